"""The index, open for reading: every question that is put to tantivy."""

from __future__ import annotations

import json
from functools import cached_property

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.store import exact_json
from briefing.library.store.guard import IndexFault, guarded
from briefing.library.store.index_queries import IndexQueries
from briefing.library.store.index_schema import (
    ABOUT,
    ALIASES,
    FIRST,
    GLOSSARY,
    LAST,
    NUMBER_BITS,
    PAGE_INDEX,
    PANES,
    SECTIONS,
    SHELF,
    SHOWN_TYPES,
)
from briefing.library.store.kept_answers import KeptAnswers
from briefing.library.store.terms import CONTRADICTS, term
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
    from typing import Any, TypeVar

    from briefing.library.records import About
    from briefing.library.store.alias_index import AliasIndex
    from briefing.library.store.json_lines import JsonLines
    from briefing.library.store.page_index import PageIndex

    T = TypeVar("T")

WHOLE = "whole"
"""The stored field of what is exported: its numbers have all of their digits."""

AT_ONCE = 500
"""Documents that are read at a time where all are wanted."""

KEPT = 4096
"""Answers that are kept, of one thing each: a pack may have more sources than there is memory."""


MOST_COUNTED = 50_000
"""Terms whose documents are counted once."""


def _placed(keyed: tuple[int, int, Any]) -> tuple[int, int]:
    return keyed[:2]


