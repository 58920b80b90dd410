"""The style in which the reader's citations are copied."""

from __future__ import annotations


def citation_style() -> str:
    """Return the name of the style, one of `publish.citation.STYLES`."""
    from briefing.publish.citation import PLAIN

    return PLAIN
