"""The full validator: every key and value of a file that is not as the model has it."""

import re
from collections.abc import Sequence
from functools import cache
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    get_args,
    get_origin,
    is_typeddict,
    overload,
)

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from briefing.pack import codes, limits
from briefing.pack.model import pydantic_model, tables
from briefing.pack.model.scales import KINDS
from briefing.pack.model.tables import Leaf, Manifest
from briefing.pack.problems import LEVEL, PackError, Problem, and_more, label
from briefing.pack.safe_text import named
from briefing.pack.suggest import Nearest, did_you_mean, edit_distance
from briefing.pack.toml import text_limits
from briefing.pack.validation import key_owners, meant_words, wrong_types
from briefing.pack.validation.key_owners import kinds
from briefing.pack.validation.references import KIND

if TYPE_CHECKING:
    from briefing.pack.problems import Keys

DATES = ("date", "accessed")
"""Keys of tables of several kinds: where a key in one is unknown, missing ones are not told."""

_SCHEME = re.compile(r"(?!https?:)[A-Za-z][A-Za-z0-9+.-]*:")

_SCHEME_OF_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:/")

_WEB = re.compile(r"https?://")
_NOT_IN_ADDRESS = re.compile(r"[^!-~]")

_EXPECTED = re.compile(r"'([^']*)'")
"""The words that pydantic lists where one of them is expected."""

_KINDS = {
    "a valid integer": "a whole number",
    "a valid string": "text",
    "a valid boolean": "true or false",
    "a valid dictionary": "a table",
    "a valid list": "a list",
    "a valid date": "a date",
}
"""Names of the kinds of values in TOML, by those in pydantic."""

_TAG = re.compile(r"\([a-z ]+\)|\[key\]")


@cache
def adapter(shape: type[Manifest] | type[Leaf]) -> TypeAdapter[Any]:
    """Return the validator of a shape, which takes long to build."""
    return TypeAdapter(pydantic_model.of(shape))


def _item(value: Any, key: str | int) -> Any:
    """Return the item of a table or list at a key, or None."""
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
            continue  # the name of a kind of value, or a mark of a wrong key
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


def _odd_in_address(error: ErrorDetails) -> re.Match[str] | None:
    """Return the character of an http or https address that no address has."""
    text = str(error["input"])
    if "https?" not in error.get("ctx", {}).get("pattern", "") or not _WEB.match(text):
        return None
    return _NOT_IN_ADDRESS.search(text)


def _is_meant_as_id(error: ErrorDetails) -> bool:
    """Return whether a wrong text stands where an id may, and is no wrong address."""
    pattern = error.get("ctx", {}).get("pattern", "")
    address = "https?" in pattern and _SCHEME_OF_ADDRESS.match(str(error["input"]))
    return "a-z0-9" in pattern and not address


def _wrong(error: ErrorDetails, keys: list[str | int]) -> tuple[str, str]:
    """Return the code and the message for a value at some keys that is wrong."""
    pattern = error.get("ctx", {}).get("pattern", "")
    match error["type"]:
        case "string_pattern_mismatch" if _is_meant_as_id(error):
            of_source = ", or an http or https address" if "https?" in pattern else ""
            return codes.BAD_ID, f"must be lower-case words joined by hyphens{of_source}"
        case "string_pattern_mismatch" if "https?" in pattern:
            scheme = _SCHEME.match(str(error["input"]))
            code = codes.ADDRESS_SCHEME if scheme else codes.BAD_ADDRESS
            odd = _odd_in_address(error)
            holds = f"; it holds {named(odd[0])}" if odd else ""
            said = "must be an http or https address: https:// or http://, and no spaces"
            return code, f"{said}{holds}"
        case "string_pattern_mismatch":
            return codes.EMPTY, "is empty; leave the key out where something is not known"
        case "too_short" if error["ctx"]["actual_length"]:
            return codes.WRONG_VALUE, f"must have at least {error['ctx']['min_length']} items"
        case "too_short":
            return codes.EMPTY, "is empty"
        case pydantic_model.NOT_ONE:
            return codes.WRONG_TYPE, "must be 1"
        case "value_error":
            return codes.DATES_REVERSED, str(error["ctx"]["error"])
    given = error["input"]
    if error["type"] in ("list_type", "dict_type"):
        for hint in _hints(keys):
            of_tables = any(map(is_typeddict, kinds(_item_of(hint, 0))))
            if said := wrong_types.header(keys, hint, given, of_tables=of_tables):
                return codes.WRONG_TYPE, said
    if error["type"].startswith("date_"):
        code = codes.DATE_AS_TEXT if isinstance(given, str) else codes.WRONG_TYPE
        only_a_day = error["loc"][-1] != "(day)"
        return code, f"must be {wrong_types.date(given, only_a_day=only_a_day)}"
    said = error["msg"].removeprefix("Input ")
    said = said.replace("should be", "must be")
    for theirs, ours in _KINDS.items():
        if theirs in said:
            said = said.replace(theirs, ours) + wrong_types.marks(given, ours)
    if error["type"] == "string_too_long":
        return codes.BAD_ID, f"must not be longer than {error['ctx']['max_length']} characters"
    if error["loc"][-1] == "(whole)" and "x" not in error["loc"]:
        return codes.WRONG_TYPE, f"must be a number{wrong_types.marks(given, 'a number')}"
    value = error["type"].startswith(("literal", "greater", "less", "finite"))
    return codes.WRONG_VALUE if value else codes.WRONG_TYPE, said


