"""What to write where a value is of another type: a header, a date, or quotation marks."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any, get_origin, is_typeddict

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_YEAR = r"(?P<year>[12]\d{3})"
_SPELT = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DATES = (
    rf"(?P<fiscal>fy|fiscal year)\s?{_YEAR}",
    rf"{_YEAR}(?:[-/.]?(?P<month>\d\d?)(?:[-/.]?(?P<day>\d\d?))?)?(?:[t ]\d\d:.*)?",
    rf"(?:(?P<day>\d\d?)\.?\s)?{_SPELT},?\s{_YEAR}",
    rf"{_SPELT}\s(?P<day>\d\d?),?\s{_YEAR}",
    rf"{_YEAR}\s{_SPELT}(?:\s(?P<day>\d\d?))?",
)
"""Patterns of dates in small letters, as people write them: a year, a month, a day."""

FORMS = (
    "a day (2024-05-03), { from = 2024-05-03, to = 2024-05-07 }, { year = 2024, month = 5 },"
    " { year = 2024 } or { fiscal_year = 2024 }"
)
"""What a date may be."""

_A_DAY = "a day, as 2024-05-03"

_INTEGER = re.compile(r"\s*[+-]?\d{1,20}\s*")
_NUMBER = re.compile(r"\s*[+-]?\d{1,20}(?:\.\d{1,20})?\s*")


def header(keys: Sequence[str | int], hint: Any, value: Any, *, of_tables: bool) -> str:
    """Return what is wrong with a table where a list of tables is wanted, or with anything else in
    the place of a table; "" where it is another mistake.

    `hint` is the annotation of the value, without marks; `of_tables` tells whether it is that of a
    list or a table of tables.
    """
    name = ".".join(key for key in keys if isinstance(key, str))
    if get_origin(hint) is list and of_tables and isinstance(value, dict):
        return f"must be a list of tables: its header is `[[{name}]]`"
    is_list = isinstance(value, list)
    if is_typeddict(hint) and not isinstance(keys[-1], int):
        what = "one table, and no list" if is_list else "a table"
        return f"must be {what}: its header is `[{name}]`"
    if get_origin(hint) is dict and of_tables and is_list:
        return f"must be tables with names, and no list: a header is `[{name}.NAME]`"
    return ""


def date(value: Any, *, only_a_day: bool) -> str:
    """Return what must stand in the place of a value that is no date, as TOML has it."""
    form = _A_DAY if only_a_day else FORMS
    if isinstance(value, datetime.datetime):
        return f"a date without a time: {value.date()}"
    text = str(value) if type(value) in (int, str, Decimal) else ""
    meant = _meant(text.strip())
    if not meant or (only_a_day and meant.startswith("{")):
        return f"a date, without quotation marks: {form}" if isinstance(value, str) else form
    if isinstance(value, str):
        return f"a date, without quotation marks: {meant}"
    return f"a date: {meant}"


def _meant(text: str) -> str:
    """Return the date that a text says, as TOML has it, or "" where it says none."""
    found = next((each for one in _DATES if (each := re.fullmatch(one, text, re.I))), None)
    if found is None:
        return ""
    parts = found.groupdict()
    year = int(parts["year"])
    if parts.get("fiscal"):
        return f"{{ fiscal_year = {year} }}"
    named = (parts.get("name") or "").lower()
    month = _MONTHS.index(named) + 1 if named else int(parts.get("month") or 0)
    if not month:
        return f"{{ year = {year} }}"
    try:
        day = datetime.date(year, month, int(parts.get("day") or 1))
    except ValueError:
        return ""
    return str(day) if parts.get("day") else f"{{ year = {year}, month = {month} }}"


def part_of_date(key: str, table: dict[str, Any]) -> str:
    """Return what a date lacks that has no such key, with what it has."""
    if "to" in table:
        return "is missing: `to` is the last day of a span that begins with `from`"
    if "month" in table:
        return f"is missing: a month is `{{ year = 2024, month = {table['month']} }}`"
    return f"is missing: a date is {FORMS}" if key == "year" and not table else "is missing"


def marks(value: Any, expected: str) -> str:
    """Return what to do with the quotation marks of a value of another type, or ""."""
    if expected == "a list" and isinstance(value, str):
        return ", in square brackets"
    if expected == "text" and type(value) in (int, Decimal, bool, datetime.date):
        return ", in quotation marks"
    if isinstance(value, str):
        pattern = _INTEGER if expected == "a whole number" else _NUMBER
        is_bool = expected == "true or false" and value.strip() in ("true", "false")
        if is_bool or (expected.endswith("number") and pattern.fullmatch(value)):
            return ", without quotation marks"
    return ""
