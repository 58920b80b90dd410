"""The standing of an entry: what its author writes, or what its sources allow.

An author who writes no standing makes no claim. What such an entry says is confirmed where a
primary source holds it, and reported otherwise: whether others know it independently is a
judgement, and nobody made it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model.origins import support
from briefing.pack.model.scales import (
    CERTAIN_ENOUGH,
    CONFIRMED,
    REPORTED,
    SUPERSEDED,
    WITHDRAWN,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.pack.model.fields import Standing
    from briefing.pack.model.grades import GradeDefaults
    from briefing.pack.model.origins import Origins, Support
    from briefing.pack.model.tables import Entry


def written(entry: Entry) -> Standing | None:
    """Return the standing that an author gives to an entry, or None where none is claimed.

    An entry with the day of its withdrawal is withdrawn, and one that names what replaced it
    superseded, unless it says otherwise.
    """
    if "standing" in entry:
        return entry["standing"]
    if "withdrawn" in entry:
        return WITHDRAWN
    return SUPERSEDED if "superseded_by" in entry else None


def of_entry(
    entry: Entry, cited: Iterable[str], sources: Origins, defaults: GradeDefaults
) -> Standing:
    """Return the standing of an entry: as it is written, or worked out where it is absent.

    `cited` are the ids of the sources of the entry, `sources` those of the pack, and `defaults` the
    grades of the pack.
    """
    if found := written(entry):
        return found
    certain = is_certain_enough(defaults.digit(entry))
    return CONFIRMED if certain and support(cited, sources).primary else REPORTED


def may_be_confirmed(entry: Entry, worth: Support, defaults: GradeDefaults) -> bool:
    """Return whether the worth of its sources and its credibility allow to call an entry
    confirmed.
    """
    return is_certain_enough(defaults.digit(entry)) and worth.confirms


def is_certain_enough(digit: int | None) -> bool:
    """Return whether information of this credibility, None where it is not graded, may be called
    confirmed.
    """
    return digit is None or digit in CERTAIN_ENOUGH
