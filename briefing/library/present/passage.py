"""The passage that answers: the sentence of an entry that holds most of what was asked.

The row of a hit shows it, and the entry opens at it from there.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.library.present import opening

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from briefing.library.present.highlight import Highlighter
    from briefing.pack.markdown.blocks import Block, Part

_SENTENCE = re.compile(
    r"(?:\A\d{1,9}[.)] )?.+?"
    r"(?:(?<!\bArt)(?<!\bNo)(?<!\b[A-Z])[.!?](?=\s+[^\sa-z(]|\s*$)|。[」』）]*|$)",
    re.DOTALL,
)

BEST = 2

_SAYS_NOTHING = frozenset(
    ("title", "aliases", "contradicts", "facts", "names", "said_by", "see", "sources", "status")
)
"""The parts that only name what is said elsewhere, or what a row shows already: none of them is a
passage."""

_RANKS = dict.fromkeys(("bottom_line", "rule", "body", "quote", "caveat"), BEST)
"""Ranks of the other parts, where they are not 1."""

_HEADING = 0
"""The rank of a heading, which says less than a sentence below it that holds as much."""

TABLES: Final = "series"
"""The part of tables and of the notes below them, which say the same wherever a table is shown: a
clause that one of them holds beside those of a sentence makes it no better, but for a row with a
figure that is asked for."""

LONGEST_HEADING = 40
"""Characters of words in bold that may be the heading of a paragraph; more are a sentence."""

_SOURCE = re.compile(r"\d{1,3} [^:]+: ")
"""Begins a line below a table that tells a source of it."""

_VALUE = 1.5
"""What a date, an amount or a figure weighs, where a word weighs 1: few others look like it."""


class Passage:
    """A sentence at its place: `before` are the matches of its block that stand before it, and
    `count` those in it.
    """

    __slots__ = ("before", "block", "count", "line", "part", "text")

    def __init__(
        self, block: int, part: Part, line: int, text: str, before: int, count: int
    ) -> None:
        self.block = block
        """The place of its block in the entry."""
        self.part: Part = part
        self.line = line
        """The place of its text among those of the block: of a table, its row, behind the head."""
        self.text = text
        self.before = before
        self.count = count


def sentences(
    text: str, highlighter: Highlighter, lead: int = 0
) -> Iterator[tuple[str, set[int], int]]:
    """Yield each sentence of a text that holds any clause, the clauses and the number of matches
    in it. The first one goes on for as many characters as `lead`, at least.
    """
    matches = highlighter.found(text)
    start = last = 0
    for sentence in _SENTENCE.finditer(text, lead) if matches else ():
        first, end = last, sentence.end()
        while last < len(matches) and matches[last][0] < end:
            last += 1
        if first < last:
            yield text[start:end], {clause for *_, clause in matches[first:last]}, last - first
        start = end


def best(blocks: list[Block], highlighter: Highlighter) -> Passage | None:
    """Return the first of the sentences that hold most; of those that hold as much the bottom line,
    then what holds most that the title does not.

    None where none holds a clause. From a block of no part on nothing is of the pack: it is a note
    of the reader, or what has changed.
    """
    wanted, values = highlighter.clauses, highlighter.values
    named = _named(blocks, highlighter) if len(wanted) > 1 else set()
    best, found = (-1.0, 0, False, 0), None
    for number, block in enumerate(blocks):
        if (part := block.get("part")) is None:
            break
        if part in _SAYS_NOTHING:
            continue
        rank = _RANKS.get(part, 1) if block["kind"] != "heading" else _HEADING
        before = 0
        heads: set[int] = set()
        for line, text in enumerate(opening.texts(block)):
            if part == TABLES and (rank == _HEADING or _SOURCE.match(text)):
                continue
            for sentence, held, count in sentences(text, highlighter, _lead(block)):
                here = number, part, line, sentence, before, count
                answers = "rows" in block and line > 0 and not held.isdisjoint(values)
                if "rows" in block and not line:
                    heads |= held
                elif answers:
                    held |= heads  # what its figures are
                if rank == BEST and held == wanted:
                    return Passage(*here)
                weight = len(held) + (_VALUE - 1) * len(held & values)
                weight -= part == TABLES and not answers
                worth = weight, rank, part == opening.BOTTOM_LINE, len(held - named)
                if worth > best:
                    best, found = worth, here
                before += count
    return Passage(*found) if found else None


def _named(blocks: list[Block], highlighter: Highlighter) -> set[int]:
    """Return the clauses that the title holds: so may every sentence below it."""
    titles = opening.texts(blocks[0]) if blocks else []
    return {clause for text in titles for clause in highlighter.held(text)}


def _lead(block: Block) -> int:
    """Return the characters of a heading in bold that a paragraph begins with: it is a part of the
    first sentence.
    """
    spans = block.get("spans", [])
    if "mark" in block or len(spans) < 2 or spans[0].get("style") != "strong":
        return 0
    lead = len(spans[0]["text"])
    return lead if lead <= LONGEST_HEADING else 0
