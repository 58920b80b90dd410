"""What of a series is drawn together, and how: parts of a total are stacked, others side by side.

Columns of one unit share an axis, and no others do.
"""

from __future__ import annotations

from decimal import Decimal

from briefing import TYPE_CHECKING
from briefing.publish.chart.rows import YEARS, known

if TYPE_CHECKING:
    from typing import Literal

    from briefing.pack.markdown.blocks import Chart, ChartColumn
    from briefing.publish.chart.rows import Row

    Kind = Literal["stack", "group", "bars", "lines"]

MOST_ROWS = 30
"""Years that are drawn as bars; more of them are a line."""

MOST_BARS = 44
"""Bars of several columns, side by side; more of them are lines."""

SPLIT_ROWS = 2
"""Rows in which parts have to add up before they are taken for the parts of a total."""

_HALF = Decimal("0.5")


class Panel:
    """Columns that share an axis. `total` is the column that others are the parts of."""

    def __init__(self, kind: Kind, columns: list[int], unit: str, total: int | None = None) -> None:
        self.kind = kind
        self.columns = columns
        self.unit = unit
        self.total = total

    @property
    def all(self) -> list[int]:
        """Its columns, the total before its parts."""
        return self.columns if self.total is None else [self.total, *self.columns]


def unit(column: ChartColumn) -> str:
    """Return the unit of a column, or "" where none is given."""
    return column.get("unit", "")


def panels(chart: Chart, rows: list[Row]) -> list[Panel]:
    """Return what is drawn of a chart, in the order of its columns."""
    groups: dict[str, list[int]] = {}
    for place, column in enumerate(chart["columns"]):
        groups.setdefault(unit(column).casefold(), []).append(place)
    years = chart["x"] in YEARS
    return [_panel(chart, rows, columns, years=years) for columns in groups.values()]


def _panel(chart: Chart, rows: list[Row], columns: list[int], *, years: bool) -> Panel:
    of = unit(chart["columns"][columns[0]])
    there = [row for row in rows if not row.absent]
    stacked = _stack(there, columns, of)
    if years and len(there) > MOST_ROWS:
        return Panel("lines", columns, of)
    if stacked is not None:
        return Panel("stack", stacked[1], of, stacked[0])
    if len(columns) == 1:
        return Panel("bars", columns, of)
    many = years and len(rows) * len(columns) > MOST_BARS
    return Panel("lines" if many else "group", columns, of)


def _stack(rows: list[Row], columns: list[int], of: str) -> tuple[int | None, list[int]] | None:
    """Return total and parts where some columns are the parts of another, or of a hundred per cent.

    They are where they add up in every row that has all of them.
    """
    if len(columns) < 2 or any(value < 0 for value in known(rows, columns)):
        return None
    whole = [row for row in rows if all(row.values[c] is not None for c in columns)]
    if len(whole) < SPLIT_ROWS or not any(known(whole, columns)):
        return None
    for total in columns if len(columns) > 2 else ():
        parts = [each for each in columns if each != total]
        if all(_adds_up(row, parts, row.values[total]) for row in whole):
            return total, parts
    if of.startswith("%") and all(_adds_up(row, columns, Decimal(100)) for row in whole):
        return None, columns
    return None


def _adds_up(row: Row, parts: list[int], total: Decimal | None) -> bool:
    """Return whether parts add up to a total, as far as numbers that are rounded can."""
    values = [value for part in parts if (value := row.values[part]) is not None]
    if total is None or len(values) < len(parts):
        return False
    finest = min(int(each.as_tuple().exponent) for each in (total, *values))
    slack = _HALF.scaleb(finest) * len(values) if finest < 0 else Decimal(0)
    return abs(sum(values, Decimal(0)) - total) <= slack
