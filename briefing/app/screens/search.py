"""The search: every entry, answered as one types."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.places import SearchPlace
from briefing.app.screens.room import Room
from briefing.app.widgets.bars import KeyBar
from briefing.app.widgets.results import Results
from briefing.library.query import Query
from briefing.publish.hits import details

if TYPE_CHECKING:
    from briefing.app.session import Session
    from briefing.library.shapes import Found

MOST = 50
"""Hits that are shown; a better query is quicker than a longer list."""


class SearchScreen(Room[tuple[str, SearchPlace]]):
    """Returns the id that was chosen, with the place in the search to come back to."""

    @property
    def typing(self) -> bool:
        """Letters are text, unless the results have the focus."""
        return self.focused is not self.results

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.SEARCH_BACK:
            return not self.typing
        return super().applies(command)

    field = getters.query_one(Input)
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
        self._asked = ""

    def compose(self) -> ComposeResult:
        """Yield the line to type in, the results and the keys."""
        with Horizontal(id="asked"):
            yield Static("Search", id="search-label", markup=False)
            yield Input(
                self._place.query, compact=True, select_on_focus=False, placeholder="words to find"
            )
            yield Static("", id="told", markup=False)
        yield Results()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the results as they were left."""
        self.set_focus(self.results if self._again else self.field)
        self.release_keys()
        self.refresh_keys()
        self.call_after_refresh(self._ask_first)

    def _ask_first(self) -> None:
        """Show what was found before; what has been typed since goes before it."""
        if self.field.value == self._place.query:
            self.ask(self._place.query, self._place.chosen)

    def ask(self, text: str, index: int = 0) -> None:
        """Search, and show what is found."""
        self._asked = text
        query = Query(text, typing=True)
        found = self.session.library.search(query, limit=MOST)
        told = [details(hit["row"], self.session.library.about) for hit in found["hits"]]
        words = found["words"]
        self.results.show(
            found["hits"], told, partial(self.session.library.snippet, words=words), index
        )
        self.told.update(self._told(found))

    @staticmethod
    def _told(found: Found) -> str:
        total = found["total"]
        if not found["query"].strip():
            return ""
        if not total:
            return "nothing found"
        told = f"{total} found" if found["whole"] else f"none has all words; {total} have most"
        return told + (f", {MOST} shown" if total > MOST else "")

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
        self.ask(message.value)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Open the hit that is chosen."""
        message.stop()
        self.open()

    def on_results_opened(self, message: Results.Opened) -> None:
        """Open the hit that is clicked."""
        self.results.choose(message.index)
        self.open()

    @does(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        self.open()

    def open(self) -> None:
        """Open the hit that is chosen."""
        if self._asked != self.field.value:  # Enter came in one breath with the words
            self.ask(self.field.value)
        if not self.is_current:
            return  # a second Enter in the same breath
        if self.results.hits:
            row = self.results.hits[self.results.index]["row"]
            self.dismiss((row["id"], SearchPlace(self.field.value, self.results.index)))
        else:
            self.say("Nothing found to open")

    @does(commands.SEARCH_CLOSE, commands.SEARCH_BACK)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)

    @does(commands.RESULT_DOWN)
    def _down(self, _command: Command) -> None:
        self.results.choose(self.results.index + 1)

    @does(commands.RESULT_UP)
    def _up(self, _command: Command) -> None:
        self.results.choose(self.results.index - 1)

    @does(commands.RESULTS_DOWN)
    def _page_down(self, _command: Command) -> None:
        self.results.choose(self.results.index + self.results.page_hits)

    @does(commands.RESULTS_UP)
    def _page_up(self, _command: Command) -> None:
        self.results.choose(self.results.index - self.results.page_hits)
