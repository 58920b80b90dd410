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
    "before": "‹",
    "after": "›",
}

_IN_ASCII = {"applies": "+", "not": "-"}
"""Those that have another twin here: beside `?` for what may apply."""


def signs() -> dict[str, str]:
    """Return the signs by their names."""
    found = {name: shown(sign) for name, sign in SIGNS.items()}
    return {**found, **_IN_ASCII} if in_ascii() else found
