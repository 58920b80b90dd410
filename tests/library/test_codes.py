"""A code means itself: its letters and its figure say nothing apart."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "fighters": "Fighters took off 400 times; see note S on page 35.",
    "missiles": "S-300V4 missiles stand there.",
    "year": "Spending in FY2022 was higher.",
    "price": "Six stamps for 6 cents, a tenth of 10.",
    "twenty": "Spending in FY2020 was lower.",
}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library of a few codes and figures."""
    return compile_pack("".join(entry(id, body=f'"{text}"') for id, text in BODIES.items()))


@pytest.mark.parametrize("typed", ["S-400", "s-400", "S400", "F-35", "F-35s", "¥6", "10%"])
def test_what_no_entry_holds_is_not_taken_apart(pack: Library, typed: str) -> None:
    assert found(pack, typed) == []
    result = pack.search(Query(f"fighters {typed} took off"))
    assert [hit["row"]["id"] for hit in result["hits"]] == ["fighters"]
    assert result["held_by_none"] == [typed]


@pytest.mark.parametrize("typed", ["S-300", "s-300s", "S300s", "S-300V4", "S 300V4"])
def test_a_code_is_found_with_its_type_and_in_the_plural(pack: Library, typed: str) -> None:
    assert found(pack, typed) == ["missiles"]


@pytest.mark.parametrize("typed", ["FY22", "fy22", "FY 22", "FY-22", "FY2022", "FY 2022"])
def test_a_fiscal_year_is_found_by_two_digits(pack: Library, typed: str) -> None:
    assert found(pack, typed) == ["year"]


def test_the_year_of_the_century_itself_is_one(pack: Library) -> None:
    assert found(pack, "FY20") == ["twenty"]
    assert found(pack, "FY2020") == ["twenty"]


@pytest.mark.parametrize(
    ("typed", "ids"), [("S-3", ["missiles"]), ("S-4", []), ("fighters S-4", [])]
)
def test_a_code_that_is_being_typed_is_the_beginning_of_one(
    pack: Library, typed: str, ids: list[str]
) -> None:
    result = pack.search(Query(typed, typing=True))
    assert [hit["row"]["id"] for hit in result["hits"] if not result["held_by_none"]] == ids
