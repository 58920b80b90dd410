"""`briefing timeline`: dated entries in the order of time."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli import messages, view_output
from briefing.cli.pack_argument import known_pane, library_and_say
from briefing.cli.parser import QUERY_OPTION, pack_option

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from briefing.library import Library, Query
    from briefing.library.records import About
    from briefing.library.views.timeline import Timeline

EXAMPLES = """examples:
  briefing timeline
  briefing timeline --pane china-russia
  briefing timeline --search 'date:2023-06..2023-07'
  briefing timeline --search scrambles --json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--pane", metavar="P", help="only the entries of a pane")
    parser.add_argument(QUERY_OPTION, metavar="QUERY", help="only what this finds")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the timeline; 1 where a search finds no entry."""
    from briefing.library.views import timeline as dated_entries

    found = library_and_say(given.pack)
    pane = known_pane(found, given.pane)
    query = _query(found, given.search, pane)
    ask = partial(dated_entries.timeline, query=query, ask=found.view)
    timeline = found.view(ask, literal=False, names=True)
    if given.json:
        messages.document(_document(found.about, timeline, given.search, pane))
    else:
        from briefing.publish.views.timeline import view

        titles = {tab["id"]: tab["title"] for tab in found.about["tabs"]}
        of = titles[pane] if pane else "" if given.search is not None else "the whole pack"
        if given.search is not None:
            from briefing.pack.safe_text import safe_line

            of = ", ".join(part for part in (of, f"found by “{safe_line(given.search)}”") if part)
        width = view_output.width()
        shown = view(timeline, found.about, width, of=of, one_tab=pane is not None)
        view_output.show(found.about, shown)
    return 1 if given.search is not None and not timeline.total else 0


def _query(library: Library, words: str | None, pane: str | None) -> Query | None:
    """Return the query for what is asked for; None: for everything. Says what is wrong with it."""
    if words is None and pane is None:
        return None
    from briefing.library import Query
    from briefing.library.search_fields import PANE

    query = Query(words or "")
    if words is not None:
        from briefing.publish.hit_text import answered

        found = library.search(query, pane=pane, limit=1)
        for each in found["mistakes"]:
            messages.pointed(found["query"], each["start"], each["end"], each["message"])
        if said := answered(found):
            messages.note(said)
    return query.within(PANE, pane) if pane is not None else query


def _document(
    about: About, timeline: Timeline, words: str | None, pane: str | None
) -> dict[str, Any]:
    """Return what is drawn, as JSON."""
    from briefing.publish.heading import handling
    from briefing.publish.views.timeline_track import without_day

    entries: list[dict[str, Any]] = []
    for index in range(timeline.count):
        entry = timeline.entry(index)
        if entry is None:
            continue
        row = entry.row
        told = {key: row.get(key) for key in ("id", "pane", "title", "kind", "standing", "date")}
        told["first"] = entry.first.isoformat()
        told["last"] = entry.last.isoformat() if entry.last else None
        told["day_known"] = not without_day(entry.first, entry.last)
        told["later"] = bool(row.get("later"))
        entries.append(told)
    label = handling(about, [timeline.label])
    return {
        **({"handling": label} if label else {}),
        "pane": pane,
        "query": words,
        "published": about.get("published_on"),
        "total": timeline.total,
        "undated": timeline.total - timeline.count,
        "entries": entries,
    }
