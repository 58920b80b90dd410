"""What the screens of the app do for the widgets on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, cast

from textual.widget import Widget

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.core.held_keys import HeldKeys

Mounted = TypeVar("Mounted", bound=Widget)


class Host(Protocol):
    """A screen, as the widgets on it see it."""

    @property
    def keys(self) -> HeldKeys:
        """Holds the keys that are typed for what is about to open."""

    @property
    def focused(self) -> Widget | None:
        """What has the focus."""

    @property
    def home(self) -> Widget:
        """What has the focus at first, and where nothing else has it."""

    @property
    def wide(self) -> bool:
        """Whether there is room for two panes side by side."""

    @property
    def broad(self) -> bool:
        """Whether there is room for the context of an entry besides."""

    @property
    def presses(self) -> int:
        """How many keys have come to the screen so far."""

    @property
    def said(self) -> str:
        """What was said last, as long as it is shown."""

    def set_focus(self, widget: Widget | None) -> None:
        """Give the focus to a widget, or to none."""

    def lead(self, widget: Widget) -> None:
        """Let the cursor of the terminal follow a widget without the focus, until one types."""

    def say(self, text: str) -> None:
        """Tell the reader something, until the next key."""

    def send(self, text: str, command: str) -> None:
        """Give text to a command of the reader's."""

    def refresh_keys(self) -> None:
        """Show the keys that apply now."""

    def show_prompt(self, shown: bool) -> None:
        """Let a line to type in take the place of the keys, or give it back."""

    async def bring(self, kind: type[Mounted]) -> Mounted:
        """Return the screen's widget of a kind, mounted when it is wanted first."""


def host_of(node: DOMNode) -> Host:
    """Return the screen that a widget is on: every screen of the app is a host."""
    return cast("Host", node.screen)
