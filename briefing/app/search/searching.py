"""Searching as one types: the library is asked in the background, and the newest request wins."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.app.search.responding import respond, snippets
from briefing.app.search.suggestions import Suggestion, asked_before, suggestions
from briefing.app.session.places import NEW_SEARCH, SearchPlace

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.session.search_request import SearchRequest
    from briefing.app.session.search_response import SearchResponse
    from briefing.app.session.session import Session
    from briefing.library.records import Snippet


class Asker(Protocol):
    """What knows what is asked for."""

    @property
    def request(self) -> SearchRequest:
        """What is asked for now."""


class Display(Protocol):
    """What shows what was found."""

    @property
    def is_attached(self) -> bool:
        """Whether it is still there to show anything."""

    def in_sight(self, top: int) -> range:
        """Return the hits that are seen when a line is at the top, and those of a page more."""

    def show_response(self, response: SearchResponse, place: SearchPlace) -> None:
        """Show a response; of `place` which hit is chosen, and which line is at the top."""

    def show_suggestions(self, found: list[Suggestion]) -> None:
        """Show what may be asked instead of what finds nothing."""

    def show_snippets(self) -> None:
        """Show the sentences that have been found since."""


class Searching:
    """What is shown stays until the response to what is asked now is there.

    The response to an older request is never shown, and, where it has not begun, never sought.
    """

    def __init__(
        self,
        session: Session,
        asker: Asker,
        display: Display,
        place: SearchPlace,
        responded: Callable[[SearchResponse], None],
        answered: Callable[[], None],
    ) -> None:
        """Search from a place on; `responded` is called after a response is shown.

        `answered` is called after that, once there are suggestions too where nothing was found.
        """
        self._session = session
        self._asker = asker
        self._display = display
        self._responded = responded
        self._answered = answered
        self.place = place
        """What was asked for, and chosen in it, when the search was left."""
        self.response: SearchResponse | None = None
        """What is shown."""
        self.wanted: SearchRequest | None = None
        """What was asked for last."""
        self.helped: SearchRequest | None = None
        """What the suggestions are for."""

    @property
    def is_answered(self) -> bool:
        """Whether what is shown answers what is asked for now, with suggestions for no results."""
        request, response = self._asker.request, self.response
        if response is None or response.request != request:
            return False
        return bool(response.found["hits"] or not request or self.helped == request)

    @property
    def waits(self) -> bool:
        """Whether what is asked for is answered only once the pack has been read."""
        return self._session.reading and not self.is_answered

    def update(self) -> None:
        """Ask for what is asked for now, unless it was asked last."""
        if self._asker.request != self.wanted:
            self.ask()

    def ask(self) -> None:
        """Have what is asked for now answered; what was asked before is not, any more."""
        request = self.wanted = self._asker.request
        seen = self._display.in_sight(self.place.top if request == self.place.request else 0)
        background, library = self._session.background, self._session.library
        background.cancel(self._show_snippets, self._show_suggestions)
        background.submit(partial(respond, library, request, seen), self._show_outcome)

    def resume(self) -> SearchResponse | None:
        """Return what is known of the place that was left; else ask for it."""
        known = self._session.known_response(self.place.request)
        if known is None or not self.place.request:
            self.ask()
            return None
        self.wanted = known.request
        return known

    def _show_outcome(self, outcome: Outcome[SearchResponse]) -> None:
        self.show(outcome())

    def show(self, response: SearchResponse) -> None:
        """Show a response, unless something else has been asked for since."""
        if not self._display.is_attached or response.request != self._asker.request:
            return
        self.response = self._session.response = response
        before = self.place if response.request == self.place.request else NEW_SEARCH
        self.place = NEW_SEARCH
        if response.request and not response.found["hits"]:
            work = partial(self._suggestions, response.request)
            self._session.background.submit(work, self._show_suggestions)
        self._display.show_response(response, before)
        if not response.request:
            state = self._session.desk.marks.state
            self.helped = response.request
            self._display.show_suggestions([*asked_before(state)])
        self._responded(response)
        if self.is_answered:
            self._answered()

    # Where nothing is found

    def _suggestions(self, request: SearchRequest) -> tuple[SearchRequest, list[Suggestion]]:
        nothing = self._session.library.zero_results(
            request.query, literal=request.literal, names=request.names
        )
        return request, list(suggestions(request, nothing))

    def _show_suggestions(self, outcome: Outcome[tuple[SearchRequest, list[Suggestion]]]) -> None:
        request, found = outcome()
        if self._display.is_attached and request == self._asker.request:
            self.helped = request
            self._display.show_suggestions(found)
            self._answered()

    # The sentences of hits that are seen next

    def look_ahead(self, numbers: range) -> None:
        """Have the sentences of some hits found."""
        if (shown := self.response) is not None:
            work = partial(snippets, self._session.library, shown, numbers)
            self._session.background.submit(lambda: (shown, work()), self._show_snippets)

    def _show_snippets(self, outcome: Outcome[tuple[SearchResponse, dict[int, Snippet]]]) -> None:
        shown, more = outcome()
        shown.snippets.update(more)
        if self._display.is_attached and shown is self.response:
            self._display.show_snippets()
