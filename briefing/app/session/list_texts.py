"""The titles and bottom lines of a list, and which of them hold what is typed, the best first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.text.fuzzy import Comparable, FuzzyPattern
from briefing.library.views.bottom_lines import bottom_lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.session.lists import ListedPane
    from briefing.library.library import Library
    from briefing.library.records import Row
    from briefing.library.text.fuzzy import Span

AT_A_TIME = 2_000
"""Entries whose texts are read before what they hold is shown."""

CLOSE = 3
"""How far apart the letters of a word may stand in a bottom line: so many times as in a row. Hardly
any sentence lacks the letters of a short word."""

IN_LINE = 0.8
"""Factor of what is found in a bottom line: less than in a title, more than letters that lie
scattered there."""


class Narrowed(NamedTuple):
    """The rows of a list that hold what is typed, the best first."""

    typed: str
    indices: list[int]
    read: int
    """Entries that were looked at so far."""


class RowMatch(NamedTuple):
    """Where a row holds what is typed: in its title, and in its bottom line."""

    in_title: list[Span]
    line: str
    """The bottom line, where the title does not hold all; else ""."""
    in_line: list[Span]


class ListTexts:
    """The titles and bottom lines of a list, read as far as they are asked for."""

    def __init__(self, library: Library, listed: ListedPane) -> None:
        self._library = library
        self._listed = listed
        self._texts: list[tuple[Comparable, Comparable]] = []
        self._last = Narrowed("", [], 0)
        self._lines: dict[str, str] = {}
        """The bottom lines that were shown, by the ids of their entries."""

    @property
    def is_read(self) -> bool:
        """Whether all of them are read."""
        return len(self._texts) >= self._listed.total

    def narrowed(self, typed: str) -> Narrowed:
        """Return the rows that hold what is typed, after reading on where not all is read."""
        if not self.is_read:
            rows = self._listed.rows(len(self._texts), AT_A_TIME)
            lines = self._library.view(lambda searcher: bottom_lines(searcher, rows))
            self._texts += [
                (Comparable(row["title"]), Comparable(line))
                for row, line in zip(rows, lines, strict=True)
            ]
            if not rows:  # the pack has just changed
                return Narrowed(typed, [], self._listed.total)
        pattern, read = FuzzyPattern(typed), len(self._texts)
        goes_on = typed.startswith(self._last.typed) and self._last.read == read
        among = self._last.indices if goes_on and self._last.typed else range(read)
        worths = ((self._worth(pattern, index), index) for index in among)
        best = sorted((-worth, index) for worth, index in worths if worth)
        self._last = Narrowed(typed, [index for _, index in best], read)
        return self._last

    def _worth(self, pattern: FuzzyPattern, index: int) -> float:
        """Return what an entry is worth, 0 where it lacks a word that is typed."""
        title, line = self._texts[index]
        both = zip(pattern.worths(title), pattern.worths(line, CLOSE), strict=True)
        worths = [max(in_title, IN_LINE * in_line) for in_title, in_line in both]
        shorter = 1 / (1 + len(title.plain))  # is the better one of equals
        return sum(worths) + shorter if all(worths) else 0.0

    def matcher(self, typed: str) -> Callable[[Row], RowMatch]:
        """Return what tells where a row that is left holds what is typed."""
        return partial(self._match, FuzzyPattern(typed))

    def _match(self, pattern: FuzzyPattern, row: Row) -> RowMatch:
        in_title = pattern.spans(row["title"])
        if all(pattern.worths(Comparable(row["title"]))):
            return RowMatch(in_title, "", [])
        if row["id"] not in self._lines:
            (line,) = self._library.view(lambda searcher: bottom_lines(searcher, [row]))
            self._lines[row["id"]] = line
        line = self._lines[row["id"]]
        return RowMatch(in_title, line, pattern.spans(line, CLOSE))
