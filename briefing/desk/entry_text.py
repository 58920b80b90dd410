"""The text of an entry in which highlights stand: its own words, and nothing around them.

Without the numbers of sources, marks of lists, labels, and what other entries or the reader say: it
is the same at every width, and another source that is cited moves nothing in it.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.pack.markdown.spans import BULLET, CITATION

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Block

PARTS = frozenset({"bottom_line", "rule", "caveat", "change", "body", "quote"})
"""The parts of an entry that are its own text."""

BETWEEN = "\n"
"""Stands between the words of two blocks."""


class Stretch(NamedTuple):
    """Words of one block, from one of its characters to another."""

    block: int
    start: int
    end: int


class _Piece(NamedTuple):
    """Words of a block between two numbers of sources, and where they stand in the text."""

    at: int
    block: int
    start: int
    end: int

    @property
    def until(self) -> int:
        return self.at + self.end - self.start


class EntryText:
    """The own text of an entry, and where its characters stand in the blocks of its page."""

    def __init__(self, blocks: list[Block]) -> None:
        self._pieces: list[_Piece] = []
        self.paragraphs: list[Stretch] = []
        """Where in the text the words of each block of running text stand."""
        self._blocks = frozenset(n for n, each in enumerate(blocks) if _is_own(each))
        told: list[str] = []
        at = 0
        for block in sorted(self._blocks):
            words = self._read(blocks[block], block, at)
            if words:
                self.paragraphs.append(Stretch(block, at, at + len(words)))
                told.append(words)
                at += len(words) + len(BETWEEN)
        self.text = BETWEEN.join(told)

    def _read(self, block: Block, number: int, at: int) -> str:
        """Take note of the words of a block, which begin at a place in the text; return them."""
        words, here = "", 0
        for n, span in enumerate(block.get("spans", [])):
            said, end = span["text"], here + len(span["text"])
            bullet = n == 0 and said == BULLET
            if said and not bullet and span.get("style") != CITATION:
                self._pieces.append(_Piece(at + len(words), number, here, end))
                words += said
            here = end
        return words

    def holds(self, block: int) -> bool:
        """Return whether a block of the page is running text of the entry's own."""
        return block in self._blocks

    def span(self, first: Stretch, last: Stretch) -> tuple[int, int] | None:
        """Return where what stands on the page between the beginning of a stretch and the end of
        another stands in the text, without spaces around it; None: there are no words.
        """
        begin, end = (first.block, first.start), (last.block, last.end)
        inside = [
            each
            for each in self._pieces
            if (each.block, each.end) > begin and (each.block, each.start) < end
        ]
        if not inside:
            return None
        one, other = inside[0], inside[-1]
        start = one.at + (max(0, first.start - one.start) if one.block == first.block else 0)
        stop = other.until
        if other.block == last.block:
            stop -= max(0, other.end - last.end)
        words = self.text[start:stop]
        start += len(words) - len(words.lstrip())
        stop -= len(words) - len(words.rstrip())
        return (start, stop) if start < stop else None

    def stretches(self, start: int, end: int) -> Iterator[Stretch]:
        """Yield where words of the text stand on the page: a stretch for each block."""
        found: list[Stretch] = []
        for each in self._pieces:
            if each.at < end and start < each.until:
                first = each.start + max(0, start - each.at)
                last = each.end - max(0, each.until - end)
                if found and found[-1].block == each.block:
                    first = found.pop().start
                found.append(Stretch(each.block, first, last))
        yield from found


def _is_own(block: Block) -> bool:
    """Return whether a block is running text of the entry's own."""
    return block.get("part") in PARTS and "spans" in block and "rows" not in block
