"""Narrowing the list: what is typed leaves the entries whose title or bottom line has its letters.

The best matches stand first, as in fzf. It ends with an entry that is opened, or with nothing
changed: filters and the search are for what is to last.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.core import commands
from briefing.app.pane.row_window import RowWindow
from briefing.library.text.fuzzy import Comparable, FuzzyPattern
from briefing.library.views.bottom_lines import bottom_lines

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.lists import ListedPane
    from briefing.app.session.session import Session
    from briefing.library.library import Library
    from briefing.library.records import Row
    from briefing.library.text.fuzzy import Span

AT_A_TIME = 2_000
"""Entries whose texts are read before what they hold is shown."""

MOST_KEPT = 5_000
"""Entries whose texts are kept until the list is narrowed next."""

CLOSE = 3
"""How far apart the letters of a word may stand in a bottom line: so many times as in a row. Hardly
any sentence lacks the letters of a short word."""

WHOLE = "the whole list"

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


class Narrowing:
    """Has the list of a pane show what is typed, while it is typed."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session
        self._listed: ListedPane | None = None
        """The whole list, once it was narrowed."""
        self._texts: ListTexts | None = None
        self._before: Row | None = None
        self._pattern = FuzzyPattern("")
        self._typed = ""
        self._lines: dict[str, str] = {}
        """The bottom lines that were shown, by the ids of their entries."""
        self.is_pending = False
        """Whether what is typed is not shown yet."""
        self.told = ""
        """How many entries are left of how many."""

    def start(self) -> None:
        """Begin with the whole list."""
        listing = self._pane.listing
        listed = self._session.lists.of(listing.pane)
        if self._listed is not listed or self._texts is None:
            self._texts = ListTexts(self._session.library, listed)
        self._listed, self._before = listed, self._pane.entries.chosen
        self._typed, self.told = "", ""
        self._lines.clear()

    def look_for(self, typed: str) -> None:
        """Show what is left by what is typed, as soon as it is known."""
        self._typed = typed.strip()
        if not self._typed:
            self._show_whole(self._pane.entries.chosen or self._before)
            self.is_pending, self.told = False, ""
            self._pane.show_narrowed()
        elif self._texts is not None:
            self.is_pending = True
            work = partial(self._texts.narrowed, self._typed)
            self._session.background.submit(work, self._show)

    def _show(self, outcome: Outcome[Narrowed]) -> None:
        found = outcome()
        listed, texts = self._listed, self._texts
        if listed is None or texts is None or found.typed != self._typed:
            return
        self.is_pending = not texts.is_read
        self._pattern = FuzzyPattern(found.typed)
        rows = RowWindow(len(found.indices), partial(_rows, listed, found.indices))
        self._pane.entries.show(rows, 0, 0, match=self._match)
        self.told = f"{len(found.indices)} of {found.read}"
        if not found.indices:
            back = commands.NARROW_CLOSE.told(WHOLE)
            self.told = f"none of {found.read} has these letters; {back}"
        if self.is_pending:
            self.told += f", {listed.total - found.read} to look at"
            self._session.background.submit(partial(texts.narrowed, found.typed), self._show)
        self._pane.show_narrowed()
        self._session.keys.resume()

    def _match(self, row: Row) -> RowMatch:
        """Return where a row that is left holds what is typed."""
        pattern = self._pattern
        in_title = pattern.spans(row["title"])
        if all(pattern.worths(Comparable(row["title"]))):
            return RowMatch(in_title, "", [])
        if row["id"] not in self._lines:
            (line,) = self._session.library.view(lambda searcher: bottom_lines(searcher, [row]))
            self._lines[row["id"]] = line
        line = self._lines[row["id"]]
        return RowMatch(in_title, line, pattern.spans(line, CLOSE))

    def end(self, *, keep: bool) -> None:
        """Show the whole list again; chosen is the row that is chosen now, or the one before."""
        chosen = self._pane.entries.chosen if keep else None
        self._show_whole(chosen or self._before)
        self._pane.show_narrowed()
        if self._listed is not None and self._listed.total > MOST_KEPT:
            self._listed, self._texts = None, None
        self._typed = ""
        self.is_pending = False

    def _show_whole(self, row: Row | None) -> None:
        listing = self._pane.listing
        if row is not None:
            self._session.memory.wanted[listing.pane] = row["position"]
        listing.show()


def _rows(listed: ListedPane, indices: list[int], start: int, count: int) -> list[Row]:
    return [row for index in indices[start : start + count] for row in listed.rows(index, 1)]
