"""A screen that asks the library in a thread, and shows what is found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import getters
from textual.widgets import Static

from briefing.app.answer import answer, snippets, told
from briefing.app.asked import Asked
from briefing.app.places import NOTHING_ASKED, SearchPlace
from briefing.app.screens.room import Result, Room
from briefing.app.suggestions import Suggestion, suggestions
from briefing.app.widgets.results import Results
from briefing.app.widgets.ways_out import WaysOut

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.app.latest import Outcome
    from briefing.app.session import Session
    from briefing.library.records import Snippet


NOTHING_FOUND = "-nothing-found"
"""The class of the screen while it says what to ask instead."""


class AnsweringRoom(Room[Result]):
    """What is shown stays until the answer to what is asked now is there.

    The answer to what was asked before is never shown, and, where it has not begun, never sought.
    """

    session: Session
    told = getters.query_one("#told", Static)
    """How many entries answer."""
    results = getters.query_one(Results)
    """What was found."""
    ways_out = getters.query_one(WaysOut)
    """What to ask instead, in the place of the results where there are none."""

    place = NOTHING_ASKED
    """What was asked, and chosen in it, when the screen was left."""
    answer: Answer | None = None
    """What is shown."""
    wanted: Asked | None = None
    """What was asked last."""
    _helped: Asked | None = None
    """What the suggestions are for."""

    @property
    def asked(self) -> Asked:
        """What is asked now."""
        raise NotImplementedError

    def answered(self, found: Answer) -> None:
        """Do what is to be done once an answer is shown."""

    @property
    def finding(self) -> bool:
        """Whether results are shown, and not what to ask instead of them."""
        return not self.has_class(NOTHING_FOUND)

    def ask(self) -> None:
        """Have what is asked now answered; what was asked before is not, any more."""
        asked = self.wanted = self.asked
        seen = self.results.in_sight(self.place.top if asked == self.place.asked else 0)
        self.session.latest.drop(self._told_more, self._helped_out)
        self.session.latest.ask(partial(answer, self.session.library, asked, seen), self._answered)

    def ask_again(self, place: SearchPlace) -> None:
        """Show what is known of a place; else ask for it."""
        self.place = place
        known = self.session.answered(place.asked)
        if known is None or not place.asked:
            self.ask()
        else:
            self.wanted = known.asked
            self.call_after_refresh(self._show_again, known)

    def _show_again(self, known: Answer) -> None:
        if known.asked == self.asked:  # else something has been typed since
            self._show(known)

    def _answered(self, outcome: Outcome[Answer]) -> None:
        found = outcome()
        if self.is_attached and found.asked == self.asked:
            self._show(found)

    def _show(self, found: Answer) -> None:
        self.answer = self.session.answer = found
        before = self.place if found.asked == self.place.asked else NOTHING_ASKED
        self.place = NOTHING_ASKED
        self.results.show(found, before.result, before.top)
        self.told.update(told(found, short=not self.wide), layout=False)
        if found.found["hits"] or not found.asked:
            self.remove_class(NOTHING_FOUND)
        else:
            self.session.latest.ask(partial(self._ways_out, found.asked), self._helped_out)
        self.answered(found)

    # Where nothing is found

    def _ways_out(self, asked: Asked) -> tuple[Asked, list[Suggestion]]:
        library, literal, names = self.session.library, asked.literal, asked.names
        nothing = library.zero_results(asked.query, literal=literal, names=names)
        return asked, list(suggestions(asked, nothing))

    def _helped_out(self, outcome: Outcome[tuple[Asked, list[Suggestion]]]) -> None:
        asked, found = outcome()
        if self.is_attached and asked == self.asked:
            self._helped = asked
            self.ways_out.show(found)
            self.set_class(bool(found), NOTHING_FOUND)

    def way_out(self) -> Suggestion | None:
        """Return the suggestion that is chosen, if it is one for what is asked now."""
        helps = not self.finding and self._helped == self.asked
        return self.ways_out.chosen if helps else None

    # What is seen of the results

    def on_results_unseen(self, message: Results.Unseen) -> None:
        """Have the sentences of hits found that are seen next."""
        if (shown := self.answer) is not None:
            work = partial(snippets, self.session.library, shown, message.numbers)
            self.session.latest.ask(lambda: (shown, work()), self._told_more)

    def _told_more(self, outcome: Outcome[tuple[Answer, dict[int, Snippet]]]) -> None:
        shown, more = outcome()
        shown.snippets.update(more)
        if self.is_attached and shown is self.answer:
            self.results.refresh()
