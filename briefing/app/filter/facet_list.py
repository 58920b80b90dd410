"""The filter panel: every field with its values, and how many entries have each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.filter.facet_rows import (
    FacetRow,
    FacetValue,
    Heading,
    More,
    facet_rows,
    following,
    next_field,
)
from briefing.app.ui import segments
from briefing.app.ui.line_list import LineList
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.app.filter.filtering import Filtering
    from briefing.app.session.filters import Chosen
    from briefing.library.search.results import Facet

NOTHING = "No entry is left to filter"


class FacetList(CommandTarget, LineList, can_focus=True):
    """A list of fields and values; those that are chosen have a cross in their box."""

    OFFERS_ALONE = True
    BORDER = "│"

    def __init__(self, filtering: Filtering) -> None:
        super().__init__()
        self._filtering = filtering
        self.rows: list[FacetRow] = []
        self._facets: list[Facet] | None = None
        self._chosen: Chosen = ()
        self._whole: set[str] = set()
        """The fields of which every value is shown."""

    @property
    def count(self) -> int:
        """Rows of the panel."""
        return len(self.rows)

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
        was_at = self.index - self.top_line
        counted = self._facets is not None
        self.rows = facet_rows(self._facets or [], self._chosen, self._whole) if counted else []
        self.set_line_count(self.line_count)
        self.index = following(self.rows, here)
        self.jump_to(max(0, self.index - was_at))
        self.choose(self.index)
        self.refresh()

    def choose(self, index: int) -> bool:
        """Choose a value, never a heading; return whether it is another one."""
        return super().choose(max(1, index)) if self.rows else False

    def lines_of(self, index: int) -> tuple[int, int]:
        """Return the line of a value, with its heading's where it is the first of its field."""
        return index - isinstance(self.rows[index - 1], Heading), index

    def move(self, by: int) -> bool:
        """Choose the value so many rows further on; a heading is stepped over."""
        if not self.rows:
            return False
        index = max(1, min(self.index + by, len(self.rows) - 1))
        if isinstance(self.rows[index], Heading):
            index += 1 if by > 0 else -1
        return self.choose(index)

    def toggle(self, index: int) -> None:
        """Choose the value of a row, or not any more; show all values of a field."""
        row = self.rows[index] if index < len(self.rows) else None
        if isinstance(row, FacetValue):
            self._filtering.toggle(row.filter)
        elif isinstance(row, More):
            self._whole.add(row.field)
            self._arrange()

    def clicked(self, index: int) -> None:
        """Choose the value that is clicked, or not any more."""
        if not isinstance(self.rows[index], Heading):
            self.choose(index)
            self.toggle(index)

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to clear."""
        return bool(self._chosen) if command is commands.CHOOSE_NONE else True

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
            if isinstance(row, FacetValue) and row.filter.name.casefold().startswith(letter):
                self.choose(index)
                return
        host_of(self).say(f"No value begins with {letter}")

    @answers(commands.CHOICE_DOWN, commands.CHOICE_UP)
    def _line(self, command: Command) -> None:
        self.move(1 if command is commands.CHOICE_DOWN else -1)

    @answers(commands.CHOICES_DOWN, commands.CHOICES_UP)
    def _page(self, command: Command) -> None:
        self.page(1 if command is commands.CHOICES_DOWN else -1)

    @answers(commands.FIELD_DOWN, commands.FIELD_UP)
    def _field(self, command: Command) -> None:
        by = 1 if command is commands.FIELD_DOWN else -1
        self.choose(next_field(self.rows, self.index, by))

    @answers(commands.CHOOSE)
    def _choose(self, _command: Command) -> None:
        self.toggle(self.index)

    @answers(commands.CHOOSE_NONE)
    def _choose_none(self, _command: Command) -> None:
        self._filtering.clear()

    @answers(commands.CHOICES_CLOSE)
    def _close(self, _command: Command) -> None:
        self._filtering.close()

    # Painting

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a heading, a value with its box and count, or how many more there are."""
        base = self.line_style("")
        if not self.rows and line == 0 and self._facets is not None:
            return [Segment(f" {NOTHING}", self.line_style("quiet"))], base
        if line >= len(self.rows):
            return [], base
        row, here = self.rows[line], line == self.index
        if isinstance(row, Heading):
            return [Segment(f" {row.field}", self.line_style("label"))], base
        lit = here and self.has_focus
        plain, quiet = ("chosen", "chosen-quiet") if lit else ("", "quiet")
        edge = self.edge(line)
        if isinstance(row, More):
            text = f"{edge}    … {row.hidden} more"
            return [Segment(text.ljust(width), self.line_style(quiet))], base
        box = "[x]" if row.filter in self._chosen else "[ ]"
        count = f" {row.total} "
        name = segments.fitted(f"{edge}{box} {row.filter.name}", width - len(count))
        gap = " " * (width - cells(name) - len(count))
        return [
            Segment(name + gap, self.line_style(plain)),
            Segment(count, self.line_style(quiet)),
        ], base
