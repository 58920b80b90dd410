"""Opening the hit that is chosen; what is typed now is answered first."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.session.places import Choice, SearchPlace

if TYPE_CHECKING:
    from briefing.app.core.held_keys import HeldKeys
    from briefing.app.search.asking import Asking
    from briefing.app.search.display import SearchDisplay
    from briefing.app.search.searching import Searching
    from briefing.app.search.suggestions import Suggestion
    from briefing.app.session.search_request import SearchRequest
    from briefing.app.session.search_response import SearchResponse

NOTHING = "Nothing found to open"


class Opening(CommandSet):
    """Opens one hit, or asks a suggestion. Keys before it is open are meant for it, and held."""

    def __init__(
        self,
        asking: Asking,
        searching: Searching,
        display: SearchDisplay,
        keys: HeldKeys,
        leave: Callable[[Choice], object],
    ) -> None:
        """Open hits; `leave` leaves the search with what was chosen."""
        self._asking = asking
        self._searching = searching
        self._display = display
        self._keys = keys
        self._leave = leave
        self._waiting: SearchRequest | None = None
        """The request whose first hit is to be opened, as soon as it is known."""
        self._left = False

    @answers(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        zero_results = self._display.zero_results
        helps = self._display.shown is zero_results
        if helps and self._searching.helped == self._asking.request and zero_results.chosen:
            self.take(zero_results.chosen)
        else:
            self.open()

    def take(self, suggestion: Suggestion) -> None:
        """Ask what is suggested instead."""
        self._asking.restate(suggestion.request)
        self._asking.focus()

    def open(self) -> None:
        """Open the hit that is chosen, once: a second Enter in the same breath opens nothing."""
        if self._waiting is not None or self._left:
            return
        self._keys.hold()
        response = self._searching.response
        if response is not None and response.request == self._asking.request:
            self._open_chosen()
        else:
            self._waiting = self._asking.request

    def responded(self, response: SearchResponse) -> None:
        """Open the hit of a response, where it is waited for."""
        if self._waiting == response.request:
            self._waiting = None
            self._open_chosen()

    def typed_on(self) -> None:
        """Wait no more, where something else is asked for by now."""
        if self._waiting not in (None, self._asking.request):
            self._waiting = None
            self._keys.release()

    def place(self) -> SearchPlace:
        """Return the place in the search to come back to."""
        results = self._display.results
        return SearchPlace(self._asking.request, results.index, results.top_line)

    def _open_chosen(self) -> None:
        results = self._display.results
        if results.hits:
            self._left = True
            self._leave((results.hits[results.index]["row"]["id"], self.place()))
        else:
            host_of(self._display).say(NOTHING)
            self._keys.release()
