"""The headings of sections above the entries of a pane that is printed."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.records import Section, Sheet
    from briefing.pack.markdown.blocks import Block

RULE = "──"
"""Stands before and after a heading: it is none of the entry below it."""


def headed(sheets: Iterable[Sheet], sections: Iterable[Section]) -> Iterator[Sheet]:
    """Yield the sheets of a pane, in its order, the first of each section below its heading."""
    headings = {section["index"]: section["heading"] for section in sections}
    for index, sheet in enumerate(sheets):
        if index in headings:
            words = f"{RULE} {headings[index]} {RULE}"
            above: Block = {"kind": "heading", "part": "section", "spans": [{"text": words}]}
            sheet = {**sheet, "blocks": [above, *sheet["blocks"]]}
        yield sheet
