"""Inline code between backticks, as Markdown writes it, where no colour tells it from words."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.blocks import Block, Spans

SIGN = "`"


def with_code_signs(blocks: list[Block]) -> list[Block]:
    """Return some blocks with the signs of inline code in them; those without any as they are."""
    return [_signed(block) for block in blocks]


def _signed(block: Block) -> Block:
    if block["kind"] == "code":  # it stands on lines of its own
        return block
    told: Block = {**block}
    if "spans" in block:
        told["spans"] = _spans(block["spans"])
    if "marked" in block:
        told["marked"] = [(with_signs(told, a), with_signs(told, b)) for a, b in block["marked"]]
    if "rows" in block:
        told["head"] = [_spans(cell) for cell in block.get("head", [])]
        told["rows"] = [[_spans(cell) for cell in row] for row in block["rows"]]
    return told


def with_signs(block: Block, at: int) -> int:
    """Return where in a block that has signs stands what stands at a place of it without them."""
    for sign in _places(block):
        at += sign < at
    return at


def without_signs(block: Block, at: int) -> int:
    """Return where in a block without signs stands what stands at a place of it that has them."""
    return at - sum(sign < at for sign in _places(block))


def _places(block: Block) -> Iterator[int]:
    """Yield where the signs in a block stand."""
    here = 0
    for span in block.get("spans", []) if block["kind"] != "code" else []:
        end = here + len(span["text"])
        if span.get("style") == "code":
            yield from (here, end - 1)
        here = end


def _spans(spans: Spans) -> Spans:
    return [
        {**span, "text": f"{SIGN}{span['text']}{SIGN}"} if span.get("style") == "code" else span
        for span in spans
    ]
