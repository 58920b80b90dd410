"""What the fast validator passes is what the model takes, and comes out the same."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import is_typeddict

from briefing.pack.model import fields
from briefing.pack.model.constraints import Holds, Matches
from briefing.pack.model.tables import Leaf, Manifest
from briefing.pack.problems import PackError
from briefing.pack.validation import fast_validator, validator

RIGHT: dict[object, list[Any]] = {
    str: ["a", "a-b", "x" * 100, "2023"],
    int: [1],
    Decimal: [Decimal("1.5"), Decimal("-2.10")],
    date: [date(2023, 1, 2)],
    bool: [True, False],
}
WRONG: dict[object, list[Any]] = {
    str: ["", " ", "A b", "a-", "a\n", "x" * 101, "\u3000", "\x1f", "\x85", "é", 1, None, ["a"]],
    int: [0, 2, 6, 7, 12, 13, 9998, 9999, -1, 91, 10**30, True, 1.0, Decimal(1), "1"],
    Decimal: [Decimal("90.5"), Decimal("nan"), Decimal("inf"), 1.5, 90, 181, "1"],
    date: [date(2023, 1, 1), datetime(2023, 1, 2), datetime(2023, 1, 3, 4), "2023-01-02", 1],
    bool: [1, 0, "true", None],
}
_ADDRESS = next(each.pattern for each in get_args(fields.Address) if isinstance(each, Matches))
ADDRESSES = ["https://example.org/a", "http://x"]
NO_ADDRESSES = ["ftp://x", "https://", "https://a b", "https://a\n", "HTTPS://a"]


def seldom(right: st.SearchStrategy[Any], other: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return what is right, and now and then something else: a table has many values."""
    return st.integers(0, 25).flatmap(lambda number: right if number else other)


def values(hint: Any, *, wrong: bool) -> st.SearchStrategy[Any]:
    """Return values as an annotation of the model wants them, and some others where `wrong`."""
    marks = getattr(hint, "__metadata__", ())
    if any(isinstance(each, Matches) and each.pattern == _ADDRESS for each in marks):
        right = st.sampled_from(ADDRESSES)
        return seldom(right, st.sampled_from(NO_ADDRESSES)) if wrong else right
    origin, inner = get_origin(hint), get_args(hint)
    if hint is fields.SourceId:
        right = st.sampled_from([*ADDRESSES, "a", "a-b"])
        return seldom(right, st.sampled_from([*NO_ADDRESSES, "A"])) if wrong else right
    if origin in (Annotated, NotRequired):
        found = values(inner[0], wrong=wrong)
        held = any(isinstance(each, Holds) for each in inner[1:])
        return found.filter(bool) if held and is_typeddict(inner[0]) and not wrong else found
    if origin in (Union, UnionType):
        return st.one_of([values(each, wrong=wrong) for each in inner])
    if origin is Literal:
        words = st.sampled_from(inner)
        return seldom(words, st.sampled_from(["other", 1, True, 1.0])) if wrong else words
    if origin is list:
        item = values(inner[0], wrong=wrong)
        items = st.lists(item, min_size=2, max_size=3)
        return seldom(items, st.lists(item, max_size=1)) if wrong else items
    if origin is dict:
        key, value = (values(each, wrong=wrong) for each in inner)
        keys = key.filter(lambda each: isinstance(each, str))  # TOML has no others
        named = st.dictionaries(keys, value, min_size=1, max_size=2)
        return seldom(named, st.just({})) if wrong else named
    if is_typeddict(hint):
        hints = get_type_hints(hint, include_extras=True)
        return tables({key: values(each, wrong=wrong) for key, each in hints.items()}, hint, wrong)
    often = st.sampled_from(RIGHT[hint])
    return seldom(often, st.sampled_from(WRONG[hint])) if wrong else often


def tables(
    found: dict[str, st.SearchStrategy[Any]], hint: Any, wrong: bool
) -> st.SearchStrategy[Any]:
    """Return tables of a type in any order of keys, where `wrong` with a key too many or few."""
    needed = {key: each for key, each in found.items() if key in hint.__required_keys__}
    others = {key: each for key, each in found.items() if key not in needed}
    right = st.fixed_dictionaries(needed, optional=others).flatmap(
        lambda table: st.permutations(list(table.items())).map(dict)
    )
    if not wrong:
        return right
    too_many = st.fixed_dictionaries({**needed, "extra": st.just(1)}, optional=others)
    return seldom(right, too_many | st.fixed_dictionaries({}, optional=found))


@cache
def by_table(shape_of: Any, *, wrong: bool) -> st.SearchStrategy[dict[str, Any]]:
    """Return files of one table, or whole manifests."""
    if shape_of is Manifest:
        return values(Manifest, wrong=wrong)
    hints = get_type_hints(Leaf, include_extras=True)
    return st.one_of(
        [st.fixed_dictionaries({key: values(each, wrong=wrong)}) for key, each in hints.items()]
    )


def _model(given: dict[str, Any], kind: Any) -> str:
    """Return how the model has a file, or "" where it refuses it."""
    try:
        if kind is Manifest:
            return repr(validator.check(given, "file.toml", manifest=True))
        return repr(validator.check(given, "file.toml", manifest=False))
    except PackError:
        return ""


def _quickly(given: dict[str, Any], kind: Any) -> str:
    """Return how a file comes out of the quick check, or "" where that is not enough."""

    def left(*_: object, **__: object) -> None:
        raise LookupError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(validator, "check", left)
        try:
            return repr(
                (fast_validator.manifest if kind is Manifest else fast_validator.leaf)(
                    given, "file.toml"
                )
            )
        except LookupError:
            return ""


@pytest.mark.parametrize("kind", [Leaf, Manifest])
@settings(derandomize=True, deadline=None, max_examples=600)
@given(st.data())
def test_what_passes_quickly_is_what_the_model_has(kind: Any, data: st.DataObject) -> None:
    given = data.draw(by_table(kind, wrong=True))
    assert _quickly(given, kind) in ("", _model(given, kind))


@pytest.mark.parametrize("kind", [Leaf, Manifest])
@settings(derandomize=True, deadline=None, max_examples=200)
@given(st.data())
def test_what_the_model_has_passes_with_all_its_keys(kind: Any, data: st.DataObject) -> None:
    given = data.draw(by_table(kind, wrong=False))
    assert _quickly(given, kind) == _model(given, kind) != ""
