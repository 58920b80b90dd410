"""Every key of the format is seen: in the reader, in `show`, and in the exported document.

The pack is made from the model: each key holds a value that nothing else holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple, get_origin, get_type_hints

import pytest
import tomli_w

from briefing.library import Library, open_library
from briefing.pack.model import addresses, names, series, tables
from briefing.pack.model.dates import spoken
from briefing.publish.json_document import document
from briefing.publish.layout import lay_out
from briefing.publish.plain_text import text
from briefing.publish.selection import Selection

STRUCTURE = {
    ("Pack", "format"): "how the files are read",
    ("Pane", "id"): "an address of --pane; the tab has a title",
    ("Pane", "files"): "where entries are written",
    ("Dimension", "id"): "the name that rules know it by",
    ("Series", "x"): "what the rows are: FY before a year tells it",
    ("Series", "columns"): "keys of columns, which have titles",
    ("Entry", "section"): "a heading of the list above the entry, which the list shows",
    ("EntryKind", "dated"): "whether a date is needed, shown as a word",
}
"""Keys whose values are no text to read, each with the reason."""

CHOICES: dict[tuple[str, str], object] = {
    ("Pack", "handling"): "TLP:GREEN",
    ("Entry", "handling"): "TLP:AMBER",
    ("Entry", "kind"): "rule",
    ("Entry", "standing"): "superseded",
    ("Entry", "likelihood"): "roughly even odds",
    ("Entry", "confidence"): "moderate",
    ("Entry", "credibility"): 5,
    ("Pack", "reliability"): "F",
    ("Pack", "credibility"): 4,
    ("Source", "kind"): "secondary",
    ("Source", "reliability"): "D",
    ("Quote", "translation"): "newspaper",
    ("Change", "direction"): "weaker",
    ("Series", "x"): "calendar-year",
    ("Pack", "format"): 1,
    ("EntryKind", "dated"): True,
    ("Place", "approximate"): True,
    ("Point", "plan"): True,
    ("Place", "lat"): Decimal("12.3456"),
    ("Place", "lon"): Decimal("-65.4321"),
    ("Point", "x"): 1987,
    ("Source", "url"): "https://example.org/source-url",
    ("Link", "url"): "https://example.org/link-url",
    ("Source", "archived"): "https://example.org/source-archived",
}
"""Values of the keys that may not hold any text."""

TOLD: dict[tuple[str, str], str] = {
    ("Entry", "credibility"): "improbable",
    ("Pack", "reliability"): "F, reliability cannot be judged",
    ("Pack", "credibility"): "4, doubtful",
    ("Entry", "kind"): "Rule",
    ("Change", "direction"): "Weaker",
    ("Quote", "translation"): "the newspaper's own translation",
    ("Source", "reliability"): "not usually reliable",
    ("EntryKind", "dated"): "(dated)",
    ("Place", "approximate"): "(approximate)",
    ("Point", "plan"): "plan: not yet spent or reached",
    ("Point", "derived"): "our arithmetic",
    ("Entry", "standing"): "Superseded",
}
"""How a value is told where it is not told as it is written."""


class Filled(NamedTuple):
    """A key of a table of the model, and the value that it holds in the pack."""

    table: str
    key: str
    value: Any

    @property
    def told(self) -> str:
        """The value as a reader sees it."""
        if known := TOLD.get((self.table, self.key)):
            return known
        if isinstance(self.value, date):
            return spoken(self.value)
        return str(self.value)


class Filler:
    """Fills tables of the model with values that are found nowhere else."""

    def __init__(self) -> None:
        self.filled: list[Filled] = []
        self._day = date(2001, 1, 1)

    def table(self, shape: Any, **given: Any) -> dict[str, Any]:
        """Return a table with every key of its shape, those that are given with their values."""
        found = {}
        for key, hint in get_type_hints(shape).items():
            value = given[key] if key in given else self._value(shape.__name__, key, hint)
            found[key] = value
            if key not in given:
                self.filled.append(Filled(shape.__name__, key, self._single(value)))
        return found

    @staticmethod
    def _single(value: Any) -> Any:
        if isinstance(value, list):
            return value[0]
        return next(iter(value.values())) if isinstance(value, dict) else value

    def _value(self, table: str, key: str, hint: Any) -> Any:
        if (table, key) in CHOICES:
            return CHOICES[table, key]
        called = f"{table}-{key}".lower().replace("_", "-")
        if hint is date or key == "date":
            self._day += timedelta(days=40)
            return self._day
        if get_origin(hint) is list:
            return [called]
        if get_origin(hint) is dict:
            return {"single-origin": called}
        return called


def _pack(filler: Filler) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the manifest and the other file of a pack in which every key is filled."""
    fill = filler.table
    dimension = fill(tables.Dimension, values={"calm": "Sea as calm as glass"})
    filler.filled.append(Filled("Dimension", "values", "Sea as calm as glass"))
    manifest = {
        "pack": fill(
            tables.Pack,
            id="every-key",
            published=date(2031, 2, 3),
            sources=[{"id": "source-b", "at": "pack-cited-at"}],
        ),
        "pane": [fill(tables.Pane, files=["rest.toml"], id="all")],
        "kind": {"notice": fill(tables.EntryKind)},
        "dimension": {"sea": dimension},
    }
    filler.filled.append(Filled("Pack", "published", date(2031, 2, 3)))
    filler.filled.append(Filled("Pack", "sources", "pack-cited-at"))
    named = {
        "actor": [fill(names.Named, id="actor-a"), {"id": "actor-b", "name": "Second actor"}],
        "topic": [{"id": "topic-a", "name": "Topic of the entry"}],
        "place": [fill(names.Place, id="place-a")],
        "term": [fill(names.Term, id="term-a")],
        "synonym": [{"words": ["word-one", "word-other"]}],
        "rule_test": [fill(tables.RuleTest, when={"sea": "calm"}, **EXPECTED)],
        "source": [
            fill(
                names.Source,
                id="source-a",
                derives_from=["source-b"],
                retracted=fill(names.Retraction),
            ),
            {
                "id": "source-b",
                "publisher": "Second publisher",
                "title": "Second title",
                "kind": "primary",
                "reliability": "A",
            },
        ],
    }
    rule = fill(tables.Rule, basis=[fill(tables.Basis)], when={"sea": ["calm"]})
    quote = fill(tables.Quote, speaker="actor-b", source="source-b")
    entry = fill(
        tables.Entry,
        id="entry-a",
        actors=["actor-a"],
        topics=["topic-a"],
        places=["place-a"],
        said_by=["actor-b"],
        sources=[{"id": "source-a", "at": "cited-at"}],
        see=["entry-b"],
        links=[fill(names.Link)],
        contradicts=["entry-b"],
        superseded_by="entry-b",
        series=["series-a"],
        rule=rule,
        quote=quote,
        change=fill(tables.Change),
    )
    other = {
        "id": "entry-b",
        "kind": "notice",
        "title": "The other entry",
        "bottom_line": "Another line.",
        "date": date(2033, 3, 3),
        "said_by": ["actor-b"],
        "sources": ["source-b"],
        "credibility": 1,
        "standing": "confirmed",
    }
    column = fill(series.Column)
    point = fill(series.Point, derived=["sum"], sources=["source-b"]) | {"sum": 424242}
    filler.filled.append(Filled("Point", "derived", "sum"))
    table = fill(series.Series, id="series-a", columns={"sum": column}, points=[point])
    filler.filled += [
        Filled("Cited", "at", "cited-at"),
        Filled("Synonym", "words", "word-other"),
        Filled("Point", "sum", "424,242"),
        Filled("Source", "derives_from", "Second publisher"),
        *(Filled("Entry", key, words) for key, words in REFERRED.items()),
    ]
    expected = [{**other, "id": id, "title": id.title()} for (id,) in EXPECTED.values()]
    filler.filled += [Filled("RuleTest", key, id) for key, (id,) in EXPECTED.items()]
    return manifest, {**named, "entry": [entry, other, *expected], "series": [table]}


