"""The library answers with entries by id and with windows of a pane, in the order of the pack."""

from __future__ import annotations

from datetime import date

import pytest

from briefing.library import Library, open_library
from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.library.asking import shown
from tests.small_pack import series

SERIES = series()


def test_an_entry_is_found_by_its_id(small: Library) -> None:
    sheet = small.sheet("two")
    assert sheet is not None
    assert sheet["row"]["title"] == "Title of two"
    for words in ("Title of two", "Bottom line of two.", "Body of two.", "Ministry, News Agency"):
        assert words in shown(sheet)


@pytest.mark.parametrize("id", ["four", "", "tw", "two two", "first", "entry:act", "about", "pack"])
def test_what_is_no_entry_is_not_found(small: Library, id: str) -> None:
    assert small.sheet(id) is None
    assert small.row(id) is None
    assert small.entry(id) is None


def test_an_entry_may_have_any_id_that_the_pack_itself_uses(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("about") + entry("entry") + entry("first"))))
    assert library.ids() == ["about", "entry", "first", "three"]
    assert "Title of about" in shown(library.sheet("about"))
    assert library.about["title"] == "Small Pack"


def test_a_series_is_found_by_its_id_and_names_the_entries_that_show_it(
    write_pack: WritePack,
) -> None:
    library = open_library(str(write_pack(entry("one", series='["counts"]'), extra=SERIES)))
    sheet = library.sheet("counts")
    assert sheet is not None
    assert (sheet["row"]["type"], sheet["row"]["pane"]) == ("series", None)
    assert "Title of one" in shown(sheet)
    assert "counts" not in library.ids()


def test_a_pane_stands_in_the_order_of_its_files_and_text(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('["first.toml"]', '["zebra.toml", "first.toml"]')
    first = "".join(entry(f"e{number}") for number in range(12))
    library = open_library(str(write_pack(first, briefing=manifest, zebra=entry("z"))))
    wanted = ["z", *(f"e{number}" for number in range(12))]
    rows = library.window("first", 0, 100)
    assert [row["id"] for row in rows] == wanted
    assert [row["position"] for row in rows] == list(range(13))
    assert library.ids() == [*wanted, "three"]
    assert [sheet["row"]["id"] for sheet in library.sheets("first")] == wanted


@pytest.mark.parametrize(
    ("start", "count", "wanted"),
    [(0, 2, ["e0", "e1"]), (2, 2, ["e2", "e3"]), (4, 9, ["e4"]), (5, 3, []), (0, 0, [])],
)
def test_a_window_is_a_part_of_a_pane(
    write_pack: WritePack, start: int, count: int, wanted: list[str]
) -> None:
    library = open_library(str(write_pack("".join(entry(f"e{number}") for number in range(5)))))
    assert [row["id"] for row in library.window("first", start, count)] == wanted


def test_a_pane_that_is_not_there_is_empty(small: Library) -> None:
    assert small.window("third", 0, 10) == []


def test_every_entry_of_a_long_pane_is_there(write_pack: WritePack) -> None:
    wanted = [f"e{number}" for number in range(1001)]
    library = open_library(str(write_pack("".join(entry(id) for id in wanted))))
    assert library.ids() == [*wanted, "three"]
    assert [each["id"] for each in library.entries("first")] == wanted
    assert library.about["tabs"][0]["count"] == 1001


@pytest.mark.parametrize(
    ("when", "later"),
    [
        (date(2023, 7, 28).isoformat(), False),
        (date(2023, 7, 29).isoformat(), True),
        ("{ from = 2023-07-01, to = 2023-09-01 }", False),
        ("{ from = 2023-08-01 }", True),
        ("{ year = 2023 }", False),
        ("{ year = 2023, month = 7 }", False),
        ("{ year = 2023, month = 8 }", True),
        ("{ fiscal_year = 2023 }", False),
        ("{ fiscal_year = 2024 }", True),
    ],
)
def test_an_entry_whose_first_day_is_after_publication_is_later(
    write_pack: WritePack, when: str, later: bool
) -> None:
    library = open_library(str(write_pack(entry("one", date=when))))
    row = library.row("one")
    assert row is not None
    assert row.get("later", False) is later
    assert library.entry("one")["later"] is later
    assert ("after publication" in shown(library.sheet("one"), "status")) is later


def test_nothing_is_later_in_a_pack_that_does_not_say_when_it_was_published(
    write_pack: WritePack,
) -> None:
    manifest = MANIFEST.replace("published = 2023-07-28\n", "")
    library = open_library(str(write_pack(entry("one", date="2099-01-01"), briefing=manifest)))
    assert library.entry("one")["later"] is False


@pytest.mark.parametrize("both", [False, True])
def test_a_contradiction_is_shown_on_both_sides_once(write_pack: WritePack, both: bool) -> None:
    other = {"contradicts": '["one"]'} if both else {}
    folder = write_pack(entry("one", contradicts='["three"]'), entry("three", **other))
    library = open_library(str(folder))
    for id, against in (("one", "three"), ("three", "one")):
        words = shown(library.sheet(id), "contradicts")
        assert words.count(f"Title of {against}") == 1
        assert words.count(f"Bottom line of {against}.") == 1


def test_the_grade_is_that_of_the_source_named_first(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", sources='["report", "act"]'))))
    row = library.row("one")
    assert row is not None
    assert row.get("grade") == "C2"


def test_a_speaker_may_be_a_person_whom_the_pack_does_not_list(write_pack: WritePack) -> None:
    quotes = [f'[entry.quote]\ntext = "Words"\nspeaker = "{who}"' for who in ("agency", "Ms A")]
    folder = write_pack(entry("one", quote=quotes[0]) + entry("two", quote=quotes[1]))
    library = open_library(str(folder))
    assert "— News Agency (original words)" in shown(library.sheet("one"))
    assert "— Ms A (original words)" in shown(library.sheet("two"))


def test_the_nearest_ids_are_named(write_pack: WritePack) -> None:
    ids = ("patrol-count-paper", "patrol-count-newspaper", "coast-guard-control", "gap")
    library = open_library(str(write_pack("".join(entry(id) for id in ids), names=NAMES)))
    assert library.similar_ids("patrol-cuont-paper")[0] == "patrol-count-paper"
    assert "coast-guard-control" in library.similar_ids("guard")
    assert library.similar_ids("zzzzzz") == []
