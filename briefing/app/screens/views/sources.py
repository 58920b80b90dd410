"""The view of sources: what rests on each of them, and what falls with one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_screen import ViewScreen
from briefing.app.session.filters import within
from briefing.library.query.parser import Query
from briefing.library.views import source_fall, sources
from briefing.pack.model import addresses
from briefing.publish.views import source_fall as fall_layout
from briefing.publish.views import sources as table_layout
from briefing.publish.views.source_tree import ORDERS
from briefing.publish.views.view import View

if TYPE_CHECKING:
    from briefing.app.session.places import ViewPlace
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.library.views.source_fall import SourceFall
    from briefing.library.views.sources import SourceTable

WHOLE, ORDER, AT, TRAIL, LISTED, TOP = "whole", "order", "at", "falls", "listed", "top"
"""What is chosen in the view: all entries of the pack, the order, the source at which it opens, the
sources whose fall was looked at, a line each, and where the list was left for them."""


class Screen(ViewScreen):
    """Lists sources; Enter on one shows what falls with it, and Backspace the list again."""

    def __init__(self, session: Session, place: ViewPlace) -> None:
        super().__init__(session, place)
        self._table: SourceTable | None = None
        self._fall: SourceFall | None = None

    # What is shown

    def view_at(self, width: int) -> View:
        """Return the fall of the source that was chosen, or else the list."""
        if self._trail:
            if self._fall is None or self._fall.source["id"] != self._trail[-1]:
                ask = partial(
                    source_fall.fall, id=self._trail[-1], pane=self._of, query=self._query
                )
                self._fall = self.session.library.view(ask)
            if self._fall is not None:
                hint = self._scopes
                return fall_layout.lay_out(self._fall, width, scope=self._scope, hint=hint)
            self.options.pop(TRAIL)  # the pack has changed: there is no such source any more
        if self._table is None:
            ask_all = partial(sources.table, pane=self._of, query=self._query)
            self._table = self.session.library.view(ask_all)
            if self._missing(self._table):
                self.options[WHOLE] = "yes"
                self._table = self.session.library.view(sources.table)
        hint = "   ".join(filter(None, (self._scopes, f"O {ORDERS[self._next_order]}")))
        return table_layout.lay_out(
            self._table, width, order=self._order, scope=self._scope, hint=hint
        )

    def show(self, item: int | None = None) -> None:
        """Show the view as it is now; the first time, with the source chosen at which it opens."""
        super().show(item)
        at = self.options.pop(AT, None)
        if at is not None and self.listed.view is not None:
            address = addresses.of("source", at)
            if address in self.listed.view.targets:
                self.listed.choose(self.listed.view.targets.index(address))

    def follow(self, change: LibraryChange) -> str:
        """Show the pack as it is now."""
        self._forget()
        return super().follow(change)

    def _forget(self) -> None:
        self._table = self._fall = None

    def _missing(self, table: SourceTable) -> bool:
        """Return whether the source at which it opens is not among those of the tab."""
        at = self.options.get(AT)
        return at is not None and all(each.id != at for each in table.rows)

    # What is chosen

    @property
    def _trail(self) -> list[str]:
        return self.options.get(TRAIL, "").split("\n") if TRAIL in self.options else []

    @property
    def _order(self) -> str:
        return self.options.get(ORDER, next(iter(ORDERS)))

    @property
    def _next_order(self) -> str:
        names = [*ORDERS]
        return names[(names.index(self._order) + 1) % len(names)]

    @property
    def _of(self) -> str | None:
        """The pane whose entries count; None: all of the pack do."""
        return None if WHOLE in self.options else self.pane

    @property
    def _query(self) -> Query | None:
        """What the pane is filtered by."""
        chosen = self.session.memory.filters.get(self.pane or "", ())
        return within(Query(""), chosen) if chosen and self._of is not None else None

    @property
    def _scope(self) -> str:
        if self._of is None:
            return "the whole pack"
        tab = self.session.tabs[self.session.tab_index(self._of)]
        chosen = self.session.memory.filters.get(self._of, ())
        return ", ".join([tab["title"], *(f"{each.field} {each.name}" for each in chosen)])

    @property
    def _scopes(self) -> str:
        """What the key of the view does here."""
        if self.pane is None:
            return ""
        return f"{commands.SOURCES.keys[0]} {'the whole pack' if self._of else 'the tab alone'}"

    # Commands

    def opened(self, item: int) -> None:
        """Show what falls with a source; open an entry, or the page of the source itself."""
        target = self.listed.view.targets[item] if self.listed.view else ""
        table, id = addresses.parts(target)
        trail = self._trail
        if table != "source" or trail[-1:] == [id]:
            super().opened(item)
            return
        if not trail:
            self.options[LISTED], self.options[TOP] = str(item), str(self.listed.top_line)
        self.options[TRAIL] = "\n".join([*trail, id])
        self._show_from_top()

    def _show_from_top(self) -> None:
        self.show(0)
        self.listed.jump_to(0)

    @answers(commands.BACK)
    def _back(self, _command: Command) -> None:
        """Go back to the source before, to the list as it was left, or to the tab."""
        trail = self._trail[:-1]
        if trail:
            self.options[TRAIL] = "\n".join(trail)
            self._show_from_top()
        elif TRAIL in self.options:
            del self.options[TRAIL]
            self.show(int(self.options.pop(LISTED, "0")))
            self.listed.jump_to(int(self.options.pop(TOP, "0")))
        else:
            self.dismiss(None)

    @answers(commands.SOURCES)
    def _other_entries(self, _command: Command) -> None:
        """Count all entries of the pack, or again those of the tab alone."""
        if self.pane is None:
            return
        if self.options.pop(WHOLE, None) is None:
            self.options[WHOLE] = "yes"
        self._forget()
        for each in (LISTED, TOP):
            self.options.pop(each, None)
        self._show_from_top()

    @answers(commands.VIEW_ORDER)
    def _reorder(self, _command: Command) -> None:
        """List the sources in the next order."""
        self.options[ORDER] = self._next_order
        self._show_from_top()

    def applies(self, command: Command) -> bool:
        """Return whether there is a list to be ordered."""
        return not self._trail if command is commands.VIEW_ORDER else super().applies(command)