def _siblings(keys: list[str | int]) -> list[str]:
    """Return the keys that may stand in the table that the last of `keys` stands in."""
    return [key for hint in _hints(keys[:-1]) for key in getattr(hint, "__annotations__", ())]


def _hints(keys: Sequence[str | int]) -> list[Any]:
    """Return the annotations of what may stand at some keys, without their marks."""
    hints: list[Any] = [tables.Manifest, tables.Leaf]
    for key in keys:
        hints = [kind for hint in hints for kind in kinds(_item_of(hint, key))]
    return hints


def _item_of(hint: Any, key: str | int) -> Any:
    """Return the annotation of an item of a table or list, or None where there is none."""
    if is_typeddict(hint):
        return hint.__annotations__.get(key)
    return get_args(hint)[-1] if get_origin(hint) in (list, dict) else None


def _unknown(keys: list[str | int], nearest: Nearest) -> tuple[str, str, str]:
    """Return the code and message for a key that is not known, and the key that may be meant."""
    key = str(keys[-1])
    part = keys[LEVEL - 1] if len(keys) > LEVEL else key
    within = part in ("rule", "quote", "change") and key != part
    if keys[0] == "entry" and within and key in tables.Entry.__annotations__:
        message = f"belongs to the entry and stands in [entry.{part}]: put it above that header"
        return codes.MISPLACED_KEY, message, key
    known = _siblings(keys)
    if key in known:
        where = key_owners.file_of(key) if len(keys) == 1 else ""
        return codes.UNKNOWN_KEY, f"does not belong here{where and f': {where}'}", ""
    near = nearest(key, known)
    if keys[-2:-1] and keys[-2] in DATES and not near:
        return codes.UNKNOWN_KEY, f"is not a key of a date, which is {wrong_types.FORMS}", ""
    owners = key_owners.elsewhere(key)
    if owners and not (near and edit_distance(key, near, 1) <= 1):
        return codes.UNKNOWN_KEY, f"does not belong here: {owners}", ""
    return codes.UNKNOWN_KEY, f"is not a key of a pack{did_you_mean(near)}", near


def _problem(
    error: ErrorDetails, keys: list[str | int], file: str, path: str, nearest: Nearest
) -> tuple[Problem, str]:
    """Return the problem of an error, and the key that is meant where one is misspelt."""
    meant = ""
    problem = Problem(file, "", path, keys=tuple(keys))
    if error["type"] == "extra_forbidden":
        problem.code, problem.message, meant = _unknown(keys, nearest)
        problem.anchor, problem.meant = "key", meant
    elif error["type"] == "missing":
        problem.code, problem.message = codes.MISSING_KEY, "is missing"
        problem.anchor, problem.keys = "table", tuple(keys[:-1])
        if len(keys) > 1 and keys[-2] in DATES:
            problem.message = wrong_types.part_of_date(str(keys[-1]), error["input"])
    else:
        problem.code, problem.message = _wrong(error, keys)
        if keys[-1] == KIND and problem.code == codes.BAD_ID:
            problem.message += did_you_mean(nearest(str(error["input"]).casefold(), KINDS))
        if error["loc"][-1] == "[key]":
            problem.anchor = "key"
        elif odd := _odd_in_address(error):
            problem.start, problem.stop = odd.span()
        elif error["type"] == "literal_error" and isinstance(error["input"], str):
            known = _EXPECTED.findall(error["ctx"]["expected"])
            problem.message += meant_words.hint(error["input"], known) or did_you_mean(
                nearest(error["input"], known)
            )
    problem.about = label(keys)
    return problem, meant


def refusal(error: ValidationError, tables: dict[str, Any], file: str) -> PackError:
    """Return the problems of an error, each once; a misspelt key and the missing one are one
    problem.
    """
    found: dict[str, Problem] = {}
    meant: set[Keys] = set()
    untold: dict[Keys, None] = {}
    nearest = Nearest()
    for detail in error.errors(include_url=False):
        keys = _keys(detail, tables)
        if len(found) >= limits.PROBLEMS:
            untold[tuple(keys)] = None
            continue
        path = _path(keys, tables)
        if path not in found:
            found[path], key = _problem(detail, keys, file, path, nearest)
            found[path].meant = key
            misplaced = found[path].code == codes.MISPLACED_KEY
            meant.add((*(keys[: LEVEL - 1] if misplaced else keys[:-1]), key))
    dates = {
        each.keys[:-1]
        for each in found.values()
        if each.code == codes.UNKNOWN_KEY and each.keys[-2:-1] and each.keys[-2] in DATES
    }
    told = [
        each
        for each in found.values()
        if each.code != codes.MISSING_KEY
        or ((*each.keys, each.about) not in meant and each.keys not in dates)
    ]
    and_more(told, len(untold))
    return PackError(told, untold)


@overload
def check(tables: dict[str, Any], file: str, manifest: Literal[True]) -> Manifest: ...
@overload
def check(tables: dict[str, Any], file: str, manifest: Literal[False]) -> Leaf: ...
def check(tables: dict[str, Any], file: str, manifest: bool) -> Manifest | Leaf:
    """Return `tables` as the model has them. Raises PackError with every problem, each once."""
    if any(isinstance(each, list) and len(each) > limits.TABLES for each in tables.values()):
        raise text_limits.problem(file, codes.TOO_MANY_KEYS)
    try:
        result: Manifest | Leaf = adapter(Manifest if manifest else Leaf).validate_python(tables)
    except ValidationError as error:
        raise refusal(error, tables, file) from error
    return result
