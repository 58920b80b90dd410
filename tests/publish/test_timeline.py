"""A timeline in lines: what stands in them at every width."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.cells import cells
from briefing.library import Library, Query
from briefing.publish.views.timeline import view, when
from briefing.publish.views.timeline_track import Track, without_day
from briefing.publish.views.view import View
from tests.conftest import CompilePack, entry
from tests.library.asking import timeline

WIDTHS = (38, 60, 78, 118, 158, 198)

PACK = (
    entry("since", date="{ from = 2021-05-02 }", title='"Still there"', standing='"reported"')
    + entry("month", date="{ year = 2023, month = 6 }", title='"A month"')
    + entry("span", date="{ from = 2023-06-06, to = 2023-06-07 }", title='"Two days"')
    + entry("long", date="{ from = 2022-02-03, to = 2024-03-04 }", title='"Two years"')
    + entry(
        "day",
        date="2023-06-08",
        title='"防衛省の長い長い長い長い長い長い長い題名 と English words"',
    )
    + entry("after", date="2023-12-01", title='"Later"')
    + entry("never", title='"Never"')
)


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    return compile_pack(PACK)


def shown(library: Library, width: int, query: Query | None = None) -> View:
    found = timeline(library, query)
    return view(found, library.about, width, of="the whole pack", one_tab=False)


def lines(library: Library, width: int, query: Query | None = None) -> list[str]:
    return [line.text.rstrip() for line in shown(library, width, query).lines]


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_is_wider_than_there_is_room(library: Library, width: int) -> None:
    found = shown(library, width)
    assert [line.text for line in (*found.head, *found.lines) if cells(line.text) > width] == []


@pytest.mark.parametrize("width", WIDTHS)
def test_each_entry_has_a_line_and_the_paper_one_before_what_is_later(
    library: Library, width: int
) -> None:
    found = list(shown(library, width).lines)
    assert [line.item for line in found] == [0, 1, 2, 3, 4, -1, 5]
    assert "━━ the paper" in found[5].text
    assert "28 Jul" in found[5].text
    assert "Later" in found[6].text


def test_the_year_stands_once_and_again_on_the_first_line_in_sight(library: Library) -> None:
    found = shown(library, 78).lines
    years = [line.text[:4].strip() for line in found]
    assert years == ["2021", "2022", "2023", "", "", "", ""]
    assert not isinstance(found, list)
    assert found.line(3, first=True).text.startswith("2023")


def test_spans_are_bars_open_ends_open_and_months_dashes(library: Library) -> None:
    since, long, month, span, day, _, later = lines(library, 118)
    assert "━▸" in since
    assert "━━━" in long
    assert "┄" in month
    assert "━" in span
    assert "●" in day
    assert "●" in later
    assert since.index("━") < long.index("━") < span.index("━") <= day.index("●")


def test_it_says_what_is_left_out(library: Library) -> None:
    assert "6 of 8 entries" in shown(library, 78).made
    assert "2 without a date are left out" in shown(library, 78).made


def test_where_nothing_has_a_date_that_is_said(library: Library) -> None:
    assert lines(library, 78, Query("never")) == ["No entry here has a date."]
    assert lines(library, 78, Query("xyzzyx")) == ["There is no entry here."]


def test_marks_have_twins_in_ascii(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_ASCII", "1")
    told = [line for line in lines(library, 118) if "防" not in line]
    assert [line for line in told if not line.replace("–", "-").isascii()] == []


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2023, 6, 1), date(2023, 6, 30), True),
        (date(2023, 12, 1), date(2023, 12, 31), True),
        (date(2023, 1, 1), date(2023, 12, 31), True),
        (date(2023, 4, 1), date(2024, 3, 31), True),
        (date(2023, 3, 1), date(2024, 2, 29), False),
        (date(2023, 6, 1), date(2023, 6, 1), False),
        (date(2023, 6, 1), None, False),
        (date(9999, 1, 1), date.max, False),
    ],
)
def test_a_month_or_a_year_has_no_day(first: date, last: date | None, expected: bool) -> None:
    assert without_day(first, last) is expected


@pytest.mark.parametrize("width", [118, 138, 158])
def test_in_a_wide_window_the_track_has_a_third_of_it(library: Library, width: int) -> None:
    (head,) = shown(library, width).head
    years = head.text.rstrip()
    assert len(head.text) - len(years.split("2")[0]) >= width * 0.28
    assert [each[-2:] for each in years.split()] == ["21", "22", "23", "24"]


@pytest.mark.parametrize("years", [1, 3, 9, 10, 24, 60, 400])
@pytest.mark.parametrize("width", [10, 16, 26, 42, 60])
def test_years_above_the_track_never_touch_and_the_first_is_whole(years: int, width: int) -> None:
    track = Track(date(1990, 1, 1), date(1989 + years, 1, 1), width)
    scale = track.scale()
    first, *others = scale.split()
    assert first == "1990"
    assert len(scale) == width
    for name in others:
        year = int(name) if name.isdigit() else 1990 + (int(name[1:]) - 90) % 100
        assert scale.index(name) == track.cell(date(year, 1, 1))


def test_the_track_shows_where_a_bar_goes_beyond_it() -> None:
    track = Track(date(2020, 1, 1), date(2023, 1, 1), 16)
    assert track.scale().split() == ["2020", "’22", "’23"]

    def drawn(first: date, last: date | None) -> str:
        return "".join(text for text, _ in track.marks(first, last))

    assert drawn(date(1900, 1, 1), date(1900, 1, 1)) == "‹" + " " * 15
    assert drawn(date(1900, 1, 1), None) == "‹" + "━" * 14 + "▸"
    assert drawn(date(2022, 1, 1), date(2030, 5, 1)) == " " * 8 + "━" * 7 + "›"
    assert {len(drawn(date(year, 7, 1), date(year, 7, 2))) for year in range(2015, 2030)} == {16}


def test_dates_lose_no_more_than_there_is_no_room_for(library: Library) -> None:
    found = timeline(library)
    entries = [each for each in map(found.entry, range(found.count)) if each is not None]
    told = {width: [when(each, width).strip() for each in entries] for width in (7, 13, 20)}
    assert told[20][:4] == ["2 May – open", "3 Feb – 4 Mar 2024", "Jun", "6–7 Jun"]
    assert told[13][:4] == ["2 May▸", "3 Feb–2024", "Jun", "6–7 Jun"]
    assert told[7][:4] == ["2 May▸", "3 Feb–", "Jun", "6–7 Jun"]
