"""What a reader asks, read into words."""

from __future__ import annotations

from briefing.library.text import CJK, spoken_words

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

    __slots__ = ("ends_open", "japanese", "text", "words")

    def __init__(self, text: str, *, typing: bool = False) -> None:
        """Read `text`. While it is being typed its last word is taken as a beginning."""
        self.text = text
        found = list(spoken_words(text))
        asked = [word for word, start, end in found if text[start:end].lower() not in EMPTY_WORDS]
        self.words = list(dict.fromkeys(asked or (word for word, _, _ in found)))
        self.japanese = list(dict.fromkeys(CJK.findall(text)))
        last = found[-1] if found else None
        self.ends_open = bool(
            typing and last and last[2] == len(text) and last[0] in self.words and len(last[0]) > 1
        )

    def __bool__(self) -> bool:
        return bool(self.words or self.japanese)
