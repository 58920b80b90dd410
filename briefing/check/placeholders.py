"""Placeholders: an author's notes to oneself, where a text for readers should stand.

The same words are names and words, too: the TODO app, the XXX Corps, *todo* in Spanish, and ??? is
astonishment. What stands around one decides.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE = "？？".encode()

_WORDS = (b"todo", b"tbd", b"fixme", b"xxx")

SHORTEST = 2
"""Characters of the shortest placeholder."""

NEAR = 60
"""Characters before and after one that are looked at."""

_QUOTES = "\"'`“”„‘’‚«»「」『』"

_OPENED, _CLOSED = "[(<{", "])>}"

_UNMISTAKABLE = ("tbd", "fixme")
"""Words of no language, in capitals or not."""


@cache
def _word() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:todo|tbd|fixme|xxx)(?!\w)|\?{2,}|？{2,}|\blorem ipsum\b|\[citation needed\]",
        re.IGNORECASE,
    )


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(r"[-/@#.]\Z")  # a part of a name or an address


@cache
def _goes_on() -> re.Pattern[str]:
    return re.compile(r"[-/@]\w|\.\w")


@cache
def _begins() -> re.Pattern[str]:
    return re.compile(r"(?:\A|\n|[.!?:;,—–-]\s|[>*_\[(<{]|\]\s)[ \t*_]*\Z")


@cache
def _asks_for_value() -> re.Pattern[str]:
    return re.compile(r"[:=][ \t]+\Z")


@cache
def _determined() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:the|an?|this|that|these|those|each|every|any|its|their|our|no|of|so-called|called"
        r"|named|words?|marks?)\s+\Z",
        re.IGNORECASE,
    )


@cache
def _thing() -> re.Pattern[str]:
    return re.compile(
        r"\s(?:apps?|lists?|items?|comments?|notes?|marks?|markers?|tags?|groups?|files?|managers?"
        r"|entry|entries|tasks?|labels?|corps|inc)\b",
        re.IGNORECASE,
    )


@cache
def _number_or_name() -> re.Pattern[str]:
    return re.compile(r"\.?\s+[A-Z0-9]")  # the XXX Corps, the XXX. Games


def find(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each placeholder in a text."""
    for found in _word().finditer(text):
        if _is_note(text, *found.span()):
            yield found.span()


def may_be_in(text: str) -> bool:
    """Return whether a quick look shows what may be a placeholder."""
    if len(text) < SHORTEST:
        return False
    small = text.encode().lower()  # as bytes: letters of other alphabets take long
    return (  # no loop: every text of a pack is asked
        b"todo" in small
        or b"tbd" in small
        or b"fixme" in small
        or b"xxx" in small
        or b"??" in small
        or b"tion needed" in small
        or b"lorem ipsum" in small
        or _WIDE in small
    )


def may_be_written(source: str) -> bool:
    """Return whether a quick look at a file shows that a text of it may hold a placeholder.

    Escapes may hide one, and a line break may stand within one.
    """
    small = source.encode().lower()
    return (
        any(word in small and _stands_alone(word, small) for word in _WORDS)
        or b"??" in small
        or _WIDE in small
        or (b"ipsum" in small and b"lorem" in small)
        or (b"needed" in small and b"citation" in small)
        or re.search(r"""\\[^"\\]""", source) is not None
    )


def _stands_alone(word: bytes, small: bytes) -> bool:
    """Return whether a word stands somewhere that is no part of a longer one of ASCII letters."""
    part = rb"[a-z0-9_]"
    return re.search(rb"%b(?<!%b%b)(?!%b)" % (word, part, word, part), small) is not None


def _is_note(text: str, start: int, end: int) -> bool:
    word = text[start:end]
    before, after = text[max(0, start - NEAR) : start], text[end : end + NEAR]
    if not (word[0].isalpha() and " " not in word):
        return word[0] not in "?？" or _is_gap(word, before, after)
    if not {before[-1:], after[:1]}.isdisjoint(_QUOTES):
        return False
    if _joined().search(before) or _goes_on().match(after):
        return False
    if _is_alone(before, after) or _is_within(before, after):
        return True
    if after.startswith(":"):
        return word.isupper() or _begins().search(before) is not None
    if _asks_for_value().search(before) and not _said(after):
        return True
    if _thing().match(after):
        return False
    if word == "XXX":
        begins = before == "" or before.endswith("\n") or _asks_for_value().search(before)
        return bool(begins) and not _number_or_name().match(after)
    if word.lower() not in _UNMISTAKABLE and word != "TODO":
        return False
    return not _determined().search(before)


def _is_gap(word: str, before: str, after: str) -> bool:
    """Return whether question marks stand for what is not known, and not at the end of a
    question.
    """
    if _is_alone(before, after) or _is_within(before, after):
        return True
    if not before or before[-1].isspace():
        if _asks_for_value().search(before) and not _said(after):
            return True
    elif before[-1] not in "¥$€£~":
        return False
    return len(word) > 2 and (not _said(after) or re.match(r"%|\s+[a-z]", after) is not None)


def _is_alone(before: str, after: str) -> bool:
    """Return whether nothing is said beside it."""
    return not _said(before) and not _said(after)


def _said(text: str) -> bool:
    """Return whether a line of a text says anything, from its beginning or up to its end."""
    return re.search(r"\w", text) is not None


def _is_within(before: str, after: str) -> bool:
    """Return whether it stands in brackets, alone or at their beginning."""
    if before[-1:] not in _OPENED or not before:
        return False
    closes = _CLOSED[_OPENED.index(before[-1])]
    return after.startswith((closes, ":")) or (after[:1] == " " and closes in after)
