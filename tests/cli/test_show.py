"""`briefing show`: entries as text, the handling label first."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.cli import main
from tests.conftest import WritePack, entry
from tests.small_pack import series

Captured = pytest.CaptureFixture[str]
SERIES = series()


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a small pack."""
    return str(write_pack(extra=SERIES))


def _titles(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.startswith("Title of ")]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["one"], ["one"]),
        (["three", "one"], ["three", "one"]),
        (["--pane", "first"], ["one", "two"]),
        (["--all"], ["one", "two", "three"]),
        (["three", "--pane", "first"], ["three", "one", "two"]),
    ],
)
def test_what_is_named_is_shown_in_its_order(
    pack: str, capsys: Captured, arguments: list[str], ids: list[str]
) -> None:
    assert main(["show", *arguments, "--pack", pack]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert shown.out.startswith("TLP:GREEN · Small Pack · as of 15 Jan 2024\n")
    assert _titles(shown.out) == [f"Title of {id}" for id in ids]


def test_a_series_is_shown_as_its_table(pack: str, capsys: Captured) -> None:
    assert main(["show", "counts", "--pack", pack]) == 0
    assert "FY2020" in capsys.readouterr().out


def test_brief_shows_the_answer_without_the_body(pack: str, capsys: Captured) -> None:
    assert main(["show", "one", "--brief", "--pack", pack]) == 0
    shown = capsys.readouterr().out
    assert "Bottom line of one." in shown
    assert "Body of one." not in shown


def test_the_label_is_that_of_the_strictest_entry_shown(
    write_pack: WritePack, capsys: Captured
) -> None:
    pack = str(write_pack(entry("one") + entry("two", handling='"TLP:AMBER"')))
    for arguments, label in ((["one"], "TLP:GREEN"), (["--all"], "TLP:AMBER")):
        assert main(["show", *arguments, "--pack", pack]) == 0
        assert capsys.readouterr().out.startswith(f"{label} · ")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["onee"], "there is no entry `onee`; the nearest: one"),
        (["one", "tree"], "there is no entry `tree`; the nearest: three"),
        (["--pane", "frist"], "there is no pane `frist`; the nearest: first"),
        (["--pane", "zzz"], "there is no pane `zzz`; there are first, second"),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest(
    pack: str, capsys: Captured, arguments: list[str], said: str
) -> None:
    assert main(["show", *arguments, "--pack", pack]) == 2
    assert capsys.readouterr() == ("", f"briefing: {said}\n")


def test_a_call_that_names_nothing_says_what_may_be_named(pack: str, capsys: Captured) -> None:
    assert main(["show", "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "--pane" in shown.err
    assert shown.err.count("\n") == 1


def test_the_manifest_may_stand_for_the_pack(pack: str, capsys: Captured) -> None:
    assert main(["show", "one", "--pack", f"{pack}/briefing.toml"]) == 0
    assert "Title of one" in capsys.readouterr().out


def test_the_bundled_pack_is_shown_by_default(capsys: Captured) -> None:
    assert main(["show", "coast-guard-control"]) == 0
    assert capsys.readouterr().out.startswith("TLP:CLEAR · Digest: Defense of Japan 2023 · ")


SECTIONED = entry("one") + entry("two", section='"At sea"') + entry("three", section='"At sea"')


@pytest.mark.parametrize("brief", [[], ["--brief"]])
def test_a_pane_is_shown_with_the_headings_of_its_sections(
    write_pack: WritePack, capsys: Captured, brief: list[str]
) -> None:
    pack = str(write_pack(SECTIONED, entry("four")))
    assert main(["show", "--pane", "first", *brief, "--pack", pack]) == 0
    told = capsys.readouterr().out
    lines = [line for line in told.splitlines() if line.startswith(("Title", "──"))]
    assert lines == ["Title of one", "── At sea ──", "Title of two", "Title of three"]
    assert main(["show", "two", *brief, "--pack", pack]) == 0
    assert "At sea" not in capsys.readouterr().out


def test_an_entry_without_a_body_has_no_empty_part(write_pack: WritePack, capsys: Captured) -> None:
    lines = entry("two", aliases='["Old two", "二"]').splitlines(keepends=True)
    bare = "".join(line for line in lines if not line.startswith("body ="))
    assert main(["show", "two", "--pack", str(write_pack(entry("one") + bare))]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[1:5] == ["", "Title of two", "Assessment · B2", ""]
    assert shown[5] == "Bottom line of two."
    assert shown[-1] == "Aliases   Old two, 二"
    assert not any(one == other == "" for one, other in pairwise(shown))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"standing": '"disputed"', "caveat": '"Others doubt it."'}, ["Disputed", "Others doubt"]),
        ({"standing": '"superseded"', "superseded_by": '"two"'}, ["Superseded", "[two]"]),
        ({"contradicts": '["two"]'}, ["Contradict", "Title of two [two]"]),
        ({"date": "2024-01-02"}, ["2 Jan 2024"]),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_signs_and_colours_say_on_a_screen_is_said_in_words(
    write_pack: WritePack, capsys: Captured, keys: dict[str, str], said: list[str]
) -> None:
    pack = str(write_pack(entry("one", **keys) + entry("two")))
    assert main(["show", "--pane", "first", "--pack", pack]) == 0
    shown = capsys.readouterr().out.partition("-----")[0]
    for each in said:
        assert each in shown
    order = [shown.index(each) for each in ("TLP:", "Title of one", "Bottom line of one")]
    assert order == sorted(order)
