"""What kind of publication a source is, for programs that set references by that.

A pack does not say it. It is worked out from what the pack does say (whether the source is
primary, how exactly it is dated, words of its title) and decides only how a reference is set: what
is known of the source stands in its fields.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from briefing.publish.citation.reference import CitedSource

LEGISLATION: Final = "legislation"
TREATY: Final = "treaty"
SPEECH: Final = "speech"
REPORT: Final = "report"
DATASET: Final = "dataset"
NEWS: Final = "article-newspaper"
BLOG: Final = "post-weblog"
WEBPAGE: Final = "webpage"
DOCUMENT: Final = "document"

_Words = tuple[tuple[str, str], ...]

_PRIMARY: _Words = (
    (
        LEGISLATION,
        r"\bAct\b(?! on\b)|\b(?:Law|Ordinance|Decree|Statute) No\b|\bConstitution\b|法$",
    ),
    (TREATY, r"\bTreaty\b|\bConvention (?:on|of|for)\b"),
    (SPEECH, r"\b(?:speech|address (?:by|to)|remarks)\b"),
    (DATASET, r"\b(?:database|dataset|data set)\b"),
    (
        REPORT,
        r"\b(?:report|paper|strategy|guidelines?|programme|program|plan|survey|statistics"
        r"|yearbook|budget|review|log)\b",
    ),
)
"""Words of the titles of primary sources, each with what such a source is."""

_SECONDARY: _Words = (
    (BLOG, r"\bblog\b"),
    (DATASET, r"\b(?:database|dataset|data set)\b"),
    (REPORT, r"^(?:paper|study)\b|\((?:paper|study)\b|\bannual report\b"),
)
"""Words of the publishers and titles of other sources."""


def type_of(source: CitedSource) -> str:
    """Return the type of a source by its name in CSL 1.0."""
    table = source.table
    named = f"{source.publisher}: {source.title}"
    if table.get("kind") == "primary":
        words, text = _PRIMARY, source.title
    else:
        words, text = _SECONDARY, named
    for type, pattern in words:
        if re.search(pattern, text, 0 if type in (LEGISLATION, TREATY) else re.IGNORECASE):
            return type
    if table.get("kind") == "secondary" and _within_a_month(table.get("date")):
        return NEWS
    return WEBPAGE if "url" in table else DOCUMENT


def _within_a_month(date: object) -> bool:
    """Return whether a stored date is a day or a month, as news has."""
    return isinstance(date, str) or (isinstance(date, dict) and "month" in date)
