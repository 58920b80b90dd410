"""Narrowing the list: what is typed leaves the entries whose title or bottom line has its letters.

The best matches stand first, as in fzf. It ends with an entry that is opened, or with nothing
changed: filters and the search are for what is to last.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.pane.row_window import RowWindow

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.pane.narrow_bar import NarrowBar
    from briefing.app.session.list_texts import ListTexts, Narrowed
    from briefing.app.session.lists import ListedPane
    from briefing.app.session.session import Session
    from briefing.library.records import Row

MOST_KEPT = 5_000
"""Entries whose texts are kept until the list is narrowed next."""

WHOLE = "the whole list"


class Narrowing(CommandSet):
    """Has the list of a pane show what is typed, while it is typed."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session
        self._bar: NarrowBar | None = None
        """The line to type in, once it was asked for."""
        self._listed: ListedPane | None = None
        """The whole list, once it was narrowed."""
        self._texts: ListTexts | None = None
        self._before: Row | None = None
        """What was chosen before; None: nothing, or it is gone."""
        self._typed = ""
        self.is_pending = False
        """Whether what is typed is not shown yet."""

    @property
    def is_on(self) -> bool:
        """Whether one types what narrows the list."""
        return self._bar is not None and self._bar.display

    def label(self, _command: Command) -> str:
        """Return what finding is called in a list: it finds entries."""
        return "Narrow"

    @answers(commands.FIND)
    async def _ask(self, _command: Command) -> None:
        from briefing.app.pane.narrow_bar import NarrowBar

        host = self._pane.host
        host.keys.hold()
        self._bar = await host.bring(NarrowBar)
        self._pane.leave()
        self._before = self._pane.entries.chosen
        self._begin()
        self._bar.start(self, self._pane.entries)
        host.keys.release()

    def _begin(self) -> None:
        """Begin with the whole list."""
        from briefing.app.session.list_texts import ListTexts

        listing = self._pane.listing
        listed = self._session.lists.of(listing.pane)
        if self._listed is not listed or self._texts is None:
            self._texts = ListTexts(self._session.library, listed)
        self._listed, self._typed = listed, ""

    def go_on(self) -> None:
        """Narrow the list as it has become, of a pack that has changed or under other filters."""
        if self._bar is None or not self.is_on:
            return
        if self._before is not None:
            self._before = self._session.library.row(self._before["id"])
        self._begin()
        if typed := self._bar.field.value:
            self.look_for(typed)

    def leave(self) -> None:
        """Leave the line to type in, where it is open; what is chosen stays so."""
        if self._bar is not None:
            self._bar.leave()

    def look_for(self, typed: str) -> None:
        """Show what is left by what is typed, as soon as it is known."""
        self._typed = typed.strip()
        if not self._typed:
            self._show_whole(self._before or self._pane.entries.chosen)
            self.is_pending = False
            self._tell("")
        elif self._texts is not None:
            self.is_pending = True
            work = partial(self._texts.narrowed, self._typed)
            self._session.background.submit(work, self._show)

    def _show(self, outcome: Outcome[Narrowed]) -> None:
        found = outcome()
        listed, texts = self._listed, self._texts
        if listed is None or texts is None or found.typed != self._typed:
            return
        self.is_pending = not texts.is_read
        rows = RowWindow(len(found.indices), partial(_rows, listed, found.indices))
        self._pane.entries.show(rows, 0, 0, match=texts.matcher(found.typed))
        told = f"{len(found.indices)} of {found.read}"
        if not found.indices:
            back = commands.NARROW_CLOSE.told(WHOLE)
            told = f"none of {found.read} has these letters; {back}"
        if self.is_pending:
            told += f", {listed.total - found.read} to look at"
            self._session.background.submit(partial(texts.narrowed, found.typed), self._show)
        self._tell(told)
        self._session.keys.resume()

    def _tell(self, text: str) -> None:
        """Tell how many entries are left, and show the one that is chosen among them."""
        if self._bar is not None:
            self._bar.told.update(text)
        self._pane.show_beside()

    def end(self, *, keep: bool) -> None:
        """Show the whole list again; chosen is the row that is chosen now, or the one before."""
        chosen = self._pane.entries.chosen if keep else None
        self._show_whole(chosen or self._before)
        self._pane.show_beside()
        if self._listed is not None and self._listed.total > MOST_KEPT:
            self._listed, self._texts = None, None
        self._typed = ""
        self.is_pending = False

    def _show_whole(self, row: Row | None) -> None:
        listing = self._pane.listing
        if row is not None:
            self._session.memory.wanted[listing.pane] = row["position"]
        listing.show()


def _rows(listed: ListedPane, indices: list[int], start: int, count: int) -> list[Row]:
    return [row for index in indices[start : start + count] for row in listed.rows(index, 1)]
