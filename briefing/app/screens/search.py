"""The search: every entry, answered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.filter.chips import Chips
from briefing.app.filter.filtering import Filtering
from briefing.app.screens.base import BaseScreen
from briefing.app.screens.travel import Choice
from briefing.app.search.asking import Asking
from briefing.app.search.completing import CandidateLine, Completing
from briefing.app.search.feedback import QueryFeedback, feedback
from briefing.app.search.opening import Opening
from briefing.app.search.query_field import QueryField
from briefing.app.search.responding import total_told
from briefing.app.search.results import Results
from briefing.app.search.searching import Searching
from briefing.app.search.zero_results import ZeroResults
from briefing.app.session.places import SearchPlace

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.search.search_list import SearchList
    from briefing.app.search.suggestions import Suggestion
    from briefing.app.session.search_request import SearchRequest
    from briefing.app.session.search_response import SearchResponse
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.library.search.results import SearchResult
    from briefing.pack.markdown.blocks import Block

CLEAR = "ctrl+u"
"""The key that empties the query, from the results too."""

NOTHING_FOUND = "-nothing-found"
"""The class of the screen while suggestions have the place of the results."""


class SearchScreen(BaseScreen[Choice]):
    """Returns the entry that was chosen, and the place in the search to come back to."""

    SETS = (Filtering, Completing, Asking, Results)
    LETTERS_ARE_TEXT = True

    def __init__(self, session: Session, place: SearchPlace, *, again: bool = False) -> None:
        """Search from a place on; `again`: the way back has led here, so that letters are keys."""
        super().__init__(session)
        self._again = again
        self.field = QueryField(place.request.text, session.keys)
        self.total = Static("", id="told", markup=False)
        self.feedback = QueryFeedback()
        self.candidates = CandidateLine()
        self.results = Results()
        self.zero_results = ZeroResults()
        self.panes = Horizontal(id="panes")
        self.searching = Searching(session, self, place)
        self.opening = Opening(self, session.keys)
        self.asking = Asking(self.field, place.request, self._found, self._changed)
        self.filtering = Filtering(self.asking, self.panes, session)
        self.completing = Completing(session, self.field, self.candidates)
        self.chips = Chips(self.filtering)

    def compose(self) -> ComposeResult:
        """Yield the line to type in, what is said under it, the results and the keys."""
        with Horizontal(id="asked"):
            yield Static("Search", id="search-label", markup=False)
            yield self.field
            yield self.total
        yield self.feedback
        yield self.candidates
        yield self.chips
        with self.panes:
            yield self.results
            yield self.zero_results
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
        self.call_after_refresh(self._show_notices)

    def _show_notices(self) -> None:
        """Say what was made of the query, and which filters are chosen."""
        response = self.response
        lines = feedback(response, self.field.column, self.size.width) if response else []
        self.feedback.show(lines)
        self.chips.show_chosen(self.asking.chosen)

    # Commands

    @property
    def shown(self) -> SearchList:
        """The list that is shown: results, or what to ask instead of them."""
        return self.zero_results if self.has_class(NOTHING_FOUND) else self.results

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Filtering, completing and asking, then opening, and moving in the list."""
        return (self.filtering, self.completing, self.asking, self, self.shown)

    @property
    def home(self) -> Widget:
        """The line to type in."""
        return self.field

    @property
    def typing(self) -> bool:
        """Letters are text, unless the results have the focus."""
        return self.focused is not self.results

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now."""
        return not self.typing if command is commands.SEARCH_BACK else True

    def help_above(self) -> list[Block]:
        """Return what can be asked."""
        from briefing.app.screens.help import language_blocks

        return language_blocks()

    @answers(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        helps = self.shown is self.zero_results and self.searching.helped == self.request
        if helps and (suggestion := self.zero_results.chosen):
            self._take(suggestion)
        elif self.is_current:  # else it is a second Enter in the same breath
            self.opening.open()

    @answers(commands.SEARCH_CLOSE, commands.SEARCH_BACK)
    def _close(self, _command: Command) -> None:
        if not self.completing.end(back=True):
            self.keys.hold()
            self.dismiss(None)

    # Asking

    @property
    def request(self) -> SearchRequest:
        """What is asked for now."""
        return self.asking.request

    @property
    def response(self) -> SearchResponse | None:
        """What is shown."""
        return self.searching.response

    def _found(self) -> SearchResult | None:
        return self.response.found if self.response else None

    def _changed(self) -> None:
        """Have what is asked for now answered, unless it is."""
        if self.request != self.searching.wanted:
            self.searching.ask()
        self._show_notices()

    def follow(self, _change: LibraryChange) -> str:
        """Ask the same of a pack that has changed."""
        if self.request == self.searching.wanted:
            self.searching.place = self._place()
        self.searching.ask()
        return ""

    def on_input_changed(self, message: Input.Changed) -> None:
        """Answer what is typed; how is asked is forgotten with the last letter."""
        message.stop()
        self.completing.typed_on(message.value)
        if not message.value:
            self.asking.begin_anew()
        if self.request != self.searching.wanted:
            self.opening.typed_on()
            self.searching.ask()

    def on_key(self, event: events.Key) -> None:
        """Let a letter go on with the query where the results have the focus, or had it.

        Of keys that come in one breath, all are on their way to the results when the first is read.
        """
        if self.focused not in (self.results, self.field):
            return
        bound = {key for each in self.command_sets for c in each.handlers for key in c.keys}
        in_results = self.focused is self.results
        if in_results and event.key == CLEAR:
            self.field.value = ""
            self.set_focus(self.field)
        elif event.is_printable and not (in_results and event.key in bound):
            event.stop()
            self.set_focus(self.field)
            self.field.insert_text_at_cursor(event.character or "")

    def on_descendant_focus(self) -> None:
        """Show the keys that apply where the focus is now."""
        if not self.wide:
            self.filtering.focus_moved()
        self.refresh_keys()

    # What is found

    def in_sight(self, top: int) -> range:
        """Return the hits that are seen when a line is at the top, and those of a page more."""
        return self.results.in_sight(top)

    def show_response(self, response: SearchResponse, place: SearchPlace) -> None:
        """Show what was found and what was made of the query; open it, where Enter waits for it."""
        self.results.show(response, place.result, place.top)
        self.total.update(total_told(response, short=not self.wide), layout=False)
        if response.found["hits"] or not response.request:
            self.remove_class(NOTHING_FOUND)
        self._show_notices()
        self.refresh_keys()
        self.filtering.count()
        self.opening.responded(response)

    def show_suggestions(self, found: list[Suggestion]) -> None:
        """Show what may be asked instead of what finds nothing."""
        self.zero_results.show(found)
        self.set_class(bool(found), NOTHING_FOUND)

    def show_snippets(self) -> None:
        """Show the sentences that have been found since."""
        self.results.refresh()

    def on_results_unseen(self, message: Results.Unseen) -> None:
        """Have the sentences of hits found that are seen next."""
        self.searching.look_ahead(message.numbers)

    def on_results_opened(self, message: Results.Opened) -> None:
        """Open the hit that is clicked."""
        self.results.choose(message.index)
        if self.is_current:
            self.opening.open()

    def on_zero_results_taken(self, message: ZeroResults.Taken) -> None:
        """Ask what is clicked instead."""
        self._take(message.suggestion)

    def _take(self, suggestion: Suggestion) -> None:
        self.asking.restate(suggestion.request)
        self.set_focus(self.field)

    def _place(self) -> SearchPlace:
        return SearchPlace(self.request, self.results.index, self.results.top_line)

    def leave_with_chosen(self) -> bool:
        """Leave the search with the hit that is chosen; return whether there is one."""
        if not self.results.hits:
            return False
        row = self.results.hits[self.results.index]["row"]
        self.dismiss((row["id"], self._place()))
        return True
