"""What falls with a source, and what that does to the entries that cite it.

A source falls with another where all that it repeats leads back to that one. An entry is then
weighed anew on what is left of its sources, as it would be if the fallen ones had never been cited.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.pack.model.grades import Grade
from briefing.pack.model.origins import documents, is_retracted, origins, support
from briefing.pack.model.scales import CONFIRMED, REPORTED
from briefing.pack.model.standing import may_be_confirmed, of_entry, written

if TYPE_CHECKING:
    from briefing.pack.model.fields import Standing
    from briefing.pack.model.grades import GradeDefaults
    from briefing.pack.model.origins import Origins, Support
    from briefing.pack.model.tables import Entry

INDEPENDENT: Final = "independent"
ONE: Final = "one origin"
UNKNOWN: Final = "unknown"
NOTHING: Final = "nothing"
"""What is known of the sources of an entry: that two do not rest on one another, that all are one
origin, that nobody can tell, that there is none."""


class Derivation:
    """Which source repeats which, documents that are one and the same taken together."""

    def __init__(self, sources: Origins) -> None:
        self._documents = documents(sources)
        self._parents: dict[str, set[str]] = {}
        self._repeated: dict[str, set[str]] = {}
        for id, source in sources.items():
            document = self._documents[id]
            for each in source.derives_from:
                parent = self._documents.get(each, each)
                if parent != document:
                    self._parents.setdefault(document, set()).add(parent)
                    self._repeated.setdefault(parent, set()).add(document)

    def falling(self, id: str) -> frozenset[str]:
        """Return the ids of all sources that fall with one, its own among them.

        Those of the same address do, for they are the same document, and those that derive from
        nothing but what falls. What also derives from something else stands.
        """
        first = self._documents[id]
        touched, waiting = {first}, [first]
        while waiting:
            more = self._repeated.get(waiting.pop(), set()) - touched
            touched |= more
            waiting += more
        standing: set[str] = set()
        waiting = [each for each in touched - {first} if not self._parents[each] <= touched]
        while waiting:
            each = waiting.pop()
            if each not in standing:
                standing.add(each)
                waiting += (self._repeated.get(each, set()) & touched) - {first}
        fallen = touched - standing
        return frozenset(id for id, document in self._documents.items() if document in fallen)


UNGRADED = "Z"
"""Stands behind every letter of a grade."""


class Effect(NamedTuple):
    """What becomes of an entry where some sources fall."""

    before: Standing
    after: Standing
    grade: Grade
    new_grade: Grade | None
    """None: there is no source left that could be graded."""
    loses_primary: bool
    """Whether no primary source is left, and there was one."""
    left_with_nothing: bool
    """Whether no source is left that stands, and there was one."""
    left: str
    """What is known of the sources that are left: `INDEPENDENT`, `ONE`, `UNKNOWN` or `NOTHING`."""

    @property
    def unconfirmed(self) -> bool:
        """Whether it was confirmed, and is no more than reported then."""
        return self.before == CONFIRMED != self.after

    @property
    def loses_origin(self) -> bool:
        """Whether it loses the last origin that made it confirmed, or that it rested on."""
        return self.unconfirmed or self.left_with_nothing

    @property
    def regraded(self) -> bool:
        """Whether what it rests on chiefly then has another letter."""
        return self.new_grade is not None and self.new_grade != self.grade

    @property
    def rises(self) -> bool:
        """Whether what it rests on chiefly then has a better letter."""
        if self.new_grade is None:
            return False
        old, new = (each.letter or UNGRADED for each in (self.grade, self.new_grade))
        return new < old


class Fall:
    """The fall of some sources of a pack: weighs entries that cite any of them."""

    def __init__(
        self,
        fallen: Collection[str],
        sources: Origins,
        letters: Mapping[str, str | None],
        defaults: GradeDefaults,
    ) -> None:
        """`letters` are those of the sources of the pack by their ids, `defaults` its grades."""
        self.fallen = fallen
        self._letters = letters
        self._defaults = defaults
        self._before = sources
        self._after = {
            id: source._replace(
                derives_from=[each for each in source.derives_from if each not in fallen]
            )
            if source.derives_from
            else source
            for id, source in sources.items()
            if id not in fallen
        }
        self._known: dict[tuple[str, ...], tuple[Support, Support, str]] = {}
        """What some sources are worth before and after, as far as it was asked for."""

    def effect(self, entry: Entry, cited: Iterable[str]) -> Effect:
        """Return what becomes of an entry, which cites sources of these ids in their order.

        Its standing is the one that its author wrote, or absent.
        """
        ids = tuple(dict.fromkeys(cited))
        left = [id for id in ids if id not in self.fallen]
        before, after, known = self._worth(ids, left)
        digit = self._defaults.digit(entry)
        old, new = self._standings(entry, (ids, left), (before, after))
        return Effect(
            before=old,
            after=new,
            grade=Grade(self._letters.get(ids[0]), digit),
            new_grade=Grade(self._letters.get(left[0]), digit) if left else None,
            loses_primary=before.primary and not after.primary,
            left_with_nothing=before.origins > 0 and not after.origins,
            left=known,
        )

    def _worth(self, ids: tuple[str, ...], left: list[str]) -> tuple[Support, Support, str]:
        if ids not in self._known:
            self._known[ids] = (
                support(ids, self._before),
                support(left, self._after),
                independence(left, self._after),
            )
        return self._known[ids]

    def _standings(
        self,
        entry: Entry,
        cited: tuple[Sequence[str], Sequence[str]],
        worth: tuple[Support, Support],
    ) -> tuple[Standing, Standing]:
        """Return how an entry stands before and after, by what it cites and what that is worth."""
        defaults = self._defaults
        old = of_entry(entry, cited[0], self._before, defaults)
        if written(entry) is None:
            return old, of_entry(entry, cited[1], self._after, defaults)
        was, holds = (may_be_confirmed(entry, each, defaults) for each in worth)
        return old, REPORTED if old == CONFIRMED and was and not holds else old


def independence(ids: Iterable[str], sources: Origins) -> str:
    """Return what is known of some sources, those that were retracted left out.

    An origin of which nobody knows who published it is never taken to be another than the rest.
    """
    standing = [id for id in ids if not is_retracted(id, sources)]
    ends = [id for id in origins(standing, sources) if not is_retracted(id, sources)]
    known = [id for id in ends if id in sources and sources[id].publisher]
    if len(known) > 1:
        return INDEPENDENT
    if len(known) < len(ends):
        return UNKNOWN
    return ONE if ends else NOTHING
