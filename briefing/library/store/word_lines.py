"""Lines in one stored field, each of a word and what is kept by it.

A query asks for a few of thousands of words, and in a shell it is the only one: the lines are
sorted, and searched as they are stored: none is decoded to find another.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def written(kept: Mapping[str, str]) -> bytes:
    """Return what is kept by each word, as it is stored: one line each, without a tab."""
    return "".join(f"{word}\t{kept[word]}\n" for word in sorted(kept)).encode()


class WordLines:
    """The decoder of such a field."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._asked: dict[str, bytes] = {}
        """What was found: a query asks for a word several times, and so does each further letter
        that is typed."""

    def __contains__(self, word: str) -> bool:
        return bool(self.get(word))

    def get(self, word: str) -> bytes:
        """Return what is kept by a word, or b"" where nothing is."""
        found = self._asked.get(word)
        if found is None:
            found = self._asked[word] = next(self._beginning(f"{word}\t".encode()), b"")
        return found

    def beginning(self, start: str) -> Iterator[bytes]:
        """Yield what is kept by each word that begins so."""
        return self._beginning(start.encode())

    def _beginning(self, start: bytes) -> Iterator[bytes]:
        data, at = self._data, self._first(start)
        while data.startswith(start, at):
            end = data.index(b"\n", at)
            yield data[data.index(b"\t", at) + 1 : end]
            at = end + 1

    def _first(self, start: bytes) -> int:
        """Return where the first line stands that is not before another.

        By hand: the library that does it takes longer to import than this to run.
        """
        data, low, high = self._data, 0, len(self._data)
        while low < high:
            line = data.rfind(b"\n", low, (low + high) // 2) + 1 or low
            after = data.index(b"\n", line) + 1
            if data[line:after] < start:
                low = after
            else:
                high = line
        return low
