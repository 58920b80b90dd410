"""The blocks that a sheet is made of: facts with a label, items, headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Part, Spans, Style

SEPARATOR = " · "


def words(text: str, style: Style | None = None) -> Spans:
    """Return `text`, which may run over lines of TOML, as spans of one style."""
    text = " ".join(text.split("\n"))
    return [{"text": text, "style": style}] if style else [{"text": text}]


def fact(part: Part, label: str, spans: Spans, *, tight: bool = True) -> Block:
    """Return a line with its label."""
    return {"kind": "fact", "part": part, "label": label, "spans": spans, "tight": tight}


def item(part: Part, spans: Spans, mark: str = "• ") -> Block:
    """Return a line of a list."""
    return {"kind": "paragraph", "part": part, "mark": mark, "spans": spans, "tight": True}


def heading(part: Part, text: str) -> Block:
    """Return a heading."""
    return {"kind": "heading", "part": part, "spans": words(text)}
