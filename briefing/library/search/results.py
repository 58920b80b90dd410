"""Shapes of what a search answers with. Import them for type checking only."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NotRequired, Protocol, TypedDict

from briefing.library.present.highlight import Highlighter
from briefing.library.records import QueryMistake, Row


class OwnNote(Protocol):
    """A note of the reader, as who keeps notes gives it to the library."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def entry(self) -> str:
        """The address of what it is on, which may be in the pack no more."""

    @property
    def title(self) -> str:
        """What that was called when the note was written."""

    @property
    def created(self) -> str:
        """When it was written, in UTC."""

    @property
    def text(self) -> str:
        """What it says, safe to show."""

    @property
    def words(self) -> Sequence[str]:
        """Its words, as the library cut them."""


class OwnNotes(Protocol):
    """The notes of the reader. Nothing of them is read before it is asked for."""

    @property
    def trouble(self) -> str:
        """Why they could not be read when they were asked for last; "" where they could."""

    def on(self, pack: str) -> Sequence[OwnNote]:
        """Return those on a pack, the newest first. It never raises anything."""


GiveNotes = Callable[[Callable[[str], tuple[str, ...]], int], OwnNotes]
"""Returns the notes; is given what cuts a text into words, and how many texts that makes of one."""


class NoteHit(TypedDict):
    """A note that was found: `parts` are those of its score."""

    id: str
    created: str
    text: str
    parts: list[ScorePart]


class Hit(TypedDict):
    """A row that a search found. A higher score is a better match; scores of one search compare."""

    row: Row
    score: float
    marks: list[tuple[int, int]]
    """Start and end of each word of the title that matched."""
    note: NotRequired[NoteHit]
    """The note in which words were found, of `in:notes`."""


class SearchResult(TypedDict):
    """The hits of a search, best first, and what became of the query."""

    query: str
    total: int
    """Everything that matches, shown or not."""
    hits: list[Hit]
    holding_all: int
    """Of these, those that hold all words of the query; the others come nearest."""
    held_by_none: list[str]
    """The words of the query that no entry holds, where those are found that come nearest."""
    expanded: list[str]
    """Names that were searched for too: other names of what the query names."""
    left_out: list[str]
    """What the query asks in words to leave out: what holds it stands after all else."""
    corrected: str | None
    """The query that was answered, where a word of the one typed is in no entry."""
    mistakes: list[QueryMistake]
    highlighter: Highlighter
    """Marks the words that were searched for."""
    took_ms: float


class FacetValue(TypedDict):
    """A value of a field, its name, and the number of entries that would be found with it."""

    value: str
    name: str
    count: int


class Facet(TypedDict):
    """A field that entries are counted by, and its values, the most frequent first."""

    field: str
    values: list[FacetValue]


class ScorePart(TypedDict):
    """The share of a hit's score that a word of the query adds in a field."""

    word: str
    by: NotRequired[str]
    """The stems of the synonym, or of the other name, that adds it in place of the word."""
    field: str
    score: float


class Relaxation(TypedDict):
    """A part of a query, its place there, and the number of entries found without it.

    A filter that `Query.within` added has no place: it starts and ends at the end of the text.
    """

    part: str
    start: int
    end: int
    total: int


class ZeroResults(TypedDict):
    """Help for a query that finds nothing."""

    near: list[str]
    """Words of the library that look like words of the query."""
    without: list[Relaxation]
    """The filters and words that shut everything out, those first that give most back."""
