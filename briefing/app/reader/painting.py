"""Painting a text: its lines with their links, matches and labels, between edge and scroll bar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from textual.strip import Strip

from briefing.app.reader.page import LEDE
from briefing.app.ui import segments
from briefing.app.ui.line_list import RULE
from briefing.publish import layout, signs
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.app.reader.reader import Reader
    from briefing.pack.markdown.blocks import Block

MARGIN = 1
"""Cells left free before the text; behind it there is the scroll bar."""

CAREFUL = {"caveat": "warning", "retracted": "disputed"}
"""The parts of an entry that have a bar beside them, and its style."""

BODY: Final = "body"
"""The part of an entry whose headings are its author's own."""

EMPTY: Block = {"kind": "paragraph"}
"""Stands for the block of an empty line."""

GROUND = {LEDE: "lede"}
"""The kinds of blocks that stand on a ground of their own, and its style."""


def line(text: Reader, y: int) -> Strip:
    """Return a line of the view of a text."""
    top = text.painted_top()
    base = text.line_style("")
    width, edged, room = text.measures
    number, row = text.hints.row(text.page, top, y, room)
    edge = [_edge(text)] if edged else []
    if not 0 <= number < len(text.page.lines):
        blank = Segment(" " * (width - 1 - len(edge)), base)
        return Strip([*edge, blank, text.scroll_bar.cell(y, top)], width)
    laid = text.page.lines[number]
    block = text.page.blocks[laid.block] if laid.segments else EMPTY
    ground = GROUND.get(block["kind"], "")
    painted = list(Strip(_marked(text, number, ground)).apply_offsets(0, number))
    styles = (text.line_style("hint"), text.line_style("hint-typed"))
    words = Strip(text.hints.labelled(text.page, number, painted, room, *styles)[row])
    behind = _behind(text, block, ground, words.cell_length)
    free = width - edged - MARGIN - words.cell_length - behind.cell_length - 1
    rest = Segment(" " * free, base)
    whole = [*edge, *_margin(text, block, ground, edged), *words, behind, rest]
    # cells of one style are one segment: each that is sent begins with its colours
    return Strip([*Segment.simplify([*whole, text.scroll_bar.cell(y, top)])], width)


def _edge(text: Reader) -> Segment:
    """Return the cell at the left of every line: the text that has the focus has its own."""
    here = text.has_focus
    sign = signs.EDGE_HERE if here else signs.EDGE
    return Segment(signs.shown(sign), text.line_style("frame-here" if here else "frame"))


def _behind(text: Reader, block: Block, ground: str, used: int) -> Segment:
    """Return what fills a line behind its words, to the width of the text.

    The ground of the bottom line goes on, and the heading of a part of an entry does as a rule.
    """
    left = max(0, text.text_width - used)
    if block["kind"] == "heading" and block.get("part") != BODY:
        rule = shown(RULE) * max(0, left - 1)
        return Segment(f" {rule}" if rule else "", text.line_style("frame"))
    return Segment(" " * left if ground else "", text.line_style(ground))


def _margin(text: Reader, block: Block, ground: str, edged: int) -> list[Segment]:
    """Return the cells before the words of a line of a block, in which its bar is, if it has any.

    The bottom line has one in the colour of its standing, and so has what asks for care.
    """
    blank = " " * (max(0, edged - 1) + MARGIN)
    style = CAREFUL.get(block.get("part", ""))
    if ground:
        style = layout.bar_style(block)
    if style is None:
        return [Segment(blank, text.line_style(""))]
    bar = Segment(signs.shown(signs.CAREFUL), text.line_style_on(ground, style))
    return [Segment(blank[1:], text.line_style("")), bar]


def _marked(text: Reader, number: int, ground: str) -> list[Segment]:
    """Return a line of the text with its matches, and what is selected, marked."""
    line = segments.styled(text.page.lines[number].segments, text.line_styles, ground)
    for start, end in text.page.marked(number):
        line = segments.overlay(line, start, end, text.line_styles.ground("marked"))
    if text.lit:
        for start, end in text.page.lit(number, text.lit):
            line = segments.overlay(line, start, end, text.line_style("lit"))
    for mark, here in text.highlights.on_line(number):
        style = text.line_style("match-here" if here else "match")
        line = segments.overlay(line, mark.start, mark.end, style)
    for start, end in text.chosen_words.on(number):
        line = segments.overlay(line, start, end, text.line_style("picked"))
    selection = text.text_selection
    if selection is not None and (chosen := selection.get_span(number)) is not None:
        start, end = chosen
        style = text.screen.get_component_rich_style("screen--selection")
        line = segments.overlay(line, start, 10**6 if end < 0 else end, style)
    return line
