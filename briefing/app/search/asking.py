"""What is asked for: the query in its line, how it is asked, and the filters beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.filter.filtering import CountRequest
from briefing.app.session.search_request import SearchRequest
from briefing.library.search_fields import FACETS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.search.query_line import QueryLine
    from briefing.app.session.filters import Chosen
    from briefing.library.search.results import SearchResult


class Asking(CommandSet):
    """The request of a search, as its parts are changed."""

    def __init__(
        self, field: QueryLine, request: SearchRequest, changed: Callable[[], None]
    ) -> None:
        """Ask with the query in `field`, and begin with what else a request says.

        `changed` is called after anything but the query was changed.
        """
        self._field = field
        self._how = request
        """The request but for its text, which is that of the beginning."""
        self._changed = changed
        self.found: SearchResult | None = None
        """What is shown: only its corrections and other names can be done without."""

    @property
    def request(self) -> SearchRequest:
        """What is asked for now."""
        return self._how._replace(text=self._field.value)

    def restate(self, request: SearchRequest) -> None:
        """Ask for something else, in another way or with other filters."""
        self._how = request
        if request.text != self._field.value:
            self._field.restate(request.text)
        self._changed()

    # The query

    def typed(self, text: str) -> None:
        """Forget how was asked, but for the filters, with the last letter."""
        if not text:
            self._how = SearchRequest(chosen=self.chosen)

    def go_on(self, letter: str) -> None:
        """Go on with the query; "" empties it."""
        self._field.focus()
        if letter:
            self._field.insert_text_at_cursor(letter)
        else:
            self._field.value = ""

    def focus(self) -> None:
        """Give the focus to the query."""
        self._field.focus()

    # Corrections and other names

    def applies(self, command: Command) -> bool:
        """Return whether there is a correction, or other names, to do without."""
        if command is commands.LITERAL:
            return self._how.literal or bool(self.found and self.found["corrected"])
        return not self._how.names or bool(self.found and self.found["expanded"])

    @answers(commands.LITERAL)
    def _as_typed(self, _command: Command) -> None:
        self.restate(self.request._replace(literal=not self._how.literal))

    @answers(commands.NAMES)
    def _other_names(self, _command: Command) -> None:
        self.restate(self.request._replace(names=not self._how.names))

    # Filters

    @property
    def chosen(self) -> Chosen:
        """The filters that are chosen beside the query."""
        return self._how.chosen

    def filter_by(self, chosen: Chosen) -> None:
        """Search only in what some filters leave."""
        self.restate(self.request._replace(chosen=chosen))

    def count_request(self) -> CountRequest:
        """Return what is found: its entries are counted."""
        request = self.request
        return CountRequest(request, request.query, FACETS, request.literal, request.names)
