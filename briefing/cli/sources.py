"""`briefing sources`: what rests on each source, and on it alone; what falls with one."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli import messages, view_output
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from briefing.library import Library
    from briefing.library.views.source_fall import SourceFall
    from briefing.library.views.sources import EntriesOf, SourceRow

ORDERS = ("entries", "publisher", "letter")

EXAMPLES = """examples:
  briefing sources
  briefing sources --pane china --sort letter
  briefing sources ft-article
  briefing sources ft-article --json | jq .left_with_nothing"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("id", nargs="?", metavar="ID", help="if this source falls: what with it")
    parser.add_argument("--pane", metavar="P", help="only entries of a pane")
    parser.add_argument(
        "--sort", choices=ORDERS, default=ORDERS[0], help="the order (default: entries)"
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the sources, or what falls with one; 1 where there are none."""
    library = library_and_say(given.pack)
    pane = known_pane(library, given.pane)
    return _all(library, pane, given) if given.id is None else _one(library, pane, given)


def scope(library: Library, pane: str | None) -> str:
    """Return of which entries a view is."""
    titles = {tab["id"]: tab["title"] for tab in library.about["tabs"]}
    return titles[pane] if pane is not None else "the whole pack"


def _all(library: Library, pane: str | None, given: argparse.Namespace) -> int:
    from briefing.library.views import sources
    from briefing.publish.views.source_tree import arranged

    table = library.view(partial(sources.table, pane=pane))
    if given.json:
        entries = library.view(partial(sources.entries_of_all, pane=pane))
        rows = [row for row, _ in arranged(table.rows, given.sort)]
        listed = [_source(row) | _entries(entries(row.id)) for row in rows]
        messages.document(_labelled(library, table.handling) | {"sources": listed})
    else:
        from briefing.publish.views.sources import lay_out

        width, told = view_output.width(), scope(library, pane)
        view_output.show(library.about, lay_out(table, width, order=given.sort, scope=told))
    return 0 if table.rows else 1


def _one(library: Library, pane: str | None, given: argparse.Namespace) -> int:
    from briefing.library.views import source_fall
    from briefing.pack.model import addresses

    table, id = addresses.parts(given.id)
    if table not in ("", "source"):
        id = given.id  # an address of something else, or a bare one of the web
    found = library.view(partial(source_fall.fall, id=id, pane=pane))
    if found is None:
        ids = [source["id"] for source in library.tables()["sources"]]
        raise messages.unknown("source", id, library.similar_ids(id, ids))
    if given.json:
        messages.document(_labelled(library, found.handling) | _fall(found))
    else:
        from briefing.publish.views.source_fall import lay_out

        told = scope(library, pane)
        view_output.show(library.about, lay_out(found, view_output.width(), scope=told))
    return 0


def _labelled(library: Library, label: str | None) -> dict[str, Any]:
    from briefing.publish.heading import handling

    strictest = handling(library.about, [label])
    return {"handling": strictest} if strictest else {}


def _source(row: SourceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "publisher": row.publisher or None,
        "title": row.title,
        "letter": row.letter or None,
        "kind": row.kind or None,
        "derives_from": list(row.derives_from),
    }


def _entries(found: EntriesOf) -> dict[str, Any]:
    return {"entries": found.all, "alone": found.alone}


def _fall(found: SourceFall) -> dict[str, Any]:
    from briefing.library.views.sources import described
    from briefing.pack.model.falls import UNKNOWN

    effects = [(each.id, each.effect) for each in found.entries]
    return {
        "source": _source(described(found.source, found.letter)),
        "falls_with": found.falling,
        "entries": [id for id, _ in effects],
        "loses_primary": [id for id, effect in effects if effect.loses_primary],
        "loses_origin": [id for id, effect in effects if effect.loses_origin],
        "unconfirmed": [id for id, effect in effects if effect.unconfirmed],
        "regraded": [
            {"id": id, "from": str(effect.grade) or None, "to": str(effect.new_grade) or None}
            for id, effect in effects
            if effect.regraded
        ],
        "left_with_nothing": [id for id, effect in effects if effect.left_with_nothing],
        "independence_unknown": [id for id, effect in effects if effect.left == UNKNOWN],
    }
