"""`briefing map`: places with their entries, on a map."""

from __future__ import annotations

import shutil
import sys
from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli import messages, view_output
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from briefing.library import Library
    from briefing.library.views.places import PlaceTable

ZOOMS = ("world", "all", "region", "near")

HIGH = 28
"""Rows of a map: no more, and two thirds of those of a terminal."""

EXAMPLES = """examples:
  briefing map
  briefing map --pane china
  briefing map --place yonaguni --zoom region
  briefing map --json | jq '.places[] | select(.approximate)'"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--place", metavar="ID", help="where it is, and the entries that name it")
    parser.add_argument("--pane", metavar="P", help="only entries of a pane")
    parser.add_argument(
        "--zoom",
        choices=ZOOMS,
        help="the part of the world (default: all places; with one, region)",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the map; 1 where there is no place."""
    from briefing.library.views import places

    library = library_and_say(given.pack)
    pane = known_pane(library, given.pane)
    table = library.view(partial(places.table, pane=pane))
    id = _known(library, given.place) if given.place is not None else None
    if given.json:
        messages.document(_document(library, table, pane, id))
    else:
        _print(library, table, pane, id, given.zoom)
    return 0 if table.rows else 1


def _known(library: Library, given: str) -> str:
    """Return the id of a place of the pack."""
    from briefing.pack.model import addresses

    table, id = addresses.parts(given)
    ids = [place["id"] for place in library.tables()["places"]]
    if table not in ("", "place") or id not in ids:
        raise messages.unknown("place", given, library.similar_ids(id, ids))
    return id


def _print(
    library: Library, table: PlaceTable, pane: str | None, id: str | None, zoom: str | None
) -> None:
    from briefing.library.views import places
    from briefing.publish.views import map

    atlas = map.Atlas(table if id is None else _with(library, table, id))
    chosen = atlas.number(id) if id is not None else -1
    found = library.view(partial(places.entries_of, pane=pane))(id) if id is not None else None
    titles = {tab["id"]: tab["title"] for tab in library.about["tabs"]}
    width = view_output.width()
    rows = max(map.LEAST_ROWS, min(HIGH, width * 3 // 10))
    if sys.stdout.isatty():
        rows = max(map.LEAST_ROWS, min(rows, shutil.get_terminal_size().lines * 2 // 3))
    view = map.lay_out(
        atlas,
        width,
        rows,
        scope=titles[pane] if pane is not None else "the whole pack",
        zoom=zoom or (map.ALL if id is None else map.REGION),
        chosen=chosen,
        entries=found,
    )
    view_output.show(library.about, view)


def _with(library: Library, table: PlaceTable, id: str) -> PlaceTable:
    """Return the places with one that is asked for, even if no entry of the pane names it."""
    from briefing.library.views import places

    if any(row.id == id for row in table.rows):
        return table
    whole = library.view(places.table)
    row = next(row for row in whole.rows if row.id == id)
    added = row._replace(entries=0)
    return table._replace(rows=[*table.rows, added], others=table.others - 1)


def _document(
    library: Library, table: PlaceTable, pane: str | None, id: str | None
) -> dict[str, Any]:
    from briefing.library.views import places
    from briefing.publish.heading import handling

    of = library.view(partial(places.entries_of, pane=pane))
    rows = table.rows
    if id is not None:
        rows = [row for row in _with(library, table, id).rows if row.id == id]
    label = handling(library.about, [table.handling])
    return ({"handling": label} if label else {}) | {
        "places": [
            {
                "id": row.id,
                "name": row.name,
                "lat": row.lat,
                "lon": row.lon,
                "approximate": row.approximate,
                "entries": [each["id"] for each in of(row.id)],
            }
            for row in rows
        ],
        "entries": table.entries,
        "entries_without_place": table.without,
        "places_without_position": [row.id for row in rows if row.lat is None],
    }
