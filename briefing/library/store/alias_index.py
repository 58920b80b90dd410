"""The index of aliases: the other names of a thing, by each of its names."""

from __future__ import annotations

import json
from functools import cached_property

from briefing import TYPE_CHECKING
from briefing.library.store import word_lines
from briefing.library.store.word_lines import WordLines

if TYPE_CHECKING:
    OtherNames = dict[str, list[str]]


def written(words: OtherNames, japanese: OtherNames) -> bytes:
    """Return both kinds of names as they are stored."""
    by_words = {stems: json.dumps(others) for stems, others in words.items()}
    return json.dumps(japanese).encode() + b"\n" + word_lines.written(by_words)


class AliasIndex:
    """The decoder of the stored field: of few names more is decoded than what a query asks for."""

    def __init__(self, data: bytes) -> None:
        self._runs, _, words = data.partition(b"\n")
        self._words = WordLines(words)

    def __contains__(self, stems: object) -> bool:
        """Return whether a thing is called so, given as stems with spaces between them."""
        return isinstance(stems, str) and stems in self._words

    def names(self, stems: str) -> list[str]:
        """Return the other names of what is called so, [] where nothing is."""
        found = self._words.get(stems)
        others: list[str] = json.loads(found) if found else []
        return others

    @cached_property
    def japanese(self) -> OtherNames:
        """The other names by each run of Japanese in a name: a part of one is looked for, too."""
        found: OtherNames = json.loads(self._runs)
        return found
