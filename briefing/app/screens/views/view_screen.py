"""A screen with one view: what it is called, how it was made, its lines, and the keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Self

from textual.app import ComposeResult

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.screens.base import BaseScreen, Destination
from briefing.app.screens.views.view_body import OPENED_FROM, Start, ViewBody, ViewHost, ViewState
from briefing.app.screens.views.view_head import ViewHead
from briefing.app.screens.views.view_list import ViewList
from briefing.app.screens.views.view_quoting import MeantItem
from briefing.app.session.places import EntryPlace, Place, ViewChoice, ViewPlace
from briefing.app.session.quoting import Quoting

if TYPE_CHECKING:
    from textual.geometry import Region

    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange, Row
    from briefing.publish.views.view import View, ViewLine


class ViewScreen(BaseScreen[ViewChoice]):
    """Shows the view of a body. Returns what was chosen, and the place in it to come back to."""

    SETS = (Quoting,)

    HORIZONTAL_BREAKPOINTS = []  # noqa: RUF012
    """None: a view is laid out by its body, and every widget would be styled anew for a class."""

    def __init__(
        self, session: Session, place: ViewPlace, body: Callable[[ViewHost], ViewBody]
    ) -> None:
        """Make it of what makes the body."""
        self._opened = False
        super().__init__(session)
        self._left = Start(place.item, place.top)
        self.state = ViewState(session, place)
        self.head = ViewHead()
        self.body = body(self)
        self._quoting = Quoting(self, session, MeantItem(self))

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Copying what is chosen, and closing."""
        return (self._quoting, self)

    def compose(self) -> ComposeResult:
        """Yield what it is, its body and the keys, laid out already: it is painted once."""
        width = self.body.width_in(self.app.size)
        view = self.body.view_at(width)
        self._show_above(view)
        self.body.listed.begin(view, width, self.body.start(view) or self._left)
        yield self.head
        yield from self.body.widgets()
        yield self.key_bar

    def on_mount(self) -> None:
        """Release the keys that were typed meanwhile."""
        self.keys.release()

    def refresh(
        self,
        *regions: Region,
        repaint: bool = True,
        layout: bool = False,
        recompose: bool = False,
    ) -> Self:
        """Have it painted anew; not for having been opened, for it is painted whole then.

        Regions are those of the screen below that have changed, of which nothing is seen.
        """
        repaint = repaint and self._opened and not regions
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def update_node_styles(self, animate: bool = True) -> None:
        """Style all anew; not for having been opened, when all has just been styled."""
        if self._opened:
            super().update_node_styles(animate)

    async def on_screen_resume(self) -> None:
        """Take note that it has been opened, once Textual has done all that it does for that."""
        if not self._opened:
            self.call_after_refresh(self._open)

    def _open(self) -> None:
        self._opened = True

    def on_view_list_sized(self) -> None:
        """Lay the view out at the width that there is."""
        self.show()

    def show(self, item: int | None = None) -> None:
        """Show the view as it is now, with an item chosen."""
        view = self.body.view_at(self.body.listed.room)
        self._show_above(view)
        self.body.listed.show(view, item)
        self.refresh_keys()

    def _show_above(self, view: View) -> None:
        self.head.show(view.title, view.made, view.head, self.app.size.width)

    def pin(self, lines: Sequence[ViewLine]) -> None:
        """Let other lines stand above the others."""
        self.head.pin(lines)

    def entitle(self, title: str) -> None:
        """Call the view something else."""
        self.head.entitle(title)

    @property
    def home(self) -> ViewList:
        """The lines."""
        return self.body.listed

    @property
    def row(self) -> Row | None:
        """The row of what it was opened from, under whose label a copy stands."""
        address = self.state.options.get(OPENED_FROM)
        return self.session.library.row(address) if address else None

    def follow(self, change: LibraryChange) -> str:
        """Show the pack as it is now."""
        self.body.follow(change)
        return ""

    def leave(self, there: str | Place | None) -> None:
        """Go to an address or a place, from which the way back leads here; None: close the view."""
        listed = self.body.listed
        here = self.state.place(listed.index, listed.top_line)
        self.dismiss(None if there is None else (there, here))

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Open what an item leads to."""
        targets = self.body.listed.view.targets if self.body.listed.view else []
        if message.item < len(targets) and targets[message.item]:
            self.leave(targets[message.item])

    def destinations(self) -> Iterator[Destination]:
        """Yield the tabs."""
        for tab in self.session.tabs:
            yield Destination(
                tab["title"], partial(self._leave_for, tab["id"]), tab["short"], "", "tab"
            )

    def _leave_for(self, pane: str) -> None:
        """Go to a tab, as it was left."""
        there, at = self.session.lists.at_once(pane)
        for row in there.rows(at, 1):
            self.leave(EntryPlace(row["id"], pane, row["position"]))

    def destinations_found(self, query: str) -> Iterator[Destination]:
        """Yield the entries and pages that a query finds."""
        from briefing.app.screens import pack_palette

        return pack_palette.found(self.session.library, self.leave, query)

    @answers(commands.BACK, commands.CLOSE, commands.VIEW_BACK)
    def _close(self, _command: Command) -> None:
        self.leave(None)
