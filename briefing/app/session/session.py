"""What the screens share: the library, how panes and entries were left, and the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from briefing.app.session.desk import ReaderDesk
from briefing.app.session.history import History
from briefing.app.session.lists import Lists
from briefing.app.session.memory import Memory
from briefing.app.session.places import Anchor, EntryPlace
from briefing.app.session.sheets import Sheets
from briefing.desk import for_search
from briefing.desk.settings import Settings
from briefing.pack.model.addresses import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.core.background import Background
    from briefing.app.core.held_keys import HeldKeys
    from briefing.app.session.problem_rows import ProblemRow
    from briefing.app.session.search_request import SearchRequest
    from briefing.app.session.search_response import SearchResponse
    from briefing.app.session.settings_in_use import SettingsInUse
    from briefing.library.library import Library
    from briefing.library.present.highlight import Highlighter
    from briefing.library.records import LibraryChange, Row, Tab


class PackView(Protocol):
    """A screen that shows something of the pack, and follows it while it is written."""

    def follow(self, change: LibraryChange) -> str:
        """Show a pack that has changed; return what there is to say of it, or ""."""

    async def show_problems(self) -> None:
        """Show what is wrong with the pack, as far as anything is."""

    def say(self, text: str) -> None:
        """Tell the reader something."""

    def desk_changed(self) -> None:
        """Show what the reader keeps as it is now."""


class Session:
    """One reader's way through one library."""

    def __init__(
        self,
        library: Library,
        background: Background,
        keys: HeldKeys,
        *,
        own: bool = False,
        settings: SettingsInUse | None = None,
    ) -> None:
        """Begin to read; `own`: the pack is the reader's own, to be written in meanwhile."""
        self._settings = settings
        self.library = library
        library.search_notes(for_search.notes)
        self.about = library.about
        """The pack as a whole, as it is shown; the library may be ahead of it."""
        self.background = background
        """Does what the interface does not wait for."""
        self.keys = keys
        """Holds the keys that are typed for what is about to open."""
        self.views: list[PackView] = []
        """The screens that are open, the main one first."""
        self.response: SearchResponse | None = None
        """The last response of the search that was shown."""
        self.memory = Memory()
        self.lists = Lists(library, self.memory, lambda: self.settings, self.tab)
        self.history = History()
        self.desk = ReaderDesk(library, background, self._desk_changed)
        self.sheets = Sheets(library, self.desk.notes)
        self.own = own
        self.read_after: float | None = None
        """Seconds for which an entry is shown until it counts as read; None: time does not tell."""
        self.sent_to = ""
        """The command that something was sent to last."""
        self.problems: list[ProblemRow] = []
        """What is wrong with the pack as it was saved last; what is shown is from before."""
        self.reading = False
        """Whether the pack, or what is wrong with it, is being read in the background: what is
        asked meanwhile is answered after it."""
        self.fresh: set[str] = set()
        """The entries that were changed or added while it ran, as far as nobody has opened them."""

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings.now if self._settings else Settings()

    @property
    def tabs(self) -> list[Tab]:
        """The panes, in the order of the pack."""
        return self.about["tabs"]

    def tab(self, pane: str) -> Tab:
        """Return the tab that a pane is."""
        return self.tabs[self.tab_index(pane)]

    def tab_index(self, pane: str) -> int:
        """Return which tab a pane is."""
        return next(n for n, tab in enumerate(self.tabs) if tab["id"] == pane)

    def nearest_tab(self, pane: str, index: int) -> int:
        """Return which tab a pane is; where there is none any more, the one in its place."""
        found = (n for n, tab in enumerate(self.tabs) if tab["id"] == pane)
        return next(found, max(0, min(index, len(self.tabs) - 1)))

    def follow(self, change: LibraryChange) -> None:
        """Go on with a library that has changed: forget what it said before."""
        self.about = self.library.about
        self.response = None
        self.sheets.pack_changed()
        self.history.forget({*change["removed"], *self._gone()})
        self.fresh = (self.fresh | {*change["added"], *change["changed"]}) - {*change["removed"]}
        self.lists.rearrange()

    def _gone(self) -> Iterator[str]:
        """Yield the addresses in the history that lead nowhere, but for those of entries."""
        for place in (*self.history.behind, *self.history.ahead):
            if not isinstance(place, EntryPlace) or place.pane is not None:
                continue
            if self.library.row(place.id) is None:
                yield place.id

    def placed(self, place: EntryPlace) -> EntryPlace:
        """Return a place of the past with its pane and its position as they are now."""
        row = self.library.row(place.id)
        return place._replace(pane=row["pane"], position=row["position"]) if row else place

    def _desk_changed(self) -> None:
        """Show what the reader keeps as it is now."""
        self.sheets.notes_changed()
        for view in self.views:
            view.desk_changed()

    def title(self, target: str) -> str:
        """Return what a link leads to is called: its title and what it is, or the web address."""
        row = self.library.row(target[1:]) if target.startswith("#") else None
        return f"{row['title']} ({SPOKEN[row['type']]})" if row else target

    # Searches

    def known_response(self, request: SearchRequest) -> SearchResponse | None:
        """Return the last response, where it is the response to just this request."""
        return self.response if self.response and self.response.request == request else None

    def highlighter(self, request: SearchRequest) -> Highlighter | None:
        """Return what marks the words of a request, or None where it has none."""
        if not request.text:
            return None
        if response := self.known_response(request):
            return response.found["highlighter"]
        return self.library.highlighter(request.query, literal=request.literal, names=request.names)

    def handling(self, row: Row | None) -> str:
        """Return the stricter of the pack's handling label and that of what is open."""
        from briefing.pack.model.scales import strictest

        labels = [self.about.get("handling", ""), row.get("handling", "") if row else ""]
        return strictest(labels) or ""

    def left(self, id: str, anchor: Anchor) -> None:
        """Keep where an entry was left."""
        self.memory.leave_entry(id, anchor)
