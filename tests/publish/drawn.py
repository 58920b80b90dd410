"""Charts to draw, and the numbers that are read back from what is drawn."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from briefing.pack.markdown.blocks import Chart, ChartRow
from briefing.publish.chart import names
from briefing.publish.chart.marks import BLOCKS
from briefing.publish.chart.panels import Panel, panels
from briefing.publish.chart.rows import Row, rows
from briefing.publish.views.chart import view

if TYPE_CHECKING:
    from collections.abc import Sequence

NUMBER = re.compile(r"—|-?\d[\d,]*(?:\.\d+)?\*?")
_BARS = re.compile(rf"[{BLOCKS.eighths}{BLOCKS.fills}{BLOCKS.hatches}{BLOCKS.rest}{BLOCKS.zero}]")
AXIS = BLOCKS.tick


def chart(
    points: Sequence[ChartRow],
    columns: dict[str, str] | None = None,
    x: str = "category",
    note: str = "",
) -> Chart:
    """Return a chart; `columns` are titles with their units, "" for none."""
    found: Chart = {
        "id": "counts",
        "title": "Counts",
        "x": x,  # type: ignore[typeddict-item]
        "columns": [],
        "rows": [*points],
        "sources": [],
    }
    for title, unit in (columns or {"All": ""}).items():
        found["columns"].append({"key": title.lower(), "title": title})
        if unit:
            found["columns"][-1]["unit"] = unit
    if note:
        found["note"] = note
    return found


def point(x: object, *values: object, **rest: object) -> ChartRow:
    """Return a row of a chart."""
    written = [None if each is None else str(each) for each in values]
    return {"x": str(x), "values": written, **rest}  # type: ignore[typeddict-item]


def drawn(of: Chart, width: int = 100) -> list[str]:
    """Return the lines of a chart."""
    return [line.text.rstrip() for line in view(of, width, marks=BLOCKS).lines]


def long(drawn: str) -> float:
    """Return how long a bar is drawn, in cells: parts of cells as parts, spaces not at all."""
    eighths = BLOCKS.eighths
    return sum(
        (eighths.index(sign) + 1) / len(eighths) if sign in eighths else 1.0
        for sign in drawn
        if sign != " "
    )


def _after(line: str, row: Row) -> str | None:
    """Return what stands after the name of a row, without its bars; None: it is another line."""
    found = re.match(rf"{re.escape(row.named)}(?: [a-z]+\))?(?= |$)", line)
    return _BARS.sub(" ", line[found.end() :]) if found else None


class Reading:
    """Reads a chart line by line, as somebody would who looks at it."""

    def __init__(self, of: Chart, width: int) -> None:
        self.chart = of
        self.rows = rows(of)
        self.lines = drawn(of, width)
        self.at = 0
        self.found: list[dict[int, str]] = [{} for _ in self.rows]

    def read(self) -> list[list[str]]:
        """Return the numbers of each row, in the order of the columns."""
        waiting = panels(self.chart, self.rows)
        while waiting:
            if waiting[0].kind == "lines":
                self._grid(waiting.pop(0))
            else:
                self._skip(AXIS)
                beside = max(self._names(waiting), self._axes())
                for panel in (these := waiting[:beside]):
                    waiting.remove(panel)
                self._table(these)
        return [[each[column] for column in sorted(each)] for each in self.found]

    def _skip(self, sign: str) -> None:
        while sign not in self.lines[self.at]:
            self.at += 1

    def _names(self, waiting: list[Panel]) -> int:
        """Return how many of the next panels are named above the axis."""
        above = self.lines[self.at - 1] if self.at else ""
        return sum(
            1
            for _ in takewhile(
                lambda each: re.search(rf"\b{re.escape(names.panel(self.chart, each))}", above),
                waiting,
            )
        )

    def _axes(self) -> int:
        """Return how many axes stand beside one another: each begins with zero, or below it."""
        ticks = re.findall(rf"{AXIS}(-?[\d,.]+)", self.lines[self.at])
        values = [float(each.replace(",", "")) for each in ticks]
        self.at += 1
        return 1 + sum(b <= a for a, b in pairwise(values))

    def _table(self, these: list[Panel]) -> None:
        columns = [column for panel in these for column in panel.all]
        for number, row in enumerate(self.rows):
            while (rest := _after(self.lines[self.at], row)) is None:
                self.at += 1
            if these[0].kind == "group":
                self._group(number, row, these[0])
                continue
            told = NUMBER.findall(rest)
            for column, text in zip(columns, told, strict=False):
                self.found[number][column] = text
            self.at += 1

    def _group(self, number: int, row: Row, panel: Panel) -> None:
        for column in panel.columns:
            if row.absent:
                assert "not known" in self.lines[self.at]
                self.found[number][column] = "—"
                continue
            title = self.chart["columns"][column]["title"]
            text = _BARS.sub(" ", self.lines[self.at].partition(f" {title} ")[2])
            told = NUMBER.match(text.strip())
            assert told, self.lines[self.at]
            self.found[number][column] = told[0]
            self.at += 1
        self.at += row.absent > 0

    def _grid(self, panel: Panel) -> None:
        self._skip(BLOCKS.axis[0])
        self.at += 3
        if len(panel.columns) > 1:
            while not self.lines[self.at].startswith("──"):
                self.at += 1
            for number, row in enumerate(self.rows):
                self.at += 1
                told = NUMBER.findall(_after(self.lines[self.at], row) or "")
                assert len(told) == len(panel.columns)
                self.found[number] |= dict(zip(panel.columns, told, strict=True))
            return
        while self.at < len(self.lines) and self.lines[self.at]:
            for label, told in re.findall(
                r"(\S+(?: plan)?)(?: [a-z]+\))?\s+(\S+)", self.lines[self.at]
            ):
                (number,) = [n for n, row in enumerate(self.rows) if row.named == label]
                self.found[number][panel.columns[0]] = told
            self.at += 1


def numbers(of: Chart) -> list[list[str]]:
    """Return the numbers of a series as they are to be shown, a gap as one."""
    return [[row.number(column) for column in range(len(of["columns"]))] for row in rows(of)]


def read(of: Chart, width: int = 100) -> list[list[str]]:
    """Return the numbers that are read back from a chart."""
    return Reading(of, width).read()
