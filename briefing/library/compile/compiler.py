"""Compiling: the tables of a pack become the documents of a library."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.compile import entry_layout, standing_layout, words_digest
from briefing.library.compile.citation_numbers import CitedBody
from briefing.library.compile.document import dump, dump_quickly, searchable
from briefing.library.store.file_ledger import EntryDigests
from briefing.library.store.index_schema import NUMBER_BITS
from briefing.library.store.terms import (
    ALONE,
    CONTRADICTS,
    HANDLING,
    LINKED,
    SERIES,
    UNCLAIMED_STANDING,
    term,
)
from briefing.pack.model import addresses, standing
from briefing.pack.model.dates import brief, days, shortest, spoken
from briefing.pack.reading.entry_sources import with_sources
from briefing.pack.validation.reference_checker import SOURCE
from briefing.pack.validation.references import LINK, cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import tantivy

    from briefing.library.compile.name_table import NameTable
    from briefing.library.records import Row
    from briefing.pack.model.tables import Entry
    from briefing.pack.model.tables import Series as Table
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.reading.reader import PlacedEntry


class EntryDocument(NamedTuple):
    """An entry as a document, and its digests."""

    document: tantivy.Document
    digests: EntryDigests


def digest(*parts: bytes) -> str:
    """Return the digest of some bytes, 16 hexadecimal digits."""
    return blake2b(b"".join(parts), digest_size=8).hexdigest()


def _with(whole: bytes, key: str, value: object) -> bytes:
    """Return the JSON of an entry with a key more, which is worked out."""
    return whole[:-1] + b"," + dump_quickly({key: value})[1:]


def _to_headings(placed: PlacedEntry) -> Iterator[tuple[str, int]]:
    """Yield the links of a body that may lead to a heading of it, each with its block's place."""
    for each in placed.refers:
        if each.table == LINK and each.headings and (slug := each.heading) is not None:
            yield each.id, each.headings[slug]


class Compiler:
    """Compiles the entries and series of one pack."""

    def __init__(self, frame: PackLayout, names: NameTable) -> None:
        self._frame = frame
        self._names = names

    def whole(self, entry: Entry, pane: str) -> bytes:
        """Return the full object of an entry as JSON, keys as in the pack."""
        entry = with_sources(entry, self._frame.pack)
        return dump_quickly({**entry, "pane": pane, "later": self._later(entry)})

    def _later(self, entry: Entry) -> bool:
        published = self._frame.pack.get("published")
        when = entry.get("date")
        return published is not None and when is not None and days(when)[0] > published

    def _row(self, placed: PlacedEntry, order: int) -> Row:
        entry = placed.entry
        chief, _ = self._names.cited(entry["sources"][:1])[0]
        row: Row = {
            "id": entry["id"],
            "type": "entry",
            "pane": placed.pane,
            "position": order,
            "title": entry["title"],
            "kind": entry["kind"],
            "standing": self._names.standing(entry),
        }
        if grade := str(self._names.grade(chief, entry)):
            row["grade"] = grade
        if "date" in entry:
            row["date"] = spoken(entry["date"])
            row["month"] = brief(entry["date"])
            row["year"] = shortest(entry["date"])
        if "change" in entry:
            row["change"] = entry["change"]["direction"]
        if "handling" in entry:
            row["handling"] = entry["handling"]
        if self._later(entry):
            row["later"] = True
        if standing_layout.shown(entry, row["standing"], self._names) != row["standing"]:
            row["only_called"] = True
        if entry.get("contradicts"):
            row["contradicted"] = True
        return row

    def _refers(self, placed: PlacedEntry, sources: Iterable[str]) -> set[str]:
        """Return the terms of everything that an entry shows or refers to; `sources` are the ids of
        those that it rests on.
        """
        entry, names = placed.entry, self._names
        terms: set[str] = set()
        for each in placed.refers:
            if each.table == LINK:  # where it leads may be decided by a file that is read later
                terms.add(term(LINKED, each.id))
                terms.add(term(LINKED, addresses.parts(each.id)[1]))
            else:
                terms.add(term(each.table, each.id))
        terms |= {term(CONTRADICTS, id) for id in entry.get("contradicts", [])}
        if "quote" in entry:  # who is no actor may become one
            terms.add(term("actor", entry["quote"]["speaker"]))
        terms |= {term(SOURCE, id) for id in sources}
        if "handling" in entry:
            terms.add(term(HANDLING, entry["handling"]))
        if standing.written(entry) is None:
            terms.add(UNCLAIMED_STANDING)
        lines = [names.line_of(id) for id in cited(entry["sources"])]
        return terms | {term(ALONE, id) for id in frozenset.intersection(*lines)}

    def entry(self, placed: PlacedEntry, file: int, number: int, whole: bytes) -> EntryDocument:
        """Return the document of an entry that is the `number`-th in the `file`-th of the files.

        `whole` is the entry as it is written; what is worked out from its sources is added to it.
        """
        order = file << NUMBER_BITS | number
        written = digest(whole)
        row = self._row(placed, order)
        body = CitedBody(placed.entry, placed.body)
        sources = self._names.rests_on(placed.entry)
        if gone := self._names.retracted(sources):
            row["retracted"] = True
            whole = _with(whole, "retracted_sources", gone)
        if "standing" not in placed.entry:
            whole = _with(whole, "standing", row["standing"])
        headings = dict(_to_headings(placed))
        blocks, slots = entry_layout.of_entry(placed.entry, row, body, self._names, headings)
        told = dump_quickly(row)
        shown = dump_quickly({"blocks": blocks, "slots": slots})
        stored = {
            "row": told,
            "sheet": b'{"row":' + told + b"," + shown[1:],
            "whole": _with(whole, "citations", body.cites) if body.cites else whole,
        }
        names = self._names.of(placed.entry)
        document = searchable(row, order, blocks, stored, names, placed.entry)
        document.add_text("file", placed.file)
        for each in self._refers(placed, sources):
            document.add_text("refers", each)
        words = digest(words_digest.words(placed.entry))
        return EntryDocument(document, EntryDigests(written, digest(whole, shown), words))

    def series(self, file: int, tables: list[Table]) -> Iterator[tantivy.Document]:
        """Yield the documents of the series in the `file`-th of the files."""
        for number, series in enumerate(tables):
            order = len(self._frame.files) + file << NUMBER_BITS | number
            row: Row = {
                "id": series["id"],
                "type": "series",
                "pane": None,
                "position": order,
                "title": series["title"],
                "kind": SERIES,
            }
            blocks, slots = entry_layout.of_series(series, self._names)
            stored = {
                "row": dump(row),
                "sheet": dump({"row": row, "blocks": blocks, "slots": slots}),
                "whole": dump(series),
            }
            yield searchable(row, order, blocks, stored, [], None)
