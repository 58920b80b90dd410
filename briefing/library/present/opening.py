"""The opening of an entry: its bottom line or, where it has none, what its body begins with.

It stands for the entry wherever there is no room for the whole. It is read from the blocks that
are stored: what a body begins with is no bottom line, and is found and weighed as body.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.markdown.spans import stated, stated_in

if TYPE_CHECKING:
    from typing import Final

    from briefing.pack.markdown.blocks import Block

BOTTOM_LINE: Final = "bottom_line"
BODY: Final = "body"


def of_blocks(blocks: list[Block]) -> Block | None:
    """Return the block that an entry opens with, or None where it shows no word of its own.

    Of a body it is the first paragraph, for a heading or a block of code says little by itself.
    """
    found: Block | None = None
    for block in blocks:
        part = block.get("part")
        if part not in (BOTTOM_LINE, BODY) or not any(texts(block)):
            continue
        if part == BOTTOM_LINE or block["kind"] == "paragraph":
            return block
        found = found or block
    return found


def texts(block: Block) -> list[str]:
    """Return the texts of a block: one for each row of a table, one of any other."""
    if "rows" in block:
        cells = [block.get("head", []), *block["rows"]]
        return ["  ".join(stated(cell) for cell in row).strip() for row in cells]
    return [stated_in(block).strip()]
