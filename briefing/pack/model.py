"""The typed model of a pack, format 1: what each TOML table holds.

These shapes are the pack's own from one end of the program to the other: what TOML says is what is
checked (`briefing.pack.shape`), what the compiled library stores and what `export` prints. What is
unknown is absent, never "" or 0. Unknown keys are errors.
"""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, NotRequired

from pydantic import (
    AfterValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    with_config,
)
from typing_extensions import TypedDict  # typing's own lacks what pydantic needs before 3.12

_exact = with_config(ConfigDict(extra="forbid", strict=True, use_attribute_docstrings=True))
"""Every table is checked to the letter: no unknown key, no text for a date, no 1.0 for a 1."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
"""Lower-case kebab-case: an entry's public address, stable for ever."""

Text = Annotated[str, StringConstraints(pattern=r"\S")]
"""Plain text that is not empty."""


def _number(value: object) -> str:
    return "(fraction)" if isinstance(value, Decimal) else "(whole)"


Number = Annotated[
    Annotated[int, Tag("(whole)")]
    | Annotated[Decimal, Field(allow_inf_nan=False), Tag("(fraction)")],
    Discriminator(_number),
]
"""A number, exactly as it is written: 2.10 stays 2.10."""

Calendar = Annotated[int, Field(ge=1, le=9998)]
"""A year that has a next one."""

Handling = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
Kind = Literal[
    "event", "statement", "assessment", "capability", "measure", "rule", "risk", "figure"
]
Standing = Literal["confirmed", "reported", "disputed", "superseded"]
Likelihood = Literal[
    "almost no chance",
    "remote",
    "very unlikely",
    "highly improbable",
    "unlikely",
    "improbable",
    "roughly even chance",
    "roughly even odds",
    "likely",
    "probable",
    "very likely",
    "highly probable",
    "almost certain",
    "almost certainly",
    "nearly certain",
]


def _in_order(span: "Span") -> "Span":
    if "to" in span and span["to"] < span["from"]:
        raise ValueError("`to` is before `from`")
    return span


Span = TypedDict("Span", {"from": date, "to": NotRequired[date]})
_exact(Span)


@_exact
class Month(TypedDict):
    """A month of a year."""

    year: Calendar
    month: Annotated[int, Field(ge=1, le=12)]


@_exact
class Year(TypedDict):
    """A calendar year."""

    year: Calendar


@_exact
class FiscalYear(TypedDict):
    """A fiscal year, 1 April to 31 March, named after the year in which it begins."""

    fiscal_year: Calendar


def _when(value: object) -> str:
    if not isinstance(value, dict):
        return "(day)"
    if "from" in value or "to" in value:
        return "(span)"
    if "fiscal_year" in value:
        return "(fiscal year)"
    return "(month)" if "month" in value else "(year)"


When = Annotated[
    Annotated[date, Tag("(day)")]
    | Annotated[Span, AfterValidator(_in_order), Tag("(span)")]
    | Annotated[Month, Tag("(month)")]
    | Annotated[Year, Tag("(year)")]
    | Annotated[FiscalYear, Tag("(fiscal year)")],
    Discriminator(_when),
]


@_exact
class Pack(TypedDict):
    """The pack as a whole."""

    format: Literal[1]
    id: Id
    """What a reader's notes and bookmarks are kept under."""
    title: Text
    edition: NotRequired[Text]
    publisher: NotRequired[Text]
    note: NotRequired[Text]
    handling: NotRequired[Handling]
    covers_to: NotRequired[date]
    """The last day that the paper itself covers."""
    published: NotRequired[date]
    """An entry whose first day is after this one is *later*."""
    as_of: NotRequired[date]
    """When the pack's facts were last looked at."""
    allow: NotRequired[dict[str, Text]]
    """Checks that are turned off, each with the reason."""


@_exact
class Pane(TypedDict):
    """A tab, and the files whose entries stand in it."""

    id: Id
    title: Text
    short: NotRequired[Text]
    files: Annotated[list[Text], Field(min_length=1)]


@_exact
class Dimension(TypedDict):
    """Something that rules depend on, with the values that it can take."""

    title: Text
    values: Annotated[dict[Id, Text], Field(min_length=1)]


@_exact
class Named(TypedDict):
    """An actor or a topic."""

    id: Id
    name: Text
    aliases: NotRequired[list[Text]]


@_exact
class Place(Named):
    """A place, in decimal degrees."""

    lat: NotRequired[Annotated[Number, Field(ge=-90, le=90)]]
    lon: NotRequired[Annotated[Number, Field(ge=-180, le=180)]]
    approximate: NotRequired[bool]


@_exact
class Term(Named):
    """A term of the field, in both languages."""

    ja: NotRequired[Text]
    note: NotRequired[Text]


