"""What a reader asks, read into words."""

from __future__ import annotations

from briefing.library.text import CJK, folded, spoken_words, stem

LONGEST_BEGINNING = 40
"""Characters of a word that may still be going on; beyond, it is looked for as it is."""

EMPTY_WORDS = frozenset(
    """
    a an and are as at be by can did do does for from had has have how if in into is it its many may
    much of on or said say says so than that the their them then there these they this to was were
    what when where which who whom whose why will with would
    """.split()
)
"""Words that count for nothing beside others."""


class Query:
    """A query as typed, and what it asks for."""

    __slots__ = ("beginning", "japanese", "text", "words")

    def __init__(self, text: str, *, typing: bool = False) -> None:
        """Read `text`. While it is being typed its last word is also taken as a beginning."""
        self.text = text
        found = list(spoken_words(text))
        asked = [word for word, _, _ in found if word.lower() not in EMPTY_WORDS]
        asked = asked or [word for word, _, _ in found]
        self.words = list(dict.fromkeys(map(stem, asked)))
        """Stems."""
        self.japanese = list(dict.fromkeys(CJK.findall(text)))
        self.beginning = ""
        """The last word as it is spelled so far, or "" where it is whole."""
        if typing and asked and found[-1][0] == asked[-1] and found[-1][2] == len(text):
            self.beginning = folded(asked[-1]) if 1 < len(asked[-1]) <= LONGEST_BEGINNING else ""

    def whole(self) -> Query:
        """Return the same query with its last word taken as it stands."""
        return Query(self.text)

    def __bool__(self) -> bool:
        return bool(self.words or self.japanese)
