"""Which words of an entry are chosen to be highlighted: a sentence, several, or a highlight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.citation.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from briefing.desk.entry_text import EntryText

    Range = tuple[int, int]
    """The first character of words in the text of an entry, and the one after their last."""


def sentences_of(text: EntryText, headings: Container[int]) -> Iterator[Range]:
    """Yield where the sentences of a text stand; `headings` are the blocks that are none."""
    for block, start, end in text.paragraphs:
        if block not in headings:
            for first, last in sentences(text.text[start:end]):
                yield start + first, start + last


class SentenceChoice:
    """A sentence or a highlight that is chosen, and the sentences behind it that are, too."""

    def __init__(self, text: EntryText, headings: Container[int], marked: Iterable[Range]) -> None:
        """Offer the sentences of a text, and what is highlighted in it already."""
        self._sentences = list(sentences_of(text, headings))
        self.stops = sorted({*self._sentences, *marked})
        self._at = 0
        self._end = self.stops[0][1] if self.stops else 0

    @property
    def chosen(self) -> Range:
        """Where what is chosen stands in the text."""
        return self.stops[self._at][0], self._end

    def begin(self, at: int) -> None:
        """Choose what is offered at a place among all that is."""
        self._at = max(0, min(at, len(self.stops) - 1))
        self._end = self.stops[self._at][1]

    def go(self, by: int) -> bool:
        """Choose what comes next (1), or before (-1), alone; return whether there is any."""
        before = self._at
        self.begin(self._at + by)
        return self._at != before

    def more(self) -> bool:
        """Choose a sentence more; return whether there is one."""
        further = [end for _, end in self._sentences if end > self._end]
        self._end = min(further, default=self._end)
        return bool(further)

    def less(self) -> bool:
        """Choose a sentence less, where more than one is; return whether that is so."""
        start, _ = self.chosen
        nearer = [end for first, end in self._sentences if start <= first and end < self._end]
        self._end = max(nearer, default=self._end)
        return bool(nearer)
