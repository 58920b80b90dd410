"""A chart says what its series says: every number, every gap, and nothing between them."""

from __future__ import annotations

from decimal import Decimal
from functools import partial
from itertools import pairwise, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.cells import cells
from briefing.library import Library
from briefing.library.views import charts as views
from briefing.pack.markdown.blocks import Chart
from briefing.publish.chart import small
from briefing.publish.chart.bar import Bars
from briefing.publish.chart.marks import ASCII, BLOCKS, COLOURED, Marks
from briefing.publish.chart.panels import panels
from briefing.publish.chart.rows import rows
from briefing.publish.chart.scale import of_bars
from briefing.publish.views.chart import view
from tests.publish.drawn import NUMBER, chart, drawn, long, numbers, point, read

THREE = {"All": "", "Red": "", "Blue": "", "Other": ""}
SPLIT = {"All": "times", "Red": "times", "Blue": "times"}


def test_the_bundled_series_are_read_back_cell_by_cell(bundled: Library) -> None:
    count = 0
    for series in bundled.tables()["series"]:
        of = bundled.view(partial(views.chart, id=series["id"]))
        assert of is not None
        for width in (78, 100, 150):
            assert read(of, width) == numbers(of), (series["id"], width)
        told = [row for row, each in zip(rows(of), numbers(of), strict=True) if not row.absent]
        assert len(told) == len(series["points"])
        for row, written in zip(told, series["points"], strict=True):
            for place, key in enumerate(series["columns"]):
                count += 1
                value = written.get(key)
                assert row.values[place] == (None if value is None else Decimal(str(value)))
    assert count > 400


_VALUES = st.none() | st.integers(-9, 10**6) | st.decimals(0, 1000, places=2)


@st.composite
def charts(draw: Any, units: tuple[str, ...] = ("", "kg", "m")) -> Chart:
    """Charts of every kind of rows, with gaps, plans, our arithmetic, and several units."""
    x = draw(st.sampled_from(["category", "period", "calendar-year", "fiscal-year"]))
    count = draw(st.integers(1, 4))
    titles = ["One", "Two", "Three", "Four"][:count]
    columns = {each: draw(st.sampled_from(units)) for each in titles}
    size = draw(st.integers(1, 40 if x.endswith("year") else 12))
    names: list[object] = [f"row{n:02}x" for n in range(size)]
    if x.endswith("year"):
        steps = draw(st.lists(st.integers(1, 3), min_size=size, max_size=size))
        names = [1980 + sum(steps[:n]) for n in range(size)]
    points = []
    for name in names:
        rest: dict[str, object] = {}
        values = [draw(_VALUES) for _ in titles]
        if draw(st.booleans()):
            rest["plan"] = True
        there = [place for place, value in enumerate(values) if value is not None]
        if there and draw(st.booleans()):
            rest["derived"] = there[:1]
        points.append(point(name, *values, **rest))
    return chart(points, columns, x)


@given(charts(), st.sampled_from([90, 100, 140]))
@settings(max_examples=80, deadline=None)
def test_any_series_is_read_back_cell_by_cell(of: Chart, width: int) -> None:
    assert read(of, width) == numbers(of)


@given(charts(units=("kg",)), st.integers(24, 60))
@settings(max_examples=80, deadline=None)
def test_in_a_narrow_window_each_number_stands_with_its_row(of: Chart, width: int) -> None:
    (panel,) = panels(of, rows(of))
    if panel.kind == "lines":
        return
    shown = view(of, width, marks=BLOCKS)
    texts: dict[int, str] = {}
    for line in shown.lines:
        texts[line.item] = f"{texts.get(line.item, '')} {line.text}"
    for item, row in enumerate(rows(of)):
        text = texts[item].partition(row.label)[2]
        told = NUMBER.findall(text)
        wanted = ["—"] if row.absent else [row.number(column) for column in panel.all]
        assert [each.rstrip(",") for each in told][: len(wanted)] == wanted


@given(charts(), st.integers(20, 200))
@settings(max_examples=80, deadline=None)
def test_no_line_is_wider_than_there_is_room(of: Chart, width: int) -> None:
    for marks in (BLOCKS, ASCII):
        for line in view(of, width, marks=marks).lines:
            assert cells(line.text.rstrip()) <= width, line.text
        for segments in small.lines(of, width, marks):
            assert cells("".join(each.text for each in segments).rstrip()) <= width


