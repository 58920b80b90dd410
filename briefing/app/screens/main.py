"""The briefing: tabs above, the pane of the open tab, keys below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.pane.deck import Deck
from briefing.app.screens.base import BaseScreen, Destination
from briefing.app.screens.keeping import Keeping
from briefing.app.screens.read_offer import ReadOffer
from briefing.app.screens.tabs import Tabs
from briefing.app.screens.travel import Travel
from briefing.app.screens.viewing import Viewing
from briefing.app.session.places import (
    ChoiceReceiver,
    EntryPlace,
    Place,
    SearchPlace,
    ViewChoice,
    ViewPlace,
)
from briefing.app.session.search_request import SearchRequest
from briefing.app.ui.masthead import Masthead
from briefing.app.ui.window import SIDE_BY_SIDE, TALL, WITH_CONTEXT
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from textual.widget import Widget

    from briefing.app.pane.pane import Pane
    from briefing.app.session.session import Session
    from briefing.desk.drafts import Draft
    from briefing.library.records import LibraryChange, Row


class MainScreen(BaseScreen[None]):
    """Where the briefing is read: it knows tabs and the way between them, panes know the rest."""

    SETS = (Travel, Tabs, Viewing, Keeping, ReadOffer)

    def __init__(self, session: Session, pane: str | None, entry: str | None) -> None:
        super().__init__(session)
        self.masthead = Masthead(session.about)
        self.travel = Travel(self, session)
        self.deck = Deck(session, self, self.travel, session.tab_index(pane) if pane else 0)
        self.tabs = Tabs(self)
        self.viewing = Viewing(self)
        self.keeping = Keeping(self)
        self._offer = ReadOffer(self)
        self._first = entry
        self._trouble = ""
        """What was told of what cannot be kept."""

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Travelling, then tabs, views and what is kept, and leaving."""
        return (self.travel, self.tabs, self.viewing, self.keeping, self._offer, self)

    def compose(self) -> ComposeResult:
        """Yield the lines above and below, and the pane between them."""
        width, height = self.app.size  # as it is to be from the first paint on
        self.set_class(width < SIDE_BY_SIDE, "-narrow")
        self.set_class(width >= WITH_CONTEXT, "-broad")
        self.set_class(height >= TALL, "-tall")
        yield self.masthead
        yield self.pane.widget
        yield self.key_bar

    def on_mount(self) -> None:
        """Open where the call asked for."""
        row = self.session.library.row(self._first) if self._first else None
        if row is None:
            self.pane.open(self.deck.pane_id, reading=False)
        else:
            self.pane.begin(self.deck.pane_id)
            self.arrive(EntryPlace(row["id"], row["pane"], row["position"], reading=True))

    def on_unmount(self) -> None:
        """Keep what was open, for who wants to go on there."""
        marks, row = self.session.desk.marks, self.row
        if marks.state is not None and row is not None:
            marks.left_at(self.deck.pane_id, row["id"])

    def resized(self) -> None:
        """Let the pane take note of another size of the window."""
        self.pane.resized()
        self._offer.show_keys()

    def on_descendant_focus(self) -> None:
        """Let what is open only as long as it has the focus be closed."""
        self.pane.focus_moved()
        self.keeping.focus_moved()

    # What is open

    @property
    def pane(self) -> Pane:
        """What shows the open tab."""
        return self.deck.pane

    @property
    def home(self) -> Widget:
        """What has the focus in the pane where nothing else has it."""
        return self.pane.home

    @property
    def row(self) -> Row | None:
        """The row of what is open."""
        return self.pane.row

    def show_open(self, row: Row | None) -> None:
        """Show in the lines above and below what is open now; a series is at home in no tab."""
        at_home = row is None or row["pane"] is not None
        self.masthead.show(self.deck.tab if at_home else -1, self.session.handling(row))
        self._offer.moved()
        self.refresh_keys()

    async def write_on(self, draft: Draft) -> None:
        """Have a note written."""
        await self.keeping.write_on(draft)

    def destinations(self) -> Iterator[Destination]:
        """Yield the tabs."""
        return self.tabs.destinations()

    def destinations_found(self, query: str) -> Iterator[Destination]:
        """Yield the searches that are saved by such a name, and entries and pages that it finds."""
        from briefing.app.screens import pack_palette

        session, travel = self.session, self.travel
        ask = lambda saved: travel.open_search(SearchPlace(SearchRequest(saved)))  # noqa: E731
        yield from pack_palette.saved(session.desk.searches.all, ask, query)
        yield from pack_palette.found(session.library, travel.go, query)

    def desk_changed(self) -> None:
        """Show what the reader keeps of what is open, and of what is listed."""
        self.pane.desk_changed()
        self.count_unread()
        self.refresh_keys()

    def follow_settings(self) -> None:
        """Show what is set now."""
        super().follow_settings()
        self.pane.follow_settings()

    def count_unread(self) -> None:
        """Show how many entries of each tab are unread."""
        self.masthead.count(self.session.desk.marks.counts)

    def on_idle(self) -> None:
        """Take note of what is on screen, once whatever moves there has moved."""
        super().on_idle()
        self.pane.look()
        self._offer.look()
        trouble = self.session.desk.trouble
        if trouble != self._trouble:
            self._trouble = trouble
            self.say(trouble)

    def follow(self, change: LibraryChange) -> str:
        """Go on where the reader is; return what there is to say where that cannot be."""
        self.pane.leave()
        before, pane, session = self.row, self.deck.pane_id, self.session
        session.follow(change)
        self.masthead.follow(session.about)
        row = session.library.row(before["id"]) if before else None
        self.deck.follow(pane, row)
        return self.pane.follow(self.deck.pane_id, row)

    # Going somewhere

    def place(self) -> Place | None:
        """Return where the reader is."""
        return self.pane.place()

    def arrive(self, place: EntryPlace, *, to_match: bool = False) -> None:
        """Be at an entry, without keeping the place that is left."""
        place = self.session.placed(place)
        if place.pane not in (None, self.deck.pane_id):
            self.pane.leave()
            self.deck.turn_to(self.session.tab_index(place.pane or ""))
        self.pane.arrive(place, to_match=to_match)

    def show_search(self, place: SearchPlace, then: ChoiceReceiver, *, again: bool) -> None:
        """Show the search at a place in it; `then` is given what was chosen, if anything was."""
        from briefing.app.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.session, place, again=again), then)

    def show_view(self, place: ViewPlace, then: Callable[[ViewChoice | None], None]) -> None:
        """Show a view at a place in it; `then` is given what was chosen, if anything was."""
        from briefing.app.screens.views.registry import screen

        self.app.push_screen(screen(self.session, place), then)

    # Commands

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now."""
        return bool(self.session.history.behind) if command is commands.BACK else True

    @answers(commands.ABOUT)
    def _about(self, _command: Command) -> None:
        self.travel.go(addresses.of(addresses.PACK, self.session.about["id"]))

    @answers(commands.BACK)
    def _back(self, _command: Command) -> None:
        self.travel.back()

    @answers(commands.LEAVE)
    def _leave(self, _command: Command) -> None:
        self.app.exit()

    def on_masthead_chosen(self, message: Masthead.Chosen) -> None:
        """Open the tab that is clicked."""
        self.tabs.open(message.index)
