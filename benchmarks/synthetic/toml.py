"""Values as TOML text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date

Value = str | int | float | bool | date | list["Value"] | dict[str, "Value"]


def text(words: str) -> str:
    """Return text as a basic string; what JSON escapes, TOML escapes alike."""
    return json.dumps(words, ensure_ascii=False)


def lines(words: str) -> str:
    """Return text of several lines as an author writes it, between three quotation marks."""
    escaped = words.replace("\\", "\\\\").replace('"""', '""\\"')
    return f'"""\n{escaped}"""'


def value(of: Value) -> str:
    """Return one value: lists and tables within a line."""
    match of:
        case str():
            return text(of)
        case bool():
            return str(of).lower()
        case list():
            return f"[{', '.join(map(value, of))}]"
        case dict():
            return f"{{ {', '.join(pairs(of))} }}"
        case _:
            return str(of)


def pairs(table: Mapping[str, Value]) -> Iterable[str]:
    """Yield each key of a table with its value."""
    for key, each in table.items():
        long = isinstance(each, str) and "\n" in each
        yield f"{key} = {lines(str(each)) if long else value(each)}"


def table(header: str, content: Mapping[str, Value]) -> str:
    """Return a table with its header, a key a line, and an empty line behind it."""
    return "\n".join([header, *pairs(content), "", ""])
