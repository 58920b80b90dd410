"""Cross-references: what an entry shows of other entries, looked up when it is read.

Titles of other entries, contradictions from either side, the entries that show a series: none of it
is stored with an entry, so that an entry is compiled again only where it has changed itself.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.present.terms import CONTRADICTS, ENTRY, SERIES, term
from briefing.library.store.guard import IndexFault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Row, Sheet, StoredSheet
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Part, Span, Spans


class CrossReferences:
    """Looks up the cross-references of sheets in one index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rows: dict[str, Row] = {}

    def fill(self, stored: StoredSheet) -> Sheet:
        """Return a stored sheet with its cross-references."""
        blocks = stored["blocks"]
        for slot in reversed(stored.pop("slots")):  # type: ignore[misc]
            at = slot["at"]
            if "superseded_by" in slot:
                blocks[at]["spans"].insert(1, self._title(slot["superseded_by"]))
            elif "contradicts" in slot:
                blocks[at:at] = self._contradictions(stored, slot["contradicts"])
            elif "entries" in slot:
                from briefing.library.present import entry_lists  # which only pages need

                blocks[at:at] = entry_lists.blocks(self._engine, slot["entries"], stored["row"])
            elif "see" in slot:
                blocks[at:at] = self._listed("See also", slot["see"])
            elif "headings" in slot:
                from briefing.library.present import heading_links  # which few entries need

                heading_links.lead(blocks[at:], slot["headings"], self._engine)
            elif users := [row["id"] for row in self._referring(SERIES, slot["series"])]:
                blocks[at:at] = self._listed("Shown in", users)
        return stored

    def _referring(self, table: str, id: str) -> list[Row]:
        """Return the rows of the entries that refer to an id, in the order of the pack."""
        engine = self._engine
        asked = engine.all_of(engine.term("refers", term(table, id)), engine.term("type", ENTRY))
        return list(engine.all_stored(asked, "row"))

    def _title(self, id: str) -> Span:
        if id not in self._rows:
            row = self._engine.stored(ENTRY, id, "row")
            if row is None:
                raise IndexFault(f"{id} is not there")
            self._rows[id] = row
        return {"text": self._rows[id]["title"], "link": f"#{id}"}

    def _listed(self, heading: str, ids: list[str]) -> Iterator[Block]:
        yield {"kind": "heading", "part": "see", "spans": [{"text": heading}]}
        for id in ids:
            spans = [self._title(id)]
            yield {"kind": "paragraph", "part": "see", "mark": "• ", "spans": spans, "tight": True}

    def _contradictions(self, stored: StoredSheet, against: list[str]) -> Iterator[Block]:
        id = stored["row"]["id"]
        ids = [*against, *(row["id"] for row in self._referring(CONTRADICTS, id))]
        for each in dict.fromkeys(ids):
            other: StoredSheet | None = self._engine.stored(ENTRY, each, "sheet")
            if other is None:
                raise IndexFault(f"{each} is not there")
            link = f"#{each}"
            yield {
                "kind": "facing",
                "part": "contradicts",
                "left": _side(stored, {"text": "THIS ENTRY", "style": "label"}),
                "right": _side(other, {"text": "CONTRADICTED BY", "style": "label"}, link),
            }


def _words(stored: StoredSheet, part: Part) -> str:
    """Return the words of the first block of a part."""
    block = next(each for each in stored["blocks"] if each.get("part") == part)
    return "".join(span["text"] for span in block["spans"])


def _side(stored: StoredSheet, label: Span, link: str = "") -> list[Block]:
    title: Span = {"text": stored["row"]["title"], "style": "strong"}
    if link:
        title["link"] = link
    said: Spans = [{"text": f"— {_words(stored, 'said_by')}", "style": "quiet"}]
    line: Spans = [{"text": _words(stored, "bottom_line")}]
    return [
        {"kind": "paragraph", "part": "contradicts", "spans": [label]},
        {"kind": "paragraph", "part": "contradicts", "tight": True, "spans": [title]},
        {"kind": "paragraph", "part": "contradicts", "spans": line},
        {"kind": "paragraph", "part": "contradicts", "spans": said},
    ]
