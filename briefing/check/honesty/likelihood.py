"""Likelihood in words: it is stated as such, and is not mixed with confidence (ICD 203).

Likelihood tells how likely a thing is, confidence how well that judgement is founded. Words that
ICD 203 gives a range of per cent are looked for where they are used in that sense: not in "remote
island" or "the likely target", not in a quotation, not where another's judgement is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.check.honesty.attribution import judges
from briefing.check.honesty.reading import Stretch, quotations, quoted_blocks, sentence
from briefing.pack import codes

if TYPE_CHECKING:
    from briefing.pack.model import Entry

_STEMS = ("likely", "robabl", "remote", "certain", "chance", "even odds", "even\nodds")
_STEMS_OF_CONFIDENCE = "onfiden"

_PROSPECT = r"(?:chance|possibility|likelihood|prospect|probability|odds)"


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:almost\s+no\s+chance|roughly\s+even\s+(?:chance|odds)"
        r"|(?:very\s+|highly\s+)?(?:un)?likely|(?:highly\s+)?(?:im)?probabl[ey]"
        r"|(?:almost|nearly)\s+certain(?:ly)?"
        rf"|remote(?=\s+{_PROSPECT})"
        rf"|(?<=\bis\s)remote(?=[.,;]))\b",
        re.IGNORECASE,
    )


@cache
def _ordinary() -> re.Pattern[str]:
    # what stands before an adjective that grades nothing ("the likely target"), or compares
    return re.compile(
        r"\b(?:an?|the|this|that|these|those|its|their|his|her|any|some|every|each|other|of|for"
        r"|more|most|less|least|equally|how|so|too|as|just)\s+$",
        re.IGNORECASE,
    )


@cache
def _confidence() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:high|moderate|medium|low)(?:[\s-]+to[\s-]+(?:high|moderate|medium))?"
        r"\s+(?:degree\s+of\s+|level\s+of\s+)?confidence\b|\bconfident\s+that\b",
        re.IGNORECASE,
    )


def _inside(at: int, stretches: list[Stretch]) -> bool:
    return any(start <= at < end for start, end in stretches)


def _used(text: str) -> Iterator[re.Match[str]]:
    """Yield the terms that a text uses as ICD 203 does, and not another's words."""
    if not any(stem in text for stem in _STEMS):
        return
    others: list[Stretch] | None = None
    for term in _terms().finditer(text):
        plain = term[0].lower() in ("likely", "unlikely", "probable", "improbable")
        if plain and _ordinary().search(text, max(0, term.start() - 12), term.start()):
            continue
        if others is None:
            others = quotations(text) + quoted_blocks(text)
        if not _inside(term.start(), others):
            yield term


def of_entry(entry: Entry) -> Iterator[Finding]:
    """Yield where likelihood is worded and not stated, and where it is mixed with confidence."""
    texts = (
        ("title", entry["title"]),
        ("bottom_line", entry["bottom_line"]),
        ("body", entry["body"]),
    )
    for key, text in texts:
        if _STEMS_OF_CONFIDENCE in text:
            yield from _mixed(text, key)
    if "likelihood" in entry:
        return
    for key, text in texts:
        for term in _used(text):
            start, end = sentence(text, term.start())
            if judges(text[start:end]):
                continue
            yield Finding(
                codes.LIKELIHOOD_UNSTATED,
                (key,),
                f'says "{" ".join(term[0].split())}", and the entry states no likelihood',
                "set `likelihood` to the term that is meant, or say whose judgement it is",
                start=term.start(),
                end=term.end(),
            )
            return  # one `likelihood` answers all of them


def _mixed(text: str, key: str) -> Iterator[Finding]:
    terms = [term.start() for term in _used(text)]
    if not terms:
        return
    others = quotations(text) + quoted_blocks(text)
    for phrase in _confidence().finditer(text):
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
