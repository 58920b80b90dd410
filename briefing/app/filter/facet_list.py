"""The filter panel: every field with its values, and how many entries have each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.filter.facet_rows import FacetRow, FacetRows, FacetValue, Heading, More
from briefing.app.ui import segments
from briefing.app.ui.item_lines import EvenLines
from briefing.app.ui.line_list import LineList
from briefing.publish.fitted import elided
from briefing.publish.signs import CUT, EDGE, shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.filter.filtering import Filtering
    from briefing.app.session.filters import Chosen
    from briefing.library.search.results import Facet

NOTHING = "No entry is left to filter"

WIDEST = 48
"""Cells over which a row is stretched at most: its count is beside its name."""


class FacetList(CommandTarget, LineList, can_focus=True):
    """A list of fields and values; those that are chosen have a cross in their box."""

    OFFERS_ALONE = True
    BORDER = EDGE

    def __init__(self, filtering: Filtering) -> None:
        super().__init__(EvenLines(1))
        self._filtering = filtering
        self._facets = FacetRows()

    @property
    def rows(self) -> list[FacetRow]:
        """The rows of the panel."""
        return self._facets.rows

    def begin(self, chosen: Chosen) -> None:
        """Show nothing, until something is counted."""
        self._facets.begin()
        self.index = 0
        self.show(None, chosen)

    def show(self, facets: list[Facet] | None, chosen: Chosen) -> None:
        """Show fields and values; None: those that are shown, while they are counted anew."""
        self._arrange(partial(self._facets.show, facets, chosen))

    def _arrange(self, change: Callable[[], None]) -> None:
        """Change the rows; what is chosen stays where it is in the view."""
        here = self.rows[self.index] if self.rows else None
        was_at = self.index - self.top_line
        change()
        self.lines = EvenLines(1, len(self.rows))
        self.set_line_count(self.lines.total)
        self.index = self._facets.same(here)
        self.jump_to(max(0, self.index - was_at))
        self.choose(self.index)
        self.refresh()

    def choose(self, index: int) -> bool:
        """Choose a value, never a heading."""
        return super().choose(max(1, index)) if self.rows else False

    def keep_in_sight(self) -> None:
        """Scroll to the value that is chosen, with its heading where it is the first."""
        first = self.index - self._facets.is_heading(self.index - 1)
        self.jump_to(self.top_for(first, self.index, self.top_line))

    @property
    def place_in_list(self) -> tuple[int, int] | None:
        """None: headings stand among the values, and not all of these are shown."""
        return None

    def move(self, by: int) -> bool:
        """Choose the value so many rows further on; a heading is stepped over."""
        if not self.rows:
            return False
        index = max(1, min(self.index + by, len(self.rows) - 1))
        if self._facets.is_heading(index):
            index += 1 if by > 0 else -1
        return self.choose(index)

    def toggle(self, index: int) -> None:
        """Choose the value of a row, or not any more; show all values of a field."""
        row = self.rows[index] if index < len(self.rows) else None
        if isinstance(row, FacetValue):
            self._filtering.toggle(row.filter)
        elif isinstance(row, More):
            self._arrange(partial(self._facets.show_all, row.field))

    def clicked(self, index: int) -> None:
        """Choose the value that is clicked, or not any more."""
        if not self._facets.is_heading(index):
            self.choose(index)
            self.toggle(index)

    def on_key(self, event: events.Key) -> None:
        """Go to the next value that begins with a letter."""
        bound = {key for command in self.handlers for key in command.keys}
        letter = (event.character or "").casefold()
        if event.key in bound or not letter.isalnum():
            return
        event.stop()
        if (index := self._facets.beginning_with(letter, self.index)) >= 0:
            self.choose(index)
        else:
            host_of(self).say(f"No value begins with {letter}")

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to clear."""
        return self._facets.any_chosen if command is commands.CHOOSE_NONE else True

    @answers(commands.CHOICE_DOWN, commands.CHOICE_UP)
    def _line(self, command: Command) -> None:
        self.move(1 if command is commands.CHOICE_DOWN else -1)

    @answers(commands.CHOICES_DOWN, commands.CHOICES_UP)
    def _page(self, command: Command) -> None:
        self.move(self.page_items if command is commands.CHOICES_DOWN else -self.page_items)

    @answers(commands.FIELD_DOWN, commands.FIELD_UP)
    def _field(self, command: Command) -> None:
        by = 1 if command is commands.FIELD_DOWN else -1
        self.choose(self._facets.next_field(self.index, by))

    @answers(commands.CHOOSE)
    def _choose(self, _command: Command) -> None:
        self.toggle(self.index)

    @answers(commands.CHOOSE_NONE)
    def _choose_none(self, _command: Command) -> None:
        self._filtering.clear()

    @answers(commands.CHOICES_CLOSE)
    def _close(self, _command: Command) -> None:
        self._filtering.close()

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a heading, a value with its box and count, or how many more there are."""
        base = self.line_style("")
        if line >= len(self.rows):
            empty = not self.rows and line == 0 and self._facets.counted
            return [Segment(f" {NOTHING}", self.line_style("quiet"))] if empty else [], base
        row = self.rows[line]
        if isinstance(row, Heading):
            return self.heading(row.field.capitalize(), min(width, WIDEST)), base
        ground = self.ground(line)
        quiet = self.line_style_on(ground, "quiet")
        if isinstance(row, More):
            text = segments.filled(f"    {shown(CUT)} {row.hidden} more", width - 1)
            return [self.edge(line), Segment(text, quiet)], base
        box = "[x]" if self._facets.is_chosen(row) else "[ ]"
        name, count = _value(row, box, min(width, WIDEST) - 1)
        words = [Segment(name, self.line_style(ground)), Segment(count, quiet)]
        return [self.edge(line), *words], base


def _value(row: FacetValue, box: str, width: int) -> tuple[str, str]:
    """Return the name and the count of a value, which fill so many cells together."""
    count = f" {row.total} "
    name = elided(f"{box} {row.filter.name}", width - len(count))
    return segments.filled(name, width - len(count)), count
