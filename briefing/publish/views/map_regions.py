"""The parts of a map that are worth a look of their own: where places stand close together."""

from __future__ import annotations

import math

from briefing import TYPE_CHECKING
from briefing.publish.views.map_window import cosine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.publish.views.map_window import Position

MOST = 300
"""Places that are compared with one another; further ones go to the region that is nearest."""

FEWEST = 2
"""Places of a region."""

LEAP, SHORT = 3.0, 1.0
"""How many times as long as all before a link is that holds no region together, unless it has no
more than so many degrees."""


def apart(one: Position, other: Position) -> float:
    """Return about how many degrees two positions are apart, the shorter way round."""
    east = abs(one.lon - other.lon) % 360
    east = min(east, 360 - east) * cosine((one.lat + other.lat) / 2)
    return math.hypot(east, one.lat - other.lat)


def _links(positions: Sequence[Position]) -> list[tuple[float, int, int]]:
    """Return the shortest links that hold all positions together, the shortest first (Prim)."""
    nearest = [(apart(positions[0], each), 0) for each in positions]
    left = set(range(1, len(positions)))
    links = []
    while left:
        new = min(left, key=lambda i: (nearest[i][0], i))
        left.discard(new)
        links.append((nearest[new][0], nearest[new][1], new))
        for each in left:
            way = apart(positions[new], positions[each])
            if way < nearest[each][0]:
                nearest[each] = (way, new)
    return sorted(links)


def regions(positions: Sequence[Position]) -> list[list[int]]:
    """Return the numbers of the positions of each region, the largest first.

    Positions are linked, the nearest first, until there are as many groups as there ever are, and
    of as many positions as that leaves, or until the next link is a leap. Whoever stands alone is
    in none.
    """
    if len(positions) < 2 * FEWEST:
        return []
    groups = {number: [number] for number in range(min(len(positions), MOST))}
    of = [*groups]
    best: list[list[int]] = []
    score = (0, 0)
    longest = SHORT
    for way, one, other in _links(positions[:MOST]):
        if way > LEAP * longest and len(best) > 1:
            break
        longest = max(longest, way)
        kept, gone = of[one], of[other]
        groups[kept] = groups[kept] + groups.pop(gone)
        for each in groups[kept]:
            of[each] = kept
        large = [group for group in groups.values() if len(group) >= FEWEST]
        new = (len(large), sum(map(len, large)))
        if new > score and len(groups) > 1:
            best, score = large, new
    if len(best) < 2:
        return []
    for number in range(MOST, len(positions)):
        min(best, key=lambda g: apart(positions[g[0]], positions[number])).append(number)
    return sorted((sorted(group) for group in best), key=lambda group: (-len(group), group))
