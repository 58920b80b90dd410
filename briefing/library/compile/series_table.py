"""A series as an exact table: every number as it is written, every gap shown as a gap."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.library.compile import series_chart
from briefing.library.compile.block_parts import lines, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Align, Block, ChartRow, Spans
    from briefing.pack.model.tables import Point, Series

GAP = "—"
DERIVED = "*"
PLAN = "plan"


def number(value: object) -> str:
    """Return a number as it is written, with thousands set apart."""
    if isinstance(value, Decimal):
        return f"{value:,f}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _x(series: Series, x: int | str) -> str:
    return f"FY{x}" if series["x"] == "fiscal-year" else str(x)


def _gaps(series: Series) -> Iterator[Point | tuple[int, int]]:
    """Yield the points in order, and the years between them that are missing as first and last."""
    previous: int | None = None
    for point in series["points"]:
        x = point["x"]
        if isinstance(x, int):
            if previous is not None and x > previous + 1:
                yield previous + 1, x - 1
            previous = x
        yield point


def blocks(series: Series, names: NameTable) -> Iterator[Block]:
    """Yield the table of a series with its title, notes and sources."""
    columns = series["columns"]
    sources = series_chart.Sources(names)
    notes: list[str] = []
    rows: list[list[Spans]] = []
    derived = plans = False
    charted: list[ChartRow] = []
    for each in _gaps(series):
        if isinstance(each, tuple):
            first, last = each
            label = _x(series, first) if first == last else f"{_x(series, first)}–{last}"
            gap: Spans = [{"text": GAP}]
            rows.append([[{"text": label}], *[gap] * len(columns), []])
            continue
        label = _x(series, each["x"])
        if each.get("plan"):
            plans = True
            label += f" {PLAN}"
        if "note" in each:
            notes.append(each["note"])
            label += f" {chr(96 + len(notes))})" if len(notes) < 27 else ""
        row: list[Spans] = [[{"text": label}]]
        values, reckoned = dict(each), frozenset(each.get("derived", []))
        for key in columns:
            value = values.get(key)
            mark = DERIVED if key in reckoned else ""
            derived |= bool(mark)
            row.append([{"text": GAP if value is None else number(value) + mark}])
        cited = sources.of(each)
        charted.append(series_chart.row(series, each, cited))
        shown = ",".join(str(place + 1) for place in cited)
        rows.append([*row, [{"text": shown, "style": "quiet"}]])
    head: list[Spans] = [[{"text": ""}]]
    for column in columns.values():
        unit = column.get("unit", "")
        same = unit.casefold() in ("", column["title"].casefold())  # says it already
        head.append([{"text": column["title"] if same else f"{column['title']} ({unit})"}])
    numbers_right: list[Align] = ["right"] * len(columns)
    yield {"kind": "heading", "part": "series", "spans": [{"text": series["title"]}]}
    yield series_chart.block(series, charted, sources)
    yield {
        "kind": "table",
        "part": "series",
        "head": [*head, [{"text": "Src"}]],
        "rows": rows,
        "align": ["left", *numbers_right, "left"],
    }
    legend = (
        [f"{GAP} not known"] if any(cell == [{"text": GAP}] for r in rows for cell in r) else []
    )
    legend += [f"{DERIVED} our arithmetic"] if derived else []
    legend += [f"{PLAN}: not yet spent or reached"] if plans else []
    below = [words("; ".join(legend), "quiet")] if legend else []
    below += [lines(f"{chr(97 + n)}) {note}", "quiet") for n, note in enumerate(notes[:26])]
    below += [lines(series["note"], "quiet")] if "note" in series else []
    below += [words(f"{n} {label}", "quiet") for n, label in enumerate(sources.labels, 1)]
    for count, spans in enumerate(below):
        yield {"kind": "paragraph", "part": "series", "tight": count > 0, "spans": spans}
