"""Parsing TOML text into plain values that are safe to show."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from typing import Any

import tomli

from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem
from briefing.pack.safe_text import harmless, lay_flat, safe_table, unsafe_runs
from briefing.pack.toml import conflicts, text_limits

_CODE = re.compile(r"\\[^\"\\nt\s]")
"""An escape that may stand for any character."""

_GOES_ON = r"\\\s"
"""The end of a line with which a string goes on in the next: what stands apart is joined."""

_BREAK = re.compile(r"""\t|\\|\"{3}|'{3}""")
"""A tab, an escape or three quotation marks: without any, no string has several lines."""

BEYOND = (RecursionError, OverflowError, InvalidOperation)
"""What reading raises of a text that is beyond a limit."""

OF_ONE_TABLE = (codes.TOML_SYNTAX, *text_limits.OF_ONE_TABLE)
"""Codes of mistakes without whose table the rest of a file can be read."""


def _number(text: str) -> Decimal:
    """Return a number with a fraction. Raises OverflowError where no other program can hold it."""
    number = Decimal(text)
    if number.is_finite() and number and abs(number.adjusted()) > limits.EXPONENT:
        raise OverflowError
    return number


def parse(text: str, file: str) -> dict[str, Any]:
    """Return the tables of one file, every string in them made safe.

    Numbers with a fraction come as `Decimal`, so that 2.10 stays 2.10. Raises PackError with the
    line and column where the text is not TOML, or is beyond a limit.
    """
    return made_safe(raw(text, file), text)


def made_safe(tables: dict[str, Any], text: str, *, plain: bool | None = None) -> dict[str, Any]:
    """Return the tables of a text, safe to show, texts of one line on one line.

    `plain` tells whether the text `is_plain`, where that is known.
    """
    if not (is_plain(text) if plain is None else plain) and _may_need_escapes(text):
        tables = safe_table(tables)
    if _BREAK.search(text):
        lay_flat(tables)
    return tables


def _may_need_escapes(text: str) -> bool:
    """Return whether a string in a text may be unsafe, where a quick look has not shown it."""
    if _CODE.search(text) or re.search(_GOES_ON, text):
        return True
    return next(unsafe_runs(text.replace("\r\n", "\n")), None) is not None


def is_plain(text: str) -> bool:
    """Return whether every string in a text must be safe: nothing in the text is not."""
    return harmless(text.replace("\r\n", "\n")) and not _CODE.search(text)


def loads(text: str) -> dict[str, Any]:
    """Return the values that tomli reads. Raises what tomli raises, and one of `BEYOND`."""
    tables = tomli.loads(text, parse_float=_number)
    _check_nesting(tables)
    return tables


def raw(text: str, file: str) -> dict[str, Any]:
    """Return the tables of one file as they are written, safe to show or not.

    Raises PackError with the line and column where the text is not TOML, is beyond a limit, or
    holds what a merge left of a conflict.
    """
    text_limits.check(text, file)
    if conflicts.may_be_in(text) and (problems := conflicts.problems(text, file)):
        raise PackError(problems)
    try:
        return loads(text)
    except tomli.TOMLDecodeError as error:
        from briefing.pack.toml import faults

        text = text.replace("\r\n", "\n")
        raise PackError([faults.problem(text, error, file)]) from error
    except BEYOND as error:
        raise _beyond(text, file, error) from error
    except ValueError as error:
        message = f"is not TOML that can be read: {error}"
        raise PackError([Problem(file, message, code=codes.TOML_SYNTAX)]) from error


def _beyond(text: str, file: str, error: Exception) -> PackError:
    """Return the error for what only the parser found to be beyond a limit."""
    if found := text_limits.beyond(text, file):
        return PackError(found)
    deep = isinstance(error, RecursionError)
    return text_limits.problem(file, codes.NESTED_TOO_DEEP if deep else codes.NUMBER_TOO_LONG)


def _check_nesting(value: Any) -> None:
    """Raise RecursionError where tables and lists are nested deeper than a pack may have them."""
    level = [value]
    for _ in range(limits.NESTING + 1):
        level = [
            item
            for each in level
            for item in (each.values() if isinstance(each, dict) else each)
            if isinstance(item, (dict, list))
        ]
        if not level:
            return
    raise RecursionError
