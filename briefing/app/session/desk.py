"""The desk of the reader: notes, bookmarks and read marks of one pack, and what can be taken back.

Nothing of it is read before the first screen is there. What other programs keep meanwhile is looked
for now and then, in the background.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.bookmark_desk import BookmarkDesk
from briefing.app.session.note_desk import NoteDesk
from briefing.app.session.read_marks import MarksSeen, ReadMarks
from briefing.app.session.saved_searches import SavedSearches
from briefing.app.session.undo import Undo
from briefing.app.session.what_changed import WhatChanged

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.core.background import Background
    from briefing.desk.bookmarks import Bookmark
    from briefing.library.library import Library


class DeskSeen(NamedTuple):
    """What is on the desk by now; None: what was there before."""

    notes: dict[str, list[str]] | None
    bookmarks: list[Bookmark] | None
    marks: MarksSeen | None


class ReaderDesk:
    """What the reader keeps."""

    def __init__(
        self, library: Library, background: Background, changed: Callable[[], object]
    ) -> None:
        """Make the desk of a pack; `changed` is called once something else is on it."""
        pack = library.about["id"]
        self._changed = changed
        self._taking = self._told = False
        """Whether all that was seen is taken just now, and whether any of it is another."""
        self.undo = Undo()
        self.notes = NoteDesk(pack, self.undo, self._tell)
        self.bookmarks = BookmarkDesk(pack, self.undo, self._tell)
        self.what_changed = WhatChanged(library, background)
        self.marks = ReadMarks(library, self.undo, self._tell, self.what_changed.remember)
        self.searches = SavedSearches(pack, self.undo, self.marks)

    @property
    def trouble(self) -> str:
        """What cannot be read or kept, and why; "" where nothing is wrong."""
        return self.notes.trouble or self.bookmarks.trouble or self.marks.trouble

    def look(self) -> DeskSeen:
        """Return what is on the desk by now. It may be called in a thread of its own."""
        notes, bookmarks, marks = self.notes.look(), self.bookmarks.look(), self.marks.look()
        if marks is not None and marks.any_changed:
            self.what_changed.prepare()
        return DeskSeen(notes, bookmarks, marks)

    def take(self, seen: DeskSeen) -> None:
        """Show what was seen on the desk, all at once."""
        self._taking, self._told = True, False
        self.notes.take(seen.notes)
        self.bookmarks.take(seen.bookmarks)
        self.marks.take(seen.marks)
        self._taking = False
        if self._told:
            self._changed()

    def _tell(self) -> None:
        self._told = True
        if not self._taking:
            self._changed()
