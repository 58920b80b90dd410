"""Emphasis beside Chinese, Japanese and Korean, which are written without spaces.

By CommonMark a mark between a letter and punctuation belongs to neither, so that the marks around
a bracketed word stay in sight: `は**「重」**で`. These are the definitions of an amendment that is
proposed for CommonMark (its issue 650): punctuation of these scripts is no boundary, and their
characters bound a word as a space does. Other text is read as ever.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from markdown_it.common.utils import isMdAsciiPunct, isPunctChar, isWhiteSpace
from markdown_it.rules_inline.emphasis import tokenize

if TYPE_CHECKING:
    from markdown_it.rules_inline import StateInline

_HANGUL = re.compile("[\u1100-\u11ff\u302e\u302f\u3130-\u318f\ua960-\ua97f\uac00-\ud7ff]")
_FIRST = "\u1100"
"""No character of these scripts comes before it."""

_SIGNS_END, _EMOJI = "\u2e80", "\U0001f000"
"""Wide symbols before the one and from the other on are emoji."""


@lru_cache(1024)
def _cjk(character: str) -> bool:
    """Return whether a character is of these scripts: wide, and no emoji; or Hangul."""
    if character < _FIRST:
        return False
    if _HANGUL.match(character):
        return True
    if unicodedata.east_asian_width(character) not in ("W", "F", "H"):
        return False
    emoji = character < _SIGNS_END or _EMOJI <= character < "\U00020000"
    return not (emoji and unicodedata.category(character) in ("So", "Sk"))


@lru_cache(1024)
def _selects(character: str) -> bool:
    """Return whether a character only chooses the form of the one before it."""
    return "\ufe00" <= character <= "\ufe0e" or "\U000e0100" <= character <= "\U000e01ef"


def _punctuation(character: str) -> bool:
    return isMdAsciiPunct(ord(character)) or isPunctChar(character)


def scan(state: StateInline, silent: bool) -> bool:
    """Read a run of marks as Markdown does, and decide anew which it is beside these scripts."""
    start, known = state.pos, len(state.delimiters)
    if not tokenize(state, silent):
        return False
    at = start - 1
    while at > 0 and _selects(state.src[at]):
        at -= 1
    before = state.src[at] if at >= 0 else " "
    after = state.src[state.pos] if state.pos < state.posMax else " "
    if not (_cjk(before) or _cjk(after)):
        return True
    begins, ends = _flanking(before, after)
    inside = state.src[start] == "*"  # it may stand within a word
    for each in state.delimiters[known:]:
        each.open = begins and (inside or not ends or _punctuation(before))
        each.close = ends and (inside or not begins or _punctuation(after))
    return True


def _flanking(before: str, after: str) -> tuple[bool, bool]:
    """Return whether a run may begin what comes after it, and whether it may end what is before."""
    sides = before, after
    space_before, space_after = (isWhiteSpace(ord(each)) for each in sides)
    bounds_before, bounds_after = (
        isWhiteSpace(ord(each)) or _cjk(each) or _punctuation(each) for each in sides
    )
    stops_before, stops_after = (_punctuation(each) and not _cjk(each) for each in sides)
    return (
        not space_after and (not stops_after or bounds_before),
        not space_before and (not stops_before or bounds_after),
    )
