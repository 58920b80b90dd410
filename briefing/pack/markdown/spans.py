"""The words of spans and blocks. Imported wherever text is laid out, so that it imports nothing."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Final

    from briefing.pack.markdown.blocks import Block, Spans

BULLET = "• "
"""The mark of the items of a list without numbers."""

QUOTE = "│ "
"""The bar beside a quotation."""

CITATION: Final = "citation"
"""The style of the number of a source, and of the space before it."""


def words_of(spans: Spans) -> str:
    """Return the words of some spans, without their styles."""
    if len(spans) == 1:
        return spans[0]["text"]
    return "".join(span["text"] for span in spans)


def own_mark(block: Block) -> str:
    """Return the mark of a block where it says something: a number, as it is written; or "".

    The number of a source is a mark like that of a citation, and says nothing by itself.
    """
    mark = block.get("mark", "")
    cited = block.get("anchor", "").startswith(CITATION)
    return mark if mark and mark.strip(BULLET + QUOTE) and not cited else ""


def text_of(block: Block) -> str:
    """Return the text of a block: its number in a list, where it has one, and its words."""
    return own_mark(block) + words_of(block.get("spans", []))


def stated(spans: Spans) -> str:
    """Return the words of some spans that say something: all but the numbers of citations."""
    if len(spans) == 1:
        return spans[0]["text"] if spans[0].get("style") != CITATION else ""
    return "".join(
        [each["text"] for each in spans if "style" not in each or each["style"] != CITATION]
    )


def stated_in(block: Block) -> str:
    """Return the text of a block without the numbers of citations."""
    said = stated(block.get("spans", []))
    return own_mark(block) + said if "mark" in block else said


GLUED: Final = "\ue000"
"""A character of one cell for private use: it stays with the word before it."""


def breakable(spans: Spans) -> str:
    """Return the words of some spans, as long as they are, for breaking them into lines.

    The number of a citation, and the space before it, are `GLUED`: no line begins with them.
    """
    if not any(span.get("style") == CITATION for span in spans):
        return words_of(spans)
    texts = [(span["text"], span.get("style") == CITATION) for span in spans]
    return "".join([GLUED * len(text) if cited else text for text, cited in texts])
