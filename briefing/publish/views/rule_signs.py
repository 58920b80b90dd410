"""The signs of the rule walk, each with one in ASCII for terminals whose font has wide ones."""

from __future__ import annotations

import os

SIGNS = {
    "applies": ("●", "+"),
    "may": ("◐", "?"),
    "not": ("○", "-"),
    "answer": ("●", "*"),
    "next": ("▸", ">"),
    "holds": ("=", "="),
    "unknown": ("?", "?"),
    "contradicted": ("≠", "!"),
    "cut": ("…", "~"),
}


def signs() -> dict[str, str]:
    """Return the signs by their names, in ASCII where the terminal is said to need it."""
    ascii_only = os.environ.get("BRIEFING_ASCII", "") not in ("", "0")
    return {name: pair[ascii_only] for name, pair in SIGNS.items()}
