"""The briefing: tabs above, list beside entry, keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.app import commands
from briefing.app.asked import NOTHING, Asked
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.page import Matcher
from briefing.app.places import BEFORE, TOP, Anchor, EntryPlace, Place
from briefing.app.screens.filtering_room import PANES
from briefing.app.screens.reloading_room import ReloadingRoom
from briefing.app.widgets.bars import KeyBar, Masthead
from briefing.app.widgets.entry_list import EntryList
from briefing.app.widgets.reader import Reader
from briefing.app.window import SIDE_BY_SIDE

if TYPE_CHECKING:
    from briefing.app.session import Session
    from briefing.library.records import Sheet
    from briefing.pack.markdown.blocks import Block


NO_ENTRY: list[Block] = [
    {"kind": "paragraph", "spans": [{"text": "No entry stands in this tab.", "style": "quiet"}]}
]
NONE_LEFT: list[Block] = [
    {"kind": "paragraph", "spans": [{"text": "The filter leaves no entry.", "style": "quiet"}]}
]


class MainScreen(ReloadingRoom[None]):
    """Where the briefing is read."""

    masthead = getters.query_one(Masthead)
    """Title and tabs."""

    def __init__(self, session: Session, pane: str | None, entry: str | None) -> None:
        super().__init__(session)
        self.tab = session.tab_index(pane) if pane else 0
        self.sheet: Sheet | None = None
        self.asked = NOTHING
        """The search whose words are marked."""
        self._first = entry
        self._was_wide = False

    def compose(self) -> ComposeResult:
        """Yield the lines and the two panes."""
        self.set_class(self.app.size.width < SIDE_BY_SIDE, "-narrow")  # from the first paint on
        yield Masthead(self.session.library.about)
        with Horizontal(id=PANES):
            yield EntryList()
            yield Reader()
        yield KeyBar()

    def on_mount(self) -> None:
        """Open where the call asked for."""
        row = self.session.library.row(self._first) if self._first else None
        if row is None:
            self._show_tab()
            self.list()
            return
        place = EntryPlace(row["id"], row["pane"], row["position"], reading=True)
        if row["pane"] in (None, self.pane):
            self.show_list()
        self.arrive(place)

    async def on_resize(self, event: events.Resize) -> None:
        """Where the window becomes too narrow for both, keep what is being read."""
        await super().on_resize(event)
        begun = self.reader.top not in (TOP, Anchor(0, BEFORE))
        if not self.wide and self._was_wide and self.listing and begun:
            self.read()
        self._was_wide = self.wide

    # What is open

    @property
    def reading(self) -> bool:
        """Whether the focus is in the entry."""
        return self.focused is self.reader

    def _show_tab(self) -> None:
        """Show the open pane's list as it was left, and the entry that is chosen in it."""
        self.show_list()
        row = self.entries.chosen
        self._show(row["id"] if row else None)

    def show_chosen(self) -> None:
        """Show the entry that is chosen in the list, unless it is open already."""
        row = self.entries.chosen
        if row is None or self.row is None or row["id"] != self.row["id"]:
            self.came = False
            self._show(row["id"] if row else None)

    def open_tab(self, index: int) -> None:
        """Open another pane, in the list or in the entry as it was left."""
        if index >= len(self.session.tabs):
            self.say(f"There are {len(self.session.tabs)} tabs")
            return
        if index == self.tab and self.row and self.row["pane"] == self.pane:
            return
        if place := self.place():
            self.session.history.leave(place)
        self.came = False
        self.leave_tab()
        self.tab = index
        self._show_tab()
        self.read() if self.pane in self.session.memory.reading else self.list()

    def leave_tab(self) -> None:
        """Keep how the open pane is left."""
        memory = self.session.memory
        memory.leave(self.pane, self.entries.position, self.entries.top, reading=self.reading)
        if row := self.entries.chosen:
            memory.chosen[self.pane] = row["id"]

    def _show(
        self,
        id: str | None,
        anchor: Anchor | None = None,
        matcher: Matcher | None = None,
        asked: Asked = NOTHING,
    ) -> None:
        """Show an entry where it was left, or at an anchor; None: a pane has none."""
        if self.wide or self.reading:  # else the list alone is on the screen
            self.take_marks(id)
        if self.row is not None:
            self.session.left(self.row["id"], self.reader.top)
        self.sheet = self.session.sheet(id) if id is not None else None
        self.asked = asked
        at = anchor or (self.session.memory.anchor(id) if id is not None else TOP)
        otherwise = NONE_LEFT if self.chosen else NO_ENTRY
        self.reader.show(self.sheet["blocks"] if self.sheet else otherwise, at, matcher)
        at_home = self.sheet is None or self.sheet["row"]["pane"] is not None
        self.masthead.show(self.tab if at_home else -1, self.session.handling(self.row))
        self.refresh_keys()

    def read(self) -> None:
        """Put the focus in the entry; in a narrow window it takes the list's place."""
        self.take_marks()
        self.add_class("-reading")
        self.set_focus(self.reader)
        self.refresh_keys()

    def list(self) -> None:
        """Put the focus in the list."""
        self.remove_class("-reading")
        self.set_focus(self.entries)
        self.refresh_keys()

    # Going somewhere

    def place(self) -> Place | None:
        """Return where the reader is."""
        if self.row is None:
            return None
        return EntryPlace(
            self.row["id"],
            self.row["pane"],
            self.row["position"],
            self.reader.top,
            self.reading,
            self.asked,
            self.came,
            self.chosen,
        )

    def arrive(self, place: EntryPlace) -> None:
        """Be at a place, without keeping the one that is left."""
        place = self.session.placed(place)
        self.go_to(place)
        self.came = place.came
        self._show(place.id, place.anchor, self.session.matcher(place.asked), place.asked)
        self.read() if place.reading else self.list()

    # Commands

    @property
    def listing(self) -> bool:
        """Whether the keys that move go to the list."""
        return not self.reading

    def reveal_text(self) -> None:
        """Show the entry in a narrow window."""
        if not self.wide:
            self.read()

    def move_list(self, by: int) -> None:
        """Choose the row so many rows on; its entry is shown in the same breath."""
        if self.entries.choose(self.entries.position + by) and (row := self.entries.chosen):
            self.came = False
            self._show(row["id"], TOP)
        elif self.entries.count:
            left = " that the filter leaves" if self.chosen else ""
            self.say(f"The {'last' if by > 0 else 'first'} entry of this tab{left}")

    def page_list(self, by: int) -> None:
        """Choose the row so many pages on."""
        self.move_list(by * self.entries.page_rows)

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.OPEN:
            return self.listing
        if command is commands.BACK:
            behind = bool(self.session.history.behind)
            return self.reading or self.came or self._found_marks or behind
        return super().applies(command)

    @does(commands.NEXT_ENTRY)
    def _next_entry(self, _command: Command) -> None:
        self.move_list(1)

    @does(commands.PREVIOUS_ENTRY)
    def _previous_entry(self, _command: Command) -> None:
        self.move_list(-1)

    @does(commands.OPEN)
    def _open(self, _command: Command) -> None:
        self.read()

    @does(commands.SWITCH)
    def _switch(self, _command: Command) -> None:
        self.list() if self.reading else self.read()

    @does(commands.NEXT_TAB)
    def _next_tab(self, _command: Command) -> None:
        self.open_tab((self.tab + 1) % len(self.session.tabs))

    @does(commands.PREVIOUS_TAB)
    def _previous_tab(self, _command: Command) -> None:
        self.open_tab((self.tab - 1) % len(self.session.tabs))

    @does(*commands.TABS)
    def _numbered_tab(self, command: Command) -> None:
        self.open_tab(commands.TABS.index(command))

    @property
    def _found_marks(self) -> bool:
        """Whether marks are shown that finding made; those of a search go with its entry."""
        return self.reader.matches > 0 and not self.asked.text

    @does(commands.BACK)
    def _back(self, _command: Command) -> None:
        """Go back one step: unmark, where a link or a search came from, the list."""
        if self._found_marks:
            self.reader.mark(None)
            self.refresh_keys()
        elif self.reading and not self.came:
            self.list()
        else:
            self.travel(self.session.history.back)

    @does(commands.LEAVE)
    def _leave(self, _command: Command) -> None:
        if self.came or (self.reading and not self.wide):
            self._back(commands.BACK)
        else:
            self.app.exit()

    @does(commands.READ_DOWN)
    def _read_down(self, _command: Command) -> None:
        if self.listing and not self.wide:
            self.read()
        elif not self.reader.page_by(1):
            self.say("The end of the entry; J takes the next")

    # Messages

    def on_entry_list_chosen(self, message: EntryList.Chosen) -> None:
        """Show the entry that is chosen."""
        self.came = False
        self._show(message.row["id"])

    def on_entry_list_opened(self, _message: EntryList.Opened) -> None:
        """Read the entry that is clicked."""
        self.read()

    def on_masthead_chosen(self, message: Masthead.Chosen) -> None:
        """Open the tab that is clicked."""
        self.open_tab(message.index)
