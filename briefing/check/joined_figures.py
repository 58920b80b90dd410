"""Figures and formulas that emphasis joins: of `5*3*2`, Markdown shows 532."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import citations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.check.bodies import Bodies
    from briefing.pack.markdown.blocks import Span, Spans
    from briefing.pack.problems import Keys

AT_MOST = 20
"""Findings of one body."""

LONGEST = 40
"""Characters beside an emphasis that are looked at."""

EMPHASIS = ("emphasis", "strong")

_HELP = "write `×`, or `\\*` for an asterisk, or put the formula between backticks"


_LAST = r"(?:[^\W_]+[.,])*[^\W_]+\Z"
_FIRST = r"[^\W_]+(?:[.,][^\W_]+)*"
"""The end of a text that is the beginning of a word, and its beginning that is the end of one."""


@cache
def _suspect() -> re.Pattern[str]:
    # a mark between two characters of a word, which most bodies have nowhere; the mark is what is
    # looked for
    return re.compile(r"\*(?<=[^\W_]\*)\*{0,2}[^\W_]")


def may_be_in(body: str) -> bool:
    """Return whether a quick look shows what may be one."""
    return "*" in body and _suspect().search(body) is not None


def of_body(body: str, keys: Keys, bodies: Bodies) -> Iterator[Finding]:
    """Yield a finding for each emphasis that joins what stands on both sides of one of its marks,
    where that reads as a figure or a formula.
    """
    if not may_be_in(body):
        return
    at = told = 0
    for spans in citations.spans_of(bodies.read(body).blocks):
        for number, span in enumerate(spans):
            text = span["text"]
            before, after = _plain(spans, number - 1), _plain(spans, number + 1)
            if not _is_emphasis(span) or not _joins(before, text, after):
                continue
            written = _written(before, text, after).search(body, at)
            start, end = written.span() if written else (None, None)
            at = end or at
            first, last = _beside(before, after)
            shown = f"{first}{text}{last}"
            yield Finding(codes.EMPHASIS_IN_FIGURE, keys, _said(shown), _HELP, "value", start, end)
            told += 1
            if told == AT_MOST:
                return


def _said(shown: str) -> str:
    return f"shows `{shown}`: Markdown takes the `*` in it for emphasis"


def _is_emphasis(span: Span) -> bool:
    return span.get("style") in EMPHASIS and "link" not in span


def _plain(spans: Spans, number: int) -> str:
    """Return the text of a span that has no style and is no link, or ""."""
    if not 0 <= number < len(spans):
        return ""
    span = spans[number]
    return "" if {"style", "link", "cites"} & span.keys() else span["text"]


def _joins(before: str, text: str, after: str) -> bool:
    """Return whether the words of an emphasis run on into what is beside it, as in a formula.

    That is between two digits; or on both sides, where there is a digit, or single letters.
    """
    pairs = (before[-1:], text[:1]), (text[-1:], after[:1])
    if any(one.isdigit() and other.isdigit() for one, other in pairs):
        return True
    if not all(_in_word(one) and _in_word(other) for one, other in pairs):
        return False
    words = text, *_beside(before, after)
    return any(map(str.isdigit, before[-1:] + text + after[:1])) or max(map(len, words)) == 1


def _beside(before: str, after: str) -> tuple[str, str]:
    """Return the letters and digits right before an emphasis, and those right behind it."""
    first, last = re.search(_LAST, before[-LONGEST:]), re.match(_FIRST, after[:LONGEST])
    return first[0] if first else "", last[0] if last else ""


def _in_word(character: str) -> bool:
    """Return whether a character stands in a word of a script that has spaces between words."""
    from unicodedata import east_asian_width

    return character.isalnum() and east_asian_width(character) not in ("W", "F", "H")


def _written(before: str, text: str, after: str) -> re.Pattern[str]:
    """Return a pattern of an emphasis as it is written, with the words that it runs on into."""
    marks = r"\*{1,3}"
    first, last = map(re.escape, _beside(before, after))
    return re.compile(f"{first}{marks}{re.escape(text)}{marks}{last}")
