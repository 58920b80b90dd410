"""Cross-references: what an entry shows of other entries, looked up when it is read.

Titles of other entries, contradictions from either side, the entries that show a series: none of it
is stored with an entry, so that an entry is compiled again only where it has changed itself. Nor is
the handling label of the whole, which depends on them.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import boundary
from briefing.library.present import opening
from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.store.guard import IndexFault
from briefing.library.store.terms import CONTRADICTS, ENTRY, SERIES, term
from briefing.pack.markdown.spans import words_of
from briefing.pack.model.scales import CONFIRMED, CONTRADICTED, DISPUTED, REPORTED

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from briefing.library.records import Row, Sheet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Span, Spans

PART: Final = "contradicts"
"""The part of an entry that is what others say against it."""

LONGEST = 200
"""Characters of a body that stand beside another entry: those of a longer bottom line."""

HEAD = frozenset(("title", "status", "retracted"))
"""The parts of an entry at its head, with the bottom line."""

SETTLED = frozenset((CONFIRMED, REPORTED))
"""The standings beside which a contradiction is the first thing to know."""

LONGEST_WORD = 30
"""Characters of a word that is left out rather than cut."""


class CrossReferences:
    """Looks up the cross-references of sheets in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._labels = HandlingLabels(engine)
        self._rows: dict[str, Row] = {}

    def fill(self, stored: StoredSheet) -> Sheet:
        """Return a stored sheet with its cross-references, and the label of the whole."""
        blocks, row = stored["blocks"], stored["row"]
        shown = [self._labels.of_sheet(stored)]
        against: list[str] = []
        for slot in reversed(stored.pop("slots")):  # type: ignore[misc]
            at = slot["at"]
            if "superseded_by" in slot:
                blocks[at]["spans"].insert(2, self._title(slot["superseded_by"], shown))
            elif "contradicts" in slot:
                against = self._contradicting(row["id"], slot["contradicts"])
                blocks[at:at] = self._contradictions(against, shown)
            elif "entries" in slot:
                from briefing.library.present import entry_lists  # which only pages need

                count, rows = entry_lists.found(self._engine, slot["entries"], row["id"])
                blocks[at:at] = entry_lists.blocks(slot["entries"], count, rows)
                shown += [each.get("handling") for each in rows]
            elif "see" in slot:
                blocks[at:at] = self._listed("See also", slot["see"], shown)
            elif "headings" in slot:
                from briefing.library.present import heading_links  # which few entries need

                heading_links.lead(blocks[at:], slot["headings"], self._engine)
            elif users := [each["id"] for each in self._referring(SERIES, slot["series"])]:
                blocks[at:at] = self._listed("Shown in", users, shown)
        if against:
            self._contest(stored, against, shown)
        self._labels.put_on(row, shown)
        return stored

    def _referring(self, table: str, id: str) -> list[Row]:
        """Return the rows of the entries that refer to an id, in the order of the pack."""
        engine = self._engine
        asked = engine.all_of(engine.term("refers", term(table, id)), engine.term("type", ENTRY))
        return list(engine.all_stored(asked, "row"))

    def _title(self, id: str, shown: list[str | None]) -> Span:
        """Return the title of an entry, which leads to it; its label is added to those `shown`."""
        if id not in self._rows:
            row = self._engine.stored(ENTRY, id, "row")
            if row is None:
                raise IndexFault(f"{id} is not there")
            self._rows[id] = row
        shown.append(self._rows[id].get("handling"))
        return {"text": self._rows[id]["title"], "link": f"#{id}"}

    def _listed(self, heading: str, ids: list[str], shown: list[str | None]) -> Iterator[Block]:
        yield {"kind": "heading", "part": "see", "spans": [{"text": heading}]}
        for id in ids:
            spans = [self._title(id, shown)]
            yield {"kind": "paragraph", "part": "see", "mark": "• ", "spans": spans, "tight": True}

    def _contradicting(self, id: str, named: list[str]) -> list[str]:
        """Return the ids of the entries that contradict an entry: those that it names, and those
        that name it.
        """
        ids = [*named, *(row["id"] for row in self._referring(CONTRADICTS, id))]
        return list(dict.fromkeys(ids))

    def _contest(self, stored: StoredSheet, against: list[str], shown: list[str | None]) -> None:
        """Say with how an entry stands that others say otherwise; one that would be taken for
        settled says so right below its bottom line.
        """
        blocks = stored["blocks"]
        at = next(n for n, each in enumerate(blocks) if _says_how_it_stands(each))
        by: Spans = [{"text": " by "}]
        for each in against:
            by += [self._title(each, shown), {"text": "; "}]
        stands, spans = blocks[at], blocks[at].get("spans", [])
        if stands.get("standing") not in SETTLED:
            stands["spans"] = [*spans, {"text": ". Contradicted"}, *by[:-1]]
            return
        leads: Spans = [{"text": "Contradicted", "style": "disputed"}, *by[:-1]]
        own = f". In itself {spans[0]['text'][:1].lower()}{spans[0]['text'][1:]}"
        stands["spans"] = [*leads, {"text": own}, *spans[1:]]
        stands["standing"] = CONTRADICTED
        head = next(n for n, each in enumerate(blocks) if not _is_head(each))
        if blocks[head - 1]["kind"] == "bottom-line":
            blocks[head - 1]["standing"] = CONTRADICTED
        if head != at:
            blocks[head]["tight"] = True
            blocks.insert(head, blocks.pop(at))
        stands["tight"] = False

    def _contradictions(self, against: list[str], shown: list[str | None]) -> Iterator[Block]:
        """Yield what others say against an entry, below one heading."""
        if against:
            yield {"kind": "heading", "part": PART, "spans": [{"text": "Contradicted by"}]}
        for number, each in enumerate(against):
            other: StoredSheet | None = self._engine.stored(ENTRY, each, "sheet")
            if other is None:
                raise IndexFault(f"{each} is not there")
            shown.append(other["row"].get("handling"))
            yield from _against(other, tight=number == 0)


