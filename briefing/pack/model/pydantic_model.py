"""The model as pydantic takes it, for the validator that names every problem and for the schema."""

from collections.abc import Iterator
from functools import cache, partial, reduce
from operator import or_
from types import UnionType
from typing import Annotated, Any, NotRequired, Union, get_args, get_origin, is_typeddict

import typing_extensions
from pydantic import (
    AfterValidator,
    AllowInfNan,
    BeforeValidator,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
)
from pydantic_core import PydanticCustomError

from briefing.pack.model import constraints
from briefing.pack.model.constraints import Constraint

_typed_dict: Any = typing_extensions.TypedDict
"""typing's own lacks what pydantic needs before Python 3.12."""

NOT_ONE = "not_one"
"""The type of the error where something else stands for the number 1."""


def of(hint: Any) -> Any:
    """Return an annotation of the model as pydantic takes it."""
    if is_typeddict(hint):
        return _table(hint)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is Annotated:
        said = [each for mark in inner[1:] for each in _said(mark)]
        return Annotated[(of(inner[0]), *said)]
    if origin is NotRequired:
        return NotRequired[of(inner[0])]
    if origin in (list, dict):
        return origin[tuple(of(each) for each in inner)]
    if origin in (Union, UnionType):
        return reduce(or_, [of(each) for each in inner])
    return hint


@cache
def _table(shape: Any) -> Any:
    """Return a table, checked in strict mode: no text for a date, and no 1.0 for a 1."""
    keys = {key: of(each) for key, each in shape.__annotations__.items()}
    table: Any = _typed_dict(shape.__name__, keys)
    table.__doc__ = shape.__doc__
    extra = "allow" if shape.allows_other_keys else "forbid"
    table.__pydantic_config__ = {"extra": extra, "strict": True}
    return table


def _said(constraint: Constraint) -> Iterator[Any]:
    """Yield a constraint as pydantic has it."""
    match constraint:
        case constraints.Matches(pattern=pattern, longest=longest):
            yield StringConstraints(pattern=f"^{pattern}$", max_length=longest)
        case constraints.Offers(words=words):
            yield Field(json_schema_extra=partial(_offer, words))
        case constraints.NotBlank():
            yield StringConstraints(pattern=r"\S")
        case constraints.Holds(least=least):
            yield Field(min_length=least)
        case constraints.Between(least=least, most=most):
            yield Field(ge=least, le=most)
        case constraints.Finite():
            yield AllowInfNan(False)
        case constraints.InOrder():
            yield AfterValidator(_in_order)
        case constraints.ExactlyOne():
            yield BeforeValidator(_one)
        case constraints.Member(name=name):
            yield Tag(name)
        case constraints.MemberBy(name_of=name_of):
            yield Discriminator(name_of)
        case constraints.Described(text=text):
            yield Field(description=text)
        case _:
            raise TypeError(type(constraint))


def _offer(words: tuple[str, ...], schema: dict[str, Any]) -> None:
    """Put the words that a text may be before what any other must be."""
    other = {key: schema.pop(key) for key in ("type", "pattern", "maxLength") if key in schema}
    schema["anyOf"] = [{"enum": list(words), "type": "string"}, other]


def _in_order(span: Any) -> Any:
    if "to" in span and span["to"] < span["from"]:
        raise ValueError("ends before it begins: `to` is before `from`")
    return span


def _one(value: Any) -> Any:
    if type(value) is not int:
        raise PydanticCustomError(NOT_ONE, "must be 1")
    return value
