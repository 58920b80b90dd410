"""What a kept screen may hold: lines of safe text in their looks, and nothing else.

It comes out of a file. A terminal obeys what it is sent, so that a line is sent only where it is
what we ourselves could have written: `ESC [ digits and semicolons m`, and text that is safe.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.safe_text import safe

if TYPE_CHECKING:
    from collections.abc import Iterable

_LOOK = "\x1b["
_LOOK_ENDS = "m"
_NUMBERS = "0123456789;"


def is_safe_line(line: str) -> bool:
    """Return whether a line only shows text in some looks."""
    first, *others = line.split(_LOOK)
    words = [first]
    for each in others:
        numbers, ends, text = each.partition(_LOOK_ENDS)
        if not ends or numbers.strip(_NUMBERS):
            return False
        words.append(text)
    shown = "".join(words)
    return "\t" not in shown and "\n" not in shown and safe(shown) == shown


def painted(lines: Iterable[str]) -> str:
    """Return what paints lines from the top of a terminal's window, clearing nothing."""
    return "".join(f"\x1b[{row};1H{line}" for row, line in enumerate(lines, 1))
