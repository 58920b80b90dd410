"""The snippet of a hit: the words that its row shows below the title."""

from __future__ import annotations

from itertools import zip_longest

from briefing import TYPE_CHECKING
from briefing.library.present import opening, passage
from briefing.pack.markdown.spans import stated, stated_in
from briefing.pack.model.addresses import PAGED

if TYPE_CHECKING:
    from briefing.library.present.highlight import Highlighter
    from briefing.library.records import Row, Snippet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Part, Spans

LONGEST = 160
"""Characters of a snippet."""

_NAMES = frozenset(("names", "facts"))
"""The parts of a page that tell of it what its title does not."""


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
    """Return what is shown below the title of what a row is of."""
    stored: StoredSheet | None = engine.shown(row["id"], "sheet")
    blocks = stored["blocks"] if stored else []
    field, text = _said(blocks, highlighter) or _named(blocks, row, highlighter)
    text = _cut(text, highlighter)
    return {"field": field, "text": text, "marks": highlighter.spans(text)}


def of_note(text: str, highlighter: Highlighter) -> Snippet:
    """Return the sentence of a note that holds most clauses of a query, or else its beginning."""
    lines = [line for line in text.splitlines() if line.strip()]
    found = [each for line in lines for each in passage.sentences(line, highlighter)]
    best = max(found, key=lambda each: len(each[1]))[0] if found else " ".join(lines)
    cut = _cut(best, highlighter)
    return {"field": "note", "text": cut, "marks": highlighter.spans(cut)}


def _said(blocks: list[Block], highlighter: Highlighter) -> tuple[Part, str] | None:
    """Return the part and text of the passage that answers, or of the opening, if there is any."""
    if found := passage.best(blocks, highlighter):
        if "rows" in blocks[found.block]:
            return found.part, _row(blocks, found.block, found.line, highlighter)
        return found.part, found.text
    if block := opening.of_blocks(blocks):
        return block.get("part", opening.BODY), next(filter(None, opening.texts(block)))
    return None


def _row(blocks: list[Block], number: int, line: int, highlighter: Highlighter) -> str:
    """Return a row of a table, its head counted as one, with what its figures are: 2022: Missiles
    59, Tests 0. What says nothing by itself is left out: the numbers of its sources. Of a long one
    what was asked is left; the note that its mark leads to stands behind it.
    """
    block = blocks[number]
    head, rows = block.get("head", []), block["rows"]
    if not line:
        quiet = {n for row in rows for n, cell in enumerate(row) if _is_quiet(cell)}
        told = (stated(cell) for n, cell in enumerate(head) if n not in quiet)
        return ", ".join(filter(None, told))
    first, *rest = rows[line - 1]
    texts = ["" if _is_quiet(cell) else stated(cell) for cell in rest]
    if any(text and not any(map(str.isalpha, text)) for text in texts):
        headings = [stated(each) for each in head[1:]]
        pairs = zip_longest(headings, texts, fillvalue="")
        texts = [f"{heading} {text}".strip() if text else "" for heading, text in pairs]
    cells = list(filter(None, texts))
    label, note = _with_note(stated(first), blocks[number + 1 :])
    asked = [each for each in cells if highlighter.held(each)]
    if asked and sum(map(len, (label, note, *cells))) + 2 * len(cells) > LONGEST:
        cells = asked
    return ": ".join(filter(None, [label, ", ".join(cells)])) + note


def _with_note(label: str, below: list[Block]) -> tuple[str, str]:
    """Return the first cell of a row without the mark of a note, and the note below the table."""
    text, _, mark = label.rpartition(" ")
    if not (text and len(mark) == len("a)") and mark.endswith(")")):
        return label, ""
    for block in below:
        if block.get("part") != passage.TABLES or "rows" in block:
            break
        note = stated_in(block)
        if note.startswith(f"{mark} "):
            return text, f" ({note.removeprefix(mark).strip()})"
    return label, ""


def _is_quiet(cell: Spans) -> bool:
    return bool(cell) and cell[0].get("style") == "quiet"


def _named(blocks: list[Block], row: Row, highlighter: Highlighter) -> tuple[Part, str]:
    """Return the line of a page that holds most of what was asked, or its first: other names, who
    published a source. The title of what has no such line.
    """
    lines = [
        (part, opening.texts(block)[0])
        for block in blocks
        if row["type"] in PAGED and (part := block.get("part")) in _NAMES and not _leads_out(block)
    ]
    held = [len(highlighter.held(text)) for _, text in lines]
    return lines[held.index(max(held))] if lines else ("title", row["title"])


def _leads_out(block: Block) -> bool:
    """Return whether a line is an address."""
    return any("link" in span for span in block.get("spans", []))
