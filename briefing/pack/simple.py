"""What of a body is read at a glance: plain paragraphs, and plain lists.

Most of what is written is plain, and reading it as CommonMark takes as long as all the rest of
compiling. Here stands only what is read the same either way; `briefing.pack.prose` reads the rest.
A body is safe to show when it comes here, and no part that is read here becomes anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.blocks import Block, Spans

BULLET = "• "
"""What stands before the items of a list without numbers."""

_ITEM = "- "
_LETTER = r"[^\W\d_]"
_SAID = r"[^\\`*_\[\]<>&|\r\n\0]"
"""A character that Markdown takes as it is, inside of a line."""

_PLAIN = re.compile(rf"(?:{_LETTER}|[“‘\"'(]){_SAID}*+(?<=\S)")
"""A line that is a paragraph, or goes on with one, word for word."""

_PIECE = re.compile(
    rf"(?P<text>{_SAID}+)"
    rf"|(?<![^\s(“])\*\*(?P<strong>{_LETTER}(?:(?:(?!\*\*){_SAID})*\w)?)\*\*(?![^\s.,;:)”?])"
    rf"|(?<!!)\[(?P<words>{_LETTER}{_SAID}*)\]\((?P<link>#[a-z0-9-]+)\)"
)
_BEGIN = re.compile(rf"(?:\*\*)?{_LETTER}|[“‘\"'(]|\[{_LETTER}")
_OUT_OF_PLACE = re.compile(r"```|~~~|\]:")
"""What reaches beyond the paragraph that it stands in."""


def _line(line: str) -> Spans | None:
    """Return the words of a line that holds no more than words, strong ones and links to entries.

    None where the line is anything else: what is not seen at a glance is left to the full reader.
    """
    if not line:
        return None
    if _PLAIN.fullmatch(line):
        return [{"text": line}]
    if not _BEGIN.match(line) or line[-1].isspace():
        return None
    out: Spans = []
    at = 0
    while at < len(line):
        found = _PIECE.match(line, at)
        if found is None:
            return None
        at = found.end()
        if found["text"]:
            out.append({"text": found["text"]})
        elif found["strong"]:
            out.append({"text": found["strong"], "style": "strong"})
        else:
            out.append({"text": found["words"], "link": found["link"]})
    return out


def _paragraph(text: str) -> list[Block] | None:
    """Return a paragraph or list of simple lines as blocks, or None where it may be else."""
    lines = text.split("\n")
    if text.startswith(_ITEM):
        items: list[Block] = []
        for line in lines:
            found = _line(line[len(_ITEM) :]) if line.startswith(_ITEM) else None
            if found is None:
                return None
            items.append({"kind": "paragraph", "spans": found, "mark": BULLET, "tight": True})
            items[-1]["part"] = "body"
        return items
    out: Spans = []
    for line in lines:
        found = _line(line)
        if found is None:
            return None
        if out:
            out.append({"text": " "})
        out += found
    return [{"kind": "paragraph", "spans": out, "part": "body"}]


def pieces(body: str) -> list[list[Block] | str]:
    """Return a body piece by piece: the blocks of what is simple, and the text of what is not."""
    if _OUT_OF_PLACE.search(body):
        return [body]
    texts = body.split("\n\n")
    read = [_paragraph(text) for text in texts]
    for number, found in enumerate(read):  # what is not simple may go on with a list before it
        if found and "mark" in found[0] and None in read[max(0, number - 1) : number + 2]:
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
