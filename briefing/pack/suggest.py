"""The word that was meant, where one that is like it is known; found in bounded time."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

FEW = 100
"""Words that are all compared letter by letter."""

LONGEST = 100
"""Characters of a word that may be misspelt."""

ASKED = 50
"""Words of a pack that are looked for: whoever has misspelt more has enough to mend."""

_ENDS = 2
"""Letters of a beginning or an end that is right where one letter is wrong."""

_LONGER = 3
"""Letters by which a word may be longer or shorter than the one that was meant."""


def nearest(wanted: str, known: Collection[str]) -> str:
    """Return the word of `known` that is most like the one `wanted`, or "" where none is."""
    if len(wanted) > LONGEST:
        return ""
    from difflib import get_close_matches

    among: Collection[str] = known
    if len(known) > FEW:
        start, end, size = wanted[:_ENDS], wanted[-_ENDS:], len(wanted)
        among = [
            each
            for each in known
            if abs(len(each) - size) <= _LONGER and (each.startswith(start) or each.endswith(end))
        ][:FEW]
    near = get_close_matches(wanted, [each for each in among if len(each) <= LONGEST], 1)
    return near[0] if near else ""


class Nearest:
    """Looks for some misspelt words of a pack, and then for no more."""

    def __init__(self) -> None:
        self._left = ASKED

    def __call__(self, wanted: str, known: Collection[str]) -> str:
        """Return the nearest word, or "" where none is or enough have been looked for."""
        self._left -= 1
        return nearest(wanted, known) if self._left >= 0 else ""
