"""Notes as blocks: they stand below what they are about, and are found in with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown import entry_body
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.desk.note import Note
    from briefing.pack.markdown.blocks import Block, Spans

HEADING = "Your notes"


def blocks(notes: list[Note]) -> list[Block]:
    """Return the notes on an entry under a heading; none where there are none."""
    if not notes:
        return []
    above: Spans = [{"text": f"{HEADING} · {len(notes)}" if len(notes) > 1 else HEADING}]
    return [{"kind": "heading", "spans": above}, *_told(notes)]


def _told(notes: Iterable[Note]) -> Iterator[Block]:
    for number, note in enumerate(notes):
        when: Spans = [{"text": _when(note), "style": "quiet"}]
        yield {"kind": "paragraph", "tight": number == 0, "spans": when}
        if note.trouble:
            yield {
                "kind": "paragraph",
                "tight": True,
                "spans": [{"text": note.trouble, "style": "warning"}],
            }
        first, *rest = entry_body.blocks(note.text) or [{"kind": "paragraph", "spans": []}]
        yield {**first, "tight": True}
        yield from rest
        for other in note.others:
            since = f"Another text of it, from {spoken(other.changed.astimezone().date())}:"
            yield {"kind": "paragraph", "spans": [{"text": since, "style": "warning"}]}
            yield from entry_body.blocks(other.text)


def _when(note: Note) -> str:
    """Return when a note was written, and changed, in the reader's own time."""
    written = spoken(note.created.astimezone().date())
    changed = spoken(note.changed.astimezone().date())
    return written if changed == written else f"{written}, changed {changed}"
