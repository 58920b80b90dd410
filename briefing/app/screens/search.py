"""The search: every entry, answered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command, is_text
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.filter.chips import Chips
from briefing.app.filter.filtering import Filtering
from briefing.app.reader.sending import Sending
from briefing.app.screens.base import BaseScreen, Destination
from briefing.app.search.asking import Asking
from briefing.app.search.completing import CandidateLine, Completing
from briefing.app.search.display import SearchDisplay
from briefing.app.search.feedback import QueryFeedback, feedback
from briefing.app.search.opening import Opening
from briefing.app.search.query_bar import QueryBar
from briefing.app.search.query_field import QueryField
from briefing.app.search.quoting import MeantHit
from briefing.app.search.recalling import Recalling
from briefing.app.search.results import Results
from briefing.app.search.saving import Saving
from briefing.app.search.searching import Searching
from briefing.app.session.places import Choice, SearchPlace, ViewPlace
from briefing.app.session.quoting import Quoting
from briefing.app.session.search_request import SearchRequest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.widget import Widget

    from briefing.app.session.search_response import SearchResponse
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.pack.markdown.blocks import Block

ABOUT_RESULTS = (
    commands.RESULT_DOWN,
    commands.RESULT_UP,
    commands.RESULTS_DOWN,
    commands.RESULTS_UP,
    commands.RESULT_OPEN,
    commands.LITERAL,
    commands.NAMES,
    commands.CITE,
    commands.SEARCH_FORGET,
)
"""Commands whose keys mean what a query finds, however soon they are typed behind it."""


class SearchScreen(BaseScreen[Choice]):
    """Returns the entry that was chosen, and the place in the search to come back to."""

    SETS = (Filtering, Completing, Asking, Saving, Recalling, Opening, Sending, Quoting, Results)
    LETTERS_ARE_TEXT = True

    def __init__(self, session: Session, place: SearchPlace, *, again: bool = False) -> None:
        """Search from a place on; `again`: the way back has led here, so that letters are keys."""
        super().__init__(session)
        self._again = again
        self.field = QueryField(place.request.text)
        self.bar = QueryBar(self.field)
        self.feedback = QueryFeedback()
        self.candidates = CandidateLine()
        self.lists = SearchDisplay()
        self.asking = Asking(self.field, place.request, self._changed)
        self.results.asking = self.asking
        self.searching = Searching(
            session, self.asking, self.lists, place, self._responded, self.keys.resume
        )
        self.opening = Opening(self.asking, self.searching, self.lists, session.keys, self.dismiss)
        self.saving = Saving(session, self.asking, self.searching, self.lists)
        self.recalling = Recalling(session, self.field, self.asking, self.lists)
        self.sending = Sending(self, session, lambda: self.opening.row)
        self.quoting = Quoting(self.lists, session, MeantHit(self.lists))
        self.filtering = Filtering(self.asking, self.lists, session)
        self.completing = Completing(session, self.field, self.candidates)
        self.chips = Chips(self.filtering)

    @property
    def results(self) -> Results:
        """The hits."""
        return self.lists.results

    @property
    def home(self) -> QueryField:
        """The line to type in."""
        return self.field

    def compose(self) -> ComposeResult:
        """Yield the line to type in, what is said under it, the results and the keys."""
        yield self.bar
        yield self.feedback
        yield self.candidates
        yield self.chips
        yield self.lists
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the results as they were left."""
        self.set_focus(self.results if self._again else self.field)
        self.keys.release()
        self.refresh_keys()
        if (known := self.searching.resume()) is not None:
            self.call_after_refresh(self.searching.show, known)
        self.resized()

    def resized(self) -> None:
        """Arrange what is said under the query anew."""
        self.bar.fit()
        self.call_after_refresh(self._show_notices)

    def _show_notices(self) -> None:
        """Say what was made of the query, and which filters are chosen."""
        if response := self.searching.response:
            self.feedback.show(feedback(response, self.field.column, self.size.width))
        self.chips.show_chosen(self.asking.chosen)

    # Commands

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Filtering, completing and asking, what is saved and was asked last, then opening and
        copying, and moving in the list.
        """
        shown = self.lists.shown
        asking = (self.filtering, self.completing, self.asking, self.saving, self.recalling)
        about_hits = (self.opening, self.sending, self.quoting)
        return (*asking, *about_hits, self, shown)

    @property
    def list_here(self) -> Widget | None:
        """The filters where one chooses among them; else the list that is shown."""
        return self.focused if self.filtering.has_focus else self.lists.shown

    @property
    def typing(self) -> bool:
        """Letters are text, unless the results have the focus."""
        return self.focused is not self.results

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now."""
        if command is commands.FOUND_TIMELINE:
            return bool(self.asking.request)
        return not self.typing if command is commands.SEARCH_BACK else True

    def awaits(self, key: str) -> bool:
        """Return whether a key is about results that are not there yet."""
        about = not is_text(key) and any(key in command.keys for command in ABOUT_RESULTS)
        return about and not (self.filtering.has_focus or self.searching.is_answered)

    def destinations_found(self, typed: str) -> Iterator[Destination]:
        """Yield the saved searches whose names hold what is typed."""
        from briefing.app.screens import pack_palette

        ask = lambda query: self.asking.restate(SearchRequest(query))  # noqa: E731
        return pack_palette.saved(self.session.desk.searches.all, ask, typed)

    def help_above(self) -> list[Block]:
        """Return what can be asked."""
        from briefing.app.screens.help import language_blocks

        return language_blocks()

    @answers(commands.SEARCH_CLOSE, commands.SEARCH_BACK)
    def _close(self, _command: Command) -> None:
        if not self.completing.end(back=True):
            self.keys.hold()
            self.dismiss(None)

    @answers(commands.FOUND_TIMELINE)
    def _timeline(self, _command: Command) -> None:
        """Leave for the timeline of what is found; the way back leads here."""
        request = self.asking.request
        options = [("search", request.text)]
        options += [("literal", "yes")] if request.literal else []
        options += [("names", "yes")] if request.names else []
        place = ViewPlace(commands.TIMELINE.id, None, tuple(options), filters=request.chosen)
        self.keys.hold()
        self.dismiss((place, self.opening.place()))

    def _changed(self) -> None:
        """Have what is asked for now answered."""
        self._update()
        self._show_notices()

    def _update(self) -> None:
        """Ask for what is asked for now; where that has to wait, say for what."""
        self.searching.update()
        if self.searching.waits:
            self.bar.show_waiting()

    def _responded(self, response: SearchResponse) -> None:
        """Say what was made of the query."""
        self.asking.found = response.found
        self.bar.show_total(response)
        self._show_notices()
        self.refresh_keys()
        self.filtering.count()

    def follow(self, _change: LibraryChange) -> str:
        """Ask the same of a pack that has changed."""
        if self.asking.request == self.searching.wanted:
            self.searching.place = self.opening.place()
        self.searching.ask()
        return ""

    def desk_changed(self) -> None:
        """Ask anew where notes are what is asked."""
        if self.asking.request.query.is_for_notes:
            self.searching.place = self.opening.place()
            self.searching.ask()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Answer what is typed."""
        message.stop()
        self.completing.typed_on(message.value)
        self.asking.typed(message.value)
        self._update()
        if self.bar.fit():
            self.call_after_refresh(self._show_notices)

    def on_descendant_focus(self) -> None:
        """Show the keys that apply where the focus is now."""
        if not self.wide:
            self.filtering.focus_moved()
        self.refresh_keys()

    def on_results_unseen(self, message: Results.Unseen) -> None:
        """Have the sentences of hits found that are seen next."""
        self.searching.look_ahead(message.numbers)
