"""The line of tabs: which labels stand in it, and how much of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.library.records import Tab

MORE_BEFORE, MORE_BEHIND = "‹", "›"
"""Stand for tabs on either side for which there is no room."""

BEFORE_COUNT = "·"
"""Stands between the name of a tab and how many of its entries are unread."""

NO_COUNTS: Mapping[str, int] = {}

BEGINNING = 4
"""Cells for the name of a neighbour of which there is only the beginning: "Ab… "."""


class TabLabel(NamedTuple):
    """A piece of the line of tabs: the tab that a click on it opens, and whether it is open."""

    text: str
    tab: int
    here: bool = False

    @property
    def cells(self) -> int:
        """Cells that it takes."""
        return cells(self.text)

    @property
    def least(self) -> int:
        """Cells that its number and the beginning of its name take."""
        return min(self.cells, cells(f" {self.tab + 1} ") + BEGINNING)

    def within(self, room: int) -> TabLabel:
        """Return the label, cut where it has not so many cells."""
        if self.cells <= room:
            return self
        return self._replace(text=f"{elided(self.text.rstrip(), room - 1)} ")


def shown_tabs(
    tabs: list[Tab], here: int, width: int, counts: Mapping[str, int] = NO_COUNTS
) -> list[TabLabel]:
    """Return the labels of tabs in so many cells: with titles, else short, else some of them.

    `counts` are numbers that stand behind the titles of panes where there is room for all of them.

    Then the open one has as many of its neighbours beside it as there is room for, on either side
    at least the beginning of one, and which of how many it is stands at the end. `here` is -1 where
    none is open.
    """
    titles, short = [tab["title"] for tab in tabs], [tab["short"] for tab in tabs]
    numbers = [counts.get(tab["id"], 0) for tab in tabs]
    for names in (_counted(titles, numbers), titles, _counted(short, numbers), short):
        labels = [TabLabel(f" {n + 1} {name} ", n, n == here) for n, name in enumerate(names)]
        if sum(label.cells for label in labels) <= width:
            return labels
    middle = max(0, here)
    total = f" {middle + 1}/{len(tabs)} "
    shown = _around(labels, middle, width - cells(MORE_BEFORE + MORE_BEHIND + total))
    first, last = shown[0].tab, shown[-1].tab
    shown = [
        TabLabel(MORE_BEFORE if first else " ", max(0, first - 1)),
        *shown,
        TabLabel(MORE_BEHIND if last < len(tabs) - 1 else " ", min(last + 1, len(tabs) - 1)),
    ]
    left = width - sum(label.cells for label in shown)
    return [*shown, TabLabel(total.rjust(left), middle)]


def _counted(names: list[str], counts: list[int]) -> list[str]:
    between = shown(BEFORE_COUNT)
    return [f"{name}{between}{n:,}" if n else name for name, n in zip(names, counts, strict=True)]


def _around(labels: list[TabLabel], middle: int, room: int) -> list[TabLabel]:
    """Return a label and those of its neighbours that fit beside it, as even as can be.

    On either side there is the beginning of one at least, for which the label itself may be cut.
    """
    sides = (labels[:middle][::-1], labels[middle + 1 :])  # the nearest first
    shown: tuple[list[TabLabel], list[TabLabel]] = ([], [])

    def kept(side: int) -> int:
        """Return the cells that are kept for a side that has no neighbour yet."""
        return sides[side][0].least if sides[side] and not shown[side] else 0

    here = labels[middle].within(room - kept(0) - kept(1))
    room -= here.cells
    while True:
        for side in (0, 1) if len(shown[0]) < len(shown[1]) else (1, 0):
            more = sides[side][len(shown[side]) :]
            if more and more[0].cells <= room - kept(1 - side):
                shown[side].append(more[0])
                room -= more[0].cells
                break
        else:
            break
    for side in (0, 1):
        if kept(side):
            other = kept(1 - side)
            shown[side].append(sides[side][0].within(room - max(other, room // 2 if other else 0)))
            room -= shown[side][0].cells
    return [*shown[0][::-1], here, *shown[1]]
