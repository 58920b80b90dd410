"""The view of places: a map, and the list beside or under it that is its legend."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Container
from textual.geometry import Size

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.screens.views.map_picture import MapPicture, PlaceEntries
from briefing.app.screens.views.view_body import Start, ViewHost
from briefing.app.screens.views.view_list import BESIDE as EDGES
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import within
from briefing.app.ui.line_view import OncePainted
from briefing.library.query.parser import Query
from briefing.library.views import places
from briefing.publish.views import map as layout
from briefing.publish.views.columns import with_hint
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from briefing.library.records import LibraryChange
    from briefing.publish.views.map_picture import Land, Picture

WHOLE, ZOOM, AT = "whole", "zoom", "at"
"""What is chosen in the view: the places of the whole pack, how much of the world is shown, and the
place at which it opens."""

BESIDE = 72
"""Columns from which on the list stands beside the map."""

SHARE, LEAST_BESIDE, MOST_BESIDE = 36, 28, 56
"""Per cent of the columns that it takes there, and how many at least and at most."""

ENTRIES_SHARE, ENTRIES_BELOW = 30, 3
"""Per cent of the rows that the entries of a place take under the list beside the map; and how many
lines they take where all is below one another."""

ABOVE = 18
"""Rows from which on there is room for a map above the list."""


class PlaceList(ViewList):
    """The legend. `chosen` is called when another place is chosen."""

    def __init__(self, chosen: Callable[[], None]) -> None:
        super().__init__()
        self._chosen = chosen

    def choose(self, index: int) -> bool:
        """Choose a place, and tell so where it is another one."""
        changed = super().choose(index)
        if changed:
            self._chosen()
        return changed


class Body(CommandTarget, OncePainted, Container):
    """Lights the place on the map that is chosen in the list; Enter opens its page."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__(id="map")
        self._host, self._state = host, host.state
        self._options = host.state.options
        self._session = host.state.session
        self.listed: ViewList = PlaceList(self._draw)
        self.picture = MapPicture(self._drawn)
        self.entries = PlaceEntries()
        self._atlas: layout.Atlas | None = None
        self._land: tuple[object, Land] | None = None
        """The land that was drawn last, with what it was asked by."""
        self._titled = ""
        self._window: Size | None = None
        self._begins = True
        """Whether nothing has been shown yet: later the reader decides what is."""
        self._roomy = True
        """Whether the window has room for a map."""
        self._shown = host.state.item
        """The place that is lit: the last one with a position that was chosen."""

    def compose(self) -> ComposeResult:
        """Yield the map, its list, and the entries of the place that is chosen there."""
        yield self.picture
        yield self.listed
        yield self.entries

    def widgets(self) -> Iterable[Widget]:
        """Return the map with its list."""
        return (self,)

    def on_resize(self, _event: events.Resize) -> None:
        """Take note of another size of the window."""
        self._arrange(self.app.size)

    def width_in(self, window: Size) -> int:
        """Return how many cells a line of the list has: beside the map a part of the window."""
        self._arrange(window)
        if window.width < BESIDE or not self._mapped:
            return self.listed.width_in(window)
        return self._list_width(window) - EDGES

    def _list_width(self, window: Size) -> int:
        """Return how many columns the list has beside the map."""
        return max(LEAST_BESIDE, min(window.width * SHARE // 100, MOST_BESIDE))

    def _arrange(self, size: Size) -> None:
        if size == self._window:
            return
        self._window = size
        beside = size.width >= BESIDE
        tall = size.height >= ABOVE
        self._roomy = beside or tall
        self.set_class(beside, "-beside")
        self.set_class(not self._mapped, "-alone")
        self.picture.styles.width = size.width - self._list_width(size) if beside else "1fr"
        below = size.height * ENTRIES_SHARE // 100 if beside else ENTRIES_BELOW
        self.entries.styles.height = below if tall else 0

    @property
    def _mapped(self) -> bool:
        """Whether there is a map: room for it, and a position."""
        return self._roomy and self.atlas.placed > 0

    # What is shown

    @property
    def atlas(self) -> layout.Atlas:
        """The places; of the whole pack where the tab has not those that are looked for."""
        if self._atlas is None:
            self._atlas = self._ask()
            if self._begins and WHOLE not in self._options and self._is_elsewhere(self._atlas):
                self._options[WHOLE] = "yes"
                self._atlas = self._ask()
            self._begins = False
        return self._atlas

    def _is_elsewhere(self, atlas: layout.Atlas) -> bool:
        """Return whether the place at which it opens, or any, is not named in the tab."""
        at = self._options.get(AT)
        if at is not None:
            return atlas.number(at) < 0
        return not atlas.rows and self._of not in self._session.memory.filters

    def _ask(self) -> layout.Atlas:
        asked = partial(places.table, pane=self._of, query=self._query)
        return layout.Atlas(self._session.library.view(asked))

    @property
    def _query(self) -> Query | None:
        """What the filters of the tab ask for."""
        chosen = self._session.memory.filters.get(self._of, ()) if self._of is not None else ()
        return within(Query(""), chosen) if chosen else None

    @property
    def _of(self) -> str | None:
        """The pane whose places are shown, or None: those of the pack."""
        return None if WHOLE in self._options else self._state.pane

    @property
    def _zoom(self) -> str:
        return self._options.get(ZOOM, layout.ALL)

    @property
    def _scope(self) -> str:
        if self._of is None:
            return "the whole pack"
        tab = self._session.tabs[self._session.tab_index(self._of)]
        chosen = self._session.memory.filters.get(self._of, ())
        return ", ".join([tab["title"], *(f"{each.field} {each.name}" for each in chosen)])

    @property
    def _number(self) -> int:
        """The place that is lit: the chosen one, if it has a position."""
        if self.listed.index < self.atlas.placed:
            self._shown = self.listed.index
        return min(self._shown, max(0, self.atlas.placed - 1))

    def view_at(self, width: int) -> View:
        """Return the list; the map is drawn beside it."""
        atlas = self.atlas
        lines = layout.legend(atlas, width)
        if atlas.rows:
            lines += [ViewLine([]), *layout.key(width)]
        else:
            lines = layout.nothing(self._scope, width)
        targets = [layout.target(row) for row in atlas.rows]
        made = layout.made(atlas)
        if not self._roomy:
            made = f"No room for the map below {ABOVE} rows. {made}"
        return View(self._title, made, lines, targets, [atlas.table.handling])

    @property
    def _title(self) -> str:
        keys = commands.MAP.told("the tab alone" if WHOLE in self._options else "the pack")
        title = layout.title(self.atlas, self._scope, self._zoom, self._number)
        return with_hint(
            title, keys if self._state.pane is not None else "", self.app.size.width - 2
        )

    def start(self, _view: View) -> Start | None:
        """Begin at the place that the reader comes from."""
        at = self._options.pop(AT, None)
        number = self.atlas.number(at) if at is not None else -1
        self._show_entries(number if number >= 0 else self._state.item)
        return Start(number) if number >= 0 else None

    def _show(self, item: int | None = None) -> None:
        self._host.show(item)
        self._draw()

    def _draw(self) -> None:
        """Draw the map: its land only where other land is shown than before."""
        title = self._title
        if title != self._titled:
            self._host.entitle(title)
            self._titled = title
        self.set_class(not self._mapped, "-alone")
        self.picture.draw()
        self._show_entries(self.listed.index)

    def _show_entries(self, number: int) -> None:
        """Show the entries that name a place, where there is any."""
        self.entries.display = bool(self.atlas.rows)
        if number >= len(self.atlas.rows):
            self.entries.show(None, [])
            return
        row = self.atlas.rows[number]
        most = self.app.size.height  # more than there is room for
        of, query = self._of, self._query
        found = self._session.library.view(
            partial(places.first_entries, id=row.id, most=most, pane=of, query=query)
        )
        self.entries.show(row, found)

    def _drawn(self, size: Size) -> Picture | None:
        """Return the map in a size; None: there is no room for it, or nothing to see."""
        atlas = self.atlas
        if not self._mapped or not layout.room_for_map(size.width, size.height):
            return None
        box = atlas.box(self._zoom, self._number)
        asked = (box, size)
        if self._land is None or self._land[0] != asked:
            ground = layout.land(atlas, self._zoom, self._number, size.width, size.height)
            self._land = asked, ground
        return layout.picture(atlas, self._land[1], self._number)

    def on_map_picture_clicked(self, message: MapPicture.Clicked) -> None:
        """Choose the place that is clicked; open it where it was chosen already."""
        # by the list itself: what a parent sends through a child goes no further than the parent
        self.listed.call_later(self.listed.clicked, message.number)

    def follow(self, _change: LibraryChange) -> None:
        """Show the pack as it is now."""
        self._atlas = None
        self._show()

    # Commands

    def applies(self, command: Command) -> bool:
        """Return whether there is more, or less, of the world to show."""
        if command not in (commands.VIEW_CLOSER, commands.VIEW_FURTHER):
            return True
        if not self._mapped:
            return False
        most, least = self.atlas.ends(self._number)
        return self._settled != (least if command is commands.VIEW_CLOSER else most)

    @property
    def _settled(self) -> str:
        return self.atlas.settled(self._zoom, self._number)

    @answers(commands.VIEW_CLOSER, commands.VIEW_FURTHER)
    def _scale(self, command: Command) -> None:
        """Show less of the world around the place that is lit, or more."""
        zooms = self.atlas.zooms(self._number)
        by = 1 if command is commands.VIEW_CLOSER else -1
        self._options[ZOOM] = zooms[zooms.index(self._settled) + by]
        self._draw()
        self._host.refresh_keys()

    @answers(commands.MAP)
    def _other_entries(self, _command: Command) -> None:
        """Show the places of the whole pack, or again those of the tab alone."""
        if self._state.pane is None:
            return
        if self._options.pop(WHOLE, None) is None:
            self._options[WHOLE] = "yes"
        before = self.atlas.rows[self.listed.index].id if self.atlas.rows else ""
        self._atlas = None
        self._show(max(0, self.atlas.number(before)))
