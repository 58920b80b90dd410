"""What a kind of pane is: a widget that shows panes of the pack, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.core.host import Host
from briefing.app.reader import following
from briefing.app.session.places import EntryPlace, Place, SearchPlace

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.session.session import Session
    from briefing.desk.drafts import Draft
    from briefing.library.records import Row, Tab


class PaneHost(Host, Protocol):
    """The main screen, as a pane sees it."""

    def show_open(self, row: Row | None) -> None:
        """Show in the lines above and below what is open now; None: nothing is."""

    def count_unread(self) -> None:
        """Show how many entries of each tab are unread."""

    async def write_on(self, draft: Draft) -> None:
        """Have a note written."""

    def edit(self, path: str, line: int) -> None:
        """Open a file of the pack in the editor."""


class Guide(following.Guide, Protocol):
    """Leads from a pane to other panes, and to the search."""

    def open_search(self, place: SearchPlace) -> None:
        """Open the search at a place in it."""


class Pane(Protocol):
    """A widget that shows panes of one kind, one at a time."""

    @property
    def widget(self) -> Widget:
        """The widget itself."""

    @property
    def home(self) -> Widget:
        """What has the focus in it where nothing else has it."""

    @property
    def row(self) -> Row | None:
        """The row of the entry or series that is open."""

    def begin(self, pane: str) -> None:
        """Show what there is of a pane before an entry is opened: a start that names one does."""

    def open(self, pane: str, *, reading: bool | None = None) -> None:
        """Show a pane as it was left; `reading`: the focus is in the entry, or in the list."""

    def leave(self) -> None:
        """Keep how the pane is left."""

    def place(self) -> Place | None:
        """Return where the reader is; None where nothing is open."""

    def arrive(self, place: EntryPlace, *, to_match: bool = False) -> None:
        """Be at an entry; `to_match`: at the passage that answers the search that led there."""

    def follow(self, pane: str, row: Row | None) -> str:
        """Show a pack that has changed: a pane, and the open entry where it is still there.

        Returns what there is to say of it, or "".
        """

    def desk_changed(self) -> None:
        """Show what the reader keeps of what is open, and of what is listed."""

    def follow_settings(self) -> None:
        """Show what is set now."""

    def look(self) -> None:
        """Take note of what is on screen, once whatever moves there has moved."""

    def focus_moved(self) -> None:
        """Close what is open only as long as it has the focus."""

    def resized(self) -> None:
        """Take note of another size of the window."""


class PaneKind(NamedTuple):
    """A kind of pane."""

    name: str
    shows: Callable[[Tab], bool]
    """Tells whether a tab is shown in this way."""
    make: Callable[[Session, PaneHost, Guide], Pane]
