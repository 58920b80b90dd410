"""The typed model of a pack, format 1: what each TOML table holds.

These shapes are the pack's own from one end of the program to the other: what TOML says is what is
checked (`briefing.pack.shape`), what the compiled library stores and what `export` prints. What is
unknown is absent, never "" or 0. Unknown keys are errors.
"""

from datetime import date
from typing import Annotated, Literal, NotRequired

from pydantic import ConfigDict, Discriminator, Field, Tag, with_config
from typing_extensions import TypedDict  # typing's own lacks what pydantic needs before 3.12

from briefing.pack.fields import (
    Address,
    Handling,
    Id,
    Kind,
    Likelihood,
    Number,
    Standing,
    Text,
    When,
    exact,
)


@exact
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


@exact
class Pane(TypedDict):
    """A tab, and the files whose entries stand in it."""

    id: Id
    title: Text
    short: NotRequired[Text]
    files: Annotated[list[Text], Field(min_length=1)]


@exact
class Dimension(TypedDict):
    """Something that rules depend on, with the values that it can take."""

    title: Text
    values: Annotated[dict[Id, Text], Field(min_length=1)]


@exact
class Named(TypedDict):
    """An actor or a topic."""

    id: Id
    name: Text
    aliases: NotRequired[list[Text]]


@exact
class Place(Named):
    """A place, in decimal degrees."""

    lat: NotRequired[Annotated[Number, Field(ge=-90, le=90)]]
    lon: NotRequired[Annotated[Number, Field(ge=-180, le=180)]]
    approximate: NotRequired[bool]


@exact
class Term(Named):
    """A term of the field, in both languages."""

    ja: NotRequired[Text]
    note: NotRequired[Text]


@exact
class Source(TypedDict):
    """Where something was read."""

    id: Id
    publisher: Text
    title: Text
    kind: Literal["primary", "secondary"]
    reliability: Literal["A", "B", "C", "D", "E", "F"]
    url: NotRequired[Address]
    date: NotRequired[When]
    accessed: NotRequired[date]
    archived: NotRequired[Address]
    language: NotRequired[Text]
    licence: NotRequired[Text]
    derives_from: NotRequired[list[Id]]


@exact
class Cited(TypedDict):
    """A source, with the place in it."""

    id: Id
    at: NotRequired[Text]


def _cited(value: object) -> str:
    return "(table)" if isinstance(value, dict) else "(id)"


Citation = Annotated[
    Annotated[Id, Tag("(id)")] | Annotated[Cited, Tag("(table)")], Discriminator(_cited)
]


@exact
class Basis(TypedDict):
    """The law that a rule rests on."""

    law: Text
    at: NotRequired[Text]


@exact
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


@exact
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


@exact
class Change(TypedDict):
    """What is different from the previous edition."""

    direction: Literal["new", "stronger", "weaker", "unchanged"]
    note: NotRequired[Text]


@exact
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


@exact
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


@exact
class Series(TypedDict):
    """A table of numbers over time."""

    id: Id
    title: Text
    x: Literal["fiscal-year", "calendar-year", "period"]
    columns: Annotated[dict[str, Column], Field(min_length=1)]
    points: Annotated[list[Point], Field(min_length=1)]
    note: NotRequired[Text]
    facts: NotRequired[list[Text]]


@exact
class Manifest(TypedDict):
    """`briefing.toml`: what the pack is, and its tabs in their order."""

    pack: Pack
    pane: Annotated[list[Pane], Field(min_length=1)]
    dimension: NotRequired[dict[Id, Dimension]]


@exact
class Leaf(TypedDict):
    """Any other file of the pack."""

    actor: NotRequired[list[Named]]
    topic: NotRequired[list[Named]]
    place: NotRequired[list[Place]]
    term: NotRequired[list[Term]]
    source: NotRequired[list[Source]]
    entry: NotRequired[list[Entry]]
    series: NotRequired[list[Series]]
