"""Notes as blocks: they stand below what they are about, and are found in with it."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from briefing.app.core.commands import NOTE_TEXTS, with_keys
from briefing.desk.highlights import ORPHAN
from briefing.pack.markdown import entry_body
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from briefing.desk.highlights import Highlight
    from briefing.desk.note import Note
    from briefing.pack.markdown.blocks import Block, Spans

HEADING = "Your notes"

TEXTS = f"It has {{}} texts since a sync: {{{{{NOTE_TEXTS.id}}}}} keeps one, or all"
"""Said where a note has several texts."""


def blocks(notes: list[Note], orphans: Container[str] = ()) -> list[Block]:
    """Return the notes on an entry under a heading; none where there are none.

    `orphans` are the ids of those whose highlight is found no more.
    """
    if not notes:
        return []
    above: Spans = [{"text": f"{HEADING} · {len(notes)}" if len(notes) > 1 else HEADING}]
    return [{"kind": "heading", "spans": above}, *_told(notes, orphans)]


def place_of(notes: list[Note], id: str, orphans: Container[str]) -> int:
    """Return which of the blocks is the first of a note; of the first note it is the heading."""
    before = [*takewhile(lambda note: note.id != id, notes)]
    return len(blocks(before, orphans)) if 0 < len(before) < len(notes) else 0


def quoted(highlight: Highlight) -> str:
    """Return the words of a highlight between quotation marks, on one line."""
    return f"“{_on_one_line(highlight)}”"


def _on_one_line(highlight: Highlight) -> str:
    return " ".join(highlight.words.split())


def _told(notes: Iterable[Note], orphans: Container[str]) -> Iterator[Block]:
    for number, note in enumerate(notes):
        when: Spans = [{"text": _when(note), "style": "quiet"}]
        yield {"kind": "paragraph", "tight": number == 0, "spans": when}
        if (
            trouble := with_keys(TEXTS.format(1 + len(note.others)))
            if note.others
            else note.trouble
        ):
            yield {
                "kind": "paragraph",
                "tight": True,
                "spans": [{"text": trouble, "style": "warning"}],
            }
        if note.highlight is not None:
            yield from _marked(note.highlight, orphan=note.id in orphans)
        if note.text.strip() or note.highlight is None:
            first, *rest = entry_body.blocks(note.text) or [{"kind": "paragraph", "spans": []}]
            yield {**first, "tight": True}
            yield from rest
        for other in note.others:
            since = f"Another text of it, from {spoken(other.changed.astimezone().date())}:"
            yield {"kind": "paragraph", "spans": [{"text": since, "style": "warning"}]}
            yield from entry_body.blocks(other.text)


def _marked(highlight: Highlight, *, orphan: bool) -> Iterator[Block]:
    """Yield the words of a highlight on one line, and that they are found no more, if so."""
    words: Spans = [{"text": _on_one_line(highlight)}]
    yield {"kind": "paragraph", "tight": True, "quoted": True, "kept": 1, "spans": words}
    if orphan:
        said: Spans = [{"text": ORPHAN, "style": "warning"}]
        yield {"kind": "paragraph", "tight": True, "spans": said}


def _when(note: Note) -> str:
    """Return when a note was written, and changed, in the reader's own time."""
    written = spoken(note.created.astimezone().date())
    changed = spoken(note.changed.astimezone().date())
    return written if changed == written else f"{written}, changed {changed}"
