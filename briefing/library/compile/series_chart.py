"""The numbers of a series as a chart is drawn of them: exact, in its order, with their sources."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.pack.model import source_names

if TYPE_CHECKING:
    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Chart, ChartRow
    from briefing.pack.model.tables import Point, Series


class Sources:
    """The sources of the rows, each with the place in it, in the order in which they are cited."""

    def __init__(self, names: NameTable) -> None:
        self._names = names
        self._places: dict[str, tuple[int, str]] = {}

    @property
    def labels(self) -> dict[str, str]:
        """What each is called, with the place in it, and its id."""
        return {label: id for label, (_, id) in self._places.items()}

    def of(self, point: Point) -> list[int]:
        """Return the places of a row's sources, from 0; new ones are counted on."""
        found = []
        for source, at in self._names.cited(point.get("sources", [])):
            label = f"{source_names.label(source)}{', ' + at if at else ''}"
            place, _ = self._places.setdefault(label, (len(self._places), source["id"]))
            found.append(place)
        return found


def written(value: object) -> str | None:
    """Return a number as it is written; None for what is no number, or no finite one."""
    if isinstance(value, Decimal):
        return f"{value:f}" if value.is_finite() else None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else None


def row(series: Series, point: Point, cited: list[int]) -> ChartRow:
    """Return a row with its numbers, and the places of its sources."""
    values, reckoned = dict(point), frozenset(point.get("derived", []))
    found: ChartRow = {
        "x": str(point["x"]),
        "values": [written(values.get(key)) for key in series["columns"]],
    }
    if places := [place for place, key in enumerate(series["columns"]) if key in reckoned]:
        found["derived"] = places
    if point.get("plan"):
        found["plan"] = True
    if "note" in point:
        found["note"] = point["note"]
    if cited:
        found["sources"] = cited
    return found


def block(series: Series, rows: list[ChartRow], sources: Sources) -> Block:
    """Return what a chart of a series is drawn of."""
    chart: Chart = {
        "id": series["id"],
        "title": series["title"],
        "x": series["x"],
        "columns": [{"key": key, **column} for key, column in series["columns"].items()],
        "rows": rows,
        "sources": [{"id": id, "label": label} for label, id in sources.labels.items()],
    }
    if "note" in series:
        chart["note"] = series["note"]
    return {"kind": "chart", "part": "series", "chart": chart}
