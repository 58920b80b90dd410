"""Shapes of what the library stores and answers with, read straight from the compiled library.

Opening an entry builds no model and imports no validator. Import them for type checking only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Part
    from briefing.pack.model.addresses import Table
    from briefing.pack.reading.files import State


Glossary = dict[str, dict[str, list[str]]]
"""The names of everything in a pack, by table and id: the name first, Japanese last."""


class SynonymIndex(TypedDict):
    """Groups of words that ask for the same, and the numbers of the groups of each word."""

    groups: list[list[str]]
    """The words and phrases of each group, without Japanese and signs."""
    words: dict[str, list[int]]
    """By the stems of a word or a phrase, with spaces between them."""
    japanese: dict[str, list[int]]
    """By a word of Japanese."""
    units: dict[str, str]
    """The sign that a text may have in place of a word, by the stem of the word."""
    written: dict[str, str]
    """How a word of Japanese is written, by its reading in hiragana."""


class Tab(TypedDict):
    """A pane, as the tabs show it."""

    id: str
    title: str
    short: str
    count: int
    """Entries in it."""
    sectioned: NotRequired[bool]
    """Whether headings stand above some of them."""


class Section(TypedDict):
    """A heading in a list of entries."""

    index: int
    """The row that it stands above, from 0."""
    heading: str


class About(TypedDict):
    """The pack as a whole, in words to show."""

    id: str
    title: str
    edition: NotRequired[str]
    publisher: NotRequired[str]
    note: NotRequired[str]
    handling: NotRequired[str]
    published: NotRequired[str]
    published_on: NotRequired[str]
    """The same day as ISO 8601."""
    as_of: NotRequired[str]
    tabs: list[Tab]


class ShownDimension(TypedDict):
    """Something that rules depend on: what it is called, and each of its values, by its id."""

    title: str
    values: dict[str, str]


class Law(TypedDict):
    """A law that a rule rests on, and the place in it."""

    law: str
    at: NotRequired[str]


class RuleRow(TypedDict):
    """A rule, as the rule walk shows it."""

    id: str
    title: str
    pane: str
    order: int
    """Its place in the pack, as a number to sort by."""
    handling: NotRequired[str]
    basis: list[Law]
    decides: NotRequired[str]
    when: NotRequired[dict[str, list[str]]]
    judgement: NotRequired[str]


class StoredRules(TypedDict):
    """The rules of a pack, and what they depend on."""

    dimensions: dict[str, ShownDimension]
    rules: list[RuleRow]


class RuleBook(StoredRules):
    """Rules, with what all walks through them have in common."""

    alike: list[list[int]]
    """Their places, apart by their conditions: on those that are alike the verdict is one."""
    labels: list[str | None]
    """Their handling labels, each once."""


class Row(TypedDict):
    """An entry, a series or a page, as a list shows it."""

    id: str
    """Its address: of a page with the table before it, where something else comes first."""
    type: Table
    pane: str | None
    position: int
    """Its place in the pane, from 0."""
    title: str
    kind: str
    date: NotRequired[str]
    month: NotRequired[str]
    """The date where there is little room: to the month, or the years of a longer span."""
    year: NotRequired[str]
    """The date where there is hardly any: to the year."""
    standing: NotRequired[str]
    grade: NotRequired[str]
    """The grade by which it is read, the pack's where it has none of its own: B2; B or 2 where one
    half is not graded, absent where neither is."""
    change: NotRequired[str]
    later: NotRequired[bool]
    retracted: NotRequired[bool]
    """Whether it rests on a source that was retracted."""
    only_called: NotRequired[bool]
    """Whether its author calls it confirmed on less than that asks for: it is shown as reported."""
    contradicted: NotRequired[bool]
    """Whether it and another entry contradict each other, whichever of them says so."""
    gone: NotRequired[bool]
    """Whether it is in the pack no more: the reader has a note on it."""
    handling: NotRequired[str]
    """The handling label of an entry, where it has one of its own. In the row of a sheet, or of a
    hit, that of everything whose words are shown, where it is stricter than the pack's."""


class Sheet(TypedDict):
    """An entry, a series or a page, arranged for reading."""

    row: Row
    blocks: list[Block]


class ReferenceSlot(TypedDict):
    """A place in a stored sheet for what it shows of other entries, filled when it is read."""

    at: int
    """Index of the block that it is in, or that it comes before."""
    see: NotRequired[list[str]]
    superseded_by: NotRequired[str]
    contradicts: NotRequired[list[str]]
    """Ids that the entry contradicts; those that contradict it are looked up as well."""
    series: NotRequired[str]
    """Id of the series that other entries show."""
    entries: NotRequired[EntryList]
    """A list of entries that refer to what a page is of."""
    headings: NotRequired[dict[str, int]]
    """Links of the body, without the `#`, that lead to a heading of it unless they are addresses of
    the pack; each with the place of its block, counted from `at`."""


class EntryList(TypedDict):
    """A list on a page: entries that hold one of some terms and none of others, newest first."""

    heading: str
    having: list[tuple[str, str]]
    """Fields of the index, each with a term."""
    without: list[tuple[str, str]]
    words: NotRequired[list[str]]
    """Names of which an entry holds one in its text, in place of terms."""
    search: str
    """The query that finds just these entries, or "" where none does."""


class PageIndexHead(TypedDict):
    """What the index of pages says of all of them, by their numbers."""

    types: dict[str, list[int]]
    japanese: dict[str, str]
    """The Japanese in the texts of a page, where there is any."""


class IndexedPage(TypedDict):
    """A page in the index of pages."""

    type: Table
    id: str
    title: str
    names: list[str]
    """What it is called by, each as stems with spaces between them."""
    notes: list[str]
    """Its other texts, likewise."""


class StoredSheet(Sheet):
    """A sheet as it is stored."""

    slots: list[ReferenceSlot]


class LibraryChange(TypedDict):
    """The difference between two states of a library, as ids of entries."""

    added: list[str]
    changed: list[str]
    """Those that read differently by themselves, the names and sources in them included."""
    removed: list[str]
    state: State
    """The state of the pack's files that the library is of now."""


class Snippet(TypedDict):
    """The words around a match: `marks` are the start and end of each word that matched."""

    field: Part | Literal["note"]
    """Of what it is: a part of the entry, or a note of the reader on it."""
    text: str
    marks: list[tuple[int, int]]


class QueryMistake(TypedDict):
    """A part of a query, from `start` to `end`, that is unusable and was left out, and why."""

    start: int
    end: int
    message: str
