"""Tests of rules: whether the rules of a pack say what its author expects of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, cast

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model.rule_logic import APPLIES, MAY, NOT, verdict
from briefing.pack.validation.reference_checker import RULE_TEST
from briefing.pack.validation.rule_references import EXPECTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from briefing.pack.model.rule_logic import Conditions, Verdict
    from briefing.pack.model.rules import Dimension, RuleTest
    from briefing.pack.model.tables import Entry, Leaf
    from briefing.pack.problems import Problem

SPOKEN = {APPLIES: "applies", MAY: "may apply", NOT: "does not apply"}


class _Conditions(NamedTuple):
    """What decides whether a rule applies: all that is kept of it until the tests are run."""

    when: Conditions
    judged: bool


class RuleTests:
    """Collects rules and tests of the files read so far, and runs the tests once all are there."""

    def __init__(self, dimensions: Mapping[str, Dimension]) -> None:
        self._values = {name: [*each["values"]] for name, each in dimensions.items()}
        self._rules: dict[str, _Conditions | None] = {}
        """By id; None for an entry that is no rule."""
        self._tests: list[tuple[str, int, RuleTest]] = []

    def define(self, path: str, leaf: Leaf, whole: Iterable[Entry]) -> None:
        """Add the tests of a file, and those of its entries that are whole."""
        self._rules |= {entry["id"]: _conditions(entry) for entry in whole}
        tests = enumerate(leaf.get(RULE_TEST, []))
        self._tests += [(path, place, test) for place, test in tests]

    def problems(self) -> Iterator[Problem]:
        """Yield every expectation that is not met.

        What is wrong with a test or a rule itself is told elsewhere: nothing follows from it here.
        """
        for path, place, test in self._tests:
            for each in self._of_test(test):
                yield each.problem(path, (RULE_TEST, place))

    def _of_test(self, test: RuleTest) -> Iterator[Finding]:
        answers = test.get("when", {})
        if any(value not in self._values.get(name, ()) for name, value in answers.items()):
            return
        named = cast("dict[str, list[str]]", test)
        for key in EXPECTED:
            for number, id in enumerate(named.get(key, [])):
                if id not in self._rules:
                    continue
                rule = self._rules[id]
                at = (key, number)
                if rule is None:
                    yield Finding(codes.RULE_TEST_FAILS, at, f"`{id}` is no rule")
                elif self._is_known(rule):
                    told = verdict(rule.when, answers, self._values, judged=rule.judged)
                    if told.value != key:
                        yield Finding(codes.RULE_TEST_FAILS, at, _message(id, told))

    def _is_known(self, rule: _Conditions) -> bool:
        """Return whether all is known that a rule depends on."""
        return all(
            set(wanted) <= set(self._values.get(name, ())) for name, wanted in rule.when.items()
        )


def _conditions(entry: Entry) -> _Conditions | None:
    if "rule" not in entry:
        return None
    return _Conditions(entry["rule"].get("when", {}), "judgement" in entry["rule"])


def _message(id: str, told: Verdict) -> str:
    """Return what a rule says in truth, and why."""
    if told.contradicted:
        why = f"{_listed(told.contradicted)} contradicts it"
    else:
        open = [f"{_listed(told.unknown)} is unknown"] if told.unknown else []
        open += ["something is left to judgement"] if told.judged else []
        why = " and ".join(open) or "all that it depends on holds"
    return f"`{id}` {SPOKEN[told.value]} then: {why}"


def _listed(dimensions: list[str]) -> str:
    return ", ".join(f"`{each}`" for each in dimensions)
