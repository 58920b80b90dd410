"""The typed model of rules: what they rest and depend on, and tests of what they must say."""

from typing import Annotated, NotRequired, TypedDict

from briefing.pack.model.constraints import Described, Holds, exact
from briefing.pack.model.fields import Id, Text


@exact
class Dimension(TypedDict):
    """Something that rules depend on, with the values that it can take."""

    title: Text
    """What the dimension is called. Example: `"State of the tide"`."""
    values: Annotated[dict[Id, Text], Holds(1)]
    """The values that it can take, by id, and what each is called. Example: `{ ebb = "Falling",
    flood = "Rising" }`."""


@exact
class Basis(TypedDict):
    """The law that a rule rests on."""

    law: Text
    """The law, regulation or guideline. Example: `"Harbour Act"`."""
    at: NotRequired[Text]
    """The place in it. Example: `"Art. 12"`."""


@exact
class Rule(TypedDict):
    """Who decides, who leads, what is permitted, and where it ends: for `kind = "rule"`.

    Last in its entry, for a key below it belongs to it.
    """

    basis: Annotated[list[Basis], Holds(1)]
    """The law that it rests on. Example: `[{ law = "Harbour Act", at = "Art. 12" }]`."""
    decides: NotRequired[Text]
    """Who decides. Example: `"Harbour master"`."""
    leads: NotRequired[Text]
    """Who leads, from top to bottom. Example: `"Harbour master → pilot"`."""
    permits: NotRequired[list[Text]]
    """What may be done. Example: `["Stop the ferry"]`."""
    limits: NotRequired[list[Text]]
    """Where it ends. Example: `["Not at sea"]`."""
    when: NotRequired[dict[Id, Annotated[list[Id], Holds(1)]]]
    """When it applies: for each dimension the values under which it does. One of a list must hold,
    and all dimensions; without `when` it always applies. Example: `{ tide = ["ebb", "flood"] }`."""
    judgement: NotRequired[Text]
    """What no dimension settles: then the rule never more than *may* apply. Example: `"Danger to
    life"`."""


RuleTest = TypedDict(
    "RuleTest",
    {
        "when": NotRequired[
            Annotated[
                dict[Id, Id],
                Described(
                    "What is known: a value for each dimension; a dimension that is not there is"
                    ' unknown. Absent, nothing is known. Example: `{ tide = "flood" }`.'
                ),
            ]
        ],
        "applies": NotRequired[
            Annotated[
                list[Id],
                Holds(1),
                Described(
                    "Ids of rules that must apply then. A test has at least one of `applies`, `may`"
                    " and `not`; of rules that it does not name it says nothing. Example:"
                    ' `["quay-closed"]`.'
                ),
            ]
        ],
        "may": NotRequired[
            Annotated[
                list[Id],
                Holds(1),
                Described(
                    "Ids of rules that may apply then: something that they depend on is unknown, or"
                    ' left to judgement. Example: `["ferry-stops"]`.'
                ),
            ]
        ],
        "not": NotRequired[
            Annotated[
                list[Id],
                Holds(1),
                Described(
                    "Ids of rules that must not apply then, whatever is unknown. Example:"
                    ' `["low-water"]`.'
                ),
            ]
        ],
    },
)
"""What the rules must say under some conditions: `briefing check` tells where they do not."""
exact(RuleTest)
