"""The line at the foot of the screen in which a phrase to find is typed, answered as one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events, getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widget import Widget
from textual.widgets import Input, Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answer, answers, command_for
from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.reader.finding import Finding

EDITING = {key for each in Input.BINDINGS for key in each.key.split(",")}  # type: ignore[union-attr]
"""The keys that edit a line."""


class FindBar(CommandTarget, Horizontal):
    """A line to type in, and how many matches there are."""

    field = getters.query_one(Input)
    """What is typed."""
    told = getters.query_one("#told", Static)
    """How many matches there are."""

    def __init__(self) -> None:
        super().__init__()
        self.display = False  # until it takes the place of the keys: both would need a line more
        self._finding: Finding | None = None
        self._since: list[int] = []
        """The lines from which is looked on."""
        self._focus: Widget | None = None
        """What has the focus back in the end; None: what has it then."""

    def compose(self) -> ComposeResult:
        """Yield the slash, the field and the count."""
        yield Static("/", id="slash", markup=False)
        yield Input(compact=True, select_on_focus=False)
        yield Static("", id="told", markup=False)

    def start(self, finding: Finding, focus: Widget | None) -> None:
        """Begin to find, from what is on screen; `focus` gets it back in the end."""
        self._finding, self._focus, self._since = finding, focus, finding.place
        self.display = True
        host = host_of(self)
        host.show_prompt(True)
        with self.prevent(Input.Changed):
            self.field.value = ""
        self.told.update("")
        host.set_focus(self.field)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Find what is typed."""
        message.stop()
        if self._finding is not None and self.display:
            self.told.update(self._finding.look_for(message.value, self._since))

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Keep the matches."""
        message.stop()
        self._end(keep=bool(message.value))

    @answers(commands.FIND_KEEP)
    def _keep(self, _command: Command) -> None:
        self._end(keep=bool(self.field.value))

    @answers(commands.FIND_CLOSE)
    def _close(self, _command: Command) -> None:
        self._end(keep=False)

    @property
    def behind(self) -> DOMNode | None:
        """The text that is found in: what types nothing is meant for it."""
        return self._finding.text if self._finding is not None else None

    async def on_key(self, event: events.Key) -> None:
        """Pass on a key that neither types nor edits: to move in the text, for example."""
        own = (commands.FIND_KEEP, commands.FIND_CLOSE)
        command = command_for(self, event.key) if event.key not in EDITING else None
        if command is not None and command not in own:
            event.stop()
            host_of(self).say("")
            await answer(self, command)

    def on_descendant_blur(self) -> None:
        """Leave the line when something else gets the focus: that keeps it."""
        self._focus = None
        self.leave()

    def leave(self) -> None:
        """Leave the line, where it is open; the matches stay."""
        if self.display:
            self._end(keep=bool(self.field.value))

    def _end(self, *, keep: bool) -> None:
        self.display = False
        host_of(self).show_prompt(False)
        if self._finding is not None:
            self._finding.end(self.field.value, self._since, self._focus, keep=keep)
