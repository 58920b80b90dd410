"""Makes the coast of the map from the land of Natural Earth (1:10m), which is in the public domain.

python docs/coast.py ne_10m_land.json

The file is "Land" of https://www.naturalearthdata.com/downloads/10m-physical-vectors/ as GeoJSON.
Rings are simplified until a terminal could not show more, and islands that nobody could see are
left out. `briefing.publish.views.coast` says how the result is read.
"""

from __future__ import annotations

import json
import math
import struct
import sys
import zlib
from itertools import pairwise
from pathlib import Path

OUT = Path(__file__).parent.parent / "briefing" / "publish" / "views" / "coast.bin"

UNITS = 90
"""Steps of a degree: so few that a step between any two points fits in 16 bits."""

TOLERANCE = 0.04
"""Degrees by which a simplified coast may differ; of a small island, a part of its extent."""

LEAST = 3.0
"""Square kilometres of the smallest island."""

KILOMETRES = 111.2
"""The length of a degree of latitude."""

Ring = list[tuple[float, float]]


def rings(path: Path) -> list[Ring]:
    """Return the rings of all polygons of a GeoJSON file, longitude first."""
    found: list[Ring] = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        shape = feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        found += [[(x, y) for x, y, *_ in ring] for polygon in polygons for ring in polygon]
    return found


def area(ring: Ring) -> float:
    """Return about how many square kilometres a ring surrounds."""
    twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))
    middle = math.radians(sum(y for _, y in ring) / len(ring))
    return abs(twice) / 2 * KILOMETRES**2 * math.cos(middle)


def _off(point: tuple[float, float], a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of a point from the line between two others."""
    along, up = b[0] - a[0], b[1] - a[1]
    length = along * along + up * up
    at = ((point[0] - a[0]) * along + (point[1] - a[1]) * up) / length if length else 0.0
    at = max(0.0, min(1.0, at))
    return math.hypot(point[0] - a[0] - at * along, point[1] - a[1] - at * up)


def simplified(ring: Ring) -> Ring:
    """Return a ring without the points that make no visible difference (Douglas and Peucker)."""
    wide, high = (max(axis) - min(axis) for axis in zip(*ring, strict=True))
    tolerance = min(TOLERANCE, max(wide, high) / 6)
    kept = {0, len(ring) - 1}
    open_parts = [(0, len(ring) - 1)]
    while open_parts:
        first, last = open_parts.pop()
        if last - first < 2:
            continue
        far = max(range(first + 1, last), key=lambda i: _off(ring[i], ring[first], ring[last]))
        if _off(ring[far], ring[first], ring[last]) > tolerance:
            kept.add(far)
            open_parts += [(first, far), (far, last)]
    return [ring[i] for i in sorted(kept)]


def steps(values: list[int]) -> bytes:
    """Return the steps between values, all low bytes first, which packs better."""
    packed = b"".join(struct.pack("<h", b - a) for a, b in pairwise([0, *values]))
    return packed[::2] + packed[1::2]


def made(path: Path) -> bytes:
    """Return the coast: the numbers of points of each ring, and the steps east and north."""
    kept = [simplified(ring)[:-1] for ring in rings(path) if area(ring) >= LEAST]
    kept = [ring for ring in kept if len(ring) > 2]
    points = [(round(x * UNITS), round(y * UNITS)) for ring in kept for x, y in ring]
    counts = struct.pack(f"<{len(kept) + 1}H", len(kept), *map(len, kept))
    return zlib.compress(counts + steps([x for x, _ in points]) + steps([y for _, y in points]), 9)


if __name__ == "__main__":
    OUT.write_bytes(made(Path(sys.argv[1])))
    print(f"{OUT.name}: {OUT.stat().st_size:,} bytes")
