"""What the library answers with.

Plain shapes, read straight from the compiled library: opening an entry builds no model and imports
no validator. Import them for type checking only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

if TYPE_CHECKING:
    from briefing.library.present.highlight import Words
    from briefing.pack.markdown.blocks import Block, Part
    from briefing.pack.reading.files import State


Glossary = dict[str, dict[str, list[str]]]
"""What everything of a pack is called, by table and id: the name first, Japanese last."""


class Lookup(TypedDict):
    """The other names of a thing: by the stems of a name, and by a name in Japanese."""

    words: dict[str, list[str]]
    japanese: dict[str, list[str]]


class Tab(TypedDict):
    """A pane, as the tabs show it."""

    id: str
    title: str
    short: str
    count: int
    """Entries in it."""


class About(TypedDict):
    """The pack as a whole, in words to show."""

    id: str
    title: str
    edition: NotRequired[str]
    publisher: NotRequired[str]
    note: NotRequired[str]
    handling: NotRequired[str]
    published: NotRequired[str]
    as_of: NotRequired[str]
    tabs: list[Tab]


class Row(TypedDict):
    """An entry or a series, as a list shows it."""

    id: str
    type: Literal["entry", "series"]
    pane: str | None
    position: int
    """Its place in the pane, from 0."""
    title: str
    kind: str
    date: NotRequired[str]
    month: NotRequired[str]
    """The date where there is little room."""
    standing: NotRequired[str]
    grade: NotRequired[str]
    change: NotRequired[str]
    later: NotRequired[bool]
    handling: NotRequired[str]


class Sheet(TypedDict):
    """An entry or a series, arranged for reading."""

    row: Row
    blocks: list[Block]


class Hole(TypedDict):
    """A place in a stored sheet for what it shows of other entries: asked for when it is read."""

    at: int
    """The block that it is in, or that it comes before."""
    see: NotRequired[list[str]]
    superseded_by: NotRequired[str]
    contradicts: NotRequired[list[str]]
    """Those that the entry contradicts; those that contradict it are asked for too."""
    series: NotRequired[str]
    """The series that is shown in other entries."""


class Stored(Sheet):
    """A sheet as it is stored."""

    holes: list[Hole]


class Change(TypedDict):
    """What is different in a library since it was last asked, as ids of entries."""

    added: list[str]
    changed: list[str]
    """Those that read differently by themselves, the names and sources in them included."""
    removed: list[str]
    state: State
    """The state of the pack's files that the library is of now."""


class Snippet(TypedDict):
    """The words around a match: `marks` are the start and end of each word that matched."""

    field: Part
    text: str
    marks: list[tuple[int, int]]


class Hit(TypedDict):
    """A row that a search found. A higher score is a better match; scores of one search compare."""

    row: Row
    score: float
    marks: list[tuple[int, int]]
    """Start and end of each word of the title that matched."""


class Mistaken(TypedDict):
    """A part of a query that could not be asked and was left out: from `start` to `end`."""

    start: int
    end: int
    message: str


class Found(TypedDict):
    """What a search found, best first."""

    query: str
    total: int
    """Everything that matches, shown or not."""
    hits: list[Hit]
    whole: bool
    """Whether the hits hold all words that were asked for; else these come nearest."""
    expanded: list[str]
    """Names that were looked for too: other names of what the query names."""
    corrected: str | None
    """The query that was answered, where a word of the one typed is in no entry."""
    mistakes: list[Mistaken]
    words: Words
    """What marks the words that were looked for."""
    took_ms: float


class Choice(TypedDict):
    """A value that a field may have: its name, and how many entries would be found with it."""

    value: str
    name: str
    count: int


class Facet(TypedDict):
    """A field that entries are counted by, and its values, those that most have first."""

    field: str
    values: list[Choice]


class Reason(TypedDict):
    """What a word of the query adds to a hit's score in a field."""

    word: str
    field: str
    score: float


class Without(TypedDict):
    """A part of a query, where it stands, and how many entries would be found without it.

    A filter that `Query.within` added stands nowhere: it starts and ends at the end of the text.
    """

    part: str
    start: int
    end: int
    total: int


class Nothing(TypedDict):
    """What may help where nothing was found."""

    near: list[str]
    """Words of the library that are near to words of the query."""
    without: list[Without]
    """The filters and words that shut everything out, those first that give most back."""
