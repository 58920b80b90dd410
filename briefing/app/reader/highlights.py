"""The matches that are marked in a page, and the one that `n` and `N` step from."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.app.reader.page import Mark, Matcher, Page
    from briefing.library.present.passage import Passage

NONE = -1
"""Stands for no match."""


class Highlights:
    """The marks of one page. A match that wraps has several, and is stepped to once."""

    def __init__(self) -> None:
        self.matcher: Matcher | None = None
        self.here = NONE
        """The match that is stepped from, counted from 0, or NONE."""
        self._by_line: dict[int, list[Mark]] = {}
        self._firsts: list[Mark] = []
        """The first mark of each match."""

    @property
    def count(self) -> int:
        """Matches that are marked."""
        return len(self._firsts)

    @property
    def first(self) -> Mark | None:
        """The first mark of the match that is stepped from; None: none is."""
        return self._firsts[self.here] if 0 <= self.here < self.count else None

    def look_for(self, matcher: Matcher | None) -> None:
        """Look for something else, beginning at no match."""
        self.matcher = matcher
        self.here = NONE

    def find(self, page: Page) -> None:
        """Find the matches in a page."""
        marks = page.matches(self.matcher) if self.matcher else []
        by_line: defaultdict[int, list[Mark]] = defaultdict(list)
        for each in marks:
            by_line[each.line].append(each)
        self._by_line = by_line
        self._firsts = [
            each for n, each in enumerate(marks) if n == 0 or marks[n - 1].number != each.number
        ]
        self.here = min(self.here, self.count - 1)  # at another width a table may have fewer

    def step(self, by: int, top: int, height: int) -> bool:
        """Go to the next match (1) or the previous one (-1); return False where there is none.

        From the match that is stepped from where that is among the `height` lines from `top`, else
        from these lines, as one who has read on expects.
        """
        lines = [each.line for each in self._firsts]
        if self.here >= 0 and top <= lines[self.here] < top + height:
            self.here += by
        elif by > 0:
            self.here = bisect_left(lines, top)
        else:
            self.here = bisect_left(lines, top) - 1
        if not 0 <= self.here < self.count:
            self.here = NONE
        return self.here >= 0

    def enter(self, by: int) -> None:
        """Go to the first match (1), or to the last one (-1)."""
        self.here = 0 if by > 0 else self.count - 1

    def begin(self, top: int, height: int) -> None:
        """Go to the first match among the `height` lines from `top`, or to none."""
        lines = [each.line for each in self._firsts]
        first = bisect_left(lines, top)
        self.here = first if first < self.count and lines[first] < top + height else NONE

    def choose(self, page: Page, found: Passage) -> list[Mark]:
        """Go to the first match of a passage; return the first mark of each of its matches, or
        nothing where the page shows none of its block.
        """
        inside = [
            n for n, each in enumerate(self._firsts) if page.lines[each.line].block == found.block
        ]
        its = inside[found.before : found.before + found.count] or inside[-1:]
        self.here = its[0] if its else self.here
        return [self._firsts[n] for n in its]

    def on_line(self, line: int) -> list[tuple[Mark, bool]]:
        """Return the marks of a line, each with whether it is of the match stepped from."""
        marks = self._by_line.get(line, [])
        if not marks:
            return []
        here = self._firsts[self.here].number if self.here >= 0 else NONE
        return [(each, each.number == here) for each in marks]
