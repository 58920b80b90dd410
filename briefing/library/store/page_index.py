"""The index of pages: what they are found by, apart from the words of entries.

It is read without decoding more than what a query asks for: a search in a shell has milliseconds.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.store.json_lines import JsonLines

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing.library.records import IndexedPage, PageIndexHead, Row

PAGES, STEMS, SPELLED = "whole", "row", "sheet"
"""The stored fields: JSON Lines of the pages, and the postings of two kinds of words."""


def postings(numbers: Mapping[str, Sequence[int]]) -> bytes:
    """Return the numbers of the pages that hold each word, as lines of text."""
    lines = (f"{word}\t{' '.join(map(str, held))}\n" for word, held in sorted(numbers.items()))
    return ("\n" + "".join(lines)).encode()


class PageIndex:
    """The decoder of the stored fields. A page is known by its number, from 0."""

    def __init__(self, pages: bytes, stems: bytes, spelled: bytes) -> None:
        self._pages = JsonLines(pages)
        self._stems = stems
        self._spelled = spelled

    @property
    def _head(self) -> PageIndexHead:
        head: PageIndexHead = self._pages.head
        return head

    def __len__(self) -> int:
        return len(self._pages)

    def __getitem__(self, number: int) -> IndexedPage:
        page: IndexedPage = self._pages[number]
        return page

    def rows(self) -> Iterator[Row]:
        """Yield the rows of all pages, with plain ids."""
        return (self[number]["row"] for number in range(len(self)))

    @property
    def types(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the pages of each type."""
        return self._head["types"]

    def with_japanese(self, run: str) -> set[int]:
        """Return the numbers of the pages in whose texts Japanese stands."""
        return {int(number) for number, text in self._head["japanese"].items() if run in text}

    def with_stem(self, stem: str) -> set[int]:
        """Return the numbers of the pages whose texts hold a stem."""
        return set().union(*_held(self._stems, f"\n{stem}\t".encode()))

    def with_beginning(self, start: str) -> set[int]:
        """Return the numbers of the pages whose texts hold a word that begins so, as spelled."""
        return set().union(*_held(self._spelled, f"\n{start}".encode()))


def _held(lines: bytes, wanted: bytes) -> Iterator[set[int]]:
    """Yield the numbers in the postings that begin so."""
    at = lines.find(wanted)
    while at >= 0:
        end = lines.index(b"\n", at + 1)
        yield {int(each) for each in lines[lines.index(b"\t", at) + 1 : end].split()}
        at = lines.find(wanted, end)
