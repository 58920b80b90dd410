"""What stands below a chart: what its signs mean, the notes by their letters, the sources."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.chart.rows import DERIVED, NOT_KNOWN, PLAN, gap
from briefing.publish.lines import Segment, wrap
from briefing.publish.views.view import ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Chart
    from briefing.publish.chart.marks import Marks
    from briefing.publish.chart.rows import Row

WIDEST = 92
"""Cells beyond which lines of words are hard to read."""

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Notes:
    """The notes that found no room beside their rows, each with its letter."""

    def __init__(self) -> None:
        self._letters: dict[str, str] = {}
        self.raised = False
        """Whether a part of a bar is drawn larger than it is, to be seen."""

    def letter(self, text: str) -> str:
        """Return the letters of a note, new ones counted on: a to z, then aa, ab …"""
        if text not in self._letters:
            number, letters = len(self._letters), ""
            while number >= 0:
                number, at = divmod(number, len(_LETTERS))
                letters = _LETTERS[at] + letters
                number -= 1
            self._letters[text] = letters
        return self._letters[text]

    def lines(self, width: int) -> Iterator[ViewLine]:
        """Yield the notes."""
        for text, letter in self._letters.items():
            yield from paragraph(f"{letter}) {text}", width, len(letter) + 2)


def of_row(row: Row, columns: list[int]) -> str:
    """Return what there is to say of a row: its note, and why a number in some columns is missing.

    Where a row is missing altogether, that it is.
    """
    said = [row.note.strip()] if row.note else []
    if row.why and row.why not in row.note and any(row.values[c] is None for c in columns):
        said.append(row.why)
    if row.absent:
        return ": ".join([NOT_KNOWN, *said])
    return " ".join(" ".join(said).split())


def paragraph(
    text: str, width: int, indent: int = 0, style: str = "quiet", *, first: bool = True
) -> Iterator[ViewLine]:
    """Yield a text wrapped to a width; lines but for the `first` stand behind an indent."""
    text = text.replace("\t", " ")  # a tab has no width of its own
    width = min(width, WIDEST)
    if indent > width // 2:
        indent = 0
    for start, end in wrap(text, max(1, width - indent)):
        lead = "" if first else " " * indent
        yield ViewLine([Segment(lead + text[start:end], style)])
        first = False


def legend_lines(legend: list[tuple[str, str]], width: int) -> Iterator[ViewLine]:
    """Yield a legend in as many lines as it takes."""
    line: list[Segment] = []
    used = 0
    for text, style in legend:
        if line and used + 2 + cells(text) > width:
            yield ViewLine(line)
            line, used = [], 0
        line += [Segment("  ")] if line else []
        line.append(Segment(text, style))
        used += cells(text) + 2
    yield ViewLine(line)


def signs(rows: list[Row], marks: Marks, *, lines: bool, rest: bool, raised: bool) -> str:
    """Return what the signs in a chart mean, those that are in it."""
    told = []
    if any(None in row.values for row in rows):
        told.append(f"{gap()} {NOT_KNOWN}")
    if any(row.derived for row in rows):
        told.append(f"{DERIVED} our arithmetic")
    if any(row.plan for row in rows):
        drawn = "dotted" if lines else marks.hatches[0] * 2
        told.append(f"{drawn} {PLAN}: not yet spent or reached")
    if rest:
        told.append(f"{marks.rest * 2} parts not known")
    if raised:
        told.append("a part has one sign at least")
    return "; ".join(told)


def below(chart: Chart, notes: Notes, told: str, width: int) -> Iterator[ViewLine]:
    """Yield what stands below the panels: signs, notes by their letters, the note of the series."""
    said = [*(paragraph(told, width) if told else ()), *notes.lines(width)]
    if said:
        yield ViewLine([])
        yield from said
    if "note" in chart:
        yield ViewLine([])
        yield from paragraph(chart["note"].strip("\n"), width)
    if chart["sources"]:
        yield ViewLine([])
