"""The order of what the palette offers: by how well a name holds what is typed.

Words that begin a name come before words that stand in it, and letters scattered over a name come
last: what somebody types there is mostly a name, and Enter runs the first that is offered.
"""

from __future__ import annotations

import re

LABEL, CALLED, NAMED, HELPED = 4000.0, 3000.0, 2000.0, 1000.0
"""Scores, to which that of Textual's matcher, far less than 1000, is added: all words typed begin
words of a command's label; they begin the name of a page; or begin words of the name of a page or a
tab; or of what is said of a command."""

SCATTERED = 0.0
"""The letters stand there in order, and no more."""

_WORD = re.compile(r"\w+")


def holds(typed: str, name: str) -> bool:
    """Return whether each word typed begins a word of a name."""
    words = _WORD.findall(name.casefold())
    asked = _WORD.findall(typed.casefold())
    return bool(asked) and all(any(word.startswith(each) for word in words) for each in asked)


def is_called(typed: str, name: str) -> bool:
    """Return whether what is typed begins a name, as far as it is typed."""
    return bool(typed.strip()) and name.casefold().startswith(typed.strip().casefold())