EXPECTED = {"applies": ["entry-c"], "may": ["entry-d"], "not": ["entry-e"]}
"""What the test of rules expects."""


REFERRED = {
    "actors": "named-name",
    "topics": "Topic of the entry",
    "places": "place-name",
    "said_by": "Second actor",
    "see": "The other entry",
    "series": "series-title",
}
"""What is seen of what an entry refers to."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Library, list[Filled]]:
    """Return the library of a pack in which every key is filled, and what fills it."""
    folder = tmp_path_factory.mktemp("every-key")
    filler = Filler()
    manifest, rest = _pack(filler)
    _write(folder, manifest, rest)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_CACHE_DIR", str(folder / "cache"))
        return open_library(str(folder)), filler.filled


def _write(folder: Path, manifest: dict[str, Any], rest: dict[str, Any]) -> None:
    for name, content in (("briefing", manifest), ("rest", rest)):
        written = tomli_w.dumps(content, multiline_strings=False)
        (folder / f"{name}.toml").write_text(written, encoding="utf-8")


def _addresses(library: Library) -> Iterator[str]:
    yield from library.ids()
    yield from ("series-a", "every-key")
    for table, named in library.glossary().items():
        if table in addresses.NAMED:
            yield from (addresses.of(table, id) for id in named)


def _missing(filled: list[Filled], shown: str) -> list[tuple[str, str]]:
    return [
        (each.table, each.key)
        for each in filled
        if (each.table, each.key) not in STRUCTURE and each.told not in shown
    ]


def test_every_key_is_on_some_screen(filled: tuple[Library, list[Filled]]) -> None:
    library, keys = filled
    lines = [
        " ".join(line.text for line in lay_out(sheet["blocks"], 400))
        for sheet in map(library.sheet, _addresses(library))
        if sheet is not None
    ]
    assert _missing(keys, "\n".join(lines)) == []


def test_every_key_is_in_what_show_prints(filled: tuple[Library, list[Filled]]) -> None:
    library, keys = filled
    sheets = [sheet for sheet in map(library.sheet, _addresses(library)) if sheet is not None]
    assert _missing(keys, "\n".join(line for each in sheets for line in text(each))) == []


def test_every_key_is_in_the_exported_document(filled: tuple[Library, list[Filled]]) -> None:
    library, keys = filled
    found = set(_values(document(library, Selection())))
    missing = [
        (each.table, each.key)
        for each in keys
        if each.table != "Synonym"  # only the search has a use for them
        and (each.table, each.key) not in STRUCTURE
        and _plain(each) not in found
    ]
    assert missing == []


def _plain(filled: Filled) -> str:
    if filled.key == "sum":
        return "424242"
    if isinstance(filled.value, date):
        return filled.value.isoformat()
    return str(filled.value)


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from _values(each)
    elif isinstance(value, list):
        for each in value:
            yield from _values(each)
    else:
        yield str(value)


def test_no_key_of_the_model_is_passed_over(filled: tuple[Library, list[Filled]]) -> None:
    _, keys = filled
    there = {(each.table, each.key) for each in keys}
    shapes = [tables.Pack, tables.Pane, tables.Dimension, tables.EntryKind, tables.Entry]
    shapes += [tables.Rule, tables.RuleTest, tables.Basis, tables.Quote, tables.Change]
    shapes += [names.Named, names.Place, names.Term, names.Source, names.Synonym, names.Cited]
    shapes += [names.Retraction, names.Link]
    shapes += [series.Series, series.Column, series.Point]
    given = {(shape.__name__, key) for shape in shapes for key in GIVEN.get(shape.__name__, ())}
    missing = {(shape.__name__, key) for shape in shapes for key in get_type_hints(shape)} - there
    assert missing - given - STRUCTURE.keys() == set()


GIVEN = {
    "Pack": ["id"],
    "Entry": [
        *("id", "sources", "links", "contradicts", "superseded_by", "rule", "quote", "change"),
    ],
    "Rule": ["basis", "when"],
    "RuleTest": ["when"],
    "Quote": ["speaker", "source"],
    "Series": ["id", "points"],
    "Point": ["derived", "sources"],
    "Named": ["id"],
    "Place": ["id"],
    "Term": ["id"],
    "Source": ["id", "retracted"],
    "Cited": ["id"],
}
"""Keys that only lead to what is looked for under keys of its own."""