class Engine(IndexQueries):
    """An index that is open for reading. `folder` is where it is, or None where it is in memory."""

    def __init__(self, index: tantivy.Index, folder: str | None = None) -> None:
        self.folder = folder
        index.config_reader("manual")  # else it looks for changes, and locks the folder to do so
        index.reload()
        super().__init__(index)
        self._searcher = index.searcher()
        self._pack_documents: dict[tuple[str, str], Any] = {}
        self._kept = KeptAnswers(KEPT)
        self._counted: dict[tuple[str, str], int] = {}
        """The number of documents that hold each term: a query asks for most of its own often."""
        self._shelf: tuple[tuple[str, str], JsonLines | None] = ("", ""), None
        """What was looked for on a shelf last, and the shelf: it is often looked for once more."""
        self._starts: list[int] = []
        about, whole = self.stored_bytes(ABOUT, ("row", "whole"))
        self.about: About = json.loads(about)
        whole = exact_json.loads(whole)
        self._starts = whole["starts"]
        self.outline, self.manifest = whole["digests"]
        """Digests of what the manifest says of entries, and of all that it says."""
        self.panes_of_files: list[str | None] = whole["panes"]
        """The pane of each file, by its number."""
        self.replaced: int = whole["replaced"]
        """Entries that were written over since all was built: the ranking counts them still."""

    @property
    def size(self) -> int:
        """The number of documents, those of the pack as a whole and of its files included."""
        return int(self._searcher.num_docs)

    @classmethod
    def open(cls, folder: str) -> Engine:
        """Return the index in `folder`. Raises IndexFault where it is not one of ours, whole."""
        return guarded(lambda: cls(tantivy.Index.open(folder), folder))

    def _json(self, address: tantivy.DocAddress, name: str) -> Any:
        """Return a stored field of a document, its `position` counted within its pane."""
        data = bytes(self._searcher.doc(address)[name][0])
        # of text, not of bytes, whose encoding would be found out first
        value = exact_json.loads(data) if name == WHOLE else json.loads(data.decode())
        if self._starts and name in ("row", "sheet"):
            row = value if name == "row" else value.get("row", {})
            if "position" in row and row["type"] in SHOWN_TYPES:
                row["position"] = self.position(row["position"])
                if row["type"] == addresses.ENTRY and self._is_contradicted(row["id"]):
                    row["contradicted"] = True
        return value

    def _is_contradicted(self, id: str) -> bool:
        """Return whether another entry says that it contradicts an entry."""

        def work() -> bool:  # most terms are in no entry, not even in one written over
            held = self._searcher.doc_freq("refers", told)
            return bool(held) and self.meets(self.term("refers", told))

        told = term(CONTRADICTS, id)
        return self.once(told, work)

    def stored(self, kind: str, key: str, name: str) -> Any:
        """Return a stored field of one document, or None where there is no such document."""
        at = self.address(kind, key)
        return guarded(self._json, at, name) if at is not None else None

    def stored_bytes(self, kind: str, names: Sequence[str], key: str = "") -> list[bytes]:
        """Return stored fields of one document as they are; of one that is not there, none.

        Its key is its kind, where none is given.
        """
        at = self.address(kind, key or kind)
        if at is None:
            return []

        def work() -> list[bytes]:
            document = self._searcher.doc(at)
            return [bytes(document[name][0]) for name in names]

        return guarded(work)

    def shown(self, address: str, name: str) -> Any:
        """Return `row` or `sheet` of the entry, series or page of an address, or None."""
        table, id = addresses.parts(address)
        for kind in (table,) if table else addresses.TABLES:
            if kind in SHOWN_TYPES:
                found = self.stored(kind, id, name)
            else:
                found = self._on_a_shelf(addresses.of(kind, id), name)
                if found:
                    row = found if name == "row" else found["row"]
                    row["id"] = self.address_of_page(kind, id)
            if found:
                return found
        return None

    def _on_a_shelf(self, address: str, name: str) -> Any:
        """Return `row` or `sheet` of the page of an address, or None where there is none."""
        from briefing.library.store.json_lines import JsonLines

        asked, shelf = self._shelf
        if asked != (address, name):
            data = self.stored_bytes(SHELF, [name], address)
            shelf = JsonLines(*data) if data else None
            self._shelf = (address, name), shelf
        return shelf[shelf.head.index(address)] if shelf else None

    def once(self, key: Hashable, work: Callable[[], T]) -> T:
        """Return what some work makes of the index, done when it is first asked for; where that is
        long ago, it is done again.
        """
        return self._kept.once(key, work)

    def address_of_page(self, table: str, id: str) -> str:
        """Return the shortest address that leads to a page: its id, unless that leads elsewhere."""

        def work() -> str:
            before = addresses.TABLES[: addresses.TABLES.index(table)]
            return addresses.of(table, id) if any(self._holds(e, id) for e in before) else id

        return self.once((table, id), work)

    def has(self, id: str) -> bool:
        """Return whether an id, without a table before it, is an address of anything."""
        return any(self._holds(table, id) for table in addresses.TABLES)

    def _holds(self, table: str, id: str) -> bool:
        shown = table in SHOWN_TYPES
        key, held_by = (id, table) if shown else (addresses.of(table, id), SHELF)
        return bool(self.holders("key", key)) and self.address(held_by, key) is not None

    def pack_document(self, key: str, name: str) -> Any:
        """Return a stored field of a document of the pack as a whole, read once."""
        if (key, name) not in self._pack_documents:
            self._pack_documents[key, name] = self.stored(key, key, name)
        return self._pack_documents[key, name]

    @cached_property
    def pages(self) -> PageIndex:
        """The index of pages, read once."""
        from briefing.library.store.page_index import PAGES, SPELLED, STEMS, PageIndex

        return PageIndex(*self.stored_bytes(PAGE_INDEX, (PAGES, STEMS, SPELLED)))

    @cached_property
    def aliases(self) -> AliasIndex:
        """The other names of what has several, read once."""
        from briefing.library.store.alias_index import AliasIndex

        return AliasIndex(*self.stored_bytes(GLOSSARY, (ALIASES,)))

    def sections(self, pane: str) -> list[tuple[int, str]]:
        """Return the order of the first entry of each section of a pane, and the heading."""
        found = self.pack_document(ABOUT, SECTIONS)[PANES].get(pane, [])
        return [(order, heading) for order, heading in found]

    def position(self, order: int) -> int:
        """Return the place in its pane, from 0, of what has this order in the whole pack."""
        return self._starts[order >> NUMBER_BITS] + (order & (1 << NUMBER_BITS) - 1)

    def all_orders(self, query: tantivy.Query) -> list[int]:
        """Return the orders of all documents that match, from the first to the last."""
        found = guarded(self._by_order, query, max(1, self.size))
        return [order for order, _ in found]

    def _by_order(
        self, query: tantivy.Query, count: int, start: int = 0
    ) -> list[tuple[int, tantivy.DocAddress]]:
        """Return orders and addresses of the documents that match, in the order of the pack."""
        found = self._searcher.search(query, count, False, "order", start, order=tantivy.Order.Asc)
        return found.hits

    def _in_order(
        self, query: tantivy.Query, count: int, start: int = 0
    ) -> list[tantivy.DocAddress]:
        """Return the addresses of the documents that match, in the order of the pack."""
        return [address for _, address in self._by_order(query, count, start)]

    def ordered(self, query: tantivy.Query, name: str, start: int, count: int) -> list[Any]:
        """Return a stored field of the documents that match, in the order of the pack."""
        if count <= 0:
            return []
        return guarded(
            lambda: [self._json(each, name) for each in self._in_order(query, count, start)]
        )

    def numbered(self, query: tantivy.Query, *fields: str) -> list[tuple[int, ...]]:
        """Return the numbers that all documents that match have in some fields, 0 where there is
        none, with their orders behind; in the order of the pack.
        """

        def work() -> list[tuple[int, ...]]:
            found = self._by_order(query, max(1, self.size))
            places = [address for _, address in found]
            read = (self._searcher.fast_field_values(each, places) for each in fields)
            columns = [[int(number or 0) for number in numbers] for numbers in read]
            return list(zip(*columns, [order for order, _ in found], strict=True))

        return guarded(work)

    def all_stored(self, query: tantivy.Query, name: str) -> Iterator[Any]:
        """Yield a stored field of every document that matches, in the order of the pack."""
        start = 0
        while found := self.ordered(query, name, start, AT_ONCE):
            yield from found
            start += AT_ONCE

    def referring(self, terms: Iterable[str]) -> list[tuple[int, str]]:
        """Return the number of the file, and the id, of every entry that has one of the terms."""

        def work() -> list[tuple[int, str]]:
            query = tantivy.Query.term_set_query(self._schema, "refers", list(terms))
            found = self._in_order(query, self._searcher.num_docs)
            rows = (json.loads(bytes(self._searcher.doc(each)["row"][0])) for each in found)
            return [(row["position"] >> NUMBER_BITS, row["id"]) for row in rows]

        return guarded(work)

    def documents_of(self, kind: str) -> list[tuple[Any, bytes]]:
        """Return `row`, decoded, and `whole`, as JSON, of every document of a kind, in order."""

        def work() -> list[tuple[Any, bytes]]:
            found = self._in_order(self.term("type", kind), self._searcher.num_docs)
            documents = [self._searcher.doc(address) for address in found]
            return [(json.loads(bytes(d["row"][0])), bytes(d["whole"][0])) for d in documents]

        return guarded(work)

    def holders(self, field: str, term: str) -> int:
        """Return the number of documents that hold a term."""
        counted = self._counted.get((field, term))
        if counted is None:
            if len(self._counted) >= MOST_COUNTED:
                self._counted.clear()
            counted = guarded(lambda: int(self._searcher.doc_freq(field, term)))
            self._counted[field, term] = counted
        return counted

    def held_terms(self, field: str, terms: Iterable[str]) -> list[tuple[str, int]]:
        """Return the terms that any document holds, each with the number of its documents."""

        def work() -> list[tuple[str, int]]:
            counted = ((each, int(self._searcher.doc_freq(field, each))) for each in terms)
            return [each for each in counted if each[1]]

        return guarded(work)

    def words(self, field: str, start: str) -> list[tuple[str, int]]:
        """Return the terms of a field that begin so, each with the number of its documents."""
        return guarded(lambda: list(self._searcher.terms_with_prefix(field, start)))

    def counts(
        self, field: str, within: tantivy.Query | None = None, start: str = ""
    ) -> list[tuple[str, int]]:
        """Return the terms of a field that begin so, all by default, each with the number of its
        documents within a query.
        """
        return guarded(lambda: list(self._searcher.terms_with_prefix(field, start, within)))

    def meets(self, query: tantivy.Query) -> bool:
        """Return whether any document matches a query."""
        return guarded(lambda: bool(self._searcher.search(query, 1, False).hits))

    def address(self, kind: str, key: str) -> tantivy.DocAddress | None:
        """Return the address of a document in the index, or None where there is none."""
        query = self.document(kind, key)
        hits = guarded(lambda: self._searcher.search(query, 1, False).hits)
        return hits[0][1] if hits else None

    def score(self, query: tantivy.Query, address: tantivy.DocAddress) -> float:
        """Return the score of a document in a query, 0 where it does not match."""
        try:
            told = guarded(lambda: query.explain(self._searcher, address).to_json())
        except IndexFault:
            return 0.0
        return float(json.loads(told)["value"])

    def count(self, query: tantivy.Query) -> int:
        """Return the number of documents that match a query, without scoring them."""
        asked = {"all": {"value_count": {"field": "order"}}}
        return guarded(lambda: int(self._searcher.aggregate(query, asked)["all"]["value"]))

    def chosen(self, query: tantivy.Query, most: int) -> tuple[int, list[int]]:
        """Return the number of documents that match, and the orders of the best `most`."""

        def work() -> tuple[int, list[int]]:
            result = self._searcher.search(query, most, True)
            orders = self.orders([address for _, address in result.hits])
            return int(getattr(result, "count", 0) or 0), orders

        return guarded(work)

    def scored(self, query: tantivy.Query, limit: int) -> list[tuple[float, tantivy.DocAddress]]:
        """Return score and address of the documents that match best."""
        return guarded(lambda: list(self._searcher.search(query, limit, False).hits))

    def rows(
        self, scored: Iterable[tuple[float, tantivy.DocAddress]]
    ) -> list[tuple[float, Any, tantivy.DocAddress]]:
        """Return score, row and address of some documents."""
        return guarded(lambda: [(score, self._row(at), at) for score, at in scored])

    def _row(self, at: tantivy.DocAddress) -> Any:
        """Return the row of a document: while one types, most hits are the same as before."""
        kept = self.once((at.segment_ord, at.doc), lambda: self._json(at, "row"))
        return {**kept}

    def newest(self, query: tantivy.Query, most: int) -> tuple[int, list[Any]]:
        """Return the number of documents that match, and the rows of those that begin last.

        Of the same day, and where there is none, they stand in the order of the pack.
        """

        def work() -> tuple[int, list[Any]]:
            search = self._searcher.search
            found = search(query, most, True, FIRST, 0, order=tantivy.Order.Desc)
            places = [address for _, address in found.hits]
            days = self._searcher.fast_field_values(FIRST, places)
            keyed = zip([-int(day or 0) for day in days], self.orders(places), places, strict=True)
            rows = [self._json(address, "row") for _, _, address in sorted(keyed, key=_placed)]
            return int(getattr(found, "count", 0) or 0), rows

        return guarded(work)

    def counted_by_day(
        self, query: tantivy.Query, fields: Iterable[str], step: int
    ) -> tuple[int, dict[str, list[tuple[int, int]]]]:
        """Return the number of documents that match; and by fields the first day of each step of
        some days that any of them has a day in, with their number, in order.
        """
        steps = {"interval": float(step), "min_doc_count": 1}
        asked: dict[str, Any] = {each: {"histogram": {"field": each, **steps}} for each in fields}
        asked["all"] = {"value_count": {"field": "order"}}

        def work() -> tuple[int, dict[str, list[tuple[int, int]]]]:
            found = self._searcher.aggregate(query, asked)
            return int(found["all"]["value"]), {
                each: [(int(b["key"]), int(b["doc_count"])) for b in found[each]["buckets"]]
                for each in fields
            }

        return guarded(work)

    def days(self, query: tantivy.Query) -> list[tuple[int, int, int]]:
        """Return first day, last day and order of all documents that match, in no order.

        They must have a date.
        """

        def work() -> list[tantivy.DocAddress]:
            hits = self._searcher.search(query, max(1, self.size), False).hits
            return [address for _, address in hits]

        return self.days_of(guarded(work))

    def days_of(self, addresses: list[tantivy.DocAddress]) -> list[tuple[int, int, int]]:
        """Return first day, last day and order of those of some documents that have a date."""

        def work() -> list[tuple[int, int, int]]:
            values: Any = self._searcher.fast_field_values
            read = (values(name, addresses) for name in (FIRST, LAST, "order"))
            return [each for each in zip(*read, strict=True) if each[0]]

        return guarded(work)

    def browsed(self, query: tantivy.Query, limit: int) -> tuple[int, list[tuple[float, Any, Any]]]:
        """Return the number of documents that match, and rows in the order of the pack.

        The rows have the shape of `ranked`, with a score of 0.
        """
        rows = guarded(
            lambda: [(0.0, self._json(at, "row"), at) for at in self._in_order(query, limit)]
        )
        return self.count(query), rows

    def orders(self, addresses: list[tantivy.DocAddress]) -> list[int]:
        """Return the places of documents in the pack, as numbers to sort by."""
        return guarded(
            lambda: [int(n or 0) for n in self._searcher.fast_field_values("order", addresses)]
        )
