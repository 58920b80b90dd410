"""The kinds of entries that a question is likely to be after, told by its words."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.text.word_lists import groups

if TYPE_CHECKING:
    from collections.abc import Iterable

KINDS_ASKED = {word: kinds for word, *kinds in groups("kind-words")}
"""Kinds of entries, by a word of the question."""


def kinds_asked(words: Iterable[str]) -> list[str]:
    """Return the kinds that the first telling word of a question asks for."""
    return next((KINDS_ASKED[word] for word in words if word in KINDS_ASKED), [])
