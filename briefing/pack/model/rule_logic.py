"""Whether rules apply where some of what they depend on is unknown: Kleene's three values.

A rule *applies* if it does whatever the unknown dimensions turn out to be, does *not* apply if it
does under none of them, and *may* apply otherwise. Its conditions are joined by AND and no two are
of one dimension, so that each can be looked at by itself. What is left to judgement is one more
condition, which is never known.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from typing import Final

    Answers = Mapping[str, str]
    """What is known: the value of each dimension that is not unknown."""
    Values = Mapping[str, Collection[str]]
    """The values that each dimension can take, in their order."""
    Conditions = Mapping[str, Collection[str]]
    """The values of each dimension under which a rule applies; of the others, under all."""

APPLIES: Final = "applies"
MAY: Final = "may"
NOT: Final = "not"

VERDICTS = (APPLIES, MAY, NOT)


class Verdict:
    """Whether a rule applies, and why: each of its dimensions stands in one of three lists."""

    __slots__ = ("contradicted", "holds", "judged", "unknown")

    def __init__(
        self, holds: list[str], unknown: list[str], contradicted: list[str], *, judged: bool
    ) -> None:
        self.holds = holds
        """Dimensions of which every value that is still possible will do."""
        self.unknown = unknown
        """Dimensions of which some of the values that are still possible will do."""
        self.contradicted = contradicted
        """Dimensions of which none will do."""
        self.judged = judged
        """Whether something is left to judgement."""

    @property
    def value(self) -> str:
        """One of the three values."""
        if self.contradicted:
            return NOT
        return MAY if self.unknown or self.judged else APPLIES


def verdict(when: Conditions, answers: Answers, values: Values, *, judged: bool) -> Verdict:
    """Return whether a rule applies under what is known."""
    holds: list[str] = []
    unknown: list[str] = []
    contradicted: list[str] = []
    for dimension, wanted in when.items():
        if dimension in answers:
            (holds if answers[dimension] in wanted else contradicted).append(dimension)
        elif possible := values.get(dimension, ()):
            met = sum(value in wanted for value in possible)
            fitting = unknown if met else contradicted
            (holds if met == len(possible) else fitting).append(dimension)
        else:
            unknown.append(dimension)
    return Verdict(holds, unknown, contradicted, judged=judged)


class Question:
    """What may be answered next, and how many rules that may apply each answer would settle."""

    __slots__ = ("dimension", "open", "settles")

    def __init__(self, dimension: str, settles: dict[str, int], open: int) -> None:
        self.dimension = dimension
        self.settles = settles
        """By each value that the answer may be: rules that then apply, or then do not."""
        self.open = open
        """Rules that may apply now."""

    @property
    def least(self) -> int:
        """Rules that are settled whatever the answer is."""
        return min(self.settles.values())

    @property
    def most(self) -> int:
        """Rules that are settled by the answer that settles most."""
        return max(self.settles.values())

    @property
    def worth(self) -> tuple[float, int]:
        """Rules that are settled by an answer on average, none being likelier; then at least."""
        return sum(self.settles.values()) / len(self.settles), self.least


def questions(
    rules: Iterable[tuple[Conditions, Verdict, int]], answers: Answers, values: Values
) -> list[Question]:
    """Return what is not answered yet and settles anything, by what settles most.

    Rules are given by their conditions and what is told of these, with how many have them.
    """
    waiting = [each for each in rules if each[1].value == MAY]
    open = sum(count for _, _, count in waiting)
    found: list[Question] = []
    for dimension, possible in values.items():
        if dimension in answers:
            continue
        settles = dict.fromkeys(possible, 0)
        for when, told, count in waiting:
            if dimension not in told.unknown:
                continue
            wanted = when[dimension]
            last = len(told.unknown) == 1 and not told.judged
            for value in settles:
                settles[value] += count * (last or value not in wanted)
        if any(settles.values()):
            found.append(Question(dimension, settles, open))
    return sorted(found, key=lambda each: each.worth, reverse=True)
