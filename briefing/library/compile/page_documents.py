"""The documents of pages: shelves that hold some each, and what all are found by."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.library.compile import name_page, pack_page, source_page
from briefing.library.compile.document import dump, dump_quickly
from briefing.library.store import page_index
from briefing.library.store.index_schema import PAGE_INDEX, SHELF, document
from briefing.library.store.json_lines import joined
from briefing.library.text.japanese import japanese
from briefing.library.text.stems import folded, stem, words_of
from briefing.pack.model import addresses
from briefing.pack.reading.entry_sources import each_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    import tantivy

    from briefing.library.compile.name_table import NameTable
    from briefing.library.compile.page_parts import PageDraft
    from briefing.library.records import IndexedPage, PageIndexHead
    from briefing.pack.model.tables import Leaf, Source
    from briefing.pack.reading.manifest import PackLayout


class Worded(NamedTuple):
    """The words that a page is found by."""

    names: list[str]
    """What it is called."""
    notes: list[str]
    stemmed: list[list[str]]
    """The stems of each name, then of each note."""
    spelled: set[str]
    """All words as they are spelled."""


ON_A_SHELF = 128
"""Pages that one document holds: the more, the longer it takes to read one of them."""


def documents(
    layout: PackLayout, names: NameTable, tables: Sequence[Leaf]
) -> Iterator[tantivy.Document]:
    """Yield the documents of all pages; `tables` are those of all files, in order."""
    drafts = list(_drafts(layout, names, cast("list[dict[str, Any]]", tables)))
    rows = [dump_quickly(each.row(number)) for number, each in enumerate(drafts)]
    yield document(PAGE_INDEX, PAGE_INDEX, -1, _page_index(drafts))
    for start in range(0, len(drafts), ON_A_SHELF):
        stored = {
            addresses.of(each.table, each.id): (row, _with_row(row, _shown(each)))
            for each, row in zip(drafts[start : start + ON_A_SHELF], rows[start:], strict=False)
        }
        made = document(SHELF, SHELF, -1, {"row": _lines(stored, 0), "sheet": _lines(stored, 1)})
        for address in stored:
            made.add_text("key", address)
        yield made


def _shown(draft: PageDraft) -> bytes:
    return dump_quickly({"blocks": draft.blocks, "slots": draft.slots})


def _with_row(row: bytes, other: bytes) -> bytes:
    """Return the JSON of a table with a row, which is JSON already, before its other keys."""
    return b'{"row":' + row + b"," + other[1:]


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
    tests = [each for leaf in tables for each in leaf.get("rule_test", [])]
    yield pack_page.page(layout, names, synonyms, tests)


def _lines(stored: Mapping[str, tuple[bytes, bytes]], field: int) -> bytes:
    """Return what is stored of the pages of a shelf, their addresses first."""
    return joined([dump(list(stored)), *(each[field] for each in stored.values())])


def _worded(drafts: Sequence[PageDraft]) -> Iterator[Worded]:
    """Yield the words of each page: the engine is asked for those of many at once."""
    for start in range(0, len(drafts), ON_A_SHELF):
        texts = [_texts(draft) for draft in drafts[start : start + ON_A_SHELF]]
        words = [[words_of(text) for text in names + notes] for names, notes in texts]
        every = list(chain(*chain(*words)))
        stems, spelled = iter(stem.each(every)), iter(folded.each(every))
        for (names, notes), spoken in zip(texts, words, strict=True):
            lines = [list(islice(stems, len(each))) for each in spoken]
            in_all = sum(map(len, spoken))
            yield Worded(names, notes, lines, set(islice(spelled, in_all)))


def _texts(draft: PageDraft) -> tuple[list[str], list[str]]:
    """Return what a page is called, each name once, and the other texts that it is found by."""
    called = [each.replace("-", " ") if each == draft.id else each for each in draft.names]
    return list(dict.fromkeys(called)), draft.notes


def _page_index(drafts: Sequence[PageDraft]) -> dict[str, bytes]:
    """Return the stored fields of the index of pages."""
    head: PageIndexHead = {"types": {}, "japanese": {}}
    pages: list[IndexedPage] = []
    stems: dict[str, list[int]] = {}
    spelled: dict[str, list[int]] = {}
    for number, worded in enumerate(_worded(drafts)):
        names, notes, stemmed, words = worded
        lines = [" ".join(each) for each in stemmed]
        draft = drafts[number]
        pages.append(
            {
                "type": draft.table,
                "id": draft.id,
                "title": draft.name,
                "names": lines[: len(names)],
                "notes": lines[len(names) :],
            }
        )
        head["types"].setdefault(draft.table, []).append(number)
        for each in set(chain(*stemmed)):
            stems.setdefault(each, []).append(number)
        for word in words:
            spelled.setdefault(word, []).append(number)
        if runs := [run for text in (*names, *notes) for run in japanese(text)]:
            head["japanese"][str(number)] = " ".join(runs)
    return {
        page_index.PAGES: joined([dump(head), *map(dump_quickly, pages)]),
        page_index.STEMS: page_index.postings(stems),
        page_index.SPELLED: page_index.postings(spelled),
    }
