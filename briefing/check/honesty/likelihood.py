"""Likelihood in words: it is stated as such, and is not mixed with confidence (ICD 203).

Likelihood tells how likely a thing is, confidence how well that judgement is founded. Words that
ICD 203 gives a range of per cent are looked for where they are used in that sense: not in "remote
island" or "the likely target", not in a quotation, not where another's judgement is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.check.honesty.attribution import judges
from briefing.check.honesty.prose import prose
from briefing.check.honesty.sentences import Stretch, quotations, quoted_blocks, sentence
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.model.tables import Entry

_STEMS_OF_CONFIDENCE = "onfiden"

AT_MOST = 20
"""Terms in one text that are checked."""

_PROSPECT = r"(?:chance|possibility|likelihood|prospect|probability|odds)"


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:almost\s+no\s+chance|roughly\s+even\s+(?:chance|odds)"
        r"|(?:very\s+|highly\s+)?(?:un)?likely|(?:highly\s+)?(?:im)?probabl[ey]"
        r"|(?:almost|nearly)\s+certain(?:ly)?"
        rf"|remote(?=\s+{_PROSPECT})"
        rf"|{_PROSPECT}\s[^.;|]{{0,60}}?\b(?P<alone>remote))\b",
        re.IGNORECASE,
    )


@cache
def _ordinary() -> re.Pattern[str]:
    # words before an adjective that states no likelihood ("the likely target"), or compares
    return re.compile(
        r"\b(?:an?|the|this|that|these|those|its|their|his|her|any|some|every|each|other|of|for"
        r"|more|most|less|least|equally|how|so|too|as|just)\s+$",
        re.IGNORECASE,
    )


@cache
def _advice() -> re.Pattern[str]:
    return re.compile(r"\b(?:should|could|can|must|may|might)\s+(?:\w+\s+)?$", re.IGNORECASE)


@cache
def _advised() -> re.Pattern[str]:
    # "we should probably wait", "it is probably best": advice, softened; "likely-malware": a name
    return re.compile(r"\s+(?:should|wants?|needs?|best|better|worth|ought)\b|-\w", re.IGNORECASE)


@cache
def _confidence() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:high|moderate|medium|low)(?:[\s-]+to[\s-]+(?:high|moderate|medium))?"
        r"\s+(?:degree\s+of\s+|level\s+of\s+)?confidence\b|\bconfident\s+that\b",
        re.IGNORECASE,
    )


def _inside(at: int, stretches: list[Stretch]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _may_be_used(text: str) -> bool:
    return (  # no loop: every text of an entry is asked
        "likely" in text
        or "robabl" in text
        or "remote" in text
        or "certain" in text
        or "chance" in text
        or "even odds" in text
        or "even\nodds" in text
    )


def _used(text: str) -> Iterator[Stretch]:
    """Yield the terms that a text uses as ICD 203 does, and not in another's words."""
    if not _may_be_used(text):
        return
    others: list[Stretch] | None = None
    for found in islice(_terms().finditer(text), AT_MOST):
        start, end = found.span("alone" if found["alone"] else 0)
        if _advice().search(text, max(0, start - 12), start) or _advised().match(text, end):
            continue
        plain = text[start:end].lower() in ("likely", "unlikely", "probable", "improbable")
        if plain and _ordinary().search(text, max(0, start - 12), start):
            continue
        if others is None:
            others = quotations(text) + quoted_blocks(text)
        if not _inside(start, others) and not prose(text)[start:end].isspace():
            yield start, end


def of_entry(entry: Entry) -> Iterator[Finding]:
    """Yield a finding where likelihood is worded but not stated, or mixed with confidence."""
    texts = (
        ("title", entry["title"]),
        ("bottom_line", entry.get("bottom_line", "")),
        ("body", entry.get("body", "")),
    )
    for key, text in texts:
        if _STEMS_OF_CONFIDENCE in text:
            yield from _mixed(text, key)
    if "likelihood" in entry:
        return
    for key, text in texts:
        for start, end in _used(text):
            first, last = sentence(text, start)
            if judges(text[first:last]):
                continue
            yield Finding(
                codes.LIKELIHOOD_UNSTATED,
                (key,),
                f'says "{" ".join(text[start:end].split())}", and the entry states no likelihood',
                "set `likelihood` to the term that is meant, or say whose judgement it is",
                start=start,
                end=end,
            )
            return  # one `likelihood` answers all of them


def _mixed(text: str, key: str) -> Iterator[Finding]:
    terms = [start for start, _ in _used(text)]
    if not terms:
        return
    others = quotations(text) + quoted_blocks(text)
    for phrase in islice(_confidence().finditer(text), AT_MOST):
        start, end = sentence(text, phrase.start())
        if any(start <= term < end for term in terms) and not _inside(phrase.start(), others):
            yield Finding(
                codes.LIKELIHOOD_WITH_CONFIDENCE,
                (key,),
                "gives likelihood and confidence in one sentence",
                "say in one sentence how likely it is, in another how sure that is",
                start=phrase.start(),
                end=phrase.end(),
            )
