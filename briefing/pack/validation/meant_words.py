"""What is meant by words that a scale does not have, where no likeness of letters finds it.

The nearest word by its letters may say the contrary: `confirmed` for `unconfirmed`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.suggest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Collection

OLD_NAMES = {"white": "TLP:CLEAR"}
"""Labels of handling that TLP 1 had, without its prefix, and those of TLP 2.0."""

_PREFIX = "tlp:"

MEANT = {
    "public": "TLP:CLEAR",
    "unconfirmed": "reported",
    "unverified": "reported",
    "claimed": "reported",
    "alleged": "reported",
    "verified": "confirmed",
    "denied": "disputed",
    "contested": "disputed",
    "retracted": "withdrawn",
    "corrected": "superseded",
    "outdated": "superseded",
    "replaced": "superseded",
    "medium": "moderate",
    "strengthened": "stronger",
    "weakened": "weaker",
    "same": "unchanged",
    "even chance": "roughly even chance",
}
"""Words that people write, and the word of the scale for each."""


def hint(word: str, known: Collection[str]) -> str:
    """Return what ends a message about a word that is none of the `known` ones, or ""."""
    plain = " ".join(word.casefold().split())
    label = plain.removeprefix(_PREFIX).strip()
    if (new := OLD_NAMES.get(label)) in known:
        return f"; {_PREFIX.upper()}{label.upper()} is the old name of `{new}`"
    meant = MEANT.get(plain.replace("_", " ").replace("-", " "), "")
    return did_you_mean(meant) if meant in known else ""
