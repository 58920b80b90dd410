"""Tests of rules are run: what a rule says in truth is told where something else is expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import Report, check
from briefing.library import open_library
from briefing.pack import codes
from tests.conftest import MANIFEST, entry
from tests.small_pack import write

DIMENSIONS = """
[dimension.tide]
title = "Tide"
values = { ebb = "Falling", flood = "Rising" }

[dimension.fog]
title = "Fog"
values = { none = "None", thick = "Thick" }
"""


def rule(id: str, more: str = "") -> str:
    return entry(id, kind='"rule"', rule=f'[entry.rule]\nbasis = [{{ law = "Act" }}]\n{more}')


RULES = "".join(
    [
        rule("always"),
        rule("at-flood", 'when = { tide = ["flood"] }'),
        rule("in-fog", 'when = { tide = ["flood"], fog = ["thick"] }'),
        rule("judged", 'judgement = "Danger"'),
        rule("any-tide", 'when = { tide = ["flood", "ebb"] }'),
        entry("no-rule"),
    ]
)


def checked(folder: Path, *tests: str, briefing: str = MANIFEST + DIMENSIONS) -> Report:
    text = "".join(f"[[rule_test]]\n{each}\n" for each in tests)
    return check(str(write(folder / "pack", RULES, briefing=briefing, tests=text)))


def told(report: Report) -> list[tuple[str, int, int, str]]:
    return [(each.code, each.line, each.column, each.told()) for each in report.errors]


def test_rules_that_say_what_is_expected_are_no_problem(tmp_path: Path) -> None:
    report = checked(
        tmp_path,
        'applies = ["always", "any-tide"]\nmay = ["at-flood", "in-fog", "judged"]',
        'when = { tide = "flood" }\napplies = ["at-flood"]\nmay = ["in-fog"]',
        'when = { tide = "flood", fog = "thick" }\napplies = ["in-fog"]\nmay = ["judged"]',
        'when = { tide = "ebb" }\nnot = ["at-flood", "in-fog"]',
    )
    assert told(report) == []


@pytest.mark.parametrize(
    ("test", "line", "column", "message"),
    [
        ('not = ["always"]', 2, 8, "`always` applies then: all that it depends on holds"),
        ('applies = ["judged"]', 2, 12, "may apply then: something is left to judgement"),
        ('applies = ["always", "in-fog"]', 2, 22, "may apply then: `tide`, `fog` is unknown"),
        ('when = { tide = "ebb" }\nmay = ["in-fog"]', 3, 8, "does not apply then: `tide` contr"),
        ('may = ["no-rule"]', 2, 8, "`no-rule` is no rule"),
    ],
)
def test_another_value_is_an_error_at_the_id(
    tmp_path: Path, test: str, line: int, column: int, message: str
) -> None:
    report = checked(tmp_path, test)
    ((code, *place, said),) = told(report)
    assert code == codes.RULE_TEST_FAILS
    assert place == [line, column]
    assert message in said


def test_a_pack_whose_rules_fail_a_test_is_read(tmp_path: Path) -> None:
    checked(tmp_path, 'not = ["always"]')
    assert open_library(str(tmp_path / "pack")).row("always") is not None


@pytest.mark.parametrize(
    ("test", "code", "meant"),
    [
        ('when = { tid = "ebb" }\nnot = ["always"]', codes.UNKNOWN_DIMENSION, "tide"),
        ('when = { tide = "eb" }\nnot = ["always"]', codes.UNKNOWN_CONDITION, "ebb"),
        ('applies = ["alway"]', codes.UNKNOWN_ENTRY, "always"),
        ('when = { tide = "ebb" }', codes.MISSING_KEY, "applies"),
        ('when = { tide = "ebb" }\nnever = ["always"]', codes.UNKNOWN_KEY, "never"),
    ],
)
def test_what_a_test_cannot_mean_is_told_once(
    tmp_path: Path, test: str, code: str, meant: str
) -> None:
    found = told(checked(tmp_path, test))
    assert code in [each[0] for each in found]
    assert any(meant in each[3] for each in found)
    assert codes.RULE_TEST_FAILS not in [each[0] for each in found]


def test_where_the_manifest_cannot_be_read_nothing_is_run(tmp_path: Path) -> None:
    found = told(checked(tmp_path, 'when = { tide = "ebb" }\nnot = ["always"]', briefing="["))
    assert codes.RULE_TEST_FAILS not in [each[0] for each in found]


def test_nothing_follows_from_a_rule_that_is_wrong_itself(tmp_path: Path) -> None:
    wrong = rule("wrong", 'when = { tide = ["floot"] }')
    text = '[[rule_test]]\napplies = ["wrong"]\n'
    folder = write(tmp_path / "pack", wrong, briefing=MANIFEST + DIMENSIONS, tests=text)
    assert [each.code for each in check(str(folder)).errors] == [codes.UNKNOWN_CONDITION]
