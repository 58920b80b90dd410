"""The line that offers to mark an old pack as read, whole, when it is opened for the first time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.ui.notice import Notice, Piece, flowed

if TYPE_CHECKING:
    from briefing.app.screens.main import MainScreen

TAKES_BACK = "{undo} takes it back"


class OfferLine(Notice):
    """Shows the offer."""


class ReadOffer(CommandSet):
    """Offers it once, until the reader has begun to read; it takes no key that reads."""

    def __init__(self, main: MainScreen) -> None:
        self._main = main
        self._line: OfferLine | None = None
        """The line, once it was there."""
        self._unread = 0
        """How many entries were unread when it was made; 0: nothing is offered."""
        self._pane = ""
        """The pane that was open then."""

    @property
    def _unread_now(self) -> int:
        return sum(self._main.session.desk.marks.counts.values())

    def look(self) -> None:
        """Make the offer, where there is one to make, once nothing else is said."""
        main, marks = self._main, self._main.session.desk.marks
        row = main.row
        if not marks.opened_late or main.said or row is None:
            return
        marks.opened_late = False
        marks.left_at(main.deck.pane_id, row["id"])  # so that it is never offered again
        self._unread, self._pane = self._unread_now, main.deck.pane_id
        if self._unread:
            main.call_later(self._show)

    async def _show(self) -> None:
        self._line = await self._main.bring(OfferLine)
        self.show_keys()
        self._main.refresh_keys()

    def show_keys(self) -> None:
        """Show the line at another width, or with another key."""
        if self._line is not None and self._unread:
            many = f"{self._unread:,} {'entry is' if self._unread == 1 else 'entries are'} unread"
            as_of = self._main.session.about.get("as_of", "")
            told = f"{many}; the pack is as of {as_of}." if as_of else f"{many}."
            take = commands.OFFER_READ
            does = [
                Piece(with_keys(f"{{{take.id}}}"), "key", take),
                Piece(" marks all as read", "quiet", take),
            ]
            self._line.show(flowed([[Piece(told, "quiet")], does], self._main.size.width, 1))

    def moved(self) -> None:
        """Offer it no more, where the reader has begun to read, or goes to another tab."""
        if self._unread and (
            self._unread_now < self._unread or self._main.deck.pane_id != self._pane
        ):
            self._leave()

    def _leave(self) -> None:
        self._unread = 0
        if self._line is not None:
            self._line.show([])

    def applies(self, command: Command) -> bool:
        """Return whether it is offered."""
        return bool(self._unread)

    @answers(commands.OFFER_READ)
    def _take(self, _command: Command) -> None:
        self._leave()
        main = self._main
        panes = [tab["id"] for tab in main.session.tabs]
        said = main.session.desk.marks.read_all(panes)
        main.say(f"{said}: {with_keys(TAKES_BACK)}")
