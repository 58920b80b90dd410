"""Headings of a body, to which links of the same body lead: `[words](#requirements-language)`.

A heading is called by its slug, as GitHub and most sites make it of Markdown: lower-case, each
space a hyphen, punctuation left out, letters of every script kept; one that is there already gets
`-1`, `-2`. An address of the pack comes first, wherever in the pack it is defined: where a link
leads is decided when an entry is read.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.markdown.spans import words_of

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from briefing.pack.markdown.blocks import Block

HEADING: Final = "heading"
"""The kind of their blocks; and what their anchors begin with, which no address of a pack does."""

_KEPT = "LMN"
"""General categories of the characters of a slug, beside `-` and `_`: letters, marks, numbers."""


def slug(text: str) -> str:
    """Return the slug of a heading with some words; "" where they are signs alone."""
    from unicodedata import category, normalize

    written = normalize("NFC", text.strip().lower())
    kept = "".join(
        "-" if each.isspace() else each
        for each in written
        if each in "-_" or each.isspace() or category(each)[0] in _KEPT
    )
    return normalize("NFC", kept)  # what stood between a letter and its mark is gone


def slug_of_link(name: str) -> str:
    """Return the slug that a link means, `name` being what it has behind the `#`.

    Markdown writes letters beyond ASCII as percent-encoded UTF-8; capitals make no difference.
    """
    if name.isascii() and "%" not in name:
        return name.lower()
    from unicodedata import normalize
    from urllib.parse import unquote

    return normalize("NFC", unquote(name).lower())


def slugs(blocks: Iterable[Block]) -> dict[str, int]:
    """Return the slugs of the headings in some blocks, each with the place of its block."""
    found: dict[str, int] = {}
    again: dict[str, int] = {}
    for place, block in enumerate(blocks):
        if block["kind"] != HEADING:
            continue
        first = name = slug(words_of([each for each in block["spans"] if "cites" not in each]))
        while name in found:
            again[first] = again.get(first, 0) + 1
            name = f"{first}-{again[first]}"
        if name:
            found[name] = place
    return found


def anchor(slug: str) -> str:
    """Return what links within an entry call a heading by, once it is known that they lead there:
    no address of the pack, of which each comes before a heading.
    """
    return f"{HEADING}:{slug}"


def is_led_to(link: str) -> bool:
    """Return whether a link leads to a heading of its own text."""
    return link.startswith(f"#{HEADING}:")
