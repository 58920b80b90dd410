"""Sending what is read, or chosen, to the pager or to a command: as `briefing show` prints it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.session.session import Session
    from briefing.library.records import Row, Sheet

WIDEST = 100
"""Cells beyond which lines of a text are hard to read."""


class Sending(CommandSet):
    """Asks what to send to, and sends."""

    def __init__(self, node: DOMNode, session: Session, chosen: Callable[[], Row | None]) -> None:
        """Send from a node of a screen; `chosen` gives the row of what is sent, or None."""
        self._node = node
        self._session = session
        self._chosen = chosen
        self._id = ""

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to send."""
        return self._chosen() is not None

    @answers(commands.SEND)
    async def _ask(self, _command: Command) -> None:
        from briefing.app.reader.send_bar import SendBar
        from briefing.app.terminal import sending

        row = self._chosen()
        if row is not None:
            self._id = row["id"]
            bar = await host_of(self._node).bring(SendBar)
            bar.start(self._send, self._session.sent_to, sending.pager_command())

    async def _send(self, typed: str) -> None:
        """Send what was chosen when it was asked; to the pager, where no command was typed.

        A command is asked for once more where a handling label restricts whom the text may reach:
        what the pager shows stays on this screen, as the entry itself does.
        """
        from briefing.app.terminal import sending
        from briefing.publish.citation import is_restricted
        from briefing.publish.heading import handling

        self._session.sent_to = typed
        command = typed or sending.pager_command()
        pages = sending.pages(command)
        sheet = self._session.sheets.sheet(self._id)
        if sheet is None:
            return
        label = handling(self._session.about, [sheet["row"].get("handling")])
        text = self._text(sheet, min(self._node.app.size.width, WIDEST) if pages else None)
        then = partial(self._done, text, command)
        if is_restricted(label) and not sending.stays_here(command):
            from briefing.app.ui.question_bar import ask

            await ask(self._node, f"{label}: send all the same? y/n", then)
        else:
            await then()

    async def _done(self, text: str, command: str) -> None:
        host_of(self._node).send(text, command)

    def _text(self, sheet: Sheet, width: int | None) -> str:
        """Return the text under its handling label; a paragraph a line, unless for a width."""
        from briefing.publish.heading import heading
        from briefing.publish.plain_text import sheet_lines

        head = heading(self._session.about, [sheet["row"].get("handling")])
        lines = [line.text.rstrip() for line in sheet_lines(sheet, width)]
        return "\n".join([head, "", *lines, ""])
