"""Reading TOML that may be damaged: what of it can be read is, and what cannot is passed over."""

from __future__ import annotations

import re
from typing import Any

from briefing.pack.safe_text import safe_table
from briefing.pack.toml import parser

_TABLE = r"^(?=\[)"
"""Where a table begins."""


def whole(text: str) -> dict[str, Any] | None:
    """Return the tables of a text as they are written, None where it is no TOML."""
    try:
        return parser.loads(text)
    except (ValueError, *parser.BEYOND):  # the parser's own error is a ValueError
        return None


def table(piece: str) -> dict[str, Any]:
    """Return the tables of a part of a text, safe to show; none where it is no TOML."""
    return safe_table(whole(piece) or {})


def readable(text: str) -> dict[str, Any]:
    """Return what can be read of a damaged text, as it is written: its tables, or lines of them."""
    found: dict[str, Any] = {}
    for piece in re.split(_TABLE, text, flags=re.M):
        tables = whole(piece)
        for key, value in (_line_by_line(piece) if tables is None else tables).items():
            there = found.get(key)
            if isinstance(there, list) and isinstance(value, list):
                there += value
            else:
                found.setdefault(key, value)
    return found


def _line_by_line(piece: str) -> dict[str, Any]:
    """Return the table of those lines that are whole, none where only its header is."""
    header, *lines = piece.splitlines() or [""]
    kept: list[str] = []
    keys: set[str] = set()
    for line in lines:
        found = (whole(line) or {}).keys()
        if found and not found & keys:
            kept.append(line)
            keys |= found
    return (whole("\n".join([header, *kept])) or {}) if kept else {}