@_exact
class Source(TypedDict):
    """Where something was read."""

    id: Id
    publisher: Text
    title: Text
    kind: Literal["primary", "secondary"]
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    url: NotRequired[Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$")]]
    date: NotRequired[When]
    accessed: NotRequired[date]
    archived: NotRequired[Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$")]]
    language: NotRequired[Text]
    licence: NotRequired[Text]
    derives_from: NotRequired[list[Id]]


@_exact
class Cited(TypedDict):
    """A source, with the place in it."""

    id: Id
    at: NotRequired[Text]


def _cited(value: object) -> str:
    return "(table)" if isinstance(value, dict) else "(id)"


Citation = Annotated[
    Annotated[Id, Tag("(id)")] | Annotated[Cited, Tag("(table)")], Discriminator(_cited)
]


@_exact
class Basis(TypedDict):
    """The law that a rule rests on."""

    law: Text
    at: NotRequired[Text]


@_exact
class Rule(TypedDict):
    """Who decides, who leads, what is permitted, and where it ends."""

    basis: Annotated[list[Basis], Field(min_length=1)]
    decides: NotRequired[Text]
    leads: NotRequired[Text]
    permits: NotRequired[list[Text]]
    limits: NotRequired[list[Text]]
    when: NotRequired[dict[Id, Annotated[list[Id], Field(min_length=1)]]]
    """Conditions: OR in a list, AND between keys; absent: always."""
    judgement: NotRequired[Text]
    """What no dimension settles."""


@_exact
class Quote(TypedDict):
    """Somebody's own words, or whose translation of them."""

    text: Text
    language: NotRequired[Text]
    speaker: Text
    """An actor's id, or a person's name."""
    source: NotRequired[Id]
    translation: NotRequired[Literal["official", "newspaper", "ours"]]
    """Absent: these are the original words."""
    original: NotRequired[Text]


@_exact
class Change(TypedDict):
    """What is different from the previous edition."""

    direction: Literal["new", "stronger", "weaker", "unchanged"]
    note: NotRequired[Text]


@_exact
class Entry(TypedDict):
    """One sourced, dated, attributed thing that a reader asks about."""

    id: Id
    kind: Kind
    title: Text
    bottom_line: Text
    body: Text
    """CommonMark and pipe tables, with `[words](#entry-id)` as links to entries."""
    date: NotRequired[When]
    actors: NotRequired[list[Id]]
    topics: NotRequired[list[Id]]
    places: NotRequired[list[Id]]
    said_by: Annotated[list[Id], Field(min_length=1)]
    """Actors: the origin first, who relays it last."""
    sources: Annotated[list[Citation], Field(min_length=1)]
    credibility: Annotated[int, Field(ge=1, le=6)]
    standing: Standing
    caveat: NotRequired[Text]
    see: NotRequired[list[Id]]
    contradicts: NotRequired[list[Id]]
    superseded_by: NotRequired[Id]
    series: NotRequired[list[Id]]
    facts: NotRequired[list[Text]]
    """Lines of the author's research notes that it rests on."""
    handling: NotRequired[Handling]
    as_of: NotRequired[date]
    likelihood: NotRequired[Likelihood]
    confidence: NotRequired[Literal["high", "moderate", "low"]]
    review_by: NotRequired[date]
    rule: NotRequired[Rule]
    quote: NotRequired[Quote]
    change: NotRequired[Change]


@_exact
class Column(TypedDict):
    """A column of a series, with its unit."""

    title: Text
    unit: NotRequired[Text]


@with_config(ConfigDict(extra="allow", strict=True))
class Point(TypedDict):
    """A row of a series; its other keys are columns, and a column that is not there is a gap."""

    x: Annotated[
        Annotated[int, Tag("(whole)")] | Annotated[Text, Tag("(text)")],
        Discriminator(lambda x: "(text)" if isinstance(x, str) else "(whole)"),
    ]
    plan: NotRequired[bool]
    note: NotRequired[Text]
    derived: NotRequired[list[str]]
    sources: NotRequired[list[Citation]]


@_exact
class Series(TypedDict):
    """A table of numbers over time."""

    id: Id
    title: Text
    x: Literal["fiscal-year", "calendar-year", "period"]
    columns: Annotated[dict[str, Column], Field(min_length=1)]
    points: Annotated[list[Point], Field(min_length=1)]
    note: NotRequired[Text]
    facts: NotRequired[list[Text]]


@_exact
class Manifest(TypedDict):
    """`briefing.toml`: what the pack is, and its tabs in their order."""

    pack: Pack
    pane: Annotated[list[Pane], Field(min_length=1)]
    dimension: NotRequired[dict[Id, Dimension]]


@_exact
class Leaf(TypedDict):
    """Any other file of the pack."""

    actor: NotRequired[list[Named]]
    topic: NotRequired[list[Named]]
    place: NotRequired[list[Place]]
    term: NotRequired[list[Term]]
    source: NotRequired[list[Source]]
    entry: NotRequired[list[Entry]]
    series: NotRequired[list[Series]]
