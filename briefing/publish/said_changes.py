"""What an entry says now, against what it said before: the parts and the sentences that differ.

The texts may be of any length, and of two editions that have little in common: what is compared is
bounded, so that opening an entry never waits for it.
"""

from __future__ import annotations

import re
from datetime import date
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.pack.markdown import entry_body
from briefing.pack.markdown.spans import text_of, words_of
from briefing.pack.model.dates import spoken
from briefing.publish.sentence_end import sentence_end

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.pack.markdown.blocks import Spans

    Said = dict[str, Any]
    """What an entry says, by the keys of the pack."""

    Naming = Callable[[str, str], str]
    """Returns what something is called, by what it is and its id."""

BODY = "body"

PARTS = {
    "title": "the title",
    "bottom_line": "the bottom line",
    BODY: "the text",
    "caveat": "the caveat",
    "quote": "the quotation",
    "rule": "the rule",
    "date": "the date",
    "said_by": "who says it",
    "sources": "the sources",
    "credibility": "the grade",
    "standing": "how it stands",
    "superseded_by": "what supersedes it",
    "contradicts": "what contradicts it",
    "likelihood": "the likelihood",
    "confidence": "the confidence",
}
"""What each key is called, in the order in which what has changed is told."""

ACTOR, SOURCE, ENTRY = "actor", "source", "entry"

_NAMED = {
    "said_by": ACTOR,
    "speaker": ACTOR,
    "sources": SOURCE,
    "source": SOURCE,
    "superseded_by": ENTRY,
    "contradicts": ENTRY,
}
"""Keys whose values are ids, and what has them."""

_PROSE = frozenset(("text", "original"))
"""Keys in a table that need not be named before what they say."""

MOST = 200
"""Sentences of a part that are compared, and words of a sentence, from the first that differs."""

ALIKE = 0.4
"""From which share of common words on one sentence is taken for what has become of another."""

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+|\W")
"""A word, a character of Japanese, or anything between words."""


class Piece(NamedTuple):
    """Some words of a sentence, and whether they are what has changed in it."""

    text: str
    changed: bool


class Change(NamedTuple):
    """A sentence before and after; of one that was added or left out, one is empty."""

    before: list[Piece]
    now: list[Piece]


class ChangedPart(NamedTuple):
    """A part of an entry that says something else."""

    name: str
    changes: list[Change]
    """None where it differs in nothing that is read: in what its words cite, for example."""


def changed_parts(before: Said, now: Said, naming: Naming) -> list[ChangedPart]:
    """Return the parts that say something else now."""
    return [
        ChangedPart(name, [*_part(key, before.get(key), now.get(key), naming)])
        for key, name in PARTS.items()
        if before.get(key) != now.get(key)
    ]


def _part(key: str, before: Any, now: Any, naming: Naming) -> Iterator[Change]:
    if key in _NAMED and isinstance(before, list) and isinstance(now, list):
        both = [each for each in before if each in now]  # to be named takes longest
        before, now = ([each for each in of if each not in both] for of in (before, now))
    return _changes(_said(key, before, naming), _said(key, now, naming))


# What a part says, sentence by sentence


def _said(key: str, value: Any, naming: Naming) -> list[str]:
    if value is None:
        return []
    if key == BODY and isinstance(value, str):
        return [*_sentences_of_body(value)]
    if key == "date":
        return [_day(value)]
    return [each for text in _told(key, value, naming) for each in _sentences(text)]


def _told(key: str, value: Any, naming: Naming) -> Iterator[str]:
    """Yield what a value says, each item of a list by itself."""
    if isinstance(value, list):
        for each in value:
            yield from _told(key, each, naming)
    elif isinstance(value, dict):
        for inner, each in value.items():
            begin = "" if inner in _PROSE else f"{inner.replace('_', ' ').capitalize()}: "
            yield from (begin + text for text in _told(inner, each, naming))
    elif key in _NAMED and isinstance(value, str):
        yield naming(_NAMED[key], value)
    else:
        yield str(value)


