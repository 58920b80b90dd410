"""Numbers by two fields at once are those of the entries that the same filters leave."""

from __future__ import annotations

import pytest

from briefing.cli import matrix as shell
from briefing.library import Library, Query
from briefing.library.search_fields import PANE
from briefing.library.views.matrix import COLUMNS, ROWS, Matrix
from tests.conftest import NAMES, CompilePack, entry
from tests.library.asking import matrix

PAIRS = [(row, column) for row in ROWS for column in COLUMNS if row != column]


def left(library: Library, pane: str | None, query: Query) -> int:
    """Return how many entries filters leave: of a tab's list, or in the search."""
    if pane is not None:
        return library.filtered(query, pane, 0, 0)[0]
    return library.search(query, limit=1)["total"]


@pytest.mark.parametrize("pane", [None, "china", "coordination"])
@pytest.mark.parametrize(("rows", "columns"), PAIRS)
def test_each_number_is_that_of_the_entries_that_the_filters_show(
    bundled: Library, rows: str, columns: str, pane: str | None
) -> None:
    of = Query("").within(PANE, pane) if pane else None
    found = matrix(bundled, rows, columns, of)
    everything = Query("")
    assert found.rows
    for row in found.rows:
        by_row = everything.within(rows, row.value)
        assert row.total == left(bundled, pane, by_row)
        for column, count in zip(found.columns, row.counts, strict=True):
            assert count == left(bundled, pane, by_row.within(columns, column.value))
    for column in found.columns:
        assert column.total == left(bundled, pane, everything.within(columns, column.value))
    assert found.total == len(list(bundled.rows(pane)))
    assert sum(column.total for column in found.columns) == found.total


def test_who_names_nobody_stands_in_no_row(bundled: Library) -> None:
    nameless = [each for each in bundled.entries() if not each.get("places")]
    assert matrix(bundled, "place", "standing").without == len(nameless)


def cells(matrix: Matrix) -> dict[str, list[int]]:
    return {row.value: row.counts for row in matrix.rows}


@pytest.fixture(scope="module")
def named(compile_pack: CompilePack) -> Library:
    """Return a pack in which an actor is called as the id of another."""
    names = NAMES + '[[actor]]\nid = "office"\nname = "Agency"\n'
    first = entry("one", actors='["agency", "ministry"]') + entry("two", actors='["office"]')
    first += entry("three", actors='["ministry"]', standing='"reported"')
    return compile_pack(first, entry("four"), names=names)


def test_one_that_is_called_as_another_is_counted_as_its_filter_finds(named: Library) -> None:
    found = matrix(named, "actor", "standing")
    assert cells(found) == {"agency": [2, 0], "ministry": [1, 1], "office": [1, 0]}
    assert named.search(Query("").within("actor", "agency"))["total"] == 2
    assert (found.total, found.without) == (4, 1)


def test_values_that_are_filtered_by_are_all_the_rows_and_columns(named: Library) -> None:
    query = Query("").within("actor", "ministry").within("standing", "reported")
    found = matrix(named, "actor", "standing", query)
    assert cells(found) == {"ministry": [1]}
    assert ([each.total for each in found.columns], found.total) == ([1], 1)
    other = matrix(named, "topic", "standing", query)
    assert (other.rows, other.total, other.without) == ([], 1, 1)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("actor:foo", ["ministry", "agency", "office"]),
        ("actor:foo,office", ["office"]),
        ("actor:MoD", ["ministry"]),
    ],
)
def test_values_that_are_typed_are_read_as_the_search_reads_them(
    named: Library, text: str, actors: list[str]
) -> None:
    assert list(cells(matrix(named, "actor", "grade", Query(text)))) == actors


def test_a_part_of_a_grade_keeps_all_grades_with_it(bundled: Library) -> None:
    columns = matrix(bundled, "kind", "grade", Query("grade:B")).columns
    assert len(columns) > 1
    assert all("B" in each.value for each in columns)


def test_columns_stand_as_the_scale_and_the_tabs_do(bundled: Library) -> None:
    standings = [each.value for each in matrix(bundled, "actor", "standing").columns]
    assert standings == ["confirmed", "reported", "disputed"]
    panes = [each.value for each in matrix(bundled, "actor", "pane").columns]
    assert panes == [tab["id"] for tab in bundled.about["tabs"]]


def test_the_shell_knows_the_same_rows_and_columns() -> None:
    assert tuple(shell.FIELDS[each] for each in shell.ROWS) == ROWS
    assert tuple(shell.FIELDS[each] for each in shell.COLUMNS) == COLUMNS
