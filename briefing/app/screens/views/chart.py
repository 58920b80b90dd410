"""The chart of a series: of those of the entry, one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.reader.reader import WIDEST
from briefing.app.screens.views.view_body import OPENED_FROM, ViewHost
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import within
from briefing.library.views import charts
from briefing.pack.model import addresses
from briefing.publish.chart.marks import marks
from briefing.publish.layout import lay_out
from briefing.publish.views import chart
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from briefing.library.records import LibraryChange
    from briefing.pack.markdown.blocks import Chart

SERIES, TABLE = "series", "table"
"""Options: the series that is shown, and whether as its table."""

NONE = "This pack has no series"


class Body(ViewList):
    """Shows one series. Tab takes the next: of the entry, of the tab as it is filtered, of all."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__()
        self._host, self._state = host, host.state
        self._ids: list[str] | None = None
        self._whose = ""

    @property
    def ids(self) -> list[str]:
        """The ids of the series that Tab goes through."""
        if self._ids is None:
            self._ids, self._whose = self._found()
        return self._ids

    def _found(self) -> tuple[list[str], str]:
        """Return the ids of the series of the entry, or else of the tab, or of the pack; whose."""
        session, pane = self._state.session, self._state.pane
        library, opened = session.library, self._state.options.get(OPENED_FROM)
        row = library.row(opened) if opened else None
        if row is not None and row["type"] == addresses.ENTRY:
            sheet = session.sheets.sheet(row["id"])
            if found := [each["id"] for each in charts.in_blocks(sheet["blocks"] if sheet else [])]:
                return found, "of this entry"
        if pane is not None and not (row is not None and row["type"] == SERIES):
            from briefing.library.query.parser import Query

            query = within(Query(""), session.memory.filters.get(pane, ()))
            if rows := library.view(partial(charts.series, pane=pane, query=query)):
                return [each["id"] for each in rows], "of this tab; the entry has none"
        return [each["id"] for each in library.view(charts.series)], "of the pack"

    @property
    def shown_id(self) -> str | None:
        """The id of the series that is shown, or None where there is none any more."""
        options = self._state.options
        opened = options.get(SERIES, options.get(OPENED_FROM, ""))
        if opened in self.ids:
            return opened
        return self.ids[0] if self.ids else None

    def _chart(self) -> Chart | None:
        if not self.shown_id:
            return None
        return self._state.session.library.view(partial(charts.chart, id=self.shown_id))

    def view_at(self, width: int) -> View:
        """Return the chart, or the table in its place."""
        drawn = self._chart()
        if drawn is None:
            return View("Chart", NONE, [])
        if TABLE in self._state.options:
            found = self._table(drawn, width)
        else:
            signs = marks(coloured=not self.app.no_color)
            found = chart.view(drawn, width, marks=signs)
        ids = self.ids
        if len(ids) > 1:
            found.made += f"; series {ids.index(drawn['id']) + 1} of {len(ids)} {self._whose}"
        elif self._whose != "of this entry":
            found.made += f"; the only series {self._whose}"
        return found

    def _table(self, drawn: Chart, width: int) -> View:
        """Return the table of a series, with every note and source, as its own page has it."""
        sheet = self._state.session.sheets.sheet(f"{SERIES}:{drawn['id']}")
        blocks = [each for each in sheet["blocks"][1:] if "chart" not in each] if sheet else []
        lines = [ViewLine(line.segments) for line in lay_out(blocks, min(width, WIDEST))]
        title = " ".join(drawn["title"].split())
        return View(title, "its numbers as a table, as they are written", lines)

    def follow(self, _change: LibraryChange) -> None:
        """Show the pack as it is now."""
        self._ids = None
        self._host.show()

    def applies(self, command: Command) -> bool:
        """Return whether there is another series to take, or one to copy."""
        if command in (commands.CHART_NEXT, commands.CHART_PREVIOUS):
            return len(self.ids) > 1
        if command in (commands.CHART_TABLE, commands.CHART_COPY):
            return self.shown_id is not None
        return super().applies(command)

    @answers(commands.CHART_NEXT, commands.CHART_PREVIOUS)
    def _another(self, command: Command) -> None:
        by = 1 if command is commands.CHART_NEXT else -1
        ids, shown = self.ids, self.shown_id
        self._state.options[SERIES] = ids[(ids.index(shown) + by) % len(ids)] if shown else ""
        self._begin()

    @answers(commands.CHART_TABLE)
    def _other_shape(self, _command: Command) -> None:
        if self._state.options.pop(TABLE, None) is None:
            self._state.options[TABLE] = "yes"
        self._begin()

    def _begin(self) -> None:
        """Show what is chosen now, from its top."""
        self._host.show(0)
        self.listed.jump_to(0)

    @answers(commands.CHART_COPY)
    async def _copy(self, _command: Command) -> None:
        from briefing.app.session.quoting import copy
        from briefing.publish.views.chart_data import csv

        drawn = self._chart()
        if drawn is not None:
            await copy(self, self._host.copied(csv(drawn)), " as CSV, with its sources")
