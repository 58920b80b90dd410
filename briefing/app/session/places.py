"""Places: where a reader is or was, as values that lead back there."""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.session.search_request import NO_REQUEST, SearchRequest

if TYPE_CHECKING:
    from briefing.app.session.filters import Chosen

BEFORE = -1
"""The offset of the empty line above a block."""


class Anchor(NamedTuple):
    """The line at the top of an entry, by what it shows: it stays at the top at every width."""

    block: int = 0
    offset: int = 0
    """Characters into the block's text; for a table, its line; BEFORE, the empty line above."""


TOP = Anchor()


class Journey(Protocol):
    """What a place is restored on."""

    def arrive(self, place: EntryPlace) -> None:
        """Be at an entry that was left."""

    def open_search(self, place: SearchPlace, *, again: bool = False) -> None:
        """Open the search at a place in it; `again`: the way back has led to it."""

    def open_view(self, place: ViewPlace, *, again: bool = True) -> None:
        """Open a view at a place in it; `again`: the way back has led to it."""


class Place(Protocol):
    """A place of whatever kind: the history knows no more of it."""

    def restore(self, journey: Journey) -> None:
        """Go back there."""

    def is_gone(self, removed: Container[str]) -> bool:
        """Return whether it shows one of the entries that were removed."""


class EntryPlace(NamedTuple):
    """An entry that is open. `pane` is None for a series, which stands in no pane."""

    id: str
    pane: str | None
    position: int = 0
    """Its place in the pane, filtered or not."""
    anchor: Anchor = TOP
    reading: bool = False
    """Whether the focus is in the entry rather than in the list."""
    request: SearchRequest = NO_REQUEST
    """The search whose words are marked in it."""
    by_link: bool = False
    """Whether a link or a search led to it."""
    filters: Chosen | None = None
    """What its pane is filtered by; None: by what it is filtered by now."""
    context: Anchor = TOP
    """The line at the top of its context, where that stands beside it."""
    in_context: bool = False
    """Whether the focus is in its context rather than in the entry itself."""

    def restore(self, journey: Journey) -> None:
        """Open the entry again."""
        journey.arrive(self)

    def is_gone(self, removed: Container[str]) -> bool:
        """Return whether the entry was removed."""
        return self.id in removed


class SearchPlace(NamedTuple):
    """The search, with its results as they were."""

    request: SearchRequest = NO_REQUEST
    result: int = 0
    """The result that was chosen."""
    top: int = 0
    """The first line of the results that was shown."""

    def restore(self, journey: Journey) -> None:
        """Open the search again."""
        journey.open_search(self, again=True)

    def is_gone(self, removed: Container[str]) -> bool:
        """Return False: whatever is removed, the same can be asked."""
        return False


class ViewPlace(NamedTuple):
    """A view, as it was left."""

    name: str
    """Which view: the id of its command."""
    pane: str | None = None
    """The pane that it shows; None: the whole pack."""
    options: tuple[tuple[str, str], ...] = ()
    """What was chosen in it, as the view itself knows it: names and values."""
    item: int = 0
    """The item that was chosen."""
    top: int = 0
    """The first line that was shown."""
    filters: Chosen | None = None
    """What its pane is filtered by; None: by what it is filtered by now."""

    def restore(self, journey: Journey) -> None:
        """Open the view again."""
        journey.open_view(self)

    def is_gone(self, removed: Container[str]) -> bool:
        """Return False: whatever is removed, the view shows the rest."""
        return False


ViewChoice = tuple[str | Place, ViewPlace]
"""The address of what was chosen in a view, or a place, and the place there to come back to."""

NEW_SEARCH = SearchPlace()


class NoteAddress(NamedTuple):
    """A note of the reader, and the address of the entry that it is on."""

    entry: str
    note: str
    """Its id."""


Choice = tuple[str | NoteAddress | ViewPlace, SearchPlace]
"""The id of an entry that was chosen in the search, or a note on one, or a view of what was found,
and the place there to come back to."""

ChoiceReceiver = Callable[[Choice | None], None]
"""Is given what was chosen in the search, or None."""
