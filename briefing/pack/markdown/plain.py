"""What of a body is read at a glance: paragraphs, lists and tables of words and links to entries.

Most of what is written is plain, and reading it as CommonMark takes as long as all the rest of
compiling. Here stands only what is read the same either way; the rest is for `commonmark`.
A body is safe to show when it comes here, and no part that is read here becomes anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Align, Block, Span, Spans, Style

BULLET = "• "
"""What stands before the items of a list without numbers."""

_LETTER = r"[^\W\d_]"
_SAID = r"[^\\`*_\[\]<>&|\r\n\0]"
"""A character that Markdown takes as it is, inside of a line."""

_START = rf"(?:\*{{0,2}}{_LETTER}|\*\*?[(“\d]|[“‘\"'(¥$]|\[[^\s\[\]]|\d++(?![.)](?:\s|\Z)))"
"""What a line begins with that is a paragraph, or goes on with one."""

_ON = rf"(?<=\S)\n(?={_START}|(?!0*1\D)\d)"
"""Where the words go on in the next line, which may begin with a number and a point: only the first
item of a list may follow a paragraph without an empty line."""

_NUMBERED = re.compile(r"\n\d+[.)]")
"""What an item of a list does not go on with."""

_PLAIN = re.compile(rf"(?:{_SAID}++|{_ON})++")
_PIECE = re.compile(
    rf"(?P<text>(?:{_SAID}++|{_ON})++)"
    rf"|(?<![^\s(“])(?P<stars>\*\*?)(?=\S)(?P<styled>(?:{_SAID}|{_ON})+)(?<=\S)(?P=stars)"
    r"(?![^\s.,;:)”?])"
    rf"|(?<!`)`(?=\S)(?P<code>{_SAID}+)(?<=\S)`(?!`)"
    rf"|(?<!!)\[(?=\S)(?P<words>(?:{_SAID}++|{_ON})++)\]\((?P<link>#[a-z0-9-]+)\)"
)
_BEGIN = re.compile(_START)
_ITEM = re.compile(r"(?:-|(?P<number>[1-9]\d{0,8})\.) ")
_NEXT = {False: re.compile(r"\n- "), True: re.compile(r"\n\d{1,9}\. ")}
"""What stands before the next item of a list, by whether it is numbered."""
_RULE = re.compile(r" *(:?)-+(:?) *")
_OUT_OF_PLACE = re.compile(r"```|~~~|\]:")
"""What reaches beyond the paragraph that it stands in."""

_STYLES: dict[str, Style] = {"**": "strong", "*": "emphasis"}


def _add(out: Spans, text: str, span: Span) -> None:
    """Add some words, line by line, each looking like `span`."""
    for number, line in enumerate(text.split("\n")):
        if number:
            out.append({**span, "text": " "})
        if line:
            out.append({**span, "text": line})


def _words(text: str) -> Spans | None:
    """Return the words of a text that holds no more than words, styled ones and links to entries.

    None where it holds anything else: what is not seen at a glance is left to the full reader.
    """
    if "\n" not in text and _PLAIN.fullmatch(text):
        return [{"text": text}]
    out: Spans = []
    at = 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            return None
        at = found.end()
        if found["text"]:
            _add(out, found["text"], {"text": ""})
        elif found["styled"]:
            _add(out, found["styled"], {"text": "", "style": _STYLES[found["stars"]]})
        elif found["code"]:
            out.append({"text": found["code"], "style": "code"})
        else:
            _add(out, found["words"], {"text": "", "link": found["link"]})
    return out


def _lines(text: str) -> Spans | None:
    """Return the words of a paragraph, or None where it may be anything else."""
    return _words(text) if _BEGIN.match(text) and not text[-1].isspace() else None


def _items(text: str, number: str | None) -> list[Block] | None:
    """Return the items of a list, of which the first has that number, or None."""
    blocks: list[Block] = []
    for place, item in enumerate(_NEXT[number is not None].split(text)):
        found = None if _NUMBERED.search(item) else _lines(item)
        if found is None:
            return None
        mark = f"{int(number) + place}. " if number else BULLET
        blocks.append({"kind": "paragraph", "spans": found, "mark": mark, "tight": True})
        blocks[-1]["part"] = "body"
    return blocks


def _table(text: str) -> list[Block] | None:
    """Return a table of which every row has all cells, or None."""
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
    """Return a paragraph, list or table of simple words as blocks, or None where it may be else."""
    if text.startswith("|"):
        return _table(text)
    if item := _ITEM.match(text):
        return _items(text[item.end() :], item["number"])
    found = _lines(text)
    return None if found is None else [{"kind": "paragraph", "spans": found, "part": "body"}]


def _reaches_on(read: list[list[Block] | None]) -> bool:
    """Return whether a list may go on in what follows it, or go on with what is before it."""
    lists = [found is not None and "mark" in found[0] for found in read]
    numbered = [found is not None and found[0].get("mark", BULLET) != BULLET for found in read]
    return any(
        (lists[n] and (read[n + 1] is None or numbered[n + 1]))
        or (lists[n + 1] and read[n] is None)
        for n in range(len(read) - 1)
    )


def pieces(body: str) -> list[list[Block] | str]:
    """Return a body piece by piece: the blocks of what is simple, and the text of what is not."""
    if _OUT_OF_PLACE.search(body):
        return [body]
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
