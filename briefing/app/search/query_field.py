"""The line in which a query is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import BindingType
from textual.widgets import Input

from briefing.app.core.dispatch import answer, command_for
from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from briefing.app.core.held_keys import HeldKeys


class QueryField(Input):
    """What its keys do is done in the order in which they are typed, however fast they come.

    A key that is no letter would otherwise travel to the app and back while those behind it are
    text already: `pa Tab ch` in one breath would complete `pach`.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, text: str, keys: HeldKeys) -> None:
        super().__init__(text, compact=True, select_on_focus=False, placeholder="words to find")
        self._keys = keys

    async def on_key(self, event: events.Key) -> None:
        """Do what a key does; keep it while what the one before does is under way."""
        host_of(self).say("")
        if self._keys.keep(event):
            event.stop()
            event.prevent_default()
        elif command := command_for(self, event.key):
            event.stop()
            event.prevent_default()
            await answer(self, command)

    def column(self, index: int) -> int:
        """Return the column of the screen in which a character of the query stands."""
        from briefing.publish.lines import cells

        return self.content_region.x + cells(self.value[:index]) - round(self.scroll_x)

    def restate(self, text: str, cursor: int | None = None) -> None:
        """Put another text in place of what is typed, the cursor at its end or where it is said."""
        self.value = text
        self.cursor_position = len(text) if cursor is None else cursor
