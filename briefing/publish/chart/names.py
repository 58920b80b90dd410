"""What panels, columns and rows are called in a chart."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.chart import panels
from briefing.publish.chart.rows import FISCAL

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.panels import Panel

_ALONG = {FISCAL: "by fiscal year", "calendar-year": "by year", "period": "by period"}


def column(chart: Chart, place: int) -> str:
    """Return the title of a column, in a line."""
    return " ".join(chart["columns"][place]["title"].split())


def panel(chart: Chart, of: Panel) -> str:
    """Return the title of an axis: what is counted, in which unit, and by what."""
    unit = " ".join(panels.unit(chart["columns"][of.all[0]]).split())
    one = of.all[0] if len(of.columns) == 1 or of.total is not None else None
    parts = []
    if one is not None:
        parts.append(column(chart, one))
    if unit.casefold() not in ("", *(each.casefold() for each in parts)):
        parts.append(unit)
    if not parts:
        parts.append("Number")  # as it is where nothing is measured, and things are counted
    along = _ALONG.get(chart["x"], "")
    return ", ".join([*parts, along] if along else parts)
