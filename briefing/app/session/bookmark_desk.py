"""The bookmarks of the reader in one pack, as the screens see them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.session.undo import Undo
    from briefing.desk.bookmarks import Bookmark, BookmarkChange, Bookmarks
    from briefing.library.records import Row

PLAIN = ""
"""The letter of a bookmark without one."""


class BookmarkDesk:
    """Reads and keeps bookmarks. Nothing of them is read before the first screen is there."""

    def __init__(self, pack: str, undo: Undo, changed: Callable[[], object]) -> None:
        """Make the desk of the pack of an id; `changed` is called once other ones are there."""
        self._pack = pack
        self._undo = undo
        self._changed = changed
        self._seen: object = None
        """What was there when they were read last."""
        self.trouble = ""
        """What is wrong with the bookmarks; "" where nothing is."""
        self.all: list[Bookmark] = []
        """All bookmarks in the pack, as they were made; none before they are read."""
        self.letters: dict[str, str] = {}
        """The letter of each entry that is bookmarked, by its address."""

    @cached_property
    def _bookmarks(self) -> Bookmarks:
        from briefing.desk.bookmarks import Bookmarks

        return Bookmarks()

    def look(self) -> list[Bookmark] | None:
        """Return the bookmarks, if other ones are there than were seen last.

        It may be called in a thread of its own.
        """
        now = self._bookmarks.fingerprint()
        if now == self._seen:
            return None
        self._seen = now
        found = self._bookmarks.all(self._pack)
        self.trouble = next(iter(self._bookmarks.problems), "")
        return found

    def take(self, found: list[Bookmark] | None) -> None:
        """Show other bookmarks, as they were looked up; None: they are the same."""
        if found is not None:
            self.all = found
            self.letters = {each.entry: each.letter for each in found}  # the one made last
            self._changed()

    def at(self, letter: str) -> Bookmark | None:
        """Return the bookmark of a letter, or None where there is none."""
        return next((each for each in self.all if each.letter == letter), None)

    def put(self, row: Row, letter: str = PLAIN) -> str:
        """Bookmark what a row is of; a plain one that is there is taken away. Say what was done."""
        id = row["id"]
        if letter == PLAIN and id in self.letters:
            return self.remove(id)
        before = self.at(letter) if letter else None
        said = f"Bookmarked as {letter}" if letter else "Bookmarked"
        if before is not None and before.entry != id:
            said += f", in place of {before.title}"
        return self._do(partial(self._bookmarks.put, self._pack, id, row["title"], letter), said)

    def remove(self, entry: str, letter: str | None = None) -> str:
        """Take a bookmark of an entry away, or all of them; return what there is to say of it."""
        gone = partial(self._bookmarks.remove, self._pack, entry, letter)
        left = sum(each.entry == entry for each in self.all) > 1 and letter is not None
        return self._do(gone, "The bookmark is deleted" if left else "No bookmark any more")

    def _do(self, work: Callable[[], BookmarkChange], said: str) -> str:
        """Change bookmarks so that it can be taken back; return what there is to say of it."""
        from briefing.desk.errors import DeskError

        try:
            change = work()
        except DeskError as error:
            return f"Not kept: {error}"
        undone = "The bookmarks are as they were"
        self._undo.done(undone, partial(self._restore, change))
        self.take(self.look())
        return said

    def _restore(self, change: BookmarkChange) -> str:
        """Take a change back; return why that cannot be, or ""."""
        from briefing.desk.errors import DeskError

        try:
            self._bookmarks.restore(change)
        except DeskError as error:
            return f"Not taken back: {error}"
        self.take(self.look())
        return ""
