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
from briefing.library.present.terms import CONTRADICTS, ENTRY, SERIES, term
from briefing.library.store.guard import IndexFault
from briefing.pack.markdown.spans import words_of
from briefing.pack.model.scales import DISPUTED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Row, Sheet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Span

LONGEST = 200
"""Characters of a body that stand beside another entry: those of a longer bottom line."""

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
        for slot in reversed(stored.pop("slots")):  # type: ignore[misc]
            at = slot["at"]
            if "superseded_by" in slot:
                blocks[at]["spans"].insert(2, self._title(slot["superseded_by"], shown))
            elif "contradicts" in slot:
                blocks[at:at] = self._contradictions(stored, slot["contradicts"], shown)
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

    def _contradictions(
        self, stored: StoredSheet, against: list[str], shown: list[str | None]
    ) -> Iterator[Block]:
        id = stored["row"]["id"]
        ids = [*against, *(row["id"] for row in self._referring(CONTRADICTS, id))]
        for each in dict.fromkeys(ids):
            other: StoredSheet | None = self._engine.stored(ENTRY, each, "sheet")
            if other is None:
                raise IndexFault(f"{each} is not there")
            shown.append(other["row"].get("handling"))
            link = f"#{each}"
            yield {
                "kind": "facing",
                "part": "contradicts",
                "left": list(_side(stored, "This entry")),
                "right": list(_side(other, "Contradicted by", link)),
            }


def _side(stored: StoredSheet, heading: str, link: str = "") -> Iterator[Block]:
    """Yield one of two sides: what an entry is called, what it says, and who says so."""
    title: Span = {"text": stored["row"]["title"], "style": "strong"}
    if link:
        title["link"] = link
    yield {"kind": "heading", "part": "contradicts", "spans": [{"text": heading}]}
    yield {"kind": "paragraph", "part": "contradicts", "tight": True, "spans": [title]}
    if line := _said(stored["blocks"]):
        yield {"kind": "paragraph", "part": "contradicts", "spans": [{"text": line}]}
    if who := next((each for each in stored["blocks"] if each.get("part") == "said_by"), None):
        disputed = stored["row"].get("standing") == DISPUTED  # what it says is not what they say
        claimed = "disputed; claimed by " if disputed else ""
        said: Span = {"text": f"— {claimed}{words_of(who['spans'])}", "style": "quiet"}
        yield {"kind": "paragraph", "part": "contradicts", "spans": [said]}


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
