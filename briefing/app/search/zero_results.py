"""The list in the place of results where there are none: what to ask, or what to ask instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style

from briefing.app.core.host import host_of
from briefing.app.search import results
from briefing.app.search.search_list import SearchList
from briefing.app.search.suggestions import HEADINGS
from briefing.app.ui.item_lines import NONE, OwnLines
from briefing.cells import cells
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from briefing.app.search.suggestions import Suggestion


class ZeroResults(SearchList):
    """Suggestions, of which none is chosen at first, under headings."""

    def __init__(self) -> None:
        super().__init__(OwnLines())
        self.index = NONE
        self.shown: list[str | Suggestion] = []
        """The suggestions, and the headings above them."""
        self._all: list[Suggestion] = []

    @property
    def page_items(self) -> int:
        """Suggestions that a page moves by: as many as there would be hits."""
        return max(1, self.page_height // results.HEIGHT)

    def show(self, suggestions: list[Suggestion]) -> None:
        """Show suggestions."""
        self.index = NONE
        self._all = suggestions
        self.shown = []
        numbers: list[int] = []
        for heading in HEADINGS:
            some = [n for n, each in enumerate(suggestions) if each.heading == heading]
            if some:
                self.shown += [heading, *(suggestions[n] for n in some)]
                numbers += [NONE, *some]
        self.lines = OwnLines(numbers)
        self.set_line_count(self.lines.total)
        self.jump_to(0)
        self.refresh()

    @property
    def chosen(self) -> Suggestion | None:
        """The suggestion that is chosen."""
        return self._all[self.index] if 0 <= self.index < len(self._all) else None

    def go(self, by: int) -> None:
        """Choose the suggestion so many further on; what was saved can be forgotten."""
        before = self.chosen
        super().go(by)
        after = self.chosen
        if (before and before.heading) != (after and after.heading):
            host_of(self).refresh_keys()

    def lay_out(self) -> None:
        """Leave what is chosen as it is: suggestions are no longer at another size."""

    def keep_in_sight(self) -> None:
        """Scroll to the suggestion that is chosen; up to it, with the line before."""
        if self.chosen is not None:
            line, _ = self.lines.of(self.index)
            if line < self.top_line:
                self.jump_to(max(0, line - 1))
            else:
                super().keep_in_sight()

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a heading, or a suggestion and what it finds."""
        each = self.shown[line] if line < len(self.shown) else ""
        if isinstance(each, str):
            return [Segment(f"  {each}", self.line_style("label"))], self.line_style("")
        index = self.lines.item(line)
        ground = self.ground(index)
        told = f"  {each.told}" if each.told else ""
        label = elided(f"   {each.label}", width - 2 - cells(told))
        return [
            self.edge(index),
            Segment(label, self.line_style(ground)),
            Segment(told, self.line_style_on(ground, "quiet")),
        ], self.line_style("")
