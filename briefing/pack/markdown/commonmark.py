"""The full reader of a body: CommonMark and pipe tables to blocks.

Most bodies do not need it (`briefing.pack.markdown.plain`), and its import takes long. Raw HTML
and images are shown as text. A link leads to an entry of the pack or to an http(s) address; any
other target is shown, not followed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from markdown_it import MarkdownIt
from markdown_it.rules_block.table import escapedSplit

from briefing.pack import limits
from briefing.pack.markdown import citation_rules, citations, emphasis, plain
from briefing.pack.markdown.spans import BULLET, QUOTE
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

_STYLES: dict[str, Style] = {"strong_open": "strong", "em_open": "emphasis"}
_OPTIONS = {"html": False, "maxNesting": 100, "store_labels": True}
_markdown = MarkdownIt("commonmark", _OPTIONS).enable("table")
_markdown.disable(["html_block", "html_inline"])
_markdown.inline.ruler.at("emphasis", emphasis.scan)
citation_rules.add_to(_markdown)


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
    link = after = shown = ""
    begun = 0  # the spans before a link

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
            case citation_rules.CITATION:
                out.append(citations.span(token.content, token.meta["cites"]))
            case "image":
                said = f' "{title}"' if (title := token.attrGet("title")) else ""
                add(f"![{token.content}]({token.attrGet('src')}{said})")
            case "strong_open" | "em_open":
                styles.append(_STYLES[token.type])
            case "strong_close" | "em_close":
                styles.pop()
            case "link_open":
                target, begun = safe(str(token.attrGet("href") or "")), len(out)
                if target.startswith("#") or WEB.fullmatch(target):
                    link, after, shown = target, "", target
                else:
                    after, shown = f" ({target})" if target else "", ""
                after += f" ({title})" if (title := token.attrGet("title")) else ""
            case "link_close":
                if len(out) == begun:  # there are no words to follow it by
                    add(shown)
                link = ""
                add(after)
                after = ""
            case _:
                add(token.content)
    return out


def _number(tokens: list[Token]) -> None:
    """Set the mark of each item of a list as the `info` of its token."""
    lists: list[list[Token]] = []
    for token in tokens:
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                lists.append([])
            case "list_item_open":
                lists[-1].append(token)
            case "bullet_list_close":
                for item in lists.pop():
                    item.info = BULLET
            case "ordered_list_close":
                items = lists.pop()
                shown = plain.marks([item.info for item in items], token.markup)
                for item, mark in zip(items, shown, strict=True):
                    item.info = mark


class _Reader:
    """Collects blocks from the tokens of a body, with the lists and quotations around them."""

    def __init__(self, body: str) -> None:
        self.source = body.split("\n")
        self.blocks: list[Block] = []
        self.around: list[str] = []
        """The marks of the items, and the bars of the quotations, that stand around a block."""
        self.fresh: int | None = None
        """The first of the marks around that no block has shown yet."""
        self.empty: list[int] = []
        """How many blocks there were before each quotation around."""
        self.level = 0
        """The level of the heading that is read; 0: it is none."""
        self.tight = False
        self.cells: list[list[Spans]] = []
        self.row = -1
        self.align: list[Align] = []

    def add(self, block: Block) -> None:
        shown = len(self.around) if self.fresh is None else self.fresh
        if mark := "".join(self.around[shown:]):
            block["mark"] = mark
        if QUOTE in self.around[1:]:
            block["margin"] = "".join(
                each if each == QUOTE else " " * len(each) for each in self.around
            )
        if indent := sum(len(each) for each in self.around[:shown] if each != QUOTE):
            block["indent"] = indent
        if QUOTE in self.around:
            block["quoted"] = True
        if self.tight and any(each != QUOTE for each in self.around):
            block["tight"] = True
        block["part"] = "body"
        self.blocks.append(block)
        self.tight, self.fresh = False, None

    def add_nothing(self) -> None:
        """Add what holds nothing, and is shown by its mark."""
        self.add({"kind": "paragraph", "spans": []})

    def surplus(self) -> list[Spans]:
        """Return the cells of a row beyond those of the head, which Markdown drops."""
        if self.row < 0 or len(self.cells) < 2:
            return []
        row = self.source[self.row]
        for _ in range(self.around.count(QUOTE)):
            row = row.lstrip(" \t").removeprefix(">")
        written = escapedSplit(row.strip())
        written = written[written[:1] == [""] : len(written) - (written[-1:] == [""])]
        return [
            spans(_markdown.parseInline(cell.strip())[0].children or [])
            for cell in written[len(self.cells[0]) :]
        ]

    def read(self, token: Token) -> None:
        match token.type:
            case "list_item_open":
                if self.fresh is None:
                    self.fresh = len(self.around)
                self.around.append(token.info)
                self.tight = bool(self.blocks) and "mark" in self.blocks[-1]
            case "list_item_close":
                if self.fresh is not None:
                    self.add_nothing()
                self.around.pop()
            case "blockquote_open":
                self.around.append(QUOTE)
                self.empty.append(len(self.blocks))
            case "blockquote_close":
                if self.empty.pop() == len(self.blocks):
                    self.add_nothing()
                self.around.pop()
            case "heading_open":
                self.level = int(token.tag[1:])
            case "heading_close":
                self.level = 0
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
            case "inline" if self.level:
                words = spans(token.children or [])
                self.add({"kind": "heading", "level": self.level, "spans": words})
            case "inline":
                self.add({"kind": "paragraph", "spans": spans(token.children or [])})


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


class Parsed(NamedTuple):
    """A body as it was read."""

    tokens: list[Token]
    defined: dict[str, Any]
    """The definitions of links in it, as markdown-it has them."""
    blocks: list[Block]
    """In reading order, each naming `body` as its part."""


def parsed(body: str) -> Parsed:
    """Return the tokens of a body, the links that it defines, and its blocks."""
    defined: dict[str, Any] = {}
    tokens = _markdown.parse(body, defined)
    _number(tokens)
    reader = _Reader(body)
    for token in tokens:
        reader.read(token)
    return Parsed(tokens, defined, reader.blocks)


def blocks(body: str) -> list[Block]:
    """Return the blocks of a body in reading order, each naming `body` as its part."""
    return parsed(body).blocks
