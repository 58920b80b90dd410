"""The snippet of a hit: the sentence of an entry that holds most of a query."""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.library.present import opening

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.library.present.highlight import Highlighter
    from briefing.library.records import Row, Sheet, Snippet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Part

LONGEST = 160
"""Characters of a snippet."""

_SENTENCE = re.compile(
    r"(?:\A\d{1,9}[.)] )?.+?"
    r"(?:(?<!\bArt)(?<!\bNo)(?<!\b[A-Z])[.!?](?=\s+[^\sa-z(]|\s*$)|。[」』）]*|$)",
    re.DOTALL,
)

BEST = 2

_RANKS = dict.fromkeys(("bottom_line", "rule", "body", "quote", "caveat"), BEST) | {
    "title": 0,
    "aliases": 0,
    "see": 0,
    "facts": 0,
    "names": 0,
    "status": 0,
    "sources": 0,
    "contradicts": 0,
}
"""Ranks of parts; others have 1. Those of rank 0 only name what is said elsewhere, or what a list
shows already: they are used where no other part holds a word."""


_TABLES = "series"
"""The part of tables and of the notes below them, which say the same wherever a table is shown: a
clause that one of them holds beside those of a sentence makes it no better."""

_OF_OTHERS = "see"
"""The part of a snippet whose words are the titles of other entries."""


def _cut(text: str, highlighter: Highlighter) -> str:
    """Return at most LONGEST characters of a sentence, the first match among them."""
    text = " ".join(text.split())
    if len(text) <= LONGEST:
        return text
    from briefing.cells import boundary

    spans = highlighter.spans(text)
    start = max(0, spans[0][0] - LONGEST // 3) if spans else 0
    if start:
        start = text.find(" ", start, start + 30) + 1 or boundary(text, start)
    end = boundary(text, start + LONGEST - 2)
    return ("…" if start else "") + text[start:end].rstrip() + ("…" if end < len(text) else "")


def of_row(engine: Engine, row: Row, highlighter: Highlighter) -> Snippet:
    """Return the sentence of what a row is of that holds most clauses of a query."""
    found: StoredSheet | None = engine.shown(row["id"], "sheet")
    stored = found or {"row": row, "blocks": [], "slots": []}

    def whole() -> Sheet:
        from briefing.library.present.cross_references import CrossReferences  # few hits need it

        return CrossReferences(engine).fill(stored)

    return snippet(stored, highlighter, whole)


def of_note(text: str, highlighter: Highlighter) -> Snippet:
    """Return the sentence of a note that holds most clauses of a query, or else its beginning."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = [each for line in lines for each in _sentences(line, highlighter)]
    best = max(found, key=lambda each: each[0])[1] if found else " ".join(lines)
    cut = _cut(best, highlighter)
    return {"field": "note", "text": cut, "marks": highlighter.spans(cut)}


def snippet(sheet: Sheet, highlighter: Highlighter, whole: Callable[[], Sheet]) -> Snippet:
    """Return the first of the sentences of a sheet that hold most clauses of a query.

    A sentence is preferred to a title or a name that holds as many. `whole` returns the sheet with
    what it shows of other entries: called only where no sentence of its own holds a word, and its
    title not every one.
    """
    found = _best(sheet, highlighter, answers=True) or _title(sheet, highlighter)
    if found is None:
        sheet = whole()
        found = _best(sheet, highlighter, answers=False) or _first(sheet)
    field, text = found
    text = _cut(text, highlighter)
    told: Snippet = {"field": field, "text": text, "marks": highlighter.spans(text)}
    if field == _OF_OTHERS and "handling" in sheet["row"]:
        told["handling"] = sheet["row"]["handling"]
    return told


def _sentences(text: str, highlighter: Highlighter) -> Iterator[tuple[int, str]]:
    """Yield each sentence of a text that holds any clause, after the number that it holds."""
    matches = highlighter.found(text)
    for sentence in _SENTENCE.finditer(text) if matches else ():
        start, end = sentence.span()
        if held := len({clause for at, _, clause in matches if start <= at < end}):
            yield held, sentence[0]


def _best(sheet: Sheet, highlighter: Highlighter, *, answers: bool) -> tuple[Part, str] | None:
    """Return the part and text of the best sentence in parts of rank above 0, or in those of 0."""
    best, most = (0, 0), (highlighter.clauses, BEST)
    found: tuple[Part, str] | None = None
    for block in sheet["blocks"]:
        part = block.get("part", "body")
        rank = _RANKS.get(part, 1)
        if (rank > 0) != answers or best == most:
            continue
        for text in opening.texts(block):
            for held, sentence in _sentences(text, highlighter):
                worth = held - (part == _TABLES), rank
                if found is None or worth > best:
                    best, found = worth, (part, sentence)
    return found


def _title(sheet: Sheet, highlighter: Highlighter) -> tuple[Part, str] | None:
    """Return the title where it holds every clause: of all that only names, it stands first."""
    for block in sheet["blocks"][:1]:
        for text in opening.texts(block) if block.get("part") == "title" else ():
            for held, sentence in _sentences(text, highlighter):
                if held == highlighter.clauses:
                    return "title", sentence
    return None


def _first(sheet: Sheet) -> tuple[Part, str]:
    """Return the part and text that stand for a sheet in which no word is found."""
    blocks = sheet["blocks"]
    if block := opening.of_blocks(blocks):
        return block.get("part", opening.BODY), next(filter(None, opening.texts(block)))
    return ("title", opening.texts(blocks[0])[0]) if blocks else (opening.BOTTOM_LINE, "")
