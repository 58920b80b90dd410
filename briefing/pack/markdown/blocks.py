"""The blocks of a text: what a view lays out and a search looks in.

Plain shapes only: they are stored in the compiled library as they are.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypedDict

Style = Literal[
    "strong",
    "emphasis",
    "code",
    "label",
    "quiet",
    "warning",
    "bottom-line",
    "title",
    "mark",
    "citation",
    "key",
    "confirmed",
    "reported",
    "disputed",
]
"""`citation` is the number of a source that the words before it rest on: no word of the text; `key`
is what one presses, in the help. The last three are how an entry stands."""

Part = Literal[
    "section",
    "title",
    "aliases",
    "retracted",
    "bottom_line",
    "body",
    "caveat",
    "rule",
    "quote",
    "said_by",
    "sources",
    "names",
    "series",
    "contradicts",
    "change",
    "see",
    "facts",
    "status",
]
"""The part of an entry that a block belongs to: the field that a search hit names."""


class Cite(TypedDict):
    """A source that a statement rests on. The keys are those that `export` prints."""

    source: str
    """Its id."""
    at: NotRequired[str]
    """The place in it."""


class Span(TypedDict):
    """Words in one style. `link` is `#entry-id`, an `#anchor` in the same text, or an http(s)
    address.
    """

    text: str
    style: NotRequired[Style]
    link: NotRequired[str]
    cites: NotRequired[list[Cite]]
    """What a citation cites, as it is read from a body; nothing where it is malformed. Once it is
    numbered, it has a style instead."""


class ChartColumn(TypedDict):
    """A column of the numbers of a chart."""

    key: str
    title: str
    unit: NotRequired[str]


class ChartSource(TypedDict):
    """A source of some rows of a chart, as the table below names it."""

    id: str
    label: str
    """What it is called, and the place in it."""


class ChartRow(TypedDict):
    """A row of the numbers of a chart."""

    x: str
    """The year, or the words that name the row."""
    values: list[str | None]
    """The number of each column as it is written, or None where there is none."""
    derived: NotRequired[list[int]]
    """Places of the columns whose number is arithmetic of the author's."""
    plan: NotRequired[bool]
    note: NotRequired[str]
    sources: NotRequired[list[int]]
    """Places of its sources."""


class Chart(TypedDict):
    """The numbers of a series, to draw a chart of."""

    id: str
    """Id of the series."""
    title: str
    x: Literal["fiscal-year", "calendar-year", "period", "category"]
    columns: list[ChartColumn]
    rows: list[ChartRow]
    sources: list[ChartSource]
    note: NotRequired[str]


Spans = list[Span]
Align = Literal["left", "right"]


class Block(TypedDict):
    """A paragraph, or anything else on lines of its own."""

    kind: Literal[
        "title",
        "bottom-line",
        "fact",
        "heading",
        "paragraph",
        "code",
        "line",
        "table",
        "chart",
    ]
    part: NotRequired[Part]
    spans: NotRequired[Spans]
    label: NotRequired[str]
    """The label of a fact, before its words."""
    mark: NotRequired[str]
    """The marks before the first line: `• ` or `2. `, the number as it is written."""
    level: NotRequired[int]
    """The level of a heading of a body, from 1."""
    indent: NotRequired[int]
    """Cells from the left edge."""
    quoted: NotRequired[bool]
    margin: NotRequired[str]
    """What stands before every further line, where that is more than a bar and an indent: the bars
    of quotations in quotations or lists, and the spaces between them. `mark` ends it on the first.
    """
    tight: NotRequired[bool]
    """No empty line before it."""
    standing: NotRequired[str]
    """How the entry stands, which its bar or its sign shows."""
    kept: NotRequired[int]
    """Characters of it that are always shown: where a screen shows no more than their lines, the
    rest is cut. Absent: all of it."""
    anchor: NotRequired[str]
    """What links within the text call it by."""
    marked: NotRequired[list[tuple[int, int]]]
    """Where in its words highlights of the reader are. Never stored."""
    head: NotRequired[list[Spans]]
    rows: NotRequired[list[list[Spans]]]
    align: NotRequired[list[Align]]
    chart: NotRequired[Chart]
    """What a small chart is drawn of: the numbers of the table that follows, which is searched."""
