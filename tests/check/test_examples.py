"""Each code is told with a wrong example and a right one; the check agrees with both."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import ERROR, Code
from briefing.pack import codes
from tests.check.good import told

WITH_EXAMPLES = [code for code in CODES.values() if code.wrong]

ids = [code.name for code in WITH_EXAMPLES]


def test_nothing_is_wrong_in_the_pack_into_which_examples_are_put(tmp_path: Path) -> None:
    assert told(tmp_path) == []


@pytest.mark.parametrize("code", WITH_EXAMPLES, ids=ids)
def test_a_wrong_example_is_found_and_no_other_error(tmp_path: Path, code: Code) -> None:
    found = told(tmp_path, code.wrong)
    assert code.name in found
    others = {each for each in found if each != code.name}
    assert not [each for each in others if CODES[each].severity == ERROR]


@pytest.mark.parametrize("code", WITH_EXAMPLES, ids=ids)
def test_in_a_right_example_it_is_not_found(tmp_path: Path, code: Code) -> None:
    found = told(tmp_path, code.right)
    assert code.name not in found
    assert not [each for each in found if CODES[each].severity == ERROR]


def test_every_code_is_told_once() -> None:
    names = [value for key, value in vars(codes).items() if key.isupper()]
    assert sorted(names) == sorted(CODES)


@pytest.mark.parametrize("code", CODES.values(), ids=list(CODES))
def test_a_code_says_what_and_why(code: Code) -> None:
    assert code.what[0].isupper() or code.what[0] == "`"
    assert not code.what.endswith(".")
    assert code.why.endswith((".", "`."))
    assert bool(code.wrong) == bool(code.right)
