"""The searches of one pack that the reader has saved by a name, and those that were made last."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from briefing.app.core.commands import with_keys

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.session.read_marks import ReadMarks
    from briefing.app.session.undo import Undo
    from briefing.desk.journal import Journal, JournalState

UNNAMED = "Not saved: it has no name"
FORGOTTEN = "Forgotten ({search.undo} takes it back): "


class SavedSearches:
    """Saves and forgets searches. Nothing of them is read before somebody searches."""

    def __init__(self, pack: str, undo: Undo, marks: ReadMarks) -> None:
        """Keep those of the pack of an id; `marks` has what the journal said when it was read."""
        self._pack = pack
        self._undo = undo
        self._marks = marks

    @cached_property
    def _journal(self) -> Journal:
        from briefing.desk.journal import Journal

        return Journal()

    @property
    def _state(self) -> JournalState:
        return self._marks.state or self._journal.state(self._pack)

    @property
    def all(self) -> dict[str, str]:
        """The saved queries by their names, as they were saved."""
        return self._state.saved

    @property
    def last(self) -> list[str]:
        """The last queries, the newest first."""
        return self._state.searches

    def by_name(self, name: str) -> str | None:
        """Return what is saved by a name, as that is kept, or None."""
        from briefing.pack.safe_text import safe_line

        return self.all.get(safe_line(name.strip()))

    def save(self, name: str, query: str) -> str:
        """Save a query in place of one that has the name; return what there is to say of it."""
        if not name.strip():
            return UNNAMED
        before = self.by_name(name)
        if trouble := self._do("Not saved", self._journal.save_search, name, query):
            return trouble
        again = partial(self._put_back, name, before)
        self._undo.done(f"{name} is as it was" if before else f"{name} is forgotten", again)
        return f"Saved as {name}"

    def forget(self, name: str) -> str:
        """Forget a saved query; return what there is to say of it."""
        before = self.by_name(name)
        if trouble := self._do("Not forgotten", self._journal.forget_search, name):
            return trouble
        self._undo.done(f"{name} is saved again", partial(self._put_back, name, before))
        return with_keys(FORGOTTEN) + name

    def _put_back(self, name: str, before: str | None) -> str:
        """Have a name as it was; return why that cannot be, or ""."""
        why = "Not taken back"
        if before is None:
            return self._do(why, self._journal.forget_search, name)
        return self._do(why, self._journal.save_search, name, before)

    def _do(self, otherwise: str, work: Callable[..., object], *given: str) -> str:
        """Change what is saved; return why that cannot be, or ""."""
        from briefing.desk.errors import DeskError

        try:
            work(self._pack, *given)
        except DeskError as error:
            return f"{otherwise}: {error}"
        self._marks.take(self._marks.look())
        return ""
