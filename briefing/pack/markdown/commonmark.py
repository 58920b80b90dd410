"""The full reader of a body: CommonMark and pipe tables to blocks.

Most bodies do not need it (`briefing.pack.markdown.plain`), and its import takes long. Raw HTML
and images are shown as text. A link leads to an entry of the pack or to an http(s) address; any
other target is shown, not followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from markdown_it import MarkdownIt

from briefing.pack import limits
from briefing.pack.markdown import plain
from briefing.pack.safe_text import WRITTEN, safe

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    from briefing.pack.markdown.blocks import Align, Block, Span, Spans, Style

WEB = re.compile(r"https?://[!-~]+", re.IGNORECASE)
"""An address that may be opened."""

NESTED = 40
"""Depth of lists and quotations beyond which a body is shown as it is written: Markdown would
leave out what is deeper."""

BRACKETS = 20
"""Open brackets beyond which a body is shown as it is written: each one searches the rest of the
text for its end."""

_BRACKET = re.compile(r"\\.|[\[\]()]")

_ESCAPES = re.compile(WRITTEN)

_MARK = re.compile(r">|[-*+]|\d{1,9}[.)]")
_START = re.compile(r"(?:[ \t]|>|[-*+](?=\s)|\d{1,9}[.)](?=\s))*")

_CELL = re.compile(r"(?<!\\)\|")

_STYLES: dict[str, Style] = {"strong_open": "strong", "em_open": "emphasis"}
_markdown = MarkdownIt("commonmark", {"html": False, "maxNesting": 100}).enable("table")
_markdown.disable(["html_block", "html_inline"])


def _written(state: StateInline, silent: bool) -> bool:
    """Take a row of visible escapes as words at once: Markdown makes a token of each."""
    found = _ESCAPES.match(state.src, state.pos)
    if found is None:
        return False
    if not silent:
        state.pending += found[0]
    state.pos = found.end()
    return True


_markdown.inline.ruler.before("escape", "written", _written)


def spans(tokens: list[Token]) -> Spans:
    """Return inline tokens as spans."""
    out: Spans = []
    styles: list[Style] = []
    link = after = ""

    def add(text: str, style: Style | None = None) -> None:
        if text:
            span: Span = {"text": safe(text)}
            if worn := style or (styles[-1] if styles else None):
                span["style"] = worn
            if link:
                span["link"] = link
            out.append(span)

    for token in tokens:
        match token.type:
            case "text":
                add(token.content)
            case "softbreak":
                add(" ")
            case "hardbreak":
                add("\n")
            case "code_inline":
                add(token.content, "code")
            case "image":
                add(f"![{token.content}]({token.attrGet('src')})")
            case "strong_open" | "em_open":
                styles.append(_STYLES[token.type])
            case "strong_close" | "em_close":
                styles.pop()
            case "link_open":
                target = safe(str(token.attrGet("href") or ""))
                if target.startswith("#") or WEB.fullmatch(target):
                    link, after = target, ""
                else:
                    after = f" ({target})" if target else ""
            case "link_close":
                link = ""
                add(after)
                after = ""
            case _:
                add(token.content)
    return out


class _Reader:
    """Collects blocks from the tokens of a body, with the lists and quotations around them."""

    def __init__(self, body: str) -> None:
        self.source = body.split("\n")
        self.blocks: list[Block] = []
        self.marks: list[str] = []
        self.numbers: list[int] = []
        self.quotes = 0
        self.pending = ""
        self.kind: Literal["heading", "paragraph"] = "paragraph"
        self.tight = False
        self.cells: list[list[Spans]] = []
        self.row = -1
        self.align: list[Align] = []

    def add(self, block: Block) -> None:
        indent = sum(len(mark) for mark in self.marks)
        if self.pending:
            block["mark"], indent = self.pending, indent - len(self.pending)
            self.pending = ""
        if indent:
            block["indent"] = indent
        if self.quotes:
            block["quoted"] = True
        if self.tight and self.marks:
            block["tight"] = True
        block["part"] = "body"
        self.blocks.append(block)
        self.tight = False

    def surplus(self) -> list[Spans]:
        """Return the cells of a row beyond those of the head, which Markdown drops."""
        if self.row < 0 or len(self.cells) < 2:
            return []
        written = _CELL.split(self.source[self.row].strip().strip("|"))
        return [
            spans(_markdown.parseInline(cell)[0].children or [])
            for cell in written[len(self.cells[0]) :]
        ]

    def read(self, token: Token) -> None:
        match token.type:
            case "bullet_list_open":
                self.numbers.append(-1)
            case "ordered_list_open":
                self.numbers.append(int(token.attrGet("start") or 1))
            case "bullet_list_close" | "ordered_list_close":
                self.numbers.pop()
            case "list_item_open":
                number = self.numbers[-1]
                mark = plain.BULLET if number < 0 else f"{number}. "
                self.numbers[-1] += number >= 0
                self.marks.append(mark)
                self.pending = mark
                self.tight = bool(self.blocks) and "mark" in self.blocks[-1]
            case "list_item_close":
                self.marks.pop()
                self.pending = ""
            case "blockquote_open":
                self.quotes += 1
            case "blockquote_close":
                self.quotes -= 1
            case "heading_open":
                self.kind = "heading"
            case "heading_close":
                self.kind = "paragraph"
            case "code_block" | "fence":
                code: Spans = [{"text": token.content.rstrip("\n").expandtabs(4), "style": "code"}]
                self.add({"kind": "code", "spans": code})
            case "hr":
                self.add({"kind": "line"})
            case "tr_open":
                self.cells.append([])
                self.row = token.map[0] if token.map else -1
            case "tr_close":
                self.cells[-1] += self.surplus()
            case "th_open":
                right = "right" in str(token.attrGet("style") or "")
                self.align.append("right" if right else "left")
            case "table_close":
                head, *rows = self.cells
                self.add({"kind": "table", "head": head, "rows": rows, "align": self.align})
                self.cells, self.align = [], []
            case "inline" if self.cells:
                self.cells[-1].append(spans(token.children or []))
            case "inline":
                self.add({"kind": self.kind, "spans": spans(token.children or [])})


def too_deep(body: str) -> bool:
    """Return whether lists and quotations of a body may be nested too deep."""
    deepest = 0
    for line in body.split("\n"):
        start = _START.match(line)
        if start and start[0]:
            marks = len(_MARK.findall(start[0]))
            spaces = start[0].count(" ") + 4 * start[0].count("\t")
            deepest = max(deepest, marks + (spaces - marks) // 2)
    return deepest > NESTED


def too_much(body: str) -> bool:
    """Return whether a body holds more brackets or cells than can be read in bounded time."""
    return _brackets(body) > BRACKETS or _cells(body) > limits.CELLS


def _brackets(body: str) -> int:
    """Return the most brackets that are open at once; unclosed ones stay open."""
    if body.count("[") + body.count("(") <= BRACKETS:
        return 0
    most = now = 0
    for bracket in _BRACKET.findall(body):
        if bracket in "[(":
            now += 1
            most = max(most, now)
        elif bracket in "])" and now:
            now -= 1
    return most


def _cells(body: str) -> int:
    """Return the most cells of its tables, once Markdown has filled up their rows."""
    if "|" not in body:
        return 0
    cells = [line.count("|") for line in body.split("\n") if "|" in line]
    return len(cells) * max(cells)


def blocks(body: str) -> list[Block]:
    """Return the blocks of a body in reading order, each naming `body` as its part."""
    reader = _Reader(body)
    for token in _markdown.parse(body):
        reader.read(token)
    return reader.blocks
