"""The typed model of what entries name: actors, topics, places, terms, synonyms and sources."""

from datetime import date
from typing import Annotated, Literal, NotRequired, TypedDict

from briefing.pack.model.constraints import Between, Holds, Member, MemberBy, exact
from briefing.pack.model.fields import (
    Address,
    Allowances,
    Id,
    Number,
    Reliability,
    SourceId,
    Text,
    When,
)


@exact
class Named(TypedDict):
    """An actor or a topic."""

    id: Id
    """What entries call it by: lower-case words joined by hyphens. Example: `"harbour-office"`."""
    name: Text
    """What readers see. Example: `"Harbour Office"`."""
    aliases: NotRequired[list[Text]]
    """Other names, abbreviations and other languages: the search finds it by any of them.
    Example: `["HO", "port authority"]`."""


@exact
class Place(Named):
    """A place, in decimal degrees."""

    lat: NotRequired[Annotated[Number, Between(-90, 90)]]
    """Latitude in decimal degrees, south below 0. Example: `51.48`."""
    lon: NotRequired[Annotated[Number, Between(-180, 180)]]
    """Longitude in decimal degrees, west below 0. Example: `-0.01`."""
    approximate: NotRequired[bool]
    """Whether the place is an area or not exactly known. Example: `true`."""


@exact
class Term(Named):
    """A term of the field, in both languages."""

    ja: NotRequired[Text]
    """The term in Japanese. Example: `"満潮"`."""
    note: NotRequired[Text]
    """What the term means. Example: `"The zero from which depths on a chart are measured."`."""


@exact
class Synonym(TypedDict):
    """Words of the field that ask for the same, whichever of them an entry holds."""

    words: Annotated[list[Text], Holds(2)]
    """The words and phrases, in English and Japanese. A search for one also finds the others, where
    few entries hold all of a query. Beside a figure a word need not be there if a sign such as ¥
    stands in its group. Example: `["ferry", "water taxi", "連絡船"]`."""


@exact
class Retraction(TypedDict):
    """The retraction of a source: whoever published it does not stand by it any more."""

    date: NotRequired[date]
    """The day on which it was retracted, where that is known. Example: `2024-07-01`."""
    note: NotRequired[Text]
    """Who retracted it, and why, where that is known: it needs a day, a note or both. Example:
    `"The office withdrew it: the gauge was broken."`."""


@exact
class Source(TypedDict):
    """Where something was read."""

    id: Id
    """What entries cite it by. Example: `"harbour-log"`."""
    publisher: NotRequired[Text]
    """Who published it. Absent, the host of its address stands in its place. Example: `"Harbour
    Office"`."""
    title: NotRequired[Text]
    """Its title, or the page in one's own words where it has none. Absent, its address stands in
    its place: a source has one of the two. Example: `"Log of May 2024"`."""
    kind: NotRequired[Literal["primary", "secondary"]]
    """`primary`: from whoever it is about, a statute, a log, a speech; `secondary`: somebody else
    tells of it. Absent, it is not known, and does not count as primary. Example: `"primary"`."""
    reliability: NotRequired[Reliability]
    """The letter of the Admiralty system: how far this source is to be trusted, whatever it says.
    Absent, it is the pack's, or not graded. To start from: an official page or a statute A, a news
    agency B, a newspaper B or C, a mirror one letter below its original, a blog D. Example:
    `"B"`."""
    url: NotRequired[Address]
    """Where it is: an http or https address. Example: `"https://example.org/log"`."""
    date: NotRequired[When]
    """When it was published."""
    accessed: NotRequired[date]
    """The day on which it was read. Example: `2024-05-20`."""
    archived: NotRequired[Address]
    """Where a copy of it is kept. Example: `"https://example.net/copy-of-log"`."""
    language: NotRequired[Text]
    """The language that it is written in. Example: `"en"`."""
    licence: NotRequired[Text]
    """On what terms it may be used. Example: `"CC BY 4.0"`."""
    derives_from: NotRequired[list[SourceId]]
    """Ids of the sources that it repeats: two that derive from one are one origin, not two.
    Example: `["harbour-log"]`."""
    retracted: NotRequired[Annotated[Retraction, Holds(1)]]
    """That it was retracted: every entry that rests on it says so above its bottom line. Example:
    `{ date = 2024-07-01, note = "The office withdrew it." }`."""
    sole: NotRequired[Text]
    """Why there is no other source for what it says, where there is none: an entry that is
    confirmed by it alone is not told to have a single origin. Example: `"The office keeps the only
    log."`."""
    allow: NotRequired[Allowances]
    """Checks that are turned off for this source, and for the entries that rest on it alone, each
    with the reason. Example: `{ unused-source = "Kept for the next edition." }`."""


@exact
class Cited(TypedDict):
    """A source, with the place in it."""

    id: SourceId
    """The id of a source, or a bare address. Example: `"harbour-log"`."""
    at: NotRequired[Text]
    """The place in it: a page, an article, a day. Example: `"Art. 80"`."""


@exact
class Link(TypedDict):
    """An address to read on, with a word for it."""

    url: Address
    """Where it leads. Example: `"https://example.org/tide-tables"`."""
    title: NotRequired[Text]
    """What is there, or what it is to the entry. Example: `"Tide tables"`."""


def _linked(value: object) -> str:
    return "(table)" if isinstance(value, dict) else "(address)"


LinkOut = Annotated[
    Annotated[Address, Member("(address)")] | Annotated[Link, Member("(table)")], MemberBy(_linked)
]
"""An address to read on, alone or with a word for it."""


def _cited(value: object) -> str:
    return "(table)" if isinstance(value, dict) else "(id)"


Citation = Annotated[
    Annotated[SourceId, Member("(id)")] | Annotated[Cited, Member("(table)")], MemberBy(_cited)
]