def test_in_ascii_all_of_a_chart_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    many = [point(year, 1000 + year % 7, None) for year in range(1950, 1990)]
    gaps = [point(2020, 10, 6, 4, sources=[0, 1, 2]), point(2024, 5, None, None, plan=True)]
    for points, columns, x in (
        (many, {"A": "", "B": "%"}, "calendar-year"),
        (gaps, SPLIT, "fiscal-year"),
        ([point("a", 3, 900, -4, 1), point("b", None, 1000, 5, 2)], THREE, "category"),
    ):
        of = chart(points, columns, x)
        of["sources"] = [{"id": id, "label": id} for id in ("one", "two", "three")]
        for width in (30, 60, 100, 160):
            lines = view(of, width, marks=ASCII).lines
            assert all(line.text.isascii() for line in lines), width
            assert all(s.text.isascii() for line in small.lines(of, width, ASCII) for s in line)


def test_parts_of_a_total_are_stacked_and_others_are_not() -> None:
    of = chart([point("a", 10, 6, 4), point("b", 5, 5, 0)], SPLIT)
    (panel,) = panels(of, rows(of))
    assert (panel.kind, panel.total, panel.columns) == ("stack", 0, [1, 2])
    of = chart([point("a", 10, 6, 4), point("b", 5, 5, 1)], SPLIT)
    (panel,) = panels(of, rows(of))
    assert (panel.kind, panel.total) == ("group", None)
    of = chart(
        [point("a", 60, 40), point("b", "33.3", "66.7")], {"In": "% of all", "Out": "% of all"}
    )
    (panel,) = panels(of, rows(of))
    assert (panel.kind, panel.total) == ("stack", None)


def test_one_row_that_adds_up_is_no_total() -> None:
    of = chart([point("a", 10, 6, 4), point("b", None, 5, 1)], SPLIT)
    assert panels(of, rows(of))[0].kind == "group"


def test_what_is_rounded_adds_up_within_its_rounding() -> None:
    of = chart([point("a", "10.0", "6.3", "3.8"), point("b", "5.0", "2.5", "2.5")], SPLIT)
    assert panels(of, rows(of))[0].kind == "stack"


def test_columns_of_other_units_have_axes_of_their_own() -> None:
    of = chart([point("a", 3, 900), point("b", 4, 1000)], {"Days": "days", "Ships": "ships"})
    lines = drawn(of)
    assert lines[0].split() == ["Days", "Ships"]
    assert lines[1].count("╷0") == 2
    narrow = drawn(of, 34)
    assert sum("╷0" in line for line in narrow) == 2


def test_bars_are_as_long_as_their_numbers_are_large() -> None:
    lines = drawn(chart([point("a", 100), point("b", 50), point("c", 0), point("d", 1)]), 60)
    bars = [line.split()[2] if len(line.split()) > 2 else "" for line in lines[2:6]]
    assert len(bars[0]) == 2 * len(bars[1]) > 20
    assert bars[2] == ""
    assert bars[3] in BLOCKS.eighths[:4]


_SPLITS = st.integers(2, 5).flatmap(
    lambda parts: st.lists(
        st.lists(st.integers(0, 10) | st.integers(0, 900), min_size=parts, max_size=parts).filter(
            any
        ),
        min_size=1,
        max_size=6,
    )
)


@given(_SPLITS, st.integers(14, 64), st.sampled_from([BLOCKS, COLOURED, ASCII]))
@settings(max_examples=300, deadline=None)
def test_each_part_of_a_bar_is_seen_and_none_is_longer_than_a_larger_one(
    splits: list[list[int]], width: int, marks: Marks
) -> None:
    titles = {f"Part {number}": "" for number in range(len(splits[0]))}
    of = chart([point(f"row {n}", *split) for n, split in enumerate(splits)], titles)
    bars = Bars(of_bars([Decimal(sum(split)) for split in splits]), width, marks)
    cell = float(bars.scale.high) / width
    found: list[tuple[int, float]] = []
    for row, split in zip(rows(of), splits, strict=True):
        drawn = bars.stacked(row, [*range(len(titles))], None)
        lengths = {int(each.style[-1]) - 1: long(each.text) for each in drawn}
        there = {place: value for place, value in enumerate(split) if value}
        assert {place for place, length in lengths.items() if length} == set(there)
        whole, exact = sum(cells(each.text) for each in drawn), sum(split) / cell
        assert exact - 1 < whole < max(exact + 1, len(there) + 0.1)
        assert whole <= width
        pairs = [(there[place], lengths[place]) for place in there]
        found += pairs
        if marks is not COLOURED:  # there a row is whole cells, and one part is like another
            assert all(a <= b for (_, a), (_, b) in pairwise(sorted(pairs)))
    for (less, shorter), (more, longer) in product(found, found):
        assert more < less + len(titles) * cell or shorter <= longer


