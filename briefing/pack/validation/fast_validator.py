"""A quick check of a file's shape, made from the model, that passes only what surely has it.

Nearly every file is right, and what knows all that can be wrong (`validator`) takes longer to
import than a small pack takes to compile. What passes here passes there, and comes out the same;
whatever is not surely right is left to it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import (
    TYPE_CHECKING,
    Annotated,
    Any,
    Literal,
    NotRequired,
    cast,
    get_args,
    get_origin,
)

from briefing.pack.model import tables as model
from briefing.pack.model.constraints import Member, MemberBy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.pack.model.tables import Leaf, Manifest

Test = Callable[[Any], bool]

Check = Callable[[Any], Any]
"""Returns a value as the model has it. Raises Unsure where it may not be right."""

MANY = 100
"""Entries of a file from which the model is the quicker one, its import included."""


class Unsure(Exception):  # noqa: N818
    """A value is not seen to be right."""


@cache
def _check_of(hint: Any) -> Check:
    """Return the check of an annotation of the model."""
    hint, *marks = get_args(hint) if get_origin(hint) is Annotated else (hint,)
    tests = [each.holds for each in marks if each.holds]
    for each in marks:
        if isinstance(each, MemberBy):
            return _one_of(get_args(hint), each, tests)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Literal:
        return _literal(inner)
    if origin is list:
        return _list(_check_of(*inner), _right(list, tests))
    if origin is dict:
        key, item = map(_check_of, inner)
        return _dictionary(key, item, _right(dict, tests))
    if hasattr(hint, "__required_keys__"):
        return _table(hint, tests)
    return _value(_right(hint, tests))


def _right(kind: type, tests: Sequence[Test]) -> Test:
    """Return the test of a type, no subclass of it, together with some others."""
    if not tests:
        return lambda value: type(value) is kind
    if len(tests) == 1:
        (test,) = tests
        return lambda value: type(value) is kind and test(value)
    return lambda value: type(value) is kind and all(test(value) for test in tests)


def _value(right: Test) -> Check:
    def check(value: Any) -> Any:
        if right(value):
            return value
        raise Unsure

    return check


def _literal(words: tuple[Any, ...]) -> Check:
    (kind,) = {type(word) for word in words}
    known = frozenset(words)
    return _value(lambda value: type(value) is kind and value in known)


def _list(each: Check, right: Test) -> Check:
    def check(value: Any) -> Any:
        if right(value):
            return [each(item) for item in value]
        raise Unsure

    return check


def _dictionary(key: Check, each: Check, right: Test) -> Check:
    def check(value: Any) -> Any:
        if right(value):
            return {key(name): each(item) for name, item in value.items()}
        raise Unsure

    return check


def _one_of(kinds: Sequence[Any], by: MemberBy, tests: Sequence[Test]) -> Check:
    """Return the check of a value of one of some kinds, by the name that each is marked with."""
    checks = {
        mark.name: _check_of(kind)
        for kind in kinds
        for mark in get_args(kind)
        if isinstance(mark, Member)
    }

    def check(value: Any) -> Any:
        found = checks[by.name_of(value)](value)
        if all(test(found) for test in tests):
            return found
        raise Unsure

    return check


def _table(hint: Any, tests: Sequence[Test]) -> Check:
    keys = [
        (key, key in hint.__required_keys__, _check_of(_without_not_required(each)))
        for key, each in hint.__annotations__.items()
    ]

    def check(value: Any) -> Any:
        if type(value) is not dict:
            raise Unsure
        found = {}
        for key, needed, each in keys:
            if key in value:
                found[key] = each(value[key])
            elif needed:
                raise Unsure
        if len(found) < len(value):
            if not hint.allows_other_keys:
                raise Unsure
            found |= {key: item for key, item in value.items() if key not in found}
        if all(test(found) for test in tests):
            return found
        raise Unsure

    return check


def _without_not_required(hint: Any) -> Any:
    return get_args(hint)[0] if get_origin(hint) is NotRequired else hint


def manifest(tables: dict[str, Any], file: str) -> Manifest:
    """Return a manifest as the model has it. Raises PackError with every problem, each once."""
    try:
        return cast("Manifest", _check_of(model.Manifest)(tables))
    except Unsure:
        from briefing.pack.validation import validator

        return validator.check(tables, file, manifest=True)


def leaf(tables: dict[str, Any], file: str) -> Leaf:
    """Return any other file as the model has it. Raises PackError with every problem, each once."""
    try:
        entries = tables.get("entry", [])
        if isinstance(entries, list) and len(entries) < MANY:
            return cast("Leaf", _check_of(model.Leaf)(tables))
    except Unsure:
        pass
    from briefing.pack.validation import validator

    return validator.check(tables, file, manifest=False)
