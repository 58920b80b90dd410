"""The sentences of a body that are quoted, and what those cite.

The number of a source stands behind the words that rest on it: in their sentence, or right behind
its full stop.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.pack.markdown import citations, entry_body
from briefing.pack.markdown.spans import CITATION, breakable
from briefing.publish.sentence_end import sentence_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.markdown.blocks import Block, Cite, Spans

BODY = "body"
QUOTE = "quote"

CONTEXT = frozenset({"sources", "see", "names", "contradicts", "facts", "aliases"})
"""Parts of an entry that only name what it rests on, and what else there is."""

_OPENS = "["


class Stretch(NamedTuple):
    """What is quoted of one block: its words from one character to another.

    Where it is no running text (a table), `start` is -1, and `links` are those of the citations in
    the lines that are quoted.
    """

    block: int
    start: int = -1
    end: int = -1
    links: tuple[str, ...] = ()


class _Citing(NamedTuple):
    """A citation in the words of a block: from which character to which, and what it cites."""

    start: int
    end: int
    cites: list[Cite]


def cited(entry: Any, blocks: list[Block], stretches: Iterable[Stretch]) -> list[Cite] | None:
    """Return what the words of some stretches cite; None: they rest on all sources of the entry.

    `blocks` are those of the entry's page, `entry` the full object. An entry whose body cites
    nothing rests on its sources as a whole, and so do its title, its bottom line and its facts.
    """
    body = entry.get(BODY, "")
    if citations.OPENS not in body or not entry.get("citations"):
        return None
    citing = _of_blocks(blocks, body)
    found: list[Cite] = []
    any_words = False
    for each in stretches:
        part = blocks[each.block].get("part")
        if part == QUOTE and "source" in entry.get(QUOTE, {}):
            found.append({"source": entry[QUOTE]["source"]})
        elif part not in CONTEXT and part != BODY:
            return None
        elif part == BODY:
            found += _within(each, blocks[each.block], citing.get(each.block, []))
        else:
            continue
        any_words = True
    return found if any_words else None


def _of_blocks(blocks: list[Block], body: str) -> dict[int, list[_Citing]]:
    """Return the citations of each block of a page, by its place in it.

    On the page they are numbers. What they cite, and where in it, is read from the body once more:
    it has the same citations in the same order.
    """
    cites = [span["cites"] for span in citations.of_blocks(entry_body.blocks(body))]
    following = iter(cites)
    found: dict[int, list[_Citing]] = {}
    for number, block in enumerate(blocks):
        if block.get("part") != BODY:
            continue
        for spans in citations.spans_of([block]):
            found.setdefault(number, []).extend(_of_spans(spans, following))
    return found


def _of_spans(spans: Spans, following: Iterator[list[Cite]]) -> Iterator[_Citing]:
    at = 0
    for span in spans:
        end = at + len(span["text"])
        if span.get("style") == CITATION and span["text"].startswith(_OPENS):
            yield _Citing(at, end, next(following, []))
        at = end


def _within(stretch: Stretch, block: Block, citing: list[_Citing]) -> Iterator[Cite]:
    """Yield what the sentences of a stretch cite, in the order in which it is read."""
    if stretch.start < 0:
        wanted = {link.partition(":")[2] for link in stretch.links}
        yield from (c for each in citing for c in each.cites if c["source"] in wanted)
        return
    text = breakable(block.get("spans", []))
    words = text[stretch.start : stretch.end]
    start = stretch.start + len(words) - len(words.lstrip())
    end = stretch.start + len(words.rstrip())
    for first, last in sentences(text):
        if first < end and start < last:
            yield from (c for each in citing if first <= each.start < last for c in each.cites)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each sentence of a text begins and ends, spaces between them apart."""
    start = 0
    for end in sentence_end().finditer(text):
        yield start + len(text[start:]) - len(text[start:].lstrip()), end.end()
        start = end.end()
    if text[start:].strip():
        yield start + len(text[start:]) - len(text[start:].lstrip()), len(text)
