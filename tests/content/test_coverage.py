"""The bundled pack holds what the research sheet holds, and nothing that it does not."""

from __future__ import annotations

import pytest

from tests.content.material import Table, fact_ids

WHOLE = [
    *(f"S{number}" for number in range(1, 31)),
    *(f"A{number}" for number in range(1, 8)),
    *(f"J{number}" for number in range(1, 11)),
    *(f"RL{number}" for number in range(1, 16)),
]
"""Facts of the article, its ambiguities, the patrols and the rules: each must be there."""

UNCONFIRMED = "E8"


@pytest.fixture
def used(entries: dict[str, Table], series: dict[str, Table]) -> set[str]:
    """Return the facts that entries and series say they rest on."""
    tables = [*entries.values(), *series.values()]
    return {fact for table in tables for fact in table.get("facts", [])}


def test_the_sheet_is_read_as_a_whole() -> None:
    ids = fact_ids()
    assert set(WHOLE) <= ids
    assert {"W14", "N7", "B15", "X5", "C8", "T1", "R5", "K7", "G8", "E7", "CS5", "D2b"} <= ids
    assert {"L1", "L52", "L67"} <= ids
    assert UNCONFIRMED not in ids


def test_every_fact_of_the_article_the_patrols_and_the_rules_is_used(used: set[str]) -> None:
    assert set(WHOLE) - used == set()


def test_nearly_all_of_the_other_facts_are_used(used: set[str]) -> None:
    others = fact_ids() - set(WHOLE)
    assert len(others & used) >= 0.95 * len(others), sorted(others - used)


def test_no_fact_is_used_that_the_sheet_does_not_hold(used: set[str]) -> None:
    assert used - fact_ids() == set()


def test_every_entry_and_every_series_names_its_facts(
    entries: dict[str, Table], series: dict[str, Table]
) -> None:
    tables = {**entries, **series}
    assert [id for id, table in tables.items() if not table.get("facts")] == []
