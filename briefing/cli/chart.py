"""`briefing chart`: the numbers of a series as a chart, or as data."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.cli.messages import UnusableError, unknown
from briefing.cli.pack_argument import library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse
    from typing import Any

    from briefing.library import Library
    from briefing.pack.markdown.blocks import Chart

EXAMPLES = """examples:
  briefing chart                      # the series that there are
  briefing chart scrambles
  briefing chart scrambles --table
  briefing chart defence-budget --csv > budget.csv
  briefing chart defence-budget --json"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("series", nargs="?", metavar="SERIES", help="a series (none: lists them)")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="what is drawn, as one JSON document")
    how.add_argument("--table", action="store_true", help="the table, with every note and source")
    how.add_argument("--csv", action="store_true", help="the numbers as CSV, with their sources")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print a chart; without a series, the list of them, and 1 where there are none."""
    found = library_and_say(given.pack)
    if given.series is None:
        if given.table or given.csv:
            raise UnusableError("name a series (see `briefing chart`, which lists them)")
        return _list(found, json=given.json)
    from briefing.library.views import charts

    id = given.series.removeprefix("series:")
    chart = found.view(partial(charts.chart, id=id))
    if chart is None:
        raise _no_series(found, given.series)
    if given.table:
        from briefing.cli import show

        return show.run(_shown(given, f"series:{id}"))
    if given.json:
        from briefing.publish.views.chart_data import document

        _document(found, id, document(chart))
    elif given.csv:
        from briefing.publish.heading import heading
        from briefing.publish.views.chart_data import csv

        messages.text(f"# {heading(found.about, [found.label(id)])}\n{csv(chart)}")
    else:
        _draw(found, id, chart)
    return 0


def _draw(found: Library, id: str, chart: Chart) -> None:
    from briefing.cli import view_output
    from briefing.publish.chart.marks import marks
    from briefing.publish.views.chart import view

    signs = marks(coloured=view_output.coloured())
    drawn = view(chart, view_output.width(), marks=signs, labels=[found.label(id)])
    view_output.show(found.about, drawn)


def _shown(given: argparse.Namespace, id: str) -> argparse.Namespace:
    """Return the call of `show` that prints the table of a series."""
    import argparse

    return argparse.Namespace(
        ids=[id], pane=None, all=False, brief=False, no_pager=True, pack=given.pack
    )


def _document(found: Library, id: str | None, content: dict[str, Any]) -> None:
    """Print JSON with its handling label, every number with all of its digits."""
    from briefing.library.store import exact_json
    from briefing.publish.heading import handling

    label = handling(found.about, [found.label(id)] if id else [])
    told = {**({"handling": label} if label else {}), **content}
    messages.text(exact_json.dumps(told, indent=2) + "\n")


def _list(found: Library, *, json: bool) -> int:
    from briefing.library.views.charts import series

    rows = found.view(series)
    if json:
        listed = [{"id": row["id"], "title": row["title"]} for row in rows]
        _document(found, None, {"series": listed})
    elif rows:
        _print_list(found, [(row["id"], row["title"]) for row in rows])
    else:
        print("this pack has no series")
    return 0 if rows else 1


def _print_list(found: Library, rows: list[tuple[str, str]]) -> None:
    from briefing.cli import view_output
    from briefing.publish.lines import Segment
    from briefing.publish.views.view import View, ViewLine

    longest = max(len(id) for id, _ in rows)
    lines = [
        ViewLine([Segment(id.ljust(longest + 2), "mark"), Segment(" ".join(title.split()))])
        for id, title in rows
    ]
    view_output.show(found.about, View("Series", f"{len(rows)} in this pack", lines))


def _no_series(found: Library, wanted: str) -> UnusableError:
    """Return the error for what is no series; of an entry, its series are named."""
    from briefing.library.views.charts import in_blocks, series

    sheet = found.sheet(wanted)
    if sheet and sheet["row"]["type"] == "entry":
        shown = [chart["id"] for chart in in_blocks(sheet["blocks"])]
        told = f"its series: {', '.join(shown)}" if shown else "and has no series"
        return UnusableError(f"`{wanted}` is an entry; {told}")
    ids = [row["id"] for row in found.view(series)]
    return unknown("series", wanted, found.similar_ids(wanted, ids) if ids else [])
