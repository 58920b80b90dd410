"""A screen with one view: what it is called, how it was made, its lines, and the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.base import BaseScreen
from briefing.app.screens.views.view_list import BESIDE, HeadLines, ViewList
from briefing.app.session.places import ViewChoice, ViewPlace

if TYPE_CHECKING:
    from briefing.app.session.filters import Chosen
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.publish.views.view import View


class ViewScreen(BaseScreen[ViewChoice]):
    """Returns what was chosen, and the place in the view to come back to.

    A kind of view says how it is laid out at a width, and may do more when an item is opened.
    """

    LIST: ClassVar[type[ViewList]] = ViewList
    """What shows its lines."""

    def __init__(self, session: Session, place: ViewPlace) -> None:
        super().__init__(session)
        self.pane = place.pane
        self.options = dict(place.options)
        """What is chosen in the view, by names of its own."""
        self.place = place
        self.chosen: Chosen = self._chosen(place)
        """The filters of the pane: what they leave out is not shown."""
        self._laid_out: tuple[int, View] | None = None
        """The view before anything is on the screen, and its width."""
        self.head = Static("", id="view-title", markup=False)
        self.made = Static("", id="view-made", markup=False)
        self.pinned = HeadLines()
        self.listed = self.LIST()

    def view_at(self, width: int) -> View:
        """Return the view at a width in cells."""
        raise NotImplementedError

    def compose(self) -> ComposeResult:
        """Yield what it is, its lines and the keys."""
        width = max(1, self.app.size.width - BESIDE)
        self._laid_out = width, self.view_at(width)
        self._show_above(self._laid_out[1])  # else the lines would be painted twice, in two heights
        yield self.head
        yield self.made
        yield self.pinned
        yield self.listed
        yield self.key_bar

    def on_mount(self) -> None:
        """Release the keys that were typed meanwhile."""
        self.keys.release()

    def on_view_list_sized(self) -> None:
        """Lay the view out at the width that there is; at first, as it was left."""
        first = self.listed.view is None
        self.show(self.place.item if first else None)
        if first:
            self.arrived()

    def arrived(self) -> None:
        """Be at the place that was left: the lines have been laid out first."""
        if self.place.top:
            self.listed.jump_to(self.place.top)

    def _chosen(self, place: ViewPlace) -> Chosen:
        if place.filters is not None:
            return place.filters
        return self.session.memory.filters.get(place.pane, ()) if place.pane else ()

    def show(self, item: int | None = None) -> None:
        """Show the view as it is now, with an item chosen."""
        width, known = self._laid_out or (0, None)
        self._laid_out = None
        view = known if known and width == self.listed.room else self.view_at(self.listed.room)
        self._show_above(view)
        self.listed.show(view, item)
        self.refresh_keys()

    def _show_above(self, view: View) -> None:
        self.head.update(Content(view.title))
        self.made.update(Content(view.made))
        self.made.display = bool(view.made)
        self.pinned.show(view.head)

    @property
    def home(self) -> ViewList:
        """The lines."""
        return self.listed

    def follow(self, _change: LibraryChange) -> str:
        """Show the pack as it is now."""
        self.show()
        return ""

    def here(self) -> ViewPlace:
        """Return where the reader is in the view."""
        options = tuple(self.options.items())
        at, top = self.listed.index, self.listed.top_line
        return ViewPlace(self.place.name, self.pane, options, at, top, self.chosen)

    def opened(self, item: int) -> None:
        """Open what an item leads to."""
        targets = self.listed.view.targets if self.listed.view else []
        if item < len(targets) and targets[item]:
            self.dismiss((targets[item], self.here()))

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Open the chosen item."""
        self.opened(message.item)

    @answers(commands.BACK, commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)
