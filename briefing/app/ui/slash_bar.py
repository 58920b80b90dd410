"""A line at the foot of the screen, begun with `/`, that is answered as one types."""

from __future__ import annotations

from textual import events, getters
from textual.app import ComposeResult
from textual.widgets import Input, Static

from briefing.app.core.dispatch import answer, command_for
from briefing.app.core.host import host_of
from briefing.app.ui.field_bar import FieldBar

EDITING = {key for each in Input.BINDINGS for key in each.key.split(",")}  # type: ignore[union-attr]
"""The keys that edit a line."""


class SlashBar(FieldBar):
    """A slash, the field, and what is told of what is typed. What it answers, and what it leaves
    behind in the end, is up to each line of its kind.
    """

    told = getters.query_one("#told", Static)
    """What is told of what is typed."""

    def __init__(self) -> None:
        super().__init__("/")

    def compose(self) -> ComposeResult:
        """Yield the slash, the field and what is told."""
        yield from super().compose()
        yield Static("", id="told", markup=False)

    def look_for(self, typed: str) -> None:
        """Answer what is typed."""

    def on_input_changed(self, message: Input.Changed) -> None:
        """Answer what is typed."""
        if self.display:
            self.look_for(message.value)

    async def on_key(self, event: events.Key) -> None:
        """Pass on a key that neither types nor edits: to move in what is behind, for example."""
        command = command_for(self, event.key) if event.key not in EDITING else None
        if command is not None and command not in self.handlers:
            event.stop()
            host_of(self).say("")
            await answer(self, command)

    def leave(self) -> None:
        """Leave, where it is open; what it has done stays."""
        if self.display:
            self.end(keep=True)

    def end(self, *, keep: bool) -> None:
        """Leave; what it has done stays, or all is as it was. The focus goes back."""
        self._place.give_back()
