"""Inline code between backticks, as Markdown writes it, where no colour tells it from words."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
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
    if "rows" in block:
        told["head"] = [_spans(cell) for cell in block.get("head", [])]
        told["rows"] = [[_spans(cell) for cell in row] for row in block["rows"]]
    return told


def _spans(spans: Spans) -> Spans:
    return [
        {**span, "text": f"{SIGN}{span['text']}{SIGN}"} if span.get("style") == "code" else span
        for span in spans
    ]
