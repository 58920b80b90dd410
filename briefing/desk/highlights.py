"""Highlights: words of an entry that a reader has marked, found again by what they are.

A highlight is anchored by its exact words, by what stands before and after them, and by a digest
of the text that they stood in. Words that only look alike are never taken for them: where it is
not certain which ones are meant, the highlight is an orphan.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

AROUND = 32
"""Characters before and after the words that are kept; more where these stand there twice."""

ORPHAN = "An orphan: its words are not found for certain any more"
"""What is said of a highlight whose words are gone, or stand elsewhere, or more than once."""

NEAR = 8
"""Characters beside the words by which few words are known again that stand in a text once."""

_DIGITS = 16
"""Hexadecimal digits of a digest."""


class Highlight(NamedTuple):
    """Words that were marked, what stood before and after them, and the digest of the text."""

    words: str
    before: str
    after: str
    digest: str


def told(held: Any) -> Highlight | None:
    """Return the highlight that a table of a file says, safe to show; None: it has no words."""
    from briefing.pack.safe_text import safe

    if not isinstance(held, dict):
        return None
    values = (held.get(key) for key in Highlight._fields)
    found = Highlight(*(safe(each) if isinstance(each, str) else "" for each in values))
    return found if found.words.strip() else None


def digest(text: str) -> str:
    """Return the digest of a text: the beginning of its SHA-256, in hexadecimal digits."""
    from hashlib import sha256

    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def highlight(text: str, start: int, end: int) -> Highlight:
    """Return the highlight of a part of a text, which `find` finds again in that text.

    As much of what stands around it is kept as it takes to tell it from its like. Raises
    ValueError where the part has no words.
    """
    words = text[start:end]
    if not words.strip():
        raise ValueError("a highlight has words")
    around = AROUND
    while True:
        before, after = text[max(0, start - around) : start], text[end : end + around]
        kept = Highlight(words, before, after, digest(text))
        if find(kept, text) == (start, end):
            return kept
        around *= 2


def find(wanted: Highlight, text: str) -> tuple[int, int] | None:
    """Return the first character of a highlight's words in a text, and the one after their last.

    None: it is an orphan. The words do not stand there exactly, or several times, and what stands
    around them does not tell which are meant. Few words that stand there once, between others than
    they did on both sides, may be said of something else: it is one, too.
    """
    found = places(wanted.words, text)
    if len(found) > 1:
        found = _fitting(found, wanted, text)
    elif found and not _is_told(found[0], wanted, text):
        found = []
    if len(found) != 1:
        return None
    return found[0], found[0] + len(wanted.words)


def _is_told(at: int, wanted: Highlight, text: str) -> bool:
    """Return whether words that stand in a text once are those that were meant: there are enough of
    them, or what is beside them is what was, on one side at least.
    """
    before, after = wanted.before[-NEAR:], wanted.after[:NEAR]
    if len(wanted.words) >= AROUND or not (before or after):
        return True
    return (bool(before) and text.endswith(before, 0, at)) or (
        bool(after) and text.startswith(after, at + len(wanted.words))
    )


def places(words: str, text: str) -> list[int]:
    """Return where words stand in a text, also where they overlap."""
    found: list[int] = []
    at = text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    return found


def _fitting(found: list[int], wanted: Highlight, text: str) -> list[int]:
    """Return those of some places that stand between what the highlight does: on both sides, or on
    one.

    What stood at the beginning or at the end of the text has nothing on that side that tells it
    from others, unless the text is still the same.
    """
    same = wanted.digest == digest(text)
    before = len(wanted.before)
    sides: list[tuple[bool, bool]] = []
    for at in found:
        end = at + len(wanted.words)
        sides.append(
            (
                at >= before and text.startswith(wanted.before, at - before),
                text.startswith(wanted.after, end),
            )
        )
    both = [at for at, fits in zip(found, sides, strict=True) if all(fits)]
    if both or same:
        return both
    known = bool(wanted.before), bool(wanted.after)
    return [
        at
        for at, fits in zip(found, sides, strict=True)
        if any(fit and told for fit, told in zip(fits, known, strict=True))
    ]
