"""Opening the hit that is chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.session.places import Choice, NoteAddress, SearchPlace

if TYPE_CHECKING:
    from briefing.app.core.held_keys import HeldKeys
    from briefing.app.search.asking import Asking
    from briefing.app.search.display import SearchDisplay
    from briefing.app.search.searching import Searching
    from briefing.app.search.suggestions import Suggestion
    from briefing.library.records import Row

NOTHING = "Nothing found to open"
GONE = "The entry is in the pack no more: {kept} lists the note"


class Opening(CommandSet):
    """Opens one hit, or asks a suggestion. Keys behind are meant for what it opens, and held."""

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
        self._left = False

    @property
    def _suggestion(self) -> Suggestion | None:
        """The suggestion that is chosen, where suggestions are shown in place of hits."""
        suggested = self._display.zero_results
        return suggested.chosen if self._display.shown is suggested else None

    def applies(self, command: Command) -> bool:
        """Return whether anything is asked for, or a suggestion chosen, as a search of before."""
        asked = bool(self._asking.request) or self._suggestion is not None
        return asked or command is not commands.RESULT_OPEN

    @answers(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        suggestion = self._suggestion
        if suggestion is not None and self._searching.helped == self._asking.request:
            self._asking.restate(suggestion.request)
            self._asking.focus()
        else:
            self._open_chosen()

    def _open_chosen(self) -> None:
        """Open the hit that is chosen, once: a second click before it is there opens nothing."""
        results = self._display.results
        if self._left:
            return
        if not results.hits:
            host_of(self._display).say(NOTHING)
            return
        hit = results.hits[results.index]
        entry = hit["row"]["id"]
        if hit["row"].get("gone"):
            host_of(self._display).say(with_keys(GONE))
            return
        self._left = True
        self._keys.hold()
        there = NoteAddress(entry, hit["note"]["id"]) if "note" in hit else entry
        self._leave((there, self.place()))

    @property
    def row(self) -> Row | None:
        """The row of the hit that is chosen, if one is."""
        results = self._display.results
        if self._display.shown is not results or not results.hits:
            return None
        row = results.hits[results.index]["row"]
        return None if row.get("gone") else row

    def place(self) -> SearchPlace:
        """Return the place in the search to come back to."""
        results = self._display.results
        return SearchPlace(self._asking.request, results.index, results.top_line)
