"""The order of the list: a key takes the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.desk.choices import AS_IN_PACK, BY_DATE, BY_STANDING, BY_TITLE, LIST_ORDERS

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.session import Session

TOLD = {
    AS_IN_PACK: "as the pack has them",
    BY_DATE: "the newest first",
    BY_STANDING: "by standing",
    BY_TITLE: "by title",
}
"""What an order is called in a sentence."""


class Ordering(CommandSet):
    """Has the lists in another order, which the list says above its first row."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session
        self._shown = session.lists.order

    def follow_settings(self) -> None:
        """Have the lists in the order that is set, where another one is set by now."""
        order = self._session.lists.order
        if order != self._shown:
            self._order_by(order)

    def _order_by(self, order: str) -> None:
        self._shown = order
        self._pane.listing.order_by(order)

    @answers(commands.LIST_ORDER)
    def _next(self, _command: Command) -> None:
        at = LIST_ORDERS.index(self._session.lists.order)
        order, after = (LIST_ORDERS[(at + by) % len(LIST_ORDERS)] for by in (1, 2))
        self._order_by(order)
        self._pane.host.say(f"Listed {TOLD[order]}; {commands.LIST_ORDER.told(TOLD[after])}")
