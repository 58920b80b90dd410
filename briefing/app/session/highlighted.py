"""The highlights of the reader in an entry: where their words stand now, and which are orphans."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.session.places import Anchor
from briefing.desk import highlights

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.desk.entry_text import EntryText
    from briefing.desk.note import Note
    from briefing.pack.markdown.blocks import Block

    Range = tuple[int, int]
    """The first character of words in the text of an entry, and the one after their last."""


class Highlighted(NamedTuple):
    """The text of an entry, and where in it each highlight stands, by the id of its note."""

    text: EntryText
    found: dict[str, Range]
    orphans: frozenset[str]
    """The ids of the notes whose words are not found for certain any more."""

    def note_at(self, at: Range) -> str:
        """Return the id of the note that marks just some words, or ""."""
        return next((note for note, each in self.found.items() if each == at), "")

    def anchor(self, note: str) -> Anchor | None:
        """Return the place on the page at which the words of a note begin."""
        if note not in self.found:
            return None
        first = next(self.text.stretches(*self.found[note]))
        return Anchor(first.block, first.start)

    def marked(self, blocks: list[Block]) -> list[Block]:
        """Return the blocks of the page, each with where highlights are in its words."""
        marks: dict[int, list[Range]] = {}
        for start, end in self.found.values():
            for each in self.text.stretches(start, end):
                marks.setdefault(each.block, []).append((each.start, each.end))
        return [
            {**block, "marked": sorted(marks[n])} if n in marks else block
            for n, block in enumerate(blocks)
        ]


def look_for(notes: Iterable[Note], text: EntryText) -> Highlighted:
    """Return where the highlights among some notes on an entry stand in its text."""
    found: dict[str, Range] = {}
    orphans: set[str] = set()
    for note in notes:
        if note.highlight is None:
            continue
        at = highlights.find(note.highlight, text.text)
        if at is None:
            orphans.add(note.id)
        else:
            found[note.id] = at
    return Highlighted(text, found, frozenset(orphans))
