"""Words of English that are related to each other, by a table that is read on first use.

`docs/related_words.py` makes the table from WordNet. Its lines are in the order of their bytes,
each a stem with the words that are related to it, if any: one is found by halving, and none is
taken apart that is not asked for.
"""

from __future__ import annotations

from functools import cache

from briefing.library.text.word_lists import path

WHOLE = 10
"""What a word would be related to itself: the table has tenths."""


@cache
def _table() -> bytes:
    with open(path("related-words"), "rb") as file:
        return file.read()


def related_words(stem: str) -> list[tuple[str, float]]:
    """Return the words that are related to a stem, each with how much, the nearest first."""
    return [(each[:-1], int(each[-1]) / WHOLE) for each in _line(stem).decode().split()[1:]]


def is_english(stem: str) -> bool:
    """Return whether the table has a stem, with words that are related to it or without."""
    return bool(_line(stem))


def _line(stem: str) -> bytes:
    """Return the line of a stem, b"" where there is none."""
    table, key = _table(), stem.encode() + b" "
    itself = key, stem.encode() + b"\n"
    low, high = 0, len(table) if stem.isalpha() else 0  # a comment begins with a sign
    while low < high:  # both are where lines start, or the end
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.index(b"\n", start) + 1
        if table.startswith(itself, start):
            return table[start:end]
        if table[start:end] < key:
            low = end
        else:
            high = start
    return b""
