"""The fields of a pack: ids, texts, numbers, dates, and the words that its scales allow."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, NotRequired, TypedDict

from briefing.pack.model.constraints import (
    Between,
    Described,
    ExactlyOne,
    Finite,
    InOrder,
    Matches,
    Member,
    MemberBy,
    NotBlank,
    Offers,
    exact,
)
from briefing.pack.model.scales import KINDS

_ID = r"[a-z0-9]+(-[a-z0-9]+)*"

Id = Annotated[str, Matches(_ID, longest=100)]
"""Lower-case kebab-case: an entry's public address, stable for ever."""

_ADDRESS = r"https?://[0-9A-Za-z_%\[][!-~]*"

SourceId = Annotated[str, Matches(rf"({_ID}|{_ADDRESS})", longest=2000)]
"""The id of a source, or an address, which is a source of its own that needs no table."""

Text = Annotated[str, NotBlank()]
"""Plain text that is not empty."""

Address = Annotated[str, Matches(_ADDRESS)]
"""An address that may be opened."""


def _number(value: object) -> str:
    return "(fraction)" if isinstance(value, Decimal) else "(whole)"


Number = Annotated[
    Annotated[int, Member("(whole)")] | Annotated[Decimal, Finite(), Member("(fraction)")],
    MemberBy(_number),
]
"""A number, exactly as it is written: 2.10 stays 2.10."""


Format = Annotated[Literal[1], ExactlyOne()]
"""The format of a pack."""

Calendar = Annotated[int, Between(1, 9998)]
"""A calendar year, at most the last but one that a date can have."""

Handling = Literal["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"]
Kind = Annotated[str, Matches(_ID, longest=100), Offers(tuple(KINDS))]
"""A built-in kind of entries, or one that the manifest defines."""
Standing = Literal["confirmed", "reported", "disputed", "superseded", "withdrawn"]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""The letter of the Admiralty system, of a source."""

Credibility = Annotated[int, Between(1, 6)]
"""The digit of the Admiralty system, of an entry's information."""

Allowances = dict[str, Text]
"""Checks that are turned off in one place, by the name of what they find, each with the reason."""

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


Span = TypedDict(
    "Span",
    {
        "from": Annotated[date, Described("The first day.")],
        "to": NotRequired[Annotated[date, Described("The last day, where there is one.")]],
    },
)
"""From one day to another, or from a day on."""
exact(Span)


@exact
class Month(TypedDict):
    """A month of a year."""

    year: Calendar
    """The year. Example: `2024`."""
    month: Annotated[int, Between(1, 12)]
    """The month, from 1 to 12. Example: `5`."""


@exact
class Year(TypedDict):
    """A calendar year."""

    year: Calendar
    """The year. Example: `2024`."""


@exact
class FiscalYear(TypedDict):
    """A fiscal year, 1 April to 31 March, named after the year in which it begins."""

    fiscal_year: Calendar
    """The year in which it begins. Example: `2024`."""


def _when(value: object) -> str:
    if not isinstance(value, dict):
        return "(day)"
    if "from" in value or "to" in value:
        return "(span)"
    if "fiscal_year" in value:
        return "(fiscal year)"
    return "(month)" if "month" in value else "(year)"


When = Annotated[
    Annotated[date, Member("(day)")]
    | Annotated[Span, InOrder(), Member("(span)")]
    | Annotated[Month, Member("(month)")]
    | Annotated[Year, Member("(year)")]
    | Annotated[FiscalYear, Member("(fiscal year)")],
    MemberBy(_when),
]
