"""JSON in which a number with a fraction keeps every digit that it is written with.

A number of JSON (RFC 8259) may have any; only the types that programs read them into have fewer.
"""

from __future__ import annotations

import json
import re
from functools import cache

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal
    from typing import Any

_MARK = "\0"
"""Stands before the digits of a number while it is written: no text of a pack holds it, for what
is safe to show has no control characters."""


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(r'"\\u0000([^"]*)"')


def dumps(value: object, indent: int | None = None) -> str:
    """Return JSON, with dates as ISO 8601 strings and `Decimal` as numbers; compact by default."""
    fractions = False

    def plain(other: Any) -> str:
        nonlocal fractions
        if hasattr(other, "isoformat"):
            return str(other.isoformat())
        if hasattr(other, "as_tuple"):
            fractions = True
            return f"{_MARK}{other}"
        raise TypeError(type(other))

    separators = (",", ":") if indent is None else None
    text = json.dumps(
        value,
        ensure_ascii=False,
        separators=separators,
        indent=indent,
        default=plain,
        check_circular=False,  # which takes a quarter of the time: nothing of a pack holds itself
    )
    return _marked().sub(r"\1", text) if fractions else text


def _decimal(digits: str) -> Decimal:
    from decimal import Decimal  # which few packs need

    return Decimal(digits)


def loads(data: bytes) -> Any:
    """Return the value of JSON, numbers with a fraction as `Decimal`."""
    return json.loads(data, parse_float=_decimal)
