"""What the widgets that paint lines share: their styles, worked out once for each theme."""

from __future__ import annotations

from typing import ClassVar

from rich.style import Style
from textual.scroll_view import ScrollView
from textual.widget import Widget

from briefing.app.paint import Paints


class Painted(Widget):
    """Has a style for each of its component classes, by the name after `--`."""

    PAINTS: ClassVar[tuple[str, ...]] = ()
    """Names of styles; the component class of `quiet` is `paint--quiet`."""

    _paints: Paints | None = None

    @property
    def paints(self) -> Paints:
        """The styles in the present theme, with the widget's own as ""."""
        if self._paints is None:
            base = self.rich_style
            self._paints = {"": base}
            for name in self.PAINTS:
                self._paints[name] = base + self.get_component_rich_style(
                    f"paint--{name}", partial=True
                )
        return self._paints

    def notify_style_update(self) -> None:
        """Work the styles out anew: the theme, the focus or the colours changed."""
        super().notify_style_update()
        self._paints = None

    def paint(self, name: str) -> Style:
        """Return one style."""
        return self.paints[name]


class Scrolled(Painted, ScrollView, inherit_bindings=False):
    """A painted widget that scrolls; its keys are its screen's."""

    @property
    def page_height(self) -> int:
        """Lines that are seen at once."""
        return max(1, self.scrollable_content_region.height)

    def jump_to(self, line: int) -> None:
        """Put a line at the top, or as near to it as there is text for."""
        self.scroll_to(y=line, animate=False)
