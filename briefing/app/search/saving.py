"""Saving what is asked by a name, and forgetting what was saved."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.search.suggestions import SAVED
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.app.search.asking import Asking
    from briefing.app.search.display import SearchDisplay
    from briefing.app.search.searching import Searching
    from briefing.app.session.session import Session


SHOWN = 30
"""Cells of a name and of a query in a question."""


class Saving(CommandSet):
    """Saves the query with its filters, and forgets the saved search that is chosen."""

    def __init__(
        self, session: Session, asking: Asking, searching: Searching, lists: SearchDisplay
    ) -> None:
        self._session = session
        self._asking = asking
        self._searching = searching
        self._lists = lists

    @property
    def _chosen(self) -> str:
        """The name of the saved search that is chosen, or ""."""
        chosen = self._lists.zero_results.chosen
        shown = self._lists.shown is self._lists.zero_results
        return chosen.label if shown and chosen and chosen.heading == SAVED else ""

    def applies(self, command: Command) -> bool:
        """Return whether there is a saved search to forget, or anything asked for to save."""
        if command is commands.SEARCH_SAVE:
            return bool(self._asking.request.written)
        return bool(self._chosen) if command is commands.SEARCH_FORGET else True

    @answers(commands.SEARCH_SAVE)
    async def _ask(self, _command: Command) -> None:
        """Ask for a name; that of the same query, where it has one, stands there already."""
        from briefing.app.search.name_bar import NameBar

        host, query = host_of(self._lists), self._asking.request.written
        saved = self._session.desk.searches.all
        host.keys.hold()
        bar = await host.bring(NameBar)
        names = (name for name, each in saved.items() if each == query)
        bar.start(partial(self._save, query), next(names, ""))
        host.keys.release()

    async def _save(self, query: str, name: str) -> None:
        """Save; another search of that name is not replaced before the reader says so."""
        before = self._session.desk.searches.by_name(name)
        if before is None or before == query:
            self._put(query, name)
            return
        from briefing.app.ui.question_bar import ask

        async def then() -> None:
            self._put(query, name)

        told = elided(name, SHOWN), elided(before, SHOWN)
        await ask(self._lists, "{} is saved, for {}: replace it? y/n".format(*told), then)

    def _put(self, query: str, name: str) -> None:
        self._session.desk.marks.searched(query)
        host_of(self._lists).say(self._session.desk.searches.save(name, query))
        self._show()

    @answers(commands.SEARCH_FORGET)
    def _forget(self, _command: Command) -> None:
        said = self._session.desk.searches.forget(self._chosen)
        self._show()
        host_of(self._lists).say(said)

    @answers(commands.SEARCH_UNDO)
    def _undo(self, _command: Command) -> None:
        said = self._session.desk.undo.take_back()
        self._show()
        host_of(self._lists).say(said)

    def _show(self) -> None:
        """Show what is saved now, where it is listed."""
        if not self._asking.request:
            self._searching.ask()
