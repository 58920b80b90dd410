"""The shape of a file, where it is seen at a glance to be the model's.

Nearly every file is right, and what knows all that can be wrong (`validator`) takes
longer to import than a small pack takes to compile. Here passes only what passes there, and it
comes out the same; whatever is not surely right is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from briefing.pack.model import scales

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.pack.model.tables import Leaf, Manifest

Check = Callable[[Any], Any]
"""Returns a value as the model has it. Raises Unsure where it may not be right."""

MANY = 100
"""Entries of a file from which the model is the quicker one, its import included."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ADDRESS = re.compile(r"https?://[!-~]+")
_LONGEST_ID = 100
_LARGEST = 2**62


class Unsure(Exception):  # noqa: N818
    """A value is not seen to be right."""


def _when(right: Callable[[Any], bool]) -> Check:
    def check(value: Any) -> Any:
        if right(value):
            return value
        raise Unsure

    return check


def _whole(least: int, most: int) -> Check:
    return _when(lambda value: type(value) is int and least <= value <= most)


def _of(words: Container[object], kind: type = str) -> Check:
    return _when(lambda value: type(value) is kind and value in words)


def _number(most: int) -> Check:
    def right(value: Any) -> bool:
        finite = type(value) is int or (type(value) is Decimal and value.is_finite())
        return finite and -most <= value <= most

    return _when(right)


def _list(each: Check, least: int = 0) -> Check:
    def check(value: Any) -> Any:
        if type(value) is list and len(value) >= least:
            return [each(item) for item in value]
        raise Unsure

    return check


def _named(key: Check, each: Check, least: int = 0) -> Check:
    def check(value: Any) -> Any:
        if type(value) is dict and len(value) >= least:
            return {key(name): each(item) for name, item in value.items()}
        raise Unsure

    return check


def _table(keys: dict[str, Check], *, others: bool = False) -> Check:
    """Return the check of a table with these keys in their order; a `?` marks what may be absent.

    With `others`, it may have any others too.
    """
    known = [(key.removesuffix("?"), not key.endswith("?"), each) for key, each in keys.items()]

    def check(value: Any) -> Any:
        if type(value) is not dict:
            raise Unsure
        found = {}
        for key, needed, each in known:
            if key in value:
                found[key] = each(value[key])
            elif needed:
                raise Unsure
        if len(found) < len(value):
            if not others:
                raise Unsure
            found |= {key: item for key, item in value.items() if key not in found}
        return found

    return check


_text = _when(lambda value: type(value) is str and bool(value.strip()))
_string = _when(lambda value: type(value) is str)
_id = _when(
    lambda value: (
        type(value) is str and len(value) <= _LONGEST_ID and _ID.fullmatch(value) is not None
    )
)
_address = _when(lambda value: type(value) is str and _ADDRESS.fullmatch(value) is not None)
_day = _when(lambda value: type(value) is date)
_flag = _when(lambda value: type(value) is bool)
_year = _whole(1, 9998)
_handling = _of(scales.HANDLINGS)
_texts, _ids = _list(_text), _list(_id)
_some_ids = _list(_id, 1)

_span = _table({"from": _day, "to?": _day})
_other_dates = (
    _table({"year": _year, "month": _whole(1, 12)}),
    _table({"year": _year}),
    _table({"fiscal_year": _year}),
)


def _date(value: Any) -> Any:
    if type(value) is not dict:
        return _day(value)
    if "from" in value:
        found = _span(value)
        if "to" in found and found["to"] < found["from"]:
            raise Unsure
        return found
    return _other_dates[0 if "month" in value else 1 if "year" in value else 2](value)


_cited = _table({"id": _id, "at?": _text})
_sources = _list(lambda value: _cited(value) if type(value) is dict else _id(value), 1)

