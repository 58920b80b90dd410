"""Lines of styled text: the result of a layout, painted or printed by a view."""

from __future__ import annotations

import re
from functools import cache

from briefing import TYPE_CHECKING
from briefing.cells import boundary, cells, portion, uncommon
from briefing.pack.markdown.spans import GLUED
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.pack.markdown.blocks import Spans

    Ranges = Sequence[tuple[int, int]]
    """Starts and ends, in order."""

FIRST_WIDE = "\u1100"
WIDE = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"

_OPENING = "「『（［｛〈《【〔〖〘〚｟｢〝"
_CLOSING = (
    "、。，．・：；？！‼⁇⁈⁉」』）］｝〉》】〕〗〙〛｠｣〞〟､｡･"
    "々〻ゝゞヽヾー〜゛゜\u3099\u309aｰﾞﾟ"
    "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶｧｨｩｪｫｬｭｮｯ"
)
"""Signs of Japanese with which no line ends, and those with which none begins: the classes OP, and
CL, EX, NS and CJ, of UAX #14, as JIS X 4051 has them."""

_OPENS = r"(\[{“‘«"
_CLOSES = _CLOSING + r")\]}”’»,.:;!?%‰％…‥\ufe00-\ufe0f\u0300-\u036f\u200d\U000e0100-\U000e01ef"
"""Signs that have this meaning beside Japanese; and what belongs to the character before it."""


SIGNS = 4
"""Signs in a row that are kept beside a character of a word that is folded."""


@cache
def _tokens(*, wide: bool) -> re.Pattern[str]:
    """Return the pattern of newlines, spaces and words: what no line breaks in.

    A wide character is a word of its own, with the signs that stay beside it.
    """
    if not wide:
        return re.compile(r"\n|[^\S\n]+|\S+")
    before = rf"(?:[{_OPENING}][^\S\n]*|[^\s{WIDE}]*[{_OPENS}](?=[{WIDE}]))*"
    after = rf"[{_CLOSES}{GLUED}]*(?:[^\S\n]+[{_CLOSING}]+)*"
    return re.compile(rf"\n|[^\S\n]+|{before}(?:[{WIDE}]|[^\s{WIDE}]+){after}")


def _pieces(text: str) -> Iterator[re.Match[str]]:
    """Yield the newlines, spaces and words of a text; the quick pattern does for most."""
    return _tokens(wide=max(uncommon(text), default="") >= FIRST_WIDE).finditer(text)


def words(text: str) -> Iterator[str]:
    """Yield the words of a text, within which no line breaks unless one is longer than a line."""
    if text.isascii():
        return iter(text.split())
    return (each[0] for each in _pieces(text) if not each[0].isspace())


class Segment:
    """Characters in one style. `link` is where they lead, or ""."""

    __slots__ = ("link", "style", "text")

    def __init__(self, text: str, style: str = "", link: str = "") -> None:
        self.text = text
        self.style = style
        self.link = link


class Line:
    """A line of a laid-out block.

    `start` and `end` are the characters of the block's own text that it shows; `lead` counts the
    characters before them (an indent, a mark, a label). Where `start` is -1 the line is text of its
    own: a row of a table, or two columns side by side.
    """

    __slots__ = ("block", "end", "lead", "segments", "start")

    def __init__(
        self, segments: list[Segment], block: int, start: int = -1, end: int = -1, lead: int = 0
    ) -> None:
        self.segments = segments
        self.block = block
        self.start = start
        self.end = end
        self.lead = lead

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(segment.text for segment in self.segments)


class GoesOn(Segment):
    """Stands where code goes on that is longer than a line: no part of it."""

    __slots__ = ()


GOES_ON = "↳ "
"""What stands there, where signs are not asked for in ASCII."""

NARROWEST = 8
"""Cells in which there is room for a text and something beside it."""


def mark_of_code() -> GoesOn:
    """Return what stands where code goes on, as this terminal shows it."""
    return GoesOn(shown(GOES_ON), "quiet")


def _fold(text: str, start: int, end: int, width: int) -> int:
    """Return the index at which a word must be cut to fit.

    The next line begins with no sign that none begins with, where that can be.
    """
    most = at = portion(text, start, end, width)
    signs = 0
    while start < at < end and signs < SIGNS:
        if text[at] != GLUED:
            if not (text[at] in _CLOSING or text[at - 1] in _OPENING):
                return at
            signs += 1
        at = boundary(text, at - 1)
    return at if at >= end else most


def _unbroken(text: str) -> list[tuple[int, int]]:
    lines = []
    at = 0
    for line in text.split("\n"):
        lines.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    return lines


