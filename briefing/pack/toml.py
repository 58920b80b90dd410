"""TOML text to plain values, safe to show."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import tomli

from briefing.pack.problems import PackError, Problem
from briefing.pack.text import safe_table


def parse(text: str, file: str) -> dict[str, Any]:
    """Return the tables of one file, every string in them made safe.

    Numbers with a fraction come as `Decimal`, so that 2.10 stays 2.10. Raises PackError with the
    line and column where the text is not TOML.
    """
    try:
        return safe_table(tomli.loads(text, parse_float=Decimal))
    except tomli.TOMLDecodeError as error:
        problem = Problem(file, f"is not TOML: {error.msg}", line=error.lineno, column=error.colno)
        raise PackError([problem]) from error
    except (RecursionError, ValueError, ArithmeticError) as error:
        raise PackError([Problem(file, f"is not TOML that can be read: {error}")]) from error
