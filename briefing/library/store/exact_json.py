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

_MARK = "\0decimal "
"""Stands before the digits of a number while it is written: no text of a pack holds it, for what
is safe to show has no control characters."""

_WRITTEN_MARK = json.dumps(_MARK)[:-1]
"""What it is written as, at the beginning of a string."""


@cache
def _marked() -> re.Pattern[str]:
    return re.compile(re.escape(_WRITTEN_MARK) + '([^"]*)"')


def dumps(value: object, indent: int | None = None) -> str:
    """Return JSON, with dates as ISO 8601 strings and `Decimal` as numbers; compact by default."""
    text = _encoder(indent).encode(value)
    return _marked().sub(r"\1", text) if _WRITTEN_MARK in text else text


@cache
def _encoder(indent: int | None) -> json.JSONEncoder:
    """Return the encoder, made once: many small values are written."""
    return json.JSONEncoder(
        ensure_ascii=False,
        separators=(",", ":") if indent is None else None,
        indent=indent,
        default=_plain,
        check_circular=False,  # which takes a quarter of the time: nothing of a pack holds itself
    )


def _plain(other: Any) -> str:
    if hasattr(other, "isoformat"):
        return str(other.isoformat())
    if hasattr(other, "as_tuple"):
        return f"{_MARK}{other}"
    raise TypeError(type(other))


def _decimal(digits: str) -> Decimal:
    from decimal import Decimal  # which few packs need

    return Decimal(digits)


def loads(data: bytes) -> Any:
    """Return the value of JSON, numbers with a fraction as `Decimal`."""
    return json.loads(data, parse_float=_decimal)
