"""The signs of the rule walk, as this terminal shows them."""

from __future__ import annotations

from briefing.publish.signs import in_ascii, shown

SIGNS = {
    "applies": "●",
    "may": "◐",
    "not": "○",
    "answer": "●",
    "next": "▸",
    "holds": "=",
    "unknown": "?",
    "contradicted": "≠",
    "cut": "…",
}

_CHOSEN = "*"
"""An answer in ASCII, where a rule that applies has the twin of its sign."""


def signs() -> dict[str, str]:
    """Return the signs by their names."""
    found = {name: shown(sign) for name, sign in SIGNS.items()}
    return {**found, "answer": _CHOSEN} if in_ascii() else found