def _says_how_it_stands(block: Block) -> bool:
    return block["kind"] == "fact" and "standing" in block


def _is_head(block: Block) -> bool:
    """Return whether a block of an entry is its title, or what stands between it and the facts."""
    return (block.get("part") in HEAD and "standing" not in block) or block["kind"] == "bottom-line"


def _against(other: StoredSheet, *, tight: bool) -> Iterator[Block]:
    """Yield what another entry is called, what it says, and who says so."""
    row = other["row"]
    title: Span = {"text": row["title"], "style": "strong", "link": f"#{row['id']}"}
    yield {"kind": "paragraph", "part": PART, "tight": tight, "spans": [title]}
    if line := _said(other["blocks"]):
        yield {"kind": "paragraph", "part": PART, "tight": True, "spans": [{"text": line}]}
    if who := next((each for each in other["blocks"] if each.get("part") == "said_by"), None):
        # what a disputed entry says is not what they say
        claimed = "disputed; claimed by " if row.get("standing") == DISPUTED else ""
        said: Span = {"text": f"— {claimed}{words_of(who['spans'])}", "style": "quiet"}
        yield {"kind": "paragraph", "part": PART, "tight": True, "spans": [said]}


def _said(blocks: list[Block]) -> str:
    """Return what an entry says: its bottom line, or as much of the first lines of its body as is
    about as long.
    """
    block = opening.of_blocks(blocks)
    if block is None:
        return ""
    text = " ".join(next(filter(None, opening.texts(block))).split())
    if block.get("part") == opening.BOTTOM_LINE or len(text) <= LONGEST:
        return text
    cut = text[: boundary(text, LONGEST - 1)]
    whole, _, word = cut.rpartition(" ")
    return f"{whole if whole and len(word) < LONGEST_WORD else cut}…"


def sheet(engine: Engine, address: str) -> Sheet | None:
    """Return an entry, a series or a page with what it shows of other entries, or None."""
    stored: StoredSheet | None = engine.shown(address, "sheet")
    return CrossReferences(engine).fill(stored) if stored else None