def test_the_same_small_part_is_drawn_in_every_row() -> None:
    of = chart([point("a", 947, 675, 268, 4), point("b", 704, 464, 237, 3)], THREE)
    for line in drawn(of)[2:4]:
        assert line.count("░") == 1
    assert drawn(of)[-1] == "a part has one sign at least"
    coloured = [line.text for line in view(of, 100, marks=COLOURED).lines]
    assert "one sign" not in coloured[-1]
    assert all(line.split()[5][-1] in BLOCKS.eighths[:3] for line in coloured[2:4])


def test_an_axis_ends_at_a_round_number_that_is_told() -> None:
    for most, told in ((1168, "1,200"), (7, "8"), (60, "60"), ("0.37", "0.4")):
        axis = drawn(chart([point("a", most)]), 60)[1]
        assert axis.endswith(f"{told}╷")


def test_the_heading_of_an_axis_is_nothing_to_choose() -> None:
    shown = view(chart([point("a", 5)]), 60)
    assert [line.item for line in shown.lines] == [-1, -1, 0]


def test_what_is_only_counted_has_a_name_on_its_axis() -> None:
    points = [point(year, year % 7, year % 5) for year in range(1950, 1990)]
    assert drawn(chart(points, {"A": "", "B": ""}, "calendar-year"))[0].startswith(
        "Number, by year"
    )


def test_numbers_below_zero_go_to_the_other_side() -> None:
    up, down = drawn(chart([point("a", 40), point("b", -40)]), 60)[2:4]
    assert up.index("│") == down.index("│")
    assert up.rstrip("█").endswith("│")
    assert down.endswith("█│")


def test_a_missing_year_is_a_gap_that_says_why() -> None:
    note = "Counted by hand. 2021 and 2022 were not confirmed. In 2020 there were storms."
    of = chart([point(2020, 5), point(2023, 7)], x="calendar-year", note=note)
    lines = drawn(of)
    assert lines[3] == "2021–2022    — not known: 2021 and 2022 were not confirmed."
    assert "█" not in lines[3]


def test_a_sentence_on_years_that_are_known_is_no_reason() -> None:
    note = "From 2020 to 2023 it fell. A gap is a gap."
    of = chart([point(2020, 5), point(2023, 7)], x="calendar-year", note=note)
    assert drawn(of)[3] == "2021–2022    — not known"


@pytest.mark.parametrize("missing", [None, "None"])
def test_lines_are_broken_where_a_number_is_missing(missing: str | None) -> None:
    points = [point(year, 10) for year in range(1950, 1990)]
    points[20] = point(1970, None)
    if missing:
        del points[20]  # the row itself
    of = chart(points, x="calendar-year")
    canvas = [line.partition("│")[2] for line in drawn(of) if "│" in line]
    line = next(each for each in canvas if each.strip())
    assert len(line.split()) == 2
    assert any("1970   —" in each for each in drawn(of))


def test_a_number_between_two_gaps_is_seen() -> None:
    points = [point(year, 10 if year % 2 else None) for year in range(1950, 1990)]
    of = chart(points, x="calendar-year")
    assert "\n".join(drawn(of)).count(BLOCKS.points[0]) == 20


def test_an_axis_that_does_not_begin_at_zero_says_so() -> None:
    far = chart([point(year, 1000 + year % 7) for year in range(1950, 1990)], x="calendar-year")
    assert "the axis begins at 1,000, not at zero" in drawn(far)[0]
    near = chart([point(year, year % 7) for year in range(1950, 1990)], x="calendar-year")
    assert "zero" not in drawn(near)[0]


