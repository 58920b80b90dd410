"""The snippet of a hit: the sentence of an entry that holds most of a query."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.present import opening, passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.library.present.highlight import Highlighter
    from briefing.library.present.passage import Passage
    from briefing.library.records import Row, Sheet, Snippet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Part

LONGEST = 160
"""Characters of a snippet."""

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
    found = [each for line in lines for each in passage.sentences(line, highlighter)]
    best = max(found, key=lambda each: len(each[1]))[0] if found else " ".join(lines)
    cut = _cut(best, highlighter)
    return {"field": "note", "text": cut, "marks": highlighter.spans(cut)}


def snippet(sheet: Sheet, highlighter: Highlighter, whole: Callable[[], Sheet]) -> Snippet:
    """Return the first of the sentences of a sheet that hold most clauses of a query.

    A sentence is preferred to a title or a name that holds as many. `whole` returns the sheet with
    what it shows of other entries: called only where no sentence of its own holds a word, and its
    title not every one.
    """
    found = _told(passage.best(sheet["blocks"], highlighter)) or _title(sheet, highlighter)
    if found is None:
        sheet = whole()
        found = _told(passage.best(sheet["blocks"], highlighter, answers=False)) or _first(sheet)
    field, text = found
    text = _cut(text, highlighter)
    told: Snippet = {"field": field, "text": text, "marks": highlighter.spans(text)}
    if field == _OF_OTHERS and "handling" in sheet["row"]:
        told["handling"] = sheet["row"]["handling"]
    return told


def _told(found: Passage | None) -> tuple[Part, str] | None:
    return (found.part, found.text) if found else None


def _title(sheet: Sheet, highlighter: Highlighter) -> tuple[Part, str] | None:
    """Return the title where it holds every clause: of all that only names, it stands first."""
    for block in sheet["blocks"][:1]:
        for text in opening.texts(block) if block.get("part") == "title" else ():
            for sentence, held, _ in passage.sentences(text, highlighter):
                if held == highlighter.clauses:
                    return "title", sentence
    return None


def _first(sheet: Sheet) -> tuple[Part, str]:
    """Return the part and text that stand for a sheet in which no word is found."""
    blocks = sheet["blocks"]
    if block := opening.of_blocks(blocks):
        return block.get("part", opening.BODY), next(filter(None, opening.texts(block)))
    return ("title", opening.texts(blocks[0])[0]) if blocks else (opening.BOTTOM_LINE, "")
