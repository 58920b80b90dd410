"""The entry: lines that scroll, links that are followed, words that are marked."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip

from briefing.app import paint
from briefing.app.page import Link, Mark, Matcher, Page, labels
from briefing.app.places import TOP, Anchor
from briefing.app.widgets.lined import Scrolled
from briefing.app.window import too_small

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.pack.markdown.blocks import Block

MARGIN = 1
"""Cells left free on either side of the text."""

WIDEST = 92
"""Cells beyond which lines are hard to read."""

CONTEXT = 3
"""Lines kept above a match that is jumped to."""


class Reader(Scrolled, can_focus=True):
    """Shows blocks. Keeps the line at the top where it is when the width changes."""

    @dataclass
    class Followed(Message):
        """A link was clicked."""

        target: str

    def __init__(self) -> None:
        super().__init__()
        self.page = Page([], 1)
        self._blocks: list[Block] = []
        self._waiting: Anchor | None = None
        self._then: Callable[[], object] | None = None
        self._marks: dict[int, list[Mark]] = {}
        self._first_marks: list[Mark] = []
        self._matcher: Matcher | None = None
        self.here = -1
        """The match that n and N step from, or -1."""
        self.hints: dict[str, Link] = {}
        """The links that may be followed now, by their labels."""
        self.typed = ""
        """As much of a label as has been typed."""

    @property
    def matches(self) -> int:
        """How many matches are marked."""
        return len(self._first_marks)

    @property
    def line_count(self) -> int:
        """How many lines the text has at this width."""
        return len(self.page.lines)

    def line_by(self, lines: int) -> None:
        """Scroll by lines."""
        self.jump_to(round(self.scroll_y) + lines)

    def page_by(self, pages: float) -> bool:
        """Scroll by pages, two lines of a page staying in sight; return whether there was more."""
        top = round(self.scroll_y)
        step = max(1, self.page_height - 2 if abs(pages) >= 1 else self.page_height // 2)
        self.line_by(step if pages > 0 else -step)
        return round(self.scroll_y) != top

    # What is shown

    def show(
        self, blocks: list[Block], anchor: Anchor = TOP, matcher: Matcher | None = None
    ) -> None:
        """Show some blocks with `anchor` at the top, and mark what `matcher` finds in them."""
        self._blocks = blocks
        self._matcher = matcher
        self.here = -1
        self.hints = {}
        self._lay_out(anchor)

    def follow(self, blocks: list[Block]) -> None:
        """Show blocks in the place of those they were before: the same place, the same marks."""
        here, anchor = self.here, self.top
        self._blocks = blocks
        self.hints = {}
        self.here = -1
        self._lay_out(anchor)
        self.here = min(here, self.matches - 1)

    @property
    def text_width(self) -> int:
        """Cells that a line of text may take."""
        return max(1, min(self.size.width - 2 * MARGIN - 1, WIDEST))

    def _lay_out(self, anchor: Anchor) -> None:
        if self.size.width == 0:
            self._waiting = anchor  # not on screen yet: laid out when it is
            return
        self._waiting = None
        if not self._fits():
            self.page = Page(self._blocks, self.text_width)
        self.set_line_count(len(self.page.lines))
        self._mark()
        self.jump_to(self.page.line_of(anchor) if anchor != TOP else 0)
        self.refresh()
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def _top_line(self) -> int:
        """Return the line at the top; the paint after a change of size comes before its event."""
        if not self._fits():
            self._waiting = self.top if self.page.blocks is self._blocks else self._waiting or TOP
            self.page = Page(self._blocks, self.text_width)
            self.set_line_count(len(self.page.lines))
        if self._waiting is None or self._waiting == TOP:
            return round(self.scroll_y) if self._waiting is None else 0
        return self.page.line_of(self._waiting)

    def _fits(self) -> bool:
        """Return whether the page is of what is shown, at the width there is."""
        return self.page.blocks is self._blocks and self.page.width == self.text_width

    def when_laid_out(self, then: Callable[[], object]) -> None:
        """Call `then` now, or, while nothing is laid out yet, when it is."""
        if self._waiting is None:
            then()
        else:
            self._then = then

    @property
    def top(self) -> Anchor:
        """What stands at the top now."""
        return self._waiting or self.page.anchor(round(self.scroll_y))

    def on_resize(self, _event: events.Resize) -> None:
        """Lay the text out at its new width, the same words at the top."""
        if too_small(self.app.size):
            return  # nothing is read now, and the place is kept
        if self._waiting is not None or not self._fits():
            self._lay_out(self.top)

    # Marks

    def mark(self, matcher: Matcher | None) -> int:
        """Mark what a matcher finds; return how many matches there are."""
        self._matcher = matcher
        self.here = -1
        self._mark()
        self.refresh()
        return self.matches

    def _mark(self) -> None:
        marks = self.page.matches(self._matcher) if self._matcher else []
        by_line: defaultdict[int, list[Mark]] = defaultdict(list)
        for each in marks:
            by_line[each.line].append(each)
        self._marks = by_line
        self._first_marks = [
            each for n, each in enumerate(marks) if n == 0 or marks[n - 1].number != each.number
        ]
        self.here = min(self.here, self.matches - 1)  # at another width a table may have fewer

    def step(self, by: int) -> bool:
        """Go to the next match (1) or the previous one (-1), round the end; False without any."""
        if not self._first_marks:
            return False
        lines = [each.line for each in self._first_marks]
        top = round(self.scroll_y)
        if self.here >= 0 and top <= lines[self.here] < top + self.page_height:
            self.here += by
        elif by > 0:  # from the screen, as one who has read on expects
            self.here = bisect_left(lines, top)
        else:
            self.here = bisect_left(lines, top) - 1
        self.here %= self.matches
        self._reveal(self._first_marks[self.here].line)
        return True

    def _reveal(self, line: int) -> None:
        top = round(self.scroll_y)
        if not top <= line < top + self.page_height:
            self.jump_to(max(0, line - CONTEXT))
        self.refresh()

    # Links

    def hint(self) -> dict[str, Link]:
        """Label the links on screen, or on the next page that has some; return them by label."""
        links = self.page.links()
        top = round(self.scroll_y)
        if links and not any(top <= link.line < top + self.page_height for link in links):
            below = [link.line for link in links if link.line >= top]
            self.jump_to((below or [links[0].line])[0] - CONTEXT)
            top = round(self.scroll_y)
        shown = [link for link in links if top <= link.line < top + self.page_height]
        self.hints = dict(zip(labels(len(shown)), shown, strict=True))
        self.typed = ""
        self.refresh()
        return self.hints

    def hint_typed(self, typed: str) -> None:
        """Keep only the labels that begin as is typed."""
        self.typed = typed
        self.refresh()

    def unhint(self) -> None:
        """Take the labels off."""
        self.hints = {}
        self.typed = ""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Follow a link that is clicked."""
        link = event.style.meta.get("link")
        if link is not None:
            event.stop()
            self.post_message(self.Followed(str(link)))

    # Painting

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        top = self._top_line()
        number = top + y
        width = self.size.width
        base = self.look("")
        if not 0 <= number < len(self.page.lines):
            return Strip([Segment(" " * (width - 1), base), self.bar(y, top)], width)
        line = paint.segments(self.page.lines[number].segments, self.looks)
        here = self._first_marks[self.here].number if self.here >= 0 else -1
        for each in self._marks.get(number, ()):
            look = self.look("match-here" if each.number == here else "match")
            line = paint.overlay(line, each.start, each.end, look)
        selection = self.text_selection
        if selection is not None and (chosen := selection.get_span(number)) is not None:
            start, end = chosen
            look = self.screen.get_component_rich_style("screen--selection")
            line = paint.overlay(line, start, 10**6 if end < 0 else end, look)
        words = Strip(line).apply_offsets(0, number)
        rest = Segment(" " * (width - MARGIN - 1 - words.cell_length), base)
        whole = [Segment(" " * MARGIN, base), *words, rest]
        for label, link in self.hints.items():
            if link.line == number and label.startswith(self.typed):
                look = self.look("hint-typed" if label == self.typed else "hint")
                whole = paint.replace(whole, MARGIN + link.start - 1, label, look)
        return Strip([*whole, self.bar(y, top)], width)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the words that are selected: what is on the lines, without their wrapping."""
        text = selection.extract("\n".join(line.text for line in self.page.lines))
        return "\n".join(
            line.removeprefix("┃ ").removeprefix("│ ") for line in text.split("\n")
        ), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.refresh()
