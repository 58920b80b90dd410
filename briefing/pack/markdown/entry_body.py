"""The body of an entry as blocks, and its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown import plain
from briefing.pack.markdown.citations import spans_of

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans


def blocks(body: str) -> list[Block]:
    """Return the blocks of a body, in reading order, each naming `body` as its part."""
    found: list[Block] = []
    pieces = plain.pieces(body)
    for piece in pieces:
        if isinstance(piece, str):
            return _whole(body, pieces)
        found += piece
    return found


def _whole(body: str, pieces: list[list[Block] | str]) -> list[Block]:
    """Return the blocks of a body that needs the full reader for some of its pieces."""
    from briefing.pack.markdown import commonmark  # which takes long to import

    if commonmark.too_deep(body) or commonmark.too_much(body):
        whole: Spans = [{"text": body}]
        return [{"kind": "paragraph", "part": "body", "spans": whole}]
    found: list[Block] = []
    for piece in pieces:
        found += commonmark.blocks(piece) if isinstance(piece, str) else piece
    return found


def links(found: list[Block]) -> list[str]:
    """Return the targets of the links in some blocks; one in several styles or lines once."""
    targets: list[str] = []
    for words in spans_of(found):
        before = ""
        for span in words:
            target = span.get("link", "")
            if target and target != before:
                targets.append(target)
            before = target
    return targets
