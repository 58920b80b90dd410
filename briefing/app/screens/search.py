"""The search: every entry, answered as one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app import commands
from briefing.app.answer import answer, snippets, told
from briefing.app.asked import Asked
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.places import NOTHING_ASKED, SearchPlace
from briefing.app.screens.room import Room
from briefing.app.widgets.bars import KeyBar
from briefing.app.widgets.field import Field
from briefing.app.widgets.results import Results

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.app.latest import Outcome
    from briefing.app.session import Session
    from briefing.library.shapes import Snippet


class SearchScreen(Room[tuple[str, SearchPlace]]):
    """Returns the id that was chosen, with the place in the search to come back to.

    Everything is asked in a thread. What is shown stays until the answer to what is typed now is
    there; the answer to what was typed before is never shown.
    """

    field = getters.query_one(Field)
    """What is asked."""
    told = getters.query_one("#told", Static)
    """How many entries answer."""
    results = getters.query_one(Results)
    """What was found."""

    def __init__(self, session: Session, place: SearchPlace, *, again: bool = False) -> None:
        super().__init__()
        self._again = again
        """The way back has led here: the results have the focus, until something is typed."""
        self.session = session
        self._place = place
        self.answer: Answer | None = None
        """What is shown."""
        self._wanted: Asked | None = None
        """What was asked last."""
        self._opening: Asked | None = None
        """What the first hit is to be opened of, as soon as it is known."""

    @property
    def typing(self) -> bool:
        """Letters are text, unless the results have the focus."""
        return self.focused is not self.results

    @property
    def asked(self) -> Asked:
        """What is asked now."""
        return Asked(self.field.value)

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.SEARCH_BACK:
            return not self.typing
        return super().applies(command)

    def compose(self) -> ComposeResult:
        """Yield the line to type in, the results and the keys."""
        with Horizontal(id="asked"):
            yield Static("Search", id="search-label", markup=False)
            yield Field(self._place.asked.text)
            yield Static("", id="told", markup=False)
        yield Results()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the results as they were left."""
        self.set_focus(self.results if self._again else self.field)
        self.release_keys()
        self.refresh_keys()
        if (known := self.session.answered(self._place.asked)) and self._place.asked:
            self._wanted = known.asked
            self.call_after_refresh(self._show_again, known)
        else:
            self.ask()

    # Asking

    def ask(self) -> None:
        """Have what is asked now answered; what was asked before is not, any more."""
        asked = self._wanted = self.asked
        if self._opening != asked:
            self._opening = None
        seen = self.results.in_sight(self._place.top if asked == self._place.asked else 0)
        self.session.latest.drop()
        self.session.latest.ask(partial(answer, self.session.library, asked, seen), self._answered)

    def _show_again(self, known: Answer) -> None:
        """Show what was found before, unless something else has been typed since."""
        if known.asked == self.asked:
            self._show(known)

    def _answered(self, outcome: Outcome[Answer]) -> None:
        """Show an answer, if it is to what is asked now."""
        found = outcome()
        if self.is_attached and found.asked == self.asked:
            self._show(found)
            if self._opening == found.asked:
                self._opening = None
                self._open_chosen()

    def _show(self, found: Answer) -> None:
        self.answer = self.session.answer = found
        before = self._place if found.asked == self._place.asked else NOTHING_ASKED
        self._place = NOTHING_ASKED
        self.results.show(found, before.result, before.top)
        self.told.update(told(found, short=not self.wide), layout=False)
        self.refresh_keys()

    def on_results_unseen(self, message: Results.Unseen) -> None:
        """Have the sentences of hits found that are seen next."""
        if (shown := self.answer) is not None:
            work = partial(snippets, self.session.library, shown, message.numbers)
            self.session.latest.ask(lambda: (shown, work()), self._told_more)

    def _told_more(self, outcome: Outcome[tuple[Answer, dict[int, Snippet]]]) -> None:
        answer, more = outcome()
        answer.snippets.update(more)
        if self.is_attached and answer is self.answer:
            self.results.refresh()

    # Typing

    def on_key(self, event: events.Key) -> None:
        """Let a letter go on with the query where the results have the focus."""
        super().on_key(event)
        bound = {key for command in self.handlers for key in command.keys}
        if self.focused is self.results and event.is_printable and event.key not in bound:
            event.stop()
            self.set_focus(self.field)
            self.field.insert_text_at_cursor(event.character or "")

    def on_descendant_focus(self) -> None:
        """Show the keys that apply where the focus is now."""
        self.refresh_keys()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Answer what is typed."""
        message.stop()
        if self.asked != self._wanted:
            self.ask()

    # Opening

    def on_results_opened(self, message: Results.Opened) -> None:
        """Open the hit that is clicked."""
        self.results.choose(message.index)
        self.open()

    @does(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        self.open()

    def open(self) -> None:
        """Open the hit that is chosen; what is typed now is answered first.

        Keys that come meanwhile are meant for what opens.
        """
        if not self.is_current:
            return  # a second Enter in the same breath
        self.hold_keys()
        if self.answer is not None and self.answer.asked == self.asked:
            self._open_chosen()
        else:
            self._opening = self.asked

    def _open_chosen(self) -> None:
        if self.results.hits:
            row = self.results.hits[self.results.index]["row"]
            self.dismiss((row["id"], SearchPlace(self.asked, self.results.index, self.results.top)))
        else:
            self.say("Nothing found to open")
            self.release_keys()

    @does(commands.SEARCH_CLOSE, commands.SEARCH_BACK)
    def _close(self, _command: Command) -> None:
        self.hold_keys()
        self.dismiss(None)

    # Moving

    def move(self, by: int) -> None:
        """Choose the hit so many further on."""
        self.results.choose(self.results.index + by)

    @does(commands.RESULT_DOWN)
    def _down(self, _command: Command) -> None:
        self.move(1)

    @does(commands.RESULT_UP)
    def _up(self, _command: Command) -> None:
        self.move(-1)

    @does(commands.RESULTS_DOWN)
    def _page_down(self, _command: Command) -> None:
        self.move(self.results.page_hits)

    @does(commands.RESULTS_UP)
    def _page_up(self, _command: Command) -> None:
        self.move(-self.results.page_hits)
