"""The picture of a map: land and coast in dots, the marks of places, and as many names as fit."""

from __future__ import annotations

from math import cos, pi, sin
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.cells import cells, clusters
from briefing.publish import signs
from briefing.publish.lines import Segment
from briefing.publish.views import coast
from briefing.publish.views.columns import cut
from briefing.publish.views.map_window import ACROSS, DOWN, Position, Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BRAILLE = 0x2800
"""The first of the characters of dots: a bit for each dot."""

BITS = ((0, 3), (1, 4), (2, 5), (6, 7))
"""The bits of the dots of a cell, row by row."""

SHADE = 2
"""Every so many dots, in every so many rows of dots, one stands for land."""

RADIUS = 5.0
"""Dots between a place that is approximate and the ring around it, while it is chosen."""

LONGEST = 24
"""Cells of a name on the map."""

SEVERAL = "+"
"""Stands where more places are in a cell than a figure tells."""


class Spot(NamedTuple):
    """A place on the map. `number` is that of its item in the list."""

    number: int
    name: str
    at: Position
    approximate: bool
    entries: int


class Land:
    """The land in a window, worked out once for all places that are chosen in it."""

    def __init__(self, window: Window) -> None:
        self.window = window
        rows = coast.land(window)
        self.shore = coast.shore(window, rows)
        step = sum(1 << at for at in range(0, window.across + SHADE, SHADE))
        shades = (step, 0, step >> SHADE // 2, 0)
        self.shade = [row & shades[number % len(shades)] for number, row in enumerate(rows)]
        self.cells = [self._row(row) for row in range(window.rows)]
        """The character and the style of each cell, row by row."""

    def _row(self, row: int) -> list[tuple[str, str]]:
        shore = self.shore[row * DOWN : row * DOWN + DOWN]
        shade = self.shade[row * DOWN : row * DOWN + DOWN]
        found = []
        for column in range(self.window.columns):
            edge, inside = _bits(shore, column), _bits(shade, column)
            style = "coast" if edge else "land" if inside else ""
            found.append((_sign(edge | inside, edge), style))
        return found


def _bits(rows: Sequence[int], column: int) -> int:
    """Return the dots of a cell."""
    found = 0
    for row, (left, right) in zip(rows, BITS, strict=True):
        dots = row >> column * ACROSS
        found |= (dots & 1) << left | (dots >> 1 & 1) << right
    return found


def _sign(dots: int, edge: int) -> str:
    """Return the character of dots; some of them are a coast."""
    if not dots:
        return " "
    if signs.in_ascii():
        return "#" if edge else "."
    return chr(BRAILLE + dots)


class Picture:
    """A map with its places, one of which may be chosen."""

    def __init__(self, land: Land, spots: Iterable[Spot], chosen: int = -1) -> None:
        self.window = land.window
        self._grid = [[*row] for row in land.cells]
        """The character and the style of each cell; a wide character has the next cell, too."""
        self._taken: set[tuple[int, int]] = set()
        self._at: dict[tuple[int, int], list[Spot]] = {}
        for spot in sorted(spots, key=lambda each: (each.number != chosen, -each.entries)):
            cell = self.window.cell(spot.at)
            if cell is not None:
                self._at.setdefault(cell, []).append(spot)
        self._taken |= self._at.keys()
        here = [spot for found in self._at.values() for spot in found if spot.number == chosen]
        if here and here[0].approximate:
            self._ring(here[0].at)
        for cell, found in self._at.items():
            self._mark(cell, found, lit=found[0].number == chosen)
        for cell, found in self._at.items():
            self._name(cell, found[0], lit=found[0].number == chosen)

    @property
    def shown(self) -> int:
        """The number of places that are in sight."""
        return sum(map(len, self._at.values()))

    def nearest(self, column: int, row: int) -> int:
        """Return the number of the place whose mark is nearest to a cell, -1 where none is near."""
        near = [
            (abs(column - x) + 2 * abs(row - y), found[0].number)
            for (x, y), found in self._at.items()
        ]
        distance, number = min(near, default=(0, -1))
        return number if distance <= LONGEST else -1

    def unlike(self, other: Picture) -> list[tuple[int, int, int]]:
        """Return where a picture of the same size differs: row, and columns from and to."""
        found = []
        for number, (mine, its) in enumerate(zip(self._grid, other._grid, strict=True)):
            if mine != its:
                at = [n for n, (a, b) in enumerate(zip(mine, its, strict=True)) if a != b]
                found.append((number, at[0], at[-1] + 1))
        return found

    @property
    def lines(self) -> list[list[Segment]]:
        """The lines of the picture."""
        found = []
        for row in self._grid:
            line: list[Segment] = []
            for text, style in row:
                blank = text == " " and not style  # may be of any style but one with a ground
                if line and (line[-1].style == style or (blank and line[-1].style != "place-here")):
                    line[-1].text += text
                else:
                    line.append(Segment(text, style))
            found.append(line)
        return found

    def _mark(self, cell: tuple[int, int], found: list[Spot], *, lit: bool) -> None:
        """Draw the mark of a place; of several in one cell, how many they are."""
        first = found[0]
        sign = signs.shown(signs.APPROXIMATE if first.approximate else signs.EXACT)
        if lit:
            sign = signs.shown(signs.HERE)
        elif len(found) > 1:
            sign = str(len(found)) if len(found) < 10 else SEVERAL
        style = "place-here" if lit else "place" if first.entries else "quiet"
        self._grid[cell[1]][cell[0]] = (sign, style)

    def _ring(self, at: Position) -> None:
        """Draw a ring around a place that is somewhere within."""
        across, down = self.window.dot(at)
        dots: dict[tuple[int, int], int] = {}
        for step in range(48):
            angle = step * 2 * pi / 48
            x, y = int(across + RADIUS * cos(angle)), int(down + RADIUS * sin(angle))
            if 0 <= x < self.window.across and 0 <= y < self.window.down:
                cell = x // ACROSS, y // DOWN
                dots[cell] = dots.get(cell, 0) | 1 << BITS[y % DOWN][x % ACROSS]
        for cell, drawn in dots.items():
            if cell not in self._taken:
                sign = "'" if signs.in_ascii() else chr(BRAILLE + drawn)
                self._grid[cell[1]][cell[0]] = (sign, "place")
                self._taken.add(cell)

    def _name(self, cell: tuple[int, int], spot: Spot, *, lit: bool) -> None:
        """Write the name of a place beside its mark, where nothing else stands."""
        more = len(self._at[cell]) - 1
        name = cut(spot.name, LONGEST) + (f" +{more}" if more else "")
        wide, (column, row) = cells(name), cell
        gap = 4 if lit and spot.approximate else 2
        right, left = column + gap, column - gap + 1 - wide
        below = 2 if gap > 2 else 1  # or above, where the ring is out of the way
        for start, at in (
            (right, row),
            (left, row),
            *((start, row + by) for by in (-below, below) for start in (column, column + 1 - wide)),
        ):
            inside = 0 <= at < self.window.rows and start >= 0
            if not inside or start + wide > self.window.columns:
                continue
            room = [(x, at) for x in range(start - 1, start + wide + 1) if (x, at) != cell]
            if not self._taken.isdisjoint(room):
                continue
            for each, _ in room:
                if 0 <= each < self.window.columns:
                    self._grid[at][each] = (" ", "")
            self._write(name, start, at, "place-here" if lit else "place-name")
            self._taken.update(room)
            return

    def _write(self, text: str, start: int, row: int, style: str) -> None:
        at = start
        for first, end, width in clusters(text):
            if not width:  # belongs to the cell before, if it is one of the text
                if at > start:
                    self._grid[row][at - 1] = (self._grid[row][at - 1][0] + text[first:end], style)
                continue
            self._grid[row][at] = (text[first:end], style)
            for further in range(at + 1, at + width):
                self._grid[row][further] = ("", style)
            at += width
