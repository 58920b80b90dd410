"""The signs that charts are drawn with, and those of ASCII in their place.

Where there are no colours, signs tell the parts of a bar apart: each has a fill and a hatch of its
own. Where there are, a full block in another colour is calmer to look at, and has a finer end.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.signs import in_ascii

if TYPE_CHECKING:
    from typing import Final

ROLES: Final = 6
"""Colours of columns; a further column has the first one again."""

REST: Final = "series-rest"
"""The style of what is known of a total alone."""


class Marks:
    """One set of signs. Every sign takes one cell."""

    def __init__(
        self,
        eighths: str,
        rising: str,
        fills: str,
        hatches: str,
        points: str,
        tick: str,
        zero: str,
        rest: str,
        axis: tuple[str, str, str, str],
        *,
        braille: bool,
        coloured: bool = False,
    ) -> None:
        self.eighths = eighths
        """Parts of a cell from the left, the whole one last."""
        self.rising = rising
        """Parts of a cell from the foot, the whole one last."""
        self.fills = fills
        """Of the parts of a bar, one after the other."""
        self.hatches = hatches
        """The same for plans."""
        self.points = points
        """At the points of lines."""
        self.tick = tick
        self.zero = zero
        """Where bars begin that go to both sides."""
        self.rest = rest
        """Of a bar whose parts are not known."""
        self.axis = axis
        """Corner, line and tick of the axis below, and the line of that at the left."""
        self.braille = braille
        self.coloured = coloured
        """Whether colours tell the parts of a bar apart, and not what they are filled with."""

    def fill(self, column: int, *, plan: bool) -> str:
        """Return the fill of a part of a bar."""
        signs = self.hatches if plan else self.fills
        return signs[column % len(signs)]

    def point(self, column: int) -> str:
        """Return the mark of a column at the points of its line."""
        return self.points[column % len(self.points)]


def _blocks(fills: str, hatches: str, *, coloured: bool) -> Marks:
    return Marks(
        eighths="▏▎▍▌▋▊▉█",
        rising="▁▂▃▄▅▆▇█",
        fills=fills,
        hatches=hatches,
        points="●◆▲■✚○",
        tick="╷",
        zero="│",
        rest="─",
        axis=("└", "─", "┴", "│"),
        braille=True,
        coloured=coloured,
    )


BLOCKS = _blocks("█▒░▓", "╱╲╳┄", coloured=False)

COLOURED = _blocks("█", "╱", coloured=True)

ASCII = Marks(
    eighths="#",
    rising="#",
    fills="#=:%",
    hatches="/\\x-",
    points="ox+#^@",
    tick="|",
    zero="|",
    rest="-",
    axis=("+", "-", "+", "|"),
    braille=False,
)


def marks(*, coloured: bool = False) -> Marks:
    """Return the signs that this terminal can show; `coloured`: it has colours."""
    if in_ascii():
        return ASCII
    return COLOURED if coloured else BLOCKS


def role(column: int) -> str:
    """Return the style of a column."""
    return f"series-{column % ROLES + 1}"
