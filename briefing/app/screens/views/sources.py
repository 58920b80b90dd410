"""The view of sources: what rests on each of them, and what falls with one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_body import Start, ViewHost
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import Chosen, within
from briefing.library.query.parser import Query
from briefing.library.views import source_fall, sources
from briefing.pack.model import addresses
from briefing.publish.lines import Segment
from briefing.publish.views import source_fall as fall_layout
from briefing.publish.views import sources as table_layout
from briefing.publish.views.source_tree import ORDERS
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.library.records import LibraryChange
    from briefing.library.views.source_fall import SourceFall
    from briefing.library.views.sources import SourceTable

WHOLE, ORDER, AT, TRAIL, LISTED, TOP = "whole", "order", "at", "falls", "listed", "top"
"""What is chosen in the view: all entries of the pack, the order, the source at which it opens, the
sources whose fall was looked at, a line each, and where the list was left for them."""

AT_ONCE = 2_000
"""Entries that are weighed while the reader waits; more are in the background."""


class _Asked(NamedTuple):
    """What is asked of the library, for the entries of a pane or, None, of the pack."""

    pane: str | None
    chosen: Chosen
    source: str = ""

    @property
    def query(self) -> Query | None:
        """What the pane is filtered by."""
        return within(Query(""), self.chosen) if self.chosen else None


class Body(ViewList):
    """Lists sources; Enter on one shows what falls with it, and Backspace the list again."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__()
        self._host, self._state = host, host.state
        self._options = host.state.options
        self._session = host.state.session
        self._table: SourceTable | None = None
        self._fall: tuple[_Asked, SourceFall | None] | None = None
        self._item: int | None = host.state.item
        """The item that is to be chosen as soon as there is one."""

    def start(self, view: View) -> Start | None:
        """Begin at the source that the reader comes from."""
        at = self._options.pop(AT, None)
        address = addresses.of(addresses.SOURCE, at) if at is not None else ""
        return Start(view.targets.index(address)) if address in view.targets else None

    # What is shown

    def view_at(self, width: int) -> View:
        """Return the fall of the source that was chosen, or else the list."""
        if self._trail:
            asked = self._asked(self._trail[-1])
            if self._fall is None or self._fall[0] != asked:
                count = next((r.entries for r in self._rows.rows if r.id == asked.source), 0)
                if count > AT_ONCE:
                    self._session.background.submit(partial(self._weigh, asked), self._weighed)
                    return _waiting(count)
                self._fall = self._weigh(asked)
            if fall := self._fall[1]:
                scope, hint = self._scope, self._scopes
                key = commands.SOURCES.first_key if hint and WHOLE not in self._options else ""
                return fall_layout.lay_out(fall, width, scope=scope, hint=hint, all_by=key)
            del self._options[TRAIL]  # the pack has changed: there is no such source any more
        rows = self._rows  # first: it decides of what they are
        hint = "   ".join(
            filter(None, (self._scopes, commands.VIEW_ORDER.told(ORDERS[self._next_order])))
        )
        return table_layout.lay_out(rows, width, order=self._order, scope=self._scope, hint=hint)

    @property
    def _rows(self) -> SourceTable:
        """The list; of the whole pack where the source at which it opens is not in the tab's."""
        if self._table is None:
            self._table = self._list(self._asked())
            at = self._options.get(AT)
            if at is not None and all(row.id != at for row in self._table.rows):
                self._options[WHOLE] = "yes"
                self._table = self._list(self._asked())
        return self._table

    def _list(self, asked: _Asked) -> SourceTable:
        ask = partial(sources.table, pane=asked.pane, query=asked.query)
        return self._session.library.view(ask)

    def _weigh(self, asked: _Asked) -> tuple[_Asked, SourceFall | None]:
        ask = partial(source_fall.fall, id=asked.source, pane=asked.pane, query=asked.query)
        return asked, self._session.library.view(ask)

    def _weighed(self, outcome: Outcome[tuple[_Asked, SourceFall | None]]) -> None:
        """Show what was weighed in the background, unless something else is wanted by now."""
        found = outcome()
        if self.is_attached and self._trail and found[0] == self._asked(self._trail[-1]):
            self._fall = found
            self._host.show(self._item)

    def _show(self, item: int | None = None) -> None:
        self._item = item
        self._host.show(item)

    def follow(self, _change: LibraryChange) -> None:
        """Show the pack as it is now."""
        self._forget()
        self._show()

    def _forget(self) -> None:
        self._table = self._fall = None

    # What is chosen

    def _asked(self, source: str = "") -> _Asked:
        pane = None if WHOLE in self._options else self._state.pane
        chosen = self._session.memory.filters.get(pane, ()) if pane is not None else ()
        return _Asked(pane, chosen, source)

    @property
    def _trail(self) -> list[str]:
        return self._options[TRAIL].split("\n") if TRAIL in self._options else []

    @property
    def _order(self) -> str:
        return self._options.get(ORDER, next(iter(ORDERS)))

    @property
    def _next_order(self) -> str:
        names = [*ORDERS]
        return names[(names.index(self._order) + 1) % len(names)]

    @property
    def _scope(self) -> str:
        asked = self._asked()
        if asked.pane is None:
            return "the whole pack"
        tab = self._session.tabs[self._session.tab_index(asked.pane)]
        return ", ".join([tab["title"], *(f"{each.field} {each.name}" for each in asked.chosen)])

    @property
    def _scopes(self) -> str:
        """What the key of the view does here."""
        other = "the tab alone" if WHOLE in self._options else "the whole pack"
        return commands.SOURCES.told(other) if self._state.pane is not None else ""

    # Commands

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Show what falls with a source; an entry, or the page of the source itself, is opened."""
        item = message.item
        target = self.listed.view.targets[item] if self.listed.view else ""
        table, id = addresses.parts(target)
        trail = self._trail
        if table != addresses.SOURCE or trail[-1:] == [id]:
            return
        message.stop()
        if not trail:
            self._options[LISTED], self._options[TOP] = str(item), str(self.listed.top_line)
        self._options[TRAIL] = "\n".join([*trail, id])
        self._show_from_top()

    def _show_from_top(self) -> None:
        self._show(0)
        self.listed.jump_to(0)

    @answers(commands.BACK, commands.CLOSE)
    def _back(self, _command: Command) -> None:
        """Go back to the source before, to the list as it was left, or to the tab."""
        trail = self._trail[:-1]
        if trail:
            self._options[TRAIL] = "\n".join(trail)
            self._show_from_top()
        elif TRAIL in self._options:
            del self._options[TRAIL]
            self._show(int(self._options.pop(LISTED, "0")))
            self.listed.jump_to(int(self._options.pop(TOP, "0")))
        else:
            self._host.leave(None)

    @answers(commands.SOURCES)
    def _other_entries(self, _command: Command) -> None:
        """Count all entries of the pack, or again those of the tab alone."""
        if self._state.pane is None:
            return
        if self._options.pop(WHOLE, None) is None:
            self._options[WHOLE] = "yes"
        self._forget()
        for each in (LISTED, TOP):
            self._options.pop(each, None)
        self._show_from_top()

    @answers(commands.VIEW_ORDER)
    def _reorder(self, _command: Command) -> None:
        """List the sources in the next order."""
        self._options[ORDER] = self._next_order
        self._show_from_top()

    def applies(self, command: Command) -> bool:
        """Return whether there is a list to be ordered."""
        if command is commands.VIEW_ORDER:
            return not self._trail
        return super().applies(command)


def _waiting(count: int) -> View:
    told = f"Weighing {count:,} entries on what is left of their sources …"
    return View("If this source falls", "", [ViewLine([Segment(told, "quiet")])])
