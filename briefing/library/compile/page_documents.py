"""The documents of pages: shelves that hold some each, and what all are found by."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, cast

from briefing.library.compile import name_page, pack_page, source_page
from briefing.library.compile.document import dump
from briefing.library.store import page_index
from briefing.library.store.index_schema import PAGE_INDEX, SHELF, document
from briefing.library.store.json_lines import joined
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, stems_of
from briefing.library.text.words import spoken_words
from briefing.pack.model import addresses
from briefing.pack.reading.entry_sources import each_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import tantivy

    from briefing.library.compile.name_table import NameTable
    from briefing.library.compile.page_parts import PageDraft
    from briefing.library.records import IndexedPage, PageIndexHead, Row, Sheet
    from briefing.pack.model.tables import Leaf, Source
    from briefing.pack.reading.manifest import PackLayout

ON_A_SHELF = 128
"""Pages that one document holds: the more, the longer it takes to read one of them."""


def documents(
    layout: PackLayout, names: NameTable, tables: Sequence[Leaf]
) -> Iterator[tantivy.Document]:
    """Yield the documents of all pages; `tables` are those of all files, in order."""
    drafts = list(_drafts(layout, names, cast("list[dict[str, Any]]", tables)))
    yield document(PAGE_INDEX, PAGE_INDEX, -1, _page_index(drafts))
    numbered = enumerate(drafts)
    for shelf in iter(lambda: list(islice(numbered, ON_A_SHELF)), []):
        sheets = {addresses.of(each.table, each.id): each.sheet(number) for number, each in shelf}
        rows = {address: sheet["row"] for address, sheet in sheets.items()}
        made = document(SHELF, SHELF, -1, {"row": _lines(rows), "sheet": _lines(sheets)})
        for address in sheets:
            made.add_text("key", address)
        yield made


def _drafts(
    layout: PackLayout, names: NameTable, tables: list[dict[str, Any]]
) -> Iterator[PageDraft]:
    for table in name_page.FIELDS:
        for leaf in tables:
            for item in leaf.get(table, []):
                yield name_page.page(table, item)
    sources: list[Source] = each_once(each for leaf in tables for each in leaf.get("source", []))
    repeated: dict[str, list[str]] = {}
    for source in sources:
        for parent in dict.fromkeys(source.get("derives_from", [])):
            repeated.setdefault(parent, []).append(source["id"])
    shown: dict[str, dict[str, None]] = {}
    for series in (each for leaf in tables for each in leaf.get("series", [])):
        for point in series["points"]:
            for source, _ in names.cited(point.get("sources", [])):
                shown.setdefault(source["id"], {})[series["id"]] = None
    for source in sources:
        id = source["id"]
        yield source_page.page(source, names, repeated.get(id, []), list(shown.get(id, ())))
    synonyms = [each["words"] for leaf in tables for each in leaf.get("synonym", [])]
    yield pack_page.page(layout, names, synonyms)


def _lines(stored: Mapping[str, Row | Sheet]) -> bytes:
    """Return what is stored of the pages of a shelf, their addresses first."""
    return joined([dump(list(stored)), *map(dump, stored.values())])


def _page_index(drafts: Sequence[PageDraft]) -> dict[str, bytes]:
    """Return the stored fields of the index of pages."""
    head: PageIndexHead = {"types": {}, "japanese": {}}
    pages: list[bytes] = []
    stems: dict[str, list[int]] = {}
    spelled: dict[str, list[int]] = {}
    for number, draft in enumerate(drafts):
        row = draft.sheet(number)["row"]
        called = [each.replace("-", " ") if each == draft.id else each for each in draft.names]
        names = list(dict.fromkeys(called))
        texts = [*names, *draft.notes]
        stemmed = [stems_of(each) for each in texts]
        lines = [" ".join(each) for each in stemmed]
        page: IndexedPage = {
            "row": row,
            "names": lines[: len(names)],
            "notes": lines[len(names) :],
        }
        pages.append(dump(page))
        head["types"].setdefault(row["type"], []).append(number)
        for stem in {each for line in stemmed for each in line}:
            stems.setdefault(stem, []).append(number)
        words = folded.each([word for text in texts for word, _, _ in spoken_words(text)])
        for word in set(words):
            spelled.setdefault(word, []).append(number)
        if runs := [run for text in texts for run in japanese(text)]:
            head["japanese"][str(number)] = " ".join(runs)
    return {
        page_index.PAGES: joined([dump(head), *pages]),
        page_index.STEMS: page_index.postings(stems),
        page_index.SPELLED: page_index.postings(spelled),
    }
