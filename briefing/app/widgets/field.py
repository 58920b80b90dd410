"""The line in which a query is typed."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from briefing.app.commands import Command, is_text
from briefing.app.host import Host


class Field(Input):
    """What its keys do is done in the order in which they are typed, however fast they come.

    A key that is no letter would otherwise travel to the app and back while those behind it are
    text already: `pa Tab ch` in one breath would complete `pach`.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, text: str) -> None:
        super().__init__(text, compact=True, select_on_focus=False, placeholder="words to find")

    def _command(self, screen: Host, key: str) -> Command | None:
        for command in screen.handlers:
            if key in command.keys and not is_text(key) and screen.applies(command):
                return command
        return None

    async def on_key(self, event: events.Key) -> None:
        """Do what a key does; keep it while what the one before does is under way."""
        screen = self.screen
        if not isinstance(screen, Host):
            return
        screen.say("")
        if screen.keeps(event):
            event.stop()
            event.prevent_default()
        elif command := self._command(screen, event.key):
            event.stop()
            event.prevent_default()
            await screen.do(command)

    def column(self, index: int) -> int:
        """Return the column of the screen in which a character of the query stands."""
        from briefing.publish.lines import cells

        return self.content_region.x + cells(self.value[:index]) - round(self.scroll_x)

    def restate(self, text: str, cursor: int | None = None) -> None:
        """Put another text in place of what is typed, the cursor at its end or where it is said."""
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor
