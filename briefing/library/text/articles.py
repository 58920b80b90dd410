"""Articles of a law, however they are written: Art. 80, Articles 76 and 80, §80, 第80条, 第82条の3.

Laws of Japan number an article that was put between two others with a second number: 82-3.
"""

from __future__ import annotations

import re

from briefing.library.text.japanese_numbers import KANJI, in_kanji

_DIGITS = r"\d{1,6}(?!\d)"
_NUMBER = rf"{_DIGITS}(?:[-–]{_DIGITS})?"

ARTICLE = re.compile(
    rf"(?<!\w)(?:(?:articles?|arts?)\.?|§)\s*({_NUMBER}(?:(?:\(\w+\))*(?:\s*,\s*|\s+and\s+|\s+or\s+){_NUMBER})*)"
    rf"|(?:第\s?|(?<!\d))({_DIGITS})\s?条(?:の({_DIGITS}|[{KANJI}]{{1,3}}))?"
    rf"|第([{KANJI}]{{1,7}})条(?:の([{KANJI}]{{1,3}}))?",
    re.IGNORECASE,
)
_WORD = re.compile(r"art(?:icle)?[sſ]?\.?\s*\d")
"""The word for an article, in small letters, before a number; or the end of another word."""

_EACH = re.compile(_NUMBER)
_PARAGRAPH = re.compile(r"\(\w+\)")


def numbers(match: re.Match[str]) -> list[str]:
    """Return the numbers of the articles that a match of ARTICLE names."""
    if match[2]:
        return [_number(*match.group(2, 3))]
    if match[4]:
        return [_number(*match.group(4, 5))]
    each = _EACH.findall(_PARAGRAPH.sub("", match[1]))
    return [_number(*number.replace("–", "-").split("-")) for number in each]


def _number(*parts: str | None) -> str:
    """Return the parts of a number in plain digits, whatever the width they are written in."""
    return "-".join(
        str(in_kanji(part) if part[0] in KANJI else int(part)) for part in parts if part
    )


def may_be_in(text: str) -> bool:
    """Return whether a text may name an article: quicker than to look for all ways to write one."""
    return "§" in text or "条" in text or _WORD.search(text.lower()) is not None


def named(text: str) -> list[str]:
    """Return the numbers of all articles that a text names."""
    if not may_be_in(text):
        return []
    return [number for match in ARTICLE.finditer(text) for number in numbers(match)]
