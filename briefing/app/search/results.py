"""What a search found: three lines a hit, the words that matched marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.message import Message

from briefing.app.core.dispatch import bound_keys
from briefing.app.core.host import host_of
from briefing.app.search.feedback import at_the_end
from briefing.app.search.search_list import SearchList
from briefing.app.ui import segments
from briefing.app.ui.item_lines import EvenLines
from briefing.cells import cells, clusters

if TYPE_CHECKING:
    from briefing.app.search.asking import Asking
    from briefing.app.session.search_response import SearchResponse
    from briefing.library.records import Snippet
    from briefing.library.search.results import Hit

BOLD = Style(bold=True)

HEIGHT = 3
"""Lines of a hit: title, where and how it stands, the words around the match."""

CLEAR = "ctrl+u"
"""The key that empties the query, from here too."""

NOT_YET: Snippet = {"field": "title", "text": "", "marks": []}
"""What is shown of a hit until its sentence is there."""


class Results(SearchList, can_focus=True):
    """The hits, and which one is chosen."""

    @dataclass
    class Unseen(Message):
        """Hits are about to be seen whose sentences are not known yet."""

        numbers: range

    def __init__(self) -> None:
        super().__init__(EvenLines(HEIGHT))
        self.asking: Asking | None = None
        """What letters go on with."""
        self._response: SearchResponse | None = None

    @property
    def hits(self) -> list[Hit]:
        """The hits that are shown."""
        return self._response.found["hits"] if self._response else []

    def show(self, response: SearchResponse, index: int = 0, top: int = 0) -> None:
        """Show a response, a hit of it chosen, a line of it at the top."""
        self._response = response
        self.lines = EvenLines(HEIGHT, len(self.hits))
        self.set_line_count(self.lines.total)
        self.jump_to(top)
        self.choose(index)

    def choose(self, index: int) -> bool:
        """Choose a hit, in sight; return whether it is another one."""
        changed = super().choose(index)
        self.look_ahead()
        return changed

    def go(self, by: int) -> None:
        """Choose the hit so many further on; say so where there is none."""
        if not self.move(by) and by > 0 and self._response is not None:
            host_of(self).say(at_the_end(self._response))

    def in_sight(self, top: int) -> range:
        """Return the hits that are seen when a line is at the top, and those of a page more."""
        first = top // HEIGHT
        return range(first, first + 2 * self.page_items + 1)

    def look_ahead(self) -> None:
        """Ask for the sentences of what is seen, a page before it is."""
        seen = self.in_sight(self.top_line)
        snippets = self._response.snippets if self._response else {}
        if any(n not in snippets for n in seen if n < self.lines.count):
            self.post_message(self.Unseen(seen))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Look ahead when the wheel or the scroll bar moves the hits, too."""
        super().watch_scroll_y(old_value, new_value)
        self.look_ahead()

    def on_key(self, event: events.Key) -> None:
        """Let a letter go on with the query, unless it is a key here."""
        if self.asking is None:
            return
        if event.key == CLEAR:
            self.asking.go_on("")
        elif event.is_printable and event.key not in bound_keys(self):
            event.stop()
            self.asking.go_on(event.character or "")

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of a hit."""
        index, part = divmod(line, HEIGHT)
        if self._response is None or not 0 <= index < self.lines.count:
            return [], self.line_style("")
        hit, chosen = self.hits[index], index == self.index
        plain = self.line_style("chosen-plain" if chosen else "")
        style, spans = plain, list[tuple[int, int]]()
        if part == 0:
            text, style, spans = hit["row"]["title"], plain + BOLD, hit["marks"]
        elif part == 1:
            text = self._response.details[index]
            style = self.line_style("chosen-quiet" if chosen else "quiet")
        else:
            text, spans = _around(self._response.snippets.get(index, NOT_YET), width - 3)
        painted = [Segment(f"{self.edge(index)} ", plain)]
        shown = segments.fitted(text, width - 3)
        painted.append(Segment(shown, style))
        for start, end in spans:
            match = self.line_style("match")
            painted = segments.overlay(painted, start + 2, min(end, len(shown)) + 2, match)
        return painted, plain


def _around(snippet: Snippet, width: int) -> tuple[str, list[tuple[int, int]]]:
    """Return as much of a snippet as fits, its first match in sight, and where its matches are."""
    text, marks = snippet["text"], snippet["marks"]
    if not marks or cells(text[: marks[0][1]]) <= width - 8:
        return text, [(start, end) for start, end in marks]
    cut, room = marks[0][0], width // 3  # cells before the match
    for start, _, size in reversed([*clusters(text[:cut])]):
        room -= size
        if room < 0:
            break
        cut = start
    cut = text.rfind(" ", max(0, cut - width // 4), cut) + 1 or cut
    return "…" + text[cut:], [(start - cut + 1, end - cut + 1) for start, end in marks]
