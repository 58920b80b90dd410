"""Places with their entries on a map, and the list that is its legend."""

from __future__ import annotations

from functools import cached_property, lru_cache, partial

from briefing import TYPE_CHECKING
from briefing.pack.model import addresses
from briefing.publish import signs
from briefing.publish.lines import Segment, wrap
from briefing.publish.views.columns import cell, cut
from briefing.publish.views.map_picture import Land, Picture, Spot
from briefing.publish.views.map_regions import regions
from briefing.publish.views.map_window import Box, Position, Window, around, world
from briefing.publish.views.view import LaterLine, View, ViewLine

if TYPE_CHECKING:
    from typing import Final

    from briefing.library.records import Row
    from briefing.library.views.places import PlaceRow, PlaceTable

WORLD: Final = "world"
ALL: Final = "all"
REGION: Final = "region"
NEAR: Final = "near"

ZOOMS = (WORLD, ALL, REGION, NEAR)
"""What a map can show, the most of the world first."""

LEAST, CLOSE = 6.0, 4.0
"""Degrees that a map shows at least, and those of one place and what is near it."""

LEAST_COLUMNS, LEAST_ROWS = 24, 7
"""Cells below which a map says nothing."""

POSITION_FROM = 44
"""Cells of a list from which on it has room for positions."""

KEPT = 4
"""Lands that are kept: the same one is drawn whenever a map is opened again."""

MOST = 2_000
"""Places that are listed."""


class Atlas:
    """The places, those with most entries first, and what parts of the world they call for."""

    def __init__(self, table: PlaceTable) -> None:
        self.table = table
        placed = [row for row in table.rows if row.lat is not None]
        bare = [row for row in table.rows if row.lat is None]
        order = [*sorted(placed, key=_weight), *sorted(bare, key=_weight)]
        self.rows = order[:MOST]
        self.cut = len(order) - len(self.rows)
        self.placed = min(len(placed), MOST)
        """How many of the rows have a position: those at the beginning."""
        self.without_position = len(bare)
        self.positions = [
            Position(each.lat or 0, each.lon or 0) for each in self.rows[: self.placed]
        ]

    @cached_property
    def regions(self) -> list[list[int]]:
        """The numbers of the places of each region."""
        return regions(self.positions)

    def region_of(self, number: int) -> int:
        """Return which region a place is in, -1 where it stands alone."""
        return next((n for n, held in enumerate(self.regions) if number in held), -1)

    def zooms(self, number: int) -> list[str]:
        """Return what can be shown of a place."""
        if number >= self.placed:
            return [WORLD, ALL] if self.placed else []
        return [each for each in ZOOMS if each != REGION or self.region_of(number) >= 0]

    def ends(self, number: int) -> tuple[str, str]:
        """Return the most and the least of the world that can be shown of a place."""
        return WORLD, NEAR if number < self.placed else ALL

    def settled(self, zoom: str, number: int) -> str:
        """Return what is shown where this was asked for: the next that there is of a place."""
        if zoom in (WORLD, ALL):  # regions take longer to find than a map to draw
            return zoom
        found = self.zooms(number)
        if zoom in found or not found:
            return zoom
        return NEAR if NEAR in found else ALL

    def box(self, zoom: str, number: int) -> Box:
        """Return the part of the world that is shown of a place."""
        every = around(self.positions, LEAST)
        shown = self.settled(zoom, number)
        if shown == WORLD:
            return world(every.middle.lon, self.positions)
        if shown == REGION:
            held = self.regions[self.region_of(number)]
            return around([self.positions[each] for each in held], CLOSE)
        if shown == NEAR:
            return around([self.positions[number]], CLOSE)
        return every

    def called(self, zoom: str, number: int) -> str:
        """Return what a part of the world is called."""
        shown = self.settled(zoom, number)
        if shown == REGION:
            at = self.region_of(number)
            first = self.rows[self.regions[at][0]].name
            return f"around {first} (region {at + 1} of {len(self.regions)})"
        if shown == NEAR:
            return f"near {self.rows[number].name}"
        return "the world" if shown == WORLD else "all places"

    def number(self, id: str) -> int:
        """Return the number of a place, -1 where it is not listed."""
        return next((number for number, row in enumerate(self.rows) if row.id == id), -1)

    @cached_property
    def spots(self) -> list[Spot]:
        """The places that have a position."""
        return [
            Spot(number, row.name, self.positions[number], row.approximate, row.entries)
            for number, row in enumerate(self.rows[: self.placed])
        ]


def _weight(row: PlaceRow) -> tuple[int, str, str]:
    return -row.entries, row.name.casefold(), row.id


def room_for_map(columns: int, rows: int) -> bool:
    """Return whether a map of so many cells says anything."""
    return columns >= LEAST_COLUMNS and rows >= LEAST_ROWS


def picture(atlas: Atlas, land: Land, chosen: int) -> Picture:
    """Return the map of places on some land."""
    return Picture(land, atlas.spots, chosen)


def land(atlas: Atlas, zoom: str, number: int, columns: int, rows: int) -> Land:
    """Return the land of what is shown of a place."""
    return _land(atlas.box(zoom, number), columns, rows, signs.in_ascii())


@lru_cache(KEPT)
def _land(box: Box, columns: int, rows: int, _in_ascii: bool) -> Land:
    return Land(Window(box, columns, rows))


