"""The quick reader of a body: paragraphs, lists and tables of words, citations and links.

Most bodies are plain, and reading them as CommonMark takes as long as all the rest of compiling.
Only what reads the same either way is read here; the rest is left to `commonmark`. A body is
safe to show already, and no part that is read here turns into other characters.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.pack.markdown import citations
from briefing.pack.markdown.spans import BULLET

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Align, Block, Span, Spans, Style

_LETTER = r"[^\W\d_]"
_SAID = r"[^\\`*_\[\]<>&|\r\n\0]"
"""A character inside a line that Markdown leaves as it is."""

_START = rf"(?:\*{{0,2}}{_LETTER}|\*\*?[(“\d]|[“‘\"'(¥$@]|\[[^\s\[\]]|\d++(?![.)](?:\s|\Z)))"
"""The beginning of a line that begins a paragraph, or goes on with one."""

_ON = rf"(?<=\S)\n(?={_START}|(?!0*1\D)\d)"
"""A line break inside a paragraph. The next line may begin with a number and a point: only the
first item of a list may follow a paragraph without an empty line."""

_NUMBERED = re.compile(r"\n\d+[.)]")
"""A line that no item goes on with."""

_PIECE = re.compile(
    rf"(?P<text>(?:{_SAID}++|{_ON})+)"
    rf"|(?<![^\s(“])(?P<stars>\*\*?)(?=\S)(?P<styled>(?:{_SAID}|{_ON})+)(?<=\S)(?P=stars)"
    r"(?![^\s.,;:)”?\[])"
    rf"|(?<!`)`(?=\S)(?P<code>{_SAID}+)(?<=\S)`(?!`)"
    rf"|(?<!!)\[(?=\S)(?P<words>(?:{_SAID}++|{_ON})+)\]\((?P<link>#(?:[a-z]+:)?[a-z0-9-]+)\)"
    rf"|\[@(?P<cited>(?:{_SAID}++|{_ON})+)\](?![(\[])"
)
_BEGIN = re.compile(_START)
_ITEM = re.compile(r"(?:-|(?P<number>\d{1,9})\.) ")
_NEXT = {False: re.compile(r"\n- "), True: re.compile(r"\n(\d{1,9})\. ")}
"""The beginning of the next item of a list, by whether the list is numbered."""
_RULE = re.compile(r" *(:?)-+(:?) *")
_FENCES = "```", "~~~"

_STYLES: dict[str, Style] = {"**": "strong", "*": "emphasis"}


def _add(out: Spans, text: str, span: Span) -> None:
    """Add the lines of some words as spans like `span`."""
    first, *rest = text.split("\n")
    if first:
        out.append({**span, "text": first})
    for line in rest:
        out.append({**span, "text": " "})
        if line:
            out.append({**span, "text": line})


def _add_plain(out: Spans, text: str) -> None:
    """Add the lines of words without a style, as most are."""
    first, *rest = text.split("\n")
    if first:
        out.append({"text": first})
    for line in rest:
        out.append({"text": " "})
        if line:
            out.append({"text": line})


def _words(text: str) -> Spans | None:
    """Return the spans of plain words, styled words, citations and links to entries.

    None where the text holds anything else, which is left to the full reader.
    """
    out: Spans = []
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            return None
        at = found.end()
        if found["text"]:
            if "\n" in found["text"]:
                _add_plain(out, found["text"])
            else:
                out.append({"text": found["text"]})
        elif found["styled"]:
            _add(out, found["styled"], {"text": "", "style": _STYLES[found["stars"]]})
        elif found["code"]:
            out.append({"text": found["code"], "style": "code"})
        elif found["cited"]:
            cited = citations.cites(found["cited"])
            if cited is None:
                return None
            out.append(citations.span(found["cited"], cited))
        else:
            _add(out, found["words"], {"text": "", "link": found["link"]})
    return out


def _lines(text: str) -> Spans | None:
    """Return the spans of a paragraph, or None where it may be another block."""
    return _words(text) if _BEGIN.match(text) and not text[-1].isspace() else None


def marks(numbers: list[str], sign: str) -> list[str]:
    """Return the marks of a list: its numbers as they are written.

    Where all are 1 the list leaves counting to the reader, as Markdown allows.
    """
    if len(numbers) > 1 and set(numbers) == {"1"}:
        return [f"{place}{sign} " for place in range(1, len(numbers) + 1)]
    return [f"{number}{sign} " for number in numbers]


def _items(text: str, number: str | None) -> list[Block] | None:
    """Return the items of a list as blocks, or None; `number` is that of the first item."""
    first, *rest = _NEXT[number is not None].split(text)
    if number is None:
        items, shown = [first, *rest], [BULLET] * (len(rest) + 1)
    else:
        items, shown = [first, *rest[1::2]], marks([number, *rest[::2]], ".")
    blocks: list[Block] = []
    for item, mark in zip(items, shown, strict=True):
        if "\n " in item:  # a line that begins below the words of the first one goes on with it
            item = item.replace("\n".ljust(len(mark) + 1), "\n")
        found = None if _NUMBERED.search(item) else _lines(item)
        if found is None:
            return None
        blocks.append({"kind": "paragraph", "spans": found, "mark": mark, "tight": True})
        blocks[-1]["part"] = "body"
    return blocks


def _table(text: str) -> list[Block] | None:
    """Return a table as a block, or None where a row lacks cells or is not plain."""
    lines = text.split("\n")
    if len(lines) < 2 or not all(len(each) > 1 and each[0] == each[-1] == "|" for each in lines):
        return None
    head, rule, *rows = (line[1:-1].split("|") for line in lines)
    rules = [_RULE.fullmatch(each) for each in rule]
    cells = [[_words(each.strip()) for each in row] for row in (head, *rows)]
    if None in rules or any(len(row) != len(rule) or None in row for row in cells):
        return None
    align: list[Align] = ["right" if each and each[2] > each[1] else "left" for each in rules]
    first, *others = [[cell or [] for cell in row] for row in cells]
    return [{"kind": "table", "head": first, "rows": others, "align": align, "part": "body"}]


def _blocks(text: str) -> list[Block] | None:
    """Return a plain paragraph, list or table as blocks, or None."""
    if text.startswith("|"):
        return _table(text)
    if item := _ITEM.match(text):
        return _items(text[item.end() :], item["number"])
    found = _lines(text)
    return None if found is None else [{"kind": "paragraph", "spans": found, "part": "body"}]


def _reaches_on(read: list[list[Block] | None]) -> bool:
    """Return whether a list may go on across a piece that is not plain."""
    lists = [found is not None and "mark" in found[0] for found in read]
    numbered = [found is not None and found[0].get("mark", BULLET) != BULLET for found in read]
    return any(
        (lists[n] and (read[n + 1] is None or numbered[n + 1]))
        or (lists[n + 1] and read[n] is None)
        for n in range(len(read) - 1)
    )


def pieces(body: str) -> list[list[Block] | str]:
    """Return the pieces of a body: plain ones as blocks, others as text."""
    if any(mark in body for mark in _FENCES) or citations.may_define(body):
        return [body]  # which affects other paragraphs than its own
    texts = body.rstrip("\n").split("\n\n")
    read = [_blocks(text) for text in texts]
    if _reaches_on(read):
        return [body]
    out: list[list[Block] | str] = []
    for text, found in zip(texts, read, strict=True):
        if found is None:
            before = out.pop() if out and isinstance(out[-1], str) else None
            out.append(text if before is None else f"{before}\n\n{text}")
            continue
        if "mark" in found[0] and not (out and "mark" in out[-1][-1]):
            del found[0]["tight"]
        out.append(found)
    return out
