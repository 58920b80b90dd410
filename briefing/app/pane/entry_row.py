"""A row of the list: how an entry stands, its title, and its date where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.ui import signs
from briefing.app.ui.excerpt import around
from briefing.app.ui.segments import beside, filled
from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.signs import shown

if TYPE_CHECKING:
    from briefing.app.session.list_texts import RowMatch
    from briefing.library.records import Row
    from briefing.library.text.fuzzy import Span

TITLE_BESIDE = 66
"""Per cent of a row that a title may take beside its bottom line."""

LEAST_LINE = 12
"""Cells of a bottom line in which there is still something to read."""

BESIDE = "  "
"""Stands between both."""

ROOMY = 46
"""Cells from which there is room for whole dates."""


def entry_row(row: Row, width: int, notes: int = 0) -> tuple[str, str]:
    """Return the title of a row, and its date and signs with the space before them.

    They fill `width` cells. The date is as exact as the room beside the title allows, and is left
    out where there is none; before it stands how many notes there are. A title that is too long by
    itself is cut; it heads the entry, whole.
    """
    change = signs.change(row)
    dates = signs.dates(row)[0 if width >= ROOMY else 1 :]
    column = f" {change}" if change else "  "  # of its own, so that dates line up
    forms = [date + column for date in dates]
    if notes:
        sign = shown(signs.NOTES) + (str(notes) if notes > 1 else "")
        change = f"{sign} {change}" if change else f"{sign}  "
        forms = [f"{sign} {form}" for form in forms]
    title = elided(row["title"], width - cells(change) - 1) if change else row["title"]
    return beside(title, [*forms, change], width)


def narrowed_row(
    row: Row, width: int, match: RowMatch, notes: int = 0
) -> tuple[str, str, list[Span]]:
    """Return the title of a row, what stands beside it in `width` cells, and where in both together
    what is typed stands.

    Beside the title stands the part of its bottom line that is looked for; where the title leaves
    too little room for that, what stands there in a list that is not narrowed.
    """
    title = elided(row["title"], width * TITLE_BESIDE // 100)
    room = width - cells(title) - len(BESIDE)
    if not match.line or room < LEAST_LINE:
        title, told = entry_row(row, width, notes)
        return title, told, _within(match.in_title, title)
    line, in_line = around(match.line, match.in_line, room)
    line = elided(line, room)
    first = len(title) + len(BESIDE)
    marks = [(first + start, first + end) for start, end in _within(in_line, line)]
    told = filled(BESIDE + line, width - cells(title))
    return title, told, [*_within(match.in_title, title), *marks]


def _within(marks: list[Span], text: str) -> list[Span]:
    """Return marks as far as they are in a text that is cut."""
    return [(start, min(end, len(text))) for start, end in marks if start < len(text)]
