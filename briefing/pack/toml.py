"""TOML text to plain values, safe to show."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import tomli

from briefing.pack import limits
from briefing.pack.problems import PackError, Problem
from briefing.pack.text import safe_table


def _too_deep(text: str) -> int:
    """Return the first line with more brackets open than a pack may have, or 0."""
    for number, line in enumerate(text.split("\n"), 1):
        if line.count("[") + line.count("{") > limits.NESTING and (
            "[" * limits.NESTING in line.replace(" ", "").replace("{", "[")
        ):
            return number
    return 0


def parse(text: str, file: str) -> dict[str, Any]:
    """Return the tables of one file, every string in them made safe.

    Numbers with a fraction come as `Decimal`, so that 2.10 stays 2.10. Raises PackError with the
    line and column where the text is not TOML.
    """
    if line := _too_deep(text):
        raise PackError([Problem(file, "holds too many brackets inside brackets", line=line)])
    try:
        return safe_table(tomli.loads(text, parse_float=Decimal))
    except tomli.TOMLDecodeError as error:
        problem = Problem(file, f"is not TOML: {error.msg}", line=error.lineno, column=error.colno)
        raise PackError([problem]) from error
    except (RecursionError, ValueError, ArithmeticError) as error:
        raise PackError([Problem(file, f"is not TOML that can be read: {error}")]) from error
