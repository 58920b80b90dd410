"""What has changed in an entry, as blocks: a line above what it says, and the words below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from briefing.desk import moments
from briefing.pack.model.dates import spoken
from briefing.publish.signs import ADDED, REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Sheet
    from briefing.pack.markdown.blocks import Block, Spans
    from briefing.publish.said_changes import ChangedPart, Piece

HEADING = "What changed"

MOST = 40
"""Sentences that are shown of all that have changed."""

_ABOVE: Final = "status"
"""The part of the line under the title: what has changed is told below it."""


def with_changes(sheet: Sheet, parts: list[ChangedPart], at: str) -> Sheet:
    """Return a sheet that tells what has changed since a moment; no parts: that is not known.

    The places of its own blocks stay what they are: where it was left, and what of it is cited, is
    told by them.
    """
    blocks = [*sheet["blocks"]]
    under = next((n for n, each in enumerate(blocks) if each.get("part") == _ABOVE), 0)
    spans = blocks[under].get("spans", [])
    blocks[under] = {**blocks[under], "spans": [*spans, *_line(parts, at)]}
    return {**sheet, "blocks": [*blocks, *_words(parts)]}


def _line(parts: list[ChangedPart], at: str) -> Spans:
    which = f": {', '.join(each.name for each in parts)}" if parts else ""
    return [{"text": f"\nChanged since you read it{_on(at)}{which}.", "style": "quiet"}]


def _on(at: str) -> str:
    """Return on which day a moment was, in the reader's own time; "" where it is none."""
    moment = moments.read(at)
    return f" on {spoken(moment.astimezone().date())}" if moment else ""


def _words(parts: list[ChangedPart]) -> Iterator[Block]:
    """Yield the sentences that have changed, those of each part under its name."""
    told = [each for each in parts if each.changes]
    if not told:
        return
    yield {"kind": "heading", "spans": [{"text": HEADING}]}
    left = MOST
    for number, part in enumerate(told):
        name = part.name[:1].upper() + part.name[1:]
        above: Spans = [{"text": name, "style": "quiet"}]
        yield {"kind": "paragraph", "tight": number == 0, "spans": above}
        for change in part.changes[:left]:
            for sign, pieces in ((REMOVED, change.before), (ADDED, change.now)):
                if pieces:
                    yield _sentence(sign, pieces)
        left -= len(part.changes[:left])
        if not left:
            break
    if (more := sum(len(each.changes) for each in told) - MOST) > 0:
        more_of_it: Spans = [{"text": f"and {more:,} more", "style": "quiet"}]
        yield {"kind": "paragraph", "tight": True, "spans": more_of_it}


def _sentence(sign: str, pieces: list[Piece]) -> Block:
    spans: Spans = [
        {"text": each.text, "style": "strong"} if each.changed else {"text": each.text}
        for each in pieces
    ]
    return {"kind": "paragraph", "tight": True, "mark": f"{sign} ", "spans": spans}
