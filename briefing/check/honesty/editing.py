"""Editing: a short bottom line, a change with its note, a review that is not overdue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.check.honesty.sentences import words_in
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry

WORDS_OF_A_BOTTOM_LINE = 40

SAME = "unchanged"


def of_entry(entry: Entry, today: date) -> Iterator[Finding]:
    """Yield the findings on editing of an entry."""
    line = entry.get("bottom_line", "")
    if not line and "body" in entry:
        yield Finding(
            codes.NO_BOTTOM_LINE,
            (),
            "has no bottom line: its body is all that there is",
            "say the answer in a sentence or two in `bottom_line`",
            "table",
        )
    # forty words have a letter and a space each; in Japanese, two and a half characters
    if len(line) > 2 * WORDS_OF_A_BOTTOM_LINE:
        words = words_in(line)
        if words > WORDS_OF_A_BOTTOM_LINE:
            yield Finding(
                codes.LONG_BOTTOM_LINE,
                ("bottom_line",),
                f"has {words} words; {WORDS_OF_A_BOTTOM_LINE} are the most that is read at once",
                "keep the answer, and leave the rest to the body",
            )
    if "change" in entry:
        change = entry["change"]
        if change["direction"] != SAME and "note" not in change:
            yield Finding(
                codes.CHANGE_WITHOUT_NOTE,
                ("change",),
                f"says {change['direction']!r} and not what is different",
                "say in `note` what the previous edition had",
                "table",
            )
    if "review_by" in entry and entry["review_by"] < today:
        yield Finding(
            codes.PAST_REVIEW,
            ("review_by",),
            f"was due for review by {entry['review_by']}",
            "look at the entry again, then set a new date",
        )
