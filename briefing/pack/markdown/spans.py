"""The words of spans and blocks. Imported wherever text is laid out, so that it imports nothing."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans

BULLET = "• "
"""The mark of the items of a list without numbers."""

QUOTE = "│ "
"""The bar beside a quotation."""


def words_of(spans: Spans) -> str:
    """Return the words of some spans, without their styles."""
    if len(spans) == 1:
        return spans[0]["text"]
    return "".join(span["text"] for span in spans)


def own_mark(block: Block) -> str:
    """Return the mark of a block where it says something: a number, as it is written; or ""."""
    mark = block.get("mark", "")
    return mark if mark and mark.strip(BULLET + QUOTE) else ""


def text_of(block: Block) -> str:
    """Return the text of a block: its number in a list, where it has one, and its words."""
    return own_mark(block) + words_of(block.get("spans", []))