def wrap(text: str, width: int | None, code: Ranges = ()) -> list[tuple[int, int]]:
    """Return the start and end of each line of `text` at a width in cells.

    Lines break at spaces, beside Japanese characters but for the signs that begin or end no line
    (kinsoku), and within a word that is longer than a line; the spaces at a break are left out.
    Without a width only newlines break. A line that goes on in one of the ranges of code, where no
    space was, has room for its mark.
    """
    if width is None:
        return _unbroken(text)
    quick = _wrap_plain(text, width)
    return _wrap_any(text, width, code) if quick is None else quick


def _wrap_plain(text: str, width: int) -> list[tuple[int, int]] | None:
    """Wrap a text as most are: of one cell a character, without a space but ` `.

    None where it is another, or where a word is longer than a line.
    """
    if not text.isascii():
        text = text.replace(GLUED, "_")
        if not uncommon(text).isascii():
            return None
    lines: list[tuple[int, int]] = []
    begin = 0
    for line in text.split("\n"):
        if not line.isprintable():
            return None
        at = begin + len(line) - len(line.lstrip(" "))
        end = at + len(line.strip(" "))
        while end - at > width:
            space = text.rfind(" ", at, at + width + 1)
            if space < 0:
                return None
            last = space
            while text[last - 1] == " ":
                last -= 1
            lines.append((at, last))
            at = space + 1
            while text[at] == " ":
                at += 1
        lines.append((at, end))
        begin += len(line) + 1
    return lines


def _wrap_any(text: str, width: int, code: Ranges) -> list[tuple[int, int]]:
    """Wrap any text, token by token."""
    mark = len(GOES_ON)
    lines: list[tuple[int, int]] = []
    first = last = used = 0
    for token in _pieces(text):
        start, end = token.span()
        if token[0] == "\n":
            lines.append((first, max(first, last)))
            first, used = end, 0
        elif token[0].isspace():
            if last > first:
                used += cells(token[0])
            else:
                first = end
        else:
            size = cells(token[0])
            if last > first and used + size > width:
                lines.append((first, last))
                first, used = start, mark if goes_on(code, last, start, width) else 0
            while used + size > width:
                cut = _fold(text, start, end, width - used)
                if cut >= end:
                    break
                lines.append((first, cut))
                size -= cells(text[start:cut])
                first = start = cut
                used = mark if goes_on(code, cut, cut, width) else 0
            used += size
            last = end
    lines.append((first, max(first, last)))
    return lines


def code_in(spans: Spans) -> list[tuple[int, int]]:
    """Return where the code in some spans begins and ends."""
    found: list[tuple[int, int]] = []
    at = 0
    for span in spans:
        end = at + len(span["text"])
        if span.get("style") == "code":
            found.append((at, end))
        at = end
    return found


def goes_on(code: Ranges, end: int, start: int, width: int) -> bool:
    """Return whether a line begins with the mark of code that goes on.

    `end` is that of the line before, and `start` its own. There is no mark where there was a space,
    and where there is no room for it.
    """
    if end != start or not code or width < NARROWEST:
        return False
    from bisect import bisect_left  # which few texts need

    at = bisect_left(code, (start,)) - 1
    return at >= 0 and start < code[at][1]


def cut(spans: Spans, ranges: Iterable[tuple[int, int]]) -> Iterator[list[Segment]]:
    """Yield the characters of each of some ranges of spans; the ranges follow one another."""
    segments = [Segment(s["text"], s.get("style", ""), s.get("link", "")) for s in spans]
    return divided(segments, ranges)


def divided(segments: list[Segment], ranges: Iterable[tuple[int, int]]) -> Iterator[list[Segment]]:
    """Yield the characters of each of some ranges of segments; the ranges follow one another.

    A segment that is in a range whole stands there itself.
    """
    sizes = [len(each.text) for each in segments]
    first = begin = 0  # the first segment that may be in a further range, and its beginning
    for start, end in ranges:
        while first < len(sizes) and begin + sizes[first] <= start:
            begin += sizes[first]
            first += 1
        out: list[Segment] = []
        number, at = first, begin
        while number < len(sizes) and at < end:
            part, after = segments[number], at + sizes[number]
            if start > at or after > end:
                piece = part.text[start - at if start > at else 0 : end - at]
                part = Segment(piece, part.style, part.link)
            out.append(part)
            number, at = number + 1, after
        yield out


def pad(segments: list[Segment], width: int, *, right: bool = False) -> list[Segment]:
    """Return the segments filled up with spaces to a width in cells."""
    space = Segment(" " * max(0, width - sum(cells(segment.text) for segment in segments)))
    return [space, *segments] if right else [*segments, space]
