"""Layout of blocks in lines, at a width in cells or, without one, of any length."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells, fitting, portion
from briefing.pack.markdown.spans import BULLET, QUOTE, breakable, words_of
from briefing.publish import signs, table_layout
from briefing.publish.lines import (
    GOES_ON,
    NARROWEST,
    Line,
    Segment,
    code_in,
    cut,
    divided,
    goes_on,
    mark_of_code,
    wrap,
)

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Spans

    _Prefix = tuple[list[list[Segment]], list[Segment], list[Segment], int | None]
    """What stands beside a block: above it, where there is no room beside it, before its first line
    and before the others, of one width; and the cells for the block itself, None for any number."""

LABEL = 10
"""Cells for the label of a fact."""

RULE = 20
"""Cells of a rule between two parts of a text."""

LEVEL = "#"
"""Stands before a heading, once for each level: levels are told apart without colours, too."""

BETWEEN = " ·"
"""Stands between what is always shown of a text and the rest: no line begins with it."""

SHORTEST = 6
"""Cells in which the rest of a text is worth beginning that is cut."""

ONE_LINE = 40
"""Cells from which a text that is cut takes no line more for its rest."""

_STYLES = {"heading": "heading"}

_LABELS = {"caveat": "warning", "retracted": "disputed"}
"""Styles of the labels that ask for care, by the part of the entry."""

_GONE = "quiet"
_STANDINGS = {"superseded": _GONE, "withdrawn": _GONE, "": "bar"}
"""Styles of bars and signs, where they are not those of the standing's own name."""


def _expanded(spans: Spans) -> Spans:
    """Return the spans with each tab as a space: a tab has no width of its own."""
    for span in spans:
        if "\t" in span["text"]:
            return [{**each, "text": each["text"].replace("\t", " ")} for each in spans]
    return spans


def _signed(spans: Spans) -> Spans:
    """Return the spans with the bullet of a fact as this terminal shows it."""
    if spans and spans[0]["text"] == BULLET:
        return [{**spans[0], "text": signs.shown(BULLET)}, *spans[1:]]
    return spans


def _prefix(block: Block, width: int | None) -> _Prefix:
    first, rest = _beside(block, width)
    if width is None:
        return [], first, rest, None
    room = width - sum(cells(each.text) for each in rest)
    if room >= NARROWEST:
        return [], first, rest, room
    lines = wrap("".join(each.text for each in first), width)
    above = [[each for each in line if each.text.strip()] for line in divided(first, lines)]
    return [line for line in above if line], [], [], width


def bar_style(block: Block) -> str:
    """Return the style of the bar beside a bottom line, by how its entry stands."""
    standing = block.get("standing", "")
    return _STANDINGS.get(standing, standing)


def _beside(block: Block, width: int | None) -> tuple[list[Segment], list[Segment]]:
    """Return what stands before the first line of a block, and before the others."""
    kind = block["kind"]
    standing = block.get("standing", "")
    if kind == "bottom-line" and width is not None:
        bar = Segment(signs.bar() + " ", bar_style(block))
        return [bar], [bar]
    if kind == "fact":
        style = _LABELS.get(block.get("part", ""), "label")
        first = [Segment(block.get("label", "").ljust(LABEL - 1) + " ", style)]
        bullet = any(span["text"] == BULLET for span in block.get("spans", [])[:1])
        if standing and width is not None:
            sign = signs.standing(standing) + " "
            first.append(Segment(sign, _STANDINGS.get(standing, standing)))
        return first, [Segment(" " * (LABEL + 2 if bullet or len(first) > 1 else LABEL))]
    mark = signs.shown(block.get("mark", ""))
    if "margin" in block:
        margin = block["margin"]
        first = [Segment(margin[: len(margin) - len(mark)], "quiet"), Segment(mark, "mark")]
        rest = [Segment(margin, "quiet")]
    else:
        rest = [Segment(signs.shown(QUOTE), "quiet")] if block.get("quoted") else []
        if "indent" in block:
            rest.append(Segment(" " * block["indent"]))
        first = list(rest)
        if mark:
            first.append(Segment(mark, "mark"))
            rest.append(Segment(" " * len(mark)))
    if "level" in block:
        sign = LEVEL * block["level"] + " "
        first.append(Segment(sign, "mark"))
        rest.append(Segment(" " * len(sign)))
    return first, rest


