"""Signs that stand for a word: one table, each with its twin for terminals of ASCII alone.

Which of them is shown is decided here, too: `BRIEFING_ASCII` is set to anything but nothing.
"""

from __future__ import annotations

import os
from typing import Final

ASCII: Final = "BRIEFING_ASCII"
"""The variable of the environment that asks for signs in ASCII."""

STANDING = {"confirmed": "✓", "reported": "~", "disputed": "!", "superseded": "×", "withdrawn": "∅"}
"""How an entry stands."""

_TWINS = {
    "✓": "v",
    "×": "x",
    "∅": "0",
    "†": "+",
    "■": "#",
    "□": "o",
    "→": ">",
    "└": "`",
    "█": "#",
    "▒": "-",
    "…": "~",
}

PRIMARY, SECONDARY, NOT_GIVEN, RETRACTED = "■", "□", "?", "†"
"""Of what kind a source is, and that it was retracted."""

BECOMES, BRANCH, ALL, PART, CUT = "→", "└", "█", "▒", "…"
"""Between what was and what will be, before what derives from the source above, of a bar all and
the rest of it, and where a text was cut."""

NOTHING: Final = "-"


def shown(sign: str) -> str:
    """Return a sign as this terminal shows it."""
    return _TWINS.get(sign, sign) if os.environ.get(ASCII) else sign


def standing(name: str) -> str:
    """Return the sign of a standing, as this terminal shows it."""
    return shown(STANDING.get(name, NOT_GIVEN))
