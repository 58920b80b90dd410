"""What is copied of a page: its words, without the marks beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown.spans import QUOTE
from briefing.publish.lines import GoesOn
from briefing.publish.signs import CUT, shown

if TYPE_CHECKING:
    from collections.abc import Container

    from textual.selection import Selection

    from briefing.app.reader.page import Page
    from briefing.publish.lines import Line


def copied(page: Page, selection: Selection, meant: Container[int]) -> str:
    """Return what is selected of a page; code that is broken into several lines is one again, and
    what is cut is whole.

    Of the lines of the page only some are `meant`: a selection that goes on beside it may have no
    beginning there, and no end, and what is on screen of it is all that is shown as selected.
    """
    found: list[str] = []
    for number, line in enumerate(page.lines):
        span = selection.get_span(number)
        if span is None or number not in meant:
            continue
        goes_on = line.start >= 0 and any(isinstance(each, GoesOn) for each in line.segments)
        start, end = max(span[0], line.lead) if goes_on else span[0], span[1]
        end = len(line.text) if end < 0 else end
        if end >= len(line.text) and (rest := page.cut_off(number)):
            words = _part(line, start, len(line.text) - len(CUT)).rstrip() + rest
        else:
            words = _part(line, start, end)
        words = words.removeprefix(shown(QUOTE))
        if found and goes_on:
            found[-1] += words
        else:
            found.append(words)
    return "\n".join(found)


def _part(line: Line, start: int, end: int) -> str:
    """Return the characters of a part of a line without the mark of code that goes on."""
    found, at = "", 0
    for each in line.segments:
        if not isinstance(each, GoesOn):
            found += each.text[max(0, start - at) : max(0, end - at)]
        at += len(each.text)
    return found
