"""The line at the foot of the screen that asks for the command to send to."""

from __future__ import annotations

from collections.abc import Callable

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.ui.foot_place import FootPlace


class SendBar(CommandTarget, Horizontal):
    """A line to type a command in; the one that was used last stands there, and typing replaces
    it. Where nothing stands it is the pager.
    """

    field = getters.query_one(Input)
    """What is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._send: Callable[[str], None] | None = None

    def compose(self) -> ComposeResult:
        """Yield what is asked, and the field."""
        yield Static("Send to:", id="send-label", markup=False)
        yield Input(compact=True, select_on_focus=True)

    def start(self, send: Callable[[str], None], last: str, otherwise: str) -> None:
        """Ask; `send` is given what is typed: "" stands for `otherwise`."""
        self._send = send
        with self.prevent(Input.Changed):
            self.field.value = last
        self.field.placeholder = otherwise
        self._place.take(self.field, host_of(self).focused)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep it from what else listens to lines that are typed."""
        message.stop()

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Send."""
        message.stop()
        self._run(commands.SEND_RUN)

    @answers(commands.SEND_RUN)
    def _run(self, _command: Command) -> None:
        typed, send = self.field.value.strip(), self._send
        self.leave()
        if send is not None:
            send(typed)

    @answers(commands.SEND_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()

    def on_descendant_blur(self) -> None:
        """Leave when something else gets the focus: that keeps it."""
        if self.display:
            self._place.keep_focus()
            self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        if self.display:
            self._place.give_back()
