"""The tables of a pack that have a key, for a key that stands in another one."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from types import UnionType
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    NotRequired,
    Union,
    get_args,
    get_origin,
    is_typeddict,
)

from briefing.pack import limits
from briefing.pack.model import tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

DATE = "date"
"""A key whose value is written in braces, and never has a header."""

_NAMED = 5
"""Tables that a message names."""


def kinds(hint: Any) -> list[Any]:
    """Return what an annotation is without its marks: several for one of several kinds."""
    origin = get_origin(hint)
    if origin in (Annotated, NotRequired):
        return kinds(get_args(hint)[0])
    if origin in (Union, UnionType):
        return [kind for each in get_args(hint) for kind in kinds(each)]
    return [hint]


def elsewhere(key: str) -> str:
    """Return which tables have a key, in words, or "" where none has it."""
    found = list(dict.fromkeys(_owners().get(key, ())))
    headers = [each for each in found if each.startswith("`[")]
    found = headers or found
    if not found:
        return ""
    more = len(found) - _NAMED
    if more > 0:
        found = [*found[:_NAMED], f"{more} more"]
    *first, last = found
    joined = f"{', '.join(first)} and {last}" if first else last
    return f"it is a key of {joined}"


def file_of(table: str) -> str:
    """Return in which file a table stands, in words, or "" where there is no such table."""
    if table in tables.Manifest.__annotations__:
        return f"it stands in {limits.MANIFEST}"
    if table in tables.Leaf.__annotations__:
        return f"it stands in any file but {limits.MANIFEST}"
    return ""


@cache
def _owners() -> Mapping[str, list[str]]:
    """Return the tables that have each key, in the order of the model."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for shape in (tables.Manifest, tables.Leaf):
        for name, hint in shape.__annotations__.items():
            for key, owner in _of_table(name, hint):
                found[key].append(owner)
    return found


def _of_table(name: str, hint: Any) -> Iterator[tuple[str, str]]:
    """Yield the keys of a table, and of those in it, each with what it is a key of."""
    for kind in kinds(hint):
        if is_typeddict(kind):
            yield from _keys(name, kind, f"`[{name}]`")
        elif get_origin(kind) is list:
            for item in filter(is_typeddict, kinds(get_args(kind)[0])):
                yield from _keys(name, item, f"`[[{name}]]`")
        elif get_origin(kind) is dict:
            for item in filter(is_typeddict, kinds(get_args(kind)[1])):
                yield from _keys(f"{name}.NAME", item, f"`[{name}.NAME]`")


def _keys(name: str, shape: Any, owner: str) -> Iterator[tuple[str, str]]:
    for key, hint in shape.__annotations__.items():
        yield key, owner
        for kind in kinds(hint):
            if is_typeddict(kind):
                inner = f"`{key}`" if key == DATE else f"`[{name}.{key}]`"
                yield from _keys(f"{name}.{key}", kind, inner)
            elif get_origin(kind) in (list, dict):
                for item in filter(is_typeddict, kinds(get_args(kind)[-1])):
                    yield from _keys(f"{name}.{key}", item, f"`{key}` in {owner}")
