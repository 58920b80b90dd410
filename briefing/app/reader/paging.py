"""Moving in the text that is read, by lines and by pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from briefing.app.reader.reader import Reader

KEPT = 2
"""Lines of a page that stay in sight when the next one is turned to."""


class Paging(CommandSet):
    """Moves in one text."""

    def __init__(self, text: Reader, at_end: str) -> None:
        """Move in a text; `at_end` is said where reading on finds no more."""
        self._text = text
        self._at_end = at_end

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self._text.jump_to(self._text.top_line + (1 if command is commands.DOWN else -1))

    @answers(commands.PAGE_DOWN, commands.PAGE_UP)
    def _page(self, command: Command) -> None:
        self._turn(1 if command is commands.PAGE_DOWN else -1)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self._text.jump_to(0 if command is commands.TOP else len(self._text.page.lines))

    @answers(commands.READ_DOWN, commands.READ_UP)
    def _read_on(self, command: Command) -> None:
        down = command is commands.READ_DOWN
        if not self._turn(1 if down else -1) and down:
            host_of(self._text).say(self._at_end)

    @answers(commands.HALF_DOWN, commands.HALF_UP)
    def _half_page(self, command: Command) -> None:
        self._turn(0.5 if command is commands.HALF_DOWN else -0.5)

    def _turn(self, pages: float) -> bool:
        """Scroll by a page or half a page; return whether there was more."""
        top, height = self._text.top_line, self._text.page_height
        step = max(1, height - KEPT if abs(pages) >= 1 else height // 2)
        self._text.jump_to(top + (step if pages > 0 else -step))
        return self._text.top_line != top
