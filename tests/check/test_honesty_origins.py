"""What is called confirmed is known from more than one origin."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.pack.codes import SINGLE_ORIGIN
from tests.check.judged import judged


@pytest.mark.parametrize(
    "cites",
    [
        ["report"],
        [{"id": "report", "at": "p. 1"}],
        ["report", {"id": "report", "at": "p. 2"}],
        ["report", "copy"],
        ["copy", "second-copy"],
        ["this", "that"],
        ["this"],
        ["unheard-of"],
    ],
)
def test_one_origin_confirms_nothing(cites: list[Any]) -> None:
    (found,) = judged(cites=cites)
    assert (found.code, found.keys) == (SINGLE_ORIGIN, ("standing",))
    assert judged(cites=cites, standing="reported") == []


@pytest.mark.parametrize(
    "cites",
    [
        ["report", "paper"],
        ["copy", "paper"],
        ["digest"],
        ["this", "report"],
        ["second-copy", "this"],
    ],
)
def test_two_origins_do(cites: list[Any]) -> None:
    assert judged(cites=cites) == []


def test_the_finding_names_the_origin() -> None:
    (found,) = judged(cites=["copy", "second-copy"])
    assert "2 sources that derive from one: `report` (primary)" in found.message
