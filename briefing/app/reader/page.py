"""An entry laid out at a width: its lines, where its links are, where a search matches.

No widget: a page is a value that a widget paints, and that tests ask directly.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from itertools import groupby, islice, product, takewhile
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from briefing.app.session.places import BEFORE, Anchor
from briefing.pack.markdown.spans import CITATION, own_mark, text_of, words_of
from briefing.publish.layout import lay_out
from briefing.publish.lines import Line

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.pack.markdown.blocks import Block

LABEL = 8
"""Cells of a label in a context."""

EVERY = 10**9
"""More characters than any block has."""

LEDE: Final = "bottom-line"
"""The kind of the block that leads an entry."""

NOWHERE: Block = {"kind": "chart"}
"""Stands for a block that another page shows: it takes no line."""


class Matcher(Protocol):
    """Finds the matches that are marked in a text."""

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return start and end of each match, in order."""


class Mark(NamedTuple):
    """Characters of one line. `number` is the match or link that they belong to."""

    line: int
    start: int
    end: int
    number: int


class Link(NamedTuple):
    """Where a link stands first, and where it leads: `#entry-id` or an address."""

    line: int
    start: int
    end: int
    target: str


class Page:
    """The lines of some blocks at a width in cells.

    Two pages may share an entry, `of` are the places of the blocks that this one shows: a block is
    called by its place in the whole, whatever page it is on.
    """

    def __init__(
        self,
        blocks: list[Block],
        width: int,
        of: Container[int] | None = None,
        whole: Container[int] = (),
    ) -> None:
        """Lay out some blocks; `whole` are the places of those of which nothing is cut."""
        self.blocks = blocks
        self.width = width
        self.of = of
        self._cut = self
        shown = _barless(blocks if of is None else _parted(blocks, of))
        self.lines: list[Line] = lay_out(_uncut(shown, whole) if whole else shown, width)

    def shows(self, block: int) -> bool:
        """Return whether a block is on this page."""
        return self.of is None or block in self.of

    def whole_within(self, height: int) -> Page:
        """Return the page with as many of its blocks uncut, from the first on, as fit in a height;
        the page itself where it does not fit.
        """
        left = height - len(self.lines)
        if left <= 0:
            return self
        uncut = Page(self.blocks, self.width, self.of, range(len(self.blocks)))
        more = Counter(line.block for line in uncut.lines)
        more.subtract(line.block for line in self.lines)
        whole: set[int] = set()
        for block, lines in sorted(more.items()):
            if lines <= left:
                left -= lines
                whole.add(block)
        return Page(self.blocks, self.width, self.of, whole)

    def showing(self, matcher: Matcher | None) -> Page:
        """Return the page on which each match is seen: what is cut is whole where one is in it."""
        cut = self._cut
        ends = {line.block: line.end for line in cut.lines if line.start >= 0 and matcher}
        hiding = [
            number
            for number, end in ends.items()
            if matcher is not None
            and "kept" in self.blocks[number]
            and any(last > end for _, last in _found(self.blocks[number], matcher))
        ]
        if not hiding:
            return cut
        page = Page(self.blocks, self.width, self.of, hiding)
        page._cut = cut
        return page

    def anchor(self, line: int) -> Anchor:
        """Return what stands at the top when `line` does."""
        if not self.lines:
            return Anchor()
        at = self.lines[min(line, len(self.lines) - 1)]
        if not at.segments:
            return Anchor(at.block, BEFORE)
        return Anchor(at.block, at.start if at.start >= 0 else line - self._first(at.block))

    def _first(self, block: int) -> int:
        """Return the first line of a block, the empty one before it included."""
        return bisect_right(self.lines, block - 1, key=lambda line: line.block)

    def line_of(self, anchor: Anchor) -> int:
        """Return the line that shows what an anchor names."""
        first = best = self._first(anchor.block)
        for number in range(first, len(self.lines)):
            line = self.lines[number]
            if line.block != anchor.block or anchor.offset == BEFORE:
                break
            shown = line.start if line.start >= 0 else number - first
            if line.segments and shown <= anchor.offset:
                best = number
        return min(best, max(0, len(self.lines) - 1))  # of a text that is shorter now

    def target(self, link: str) -> int | None:
        """Return the line of what a link within this text leads to, or None where it leads away."""
        for block, each in enumerate(self.blocks):
            if "anchor" in each and link == f"#{each['anchor']}" and self.shows(block):
                return self.line_of(Anchor(block))
        return None

    def called(self, line: int) -> str:
        """Return the link by which citations lead to what a line shows, or ""."""
        if not 0 <= line < len(self.lines):
            return ""
        anchor = self.blocks[self.lines[line].block].get("anchor", "")
        return f"#{anchor}" if anchor.startswith(CITATION) and self.lines[line].segments else ""

    def lit(self, line: int, link: str) -> list[tuple[int, int]]:
        """Return the characters of a line that lead where a link does, or that it leads to."""
        found: list[tuple[int, int]] = []
        at = 0
        for segment in self.lines[line].segments:
            if segment.link == link:
                found.append((at, at + len(segment.text)))
            at += len(segment.text)
        if self.called(line) == link and self.lines[line].start == 0:
            found.append((0, len(self.lines[line].segments[0].text.rstrip())))
        return found

    def marked(self, line: int) -> list[tuple[int, int]]:
        """Return the characters of a line that are in a highlight of the reader."""
        if self.lines[line].start < 0:
            return []
        marks = self.blocks[self.lines[line].block].get("marked", [])
        return [each for mark in marks if (each := self.shown(line, *mark))]

    def shown(self, line: int, start: int, end: int) -> tuple[int, int] | None:
        """Return which characters of a line are some of its block's own text, if any are."""
        at = self.lines[line]
        first, last = max(start, at.start), min(end, at.end)
        shift = at.lead - at.start
        return (first + shift, last + shift) if at.start >= 0 and first < last else None

    def lines_of(self, block: int, start: int, end: int) -> list[int]:
        """Return the lines that show some of a block's own text."""
        found = range(self._first(block), len(self.lines))
        its = takewhile(lambda line: self.lines[line].block == block, found)
        return [line for line in its if self.shown(line, start, end)]

    def words(self, line: int) -> str:
        """Return the words of the block that a line shows, its mark before them."""
        block = self.blocks[self.lines[line].block]
        return block.get("mark", "") + words_of(block.get("spans", []))

    def kept(self, line: int) -> int:
        """Return how many characters of a line are always shown."""
        at = self.lines[line]
        return self.blocks[at.block].get("kept", EVERY) + at.lead - at.start

    def cut_off(self, line: int) -> str:
        """Return what is cut off a block where a line ends; "" where nothing is."""
        at, rest = self.lines[line], self.lines[line + 1 : line + 2]
        block = self.blocks[at.block]
        if "kept" not in block or at.start < 0 or any(each.block == at.block for each in rest):
            return ""
        return words_of(block.get("spans", []))[at.end :]

    def links(self) -> list[Link]:
        """Return every link, once, where it begins: one that wraps goes on, and is not another.

        The number of a citation never wraps: each is a link of its own. In what may be cut there is
        none: the title of a source leads to its address, which its page has, a link before it.
        """
        found: list[Link] = []
        before: set[str] = set()  # targets that the line above shows, of a row or of two columns
        open_target = ""
        for number, line in enumerate(self.lines):
            at = 0
            kept = self.kept(number)
            for segment in line.segments:
                target = segment.link if at < kept else ""
                cites = segment.style == CITATION
                if target and (cites or (target != open_target and target not in before)):
                    found.append(Link(number, at, at + len(segment.text), target))
                if segment.text.strip() or at > 0:  # an indent does not end a link that wraps
                    open_target = target
                at += len(segment.text)
            if not line.segments:
                open_target = ""
            before = {each.link for each in line.segments if each.link and line.start < 0}
        return found

    def matches(self, matcher: Matcher) -> list[Mark]:
        """Return the marks of every match, in order; one that wraps has a mark on each line."""
        marks: list[Mark] = []
        number = 0
        for _, group in groupby(enumerate(self.lines), key=lambda item: item[1].block):
            numbered = list(group)
            if "chart" in self.blocks[numbered[0][1].block]:
                continue  # what it says the table below it says, and that is searched
            flowing = [(n, line) for n, line in numbered if line.start >= 0]
            if flowing:
                number = self._flowing(flowing, matcher, marks, number)
                continue
            for n, line in numbered:
                for start, end in matcher.spans(_stated(line)):
                    marks.append(Mark(n, start, end, number))
                    number += 1
        return marks

    def _flowing(
        self, lines: list[tuple[int, Line]], matcher: Matcher, marks: list[Mark], number: int
    ) -> int:
        block = self.blocks[lines[0][1].block]
        own = own_mark(block)  # it stands before the first line, and is text, too
        beside = lines[0][1].text.find(own.rstrip())
        at = 0
        for found in _found(block, matcher):
            start, end = (place - len(own) for place in found)
            if start < 0 <= beside:
                shift = beside + len(own)
                marks.append(Mark(lines[0][0], start + shift, min(end, 0) + shift, number))
            while at < len(lines) - 1 and lines[at][1].end <= start:
                at += 1
            for n, line in islice(lines, at, None):
                if line.start >= end:
                    break
                first, last = max(start, line.start), min(end, line.end)
                if first < last:
                    shift = line.lead - line.start
                    marks.append(Mark(n, first + shift, last + shift, number))
            number += 1
        return number


