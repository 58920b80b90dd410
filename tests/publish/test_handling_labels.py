"""The handling label of what is shown: the strictest of everything whose words stand in it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.cli import main
from briefing.library import Library, Query, open_library
from tests.conftest import MANIFEST, NAMES, CompilePack, WritePack, entry
from tests.small_pack import series, table

Captured = pytest.CaptureFixture[str]

_MORE_NAMES = (
    table("actor", "smith", {"name": '"Smith"'})
    + table("topic", "night", {"name": '"Night runs"'})
    + table("term", "lighter", {"name": '"Lighter"', "note": '"A flat boat."'})
    + table(
        "source",
        "cable",
        {"publisher": '"Smith"', "title": '"A cable"', "kind": '"primary"'},
    )
    + table(
        "source",
        "repeat",
        {
            "publisher": '"Echo"',
            "title": '"The cable again"',
            "kind": '"secondary"',
            "derives_from": '["act"]',
        },
    )
)

_FIRST = (
    entry("open", see='["guarded"]')
    + entry("plain", topics='["ships"]')
    + entry("disputed", contradicts='["plain"]', handling='"TLP:AMBER"')
    + entry("old", standing='"superseded"', superseded_by='"guarded"')
)
_SECOND = (
    entry("guarded", handling='"TLP:AMBER"', series='["shared"]')
    + entry(
        "closed",
        handling='"TLP:RED"',
        said_by='["smith"]',
        topics='["night"]',
        sources='["cable", "repeat"]',
        body='"The lighter came by night."',
        series='["hidden"]',
    )
    + entry("harmless", series='["shared"]', places='["island"]')
)
_SERIES = "".join(series(each, title=f'"Table {each}"') for each in ("shared", "hidden", "free"))


@pytest.fixture(scope="module")
def mixed(compile_pack: CompilePack) -> Library:
    """Return a pack for the community, with entries for fewer people."""
    return compile_pack(_FIRST, _SECOND, names=NAMES + _MORE_NAMES, tables=_SERIES)


@pytest.mark.parametrize(
    ("address", "label"),
    [
        ("harmless", "TLP:GREEN"),
        ("closed", "TLP:RED"),
        ("open", "TLP:AMBER"),  # a title in “See also”
        ("plain", "TLP:AMBER"),  # the line of what contradicts it
        ("disputed", "TLP:AMBER"),
        ("old", "TLP:AMBER"),  # the title of what replaced it
        ("shared", "TLP:AMBER"),  # a title in “Shown in”
        ("hidden", "TLP:RED"),
        ("free", "TLP:GREEN"),
        ("smith", "TLP:RED"),
        ("night", "TLP:RED"),
        ("cable", "TLP:RED"),
        ("lighter", "TLP:RED"),
        ("ministry", "TLP:AMBER"),
        ("island", "TLP:GREEN"),
        ("ships", "TLP:GREEN"),
        ("small", "TLP:GREEN"),  # the page of the pack
        ("report", "TLP:GREEN"),
        ("act", "TLP:RED"),  # the title of what repeats it
    ],
)
def test_a_sheet_has_the_strictest_label_of_what_stands_in_it(
    mixed: Library, address: str, label: str
) -> None:
    sheet = mixed.sheet(address)
    assert sheet is not None
    assert sheet["row"].get("handling", "TLP:GREEN") == label


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        (
            "type:series",
            {"shared": "TLP:GREEN", "hidden": "TLP:RED", "free": "TLP:GREEN"},
        ),
        ("type:topic", {"ships": "TLP:GREEN", "night": "TLP:RED"}),
        ("smith type:actor,source", {"smith": "TLP:RED", "cable": "TLP:RED"}),
        ("ministry type:actor", {"ministry": "TLP:GREEN"}),  # its own name is no secret
        ("lighter type:term", {"lighter": "TLP:RED"}),
    ],
)
def test_a_hit_has_the_label_of_what_it_is(
    mixed: Library, query: str, labels: dict[str, str]
) -> None:
    hits = mixed.search(Query(query))["hits"]
    assert {hit["row"]["id"]: hit["row"].get("handling", "TLP:GREEN") for hit in hits} == labels


@pytest.mark.parametrize(
    ("pane", "label"), [("first", "TLP:AMBER"), ("second", "TLP:RED"), (None, "TLP:RED")]
)
def test_a_pane_has_the_strictest_label_of_what_its_entries_show(
    mixed: Library, pane: str | None, label: str
) -> None:
    assert mixed.handling(pane) == label


def test_a_pane_whose_own_entries_are_open_shows_what_others_say(
    write_pack: WritePack, capsys: Captured
) -> None:
    red = entry("two", handling='"TLP:RED"', contradicts='["one"]')
    folder = str(write_pack(entry("one"), red))
    assert open_library(folder).handling("first") == "TLP:RED"
    assert main(["show", "--pane", "first", "--pack", folder]) == 0
    assert capsys.readouterr().out.startswith("TLP:RED · Small Pack")


def test_where_no_entry_is_stricter_everything_is_as_the_pack_is(compile_pack: CompilePack) -> None:
    library = compile_pack(entry("one", series='["shared"]'), tables=_SERIES)
    for address in ("one", "shared", "free", "ministry", "act", "small"):
        sheet = library.sheet(address)
        assert sheet is not None
        assert "handling" not in sheet["row"]


def test_without_labels_there_is_none(write_pack: WritePack, capsys: Captured) -> None:
    manifest = MANIFEST.replace('handling = "TLP:GREEN"\n', "")
    folder = write_pack(entry("one"), briefing=manifest)
    library = open_library(str(folder))
    for address in ("one", "ministry", "act"):
        sheet = library.sheet(address)
        assert sheet is not None
        assert "handling" not in sheet["row"]
    assert main(["search", "title", "--json", "--pack", str(folder)]) == 0
    assert "handling" not in capsys.readouterr().out


def _found(capsys: Captured, folder: str, *query: str) -> Any:
    assert main(["search", *query, "--json", "--pack", folder]) == 0
    return json.loads(capsys.readouterr().out)


def test_what_a_search_prints_is_labelled(write_pack: WritePack, capsys: Captured) -> None:
    folder = str(write_pack(_FIRST, _SECOND, names=NAMES + _MORE_NAMES, tables=_SERIES))
    found = _found(capsys, folder, "type:series")
    assert found["handling"] == "TLP:RED"
    assert {hit["id"]: hit["handling"] for hit in found["hits"]}["shared"] == "TLP:GREEN"
    assert _found(capsys, folder, "harmless")["handling"] == "TLP:GREEN"
    assert main(["search", "type:series", "--pack", folder]) == 0
    assert capsys.readouterr().out.startswith("TLP:RED · ")


def test_no_words_of_another_entry_stand_in_a_snippet(
    write_pack: WritePack, capsys: Captured
) -> None:
    """The alias of an actor finds an entry in whose own words it does not stand."""
    other = entry("two", handling='"TLP:RED"', title='"What the MoD was told"')
    folder = str(write_pack(entry("one", see='["two"]'), other))
    found = _found(capsys, folder, "MoD", "kind:assessment", "--no-names")
    told = {hit["id"]: hit for hit in found["hits"]}["one"]
    assert (told["field"], told["handling"]) == ("bottom_line", "TLP:GREEN")


def test_a_label_follows_the_pack(write_pack: WritePack) -> None:
    tables = {"names": NAMES + _MORE_NAMES, "tables": _SERIES}
    folder = write_pack(_FIRST, _SECOND, **tables)
    library = open_library(str(folder))
    write_pack(_FIRST, _SECOND.replace('"TLP:RED"', '"TLP:AMBER+STRICT"'), **tables)
    assert library.refresh() is not None
    sheet = library.sheet("cable")
    assert sheet is not None
    assert sheet["row"]["handling"] == "TLP:AMBER+STRICT"
