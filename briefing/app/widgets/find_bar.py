"""Finding in the text that is open: typed at the foot of the screen, answered as one types."""

from __future__ import annotations

from dataclasses import dataclass

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Input, Static

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.host import Host, does
from briefing.app.widgets.reader import Reader


class FindBar(Host, Horizontal):
    """A line to type in, and how many matches there are."""

    field = getters.query_one(Input)
    """What is typed."""
    told = getters.query_one("#told", Static)
    """How many matches there are."""

    @dataclass
    class Changed(Message):
        """The phrase is another one. `since` is the line to look from."""

        bar: FindBar
        phrase: str
        since: int

    @dataclass
    class Left(Message):
        """Finding is over. `keep`: the marks stay, to step through."""

        phrase: str
        keep: bool
        since: int
        focus: Widget | None
        """What had the focus before, or None where something else has it now."""

    def __init__(self) -> None:
        super().__init__()
        self._since = 0
        self._focus: Widget | None = None

    def compose(self) -> ComposeResult:
        """Yield the slash, the field and the count."""
        yield Static("/", id="slash", markup=False)
        yield Input(compact=True, select_on_focus=False)
        yield Static("", id="told", markup=False)

    def start(self, focus: Widget | None) -> None:
        """Begin to find, from what is on screen; `focus` gets it back in the end."""
        self._focus = focus
        self._since = round(self.screen.query_one(Reader).scroll_y)
        self.display = True
        self.screen.add_class("-asking")
        with self.prevent(Input.Changed):
            self.field.value = ""
        self.tell("")
        self.screen.set_focus(self.field)

    def tell(self, text: str) -> None:
        """Say how many matches there are."""
        self.told.update(text)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Pass on what is typed."""
        message.stop()
        self.post_message(self.Changed(self, message.value, self._since))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep the matches."""
        message.stop()
        self._leave(keep=bool(message.value))

    @does(commands.FIND_KEEP)
    def _keep(self, _command: Command) -> None:
        self._leave(keep=bool(self.field.value))

    @does(commands.FIND_CLOSE)
    def _close(self, _command: Command) -> None:
        self._leave(keep=False)

    def on_descendant_blur(self) -> None:
        """Leave the line when something else gets the focus: that keeps it."""
        self.leave()

    def leave(self) -> None:
        """Leave the line, where it is open; the matches stay."""
        if self.display:
            self._focus = None
            self._leave(keep=bool(self.field.value))

    def _leave(self, *, keep: bool) -> None:
        self.display = False
        self.screen.remove_class("-asking")
        self.post_message(self.Left(self.field.value, keep, self._since, self._focus))
