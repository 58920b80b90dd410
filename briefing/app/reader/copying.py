"""What is copied of a page: its words, without the marks beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.lines import GOES_ON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.selection import Selection

    from briefing.publish.lines import Line

BARS = ("┃ ", "│ ")
"""Stand before every line of a bottom line, and of a quotation."""


def copied(lines: Iterable[Line], selection: Selection) -> str:
    """Return what is selected of some lines; code that is broken into several is one again."""
    found: list[str] = []
    for number, line in enumerate(lines):
        span = selection.get_span(number)
        if span is None:
            continue
        goes_on = line.start >= 0 and any(each is GOES_ON for each in line.segments)
        start, end = max(span[0], line.lead) if goes_on else span[0], span[1]
        words = _part(line, start, len(line.text) if end < 0 else end)
        for bar in BARS:
            words = words.removeprefix(bar)
        if found and goes_on:
            found[-1] += words
        else:
            found.append(words)
    return "\n".join(found)


def _part(line: Line, start: int, end: int) -> str:
    """Return the characters of a part of a line without the mark of code that goes on."""
    found, at = "", 0
    for each in line.segments:
        if each is not GOES_ON:
            found += each.text[max(0, start - at) : max(0, end - at)]
        at += len(each.text)
    return found
