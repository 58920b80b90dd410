"""Sources with what rests on them, and on them alone: what derives from another stands below it."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.model import addresses
from briefing.publish import signs
from briefing.publish.lines import Segment
from briefing.publish.views.columns import cell, cut, with_hint
from briefing.publish.views.source_tree import ORDERS, arranged
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from briefing.library.views.sources import SourceRow, SourceTable
    from briefing.publish.views.source_tree import Placed

NARROW, WIDE = 60, 100
"""Cells from which the day of a source is shown, and from which bars are."""

LEAST = 12
"""Cells that the name of a source has at least, as long as there is a number that can go."""

BAR = 12
"""Cells of the longest bar."""

DAY = 12
"""Cells of the day of a source."""

DEEPEST = 4
"""Steps by which what derives from other sources is indented: further ones say no more."""

MOST = 2_000
"""Sources that are listed: who wants others asks for a tab of them, or in another order."""

NOT_GIVEN = "publisher not given"

LEGEND = (
    (signs.PRIMARY, "primary"),
    (signs.SECONDARY, "secondary"),
    (signs.NOT_GIVEN, "kind not given"),
    (signs.RETRACTED, "retracted"),
    (signs.BRANCH, "derives from the one above"),
)


class _Columns:
    """The widths of the columns, in cells."""

    def __init__(self, width: int, rows: list[SourceRow]) -> None:
        self.most = max((1, *(each.entries for each in rows)))
        alone = max((0, *(each.alone for each in rows)))
        named = ("Entries", "Alone") if width >= NARROW else ("All", "Alone")
        widths = [len(f"{self.most:,}"), len(f"{alone:,}")]
        self.numbers = [(name, max(len(name), at)) for name, at in zip(named, widths, strict=True)]
        while self.numbers and width - 4 - self._cells < LEAST:
            self.numbers.pop()
        self.day = DAY if width >= NARROW else 0
        self.bar = BAR if width >= WIDE else 0
        room = width - 4 - self._cells
        room -= sum(each + 1 for each in (self.day, self.bar) if each)
        self.text = max(1, room)
        self.publisher = min(30, room * 2 // 5) if width >= NARROW else 0

    @property
    def _cells(self) -> int:
        """The cells of the columns of numbers."""
        return sum(number + 1 for _, number in self.numbers)

    def head(self) -> list[Segment]:
        """Return what stands above the columns."""
        named = [cell("", 4)]
        if self.publisher:
            named += cell("Publisher", self.publisher), cell(" Title", self.text - self.publisher)
        else:
            named.append(cell("Source", self.text))
        named += [cell(" Published", self.day + 1)] if self.day else []
        named += [cell("", self.bar + 1)] if self.bar else []
        named += (cell(each, number + 1, right=True) for each, number in self.numbers)
        return [Segment("".join(each.text for each in named), "quiet")]

    def row(self, row: SourceRow, depth: int) -> list[Segment]:
        """Return a source in a line."""
        out = [
            Segment(f"{row.letter or ' '} ", "mark"),
            Segment(f"{kind_sign(row.kind)} ", "" if row.kind == "primary" else "quiet"),
            *self._text(row, depth),
        ]
        if self.day:
            out += Segment(" "), cell(row.date, self.day, "quiet")
        if self.bar:
            out.append(Segment(" "))
            out += self._bar(row)
        counts = (row.entries, _of(row.entries)), (row.alone, "warning" if row.alone else "quiet")
        for (count, style), (_, number) in zip(counts, self.numbers, strict=False):
            out.append(cell(f"{count:,}", number + 1, style, right=True))
        return out

    def _text(self, row: SourceRow, depth: int) -> list[Segment]:
        indent = "  " * (min(depth, DEEPEST) - 1) + signs.shown(signs.BRANCH) + " " if depth else ""
        publisher, style = row.publisher or NOT_GIVEN, "" if row.publisher else "quiet"
        gone = signs.shown(signs.RETRACTED) + " " if row.retracted else ""
        lead = Segment(cut(indent, self.publisher or self.text), "quiet")
        title_style = "warning" if row.retracted else _of(row.entries)
        if not self.publisher:
            room = self.text - len(lead.text)
            held = cut(gone + publisher, room)
            rest = cell(f": {row.title}", room - _wide(held), "quiet")
            return [lead, Segment(held, "warning" if gone else style), rest]
        name = cell(publisher, self.publisher - len(lead.text), style)
        title = cell(gone + row.title, self.text - self.publisher - 1, title_style)
        return [lead, name, Segment(" "), title]

    def _bar(self, row: SourceRow) -> list[Segment]:
        """Return a bar of the entries, those that rest on nothing else first."""
        whole = max(bool(row.entries), round(self.bar * row.entries / self.most))
        alone = min(whole, max(bool(row.alone), round(self.bar * row.alone / self.most)))
        return [
            Segment(signs.shown(signs.ALL) * alone, "warning"),
            Segment(signs.shown(signs.PART) * (whole - alone), "bar"),
            Segment(" " * (self.bar - whole)),
        ]


def lay_out(table: SourceTable, width: int, *, order: str, scope: str, hint: str = "") -> View:
    """Return the sources in an order, one of `ORDERS`.

    `scope` says of which entries they are, `hint` what a reader can do.
    """
    placed = arranged(table.rows, order)
    shown = placed[:MOST]
    columns = _Columns(width, table.rows)
    lines = [ViewLine(columns.head())] if shown else []
    for number, (row, depth) in enumerate(shown):
        lines.append(ViewLine(columns.row(row, depth), number))
    lines += [ViewLine([]), *_legend(width)] if shown else [ViewLine([Segment(_nothing(scope))])]
    targets = [addresses.of("source", row.id) for row, _ in shown]
    title = with_hint(f"Sources · {scope}", hint, width)
    return View(title, _made(table, placed, order), lines, targets, [table.handling])


def _made(table: SourceTable, placed: list[Placed], order: str) -> str:
    """Return how the view was made: of what, in which order, and what is left out."""
    unused = sum(not row.entries for row, _ in placed)
    used = len(placed) - unused
    entries = f"{table.entries:,} {'entry rests' if table.entries == 1 else 'entries rest'}"
    of = f"{used:,} of {used + table.others:,}" if table.others else f"all {used:,}"
    told = f"{entries} on {of} sources, {ORDERS[order]}"
    derived = sum(depth > 0 for _, depth in placed)
    told += f"; {derived:,} derive from others." if derived else "."
    left = [f"{table.others - unused:,} on which none of these rests"]
    left = left if table.others > unused else []
    left += [f"all but the first {MOST:,}"] if len(placed) > MOST else []
    return told + (f" Left out: {', and '.join(left)}." if left else "")


def _legend(width: int) -> list[ViewLine]:
    """Return what the signs mean, as many as fit on a line."""
    lines: list[str] = []
    for each in (*(f"{signs.shown(sign)} {told}" for sign, told in LEGEND), *_NUMBERS):
        if lines and _wide(lines[-1]) + 3 + _wide(each) <= width:
            lines[-1] += f"   {each}"
        else:
            lines.append(each)
    return [ViewLine([Segment(cut(each, width), "quiet")]) for each in lines]


_NUMBERS = ("alone: entries that rest on it, and what derives from it, and nothing else",)


def _nothing(scope: str) -> str:
    return f"There is no source here: no entry of {scope} rests on any."


def kind_sign(kind: str) -> str:
    """Return the sign of a kind of source, "" where it is not given."""
    known = {"primary": signs.PRIMARY, "secondary": signs.SECONDARY}
    return signs.shown(known.get(kind, signs.NOT_GIVEN))


def _of(count: int) -> str:
    return "" if count else "quiet"


def _wide(text: str) -> int:
    from briefing.cells import cells

    return cells(text)
