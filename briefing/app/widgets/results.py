"""What a search found: three lines a hit, the words that matched marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefing.app import paint
from briefing.app.widgets.lined import Scrolled

if TYPE_CHECKING:
    from briefing.app.answer import Answer
    from briefing.library.records import Snippet
    from briefing.library.search.results import Hit

BOLD = Style(bold=True)

HEIGHT = 3
"""Lines of a hit: title, where and how it stands, the words around the match."""

NOT_YET: Snippet = {"field": "title", "text": "", "marks": []}
"""What is shown of a hit until its sentence is there."""


class Results(Scrolled, can_focus=True):
    """The hits, and which one is chosen."""

    @dataclass
    class Opened(Message):
        """A hit was clicked."""

        index: int

    @dataclass
    class Unseen(Message):
        """Hits are about to be seen whose sentences are not known yet."""

        numbers: range

    def __init__(self) -> None:
        super().__init__()
        self.hits: list[Hit] = []
        self.index = 0
        self._details: list[str] = []
        self._snippets: dict[int, Snippet] = {}

    def show(self, answer: Answer, index: int = 0, top: int = 0) -> None:
        """Show an answer, a hit of it chosen, a line of it at the top."""
        self.hits, self._details = answer.found["hits"], answer.details
        self._snippets = answer.snippets
        self.set_line_count(len(self.hits) * HEIGHT)
        self.jump_to(top)
        self.choose(index)
        self.refresh()

    def choose(self, index: int) -> None:
        """Choose a hit, in sight."""
        self.index = max(0, min(index, len(self.hits) - 1))
        line = self.index * HEIGHT
        self.keep_in_sight(line, line + HEIGHT - 1)
        self.look_ahead()
        self.refresh()

    @property
    def top(self) -> int:
        """The first line that is shown."""
        return round(self.scroll_y)

    def in_sight(self, top: int) -> range:
        """Return the hits that are seen when a line is at the top, and those of a page more."""
        first = top // HEIGHT
        return range(first, first + 2 * self.page_hits + 1)

    def look_ahead(self) -> None:
        """Ask for the sentences of what is seen, a page before it is."""
        seen = self.in_sight(self.top)
        if any(n not in self._snippets for n in seen if n < len(self.hits)):
            self.post_message(self.Unseen(seen))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Look ahead when the wheel or the scroll bar moves the hits, too."""
        super().watch_scroll_y(old_value, new_value)
        self.look_ahead()

    @property
    def page_hits(self) -> int:
        """Hits that are seen at once."""
        return max(1, self.page_height // HEIGHT)

    def on_resize(self, _event: events.Resize) -> None:
        """Keep the chosen hit in sight."""
        self.set_line_count(len(self.hits) * HEIGHT)
        self.choose(self.index)

    def on_click(self, event: events.Click) -> None:
        """Open the hit that is clicked."""
        index = (round(self.scroll_y) + event.y) // HEIGHT
        if index < len(self.hits):
            self.post_message(self.Opened(index))

    def render_line(self, y: int) -> Strip:
        """Paint one line of the window."""
        top = round(self.scroll_y)
        index, part = divmod(top + y, HEIGHT)
        width = self.size.width
        if not 0 <= index < len(self.hits):
            return Strip([Segment(" " * (width - 1), self.look("")), self.bar(y, top)], width)
        hit = self.hits[index]
        chosen = index == self.index
        plain = self.look("chosen-plain" if chosen else "")
        quiet = self.look("chosen-quiet" if chosen else "quiet")
        spans: list[tuple[int, int]] = []
        style = plain
        if part == 0:
            text, style = hit["row"]["title"], plain + BOLD
            spans = hit["marks"]
        elif part == 1:
            text, style = self._details[index], quiet
        else:
            text, spans = _around(self._snippets.get(index, NOT_YET), width - 4)
        line = [Segment("▌ " if chosen else "  ", plain)]
        line.append(Segment(paint.fitted(text, width - 4), style))
        for start, end in spans:
            line = paint.overlay(line, start + 2, min(end + 2, width - 3), self.look("match"))
        return Strip([*paint.strip(line, width - 1, plain), self.bar(y, top)], width)


def _around(snippet: Snippet, width: int) -> tuple[str, list[tuple[int, int]]]:
    """Return as much of a snippet as fits, its first match in sight, and where its matches are."""
    text, marks = snippet["text"], snippet["marks"]
    if not marks or marks[0][1] <= width - 8:
        return text, [(start, end) for start, end in marks]
    cut = max(0, text.rfind(" ", 0, max(1, marks[0][0] - width // 3)) + 1)
    return "…" + text[cut:], [(start - cut + 1, end - cut + 1) for start, end in marks]
