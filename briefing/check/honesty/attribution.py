"""Attribution: words that name the speaker of words, or the author of a judgement."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache


@cache
def _speaking() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:say|says|said|saying|according to|writes?|wrote|written|calls?|called|calling"
        r"|reports?|reported|reportedly|stated?|states that|statement|tells?|told"
        r"|quot(?:e|es|ed|ing)|cit(?:e|es|ed)|speaks?|spoke|describe[sd]?|announce[sd]?"
        r"|announcement|claim(?:s|ed)?|warn(?:s|ed|ing)?|argue[sd]?|not(?:es|ed)|add(?:s|ed)"
        r"|ask(?:s|ed)|puts? it|name[sd]?|term(?:s|ed)|declare[sd]?|insist(?:s|ed)"
        r"|maintain(?:s|ed)|admit(?:s|ted)|den(?:y|ies|ied)|explain(?:s|ed)|demand(?:s|ed)"
        r"|repl(?:y|ies|ied)|reads?|words?|wording|translat(?:es|ed|ion)|headline"
        r"|label(?:s|led)?|dubbed|so-called|known as|remark(?:s|ed)?|phrase[sd]?|paper"
        r"|newspaper|speech)\b",
        re.IGNORECASE,
    )


@cache
def _judging() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:says?|said|according to|writes?|wrote|calls?|called|report(?:s|ed)|stated|told"
        r"|argue[sd]?|claim(?:s|ed)|warn(?:s|ed)|believe[sd]?|thinks?|thought|expect(?:s|ed)"
        r"|judge[sd]?|assess(?:es|ed)|estimate[sd]|suggest(?:s|ed)|sees|finds|found|consider(?:s|ed)"
        r"|regard(?:s|ed)|predict(?:s|ed)|in the (?:view|words|opinion|judgement) of)\b",
        re.IGNORECASE,
    )


@cache
def _ourselves() -> re.Pattern[str]:
    return re.compile(r"\b(?:we|our|us|this (?:digest|entry|briefing|assessment))\b", re.IGNORECASE)


def speaks(text: str, names: Collection[str]) -> bool:
    """Return whether a text names a speaker, by a verb of speech or by an actor's name."""
    return _speaking().search(text) is not None or any(name in text for name in names)


def judges(sentence: str) -> bool:
    """Return whether a sentence attributes a judgement to others than the pack."""
    return _judging().search(sentence) is not None and not _ourselves().search(sentence)
