"""Articles of a law, however they are written: Art. 80, Articles 76 and 80, §80, 第80条, 第82条の3.

Laws of Japan number an article that was put between two others with a second number: 82-3.
"""

from __future__ import annotations

import re

_NUMBER = r"\d+(?:[-–]\d+)?"

ARTICLE = re.compile(
    rf"(?<!\w)(?:(?:articles?|arts?)\.?|§)\s*({_NUMBER}(?:(?:\(\w+\))*(?:\s*,\s*|\s+and\s+|\s+or\s+){_NUMBER})*)"
    r"|第?\s*(\d+)\s*条(?:の(\d+))?",
    re.IGNORECASE,
)
_EACH = re.compile(rf"{_NUMBER}(?!\w*\))")


def numbers(match: re.Match[str]) -> list[str]:
    """Return the numbers of the articles that a match of ARTICLE names."""
    if match[2]:
        return [f"{int(match[2])}-{int(match[3])}" if match[3] else str(int(match[2]))]
    return [each.replace("–", "-") for each in _EACH.findall(match[1])]


def named(text: str) -> list[str]:
    """Return the numbers of all articles that a text names."""
    return [number for match in ARTICLE.finditer(text) for number in numbers(match)]
