"""A line at the foot of the screen to type something in, until it is given or left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from briefing.app.core.dispatch import CommandTarget
from briefing.app.core.host import host_of
from briefing.app.ui.foot_place import FootPlace

if TYPE_CHECKING:
    from textual.widget import Widget


class FieldBar(CommandTarget, Horizontal):
    """A label and a field. What is done with what is typed is up to each line of its kind."""

    field = getters.query_one(Input)
    """What is typed."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._place = FootPlace(self)
        self._label = label

    def compose(self) -> ComposeResult:
        """Yield what is asked, and the field."""
        yield Static(self._label, id="label", markup=False)
        yield Input(compact=True, select_on_focus=True)

    def ask(self, text: str, placeholder: str, back: Widget | None = None) -> None:
        """Ask; `text` stands there first, and typing replaces it.

        `back` has the focus in the end; None: what has it now.
        """
        with self.prevent(Input.Changed):
            self.field.value = text
        self.field.placeholder = placeholder
        self._place.take(self.field, back or host_of(self).focused)

    def given(self) -> str:
        """Leave; return what was typed."""
        typed = self.field.value.strip()
        self.leave()
        return typed

    def on_input_changed(self, message: Input.Changed) -> None:
        """Keep it from what else listens to lines that are typed."""
        message.stop()

    def on_descendant_blur(self) -> None:
        """Leave when something else gets the focus."""
        self.leave()

    def leave(self) -> None:
        """Leave, where it is open; the focus goes back."""
        if self.display:
            self._place.give_back()
