"""A table never loses a cell: it wraps, and where it is too narrow it comes in parts."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.pack.markdown import entry_body
from briefing.pack.markdown.blocks import Align, Block, Spans
from briefing.publish.layout import lay_out

law = settings(derandomize=True, deadline=None, max_examples=200)


def _table(rows: list[list[str]], align: list[Align] | None = None, indent: int = 0) -> Block:
    cells: list[list[Spans]] = [[[{"text": cell}] for cell in row] for row in rows]
    block: Block = {"kind": "table", "head": cells[0], "rows": cells[1:], "indent": indent}
    block["align"] = align or ["left"] * len(rows[0])
    return block


def _lines(block: Block, width: int | None) -> list[str]:
    return [line.text for line in lay_out([block], width)]


@st.composite
def tables(draw: st.DrawFn) -> list[list[str]]:
    """Draw the cells of a table, each with words of its own that fit in eight cells."""
    columns, rows = draw(st.integers(1, 7)), draw(st.integers(1, 4))
    return [
        [
            " ".join(f"{chr(97 + row)}{column}{word}" for word in range(draw(st.integers(0, 4))))
            for column in range(columns)
        ]
        for row in range(rows)
    ]


@law
@given(tables(), st.integers(8, 100) | st.none(), st.integers(0, 12))
def test_every_word_of_every_cell_is_there_whole(
    rows: list[list[str]], width: int | None, indent: int
) -> None:
    shown = " ".join(_lines(_table(rows, indent=indent), width)).split()
    words = [word for row in rows for cell in row for word in cell.split()]
    assert [word for word in words if word not in shown] == []


@law
@given(tables(), st.integers(8, 100))
def test_no_line_is_wider_than_the_width(rows: list[list[str]], width: int) -> None:
    lines = _lines(_table(rows), width)
    assert [line for line in lines if cell_len(line) > width] == []


@law
@given(tables(), st.integers(8, 40), st.integers(1, 20))
def test_a_table_in_a_list_is_not_wider_either(
    rows: list[list[str]], width: int, indent: int
) -> None:
    lines = _lines(_table(rows, indent=indent), width)
    assert [line for line in lines if cell_len(line) > width] == []


@law
@given(
    st.lists(st.text("防衛省a—", max_size=30), min_size=1, max_size=5),
    st.integers(8, 60),
)
def test_long_words_and_japanese_are_folded_and_kept(row: list[str], width: int) -> None:
    lines = _lines(_table([[""] * len(row), row]), width)
    assert [line for line in lines if cell_len(line) > width] == []
    assert Counter("".join(row)) - Counter("".join(lines)) == Counter()


@law
@given(st.lists(st.integers(1, 6), min_size=1, max_size=5), st.integers(8, 60) | st.none())
def test_a_ragged_table_loses_no_cell(lengths: list[int], width: int | None) -> None:
    rows = [[f"{chr(97 + n)}{column}" for column in range(size)] for n, size in enumerate(lengths)]
    shown = " ".join(_lines(_table(rows), width)).split()
    assert [cell for row in rows for cell in row if cell not in shown] == []


def test_a_table_that_is_too_narrow_comes_in_parts_each_with_its_first_column() -> None:
    head = ["Year", "Aircraft", "Surface", "Submarine"]
    rows = [head, ["FY2021", "1,004", "722", "31"], ["FY2022", "778", "336", "38"]]
    assert _lines(_table(rows, ["left", "right", "right", "right"]), 25) == [
        "Year    Aircraft  Surface",
        "─────────────────────────",
        "FY2021     1,004      722",
        "FY2022       778      336",
        "",
        "Year    Submarine",
        "─────────────────",
        "FY2021         31",
        "FY2022         38",
    ]


def test_text_wraps_in_its_cell_and_numbers_stay_whole() -> None:
    rows = [["What", "Count"], ["ships seen in the strait", "1,234,567"]]
    lines = _lines(_table(rows, ["left", "right"]), 20)
    assert lines == [
        "What           Count",
        "────────────────────",
        "ships      1,234,567",
        "seen in",
        "the",
        "strait",
    ]


@pytest.mark.parametrize("width", [8, 40, None])
def test_a_table_of_a_head_only_is_shown(width: int | None) -> None:
    assert _lines(_table([["a", "b"]]), width) == ["a  b", "────"]


@pytest.mark.parametrize("width", [8, 80, 300])
def test_a_table_of_hundreds_of_columns_loses_no_cell(width: int) -> None:
    rows = [[f"{row}c{column}" for column in range(700)] for row in range(3)]
    words = Counter(" ".join(_lines(_table(rows), width)).split())
    assert [cell for row in rows for cell in row if cell not in words] == []


def test_a_paragraph_of_thousands_of_lines_keeps_its_words_and_their_looks() -> None:
    spans: Spans = [{"text": f"{n}\n", "style": "strong"} for n in range(5_000)]
    lines = lay_out([{"kind": "paragraph", "spans": spans}], None)
    assert [line.text for line in lines] == [*map(str, range(5_000)), ""]
    assert {segment.style for line in lines for segment in line.segments} == {"strong"}


ADDRESS = "https://example.org/reports/" + "0123456789abcdef" * 3 + "/a"


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_long_address_is_folded_and_its_row_stays_a_row(place: int, width: int) -> None:
    row = ["3 May", "coast guard", "seen"]
    row[place] = ADDRESS
    lines = _lines(_table([["Day", "Who", "What"], row]), width)
    assert lines[0].split() == ["Day", "Who", "What"]
    assert not any(line == "" for line in lines)
    assert max(map(cell_len, lines)) <= width
    pieces = [piece for line in lines[2:] for piece in line.split() if piece not in " ".join(row)]
    assert "".join(pieces) in ADDRESS


def test_short_columns_keep_their_width_beside_an_address() -> None:
    rows = [["Day", "Who", "Where"], ["3 May 2024", "The coast guard", ADDRESS]]
    lines = _lines(_table(rows), 70)
    assert lines[2].startswith("3 May 2024  The coast guard  https://")


def test_where_two_columns_have_no_room_the_first_gives_way() -> None:
    rows = [["Key", "Count"], [ADDRESS, "1,234,567,890"]]
    lines = _lines(_table(rows), 24)
    assert lines[0].split() == ["Key", "Count"]
    assert lines[2].endswith("1,234,567,890")


@pytest.mark.parametrize("width", [12, 40, None])
def test_a_table_with_an_empty_head_has_neither_head_nor_rule(width: int | None) -> None:
    (table,) = entry_body.blocks("| | |\n|---|---|\n| a | b |\n| c | d |")
    assert _lines(table, width) == ["a  b", "c  d"]


def test_japanese_cells_are_narrowed_by_the_rules_of_their_lines() -> None:
    rows = [["年", "概要"], ["2023年", "領海に、「継続的に」侵入した。"]]
    lines = _lines(_table(rows), 20)
    assert max(map(cell_len, lines)) <= 20
    assert [line for line in lines[2:] if line.split()[-1][0] in "、。」"] == []
    assert lines[2].startswith("2023年  領海に")