def _day(value: Any) -> str:
    """Return a date as a reader says it; it may be of a newer program, and of another form."""
    try:
        if isinstance(value, str):
            return spoken(date.fromisoformat(value))
        when = {
            each: date.fromisoformat(day) if isinstance(day, str) else day
            for each, day in value.items()
        }
        return spoken(when)  # type: ignore[arg-type]
    except (ValueError, TypeError, AttributeError, KeyError):
        return str(value)


def _sentences_of_body(text: str) -> Iterator[str]:
    for block in entry_body.blocks(text):
        rows = [*([block["head"]] if "head" in block else []), *block.get("rows", [])]
        for row in rows:
            yield " | ".join(words_of(_uncited(spans)).strip() for spans in row)
        if not rows:
            yield from _sentences(text_of({**block, "spans": _uncited(block.get("spans", []))}))


def _uncited(spans: Spans) -> Spans:
    """Return the words of some spans that say something: not what they cite, nor the space before
    it.
    """
    found: Spans = []
    for each in spans:
        if "cites" not in each:
            found.append(each)
        elif found:
            found[-1] = {**found[-1], "text": found[-1]["text"].rstrip()}
    return found


def _sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each on one line."""
    start = 0
    for end in sentence_end().finditer(text):
        yield " ".join(text[start : end.end()].split())
        start = end.end()
    if rest := " ".join(text[start:].split()):
        yield rest


# What has changed in it


def _changes(before: list[str], now: list[str]) -> Iterator[Change]:
    for was, came in _differing(before, now):
        for number in range(max(len(was), len(came))):
            yield from _change(
                was[number] if number < len(was) else "",
                came[number] if number < len(came) else "",
            )


def _differing(before: list[str], now: list[str]) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the items of one list that those of another stand in the place of."""
    start = 0
    while start < min(len(before), len(now)) and before[start] == now[start]:
        start += 1
    end = 0
    while end < min(len(before), len(now)) - start and before[-1 - end] == now[-1 - end]:
        end += 1
    was, came = before[start : len(before) - end][:MOST], now[start : len(now) - end][:MOST]
    for what, *at in SequenceMatcher(None, was, came, autojunk=False).get_opcodes():
        if what != "equal":
            yield was[at[0] : at[1]], came[at[2] : at[3]]


def _change(was: str, came: str) -> Iterator[Change]:
    """Yield what has become of a sentence: another, or two changes where they have little in
    common.
    """
    if not was or not came:
        yield Change(_whole(was), _whole(came))
        return
    old, new = _WORD.findall(was), _WORD.findall(came)
    if max(len(old), len(new)) > MOST:
        yield Change(_whole(was), _whole(came))
        return
    match = SequenceMatcher(None, old, new, autojunk=False)
    if match.ratio() < ALIKE:
        yield Change(_whole(was), [])
        yield Change([], _whole(came))
        return
    blocks = match.get_matching_blocks()
    same_old = {n for each in blocks for n in range(each.a, each.a + each.size)}
    same_new = {n for each in blocks for n in range(each.b, each.b + each.size)}
    yield Change(_pieces(old, same_old), _pieces(new, same_new))


def _whole(text: str) -> list[Piece]:
    return [Piece(text, changed=False)] if text else []


def _pieces(words: list[str], same: set[int]) -> list[Piece]:
    """Return the words in pieces; what stands between two that have changed has changed, too."""
    changed = [number not in same for number in range(len(words))]
    for number in range(1, len(words) - 1):
        if words[number].isspace() and changed[number - 1] and changed[number + 1]:
            changed[number] = True
    found: list[Piece] = []
    for word, is_changed in zip(words, changed, strict=True):
        if found and found[-1].changed == is_changed:
            found[-1] = Piece(found[-1].text + word, is_changed)
        else:
            found.append(Piece(word, is_changed))
    return found