def title(atlas: Atlas, scope: str, zoom: str, number: int) -> str:
    """Return what a map shows, and of which entries."""
    shown = f" · {atlas.called(zoom, number)}" if atlas.placed else ""
    return f"Map · {scope}{shown}"


def legend(atlas: Atlas, width: int) -> list[ViewLine]:
    """Return the list of places."""
    lines: list[ViewLine] = []
    digits = max((len(f"{row.entries:,}") for row in atlas.rows), default=1)
    for number, row in enumerate(atlas.rows):
        if number == atlas.placed:
            lines += [ViewLine([])] if number else []
            told = "Without a position"
            lines.append(ViewLine([Segment(cut(told, width), "label")]))
        lines.append(LaterLine(partial(_row, row, width, digits), number))
    return lines


def _row(row: PlaceRow, width: int, digits: int) -> list[Segment]:
    style = "" if row.entries else "quiet"
    sign = sign_of(row)
    count = f"{row.entries:,}".rjust(digits)
    spot = spoken(row) if width >= POSITION_FROM else ""
    room = width - 3 - len(count) - (len(spot) + 2 if spot else 0)
    out = [Segment(f"{sign} ", "place" if row.entries else "quiet"), cell(row.name, room, style)]
    if spot:
        out.append(Segment(f"  {spot}", "quiet"))
    return [*out, Segment(f" {count}", style)]


def sign_of(row: PlaceRow) -> str:
    """Return the sign of a place, as far as it has a position."""
    if row.lat is None:
        return signs.NOT_GIVEN
    return signs.shown(signs.APPROXIMATE if row.approximate else signs.EXACT)


def spoken(row: PlaceRow) -> str:
    """Return the position of a place, as wide for each."""
    if row.lat is None or row.lon is None:
        return " " * 14
    north, east = "N" if row.lat >= 0 else "S", "E" if row.lon >= 0 else "W"
    return f"{abs(row.lat):5.2f}{north} {abs(row.lon):6.2f}{east}"


def key(width: int) -> list[ViewLine]:
    """Return what the signs mean, as many as fit on a line."""
    told = (
        f"{signs.shown(signs.EXACT)} place",
        f"{signs.shown(signs.APPROXIMATE)} approximate",
        "2 so many in one cell",
        "at the end: entries",
    )
    lines: list[str] = []
    for each in told:
        if lines and len(lines[-1]) + 3 + len(each) <= width:
            lines[-1] += f"   {each}"
        else:
            lines.append(each)
    return [ViewLine([Segment(cut(each, width), "quiet")]) for each in lines]


def made(atlas: Atlas) -> str:
    """Return how a map was made: of what, and what is left out."""
    table = atlas.table
    naming = table.entries - table.without
    told = f"{naming:,} of {_entries(table.entries)} {'names' if naming == 1 else 'name'} a place"
    told += f", {table.without:,} {'names' if table.without == 1 else 'name'} none."
    if not atlas.rows:
        return told
    places = len(atlas.rows) + atlas.cut
    told += f" {places:,} {'place' if places == 1 else 'places'}"
    bare = atlas.without_position
    told += f", {bare:,} without a position." if bare else ", all with a position."
    left = [f"{table.others:,} that none of these entries names"] if table.others else []
    left += [f"all but the first {MOST:,}"] if atlas.cut else []
    return told + (f" Left out: {', and '.join(left)}." if left else "")


def nothing(scope: str, width: int) -> list[ViewLine]:
    """Return what is said where there is no place at all."""
    told = f"There is no place here: no entry of {scope} names any."
    return [ViewLine([Segment(told[start:end])]) for start, end in wrap(told, width)]


def _entries(count: int) -> str:
    return f"{count:,} {'entry' if count == 1 else 'entries'}"


def target(row: PlaceRow) -> str:
    """Return the address of the page of a place."""
    return addresses.of("place", row.id)


def lay_out(
    atlas: Atlas,
    width: int,
    rows: int,
    *,
    scope: str,
    zoom: str = ALL,
    chosen: int = -1,
    entries: list[Row] | None = None,
) -> View:
    """Return the map in so many rows, and under it the list, as it is printed.

    `entries` are those of the place that is chosen.
    """
    lines: list[ViewLine] = []
    if atlas.placed:
        at = max(0, chosen)
        ground = land(atlas, zoom, at, width, rows)
        lines += [ViewLine(line) for line in picture(atlas, ground, chosen).lines]
        lines.append(ViewLine([]))
    if chosen >= 0 and entries is not None:
        row = atlas.rows[chosen]
        where = "no position" if row.lat is None else " ".join(spoken(row).split())
        about = " (approximate)" if row.approximate and row.lat is not None else ""
        told = f"{row.name} · {where}{about} · {_entries(len(entries))}"
        lines.append(ViewLine([Segment(cut(told, width), "label")]))
        for each in entries:
            id = f"  [{each['id']}]"
            lines.append(ViewLine([Segment(cut(f"  {each['title']}{id}", width))]))
        lines.append(ViewLine([]))
    lines += legend(atlas, width)
    lines += [ViewLine([]), *key(width)] if atlas.rows else nothing(scope, width)
    targets = [target(row) for row in atlas.rows]
    return View(
        title(atlas, scope, zoom, max(0, chosen)),
        made(atlas),
        lines,
        targets,
        [atlas.table.handling],
    )