def _parted(blocks: list[Block], of: Container[int]) -> list[Block]:
    """Return blocks, those that are not on a page without a line; a gap is an empty line."""
    shown: list[Block] = []
    gap = True
    for number, block in enumerate(blocks):
        if number not in of:
            shown.append(NOWHERE)
        elif block.get("part") == "names":
            shown.append(_named(block, tight=not gap and block.get("tight", False)))
        else:
            shown.append({**block, "tight": False} if gap and "tight" in block else block)
        gap = number not in of
    return shown


def _barless(blocks: list[Block]) -> list[Block]:
    """Return blocks, the bottom line without its bar, for which a widget has a margin."""
    return [{**block, "kind": "paragraph"} if block["kind"] == LEDE else block for block in blocks]


def _named(block: Block, *, tight: bool) -> Block:
    """Return what an entry names, with less room for the label than beside the text."""
    label = block.get("label", "").ljust(LABEL)
    spans = block.get("spans", [])
    return {"kind": "paragraph", "part": "names", "mark": label, "spans": spans, "tight": tight}


def _uncut(blocks: list[Block], whole: Container[int]) -> list[Block]:
    """Return blocks, some of them without a place at which they may be cut."""
    out: list[Block] = []
    for number, block in enumerate(blocks):
        out.append(block)
        if number in whole and "kept" in block:
            out[-1] = {**block}
            del out[-1]["kept"]
    return out


def _found(block: Block, matcher: Matcher) -> list[tuple[int, int]]:
    """Return the matches in the text of a block; what is found goes on across a citation."""
    text = text_of(block).replace("\t", " ")
    spans = block.get("spans", [])
    if not any(span.get("style") == CITATION for span in spans):
        return matcher.spans(text)
    at = len(text) - sum(len(span["text"]) for span in spans)
    places = [*range(at)]  # of the characters that are no citation
    for span in spans:
        size = len(span["text"])
        if span.get("style") != CITATION:
            places += range(at, at + size)
        at += size
    found = matcher.spans("".join([text[place] for place in places]))
    return [(places[start], places[end - 1] + 1) for start, end in found if start < end]


def _stated(line: Line) -> str:
    """Return the characters of a line, with spaces in place of its citations."""
    return "".join(
        " " * len(each.text) if each.style == CITATION else each.text for each in line.segments
    )


def labels(count: int) -> list[str]:
    """Return `count` labels of letters under the fingers, all of one length.

    Without the y, which copies the address of a link in place of following it.
    """
    letters = "asdfghjklqwertuiopzxcvbnm"
    length = 1
    while len(letters) ** length < count:
        length += 1
    return ["".join(each) for each in islice(product(letters, repeat=length), count)]
