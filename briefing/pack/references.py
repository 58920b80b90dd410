"""Whether everything that a pack refers to is there, and said once."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING

from briefing.pack import prose
from briefing.pack.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.briefing import Briefing, Placed
    from briefing.pack.model import Citation, Series

_POINT = frozenset({"x", "plan", "note", "derived", "sources"})


@dataclass(frozen=True, slots=True)
class Ids:
    """The ids that a pack defines, by table."""

    entry: frozenset[str]
    series: frozenset[str]
    source: frozenset[str]
    actor: frozenset[str]
    topic: frozenset[str]
    place: frozenset[str]


def _unknown(table: str, wanted: str, known: Iterable[str]) -> str:
    near = get_close_matches(wanted, list(known), 1)
    return f"there is no {table} `{wanted}`" + (f"; did you mean `{near[0]}`?" if near else "")


def _cited(citations: list[Citation]) -> list[str]:
    return [item if isinstance(item, str) else item["id"] for item in citations]


def _entry(placed: Placed, ids: Ids, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """Yield the key and message of each problem of one entry."""
    entry = placed.entry
    references: list[tuple[str, str, frozenset[str], list[str]]] = [
        ("actors", "actor", ids.actor, entry.get("actors", [])),
        ("topics", "topic", ids.topic, entry.get("topics", [])),
        ("places", "place", ids.place, entry.get("places", [])),
        ("said_by", "actor", ids.actor, entry["said_by"]),
        ("sources", "source", ids.source, _cited(entry["sources"])),
        ("see", "entry", ids.entry, entry.get("see", [])),
        ("contradicts", "entry", ids.entry, entry.get("contradicts", [])),
        ("series", "series", ids.series, entry.get("series", [])),
    ]
    if "superseded_by" in entry:
        references.append(("superseded_by", "entry", ids.entry, [entry["superseded_by"]]))
    if "quote" in entry and "source" in entry["quote"]:
        references.append(("quote.source", "source", ids.source, [entry["quote"]["source"]]))
    targets = [link[1:] for link in prose.links(placed.body) if link.startswith("#")]
    references.append(("body", "entry", ids.entry, targets))
    for key, table, known, wanted in references:
        for each in wanted:
            if each not in known:
                yield key, _unknown(table, each, known)
    if entry["kind"] in ("event", "statement", "figure") and "date" not in entry:
        yield "date", f"is missing: {entry['kind']} needs one"
    if entry["kind"] == "rule" and "rule" not in entry:
        yield "rule", "is missing: an entry of this kind needs [entry.rule]"
    if entry["standing"] == "disputed" and "caveat" not in entry:
        yield "caveat", "is missing: a disputed entry needs one"
    if entry["standing"] == "superseded" and "superseded_by" not in entry:
        yield "superseded_by", "is missing: a superseded entry names what replaced it"
    for name, values in (entry["rule"].get("when", {}) if "rule" in entry else {}).items():
        if name not in briefing.dimensions:
            yield f"rule.when.{name}", _unknown("dimension", name, briefing.dimensions)
            continue
        known_values = briefing.dimensions[name]["values"]
        for value in values:
            if value not in known_values:
                yield f"rule.when.{name}", _unknown("value", value, known_values)


def _is_number(value: object) -> bool:
    if isinstance(value, Decimal):
        return value.is_finite() and value.adjusted() < 300  # what JSON's readers can hold
    return isinstance(value, int) and not isinstance(value, bool)


def _series(series: Series, ids: Ids) -> Iterator[tuple[str, str]]:
    columns = series["columns"]
    for number, point in enumerate(series["points"], 1):
        for key, value in point.items():
            at = f"points[{number}].{key}"
            if key in _POINT:
                continue
            if key not in columns:
                yield at, _unknown("column", key, columns)
            elif not _is_number(value):
                yield at, "must be a number"
        for each in point.get("derived", []):
            if each not in columns:
                yield f"points[{number}].derived", _unknown("column", each, columns)
        for each in _cited(point.get("sources", [])):
            if each not in ids.source:
                yield f"points[{number}].sources", _unknown("source", each, ids.source)
        if (series["x"] == "period") != isinstance(point["x"], str):
            wanted = "text" if series["x"] == "period" else "a whole number"
            yield f"points[{number}].x", f"must be {wanted} where x is {series['x']}"


def _twice(named: Iterable[tuple[str, str, str]]) -> Iterator[Problem]:
    """Yield each id that is said twice, of triples of table, id and file."""
    seen: dict[tuple[str, str], str] = {}
    for table, each, file in named:
        key = ("entry" if table == "series" else table, each)  # they share their addresses
        if key in seen:
            yield Problem(file, f"`{each}` is used already, in {seen[key]}", f"{table}.id")
        seen.setdefault(key, file)


def check(briefing: Briefing) -> list[Problem]:
    """Return every reference that leads nowhere and every id that is used twice."""
    ids = Ids(
        entry=frozenset(placed.entry["id"] for placed in briefing.entries),
        series=frozenset(item["id"] for item in briefing.series),
        source=frozenset(item["id"] for item in briefing.sources),
        actor=frozenset(item["id"] for item in briefing.actors),
        topic=frozenset(item["id"] for item in briefing.topics),
        place=frozenset(item["id"] for item in briefing.places),
    )
    files = {(table, each): file for table, each, file in briefing.defined}
    problems = list(_twice(briefing.defined))
    for placed in briefing.entries:
        for key, message in _entry(placed, ids, briefing):
            problems.append(Problem(placed.file, message, f"{key} ({placed.entry['id']})"))
    for series in briefing.series:
        file = files["series", series["id"]]
        for key, message in _series(series, ids):
            problems.append(Problem(file, message, f"{key} ({series['id']})"))
    for source in briefing.sources:
        file = files["source", source["id"]]
        for each in source.get("derives_from", []):
            if each not in ids.source:
                message = _unknown("source", each, ids.source)
                problems.append(Problem(file, message, f"derives_from ({source['id']})"))
    return problems
