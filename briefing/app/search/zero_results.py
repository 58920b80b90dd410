"""The list in the place of results where there are none: what to ask instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from briefing.app.search import results
from briefing.app.search.search_list import SearchList
from briefing.app.ui import segments
from briefing.publish.lines import cells

if TYPE_CHECKING:
    from briefing.app.search.suggestions import Suggestion

NEAR, WITHOUT = "near:", "without:"

NONE = -1
"""The number of the suggestion that is chosen, where none is."""


class ZeroResults(SearchList):
    """Suggestions, of which none is chosen at first, under headings."""

    @dataclass
    class Taken(Message):
        """A suggestion was clicked."""

        suggestion: Suggestion

    def __init__(self) -> None:
        super().__init__()
        self.index = NONE
        self.lines: list[str | Suggestion] = []
        """The suggestions, and the headings above them."""
        self._all: list[Suggestion] = []

    @property
    def count(self) -> int:
        """Suggestions that are shown."""
        return len(self._all)

    @property
    def line_count(self) -> int:
        """Lines of suggestions and headings."""
        return len(self.lines)

    @property
    def page_items(self) -> int:
        """Suggestions that a page moves by: as many as there would be hits."""
        return max(1, self.page_height // results.HEIGHT)

    def show(self, suggestions: list[Suggestion]) -> None:
        """Show suggestions."""
        self.index = NONE
        self._all = suggestions
        self.lines = []
        for near, heading in ((True, NEAR), (False, WITHOUT)):
            some = [each for each in suggestions if each.near is near]
            self.lines += [heading, *some] if some else []
        self.set_line_count(self.line_count)
        self.jump_to(0)
        self.refresh()

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that is chosen."""
        return self._all[self.index] if 0 <= self.index < self.count else None

    def lines_of(self, index: int) -> tuple[int, int]:
        """Return the line of a suggestion; one that is out of sight above, with the line before."""
        line = self.lines.index(self._all[index])
        return max(0, line - 1) if line < self.top_line else line, line

    def item_at(self, line: int) -> int:
        """Return the suggestion on a line, or NONE."""
        each = self.lines[line] if line < len(self.lines) else ""
        return NONE if isinstance(each, str) else self._all.index(each)

    def lay_out(self) -> None:
        """Leave what is chosen as it is: suggestions are no longer at another size."""

    def keep_in_sight(self) -> None:
        """Scroll no further than must be for the chosen suggestion to be in sight."""
        if self.chosen is not None:
            super().keep_in_sight()

    def clicked(self, index: int) -> None:
        """Pass on the suggestion that is clicked."""
        self.post_message(self.Taken(self._all[index]))

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a heading, or a suggestion and what it finds."""
        each = self.lines[line] if line < len(self.lines) else ""
        if isinstance(each, str):
            return [Segment(f"  {each}", self.line_style("label"))], self.line_style("")
        here = each is self.chosen
        plain, quiet = ("chosen-plain", "chosen-quiet") if here else ("", "quiet")
        told = f"  {each.told}" if each.told else ""
        edge = self.edge(self._all.index(each))
        label = segments.fitted(f"{edge}   {each.label}", width - 1 - cells(told))
        painted = [Segment(label, self.line_style(plain)), Segment(told, self.line_style(quiet))]
        return painted, self.line_style("")