def test_plans_are_hatched_and_named_and_our_arithmetic_is_marked() -> None:
    of = chart([point(2020, 5, derived=[0]), point(2021, 8, plan=True)], x="fiscal-year")
    lines = drawn(of)
    assert lines[2].startswith("FY2020      5* █")
    assert lines[3].startswith("FY2021 plan 8  ╱")
    assert lines[5] == "* our arithmetic; ╱╱ plan: not yet spent or reached"


def test_a_total_whose_parts_are_not_known_is_a_line() -> None:
    of = chart([point("a", 10, 6, 4), point("b", 5, 5, 0), point("c", 8, None, None)], SPLIT)
    lines = drawn(of)
    row = next(line for line in lines if line.startswith("c "))
    assert row.split()[1:4] == ["8", "—", "—"]
    assert set(row.split()[4]) == {"─"}
    assert "── parts not known" in lines[-1]


def test_notes_stand_beside_their_row_where_there_is_room() -> None:
    long = "A long note that goes on and on, and then goes on for a little while longer than that."
    of = chart([point("a", 5, note="Short."), point("b", 100, note=long)])
    lines = drawn(of, 80)
    assert lines[2].endswith("  Short.")
    assert lines[3].startswith("b a)")
    assert lines[5].startswith("a) A long note")


def test_the_sources_are_numbered_and_can_be_chosen() -> None:
    of = chart([point("a", 5, sources=[0, 1, 2]), point("b", 6, sources=[1])])
    of["sources"] = [{"id": id, "label": f"Source {id}"} for id in ("one", "two", "three")]
    shown = view(of, 60, marks=BLOCKS)
    lines = list(shown.lines)
    assert lines[2].text.endswith("1–3")
    assert [line.text for line in lines[-3:]] == [
        "1 Source one",
        "2 Source two",
        "3 Source three",
    ]
    assert shown.targets == ["one", "two", "one", "two", "three"]


def test_a_panel_without_any_number_is_drawn() -> None:
    for x in ("category", "calendar-year"):
        of = chart([point(2020, None), point(2021, None)], x=x)
        assert [each.strip() for each in drawn(of)[2:4]] == ["2020 —", "2021 —"]


def test_a_small_chart_is_small() -> None:
    many = chart([point(year, year % 9) for year in range(1990, 2020)], x="calendar-year")
    lines = ["".join(s.text for s in line).rstrip() for line in small.lines(many, 46, BLOCKS)]
    assert len(lines) == 8
    assert lines[1].startswith("8│")
    assert lines[5].startswith("0│")
    assert lines[-1].split() == ["1990", "2019"]
    assert small.lines(many, 10, BLOCKS) == []
    few = chart([point("a", 5), point("b", None)])
    lines = ["".join(s.text for s in line).rstrip() for line in small.lines(few, 46, BLOCKS)]
    assert lines[1].startswith("a 5 █")
    assert lines[2] == "b —"


def test_text_of_any_kind_stays_in_its_line() -> None:
    odd = "[red]防衛省の\nとても長い名前\tthat goes on[/nope] and on and on and on"
    points = [point(odd, 10, 6, 4, note=odd, sources=[0]), point("b", 5, 5, 0, note=odd * 9)]
    of = chart(points, {odd: "円\n円", "Two": "円\n円", "Three": "円\n円"}, note=odd)
    of["title"], of["sources"] = odd, [{"id": "a", "label": odd}]
    for width in range(20, 130, 3):
        shown = view(of, width)
        for text in (shown.title, shown.made, *(line.text for line in shown.lines)):
            assert "\n" not in text
            assert "\t" not in text
        assert all(cells(line.text.rstrip()) <= width for line in shown.lines)
        for line in small.lines(of, width):
            assert cells("".join(each.text for each in line).rstrip()) <= width
    assert "[red]" in "".join(drawn(of, 120))


def test_numbers_of_any_size_are_drawn_exactly() -> None:
    written = ["1" + "0" * 99, "0." + "0" * 60 + "1", "-" + "9" * 40]
    of = chart([point(n, each) for n, each in enumerate(written)])
    text = "".join(drawn(of, 200)).replace(" ", "").replace(",", "")
    assert all(each in text for each in written)
