"""The order of what the palette offers: by how well a name holds what is typed.

Words that begin a name come before words that stand in it, and letters scattered over a name are
offered only where nothing else is: what somebody types there is mostly a name, and Enter runs the
first that is offered.
"""

from __future__ import annotations

import re
from enum import IntEnum

_WORD = re.compile(r"\w+")


class Rank(IntEnum):
    """How well a name holds what is typed; the best first."""

    LABEL = 1
    """All words typed begin words of the name of a command."""
    TAB = 2
    """They begin words of the title of a tab, whole or short."""
    KEYWORD = 3
    """They are other words for a command."""
    CALLED = 4
    """They begin the title of an entry, or the name of a page."""
    NAMED = 5
    """An entry or a page is found by them."""
    HELPED = 6
    """They begin other words for a command, or words of what is said of it."""
    SCATTERED = 7
    """The letters stand in the name of a command in their order, and no more."""


def words(text: str) -> list[str]:
    """Return the words of a text, small letters and capitals alike."""
    return _WORD.findall(text.casefold())


def holds(typed: str, name: str) -> bool:
    """Return whether each word typed begins a word of a name."""
    known, asked = words(name), words(typed)
    return bool(asked) and all(any(word.startswith(each) for word in known) for each in asked)


def begun(typed: str, name: str) -> list[tuple[int, int]]:
    """Return start and end of what is typed at the beginning of words of a name."""
    asked = words(typed)
    return [
        (word.start(), word.start() + len(longest))
        for word in _WORD.finditer(name)
        if (longest := max((each for each in asked if _begins(word[0], each)), key=len, default=""))
    ]


def _begins(word: str, typed: str) -> bool:
    return word[: len(typed)].casefold() == typed


def names(typed: str, keywords: str) -> bool:
    """Return whether each word typed is one of some other words."""
    known, asked = words(keywords), words(typed)
    return bool(asked) and all(each in known for each in asked)


def is_called(typed: str, name: str) -> bool:
    """Return whether what is typed begins a name, as far as it is typed."""
    return bool(typed.strip()) and name.casefold().startswith(typed.strip().casefold())


def scattered(typed: str, name: str) -> bool:
    """Return whether the letters typed stand in a name in their order."""
    rest = iter(name.casefold())
    return all(letter in rest for letter in "".join(words(typed)))
