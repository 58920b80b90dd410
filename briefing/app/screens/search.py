"""The search: every entry, answered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app import commands, remarks
from briefing.app.asked import Asked, Chosen
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.places import SearchPlace
from briefing.app.screens.answering_room import AnsweringRoom
from briefing.app.screens.completing_room import Candidates, CompletingRoom
from briefing.app.screens.filtering_room import PANES, Counted, FilteringRoom
from briefing.app.widgets.bars import KeyBar
from briefing.app.widgets.chips import Chips
from briefing.app.widgets.field import Field
from briefing.app.widgets.notice import Notice
from briefing.app.widgets.results import Results
from briefing.app.widgets.ways_out import WaysOut
from briefing.library.search_fields import FACETS

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.app.session import Session
    from briefing.app.suggestions import Suggestion
    from briefing.library.records import LibraryChange
    from briefing.pack.markdown.blocks import Block

Choice = tuple[str, SearchPlace]
"""The id of an entry, and the place in the search to come back to."""


class Remarks(Notice):
    """What was made of the query."""


CLEAR = "ctrl+u"
"""The key that empties a line to type in, from the results too."""


class SearchScreen(AnsweringRoom[Choice], CompletingRoom[Choice], FilteringRoom[Choice]):
    """Returns what was chosen."""

    ASKS = True

    def __init__(self, session: Session, place: SearchPlace, *, again: bool = False) -> None:
        super().__init__()
        self._again = again
        """The way back has led here: the results have the focus, until something is typed."""
        self.session = session
        self.place = place
        self._how = place.asked
        """How it is asked, and with which filters; its text is what was asked at first."""
        self._opening: Asked | None = None
        """What the first hit is to be opened of, as soon as it is known."""

    @property
    def typing(self) -> bool:
        """Letters are text, unless the results have the focus."""
        return self.focused is not self.results

    @property
    def asked(self) -> Asked:
        """What is asked now."""
        return self._how._replace(text=self.field.value)

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        found = self.answer.found if self.answer else None
        if command is commands.SEARCH_BACK:
            return not self.typing
        if command is commands.LITERAL:
            return self._how.literal or bool(found and found["corrected"])
        if command is commands.NAMES:
            return not self._how.names or bool(found and found["expanded"])
        return super().applies(command)

    def help_above(self) -> list[Block]:
        """Return what can be asked."""
        from briefing.app.screens.help import language_blocks

        return language_blocks()

    def compose(self) -> ComposeResult:
        """Yield the line to type in, what is said under it, the results and the keys."""
        with Horizontal(id="asked"):
            yield Static("Search", id="search-label", markup=False)
            yield Field(self.place.asked.text)
            yield Static("", id="told", markup=False)
        yield Remarks()
        yield Candidates()
        yield Chips()
        with Horizontal(id=PANES):
            yield Results()
            yield WaysOut()
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the results as they were left."""
        self.set_focus(self.results if self._again else self.field)
        self.release_keys()
        self.refresh_keys()
        self.ask_again(self.place)
        self.call_after_refresh(self._show_notices)

    async def on_resize(self, event: events.Resize) -> None:
        """Arrange what is said under the query anew."""
        await super().on_resize(event)
        self.call_after_refresh(self._show_notices)

    def _show_notices(self) -> None:
        """Say what was made of the query, and which filters are chosen."""
        room = self.size.width
        made = remarks.remarks(self.answer, self.field.column, room) if self.answer else []
        self.query_one(Remarks).show(made)
        self.query_one(Chips).show_chosen(self.chosen)

    # Asking

    def follow(self, _change: LibraryChange) -> str:
        """Ask the same of a pack that has changed."""
        if self.asked == self.wanted:
            self.place = SearchPlace(self.asked, self.results.index, self.results.top)
        self.ask()
        return ""

    def restate(self, asked: Asked) -> None:
        """Ask something else, in another way or with other filters."""
        self._how = asked
        if asked.text != self.field.value:
            self.field.restate(asked.text)
        if self.asked != self.wanted:
            self.ask()
        self._show_notices()

    def answered(self, found: Answer) -> None:
        """Say what was made of the query; open the first hit, where Enter waits for it."""
        self._show_notices()
        self.refresh_keys()
        self.count()
        if self._opening == found.asked:
            self._opening = None
            self._open_chosen()

    def on_key(self, event: events.Key) -> None:
        """Let a letter go on with the query where the results have the focus, or had it.

        Of keys that come in one breath, all are on their way to the results when the first is read.
        """
        super().on_key(event)
        if self.focused not in (self.results, self.field):
            return
        bound = {key for command in self.handlers for key in command.keys}
        if self.focused is self.results and event.key == CLEAR:
            self.field.value = ""
            self.set_focus(self.field)
        elif event.is_printable and not (self.focused is self.results and event.key in bound):
            event.stop()
            self.set_focus(self.field)
            self.field.insert_text_at_cursor(event.character or "")

    def on_descendant_focus(self) -> None:
        """Show the keys that apply where the focus is now."""
        if self.panel and self.focused is not self.panel and not self.wide:
            self.close_panel()
        self.refresh_keys()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Answer what is typed; how it is asked is forgotten with the last letter."""
        message.stop()
        self.typed_on(message.value)
        if not message.value:
            self._how = Asked(chosen=self.chosen)
        if self.asked != self.wanted:
            if self._opening != self.asked:
                self._opening = None
            self.ask()

    @does(commands.LITERAL)
    def _as_typed(self, _command: Command) -> None:
        self.restate(self.asked._replace(literal=not self._how.literal))

    @does(commands.NAMES)
    def _other_names(self, _command: Command) -> None:
        self.restate(self.asked._replace(names=not self._how.names))

    # Filters

    @property
    def chosen(self) -> Chosen:
        """The filters that are chosen beside the query."""
        return self._how.chosen

    def filter_by(self, chosen: Chosen) -> None:
        """Search only in what some filters leave."""
        self.restate(self.asked._replace(chosen=chosen))

    def counted(self) -> Counted:
        """Return what is found: its entries are counted."""
        return Counted(self.asked, self.asked.query, FACETS)

    # Opening

    def on_results_opened(self, message: Results.Opened) -> None:
        """Open the hit that is clicked."""
        self.results.choose(message.index)
        self.open()

    def on_ways_out_taken(self, message: WaysOut.Taken) -> None:
        """Ask what is clicked instead."""
        self._take(message.suggestion)

    def _take(self, suggestion: Suggestion) -> None:
        self.restate(suggestion.asked)
        self.set_focus(self.field)

    @does(commands.RESULT_OPEN)
    def _open(self, _command: Command) -> None:
        if suggestion := self.way_out():
            self._take(suggestion)
        else:
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
        if self.end_completion(back=True):
            return
        self.hold_keys()
        self.dismiss(None)

    # Moving

    def move(self, by: int) -> None:
        """Choose the hit, or the suggestion, so many further on."""
        shown = self.results if self.finding else self.ways_out
        before = shown.index
        shown.choose(before + by)
        if self.finding and by > 0 and shown.index == before and self.answer is not None:
            self.say(remarks.at_the_end(self.answer))

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
