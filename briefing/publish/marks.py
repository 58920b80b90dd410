"""The marks that views are drawn with, each with a twin in ASCII for terminals whose font has none,
or draws them two cells wide.
"""

from __future__ import annotations

import os

ASCII = "BRIEFING_ASCII"
"""The variable that asks for marks in ASCII."""

STANDING = {
    "confirmed": "✓",
    "reported": "~",
    "disputed": "!",
    "superseded": "×",
    "withdrawn": "∅",
}
RETRACTED = "†"
NOT_SAID = "·"
"""Stands where there is nothing, or nothing is claimed."""

_TWINS = str.maketrans(
    {
        "✓": "v",
        "×": "x",
        "∅": "0",
        "†": "#",
        "·": ".",
        "…": "~",
        "–": "-",
        "━": "=",
        "─": "-",
        "│": "|",
        "┊": ":",
        "┄": ".",
        "┬": "+",
        "├": "+",
        "┼": "+",
        "└": "+",
        "•": "o",
        "▸": ">",
        "‹": "<",
        "›": ">",
        "▁": ".",
        "▂": ".",
        "▃": ":",
        "▄": ":",
        "▅": "+",
        "▆": "+",
        "▇": "#",
        "█": "#",
    }
)


def drawn(marks: str) -> str:
    """Return some marks as they are drawn: of a text of the pack nothing is ever changed."""
    return marks.translate(_TWINS) if os.environ.get(ASCII) == "1" else marks