_name = {"id": _id, "name": _text, "aliases?": _texts}
_source = {
    "id": _id,
    "publisher": _text,
    "title": _text,
    "kind": _of(("primary", "secondary")),
    "reliability": _of(scales.RELIABILITY),
    "url?": _address,
    "date?": _date,
    "accessed?": _day,
    "archived?": _address,
    "language?": _text,
    "licence?": _text,
    "derives_from?": _ids,
}
_rule = {
    "basis": _list(_table({"law": _text, "at?": _text}), 1),
    "decides?": _text,
    "leads?": _text,
    "permits?": _texts,
    "limits?": _texts,
    "when?": _named(_id, _some_ids),
    "judgement?": _text,
}
_quote = {
    "text": _text,
    "language?": _text,
    "speaker": _text,
    "source?": _id,
    "translation?": _of(scales.TRANSLATIONS),
    "original?": _text,
}
_entry = {
    "id": _id,
    "kind": _of(scales.KINDS),
    "title": _text,
    "bottom_line": _text,
    "body": _text,
    "date?": _date,
    "actors?": _ids,
    "topics?": _ids,
    "places?": _ids,
    "said_by": _some_ids,
    "sources": _sources,
    "credibility": _of(scales.CREDIBILITY, int),
    "standing": _of(scales.STANDINGS),
    "caveat?": _text,
    "see?": _ids,
    "contradicts?": _ids,
    "superseded_by?": _id,
    "series?": _ids,
    "facts?": _texts,
    "handling?": _handling,
    "as_of?": _day,
    "likelihood?": _of(scales.LIKELIHOOD),
    "confidence?": _of(("high", "moderate", "low")),
    "review_by?": _day,
    "rule?": _table(_rule),
    "quote?": _table(_quote),
    "change?": _table({"direction": _of(scales.CHANGES), "note?": _text}),
}
_point = {
    "x": lambda value: _text(value) if type(value) is str else _whole(-_LARGEST, _LARGEST)(value),
    "plan?": _flag,
    "note?": _text,
    "derived?": _list(_string),
    "sources?": _sources,
}
_series = {
    "id": _id,
    "title": _text,
    "x": _of(("fiscal-year", "calendar-year", "period")),
    "columns": _named(_string, _table({"title": _text, "unit?": _text}), 1),
    "points": _list(_table(_point, others=True), 1),
    "note?": _text,
    "facts?": _texts,
}
_leaf = _table(
    {
        "actor?": _list(_table(_name)),
        "topic?": _list(_table(_name)),
        "place?": _list(
            _table({**_name, "lat?": _number(90), "lon?": _number(180), "approximate?": _flag})
        ),
        "term?": _list(_table({**_name, "ja?": _text, "note?": _text})),
        "synonym?": _list(_table({"words": _list(_text, 2)})),
        "source?": _list(_table(_source)),
        "entry?": _list(_table(_entry)),
        "series?": _list(_table(_series)),
    }
)
_pack = {
    "format": _of((1,), int),
    "id": _id,
    "title": _text,
    "edition?": _text,
    "publisher?": _text,
    "note?": _text,
    "handling?": _handling,
    "covers_to?": _day,
    "published?": _day,
    "as_of?": _day,
    "allow?": _named(_string, _text),
}
_pane = {"id": _id, "title": _text, "short?": _text, "files": _list(_text, 1)}
_dimension = {"title": _text, "values": _named(_id, _text, 1)}
_manifest = _table(
    {
        "pack": _table(_pack),
        "pane": _list(_table(_pane), 1),
        "dimension?": _named(_id, _table(_dimension)),
    }
)


def manifest(tables: dict[str, Any], file: str) -> Manifest:
    """Return a manifest as the model has it. Raises PackError with every problem, each once."""
    try:
        return cast("Manifest", _manifest(tables))
    except Unsure:
        from briefing.pack.validation import validator

        return validator.check(tables, file, manifest=True)


def leaf(tables: dict[str, Any], file: str) -> Leaf:
    """Return any other file as the model has it. Raises PackError with every problem, each once."""
    try:
        entries = tables.get("entry", [])
        if isinstance(entries, list) and len(entries) < MANY:
            return cast("Leaf", _leaf(tables))
    except Unsure:
        pass
    from briefing.pack.validation import validator

    return validator.check(tables, file, manifest=False)
