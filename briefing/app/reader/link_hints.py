"""Labels on the links of a page: typed to follow one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from briefing.app.reader.page import labels
from briefing.pack.model import addresses
from briefing.publish import signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.app.reader.page import Link, Page

NO_STYLE = Style.null()


def _is_name(target: str) -> bool:
    """Return whether a link leads to the page of a name."""
    return target.startswith("#") and addresses.parts(target[1:])[0] in addresses.NAMED


class LinkHints:
    """The links that may be followed now, by their labels, and the rows that a view shows then."""

    def __init__(self) -> None:
        self.links: dict[str, Link] = {}
        self.typed = ""
        """As much of a label as has been typed."""
        self._names: list[str] | None = None
        self._by_line: dict[int, list[tuple[str, Link]]] = {}
        self._skipped = 0
        """Lines at the top of the view that make room for labels below."""
        self._taken: dict[tuple[int, int], int] = {}
        """Rows that lines take, each with the cells of a row."""

    @staticmethod
    def first_line(page: Page, top: int, height: int) -> int | None:
        """Return the line of the first link after a view that shows none, or None if it has some.

        Where none comes after, the first of all; None where there are no links.
        """
        links = page.links()
        if not links or any(top <= link.line < top + height for link in links):
            return None
        below = [link.line for link in links if link.line >= top]
        return (below or [links[0].line])[0]

    @staticmethod
    def in_sight(page: Page, top: int, height: int) -> int:
        """Return how many links a view shows."""
        return sum(top <= link.line < top + height for link in page.links())

    def show(
        self, page: Page, top: int, height: int, room: int, names: list[str] | None = None
    ) -> None:
        """Label the links that a view shows; lines go on in more rows, of `room` cells, for that.

        With the first of some `names`, of which there are enough; None: with names of its own.

        Where there are more rows than the view has, lines without links leave it at the top, then
        others at the bottom, or at the top where the text ends. What has left has no labels.
        """
        links = page.links()
        linked = {link.line for link in links}
        first, end = top, min(top + height, len(page.lines))
        at_end = top > 0 and end == len(page.lines)
        self.clear()
        self._names = names
        self._label(link for link in links if first <= link.line < end)
        while (
            end - first > 1
            and sum(self._rows(page, line, room) for line in range(first, end)) > height
        ):
            if at_end or first not in linked:
                first += 1
            else:
                end -= 1
            self._label(link for link in links if first <= link.line < end)
        self._skipped = first - top

    def _label(self, links: Iterable[Link]) -> None:
        """Label some links.

        Those of names come last: they stand in every entry, and what its author links to keeps the
        labels under the strongest fingers.
        """
        ordered = sorted(links, key=lambda link: _is_name(link.target))
        named = labels(len(ordered)) if self._names is None else self._names[: len(ordered)]
        if not self.links or not named or len(named[0]) != len(next(iter(self.links))):
            self._taken = {}
        self.links = dict(zip(named, ordered, strict=True))
        self._by_line = {}
        for label, link in self.links.items():
            self._by_line.setdefault(link.line, []).append((label, link))

    def type(self, typed: str) -> None:
        """Keep the labels that begin so."""
        self.typed = typed
        self._taken = {}

    def clear(self) -> None:
        """Take the labels off."""
        self.links = {}
        self._by_line = {}
        self._skipped = 0
        self.type("")

    # Rows

    def row(self, page: Page, top: int, y: int, room: int) -> tuple[int, int]:
        """Return the line that is in a row of a view, and which of the rows of the line that is.

        The line may be one behind the last of the page.
        """
        if not self.links:
            return top + y, 0
        line = top + self._skipped
        while line < len(page.lines) and y >= (rows := self._rows(page, line, room)):
            y -= rows
            line += 1
        return (line, y) if line < len(page.lines) else (line + y, 0)

    def _rows(self, page: Page, line: int, room: int) -> int:
        """Return how many rows a line of a page takes."""
        taken = self._taken.get((line, room))
        if taken is None:
            taken = len(self.labelled(page, line, [Segment(page.lines[line].text)], room))
            self._taken[line, room] = taken
        return taken

    def labelled(
        self,
        page: Page,
        line: int,
        words: list[Segment],
        room: int,
        style: Style = NO_STYLE,
        typed: Style = NO_STYLE,
    ) -> list[list[Segment]]:
        """Return the rows of a line whose words are given, with its labels that begin as is typed.

        The one that is typed whole has a style of its own.
        """
        from briefing.app.reader.labelled import Label, labelled

        wanted = [
            Label(link.start, label, typed if label == self.typed else style)
            for label, link in self._by_line.get(line, ())
            if label.startswith(self.typed)
        ]
        if not wanted:
            return [words]
        rows = labelled(words, wanted, room, page.lines[line].lead)
        kept = page.kept(line) + sum(len(each.text) + len("[]") for each in wanted)
        if len(rows) > 1 and kept <= sum(len(text) for text, *_ in rows[0]):
            return [_cut(rows[0], room)]  # what may be cut makes room for the labels
        return rows


def _cut(row: list[Segment], room: int) -> list[Segment]:
    """Return a row with the sign that it is cut at its end."""
    kept = list(Strip(row).crop(0, room - 1))
    return [*kept, Segment(signs.shown(signs.CUT), kept[-1].style)]
