"""A matrix in lines: numbers, totals at the ends, and every column somewhere."""

from __future__ import annotations

import pytest

from briefing.cells import cells
from briefing.library import Library, Query
from briefing.library.views.matrix import Matrix
from briefing.publish.views.matrix import MatrixView, in_blocks
from tests.library.asking import matrix

WIDTHS = (38, 60, 78, 118, 198)


@pytest.fixture
def places(bundled: Library) -> Matrix:
    return matrix(bundled, "place", "pane")


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_there_is_room(places: Matrix, width: int) -> None:
    for view in (MatrixView(places, width, of="it"), in_blocks(places, width, of="it")):
        assert [x.text for x in (*view.head, *view.lines) if cells(x.text) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_the_chosen_column_is_in_sight_under_its_name(places: Matrix, width: int) -> None:
    for column in range(len(places.columns)):
        view = MatrixView(places, width, of="it", column=column)
        assert view.shows(column)
        heading, first = view.head[0], next(iter(view.lines))
        at = view.segment(column)
        named = places.columns[column]
        whole = cells(named.name) < view.cell
        assert heading.segments[at].text.strip() == (named.name if whole else named.short)
        count = places.rows[0].counts[column]
        assert first.segments[at].text.split()[0] == (str(count) if count else "·")
        start = cells("".join(each.text for each in first.segments[:at]))
        assert view.column_at(start) == view.column_at(start + view.cell - 1) == column


@pytest.mark.parametrize("width", WIDTHS)
def test_every_number_is_printed_at_every_width(places: Matrix, width: int) -> None:
    text = "\n".join(line.text for line in in_blocks(places, width, of="it").lines)
    assert all(column.short in text or column.name in text for column in places.columns)
    numbers = sum(row.counts[n] > 0 for row in places.rows for n in range(len(places.columns)))
    assert sum(text.count(bar) for bar in "▁▂▃▄▅▆▇█") == numbers


def test_totals_stand_at_the_ends(places: Matrix) -> None:
    lines = list(MatrixView(places, 198, of="it").lines)
    assert lines[0].text.split()[-1] == str(places.rows[0].total)
    assert lines[-1].text.split() == [
        "All",
        *(str(column.total) for column in places.columns),
        str(places.total),
    ]


def test_it_says_how_it_was_made(bundled: Library, places: Matrix) -> None:
    assert f"{places.without} without one are" in MatrixView(places, 78, of="it").made
    china = Query("").within("pane", "brief").within("place", "senkaku")
    empty = MatrixView(matrix(bundled, "place", "standing", china), 78, of="it")
    assert [line.text for line in empty.lines] == ["There is no entry here."]


def test_marks_have_twins_in_ascii(places: Matrix, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    lines = [line.text for line in MatrixView(places, 198, of="it").lines]
    assert [line for line in lines if not line.isascii()] == []
