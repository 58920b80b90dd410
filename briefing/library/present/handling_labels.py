"""The handling label of what is shown: the strictest of everything whose words stand in it.

Labels belong to the pack and to entries. What has none of its own (a series, a page) is as open as
the most open entry that shows or names it: where all of those are stricter than the pack, so is it.
"""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.store.terms import ENTRY, HANDLING, SERIES, term
from briefing.pack.model.scales import HANDLINGS, strictest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.records import Row, StoredSheet
    from briefing.library.store.engine import Engine

_MUST, _NEVER = tantivy.Occur.Must, tantivy.Occur.MustNot


class HandlingLabels:
    """Works out the labels of what one index holds."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._pack = engine.about.get("handling", "")
        self._stricter = engine.once(HANDLING, self._held_above)
        """The labels of entries that are stricter than the pack's, the loosest first."""

    def __bool__(self) -> bool:
        """Whether any entry is stricter than the pack: else all that it holds is as the pack is."""
        return bool(self._stricter)

    def _held_above(self) -> list[str]:
        names = list(HANDLINGS)
        above = names[names.index(self._pack) + 1 :] if self._pack in names else names
        return [each for each in above if self._engine.holders("refers", term(HANDLING, each))]

    def of(self, row: Row) -> str | None:
        """Return the label of an entry, a series or a page by itself, or None: there is none."""
        if row["type"] == ENTRY:
            return self.strictest([row.get("handling")])
        if not self:
            return self._pack or None
        type, id = row["type"], row["id"]
        return self._engine.once((HANDLING, type, id), lambda: self._of_other(type, id))

    def _of_other(self, type: str, id: str) -> str | None:
        """Return the label of a series or a page by itself."""
        if type == SERIES:
            return self._of_shown([self._engine.term("refers", term(SERIES, id))])
        page: StoredSheet | None = self._engine.shown(id, "sheet")
        return self._of_page(page) if page else self._pack or None

    def of_sheet(self, stored: StoredSheet) -> str | None:
        """Return the label of a stored sheet, without what its slots will show."""
        if not self or stored["row"]["type"] in (ENTRY, SERIES):
            return self.of(stored["row"])
        links = [
            span["link"][1:]
            for block in stored["blocks"]
            for span in block.get("spans", [])
            if block.get("part") == "see" and span.get("link", "").startswith("#")
        ]
        rows = (self._engine.shown(each, "row") for each in links)
        return self.strictest([self._of_page(stored), *(self.of(row) for row in rows if row)])

    def put_on(self, row: Row, labels: Iterable[str | None]) -> None:
        """Put the strictest of some labels on a row, where it is stricter than the pack's."""
        label = self.strictest(labels)
        if label is not None and label != self._pack:
            row["handling"] = label

    def strictest(self, labels: Iterable[str | None]) -> str | None:
        """Return the strictest of some labels and the pack's, or None where there is none."""
        return strictest([self._pack, *(each for each in labels if each)])

    def among(self, query: tantivy.Query) -> str | None:
        """Return the strictest label of the entries that match a query, or the pack's."""
        held = (each for each in reversed(self._stricter) if self._holds(query, each))
        return next(held, self._pack or None)

    def stricter_than(self, label: str | None) -> bool:
        """Return whether any entry may be stricter than a label."""
        return bool(self._stricter) and self.strictest([label]) != self.strictest(self._stricter)

    def _holds(self, query: tantivy.Query, label: str) -> bool:
        engine = self._engine
        labelled = engine.term("refers", term(HANDLING, label))
        return engine.meets(engine.all_of(engine.term("type", ENTRY), labelled, query))

    def _of_page(self, page: StoredSheet) -> str | None:
        """Return the label of a page by itself, whatever it lists."""
        from briefing.library.present import entry_lists

        lists = [slot["entries"] for slot in page["slots"] if "entries" in slot]
        id = page["row"]["id"]
        naming = [each for one in lists for each in entry_lists.holding(self._engine, one, id)]
        return self._of_shown(naming)

    def _of_shown(self, naming: list[tantivy.Query]) -> str | None:
        """Return the label of the most open entry that matches one of some queries."""
        engine = self._engine
        if not naming:
            return self._pack or None
        shown = [(_MUST, engine.term("type", ENTRY)), (_MUST, engine.any_of(naming))]
        for number, label in enumerate([self._pack, *self._stricter]):
            over = [term(HANDLING, each) for each in self._stricter[number:]]
            parts = [*shown, *((_NEVER, engine.term("refers", each)) for each in over)]
            if engine.meets(tantivy.Query.boolean_query(parts)):
                return label or None
        return self._pack or None


def among_entries(engine: Engine, pane: str | None) -> tuple[str | None, bool]:
    """Return the strictest label of all entries, or of a pane's, by themselves, and whether any
    other entry, which one of them may show, is stricter.
    """
    labels = HandlingLabels(engine)
    own = labels.among(engine.entries(pane))
    return own, labels.stricter_than(own)


def of_address(engine: Engine, address: str) -> str | None:
    """Return the label of one thing by itself, or None where there is none."""
    row: Row | None = engine.shown(address, "row")
    return HandlingLabels(engine).of(row) if row else None
