"""The typed model of a series: a table of numbers, of which each is known by its row and column."""

from typing import Annotated, Literal, NotRequired, TypedDict

from briefing.pack.model.constraints import Holds, Member, MemberBy, exact, with_other_keys
from briefing.pack.model.fields import Id, Text
from briefing.pack.model.names import Citation


@exact
class Column(TypedDict):
    """A column of a series, with its unit."""

    title: Text
    """What heads the column. Example: `"High water"`."""
    unit: NotRequired[Text]
    """The unit of its numbers. Example: `"m"`."""


@with_other_keys
class Point(TypedDict):
    """A row of a series; its other keys are columns, and a column that is not there is a gap."""

    x: Annotated[
        Annotated[int, Member("(whole)")] | Annotated[Text, Member("(text)")],
        MemberBy(lambda x: "(text)" if isinstance(x, str) else "(whole)"),
    ]
    """The year, a whole number; or text where the rows are periods or categories. Example: `2024`.
    """
    plan: NotRequired[bool]
    """Whether it is a plan or a target and not a result. Example: `true`."""
    note: NotRequired[Text]
    """What a reader must know of the row. Example: `"The gauge was out of order in May."`."""
    derived: NotRequired[list[str]]
    """Keys of columns whose number here is arithmetic of the author's. Example: `["total"]`."""
    sources: NotRequired[list[Citation]]
    """Sources of this row, as in an entry. Example: `["harbour-log"]`."""


@exact
class Series(TypedDict):
    """A table of numbers over time, or by category."""

    id: Id
    """Its public address, which no entry has. Example: `"high-water"`."""
    title: Text
    """What heads the table. Example: `"Highest water of the year"`."""
    x: Literal["fiscal-year", "calendar-year", "period", "category"]
    """What its rows are: fiscal years (1 April to 31 March, named after the year in which they
    begin), calendar years, periods that are named in words, or categories: states, types, ranks,
    each of which has one row. Example: `"calendar-year"`."""
    columns: Annotated[dict[str, Column], Holds(1)]
    """Its columns, by a key of their own. Example: `{ highest = { title = "Highest", unit = "m" }
    }`."""
    points: Annotated[list[Point], Holds(1)]
    """Its rows: `x` and a number for each column. A column or a year that is not there is a gap,
    and is shown as one. Example: `[{ x = 2023, highest = 4.10 }, { x = 2024, highest = 4.25 }]`."""
    note: NotRequired[Text]
    """How the numbers were counted. Example: `"Metres above chart datum."`."""
    facts: NotRequired[list[Text]]
    """Lines of the author's research notes that it rests on. Example: `["D1"]`."""
