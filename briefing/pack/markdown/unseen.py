"""What a body holds that its reader is not shown: links that nothing uses, and parts without words.

Markdown drops them without a word. Most bodies hold none of it, which a quick look shows.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.markdown import entry_body, headings, plain
from briefing.pack.markdown.spans import words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from briefing.pack.markdown.blocks import Block
    from briefing.pack.markdown.commonmark import Parsed

_SUSPECT = ("]:", "```", "~~~", "&")
"""A definition, a fence, and an entity."""

_SIGNS = re.compile(r"\n(?![|: ]*-[|:\- ]*(?:\n|\Z))[^\S\n]*[^\w\s][^\w\n]*(?=\n|\Z)")
"""A line of signs that is no rule of a table, with the break before it."""

_PARTS = {
    "blockquote_open": "a quotation",
    "heading_open": "a heading",
    "table_open": "a table",
    "fence": "a block of code",
    "code_block": "a block of code",
}


class Unseen(NamedTuple):
    """A part of a body that shows nothing: where it stands, in characters, and what it is."""

    start: int
    end: int
    what: str
    link: str = ""
    """The link that nothing uses."""


def of_body(body: str) -> list[Unseen]:
    """Return each part of a body that shows nothing; or the whole body, where it has no words."""
    return read(body)[1] if _may_hide(body) else []


def read(body: str) -> tuple[list[Block], list[Unseen]]:
    """Return the blocks of a body, and its parts that show nothing: it is parsed once for both."""
    if not _may_hide(body):
        return entry_body.blocks(body), []
    pieces = plain.pieces(body)
    quick = [piece for piece in pieces if not isinstance(piece, str) and any(map(_says, piece))]
    if len(quick) == len(pieces):
        return list(chain(*quick)), []
    written = _shown_as_written(body)
    blocks, found = (entry_body.blocks(body), []) if written else _parsed(body, pieces)
    if any(each.link.startswith("#") for each in found):  # what a heading says is shown
        own = {f"#{slug}" for slug in headings.slugs(blocks)}
        found = [each for each in found if headings.slug_of_link(each.link) not in own]
    if not found and not any(map(_says, blocks)):
        found = [Unseen(0, len(body), "no words")]
    return blocks, found


def _may_hide(body: str) -> bool:
    """Return whether a quick look shows what may show nothing."""
    suspect = any(sign in body for sign in _SUSPECT) or _SIGNS.search(f"\n{body}")
    return bool(suspect) or not any(map(str.isalpha, body))


def _shown_as_written(body: str) -> bool:
    from briefing.pack.markdown import commonmark

    return commonmark.too_deep(body) or commonmark.too_much(body)


def _parsed(body: str, pieces: list[list[Block] | str]) -> tuple[list[Block], list[Unseen]]:
    """Return the blocks and the parts that show nothing, piece by piece, as `entry_body` has it."""
    from briefing.pack.markdown import commonmark

    blocks: list[Block] = []
    found: list[Unseen] = []
    at = 0
    if not all(isinstance(piece, str) or any(map(_says, piece)) for piece in pieces):
        return entry_body.blocks(body), sorted(_of_parts(body, commonmark.parsed(body)))
    for piece in pieces:
        if not isinstance(piece, str):
            blocks += piece
            continue
        at = f"\n\n{body}".index(f"\n\n{piece}", at)
        parsed = commonmark.parsed(piece)
        blocks += parsed.blocks
        for start, end, what, link in sorted(_of_parts(piece, parsed)):
            found.append(Unseen(at + start, at + end, what, link))
        at += len(piece)
    return blocks, found


def _of_parts(body: str, parsed: Parsed) -> Iterator[Unseen]:
    tokens, defined, _ = parsed
    begins = [0, *accumulate(len(line) + 1 for line in body.split("\n"))]

    def unseen(lines: list[int], what: str, link: str = "") -> Unseen:
        first, last = lines
        stretch = body[begins[first] : begins[min(last, len(begins) - 1)]]
        start = begins[first] + len(stretch) - len(stretch.lstrip())
        return Unseen(start, max(start + 1, begins[first] + len(stretch.rstrip())), what, link)

    used = _used(tokens)
    for label, each in defined.get("references", {}).items():
        if label not in used:
            yield unseen(each["map"], "the address of a link that is not there", each["href"])
    for each in defined.get("duplicate_refs", []):
        yield unseen(each["map"], "another address of a link that has one")
    for first, last in _parts(tokens):
        lines = tokens[first].map
        if lines and not any(_token_says(token) for token in tokens[first : last + 1]):
            yield unseen(lines, f"{_PARTS[tokens[first].type]} without words")


def _parts(tokens: list[Token]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last token of each part that should hold words."""
    open_parts: list[int] = []
    for at, token in enumerate(tokens):
        if token.type in _PARTS and token.nesting == 0:
            yield at, at
        elif token.type in _PARTS:
            open_parts.append(at)
        elif token.type.replace("_close", "_open") in _PARTS:
            yield open_parts.pop(), at


def _used(tokens: list[Token]) -> set[str]:
    """Return the names of the addresses that links and images use."""
    return {
        str(child.meta["label"])
        for token in tokens
        for child in token.children or []
        if "label" in child.meta
    }


def _token_says(token: Token) -> bool:
    from briefing.pack.markdown import commonmark

    if token.type == "inline":
        return _visible(words_of(commonmark.spans(token.children or [])))
    return _visible(token.content)


def _says(block: Block) -> bool:
    """Return whether a block shows words, numbers or signs of its own."""
    cells = [cell for row in (block.get("head", []), *block.get("rows", [])) for cell in row]
    return any(_visible(words_of(each)) for each in [block.get("spans", []), *cells])


def _visible(text: str) -> bool:
    return any(unicodedata.category(each)[0] not in "ZC" for each in text)
