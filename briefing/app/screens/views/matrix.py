"""The matrix: numbers of entries by two things at once, each of which is a filter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.cell_list import CellList
from briefing.app.screens.views.view_body import ViewHost
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import Filter, within
from briefing.app.session.places import EntryPlace, SearchPlace
from briefing.app.session.search_request import SearchRequest
from briefing.library.query.parser import Query
from briefing.library.search_fields import PANE
from briefing.library.views.matrix import COLUMNS, ROWS, matrix
from briefing.publish.views.matrix import MatrixView

if TYPE_CHECKING:
    from briefing.app.session.filters import Chosen
    from briefing.library.records import LibraryChange
    from briefing.library.views.matrix import Matrix, MatrixValue

ACROSS, DOWN, AT, HOME = "columns", "rows", "column", "home"
"""Options: the fields, the column that is chosen, and the tab that the whole pack was opened in."""


class Body(CellList):
    """Rows and columns of numbers, of a tab or of the whole pack."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__()
        self._host, self._state = host, host.state
        self.column = int(self._state.options.get(AT, "0"))
        self._matrix = self._asked()

    @property
    def _fields(self) -> tuple[str, str]:
        options = self._state.options
        return options.get(DOWN, ROWS[0]), options.get(ACROSS, COLUMNS[0])

    @property
    def _kept(self) -> Chosen:
        """The filters that hold: those of the tab, and none of the whole pack."""
        return self._state.filters if self._state.pane is not None else ()

    def _asked(self) -> Matrix:
        query, pane = within(Query(""), self._kept), self._state.pane
        rows, columns = self._fields
        ask = partial(matrix, rows=rows, columns=columns, query=query, pane=pane)
        return self._state.session.library.view(ask)

    def view_at(self, width: int) -> MatrixView:
        """Return the matrix at a width, with the chosen column in sight."""
        filters = ", ".join(f"{each.field} {each.name}" for each in self._kept)
        column = min(self.column, len(self._matrix.columns))
        return MatrixView(self._matrix, width, of=self._of(), filters=filters, column=column)

    def _of(self) -> str:
        pane = self._state.pane
        tabs = {tab["id"]: tab["title"] for tab in self._state.session.tabs}
        if pane is not None:
            return f"{tabs.get(pane, pane)} (v: the whole pack)"
        home = tabs.get(self._state.options.get(HOME, ""), "")
        return f"the whole pack (v: {home} alone)" if home else "the whole pack"

    def on_cell_list_moved(self) -> None:
        """Light the name of the column, and bring the column in sight."""
        shown, column = self.matrix, self.column
        self._state.options[AT] = str(column)
        if shown is None or shown.shows(column):
            self._host.pin([shown.heading(column)] if shown else [])
        else:
            self._host.show()

    def follow(self, _change: LibraryChange) -> None:
        """Count anew."""
        self._count()

    def _count(self) -> None:
        self._matrix = self._asked()
        self._host.show()

    # What a cell leads to

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Show the entries of a cell: in the list of the tab, or in the search."""
        message.stop()
        item, shown, column = message.item, self.matrix, self.column
        if shown is None or not self._matrix.rows:
            return
        row = self._matrix.rows[item] if item < len(self._matrix.rows) else None
        across = shown.value(column)
        count = self._count_of(row, column, across)
        chosen = self._filters(row, across)
        if not count:
            self._host.say("No entry stands there")
        elif self._state.pane is None:
            if not chosen:
                self._host.say("These are all entries of the pack")
                return
            self._host.leave(SearchPlace(SearchRequest("", chosen)))
        else:
            query, pane = within(Query(""), chosen), self._state.pane
            _, rows = self._state.session.library.filtered(query, pane, 0, 1)
            for first in rows:
                place = EntryPlace(first["id"], pane, first["position"], filters=chosen)
                self._host.leave(place)

    def _count_of(self, row: MatrixValue | None, column: int, across: MatrixValue | None) -> int:
        if row is None:
            return across.total if across else self._matrix.total
        return row.counts[column] if across else row.total

    def _filters(self, row: MatrixValue | None, column: MatrixValue | None) -> Chosen:
        """Return the filters that leave what a cell counts; None: that of all rows, or columns."""
        chosen = self._kept
        for field, value in zip(self._fields, (row, column), strict=True):
            if value is not None:
                chosen = tuple(each for each in chosen if each.field != field)
                chosen = (*chosen, Filter(field, value.value, value.name))
        return chosen

    # Other rows and columns

    @answers(commands.ROWS)
    def _other_rows(self, _command: Command) -> None:
        self._turn(DOWN, ROWS, self._fields[1])

    @answers(commands.COLUMNS)
    def _other_columns(self, _command: Command) -> None:
        self._turn(ACROSS, COLUMNS, self._fields[0])

    def _turn(self, option: str, fields: tuple[str, ...], other: str) -> None:
        """Turn to the next field that says anything here: a tab is not divided into tabs."""
        here = self._fields[0 if option == DOWN else 1]
        usable = [
            each
            for each in fields
            if each != other and not (each == PANE and self._state.pane is not None)
        ]
        at = usable.index(here) if here in usable else -1
        self._state.options[option] = usable[(at + 1) % len(usable)]
        self._count()

    @answers(commands.MATRIX)
    def _whole_or_tab(self, _command: Command) -> None:
        """Turn from the tab to the whole pack, or back."""
        state = self._state
        if state.pane is not None:
            state.options[HOME], state.pane = state.pane, None
        else:
            state.pane = state.options.pop(HOME, state.session.tabs[0]["id"])
            if self._fields[1] == PANE:
                state.options.pop(ACROSS)
        self._count()
