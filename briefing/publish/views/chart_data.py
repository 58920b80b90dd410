"""What a chart is drawn of, for other programs: as JSON, and as CSV with its sources."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.chart import names
from briefing.publish.chart.panels import panels
from briefing.publish.chart.rows import rows

if TYPE_CHECKING:
    from typing import Any

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.rows import Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would reckon with."""


def document(chart: Chart) -> dict[str, Any]:
    """Return what is drawn, with numbers as they are written; `gap` says why one is missing."""
    drawn = rows(chart)
    keys = [column["key"] for column in chart["columns"]]
    return {
        "id": chart["id"],
        "title": chart["title"],
        "x": chart["x"],
        "columns": chart["columns"],
        "panels": [
            {
                "kind": panel.kind,
                "title": names.panel(chart, panel),
                "unit": panel.unit or None,
                "columns": [keys[place] for place in panel.columns],
                "total": None if panel.total is None else keys[panel.total],
            }
            for panel in panels(chart, drawn)
        ],
        "rows": [_row(chart, row, keys) for row in drawn],
        "sources": chart["sources"],
        **({"note": chart["note"]} if "note" in chart else {}),
    }


def _row(chart: Chart, row: Row, keys: list[str]) -> dict[str, Any]:
    told: dict[str, Any] = {
        "label": row.label,
        "missing": bool(row.absent),
        "values": dict(zip(keys, row.values, strict=True)),
        "derived": [keys[place] for place in sorted(row.derived)],
        "plan": row.plan,
        "sources": [chart["sources"][place]["id"] for place in row.sources],
    }
    if None in row.values:
        told["gap"] = row.why or row.note or None
    if row.note:
        told["note"] = row.note
    return told


def csv(chart: Chart) -> str:
    """Return the series as CSV: an empty cell is a gap, and each row has its sources."""
    from csv import writer
    from io import StringIO

    out = StringIO()
    write = writer(out, lineterminator="\n").writerow
    write([_text(f"# {' '.join(chart['title'].split())}")])
    heads = [
        f"{names.column(chart, place)}{_unit(column.get('unit', ''))}"
        for place, column in enumerate(chart["columns"])
    ]
    write([_text(each) for each in [chart["x"], *heads, "derived", "plan", "note", "sources"]])
    for row in rows(chart):
        derived = [names.column(chart, place) for place in sorted(row.derived)]
        sources = [chart["sources"][place]["label"] for place in row.sources]
        said = [row.note, row.why] if None in row.values else [row.note]
        cells = ["; ".join(derived), "plan" if row.plan else "", " ".join(filter(None, said))]
        numbers = ["" if each is None else each for each in row.written]
        write([_text(row.label), *numbers, *map(_text, cells), _text("; ".join(sources))])
    return out.getvalue()


def _unit(unit: str) -> str:
    return f" ({' '.join(unit.split())})" if unit else ""


def _text(text: str) -> str:
    """Return a text as a cell of a spreadsheet that is never taken for a formula."""
    text = " ".join(text.split())
    return f"'{text}" if text.startswith(_FORMULA) else text
