"""The last line before the terminal: what must not be sent is taken out here."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from briefing.pack.safe_text import safe


class SafeFilter(LineFilter):
    """Makes control characters visible that a mistake of ours let through: none should get here."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without a character that a terminal would obey."""
        return [
            segment
            if segment.text.isprintable() or segment.control
            else Segment(safe(segment.text).replace("\n", " ").replace("\t", " "), segment.style)
            for segment in segments
        ]


class ColourlessFilter(LineFilter):
    """Takes every colour out, and leaves bold, underline and reverse: NO_COLOR as it is meant."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments without colour codes."""
        return [
            Segment(text, self._plain(style) if style else None, control)
            for text, style, control in segments
        ]

    @staticmethod
    def _plain(style: Style) -> Style:
        return style.without_color
