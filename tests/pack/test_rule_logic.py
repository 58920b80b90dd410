"""The logic of rules is that of trying every value that an unknown can turn out to be."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.pack.model.rule_logic import APPLIES, MAY, NOT, Question, questions, verdict
from tests.conftest import DATA

Values = Mapping[str, list[str]]
Answers = dict[str, str]


class Rule:
    """A rule: its conditions, and whether something is left to judgement."""

    def __init__(self, when: dict[str, list[str]], *, judged: bool) -> None:
        self.when = when
        self.judged = judged

    def __repr__(self) -> str:
        return f"Rule({self.when}, judged={self.judged})"


def completions(answers: Answers, values: Values) -> Iterator[Answers]:
    """Yield every way in which all that is unknown can turn out."""
    left = [name for name in values if name not in answers]
    for chosen in product(*(values[name] for name in left)):
        yield {**answers, **dict(zip(left, chosen, strict=True))}


def tried(rule: Rule, answers: Answers, values: Values) -> str:
    """Return what a rule says, found by trying everything; a judgement may go either way."""
    outcomes = {
        all(known[name] in wanted for name, wanted in rule.when.items()) and judgement
        for known in completions(answers, values)
        for judgement in ([True, False] if rule.judged else [True])
    }
    return MAY if len(outcomes) == 2 else APPLIES if outcomes == {True} else NOT


def known_so_far(values: Values) -> Iterator[Answers]:
    """Yield every combination of answers, with *unknown* as one of them."""
    for chosen in product(*([None, *each] for each in values.values())):
        yield {n: v for n, v in zip(values, chosen, strict=True) if v is not None}


def agrees(rule: Rule, answers: Answers, values: Values) -> bool:
    told = verdict(rule.when, answers, values, judged=rule.judged)
    named = [*told.holds, *told.unknown, *told.contradicted]
    return told.value == tried(rule, answers, values) and sorted(named) == sorted(rule.when)


def asked(rules: list[Rule], answers: Answers, values: Values) -> list[Question]:
    told = [(r.when, verdict(r.when, answers, values, judged=r.judged), 1) for r in rules]
    return questions(told, answers, values)


def settled(rules: list[Rule], answers: Answers, values: Values, name: str) -> dict[str, int]:
    """Return how many rules that may apply are settled by each answer, found by trying it."""
    waiting = [each for each in rules if tried(each, answers, values) == MAY]
    return {
        value: sum(tried(each, {**answers, name: value}, values) != MAY for each in waiting)
        for value in values[name]
    }


def tell_the_same(rules: list[Rule], answers: Answers, values: Values) -> None:
    """Check the questions against trying every answer to each."""
    found = asked(rules, answers, values)
    every = {name: settled(rules, answers, values, name) for name in values if name not in answers}
    useful = {name: each for name, each in every.items() if any(each.values())}
    assert {each.dimension: each.settles for each in found} == useful
    mean = {name: sum(each.values()) / len(each) for name, each in useful.items()}
    assert [mean[each.dimension] for each in found] == sorted(mean.values(), reverse=True)
    waiting = sum(tried(each, answers, values) == MAY for each in rules)
    assert all(each.open == waiting >= each.most >= each.least for each in found)


@pytest.fixture(scope="module")
def bundled_rules() -> dict[str, Rule]:
    """Return the rules of the bundled pack, straight from its files."""
    entries = [
        entry
        for path in DATA.rglob("*.toml")
        for entry in tomllib.loads(path.read_text(encoding="utf-8")).get("entry", [])
    ]
    return {
        entry["id"]: Rule(entry["rule"].get("when", {}), judged="judgement" in entry["rule"])
        for entry in entries
        if "rule" in entry
    }


@pytest.fixture(scope="module")
def bundled_values() -> Values:
    """Return the dimensions of the bundled pack, straight from its manifest."""
    manifest: dict[str, Any] = tomllib.loads((DATA / "briefing.toml").read_text(encoding="utf-8"))
    return {name: list(each["values"]) for name, each in manifest["dimension"].items()}


def test_the_bundled_rules_under_every_combination_of_answers(
    bundled_rules: dict[str, Rule], bundled_values: Values
) -> None:
    combinations = list(known_so_far(bundled_values))
    assert len(combinations) > 300
    assert len(bundled_rules) >= 16
    wrong = [
        (id, answers)
        for answers in combinations
        for id, rule in bundled_rules.items()
        if not agrees(rule, answers, bundled_values)
    ]
    assert wrong == []


def test_the_next_question_under_every_combination_of_bundled_answers(
    bundled_rules: dict[str, Rule], bundled_values: Values
) -> None:
    for answers in known_so_far(bundled_values):
        tell_the_same(list(bundled_rules.values()), answers, bundled_values)


@st.composite
def packs(draw: st.DrawFn) -> tuple[list[Rule], Answers, Values]:
    """Return rules over some dimensions, and what is known."""
    sizes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=3))
    values = {f"d{n}": [f"v{each}" for each in range(size)] for n, size in enumerate(sizes)}
    some = {
        name: st.lists(st.sampled_from(of), min_size=1, unique=True) for name, of in values.items()
    }
    whens = st.fixed_dictionaries({}, optional=some)
    made = st.builds(lambda when, judged: Rule(when, judged=judged), whens, st.booleans())
    rules = draw(st.lists(made, max_size=5))
    answers = draw(
        st.fixed_dictionaries({}, optional={n: st.sampled_from(of) for n, of in values.items()})
    )
    return rules, answers, values


@given(packs())
def test_random_rules(pack: tuple[list[Rule], Answers, Values]) -> None:
    rules, answers, values = pack
    assert [each for each in rules if not agrees(each, answers, values)] == []
    tell_the_same(rules, answers, values)


@given(packs())
def test_an_answer_never_takes_back_what_was_settled(
    pack: tuple[list[Rule], Answers, Values],
) -> None:
    rules, answers, values = pack
    for rule in rules:
        before = verdict(rule.when, answers, values, judged=rule.judged).value
        for known in completions(answers, values):
            after = verdict(rule.when, known, values, judged=rule.judged).value
            assert before in (MAY, after)


def test_what_is_left_to_judgement_never_applies() -> None:
    values = {"tide": ["ebb", "flood"]}
    told = verdict({"tide": ["ebb"]}, {"tide": "ebb"}, values, judged=True)
    assert told.value == MAY
    assert told.holds == ["tide"]
    assert verdict({"tide": ["ebb"]}, {"tide": "flood"}, values, judged=True).value == NOT


def test_a_condition_that_every_value_meets_needs_no_answer() -> None:
    values = {"tide": ["ebb", "flood"]}
    assert verdict({"tide": ["flood", "ebb"]}, {}, values, judged=False).value == APPLIES


def test_rules_without_conditions_always_apply() -> None:
    assert verdict({}, {}, {}, judged=False).value == APPLIES
