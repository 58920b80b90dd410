"""The line in which a query is typed."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from briefing.app.core.dispatch import answer, command_for
from briefing.app.core.host import host_of


class QueryField(Input):
    """A key that types nothing is a command of the screen first, and only then edits the line."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, text: str) -> None:
        super().__init__(text, compact=True, select_on_focus=False, placeholder="words to find")

    async def on_key(self, event: events.Key) -> None:
        """Do what a key does."""
        host_of(self).say("")
        if command := command_for(self, event.key):
            event.stop()
            event.prevent_default()
            await answer(self, command)

    def column(self, index: int) -> int:
        """Return the column of the screen in which a character of the query stands."""
        from briefing.cells import cells

        return self.content_region.x + cells(self.value[:index]) - round(self.scroll_x)

    def restate(self, text: str, cursor: int | None = None) -> None:
        """Put another text in place of what is typed, the cursor at its end or where it is said."""
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor
