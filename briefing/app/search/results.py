"""What a search found: two lines a hit, the words that matched marked."""

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
from briefing.app.ui import segments, signs
from briefing.app.ui.excerpt import around
from briefing.app.ui.item_lines import NONE, OwnLines
from briefing.app.ui.segments import beside
from briefing.cells import cells
from briefing.pack.model.addresses import PAGED
from briefing.publish.fitted import elided
from briefing.publish.signs import CUT, shown

if TYPE_CHECKING:
    from briefing.app.search.asking import Asking
    from briefing.app.session.search_response import SearchResponse
    from briefing.library.records import Snippet
    from briefing.library.search.results import Hit

HEIGHT = 2
"""Lines of an entry: how it stands with its title and where it is from, the words around the match.
Those of a page stand beside its title."""

GAP = 6
"""Cells that are free between a page's title, the words beside it, and what it is."""

ROOMY = 100
"""Cells from which there is room for whole names of tabs and days."""

PAGES = "Names and sources"
"""Stands above the pages, which are found behind all entries."""

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
        super().__init__(OwnLines())
        self.asking: Asking | None = None
        """What letters go on with."""
        self._response: SearchResponse | None = None

    @property
    def page_items(self) -> int:
        """Entries that are seen at once."""
        return max(1, self.page_height // HEIGHT)

    @property
    def place_in_list(self) -> tuple[int, ...] | None:
        """Which hit is chosen, how many are shown, and how many are found where that is more."""
        place = super().place_in_list
        total = self._response.found["total"] if self._response else 0
        return (*place, total) if place and place[-1] < total else place

    @property
    def hits(self) -> list[Hit]:
        """The hits that are shown."""
        return self._response.found["hits"] if self._response else []

    def show(self, response: SearchResponse, index: int = 0, top: int = 0) -> None:
        """Show a response, a hit of it chosen, a line of it at the top."""
        self._response = response
        self.lines = _lines(self.hits)
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
        index = self.lines.item(line)
        if self._response is None or line >= self.lines.total:
            return [], self.line_style("")
        if index == NONE:
            return self.heading(PAGES, width), self.line_style("")
        paint = self._title if line == self.lines.of(index)[0] else self._snippet
        painted = paint(self._response, index, width)
        return [self.edge(index), *painted], self.line_style(self.ground(index))

    def _title(self, shown: SearchResponse, index: int, width: int) -> list[Segment]:
        """Return how a hit stands, its title, and where it is from."""
        hit, ground = shown.found["hits"][index], self.ground(index)
        standing = signs.standing(hit["row"])
        forms = shown.details[index][0 if width >= ROOMY else -4 :]  # alike in every row
        title, told = beside(hit["row"]["title"], forms, width - 4, gap=2)
        marked = [
            Segment(f"{standing.sign} ", self.line_style_on(ground, standing.style)),
            Segment(title, self.line_style_on(ground, standing.title or "strong")),
        ]
        found = self.line_style("match")
        for start, end in hit["marks"]:
            marked = segments.overlay(marked, start + 2, min(end, len(title)) + 2, found)
        if _is_page(hit) and (room := cells(told) - cells(told.lstrip())) > GAP:
            beginning = self._words(shown, index, room - GAP)
            free = room - sum(each.cell_length for each in beginning)
            marked += [*beginning, Segment(" " * free, self.line_style(ground))]
            told = told.lstrip()
        return [*marked, Segment(told, self.line_style_on(ground, "quiet"))]

    def _snippet(self, shown: SearchResponse, index: int, width: int) -> list[Segment]:
        """Return the line of the words around the match of a hit."""
        return self._words(shown, index, width - 2)

    def _words(self, shown: SearchResponse, index: int, width: int) -> list[Segment]:
        """Return the words around the match of a hit, after two cells."""
        snippet = shown.snippets.get(index, NOT_YET)
        if snippet["text"] == shown.found["hits"][index]["row"]["title"]:
            snippet = NOT_YET  # it stands above
        text, spans = around(snippet["text"], snippet["marks"], width - 2)
        text = _shown_cut(text)
        words = elided(text, width - 2)
        ground = self.ground(index)
        painted = [Segment(f"{_before(snippet)}{words}", self.line_style_on(ground, "quiet"))]
        found = self.line_style_on(ground, "match-quiet")
        for start, end in spans:
            painted = segments.overlay(painted, start + 2, min(end, len(words)) + 2, found)
        return painted


def _is_page(hit: Hit) -> bool:
    """Return whether a page was found, and no note on it."""
    return hit["row"]["type"] in PAGED and "note" not in hit


def _before(snippet: Snippet) -> str:
    """Return the two cells before the words: those of a note have its sign."""
    return f"{shown(signs.NOTES)} " if snippet["field"] == "note" else "  "


def _lines(hits: list[Hit]) -> OwnLines:
    """Return where hits stand: two lines each, and below a heading the pages, one line each."""
    items: list[int] = []
    for index, hit in enumerate(hits):
        paged = _is_page(hit)
        if paged and index and not _is_page(hits[index - 1]):
            items.append(NONE)
        items += [index] * (1 if paged else HEIGHT)
    return OwnLines(items)


def _shown_cut(text: str) -> str:
    """Return a snippet, the signs at its ends of what was cut as this terminal shows them."""
    if text.startswith(CUT):
        text = shown(CUT) + text[len(CUT) :]
    return text.removesuffix(CUT) + shown(CUT) if text.endswith(CUT) else text
