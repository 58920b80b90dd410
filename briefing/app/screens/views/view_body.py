"""What a screen of a view is put together of: the state it shares with its body, and what each of
the two may ask of the other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.places import ViewPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.geometry import Size
    from textual.widget import Widget

    from briefing.app.session.filters import Chosen
    from briefing.app.session.places import Place
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.publish.views.view import View, ViewLine

OPENED_FROM = "entry"
"""The option with the address of what a view was opened from."""


class ViewState:
    """Of which entries a view is, and what is chosen in it."""

    def __init__(self, session: Session, place: ViewPlace) -> None:
        self.session = session
        self.name = place.name
        self.pane = place.pane
        """The pane that it shows; None: the whole pack."""
        self.item = place.item
        """The item that was chosen when it was left."""
        self.options = dict(place.options)
        """What is chosen in the view, by names of its own."""
        self.filters: Chosen = self._filters(place)
        """The filters of the pane as the view was opened: what they leave out is not shown."""

    def _filters(self, place: ViewPlace) -> Chosen:
        if place.filters is not None:
            return place.filters
        return self.session.memory.filters.get(place.pane, ()) if place.pane else ()

    def place(self, item: int, top: int) -> ViewPlace:
        """Return the place of an item, with a line at the top."""
        options = tuple(self.options.items())
        return ViewPlace(self.name, self.pane, options, item, top, self.filters)


class Start(NamedTuple):
    """Where a view begins: at an item, which is brought into the middle or in sight; or as it was
    left, with a line at the top.
    """

    item: int
    top: int = 0
    centred: bool = False


class ViewHost(Protocol):
    """The screen, as the body of a view knows it."""

    state: ViewState

    def show(self, item: int | None = None) -> None:
        """Show the view as it is now, with an item chosen; None: the one in the same place."""

    def entitle(self, title: str) -> None:
        """Call the view something else."""

    def pin(self, lines: Sequence[ViewLine]) -> None:
        """Let other lines stand above the others, as many as there were."""

    def leave(self, there: str | Place | None) -> None:
        """Go to an address or a place, from which the way back leads here; None: close the view."""

    def say(self, text: str) -> None:
        """Tell the reader something, until the next key."""

    def refresh_keys(self) -> None:
        """Show the keys that apply now."""

    def copied(self, text: str) -> str:
        """Return text to copy under the handling label."""


class ViewBody(Protocol):
    """One kind of view: its list, what may stand beside that, and its commands.

    What an item leads to is opened by the screen, unless the body answers `ViewList.Opened`.
    """

    listed: ViewList

    def widgets(self) -> Iterable[Widget]:
        """Return what stands between what the view is called and the keys."""

    def width_in(self, window: Size) -> int:
        """Return how many cells a line of the list has in a window of some size."""

    def view_at(self, width: int) -> View:
        """Return the view as it is now, at a width in cells."""

    def start(self, view: View) -> Start | None:
        """Return where it begins, first opened; None: as it was left."""

    def follow(self, change: LibraryChange) -> None:
        """Show the pack as it is now."""
