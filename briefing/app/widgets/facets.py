"""Filters to choose from: every field with its values, and how many entries have each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import commands, paint
from briefing.app.choices import Choice, Heading, More, Row, choices, following, next_field
from briefing.app.commands import Command
from briefing.app.host import Host, does
from briefing.app.widgets.lined import Scrolled
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.app.asked import Chosen, Filter
    from briefing.library.search.results import Facet

NOTHING = "No entry is left to filter"

EDGE = "│"


class Facets(Host, Scrolled, can_focus=True):
    """A list of fields and values; those that are chosen have a cross in their box."""

    @dataclass
    class Toggled(Message):
        """A value was chosen, or is not chosen any more."""

        filter: Filter

    class Cleared(Message):
        """None is to be chosen any more."""

    class Left(Message):
        """It was closed."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.index = 0
        """The row that the keys stand on: never a heading."""
        self._facets: list[Facet] | None = None
        self._chosen: Chosen = ()
        self._whole: set[str] = set()
        """The fields of which every value is shown."""

    def begin(self, chosen: Chosen) -> None:
        """Show nothing, until something is counted."""
        self._facets = None
        self._whole = set()
        self.index = 0
        self.show(None, chosen)

    def show(self, facets: list[Facet] | None, chosen: Chosen) -> None:
        """Show fields and values; None: those that are shown, while they are counted anew."""
        self._facets = self._facets if facets is None else facets
        self._chosen = chosen
        self._arrange()

    def _arrange(self) -> None:
        here = self.rows[self.index] if self.rows else None
        was_at = self.index - round(self.scroll_y)
        counted = self._facets is not None
        self.rows = choices(self._facets or [], self._chosen, self._whole) if counted else []
        self.set_line_count(len(self.rows))
        self.index = following(self.rows, here)
        self.jump_to(max(0, self.index - was_at))
        self.choose(self.index)
        self.refresh()

    def choose(self, index: int) -> None:
        """Stand on a row, in sight; its heading too, where it is the first of its field."""
        if not self.rows:
            return
        self.index = max(1, min(index, len(self.rows) - 1))
        first = self.index - isinstance(self.rows[self.index - 1], Heading)
        self.keep_in_sight(first, self.index)
        self.refresh()

    def step(self, by: int) -> None:
        """Stand so many rows further on; a heading is stepped over."""
        if not self.rows:
            return
        index = max(1, min(self.index + by, len(self.rows) - 1))
        if isinstance(self.rows[index], Heading):
            index += 1 if by > 0 else -1
        self.choose(index)

    def toggle(self, index: int) -> None:
        """Choose the value of a row, or not any more; show all values of a field."""
        row = self.rows[index] if index < len(self.rows) else None
        if isinstance(row, Choice):
            self.post_message(self.Toggled(row.filter))
        elif isinstance(row, More):
            self._whole.add(row.field)
            self._arrange()

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.CHOOSE_NONE:
            return bool(self._chosen)
        return super().applies(command)

    def say(self, text: str) -> None:
        """Say something at the foot of the screen."""
        if isinstance(self.screen, Host):
            self.screen.say(text)

    def on_key(self, event: events.Key) -> None:
        """Go to the next value that begins with a letter."""
        bound = {key for command in self.handlers for key in command.keys}
        letter = (event.character or "").casefold()
        if event.key in bound or not letter.isalnum():
            return
        event.stop()
        order = [*range(self.index + 1, len(self.rows)), *range(min(self.index, len(self.rows)))]
        for index in order:
            row = self.rows[index]
            if isinstance(row, Choice) and row.filter.name.casefold().startswith(letter):
                self.choose(index)
                return
        self.say(f"No value begins with {letter}")

    @does(commands.CHOICE_DOWN)
    def _down(self, _command: Command) -> None:
        self.step(1)

    @does(commands.CHOICE_UP)
    def _up(self, _command: Command) -> None:
        self.step(-1)

    @does(commands.CHOICES_DOWN)
    def _page_down(self, _command: Command) -> None:
        self.step(self.page_height)

    @does(commands.CHOICES_UP)
    def _page_up(self, _command: Command) -> None:
        self.step(-self.page_height)

    @does(commands.FIELD_DOWN)
    def _field_down(self, _command: Command) -> None:
        self.choose(next_field(self.rows, self.index, 1))

    @does(commands.FIELD_UP)
    def _field_up(self, _command: Command) -> None:
        self.choose(next_field(self.rows, self.index, -1))

    @does(commands.CHOOSE)
    def _choose(self, _command: Command) -> None:
        self.toggle(self.index)

    @does(commands.CHOOSE_NONE)
    def _choose_none(self, _command: Command) -> None:
        self.post_message(self.Cleared())

    @does(commands.CHOICES_CLOSE)
    def _close(self, _command: Command) -> None:
        self.post_message(self.Left())

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the row in sight."""
        self.set_line_count(len(self.rows))
        self.choose(self.index)

    def on_click(self, event: events.Click) -> None:
        """Choose the value that is clicked, or not any more."""
        index = round(self.scroll_y) + event.y
        if index < len(self.rows) and not isinstance(self.rows[index], Heading):
            self.choose(index)
            self.toggle(index)

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        index = round(self.scroll_y) + y
        width, edge = self.size.width, Segment(EDGE, self.look("track"))
        room = width - 2
        if not self.rows and y == 0 and self._facets is not None:
            line = [Segment(f" {NOTHING}", self.look("quiet"))]
        elif index < len(self.rows):
            line = self._row(self.rows[index], room, here=index == self.index)
        else:
            line = []
        return Strip(
            [edge, *paint.strip(line, room, self.look("")), self.bar(y, round(self.scroll_y))],
            width,
        )

    def _row(self, row: Row, room: int, *, here: bool) -> list[Segment]:
        if isinstance(row, Heading):
            return [Segment(f" {row.field}", self.look("label"))]
        plain, quiet = ("chosen", "chosen-quiet") if here and self.has_focus else ("", "quiet")
        edge = "▌" if here else " "
        if isinstance(row, More):
            text = f"{edge}    … {row.hidden} more"
            return [Segment(text.ljust(room), self.look(quiet))]
        box = "[x]" if row.filter in self._chosen else "[ ]"
        count = f" {row.total} "
        name = paint.fitted(f"{edge}{box} {row.filter.name}", room - len(count))
        gap = " " * (room - cells(name) - len(count))
        return [Segment(name + gap, self.look(plain)), Segment(count, self.look(quiet))]
