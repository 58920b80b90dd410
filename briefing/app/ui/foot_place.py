"""The place at the foot of the screen: a widget that asks for something has it for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from textual.widget import Widget


class FootPlace:
    """Lets one widget take the place of the keys, and gives it, and the focus, back."""

    def __init__(self, widget: Widget) -> None:
        """Hide the widget until it asks: with the keys it would need a line more."""
        self._widget = widget
        self._back: Widget | None = None
        """What has the focus back in the end; None: what has it then."""
        widget.display = False

    def take(self, on: Widget, back: Widget | None) -> None:
        """Show the widget with the focus `on` it, or on a part of it, and `back` in the end."""
        self._back = back
        self._widget.display = True
        host = host_of(self._widget)
        host.show_prompt(True)
        host.set_focus(on)

    def give_back(self) -> None:
        """Hide the widget; the keys are shown again.

        The focus is where it was, or, where that is on the screen no more, as a list in a window
        that has become narrow, at home; but what has got it meanwhile keeps it.
        """
        host, back = host_of(self._widget), self._back
        has_focus = host.focused is not None and self._widget in host.focused.ancestors_with_self
        self._widget.display, self._back = False, None
        host.show_prompt(False)
        if back is not None and has_focus:
            host.set_focus(back if back.display else host.home)
        host.refresh_keys()
