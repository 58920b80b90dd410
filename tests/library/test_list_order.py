"""A pane in other orders than the pack's: by date, by standing, by title."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.text.sorted_titles import sorted_by
from briefing.library.views import list_order
from briefing.library.views.list_order import Listed
from tests.conftest import CompilePack, WritePack, entry

ORDERS = (list_order.by_date, list_order.by_standing, list_order.by_title)

PACK = "".join(
    (
        entry("none", title='"émigrés at sea"'),
        entry("day", date="2023-05-01", title='"“Zebra” patrols"', standing='"reported"'),
        entry("span", date="{ from = 2022-04-01, to = 2024-01-01 }", title='"Destroyers"'),
        entry("month", date="{ year = 2023, month = 5 }", title='"destroyers"'),
        entry("fiscal", date="{ fiscal_year = 2023 }", title='"Émigrés ashore"'),
        entry("open", date="{ from = 2023-05-02 }", title='"1,000 ships"', standing='"reported"'),
        entry("again", title='"Frigates"', standing='"withdrawn"', caveat='"Nobody says so."'),
    )
)


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a library whose first pane has dates of all kinds."""
    return compile_pack(PACK)


def listed(library: Library, order: Callable[..., Listed], query: Query | None = None) -> list[str]:
    """Return ids and headings as a list in this order has them."""
    found = library.view(partial(order, query=query, pane="first"))
    rows = library.view(partial(list_order.rows_in_order, orders=found.orders))
    assert [row["position"] for row in rows] == found.positions
    lines: list[str] = [row["id"] for row in rows]
    for each in reversed(found.sections):
        lines.insert(each["index"], each["heading"])
    return lines


def test_by_date_the_newest_is_first_and_what_has_none_is_last(library: Library) -> None:
    dated = ["2023", "open", "day", "month", "fiscal", "2022", "span"]
    assert listed(library, list_order.by_date) == [*dated, "No date", "none", "again"]


def test_by_standing_the_pack_keeps_its_order_in_each(library: Library) -> None:
    confirmed = ["Confirmed", "none", "span", "month", "fiscal"]
    reported = ["Reported", "day", "open"]
    withdrawn = ["Withdrawn", "again"]
    assert listed(library, list_order.by_standing) == [*confirmed, *reported, *withdrawn]


def test_by_title_neither_case_nor_accents_nor_quotes_count(library: Library) -> None:
    titled = ["open", "span", "month", "fiscal", "none", "again", "day"]
    assert listed(library, list_order.by_title) == titled


def test_titles_that_begin_alike_are_sorted_by_what_follows(compile_pack: CompilePack) -> None:
    begin = "A statement by the Ministry of Defense on "
    ends = ["the sea", "air", "The Sea 2", "zones", "é", "air"]
    library = compile_pack(
        "".join(entry(f"e{n}", title=f'"{begin}{each}"') for n, each in enumerate(ends))
        + entry("short", title='"A statement"')
    )
    titled = ["short", "e1", "e5", "e4", "e0", "e2", "e3"]
    assert listed(library, list_order.by_title) == titled


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_is_that_of_what_a_query_leaves(
    library: Library, order: Callable[..., Listed]
) -> None:
    whole, left = listed(library, order), listed(library, order, Query("standing:reported"))
    ids = [each for each in left if each.islower()]
    assert ids == [each for each in whole if each in ("day", "open")]
    assert listed(library, order, Query("nowhere")) == []


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_follows_the_pack(write_pack: WritePack, order: Callable[..., Listed]) -> None:
    library = open_library(str(write_pack(PACK)))
    before = listed(library, order)
    title = '"Aardvarks"'
    write_pack(entry("fresh", title=title, date="2025-01-01") + PACK)
    library.refresh()
    after = listed(library, order)
    assert "fresh" in after
    assert [each for each in before if each.islower()] == [
        each for each in after if each.islower() and each != "fresh"
    ]


@pytest.mark.parametrize(
    ("title", "other"),
    [("Émigrés", "emigres"), ("“Five” patrols", "five” Patrols"), ("…", "…"), ("沖縄", "沖縄")],
)
def test_what_a_title_is_sorted_by_is_never_nothing(title: str, other: str) -> None:
    assert sorted_by(title) == sorted_by(other) != ""
