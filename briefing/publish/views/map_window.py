"""What part of the world a map shows, and where on it a position stands: longitudes go round."""

from __future__ import annotations

import math
from typing import NamedTuple

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ROUND = 360.0

MARGIN = 0.12
"""The part of a box that is left free on each side of the places in it."""

NARROWEST_COSINE = 0.2
"""Of the latitude in the middle: nearer to the poles a map would be all width."""

ACROSS, DOWN = 2, 4
"""Dots of a cell; cells are about twice as high as wide, so that dots are squares."""


class Position(NamedTuple):
    """A position, in decimal degrees."""

    lat: float
    lon: float


class Box(NamedTuple):
    """A part of the world. `east` is never below `west`: across the antimeridian it is over 180."""

    west: float
    south: float
    east: float
    north: float

    @property
    def middle(self) -> Position:
        """The position in the middle."""
        return Position((self.south + self.north) / 2, (self.west + self.east) / 2)

    def holds(self, at: Position) -> bool:
        """Return whether a position is in it."""
        return self.south <= at.lat <= self.north and (at.lon - self.west) % ROUND <= (
            self.east - self.west
        )


def cosine(lat: float) -> float:
    """Return how long a degree of longitude is at a latitude, a degree of latitude being 1."""
    return max(NARROWEST_COSINE, math.cos(math.radians(lat)))


def around(positions: Iterable[Position], least: float) -> Box:
    """Return the smallest box around positions, with a margin, of at least so many degrees.

    It leaves the widest gap between longitudes out, wherever that is.
    """
    found = list(positions)
    lons = sorted({at.lon % ROUND % ROUND for at in found})  # once is 360 for the least below 0
    gaps = [
        (after - before, after % ROUND)
        for before, after in zip(lons, [*lons[1:], lons[0] + ROUND], strict=True)
    ]
    gap, west = max(gaps)
    south, north = min(at.lat for at in found), max(at.lat for at in found)
    wide = min(ROUND, (ROUND - gap) * (1 + 2 * MARGIN))
    high = max(least, (north - south) * (1 + 2 * MARGIN))
    lat, lon = (south + north) / 2, west + (ROUND - gap) / 2
    wide = min(ROUND, max(wide, least / cosine(lat)))
    lon = (lon + ROUND / 2) % ROUND - ROUND / 2
    return Box(lon - wide / 2, lat - high / 2, lon + wide / 2, lat + high / 2)


def world(middle: float, positions: Sequence[Position]) -> Box:
    """Return the whole world, a longitude in the middle, without the ice where no position is."""
    south = min([-58.0, *(at.lat - 4 for at in positions)])
    north = max([80.0, *(at.lat + 4 for at in positions)])
    return Box(middle - ROUND / 2, max(-90.0, south), middle + ROUND / 2, min(90.0, north))


class Window:
    """A box in the middle of so many cells, as large as it can be, with what is around it."""

    def __init__(self, box: Box, columns: int, rows: int) -> None:
        self.columns, self.rows = columns, rows
        self.across, self.down = columns * ACROSS, rows * DOWN
        lat, self.lon = box.middle.lat, box.middle.lon
        wide = max(box.east - box.west, 1e-6) * cosine(lat)
        self.scale = min(self.across / wide, self.down / max(box.north - box.south, 1e-6))
        """Dots of a degree of latitude."""
        self.scale_lon = self.scale * cosine(lat)
        half = self.down / self.scale / 2
        room = max(0.0, 90 - half)  # no further than the poles, as far as there is a choice
        self.lat = max(-room, min(room, lat))

    @property
    def cells(self) -> tuple[int, int]:
        """The numbers of columns and rows."""
        return self.columns, self.rows

    def dot(self, at: Position) -> tuple[float, float]:
        """Return where a position stands, in dots from the left and from the top."""
        lon = (at.lon - self.lon + ROUND / 2) % ROUND - ROUND / 2
        across = self.across / 2 + lon * self.scale_lon
        return across, self.down / 2 - (at.lat - self.lat) * self.scale

    def cell(self, at: Position) -> tuple[int, int] | None:
        """Return the column and the row of a position, or None where it is not in sight.

        A position at the very edge, as a pole or the antimeridian may be, belongs to the last cell.
        """
        across, down = self.dot(at)
        if not (-0.5 <= across <= self.across + 0.5 and -0.5 <= down <= self.down + 0.5):
            return None
        column, row = int(max(0.0, across) / ACROSS), int(max(0.0, down) / DOWN)
        return min(column, self.columns - 1), min(row, self.rows - 1)
