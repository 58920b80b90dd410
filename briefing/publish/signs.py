"""Signs that stand for a word, or draw a view: one table, each with its twin in ASCII.

Which of them is shown is decided here alone: `BRIEFING_ASCII` is set to anything but nothing or 0,
for terminals whose font has none of the others, or draws them two cells wide. Where it is not set,
the reader's settings may ask for ASCII.
"""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING
from briefing.pack.model.scales import CONTRADICTED, REPORTED

if TYPE_CHECKING:
    from typing import Final

    from briefing.library.records import Row

ASCII: Final = "BRIEFING_ASCII"
"""The variable of the environment that asks for signs in ASCII."""

STANDING = {"confirmed": "✓", "reported": "~", "disputed": "!", "superseded": "×", "withdrawn": "∅"}
"""How an entry stands."""

_SIGNS = {**STANDING, CONTRADICTED: "≠"}
_OUTWEIGHED = frozenset(("confirmed", "reported", ""))
"""The standings beside which a contradiction is the first thing to know."""

_TWINS = str.maketrans(
    {
        "✓": "v",
        "×": "x",
        "∅": "0",
        "†": "+",
        "■": "#",
        "□": "o",
        "●": "*",
        "◐": "?",
        "○": "o",
        "◉": "@",
        "≠": "!",
        "•": "o",
        "·": ".",
        "✎": "n",
        "…": "~",
        "’": "'",
        "–": "-",
        "—": "-",
        "↳": ">",
        "→": ">",
        "▸": ">",
        "‹": "<",
        "›": ">",
        "━": "=",
        "─": "-",
        "│": "|",
        "┊": ":",
        "┄": ".",
        "┬": "+",
        "├": "+",
        "┼": "+",
        "└": "`",
        "▒": "-",
        "▁": ".",
        "▂": ".",
        "▃": ":",
        "▄": ":",
        "▅": "+",
        "▆": "+",
        "▇": "#",
        "█": "#",
        "✕": "x",
        "−": "-",
        "▌": ">",
        "▐": "#",
        "▲": "^",
        "▼": "-",
        "»": ">",
        "▎": "|",
        "┃": "#",
    }
)

PRIMARY, SECONDARY, NOT_GIVEN, RETRACTED = "■", "□", "?", "†"
"""Of what kind a source is, and that it was retracted."""

BECOMES, BRANCH, ALL, PART, CUT = "→", "└", "█", "▒", "…"
"""Between what was and what will be, before what derives from the source above, of a bar all and
the rest of it, and where a text was cut."""

CAREFUL = "▎"
"""Stands beside what limits an entry: its caveat, and a source that was retracted."""

REMOVED: Final = "−"
"""Stands before what a text said and says no more."""

ADDED: Final = "+"
"""Stands before what a text says now."""

BAR = "┃"
"""Stands beside the bottom line."""

EDGE, EDGE_HERE = "│", "┃"
"""The left edge of a text beside another, and that of the one with the focus."""

EXACT, APPROXIMATE, HERE = "●", "○", "◉"
"""Of a place: where it is, about where, and the one that is chosen. The first two are of ambiguous
width, which is one cell wherever Rich counts."""

NOTHING: Final = "-"

NOT_SAID: Final = "·"
"""Stands where there is nothing, or nothing is claimed."""


_asked = [False]
"""Whether the settings ask for signs in ASCII."""


def ask_for_ascii(asked: bool) -> None:
    """Have signs in ASCII, or not, wherever the environment does not decide."""
    _asked[0] = asked


def in_ascii() -> bool:
    """Return whether signs are asked for in ASCII."""
    decided = os.environ.get(ASCII, "")
    return decided != "0" if decided else _asked[0]


def shown(signs: str) -> str:
    """Return some signs as this terminal shows them: of a text of the pack nothing is changed."""
    return signs if signs.isascii() or not in_ascii() else signs.translate(_TWINS)


def bar() -> str:
    """Return the bar beside the bottom line, as this terminal shows it."""
    return "|" if in_ascii() else BAR


def standing(name: str) -> str:
    """Return the sign of a standing, as this terminal shows it."""
    return shown(_SIGNS.get(name, NOT_GIVEN))


def shown_standing(row: Row) -> str:
    """Return the standing whose sign and style an entry has in a list: its own, "" where it has
    none of ours, or CONTRADICTED.
    """
    name = REPORTED if row.get("only_called") else row.get("standing", "")
    name = name if name in STANDING else ""
    return CONTRADICTED if row.get("contradicted") and name in _OUTWEIGHED else name
