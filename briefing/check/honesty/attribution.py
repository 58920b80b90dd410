"""Attribution: words that name the speaker of words, or the author of a judgement."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache


@cache
def _speaking() -> re.Pattern[str]:
    # of small letters: a pattern for both takes twice as long to compile
    return re.compile(
        r"\b(?:propos(?:e[sd]?|ing|als?)|suggest(?:s|ed|ion)?|object(?:s|ed)|comment(?:s|ed)"
        r"|answer(?:s|ed)?|respon(?:ds|ded|se)|conclude[sd]?|stress(?:es|ed)|emphasi[sz]e[sd]?"
        r"|recommend(?:s|ed)?|urge[sd]?|acknowledge[sd]?|promise[sd]?|pledge[sd]?|vow(?:s|ed)"
        r"|describing|stating|arguing|noting|adding|lists?|specifies|define[sd]?|provides?"
        r"|say|says|said|saying|according to|writes?|wrote|written|calls?|called|calling"
        r"|reports?|reported|reportedly|stated?|states(?= that|\s*[:,])|statement|tells?|told"
        r"|quot(?:e|es|ed|ing)|cit(?:e|es|ed)|speaks?|spoke|describe[sd]?|announce[sd]?"
        r"|announcement|claim(?:s|ed)?|warn(?:s|ed|ing)?|argue[sd]?|not(?:es|ed)|add(?:s|ed)"
        r"|ask(?:s|ed)|puts? it|name[sd]?|term(?:s|ed)|declare[sd]?|insist(?:s|ed)"
        r"|maintain(?:s|ed)|admit(?:s|ted)|den(?:y|ies|ied)|explain(?:s|ed)|demand(?:s|ed)"
        r"|repl(?:y|ies|ied)|reads?|words?|wording|translat(?:es|ed|ion)|headline"
        r"|label(?:s|led)?|dubbed|so-called|known as|remark(?:s|ed)?|phrase[sd]?|paper"
        r"|newspaper|speech)\b"
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
    named = any(name in text for name in names)
    return named or _speaking().search(text.lower()) is not None


def judges(sentence: str) -> bool:
    """Return whether a sentence attributes a judgement to others than the pack."""
    return _judging().search(sentence) is not None and not _ourselves().search(sentence)


@cache
def _called() -> re.Pattern[str]:
    # what is quoted is a name, a message or an example, and nobody's speech
    return re.compile(
        r"(?:^|\n)[ \t]*\[\w{1,10}\].{0,40}$"  # a list of references
        r"|\b(?:aphorisms?|sayings?|proverbs?|adages?|jokes?|issues?|tickets?|e-?mails?|subjects?"
        r"|plans?|ideas?|goals?|mantras?|docstrings?|clauses?|features?|projects?|campaigns?"
        r"|programm?es?|operations?|exercises?|laws?|acts?|bills?|resolutions?|agreements?"
        r"|strateg(?:y|ies)|kick-?off of|titles?|titled|entitled|articles?|books?"
        r"|essays?|chapters?|sections?|headings?|papers?"
        r"|posts?|threads?|talks?|films?|songs?|hymns?|anthems?|poems?|mottos?|slogans?|banners?"
        r"|signs?|captions?|messages?|errors?|warnings?|strings?|texts?|options?|buttons?|labels?"
        r"|comments?|categor(?:y|ies)|rules?|principles?|phrases?|questions?|commands?|values?"
        r"|prints?|means?|meaning|i\.e\.|e\.g\.|such as|like|for example)"
        r"\W{0,4}(?:\w+\W{1,3}){0,2}$",
        re.IGNORECASE,
    )


@cache
def _kind() -> re.Pattern[str]:
    # the "land now, ask later" plan
    return re.compile(
        r"\s(?:plan|rule|principle|policy|approach|model|problem|idea|doctrine|strategy|clause|group"
        r"|committee|campaign|question|argument|option|mode|method|style|concept|pattern|section"
        r"|message|error|warning|category|button|label)s?\b"
    )


@cache
def _signature() -> re.Pattern[str]:
    # a dash and a name, a citation, a note, a link
    return re.compile(
        r"[\s.,;:!?\"”’»*_]{0,6}(?:[—–-]{1,3}\s*[A-Z@]|\[@|\[\^?[\w-]{1,20}\]|\(?\[[^\]\n]{1,100}\]\("
        r"|\(?<?https?://|\([A-Z][^()]{0,60}\d{4}[a-z]?\))"
    )


@cache
def _colon() -> re.Pattern[str]:
    # POSIX: "…"
    return re.compile(
        r"(?<!\w)[A-Z][\w.’'-]*(?: [\w.’'-]+){0,3}(?: ?\([^()\n]{1,40}\))?[*_]{0,3}:\s{1,3}\W?$"
    )


@cache
def _speaker_first() -> re.Pattern[str]:
    # minutes: `Ben: we should …`, `- **Rod (chat):** …`
    return re.compile(
        r"[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?[*_]{0,3}[A-Z@][\w.’'-]*(?:[ \t][\w.’'-]+){0,3}"
        r"(?:[ \t]\([^()\n]{1,40}\))?[*_]{0,3}:"
    )


def _is_title(words: str) -> bool:
    """Return whether words are written as a title: nearly all begin with a capital letter."""
    long = [word for word in re.findall(r"[^\W\d_]+(?:[’'-]\w+)*", words) if len(word) > 3]
    return len(long) > 1 and sum(word[0].isupper() for word in long) >= 0.75 * len(long)


def is_mention(text: str, start: int, end: int) -> bool:
    """Return whether the words in quotation marks are a title, a message or an example: named, and
    not said.
    """
    if _is_title(text[start:end]):
        return True
    if text[max(0, start - 2) : start].startswith("[") and text[end + 1 : end + 3] == "](":
        return True
    if _kind().match(text, end + 1):
        return True
    return _called().search(text[max(0, start - 60) : start - 1]) is not None


def is_signed(text: str, start: int, end: int) -> bool:
    """Return whether a quotation has a citation or a name behind it, or the name of who speaks at
    the beginning of its line.
    """
    if _signature().match(text, end + 1):
        return True
    if _colon().search(text, max(0, start - 80), start):
        return True
    line = text.rfind("\n", 0, start) + 1
    return _speaker_first().match(text, line, start) is not None
