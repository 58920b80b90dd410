"""What the library answers with.

Plain shapes, read straight from the compiled library: opening an entry builds no model and imports
no validator. Import them for type checking only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NotRequired, TypedDict

if TYPE_CHECKING:
    from briefing.pack.blocks import Block, Part


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
    snippet: Snippet


class Found(TypedDict):
    """What a search found, best first."""

    query: str
    total: int
    """Everything that matches, shown or not."""
    hits: list[Hit]
    whole: bool
    """Whether the hits hold all words that were asked for; else none does, and these hold some."""
    took_ms: float
