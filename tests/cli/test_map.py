"""`briefing map`: places on a map, and the entries that name them."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from rich.cells import cell_len

from briefing.cli import main
from briefing.cli.map import ZOOMS
from briefing.publish.views import map as layout
from tests.cli.process import on_a_terminal
from tests.conftest import NAMES, WritePack, entry
from tests.small_pack import table

Captured = pytest.CaptureFixture[str]
MORE = (
    NAMES
    + table("place", "bay", {"name": '"Bay"', "lat": "35", "lon": "140", "approximate": "true"})
    + table("place", "cape", {"name": '"Cape"', "lat": "41.5", "lon": "-179.5"})
)
FIRST = entry("one", places='["bay"]') + entry("two", handling='"TLP:AMBER"', places='["island"]')
SECOND = entry("three")


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with places far apart, and one without a position."""
    return str(write_pack(FIRST, SECOND, names=MORE))


def printed(capsys: Captured, *call: str) -> str:
    assert main(["map", *call]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    return shown.out


def test_the_map_is_printed_under_the_label_of_its_entries(pack: str, capsys: Captured) -> None:
    shown = printed(capsys, "--pack", pack)
    assert shown.startswith("TLP:AMBER · Small Pack · as of 15 Jan 2024\n\nMap · the whole pack")
    assert "2 of 3 entries name a place, 1 names none." in shown
    assert "3 places, 1 without a position." in shown
    assert "○ Bay" in shown
    assert "● Cape" in shown
    assert "Without a position\n? Island" in shown
    assert re.search("[\u2801-\u28ff]", shown)


def test_a_pane_has_the_places_of_its_entries(pack: str, capsys: Captured) -> None:
    shown = printed(capsys, "--pane", "first", "--pack", pack)
    assert "Map · First pane" in shown
    assert "Cape" not in shown
    assert "Left out: 1 that none of these entries names." in shown


def test_one_place_is_lit_and_its_entries_are_listed(pack: str, capsys: Captured) -> None:
    for id in ("bay", "place:bay"):
        shown = printed(capsys, "--place", id, "--pack", pack)
        assert "near Bay" in shown
        assert "◉" in shown
        assert "Bay · 35.00N 140.00E (approximate) · 1 entry\n  Title of one  [one]" in shown
    shown = printed(capsys, "--place", "island", "--pack", pack)
    assert "Island · no position · 1 entry\n  Title of two  [two]" in shown
    shown = printed(capsys, "--place", "cape", "--pane", "first", "--pack", pack)
    assert "Cape · 41.50N 179.50W · 0 entries" in shown


def test_the_part_of_the_world_can_be_chosen(pack: str, capsys: Captured) -> None:
    for zoom, told in (("world", "the world"), ("all", "all places"), ("near", "near Bay")):
        assert told in printed(capsys, "--place", "bay", "--zoom", zoom, "--pack", pack)


def test_a_choice_is_one_of_those_that_there_are() -> None:
    assert ZOOMS == layout.ZOOMS


def document(capsys: Captured, *call: str) -> Any:
    return json.loads(printed(capsys, *call, "--json"))


def test_as_json_each_place_has_its_position_and_entries(pack: str, capsys: Captured) -> None:
    found = document(capsys, "--pack", pack)
    assert [*found] == [
        "handling",
        "places",
        "entries",
        "entries_without_place",
        "places_without_position",
    ]
    island, bay, cape = found["places"]
    assert bay == {
        "id": "bay",
        "name": "Bay",
        "lat": 35.0,
        "lon": 140.0,
        "approximate": True,
        "entries": ["one"],
    }
    assert (island["lat"], island["lon"], island["entries"]) == (None, None, ["two"])
    assert (cape["lon"], cape["approximate"], cape["entries"]) == (-179.5, False, [])
    assert (found["entries"], found["entries_without_place"]) == (3, 1)
    assert found["places_without_position"] == ["island"]
    one = document(capsys, "--place", "cape", "--pack", pack)
    assert [each["id"] for each in one["places"]] == ["cape"]


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--place", "bey"], "there is no place `bey`; the nearest: bay"),
        (["--place", "one"], "there is no place `one`"),
        (["--place", "topic:ships"], "there is no place `topic:ships`"),
        (["--pane", "frist"], "there is no pane `frist`; the nearest: first"),
    ],
)
def test_what_is_not_there_is_said(pack: str, capsys: Captured, call: list[str], said: str) -> None:
    assert main(["map", *call, "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"briefing: {said}")
    assert shown.err.count("\n") == 1


def test_a_pane_that_names_no_place_says_so(pack: str, capsys: Captured) -> None:
    assert main(["map", "--pane", "second", "--pack", pack]) == 1
    assert "There is no place here: no entry of Second pane names any." in capsys.readouterr().out
    assert main(["map", "--pane", "second", "--json", "--pack", pack]) == 1
    assert json.loads(capsys.readouterr().out)["places"] == []


@pytest.mark.parametrize("columns", [20, 40, 80, 132])
def test_on_a_terminal_it_is_as_wide_as_that(pack: str, columns: int) -> None:
    for call in (["map"], ["map", "--place", "bay"]):
        code, shown, said = on_a_terminal(*call, "--pack", pack, columns=columns)
        assert (code, said) == (0, "")
        _, *lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
        assert [line for line in lines if cell_len(line) > columns] == []
