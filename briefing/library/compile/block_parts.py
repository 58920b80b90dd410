"""The blocks that a sheet is made of: facts with a label, items, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.markdown.blocks import Block, Part, Span, Spans, Style

SEPARATOR = " · "


def words(text: str, style: Style | None = None) -> Spans:
    """Return `text`, which is shown without its line breaks, as spans of one style."""
    if "\n" in text:
        text = text.replace("\n", " ")
    return [{"text": text, "style": style}] if style else [{"text": text}]


def lines(text: str, style: Style | None = None) -> Spans:
    """Return a text whose paragraphs and lines are kept as they are written."""
    text = text.strip("\n")
    return [{"text": text, "style": style}] if style else [{"text": text}]


def named(table: str, items: Iterable[tuple[str, str]], style: Style | None = None) -> Spans:
    """Return names, given with the ids of a table, and commas between them.

    Each leads to its page.
    What has no id, which is "", is a name alone.
    """
    spans: Spans = []
    for id, name in items:
        if spans:
            spans.append({"text": ", "})
        span: Span = {"text": name.replace("\n", " ")}
        if id:
            span["link"] = f"#{addresses.of(table, id)}"
        spans.append(span)
    if style:
        for each in spans:
            each["style"] = style
    return spans


def fact(part: Part, label: str, spans: Spans, *, tight: bool = True) -> Block:
    """Return a line with its label."""
    return {"kind": "fact", "part": part, "label": label, "spans": spans, "tight": tight}


def item(part: Part, spans: Spans, mark: str = "• ") -> Block:
    """Return a line of a list."""
    return {"kind": "paragraph", "part": part, "mark": mark, "spans": spans, "tight": True}


def heading(part: Part, text: str) -> Block:
    """Return a heading."""
    return {"kind": "heading", "part": part, "spans": words(text)}
