"""The body of an entry as blocks, and its links."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from briefing.pack.markdown import plain

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans


def blocks(body: str) -> list[Block]:
    """Return the blocks of a body, in reading order, each naming `body` as its part."""
    found: list[Block] = []
    for piece in plain.pieces(body):
        if isinstance(piece, str):
            return _whole(body)
        found += piece
    return found


def _whole(body: str) -> list[Block]:
    """Return the blocks of a body that needs the full reader in part."""
    from briefing.pack.markdown import commonmark  # which takes long to import

    if commonmark.too_deep(body) or commonmark.too_much(body):
        whole: Spans = [{"text": body}]
        return [{"kind": "paragraph", "part": "body", "spans": whole}]
    found: list[Block] = []
    for piece in plain.pieces(body):
        found += commonmark.blocks(piece) if isinstance(piece, str) else piece
    return found


def links(found: list[Block]) -> list[str]:
    """Return the targets of the links in some blocks."""
    return [
        span["link"]
        for block in found
        for words in words_of(block)
        for span in words
        if "link" in span
    ]


def words_of(block: Block) -> list[Spans]:
    """Return the spans of a block, and those of each cell of a table."""
    return [block.get("spans", []), *block.get("head", []), *chain(*block.get("rows", []))]
