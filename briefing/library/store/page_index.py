"""The index of pages: what they are found by, apart from the words of entries.

It is read without decoding more than what a query asks for: a search in a shell has milliseconds.
"""

from __future__ import annotations

from functools import cached_property

from briefing import TYPE_CHECKING
from briefing.library.store import word_lines
from briefing.library.store.json_lines import JsonLines
from briefing.library.store.word_lines import WordLines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from briefing.library.records import IndexedPage, PageIndexHead, Row
    from briefing.pack.model.addresses import Table

PAGES, STEMS, SPELLED = "whole", "row", "sheet"
"""The stored fields: JSON Lines of the pages, and the postings of two kinds of words."""


def postings(numbers: Mapping[str, Sequence[int]]) -> bytes:
    """Return the numbers of the pages that hold each word, as they are stored."""
    return word_lines.written({word: " ".join(map(str, held)) for word, held in numbers.items()})


def page_row(number: int, table: Table, id: str, title: str) -> Row:
    """Return the row of a page, with a plain id."""
    return {
        "id": id,
        "type": table,
        "pane": None,
        "position": number,
        "title": title,
        "kind": table,
    }


class PageIndex:
    """The decoder of the stored fields. A page is known by its number, from 0."""

    def __init__(self, pages: bytes, stems: bytes, spelled: bytes) -> None:
        self._pages = JsonLines(pages)
        self._stems = WordLines(stems)
        self._spelled = WordLines(spelled)

    @property
    def _head(self) -> PageIndexHead:
        head: PageIndexHead = self._pages.head
        return head

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, number: int) -> IndexedPage:
        page: IndexedPage = self._pages[number]
        return page

    @cached_property
    def numbers(self) -> frozenset[int]:
        """The numbers of all pages."""
        return frozenset(range(len(self)))

    def row(self, number: int) -> Row:
        """Return the row of a page, with a plain id."""
        page = self[number]
        return page_row(number, page["type"], page["id"], page["title"])

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all pages, with plain ids."""
        return map(self.row, range(len(self)))

    @property
    def types(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the pages of each type."""
        return self._head["types"]

    def with_japanese(self, run: str) -> set[int]:
        """Return the numbers of the pages in whose texts Japanese stands."""
        return {int(number) for number, text in self._head["japanese"].items() if run in text}

    def with_stem(self, stem: str) -> set[int]:
        """Return the numbers of the pages whose texts hold a stem."""
        return _numbers([self._stems.get(stem)])

    def with_beginning(self, start: str) -> set[int]:
        """Return the numbers of the pages whose texts hold a word that begins so, as spelled."""
        return _numbers(self._spelled.beginning(start))


def _numbers(held: Iterable[bytes]) -> set[int]:
    return {int(each) for numbers in held for each in numbers.split()}
