"""The document of an entry or a series: what the index stores of it, and what it is found by."""

from __future__ import annotations

import sys
from datetime import date
from functools import cache, lru_cache
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

import tantivy

from briefing.library import search_fields
from briefing.library.store import exact_json, index_schema
from briefing.library.text import articles, values
from briefing.library.text.dates import terms_of_days
from briefing.library.text.japanese import japanese, may_be_in
from briefing.library.text.sorted_titles import numbers as numbers_of
from briefing.library.text.stems import name_term
from briefing.library.text.words import SEPARATOR, cut, cut_all
from briefing.pack.markdown.spans import stated, stated_in
from briefing.pack.model.dates import days
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic_core import SchemaSerializer

    from briefing.library.records import Row
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.fields import When
    from briefing.pack.model.tables import Entry

_SOURCES = "sources"

_FIELDS = {
    "status": "",
    "aliases": "",
    "see": "",
    "facts": "",
    "contradicts": "",
    "said_by": index_schema.NAMES,
    "body": index_schema.TEXT,
    "rule": index_schema.TEXT,
    "quote": index_schema.TEXT,
    "caveat": index_schema.TEXT,
    "retracted": index_schema.TEXT,
    "change": index_schema.TEXT,
    "series": index_schema.TEXT,
}
"""The field of the index that holds a part, where it has not one of its own; "" is in none."""

_VALUES = {
    index_schema.TITLE: index_schema.TITLE_VALUES,
    index_schema.LINE: index_schema.LINE_VALUES,
}
"""The further field of the dates and amounts of a part."""

MOST_CACHED = 4096
"""Names, and lines about sources, of which it is kept what they are found by."""


def dump(value: object) -> bytes:
    """Return JSON with dates as ISO 8601 strings and numbers with all of their digits."""
    return exact_json.dumps(value).encode()


def dump_quickly(value: object) -> bytes:
    """Return the same JSON of a value without fractions, by a faster library where it is loaded."""
    return _serializer().to_json(value) if "pydantic_core" in sys.modules else dump(value)


@cache
def _serializer() -> SchemaSerializer:
    """Return what writes any value: it is made once, which `to_json` does for each value."""
    from pydantic_core import SchemaSerializer, core_schema

    return SchemaSerializer(core_schema.any_schema())


def _texts(blocks: Iterable[Block]) -> Iterator[tuple[str, str]]:
    """Yield the field and text of every block that is searched, but for those about sources."""
    for block in blocks:
        part = block.get("part", "body")
        if part == _SOURCES:
            continue
        field = _FIELDS.get(part, part)
        if field and "chart" not in block:  # whose words the table below it has
            if "rows" not in block:
                yield field, stated_in(block)
                continue
            cells = [cell for row in (block.get("head", []), *block["rows"]) for cell in row]
            yield field, "\n".join(map(stated, cells))


def _field_values(entry: Entry, row: Row) -> Iterator[tuple[str, str]]:
    """Yield the fields by which an entry is filtered, each with a value."""
    yield search_fields.KIND, entry["kind"]
    yield search_fields.STANDING, row["standing"]
    yield search_fields.GRADE, row.get("grade", search_fields.NONE)
    yield search_fields.LATER, search_fields.YES if row.get("later") else search_fields.NO
    if row.get("retracted"):
        yield search_fields.HAS, search_fields.RETRACTED
    named = (
        (search_fields.ACTOR, entry.get("actors", [])),
        (search_fields.PLACE, entry.get("places", [])),
        (search_fields.TOPIC, entry.get("topics", [])),
        (search_fields.SAID, entry.get("said_by", [])),
        (
            search_fields.SOURCE,
            cited(entry["sources"]),
        ),
        (search_fields.FACT, [fact.casefold() for fact in entry.get("facts", [])]),
        (search_fields.HAS, [part for key, part in search_fields.PARTS.items() if key in entry]),
    )
    for field, found in named:
        yield from ((field, value) for value in found)
    if "change" in entry:
        yield search_fields.CHANGE, entry["change"]["direction"]


class SharedText(NamedTuple):
    """What a text is found by that many entries have: a name, or a line about a source."""

    words: str
    runs: list[str]
    articles: list[str]
    values: list[str]


@lru_cache(MOST_CACHED)
def _of_name(name: str) -> SharedText:
    return SharedText(cut(name), japanese(name), articles.named(name), [])


@lru_cache(MOST_CACHED)
def _of_line(line: str) -> SharedText:
    (plain,), found = values.of_texts([line])
    terms = [term for _, terms in found for term in terms]
    return SharedText(cut(plain), japanese(line), articles.named(line), terms)


