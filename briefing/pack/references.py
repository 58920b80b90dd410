"""What the tables of a pack refer to, and what they lack beside one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from briefing.pack import prose

if TYPE_CHECKING:
    from briefing.pack.blocks import Block
    from briefing.pack.model import Citation, Dimension, Entry, Series, Source

_POINT = frozenset({"x", "plan", "note", "derived", "sources"})


class Reference(NamedTuple):
    """An id of a table of the pack that stands under a key."""

    key: str
    table: str
    id: str


class Mistake(NamedTuple):
    """What is wrong at a key, whatever else the pack holds."""

    key: str
    message: str


Said = Iterable[Reference | Mistake]


def unknown(table: str, wanted: str, known: Iterable[str]) -> str:
    """Return the message for an id that does not exist, with the one most like it."""
    near = get_close_matches(wanted, list(known), 1)
    return f"there is no {table} `{wanted}`" + (f"; did you mean `{near[0]}`?" if near else "")


def cited(citations: Iterable[Citation]) -> list[str]:
    """Return the ids of the sources that are cited."""
    return [item if isinstance(item, str) else item["id"] for item in citations]


def of_entry(
    entry: Entry, body: list[Block], dimensions: Mapping[str, Dimension]
) -> Iterator[Reference | Mistake]:
    """Yield what an entry refers to, and then what it lacks."""
    quoted = [entry["quote"]["source"]] if "quote" in entry and "source" in entry["quote"] else []
    superseded_by = [entry["superseded_by"]] if "superseded_by" in entry else []
    references: tuple[tuple[str, str, list[str]], ...] = (
        ("actors", "actor", entry.get("actors", [])),
        ("topics", "topic", entry.get("topics", [])),
        ("places", "place", entry.get("places", [])),
        ("said_by", "actor", entry["said_by"]),
        ("sources", "source", cited(entry["sources"])),
        ("see", "entry", entry.get("see", [])),
        ("contradicts", "entry", entry.get("contradicts", [])),
        ("series", "series", entry.get("series", [])),
        ("superseded_by", "entry", superseded_by),
        ("quote.source", "source", quoted),
        ("body", "entry", [link[1:] for link in prose.links(body) if link.startswith("#")]),
    )
    for key, table, wanted in references:
        for each in wanted:
            yield Reference(key, table, each)
    if entry["kind"] in ("event", "statement", "figure") and "date" not in entry:
        yield Mistake("date", f"is missing: {entry['kind']} needs one")
    if entry["kind"] == "rule" and "rule" not in entry:
        yield Mistake("rule", "is missing: an entry of this kind needs [entry.rule]")
    if entry["standing"] == "disputed" and "caveat" not in entry:
        yield Mistake("caveat", "is missing: a disputed entry needs one")
    if entry["standing"] == "superseded" and "superseded_by" not in entry:
        yield Mistake("superseded_by", "is missing: a superseded entry names what replaced it")
    yield from _conditions(entry, dimensions)


def _conditions(entry: Entry, dimensions: Mapping[str, Dimension]) -> Iterator[Reference | Mistake]:
    for name, values in (entry["rule"].get("when", {}) if "rule" in entry else {}).items():
        key = f"rule.when.{name}"
        if name not in dimensions:
            yield Mistake(key, unknown("dimension", name, dimensions))
            continue
        known = dimensions[name]["values"]
        for value in values:
            if value not in known:
                yield Mistake(key, unknown("value", value, known))


def _is_number(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite() and value.adjusted() < 300  # what JSON's readers can hold
    return isinstance(value, int) and not isinstance(value, bool)


def of_series(series: Series) -> Iterator[Reference | Mistake]:
    """Yield what a series refers to, and what is wrong in it, point by point."""
    columns = series["columns"]
    for number, point in enumerate(series["points"], 1):
        for key, value in point.items():
            at = f"points[{number}].{key}"
            if key in _POINT:
                continue
            if key not in columns:
                yield Mistake(at, unknown("column", key, columns))
            elif not _is_number(value):
                yield Mistake(at, "must be a number")
        for each in point.get("derived", []):
            if each not in columns:
                yield Mistake(f"points[{number}].derived", unknown("column", each, columns))
        for each in cited(point.get("sources", [])):
            yield Reference(f"points[{number}].sources", "source", each)
        if (series["x"] == "period") != isinstance(point["x"], str):
            wanted = "text" if series["x"] == "period" else "a whole number"
            yield Mistake(f"points[{number}].x", f"must be {wanted} where x is {series['x']}")


def of_source(source: Source) -> Iterator[Reference | Mistake]:
    """Yield what a source derives from."""
    for each in source.get("derives_from", []):
        yield Reference("derives_from", "source", each)
