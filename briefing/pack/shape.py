"""Whether the tables of a file have the shape of the model, and where they have not."""

import re
from difflib import get_close_matches
from functools import cache
from typing import Any, Literal, overload

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from briefing.pack import fields, model
from briefing.pack.model import Leaf, Manifest
from briefing.pack.problems import PackError, Problem

_TAG = re.compile(r"\([a-z ]+\)|\[key\]")


@cache
def _adapter(shape: type[Manifest] | type[Leaf]) -> TypeAdapter[Any]:
    return TypeAdapter(shape)


def _item(value: Any, key: str | int) -> Any:
    """Return what a table or list holds at a key, or None where it holds nothing there."""
    if isinstance(value, dict):
        return value.get(key)
    return value[key] if isinstance(value, list) and isinstance(key, int) else None


def _keys(error: ErrorDetails, tables: dict[str, Any]) -> list[str | int]:
    """Return the keys that lead to an error, without the names of a union's members."""
    value: Any = tables
    keys: list[str | int] = []
    for step in error["loc"]:
        there = isinstance(value, dict) and step in value
        if not there and isinstance(step, str) and _TAG.fullmatch(step):
            continue  # the tag of a union's member, or that it is a key which is wrong
        value = _item(value, step)
        keys.append(step)
    return keys


def _path(keys: list[str | int], tables: dict[str, Any]) -> str:
    """Return the keys as an author reads them, with the id of the table that they stand in."""
    path, name = "", ""
    value: Any = tables
    for key in keys:
        path += f"[{key + 1}]" if isinstance(key, int) else f".{key}" if path else key
        value = _item(value, key)
        if isinstance(key, int) and isinstance(value, dict):
            name = str(value.get("id", name))
    return f"{path} ({name})" if name else path


def _message(error: ErrorDetails, keys: list[str | int]) -> str:
    match error["type"]:
        case "missing":
            return "is missing"
        case "extra_forbidden":
            known = _siblings(keys)
            near = get_close_matches(str(keys[-1]), known, 1)
            return "is not a key of a pack" + (f"; did you mean `{near[0]}`?" if near else "")
        case "string_pattern_mismatch" if "a-z0-9" in error["ctx"]["pattern"]:
            return "must be lower-case words joined by hyphens"
        case "string_pattern_mismatch" if "https?" in error["ctx"]["pattern"]:
            return "must be an http or https address"
        case "string_pattern_mismatch":
            return "is empty; leave the key out where something is not known"
        case "too_short":
            return "is empty"
        case "value_error":
            return str(error["ctx"]["error"])
        case _:
            said = error["msg"].removeprefix("Input ")
            return said.replace("should be", "must be").replace("valid dictionary", "table")


_TABLES: dict[str, tuple[Any, ...]] = {
    "pack": (model.Pack,),
    "pane": (model.Pane,),
    "actor": (model.Named,),
    "topic": (model.Named,),
    "place": (model.Place, model.Named),
    "term": (model.Term, model.Named),
    "source": (model.Source,),
    "sources": (model.Cited,),
    "entry": (model.Entry,),
    "date": (fields.Span, fields.Month, fields.Year, fields.FiscalYear),
    "rule": (model.Rule,),
    "basis": (model.Basis,),
    "quote": (model.Quote,),
    "change": (model.Change,),
    "series": (model.Series,),
    "columns": (model.Column,),
    "points": (model.Point,),
}
"""What the tables under a key may be."""


def _siblings(keys: list[str | int]) -> list[str]:
    """Return the keys that may stand in the table that the last of `keys` stands in."""
    names = [key for key in keys[:-1] if isinstance(key, str)]
    tables: tuple[Any, ...] = (model.Manifest, model.Leaf)
    if len(names) > 1 and names[-2] in ("dimension", "columns"):
        tables = (model.Dimension if names[-2] == "dimension" else model.Column,)
    elif names:
        tables = _TABLES.get(names[-1], ())
    return [key for table in tables for key in table.__annotations__]


@overload
def check(tables: dict[str, Any], file: str, manifest: Literal[True]) -> Manifest: ...
@overload
def check(tables: dict[str, Any], file: str, manifest: Literal[False]) -> Leaf: ...
def check(tables: dict[str, Any], file: str, manifest: bool) -> Manifest | Leaf:
    """Return `tables` as the model has them. Raises PackError with every problem, each once."""
    try:
        result: Manifest | Leaf = _adapter(Manifest if manifest else Leaf).validate_python(tables)
    except ValidationError as error:
        found: dict[str, Problem] = {}
        for detail in error.errors(include_url=False):
            keys = _keys(detail, tables)
            path = _path(keys, tables)
            found.setdefault(path, Problem(file, _message(detail, keys), path))
        raise PackError(list(found.values())) from error
    return result
