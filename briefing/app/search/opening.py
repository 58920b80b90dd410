"""Opening the hit that is chosen; what is typed now is answered first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from briefing.app.core.held_keys import HeldKeys
    from briefing.app.session.search_request import SearchRequest
    from briefing.app.session.search_response import SearchResponse

NOTHING = "Nothing found to open"


class Search(Protocol):
    """The search in which a hit is opened."""

    @property
    def request(self) -> SearchRequest:
        """What is asked for now."""

    @property
    def response(self) -> SearchResponse | None:
        """What is shown."""

    def leave_with_chosen(self) -> bool:
        """Leave the search with the hit that is chosen; return whether there is one."""

    def say(self, text: str) -> None:
        """Tell the reader something."""


class Opening:
    """Opens one hit. Keys that come before it is open are meant for it, and held."""

    def __init__(self, search: Search, keys: HeldKeys) -> None:
        self._search = search
        self._keys = keys
        self._waiting: SearchRequest | None = None
        """The request whose first hit is to be opened, as soon as it is known."""

    def open(self) -> None:
        """Open the hit that is chosen."""
        if self._waiting is not None:
            return
        self._keys.hold()
        response = self._search.response
        if response is not None and response.request == self._search.request:
            self._open_chosen()
        else:
            self._waiting = self._search.request

    def responded(self, response: SearchResponse) -> None:
        """Open the hit of a response, where it is waited for."""
        if self._waiting == response.request:
            self._waiting = None
            self._open_chosen()

    def typed_on(self) -> None:
        """Wait no more, where something else is asked for by now."""
        if self._waiting not in (None, self._search.request):
            self._waiting = None
            self._keys.release()

    def _open_chosen(self) -> None:
        if not self._search.leave_with_chosen():
            self._search.say(NOTHING)
            self._keys.release()