def _flow(block: Block, number: int, width: int | None) -> list[Line]:
    """Lay out running text, with a prefix before its first line and one before the others."""
    above, first, rest, room = _prefix(block, width)
    spans = _signed(_expanded(block.get("spans", [])))
    code = block["kind"] == "code"
    inline = [] if room is None else code_in(spans)
    broken = _code(words_of(spans), room) if code else wrap(breakable(spans), room, inline)
    is_cut = "kept" in block and room is not None and _cut(broken, block["kept"], spans, room)
    style = _STYLES.get(block["kind"], "")
    lines = [Line(each, number, 0, 0, sum(len(s.text) for s in each)) for each in above]
    before, lead, end_before = first, sum(len(each.text) for each in first), -1
    for (start, end), words in zip(broken, cut(spans, broken), strict=True):
        if style:
            for each in words:
                each.style = each.style or style
        if end_before == start and (code or goes_on(inline, end_before, start, room or 0)):
            mark = mark_of_code()
            told = Line([*before, mark, *words], number, start, end, lead + len(mark.text))
        else:
            told = Line([*before, *words], number, start, end, lead)
        lines.append(told)
        if end_before < 0:
            before, lead = rest, sum(len(each.text) for each in rest)
        end_before = end
    if is_cut:
        lines[-1].segments.append(Segment(signs.shown(signs.CUT), "quiet"))
    return lines


def _cut(broken: list[tuple[int, int]], kept: int, spans: Spans, room: int) -> bool:
    """Cut the lines of a text behind that in which its kept characters end; return whether any is.

    Of the rest as much is shown as there is room for in that line.
    """
    last = next(n for n, (_, end) in enumerate(broken) if end >= min(kept, broken[-1][1]))
    if last == len(broken) - 1:
        return False
    text = words_of(spans)
    start = broken[last][0]
    end = start + fitting(text[start:], room - 1)
    begins = end - kept >= SHORTEST
    if end < kept or (not begins and room < ONE_LINE):  # no room for the sign, or for the rest
        broken[last] = start, len(text[: broken[last][1]].rstrip(BETWEEN))
        last += 1
        start = broken[last][0]
        start += len(text[start:]) - len(text[start:].lstrip(BETWEEN))
        end = start + fitting(text[start:], room - 1)
    elif not begins:
        end = kept
    broken[last:] = [(start, len(text[:end].rstrip()))]
    return end < len(text)


def _code(text: str, width: int | None) -> list[tuple[int, int]]:
    """Return the ranges of lines of code.

    One that is longer than the width is folded, where it goes on beside a mark.
    """
    lines = []
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        room = width
        while room is not None and width is not None and cells(text[at:end]) > room:
            folded = portion(text, at, end, room)
            lines.append((at, folded))
            at, room = folded, max(1, width - len(GOES_ON))
        lines.append((at, end))
        at = end + 1
    return lines


def _own_lines(block: Block, number: int, width: int | None) -> list[Line]:
    """Lay out a table or a rule, which have lines of their own."""
    above, first, rest, room = _prefix(block, width)
    if block["kind"] == "line":
        lines = [[Segment(signs.shown("─") * min(room or RULE, RULE), "quiet")]]
    else:
        lines = table_layout.lines(block, room) or [[]]
    told = [Line([*(rest if at else first), *line], number) for at, line in enumerate(lines)]
    return [*(Line(each, number) for each in above), *told]


def _chart(block: Block, number: int, width: int | None) -> list[Line]:
    """Lay out a small chart; a text of any width has the table alone."""
    if width is None or "chart" not in block:
        return []
    from briefing.publish.chart import small  # which few entries need

    return [Line(line, number) for line in small.lines(block["chart"], width)]


def _block(block: Block, number: int, width: int | None) -> list[Line]:
    match block["kind"]:
        case "chart":
            return _chart(block, number, width)
        case "table" | "line":
            return _own_lines(block, number, width)
    return _flow(block, number, width)


def lay_out(blocks: list[Block], width: int | None) -> list[Line]:
    """Return the lines of some blocks, with an empty line between those that are not tight."""
    lines: list[Line] = []
    for number, block in enumerate(blocks):
        made = _block(block, number, width)
        if lines and made and not block.get("tight"):
            lines.append(Line([], number))
        lines += made
    return lines
