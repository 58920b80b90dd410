"""Blocks to lines, at a width in cells or, where none is given, as long as they are."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.markdown.spans import words_of
from briefing.publish import table_layout
from briefing.publish.lines import Line, Segment, cells, cut, pad, wrap

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans

LABEL = 10
"""Cells for the label of a fact."""

BESIDE = 40
"""Cells from which two columns stand side by side."""

_BAR = Segment("┃ ", "bar")
_QUOTED = Segment("│ ", "quiet")
_STYLES = {"heading": "label"}


def _expanded(spans: Spans) -> Spans:
    """Return the spans with each tab as a space: a tab has no width of its own."""
    if not any("\t" in span["text"] for span in spans):
        return spans
    return [{**span, "text": span["text"].replace("\t", " ")} for span in spans]


def _flow(block: Block, number: int, width: int | None) -> list[Line]:
    """Lay out words that run on: `first` stands before the first line, `rest` before the others."""
    spans = _expanded(block.get("spans", []))
    kind = block["kind"]
    first = [Segment(" " * block["indent"])] if "indent" in block else []
    rest = list(first)
    if block.get("quoted"):
        first, rest = [*first, _QUOTED], [*rest, _QUOTED]
    if kind == "bottom-line" and width is not None:
        first, rest = [_BAR], [_BAR]
    if kind == "fact":
        label = block.get("label", "")
        first = [Segment(label.ljust(LABEL - 1) + " ", "label")]
        rest = [Segment(" " * LABEL)]
        if spans and spans[0]["text"] == "• ":
            rest = [Segment(" " * (LABEL + 2))]
    if "mark" in block:
        first = [*first, Segment(block["mark"], "mark")]
        rest = [*rest, Segment(" " * len(block["mark"]))]
    room = None
    above: list[Segment] = []
    if width is not None:
        room = width - sum(cells(each.text) for each in rest)
        if room < 8:  # no room beside what stands before the words: it stands above them
            above = [Segment(s.text.strip(), s.style, s.link) for s in first if s.text.strip()]
            first, rest, room = [], [], width
    text = words_of(spans)
    broken = _code(text, room) if kind == "code" else wrap(text, room)
    style = _STYLES.get(kind, "")
    lines = [Line(above, number, 0, 0, sum(len(each.text) for each in above))] if above else []
    for index, ((start, end), pieces) in enumerate(zip(broken, cut(spans, broken), strict=True)):
        before = rest if index else first
        words = [Segment(s.text, s.style or style, s.link) for s in pieces]
        lead = sum(len(segment.text) for segment in before)
        lines.append(Line([*before, *words], number, start, end, lead))
    return lines


def _code(text: str, width: int | None) -> list[tuple[int, int]]:
    """Return the lines of code: its own, each folded where it is longer than the width."""
    lines = []
    at = 0
    for line in text.split("\n"):
        start = at
        while (
            width is not None
            and at - start + len(line) > 0
            and cells(text[at : start + len(line)]) > width
        ):
            end = at + 1
            while cells(text[at : end + 1]) <= width:
                end += 1
            lines.append((at, end))
            at = end
        lines.append((at, start + len(line)))
        at = start + len(line) + 1
    return lines


def _facing(block: Block, number: int, width: int | None) -> list[Line]:
    """Lay out two texts side by side, or one above the other where there is no room."""
    left, right = block.get("left", []), block.get("right", [])
    if width is None or width < BESIDE:
        stacked = [*lay_out(left, width), Line([], number), *lay_out(right, width)]
        return [Line(line.segments, number) for line in stacked]
    room = (width - 3) // 2
    lefts, rights = lay_out(left, room), lay_out(right, width - 3 - room)
    lines = []
    for index in range(max(len(lefts), len(rights))):
        here = lefts[index].segments if index < len(lefts) else []
        there = rights[index].segments if index < len(rights) else []
        segments = [*pad(here, room), Segment(" │ ", "quiet"), *there]
        lines.append(Line(segments, number))
    return lines


def _block(block: Block, number: int, width: int | None) -> list[Line]:
    match block["kind"]:
        case "table":
            indent = block.get("indent", 0)
            if width is not None and width - indent < 8:
                indent = 0
            room = None if width is None else width - indent
            before = [Segment(" " * indent)] if indent else []
            return [Line([*before, *line], number) for line in table_layout.lines(block, room)]
        case "facing":
            return _facing(block, number, width)
        case "line":
            return [Line([Segment("─" * min(width or 20, 20), "quiet")], number)]
    return _flow(block, number, width)


def lay_out(blocks: list[Block], width: int | None) -> list[Line]:
    """Return the lines of some blocks, an empty one between those that do not belong together."""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        if lines and not block.get("tight"):
            lines.append(Line([], number))
        lines += _block(block, number, width)
    return lines
