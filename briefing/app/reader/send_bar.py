"""The line at the foot of the screen that asks for the command to send to."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.ui.field_bar import FieldBar


class SendBar(FieldBar):
    """A line to type a command in; the one that was used last stands there, and typing replaces
    it. Where nothing stands it is the pager.
    """

    def __init__(self) -> None:
        super().__init__("Send to:")
        self._send: Callable[[str], Awaitable[None]] | None = None

    def start(self, send: Callable[[str], Awaitable[None]], last: str, otherwise: str) -> None:
        """Ask; `send` is given what is typed: "" stands for `otherwise`."""
        self._send = send
        self.ask(last, otherwise)

    async def on_input_submitted(self, message: Input.Submitted) -> None:
        """Send."""
        message.stop()
        await self._run(commands.SEND_RUN)

    @answers(commands.SEND_RUN)
    async def _run(self, _command: Command) -> None:
        typed, send = self.given(), self._send
        if send is not None:
            await send(typed)

    @answers(commands.SEND_CLOSE)
    def _close(self, _command: Command) -> None:
        self.leave()
