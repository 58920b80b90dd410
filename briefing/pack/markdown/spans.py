"""The words of spans. Imported wherever text is laid out, so that it imports nothing."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Spans


def words_of(spans: Spans) -> str:
    """Return the words of some spans, without their styles."""
    if len(spans) == 1:
        return spans[0]["text"]
    return "".join(span["text"] for span in spans)
