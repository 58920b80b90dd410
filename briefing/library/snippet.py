"""The words that answer: the sentence of an entry that holds most of a query."""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.pack.text import words_of

if TYPE_CHECKING:
    from briefing.library.match import Words
    from briefing.library.shapes import Sheet, Snippet
    from briefing.pack.blocks import Block, Part

LONGEST = 160
"""Characters of a snippet."""

_SENTENCE = re.compile(
    r".+?(?:(?<!\bArt)(?<!\bNo)[.!?](?=\s+[^\sa-z(]|\s*$)|。[」』）]*|$)", re.DOTALL
)

BEST = 2

_RANKS = dict.fromkeys(("bottom_line", "rule", "body", "quote", "caveat"), BEST) | {
    "title": 0,
    "see": 0,
    "facts": 0,
    "names": 0,
    "status": 0,
    "sources": 0,
    "contradicts": 0,
}
"""Parts whose sentences are shown first; other parts stand between. What only names what is said
elsewhere, or what a list shows already, is shown where nothing else holds a word."""


def _texts(block: Block) -> list[str]:
    if "rows" in block:
        cells = [block.get("head", []), *block["rows"]]
        return ["  ".join(words_of(cell) for cell in row).strip() for row in cells]
    return [words_of(block.get("spans", []))]


def _cut(text: str, words: Words) -> str:
    """Return at most LONGEST characters of a sentence, the first match among them."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    spans = words.spans(text)
    start = max(0, spans[0][0] - LONGEST // 3) if spans else 0
    if start:
        start = text.find(" ", start, start + 30) + 1 or start
    end = start + LONGEST - 2
    return ("…" if start else "") + text[start:end].rstrip() + ("…" if end < len(text) else "")


def snippet(sheet: Sheet, words: Words) -> Snippet:
    """Return the first of the sentences of a sheet that hold most of what is asked for.

    A sentence that answers is preferred to a title or a name that holds as much of it.
    """
    best, most = (False, 0, 0), (True, words.clauses, BEST)
    field: Part = "bottom_line"
    text = ""
    for block in sheet["blocks"]:
        part = block.get("part", "body")
        rank = _RANKS.get(part, 1)
        if best == most or (best[0] and not rank):
            continue  # nothing here can be better
        for whole in _texts(block):
            if part == "bottom_line" and not text:
                text = whole
            matches = words.found(whole)
            for sentence in _SENTENCE.finditer(whole) if matches else ():
                start, end = sentence.span()
                held = len({clause for at, _, clause in matches if start <= at < end})
                here = (rank > 0, held, rank)
                if held and here > best:
                    best, field, text = here, part, sentence[0]
    if not text and sheet["blocks"]:
        field, text = "title", _texts(sheet["blocks"][0])[0]
    text = _cut(text, words)
    return {"field": field, "text": text, "marks": words.spans(text)}
