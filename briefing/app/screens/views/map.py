"""The view of places: a map, and the list beside or under it that is its legend."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.geometry import Region, Size

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.map_picture import MapPicture
from briefing.app.screens.views.view_list import ViewList
from briefing.app.screens.views.view_screen import ViewScreen
from briefing.app.session.filters import within
from briefing.library.query.parser import Query
from briefing.library.views import places
from briefing.publish.views import map as layout
from briefing.publish.views.columns import with_hint
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from briefing.app.session.places import ViewPlace
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.publish.views.map_picture import Land

WHOLE, ZOOM, AT = "whole", "zoom", "at"
"""What is chosen in the view: the places of the whole pack, how much of the world is shown, and the
place at which it opens."""

BESIDE = 72
"""Columns from which on the list stands beside the map."""

ABOVE = 18
"""Rows from which on there is room for a map above the list."""


class PlaceList(ViewList):
    """The legend. `chosen` is called when another place is chosen."""

    def __init__(self, chosen: Callable[[], None]) -> None:
        super().__init__()
        self._chosen = chosen

    def choose(self, index: int) -> bool:
        """Choose a place, and tell so where it is another one: no more is painted than changes."""
        before, top = self.index, self.top_line
        self.index = max(0, min(index, self.lines.count - 1))
        self.keep_in_sight()
        if top != self.top_line:
            self.refresh()
        for each in {before, self.index}:
            y = self.lines.of(each)[0] - self.top_line
            self.refresh(Region(0, y, self.size.width, 1))
        if before != self.index:
            self._chosen()
        return before != self.index


class Screen(ViewScreen):
    """Lights the place on the map that is chosen in the list; Enter opens its page."""

    def __init__(self, session: Session, place: ViewPlace) -> None:
        super().__init__(session, place)
        self.listed = PlaceList(self._draw)
        self.picture = MapPicture()
        self.halves = Container(self.picture, self.listed, id="map")
        self._atlas: layout.Atlas | None = None
        self._land: tuple[object, Land] | None = None
        """The land that was drawn last, with what it was asked by."""
        self._titled = ""
        self._roomy = True
        """Whether the window has room for a map."""
        self._shown = place.item
        """The place that is lit: the last one with a position that was chosen."""

    def compose(self) -> ComposeResult:
        """Yield what it is, the map and its list, and the keys."""
        yield self.head
        yield self.made
        yield self.halves
        yield self.key_bar

    def on_mount(self) -> None:
        """Stand side by side where there is room for it."""
        super().on_mount()
        self._arrange(self.app.size)

    def resized(self) -> None:
        """Take note of another size of the window."""
        self._arrange(self.size)

    def _arrange(self, size: Size) -> None:
        beside = size.width >= BESIDE
        self._roomy = beside or size.height >= ABOVE
        self.halves.set_class(beside, "-beside")
        self.halves.set_class(not self._mapped, "-alone")

    @property
    def _mapped(self) -> bool:
        """Whether there is a map: room for it, and a position."""
        return self._roomy and self.atlas.placed > 0

    # What is shown

    @property
    def atlas(self) -> layout.Atlas:
        """The places; of the whole pack where the one at which it opens is not in the tab's."""
        if self._atlas is None:
            at = self.options.get(AT)
            self._atlas = self._ask()
            if at is not None and self._atlas.number(at) < 0 and WHOLE not in self.options:
                self.options[WHOLE] = "yes"
                self._atlas = self._ask()
        return self._atlas

    def _ask(self) -> layout.Atlas:
        chosen = self.session.memory.filters.get(self._of, ()) if self._of is not None else ()
        query = within(Query(""), chosen) if chosen else None
        return layout.Atlas(
            self.session.library.view(partial(places.table, pane=self._of, query=query))
        )

    @property
    def _of(self) -> str | None:
        """The pane whose places are shown, or None: those of the pack."""
        return None if WHOLE in self.options else self.pane

    @property
    def _zoom(self) -> str:
        return self.options.get(ZOOM, layout.ALL)

    @property
    def _scope(self) -> str:
        if self._of is None:
            return "the whole pack"
        tab = self.session.tabs[self.session.tab_index(self._of)]
        chosen = self.session.memory.filters.get(self._of, ())
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
        keys = f"{commands.MAP.keys[0]} {'the tab alone' if WHOLE in self.options else 'the pack'}"
        title = layout.title(self.atlas, self._scope, self._zoom, self._number)
        return with_hint(title, keys if self.pane is not None else "", self.size.width - 2)

    def show(self, item: int | None = None) -> None:
        """Show the list and the map as they are now; the first time, at the place to open at."""
        super().show(item)
        at = self.options.pop(AT, None)
        if at is not None and self.atlas.number(at) >= 0:
            self.listed.choose(self.atlas.number(at))
        self._draw()

    def _draw(self) -> None:
        """Draw the map: its land only where other land is shown than before."""
        size, atlas, title = self.picture.size, self.atlas, self._title
        if title != self._titled:
            self.head.update(Content(title))
            self._titled = title
        self.halves.set_class(not self._mapped, "-alone")
        if not self._mapped or not layout.room_for_map(size.width, size.height):
            self.picture.clear()
            return
        box = atlas.box(self._zoom, self._number)
        asked = (box, size)
        if self._land is None or self._land[0] != asked:
            ground = layout.land(atlas, self._zoom, self._number, size.width, size.height)
            self._land = asked, ground
        self.picture.show(layout.picture(atlas, self._land[1], self._number))

    def on_map_picture_sized(self) -> None:
        """Draw the map in another size."""
        if self.listed.view is not None:
            self._draw()

    def on_map_picture_clicked(self, message: MapPicture.Clicked) -> None:
        """Choose the place that is clicked; open it where it was chosen already."""
        self.listed.clicked(message.number)

    def follow(self, change: LibraryChange) -> str:
        """Show the pack as it is now."""
        self._atlas = None
        return super().follow(change)

    # Commands

    def applies(self, command: Command) -> bool:
        """Return whether there is more, or less, of the world to show."""
        if command not in (commands.VIEW_CLOSER, commands.VIEW_FURTHER):
            return super().applies(command)
        zooms = self.atlas.zooms(self._number)
        if not self._mapped:
            return False
        return self._settled != zooms[-1 if command is commands.VIEW_CLOSER else 0]

    @property
    def _settled(self) -> str:
        return self.atlas.settled(self._zoom, self._number)

    @answers(commands.VIEW_CLOSER, commands.VIEW_FURTHER)
    def _scale(self, command: Command) -> None:
        """Show less of the world around the place that is lit, or more."""
        zooms = self.atlas.zooms(self._number)
        by = 1 if command is commands.VIEW_CLOSER else -1
        self.options[ZOOM] = zooms[zooms.index(self._settled) + by]
        self._draw()
        self.refresh_keys()

    @answers(commands.MAP)
    def _other_entries(self, _command: Command) -> None:
        """Show the places of the whole pack, or again those of the tab alone."""
        if self.pane is None:
            return
        if self.options.pop(WHOLE, None) is None:
            self.options[WHOLE] = "yes"
        before = self.atlas.rows[self.listed.index].id if self.atlas.rows else ""
        self._atlas = None
        self.show(max(0, self.atlas.number(before)))
