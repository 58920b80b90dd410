"""The words of a page that are chosen to be highlighted, and the signs of code among them.

Without colour, code stands between signs, which are in what is shown of a block and not in its
text: places in the one are told from places in the other here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.code_signs import with_signs, without_signs

if TYPE_CHECKING:
    from briefing.app.reader.reader import Reader
    from briefing.desk.entry_text import Stretch


class ChosenWords:
    """Shows on a page which words are chosen."""

    def __init__(self, text: Reader) -> None:
        self._text = text
        self.words: list[Stretch] = []
        """Where they are in what is shown."""

    def choose(self, words: list[Stretch]) -> None:
        """Show which words are chosen, in sight as far as they fit; none: none are any more."""
        self.words = [self.signed(each) for each in words]
        lines = [line for each in self.words for line in self._text.page.lines_of(*each)]
        if lines:
            self._text.show_all(lines[0], len(lines))
        self._text.repaint()

    def signed(self, words: Stretch) -> Stretch:
        """Return where some words of a block are in what is shown of it."""
        if not self._text.app.no_color:
            return words
        shown = self._text.page.blocks[words.block]
        return words._replace(
            start=with_signs(shown, words.start), end=with_signs(shown, words.end)
        )

    def unsigned(self, words: Stretch) -> Stretch:
        """Return where some words that are shown of a block are in its text."""
        if not self._text.app.no_color or words.start < 0:
            return words
        shown = self._text.page.blocks[words.block]
        return words._replace(
            start=without_signs(shown, words.start), end=without_signs(shown, words.end)
        )

    def on(self, line: int) -> list[tuple[int, int]]:
        """Return the characters of a line that are chosen."""
        if not self.words:
            return []
        page = self._text.page
        block = page.lines[line].block
        found = (page.shown(line, e.start, e.end) for e in self.words if e.block == block)
        return [each for each in found if each]
