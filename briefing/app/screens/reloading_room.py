"""The briefing while its pack is written: the same place in it, whatever was saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.places import Place
from briefing.app.screens.listing_room import ListingRoom
from briefing.app.screens.room import Result
from briefing.app.screens.travelling_room import TravellingRoom

if TYPE_CHECKING:
    from briefing.app.latest import Outcome
    from briefing.app.widgets.bars import Masthead
    from briefing.library.records import LibraryChange, Row, Sheet

BUNDLED = "This pack came with the program and is not written in; `briefing new` begins your own"


class ReloadingRoom(ListingRoom[Result], TravellingRoom[Result]):
    """Keeps tab, entry and scroll when the pack changes; opens the entry's file in the editor."""

    sheet: Sheet | None
    """What is open."""
    masthead: Masthead

    @property
    def row(self) -> Row | None:
        """The row of the open entry."""
        return self.sheet["row"] if self.sheet else None

    def place(self) -> Place | None:
        """Return where the reader is."""
        raise NotImplementedError

    def follow(self, change: LibraryChange) -> str:
        """Go on where the reader is; return what there is to say where that cannot be."""
        self.leave_tab()
        pane, before = self.pane, self.row
        self.session.follow(change)
        self.tab = self.session.nearest_tab(pane, self.tab)
        self.masthead.follow(self.session.about)
        self.entries.fresh = self.session.fresh
        now = self.session.library.row(before["id"]) if before else None
        if now is not None and now["pane"] is not None:
            self._move_to(now["pane"], now["position"])
        self.show_list()
        said = ""
        if now is None:
            self.show_chosen()
            said = f"{before['id']} is gone, its neighbour is open" if before else ""
        else:
            self._go_on(now["id"])
        self.count()
        self.refresh_keys()
        return said

    def _move_to(self, pane: str, position: int) -> None:
        """Choose the open entry in the list of its tab, which may be another one now.

        The list does not know which it was: what it has not painted yet it fetches from the new
        pack.
        """
        self.tab = self.session.tab_index(pane)
        filtered = self.session.filtered(pane)
        at = filtered.index(position) if filtered else position
        self.session.memory.positions[pane] = at

    def _go_on(self, id: str) -> None:
        """Show the entry that is open as it is now, the same words at the top."""
        if self.reader.hints:
            from briefing.app.widgets.follow_bar import FollowBar

            self.query_one(FollowBar).leave()  # its links may be others
        self.sheet = self.session.sheet(id)
        if self.sheet is not None:
            self.reader.follow(self.sheet["blocks"])
            at_home = self.sheet["row"]["pane"] is not None
            self.masthead.show(self.tab if at_home else -1, self.session.handling(self.row))

    def take_marks(self, id: str | None = None) -> None:
        """Take the mark off an entry that is opened, and off the one that was open."""
        for each in (id, self.row["id"] if self.row else None):
            if each in self.session.fresh:
                self.session.fresh.discard(each or "")
                self.entries.refresh()

    @does(commands.EDIT)
    def _edit(self, _command: Command) -> None:
        if not self.session.own:
            self.say(BUNDLED)
        elif (row := self.row) is not None:
            from briefing.pack.toml import entry_location

            work = partial(
                entry_location.written, self.session.library.folder, row["type"], row["id"]
            )
            self.session.latest.ask(work, self._found_written)

    def _found_written(self, outcome: Outcome[tuple[str, int] | None]) -> None:
        if (found := outcome()) is not None:
            self.edit(*found)
        else:
            self.say("No file of the pack holds this entry any more")
