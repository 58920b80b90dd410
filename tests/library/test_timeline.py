"""Dated entries in the order of time, from days and stored rows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from briefing.library import Library, Query
from briefing.library.records import Row
from briefing.library.search.searcher import Searcher
from briefing.library.views import timeline as views
from briefing.library.views.timeline import Timeline
from tests.conftest import CompilePack, entry
from tests.library.asking import timeline

DATES = {
    "old": "{ year = 1999 }",
    "since": "{ from = 2010-05-02 }",
    "month": "{ year = 2023, month = 6 }",
    "day": "2023-06-01",
    "span": "{ from = 2023-06-01, to = 2023-06-09 }",
    "same": "2023-06-01",
    "paper": "2023-07-28",
    "after": "2023-07-29",
    "fiscal": "{ fiscal_year = 2023 }",
}


@pytest.fixture(scope="module")
def dated(compile_pack: CompilePack) -> Library:
    """Return a pack with a date of every kind, and entries without one."""
    first = "".join(entry(id, date=when) for id, when in DATES.items())
    return compile_pack(first + entry("never"), entry("other", date="2001-02-03"))


def ids(timeline: Timeline) -> list[str]:
    found = [timeline.entry(index) for index in range(timeline.count)]
    return [each.row["id"] for each in found if each is not None]


def test_entries_stand_by_their_first_day_the_longer_first(dated: Library) -> None:
    found = timeline(dated)
    order = "old other since fiscal month span day same paper after".split()
    assert ids(found) == order
    assert (found.count, found.total, found.later_from) == (10, 11, 9)
    open_end = found.entry(2)
    assert open_end is not None
    assert (open_end.first, open_end.last) == (date(2010, 5, 2), None)


def test_a_query_and_a_pane_limit_it(dated: Library) -> None:
    found = timeline(dated, Query("").within("pane", "second"))
    assert (ids(found), found.total) == (["other"], 1)
    assert ids(timeline(dated, Query("date:2023-07..2023-08"))) == [
        "since",
        "fiscal",
        "paper",
        "after",
    ]
    nothing = timeline(dated, Query("kind:no-such-kind"))
    assert (nothing.count, nothing.total, nothing.later_from) == (0, 0, 0)


def test_the_place_of_an_entry_is_known(dated: Library) -> None:
    for place, id in enumerate(ids(timeline(dated))):
        assert timeline(dated, at=id).at == place
    assert timeline(dated, at="never").at == 0


def test_years_are_stepped_through(dated: Library) -> None:
    found = timeline(dated)
    forth = [found.in_next_year(at, 1) for at in range(found.count)]
    assert forth == [1, 2, 3, 9, 9, 9, 9, 9, 9, 9]
    back = [found.in_next_year(at, -1) for at in range(found.count)]
    assert back == [0, 0, 1, 2, 3, 3, 3, 3, 3, 3]


def test_rows_are_read_as_they_are_seen(dated: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(views, "AT_ONCE", 4)
    asked: list[int] = []
    found = timeline(dated)
    rows_at = views.rows_at

    def counted(searcher: Searcher, orders: list[int]) -> list[Row]:
        asked.append(len(orders))
        return rows_at(searcher, orders)

    monkeypatch.setattr(views, "rows_at", counted)
    assert ids(found) == ids(timeline(dated))
    assert max(asked) == 4
    assert len(asked) > 1


def test_the_bundled_pack_is_in_the_order_of_its_days(bundled: Library) -> None:
    found = timeline(bundled)
    whole: dict[str, Any] = {each["id"]: each for each in bundled.entries()}
    assert set(ids(found)) == {id for id, each in whole.items() if "date" in each}
    assert found.total == len(whole)
    seen = [found.entry(index) for index in range(found.count)]
    assert all(each is not None and each.first for each in seen)
    starts = [each.first for each in seen if each is not None]
    assert starts == sorted(starts)
    for index, each in enumerate(seen):
        assert each is not None
        assert whole[each.row["id"]]["later"] is (index >= found.later_from)


def test_a_timeline_is_as_strict_as_its_entries(compile_pack: CompilePack) -> None:
    strict = entry("strict", date="2020-01-01", handling='"TLP:RED"') + entry("never")
    library = compile_pack(strict, entry("open", date="2020-01-01"))
    assert timeline(library).label == "TLP:RED"
    assert timeline(library, Query("").within("pane", "second")).label == "TLP:GREEN"
