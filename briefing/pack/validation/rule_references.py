"""What rules depend on, and what tests of them refer to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, cast

from briefing.pack import codes
from briefing.pack.suggest import Nearest
from briefing.pack.validation.reference import Mistake, Reference, unknown

if TYPE_CHECKING:
    from briefing.pack.model.rules import Dimension, Rule, RuleTest
    from briefing.pack.problems import Keys

EXPECTED: Final = ("applies", "may", "not")
"""Keys of a test of rules that hold ids of rules."""


def of_rule(rule: Rule, dimensions: Mapping[str, Dimension]) -> Iterator[Mistake]:
    """Yield the conditions of a rule that its pack does not know."""
    for name, values in rule.get("when", {}).items():
        at = ("rule", "when", name)
        given = [((*at, number), value) for number, value in enumerate(values)]
        yield from _known(f"rule.when.{name}", at, name, given, dimensions)


def _known(
    key: str,
    at: Keys,
    name: str,
    given: Iterable[tuple[Keys, str]],
    dimensions: Mapping[str, Dimension],
) -> Iterator[Mistake]:
    """Yield that there is no dimension of a name, or which of the `given` values it has not."""
    nearest = Nearest()
    if name not in dimensions:
        message = unknown("dimension", name, nearest(name, dimensions))
        yield Mistake(key, message, codes.UNKNOWN_DIMENSION, at, "key")
        return
    known = dimensions[name]["values"]
    for place, value in given:
        if value not in known:
            message = unknown("value", value, nearest(value, known))
            yield Mistake(key, message, codes.UNKNOWN_CONDITION, place)


def of_rule_test(
    test: RuleTest, dimensions: Mapping[str, Dimension]
) -> Iterator[Reference | Mistake]:
    """Yield the rules that a test names, and the conditions in it that the pack does not know."""
    named = cast("dict[str, list[str]]", test)
    for key in EXPECTED:
        for number, id in enumerate(named.get(key, [])):
            yield Reference(key, "entry", id, (key, number))
    for name, value in test.get("when", {}).items():
        at = ("when", name)
        yield from _known(f"when.{name}", at, name, [(at, value)], dimensions)
    if not any(key in test for key in EXPECTED):
        message = "is missing: a test of rules says what applies, what may, or what does not"
        yield Mistake(EXPECTED[0], message, codes.MISSING_KEY, (), "table", EXPECTED[1:])
