"""The land of the world, as dots: from a file that `docs/coast.py` makes, read when a map opens.

The file is compressed by zlib. It holds, in 16 bits each with the low byte first, the number of
rings, and that of the points of each; then the steps from point to point to the east, in
`UNITS` of a degree, all of their low bytes before the high ones; and those to the north. A dot is
land where a line from it crosses the rings an odd number of times: a sea in it is a ring, too.
"""

from __future__ import annotations

import sys
import zlib
from array import array
from functools import cache
from itertools import accumulate
from math import ceil
from pathlib import Path
from typing import NamedTuple

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.views.map_window import Window

FILE = Path(__file__).with_name("coast.bin")

UNITS = 90
"""Steps of a degree."""

TURN = 360 * UNITS

SPECK = 0.3
"""Dots that an island measures at least to be shown at all."""


class Ring(NamedTuple):
    """A coast that closes, with its extent, in units."""

    lons: list[int]
    lats: list[int]
    west: int
    south: int
    east: int
    north: int


def _numbers(data: bytes) -> array[int]:
    found = array("h", data)
    if sys.byteorder == "big":
        found.byteswap()
    return found


def _points(low: bytes, high: bytes) -> list[int]:
    """Return the sums of steps."""
    joined = bytearray(2 * len(low))
    joined[::2], joined[1::2] = low, high
    return [*accumulate(_numbers(bytes(joined)))]


@cache
def coast() -> list[Ring]:
    """Return every ring, read once."""
    data = zlib.decompress(FILE.read_bytes())
    count = int.from_bytes(data[:2], "little")
    at = 2 * (count + 1)
    sizes = [size & 0xFFFF for size in _numbers(data[2:at])]
    points = sum(sizes)
    parts = [data[at + points * each : at + points * (each + 1)] for each in range(4)]
    lons, lats = _points(*parts[:2]), _points(*parts[2:])
    rings = []
    end = 0
    for size in sizes:
        start, end = end, end + size
        x, y = lons[start:end], lats[start:end]
        rings.append(Ring(x, y, min(x), min(y), max(x), max(y)))
    return rings


def _in_sight(window: Window) -> Iterator[tuple[Ring, int]]:
    """Yield the rings that are in a window, each with the units by which it is shifted east."""
    half = min(180.0, window.across / window.scale_lon / 2) * UNITS
    west, east = window.lon * UNITS - half, window.lon * UNITS + half
    high = window.down / window.scale / 2
    south, north = (window.lat - high) * UNITS, (window.lat + high) * UNITS
    for ring in coast():
        if ring.north < south or ring.south > north:
            continue
        for shift in (-TURN, 0, TURN):
            if ring.west + shift <= east and ring.east + shift >= west:
                yield ring, shift


def land(window: Window) -> list[int]:
    """Return the dots of a window that are land: a number for each row, the lowest bit the left."""
    across, down = window.across, window.down
    tails = [(1 << across) - (1 << at) for at in range(across + 1)]
    rows, specks = [0] * down, [0] * down
    by, up = window.scale_lon / UNITS, window.scale / UNITS
    for ring, shift in _in_sight(window):
        left = across / 2 + (shift - window.lon * UNITS) * by
        top = down / 2 + window.lat * UNITS * up
        wide, high = (ring.east - ring.west) * by, (ring.north - ring.south) * up
        if wide < 1 and high < 1:
            x, y = int(left + ring.west * by), int(top - ring.north * up)
            if max(wide, high) >= SPECK and 0 <= x < across and 0 <= y < down:
                specks[y] |= 1 << x
            continue
        _fill(rows, tails, [left + x * by for x in ring.lons], [top - y * up for y in ring.lats])
    seen = _seen(window)
    return [(row | speck) & seen for row, speck in zip(rows, specks, strict=True)]


def _fill(rows: list[int], tails: list[int], xs: list[float], ys: list[float]) -> None:
    """Turn all dots to the right of a ring's lines, so that what is within it is turned once."""
    across, down = len(tails) - 1, len(rows)
    firsts = [ceil(y - 0.5) for y in ys]
    x0, y0, first = xs[-1], ys[-1], firsts[-1]
    for x1, y1, last in zip(xs, ys, firsts, strict=True):
        if first != last:
            begin, end = (first, last) if first < last else (last, first)
            slope = (x1 - x0) / (y1 - y0)
            for row in range(max(0, begin), min(down, end)):
                at = ceil(x0 + (row + 0.5 - y0) * slope - 0.5)
                rows[row] ^= tails[0 if at < 0 else min(at, across)]
        x0, y0, first = x1, y1, last


def _seen(window: Window) -> int:
    """Return which dots of a row are of the world, which is shown once."""
    half = 180 * window.scale_lon
    first = max(0, round(window.across / 2 - half))
    last = min(window.across, round(window.across / 2 + half))
    return (1 << last) - (1 << first)


def shore(window: Window, rows: list[int]) -> list[int]:
    """Return the dots of land that have sea beside them; what is beyond the edges is no sea."""
    seen = _seen(window)
    beyond = ~seen & (1 << window.across) - 1 | 1 << window.across
    north = ceil(window.down / 2 - (90 - window.lat) * window.scale - 0.5)
    south = ceil(window.down / 2 + (90 + window.lat) * window.scale - 0.5) - 1
    first, last = max(0, north), min(len(rows) - 1, south)
    found = []
    for number, row in enumerate(rows):
        above, below = rows[max(first, number - 1)], rows[min(number + 1, last)]
        wide = row | beyond
        inside = above & below & (wide << 1 | 1) & wide >> 1
        found.append(row & ~inside if first <= number <= last else 0)
    return found
