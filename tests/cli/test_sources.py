"""`briefing sources`: what rests on each source, and what falls with one."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.cli import main
from tests.cli.process import on_a_terminal
from tests.conftest import NAMES, WritePack, entry
from tests.small_pack import table

Captured = pytest.CaptureFixture[str]
MORE = NAMES + table("source", "copy", {"title": '"Copy"', "derives_from": '["act"]'})
FIRST = entry("one", sources='["act", "report"]') + entry("two", handling='"TLP:AMBER"')
SECOND = entry("three", sources='["copy"]', standing='"reported"')


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with a source that derives from another."""
    return str(write_pack(FIRST, SECOND, names=MORE))


def document(capsys: Captured, *call: str) -> Any:
    assert main(["sources", *call, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_sources_are_printed_under_the_label_of_their_entries(pack: str, capsys: Captured) -> None:
    for pane, label in (("first", "TLP:AMBER"), ("second", "TLP:GREEN")):
        assert main(["sources", "--pane", pane, "--pack", pack]) == 0
        shown = capsys.readouterr()
        assert shown.err == ""
        assert shown.out.startswith(f"{label} · Small Pack · as of 15 Jan 2024\n\nSources · ")


def test_as_json_each_source_has_its_entries(pack: str, capsys: Captured) -> None:
    found = document(capsys, "--pack", pack)
    assert [*found] == ["handling", "sources"]
    act, copy, report = found["sources"]
    assert act == {
        "id": "act",
        "publisher": "Government",
        "title": "Act of 1954",
        "letter": "B",
        "kind": "primary",
        "derives_from": [],
        "entries": ["one", "two", "three"],
        "alone": ["two", "three"],
    }
    assert (copy["id"], copy["publisher"], copy["derives_from"]) == ("copy", None, ["act"])
    assert report["alone"] == []


def test_sources_can_be_sorted(pack: str, capsys: Captured) -> None:
    found = document(capsys, "--sort", "letter", "--pack", pack)
    assert [each["letter"] for each in found["sources"]] == ["B", None, "C"]


def test_one_source_is_told_with_what_falls(pack: str, capsys: Captured) -> None:
    for id in ("act", "source:act"):
        found = document(capsys, id, "--pack", pack)
        assert found["source"]["id"] == "act"
        assert found["falls_with"] == ["copy"]
        assert found["entries"] == ["one", "two", "three"]
        assert found["loses_primary"] == ["one", "two"]
        assert found["loses_origin"] == ["one", "two", "three"]
        assert found["unconfirmed"] == ["one", "two"]
        assert found["left_with_nothing"] == ["two", "three"]
        assert found["regraded"] == [{"id": "one", "from": "B2", "to": "C2"}]
        assert found["independence_unknown"] == []


def test_one_source_is_printed_with_its_entries(pack: str, capsys: Captured) -> None:
    assert main(["sources", "act", "--pack", pack]) == 0
    shown = capsys.readouterr().out
    assert "If this source falls" in shown
    assert "Left with nothing · 2" in shown
    assert "Title of one" in shown


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["atc"], "there is no source `atc`; the nearest: act"),
        (["one"], "there is no source `one`"),
        (["topic:ships"], "there is no source `topic:ships`"),
        (["--pane", "frist"], "there is no pane `frist`; the nearest: first"),
    ],
)
def test_what_is_not_there_is_said(pack: str, capsys: Captured, call: list[str], said: str) -> None:
    assert main(["sources", *call, "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"briefing: {said}")
    assert shown.err.count("\n") == 1


def test_a_pane_without_entries_says_so(write_pack: WritePack, capsys: Captured) -> None:
    folder = str(write_pack(FIRST, "# nothing yet\n", names=MORE))
    assert main(["sources", "--pane", "second", "--pack", folder]) == 1
    assert "There is no source here" in capsys.readouterr().out
    assert main(["sources", "--pane", "second", "--json", "--pack", folder]) == 1
    assert json.loads(capsys.readouterr().out)["sources"] == []


@pytest.mark.parametrize("columns", [20, 40, 80, 132])
def test_on_a_terminal_it_is_as_wide_as_that(pack: str, columns: int) -> None:
    import re

    from rich.cells import cell_len

    for call in (["sources"], ["sources", "act"]):
        code, shown, said = on_a_terminal(*call, "--pack", pack, columns=columns)
        assert (code, said) == (0, "")
        _, *lines = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
        assert [line for line in lines if cell_len(line) > columns] == []