def _add_texts(found: tantivy.Document, texts: list[tuple[str, str]]) -> list[str]:
    """Add the words of an entry, each text to its field and to those that hold all; return them.

    What few texts hold is looked for in all of them at once before it is in each.
    """
    spelled = cut_all(_add_values(found, texts))
    whole = SEPARATOR.join([text for _, text in texts])
    any_japanese, any_article = may_be_in(whole), articles.may_be_in(whole)
    for (field, text), words in zip(texts, spelled, strict=True):
        _add_words(found, field, words)
        if field == index_schema.TITLE:
            found.add_text(index_schema.NAME, name_term(text))
            found.add_text(index_schema.SPELLED_TITLE, words)
        if any_japanese:
            _add_runs(found, field, japanese(text))
        if any_article:
            _add_articles(found, field, articles.named(text))
    return spelled


def _add_shared(found: tantivy.Document, field: str, shared: list[SharedText]) -> str:
    """Add the words of texts that other entries have too to a field; return them."""
    words, runs, numbers, dated = zip(*shared, strict=True)
    joined = " ".join(words)
    _add_words(found, field, joined)
    _add_runs(found, field, chain.from_iterable(runs))
    _add_articles(found, field, chain.from_iterable(numbers))
    if terms := " ".join(chain.from_iterable(dated)):
        found.add_text(index_schema.VALUES, terms)
    return joined


def _add_words(found: tantivy.Document, field: str, words: str) -> None:
    if field != index_schema.TEXT:
        found.add_text(field, words)
    found.add_text(index_schema.TEXT, words)


def _add_runs(found: tantivy.Document, field: str, runs: Iterable[str]) -> None:
    """Add Japanese of a text of a field."""
    fields = index_schema.JAPANESE_FIELDS if field in index_schema.HEAD else (index_schema.RUNS,)
    for run in runs:
        for name in fields:
            found.add_text(name, run)


def _add_articles(found: tantivy.Document, field: str, numbers: Iterable[str]) -> None:
    """Add the articles that a text of a field names."""
    for number in numbers:
        found.add_text(index_schema.ARTICLE, number)
        if field in (index_schema.TITLE, index_schema.LINE):
            found.add_text(index_schema.NAMED, number)


def _add_values(found: tantivy.Document, texts: list[tuple[str, str]]) -> list[str]:
    """Add the dates and the amounts of texts; return these without the figures of dates."""
    plain, known = values.of_texts([text for _, text in texts])
    by_field: dict[str, list[str]] = {}
    for number, terms in known:
        by_field.setdefault(index_schema.VALUES, []).extend(terms)
        if field := _VALUES.get(texts[number][0]):
            by_field.setdefault(field, []).extend(terms)
    for field, terms in by_field.items():
        found.add_text(field, " ".join(terms))
    return plain


def _add_date(found: tantivy.Document, when: When) -> None:
    first, last = days(when)
    found.add_integer(index_schema.FIRST, first.toordinal())
    found.add_integer(index_schema.LAST, (last or date.max).toordinal())
    months = isinstance(when, date) or "from" in when or "month" in when
    terms = " ".join(terms_of_days(first, last or first)) if months else ""
    for name in (index_schema.OWN_DATE, index_schema.VALUES):
        found.add_text(name, terms)
    for day in dict.fromkeys((first, last or first)):
        text = f"{day:%B %Y}" if months else str(day.year)
        for name in (index_schema.NAMES, index_schema.TEXT):
            found.add_text(name, text)


def searchable(
    row: Row,
    order: int,
    blocks: list[Block],
    stored: Mapping[str, bytes],
    names: list[str],
    entry: Entry | None,
) -> tantivy.Document:
    """Return the document of an entry or a series, found by the words of its blocks and `names`.

    `entry` is None for a series.
    """
    found = index_schema.document(row["id"], row["type"], order, stored)
    if row["pane"] is not None:
        found.add_text(search_fields.PANE, row["pane"])
    for field, value in (
        _field_values(entry, row) if entry else ((search_fields.KIND, row["kind"]),)
    ):
        found.add_text(field, value)
    if entry:
        fields = index_schema.TITLE_NUMBERS
        for name, place in zip(fields, numbers_of(row["title"], len(fields)), strict=True):
            found.add_integer(name, place)
    if entry and "date" in entry:
        _add_date(found, entry["date"])
    bases = entry["rule"]["basis"] if entry and "rule" in entry else []
    numbers = [number for each in bases for number in articles.named(each.get("at", ""))]
    for place, number in enumerate(numbers):
        found.add_text(index_schema.NAMED if place else index_schema.BASIS, number)
    texts = list(_texts(blocks))
    if entry and "aliases" in entry:
        texts += [(index_schema.TITLE, alias) for alias in entry["aliases"]]
    spelled = _add_texts(found, texts)
    lines = [stated_in(each) for each in blocks if each.get("part") == _SOURCES]
    shared = {
        index_schema.TEXT: [_of_line(line) for line in lines],
        index_schema.NAMES: [_of_name(name) for name in names],
    }
    spelled += [_add_shared(found, field, each) for field, each in shared.items() if each]
    found.add_text(index_schema.SPELLED, " ".join(spelled))
    return found
