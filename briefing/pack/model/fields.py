"""The fields of a pack: ids, texts, numbers, dates, and the words that its scales allow."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal, NotRequired

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    StringConstraints,
    Tag,
    with_config,
)
from typing_extensions import TypedDict  # typing's own lacks what pydantic needs before 3.12

exact = with_config(ConfigDict(extra="forbid", strict=True))
"""Every table is checked to the letter: no unknown key, no text for a date, no 1.0 for a 1."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
"""Lower-case kebab-case: an entry's public address, stable for ever."""

Text = Annotated[str, StringConstraints(pattern=r"\S")]
"""Plain text that is not empty."""

Address = Annotated[str, StringConstraints(pattern=r"^https?://[!-~]+$")]
"""An address that may be opened."""


def _number(value: object) -> str:
    return "(fraction)" if isinstance(value, Decimal) else "(whole)"


Number = Annotated[
    Annotated[int, Tag("(whole)")]
    | Annotated[Decimal, Field(allow_inf_nan=False), Tag("(fraction)")],
    Discriminator(_number),
]
"""A number, exactly as it is written: 2.10 stays 2.10."""


def _whole(value: object) -> object:
    if type(value) is not int:
        raise ValueError("must be 1")
    return value


Format = Annotated[Literal[1], BeforeValidator(_whole)]
"""The format of a pack; to Python, `true` and 1.0 would be 1 as well."""

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


Span = TypedDict(
    "Span",
    {
        "from": Annotated[date, Field(description="The first day.")],
        "to": NotRequired[Annotated[date, Field(description="The last day, where there is one.")]],
    },
)
"""From one day to another, or from a day on."""
exact(Span)


@exact
class Month(TypedDict):
    """A month of a year."""

    year: Calendar
    """The year. Example: `2024`."""
    month: Annotated[int, Field(ge=1, le=12)]
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
    Annotated[date, Tag("(day)")]
    | Annotated[Span, AfterValidator(_in_order), Tag("(span)")]
    | Annotated[Month, Tag("(month)")]
    | Annotated[Year, Tag("(year)")]
    | Annotated[FiscalYear, Tag("(fiscal year)")],
    Discriminator(_when),
]
