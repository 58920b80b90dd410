"""`briefing export`: the whole pack, or parts of it, as one document."""

from __future__ import annotations

import json
import os
import shlex
import tomllib
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.cli.export import EXAMPLES
from tests.conftest import MANIFEST, NAMES, WritePack, entry
from tests.small_pack import series, table

Captured = pytest.CaptureFixture[str]
KEYS = [
    *"handling pack panes entries series sources actors topics places terms kinds".split(),
    *("dimensions", "rule_tests"),
]
POINTS = '[{ x = 2020, total = 5, sources = ["act"] }, { x = 2022, total = 2.50, plan = true }]'
SERIES = series(points=POINTS)


@pytest.fixture
def folder(write_pack: WritePack) -> Path:
    """Return the folder of a pack with dates of every kind."""
    one = entry("one", date="{ from = 2023-06-06, to = 2023-06-07 }", as_of="2024-01-02")
    two = entry("two", date="{ year = 2023, month = 8 }", sources='[{ id = "act", at = "Art. 1" }]')
    return write_pack(one + two, entry("three", date="2023-07-28"), extra=SERIES)


def _export(capsys: Captured, folder: Path, *arguments: str) -> dict[str, Any]:
    assert main(["export", "--format", "json", *arguments, "--pack", str(folder)]) == 0
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return document


def _ids(document: dict[str, Any]) -> list[str]:
    return [each["id"] for each in document["entries"]]


def _written(folder: Path, file: str, table: str) -> Any:
    """Return what a file of the pack says, dates as ISO 8601 strings."""
    tables = tomllib.loads((folder / f"{file}.toml").read_text())
    return json.loads(json.dumps(tables[table], default=lambda value: value.isoformat()))


def test_the_document_has_the_shape_that_scripts_rely_on(capsys: Captured, folder: Path) -> None:
    document = _export(capsys, folder)
    assert list(document) == KEYS
    assert document["panes"] == [
        {"id": "first", "title": "First pane", "short": "First", "entries": ["one", "two"]},
        {"id": "second", "title": "Second pane", "entries": ["three"]},
    ]
    assert _ids(document) == ["one", "two", "three"]


def test_keys_and_values_are_those_of_the_pack(capsys: Captured, folder: Path) -> None:
    document = _export(capsys, folder)
    one, two, three = document["entries"]
    wanted = [*_written(folder, "first", "entry"), *_written(folder, "second", "entry")]
    assert [{**wanted[0], "pane": "first", "later": False}, three] == [
        one,
        {**wanted[2], "pane": "second", "later": False},
    ]
    assert two == {**wanted[1], "pane": "first", "later": True}
    assert document["pack"] == _written(folder, "briefing", "pack")
    assert document["series"] == _written(folder, "extra", "series")
    for each in ("source", "actor", "topic", "place"):
        assert document[f"{each}s"] == _written(folder, "names", each)
    assert document["terms"] == []


@pytest.mark.parametrize(
    ("arguments", "ids", "panes"),
    [
        (["--pane", "second"], ["three"], {"second": ["three"]}),
        (["--entry", "two"], ["two"], {"first": ["two"]}),
        (["--entry", "two", "--entry", "two"], ["two"], {"first": ["two"]}),
        (
            ["--pane", "second", "--entry", "three", "--entry", "one"],
            ["three", "one"],
            {"first": ["one"], "second": ["three"]},
        ),
    ],
)
def test_a_part_holds_what_is_named(
    capsys: Captured, folder: Path, arguments: list[str], ids: list[str], panes: dict[str, Any]
) -> None:
    document = _export(capsys, folder, *arguments)
    assert list(document) == KEYS
    assert _ids(document) == ids
    assert {pane["id"]: pane["entries"] for pane in document["panes"]} == panes


def _ids_of(document: dict[str, Any], table: str) -> list[str]:
    return [each["id"] for each in document[table]]


def test_a_part_holds_what_its_entries_use_and_nothing_else(
    capsys: Captured, write_pack: WritePack
) -> None:
    more = "".join(
        table("topic", each, {"name": f'"Topic {each}"'}) for each in ("linked", "other")
    )
    more += table("term", "tide", {"name": '"High tide"'}) + table("term", "ebb", {"name": '"Ebb"'})
    more += table("actor", "speaker", {"name": '"Speaker"'})
    derived = {"title": '"Copy"', "kind": '"secondary"', "derives_from": '["report"]'}
    more += table("source", "copy", {"publisher": '"Echo"', **derived})
    counts = series(points='[{ x = 2020, total = 5, sources = ["copy"] }]') + series("unused")
    one = entry(
        "one",
        said_by='["ministry"]',
        body='"Not before [the topic](#linked) at high tide [of its own](#entry:two)."',
        see='["two"]',
        quote='[entry.quote]\ntext = "No."\nspeaker = "speaker"\n',
    )
    two = entry("two", kind='"notice"', series='["counts"]', places='["island"]')
    kinds = '\n[kind.notice]\ntitle = "Notice"\n\n[kind.other]\ntitle = "Other"\n'
    dimension = '\n[dimension.sea]\ntitle = "Sea"\nvalues = { calm = "Calm" }\n'
    manifest = MANIFEST + kinds + dimension
    folder = write_pack(one + two, extra=more + counts, briefing=manifest)

    document = _export(capsys, folder, "--entry", "one")
    assert list(document) == KEYS
    assert document["entries"] == _export(capsys, folder)["entries"][:1]
    assert _ids_of(document, "actors") == ["speaker", "ministry"]
    assert _ids_of(document, "sources") == ["act"]
    assert _ids_of(document, "topics") == ["linked"]
    assert _ids_of(document, "terms") == ["tide"]
    assert document["places"] == document["series"] == []
    assert document["kinds"] == document["dimensions"] == {}

    document = _export(capsys, folder, "--entry", "two")
    assert _ids_of(document, "sources") == ["copy", "act", "report"]
    assert (_ids_of(document, "series"), _ids_of(document, "places")) == (["counts"], ["island"])
    assert document["kinds"] == {"notice": {"title": "Notice"}}

    document = _export(capsys, folder, "--search", "counts type:series")
    assert document["entries"] == document["actors"] == []
    assert _ids_of(document, "series") == ["counts", "unused"]
    assert _ids_of(document, "sources") == ["copy", "report"]


def test_a_part_is_headed_by_the_strictest_label_in_it(
    capsys: Captured, write_pack: WritePack
) -> None:
    red = entry(
        "two", handling='"TLP:RED"', contradicts='["one"]', series='["hidden"]', topics='["ships"]'
    )
    hidden = series("hidden", title='"Kept back"')
    folder = write_pack(entry("one") + red, extra=SERIES + hidden)
    document = _export(capsys, folder)
    assert next(iter(document.items())) == ("handling", "TLP:RED")
    assert document["pack"]["handling"] == "TLP:GREEN"  # as it is written
    document = _export(capsys, folder, "--entry", "one")
    assert document["handling"] == "TLP:GREEN"
    assert document["series"] == document["topics"] == []
    assert _export(capsys, folder, "--entry", "two")["handling"] == "TLP:RED"
    assert _export(capsys, folder, "--pane", "second")["handling"] == "TLP:GREEN"
    document = _export(capsys, folder, "--search", "kept back type:series")
    assert (_ids_of(document, "series"), document["handling"]) == (["hidden"], "TLP:RED")


def test_without_labels_the_document_has_none(capsys: Captured, write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('handling = "TLP:GREEN"\n', "")
    assert list(_export(capsys, write_pack(briefing=manifest))) == KEYS[1:]


def test_a_pane_that_is_named_twice_is_there_once(capsys: Captured, folder: Path) -> None:
    assert _ids(_export(capsys, folder, "--pane", "first", "--pane", "first")) == ["one", "two"]


@pytest.mark.parametrize("number", ["1e400", "-1e400"])
def test_a_number_of_any_size_is_still_json(
    write_pack: WritePack, capsys: Captured, number: str
) -> None:
    folder = write_pack(extra=SERIES.replace("total = 5", f"total = {number}"))
    if main(["export", "--pack", str(folder)]) == 0:
        document = json.loads(capsys.readouterr().out, parse_constant=lambda name: name)
        assert isinstance(document["series"][0]["points"][0]["total"], int | float)


@pytest.mark.parametrize(
    "written",
    ["2.10", "123456789.123456789012345678901234567890", "-0.0", "0.1", "1.5E+40", "7", "1E-9"],
)
def test_a_number_keeps_its_digits(capsys: Captured, write_pack: WritePack, written: str) -> None:
    names = NAMES.replace('name = "Island"\n', 'name = "Island"\nlat = 35.10\nlon = 139.700\n')
    points = f'[{{ x = 2020, total = {written}, note = "Said \\"2.10\\" \\\\u00003." }}]'
    folder = str(write_pack(names=names, extra=series(points=points)))
    assert main(["export", "--pack", folder]) == 0
    text = capsys.readouterr().out
    document = json.loads(text, parse_float=str, parse_int=str)
    (point,) = document["series"][0]["points"]
    assert point == {"x": "2020", "total": written, "note": 'Said "2.10" \\u00003.'}
    assert (document["places"][0]["lat"], document["places"][0]["lon"]) == ("35.10", "139.700")


def test_what_is_named_by_its_address_is_an_entry(capsys: Captured, folder: Path) -> None:
    assert _ids(_export(capsys, folder, "--entry", "entry:two")) == ["two"]


def test_every_example_of_the_help_does_something(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    calls = [line for line in EXAMPLES.splitlines() if line.startswith("  briefing ")]
    assert len(calls) == 4
    for call in calls:
        arguments = shlex.split(call.partition(" > ")[0])[1:]
        assert main(arguments) == 0, call
    assert (tmp_path / "senkakus" / "briefing.toml").is_file()


def test_output_goes_to_a_file_whole(capsys: Captured, folder: Path, tmp_path: Path) -> None:
    document = _export(capsys, folder)
    target = tmp_path / "out" / "briefing.json"
    target.parent.mkdir()
    target.write_text("older, and longer than nothing")
    assert main(["export", "--output", str(target), "--pack", str(folder)]) == 0
    assert capsys.readouterr() == ("", "")
    assert json.loads(target.read_text()) == document
    assert os.listdir(target.parent) == ["briefing.json"]


@pytest.mark.parametrize("target", ["missing/briefing.json", "kept", ""])
def test_where_it_cannot_be_written_nothing_is_left(
    capsys: Captured, folder: Path, tmp_path: Path, target: str
) -> None:
    out = tmp_path / "out"
    (out / "kept").mkdir(parents=True)
    before = sorted(os.listdir(tmp_path))
    path = str(out / target) if target else str(out)
    assert main(["export", "--output", path, "--pack", str(folder)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"briefing: cannot write {path}: ")
    assert said.err.count("\n") == 1
    assert os.listdir(out) == ["kept"]
    assert [name for name in os.listdir(tmp_path) if name not in [*before, "briefing-cache"]] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--entry", "onee"], "there is no entry `onee`; the nearest: one"),
        (["--pane", "frist"], "there is no pane `frist`; the nearest: first"),
        (["--entry", "shipps"], "there is no entry `shipps`\n"),
        (["--entry", "counts"], "`counts` is a table, and --entry takes entries alone\n"),
        (
            ["--entry", "topic:ships"],
            "`topic:ships` is a topic, and --entry takes entries alone;"
            " --search topic:ships takes those that name it\n",
        ),
        (["--entry", "ministry"], "`ministry` is an actor, and --entry takes entries alone; "),
        (["--entry", "small"], "`small` is a pack, and --entry takes entries alone\n"),
    ],
)
def test_what_is_not_there_is_said_with_the_nearest(
    capsys: Captured, folder: Path, arguments: list[str], said: str
) -> None:
    assert main(["export", *arguments, "--pack", str(folder)]) == 2
    out, err = capsys.readouterr()
    assert (out, err.startswith(f"briefing: {said}"), err.count("\n")) == ("", True, 1)


# A pack of its own


def _toml(folder: Path, *arguments: str) -> int:
    return main(["export", "--format", "toml", *arguments, "--pack", str(folder)])


def test_a_pack_is_written_as_a_pack(capsys: Captured, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    assert _toml(folder, "--output", f"{target}/") == 0
    assert capsys.readouterr() == (f"{target}: 6 files\n", "")
    assert _export(capsys, target) == _export(capsys, folder)
    assert main(["check", str(target)]) == 0


def test_what_a_search_finds_is_written(capsys: Captured, folder: Path, tmp_path: Path) -> None:
    assert _toml(folder, "--search", "three", "--output", str(tmp_path / "out")) == 0
    capsys.readouterr()
    assert _ids(_export(capsys, tmp_path / "out")) == ["three"]
    assert _ids(_export(capsys, folder, "--search", "three")) == ["three"]


def test_a_search_that_finds_nothing_writes_nothing(
    capsys: Captured, folder: Path, tmp_path: Path
) -> None:
    assert _toml(folder, "--search", "xyzzy", "--output", str(tmp_path / "out")) == 1
    assert capsys.readouterr() == ("", "briefing: nothing found for: xyzzy\n")
    assert not (tmp_path / "out").exists()


def test_links_that_are_left_out_are_told(
    capsys: Captured, write_pack: WritePack, tmp_path: Path
) -> None:
    folder = write_pack(entry("one", see='["two"]') + entry("two", contradicts='["three"]'))
    assert _toml(folder, "--entry", "one", "--output", str(tmp_path / "out")) == 0
    said = "briefing: left out, for they lead out of it: 1 link\n"
    assert capsys.readouterr().err == said
    assert _toml(folder, "--entry", "two", "--output", str(tmp_path / "two")) == 0
    said = "briefing: with what they contradict, or what replaced them: three\n"
    assert capsys.readouterr().err == said


def test_nothing_is_written_over_unless_it_is_asked_for(
    capsys: Captured, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "names.toml").write_text("mine")
    (target / "notes.txt").write_text("mine")
    assert _toml(folder, "--output", str(target)) == 2
    said = f"briefing: {target} holds files; --force writes over those of a pack\n"
    assert capsys.readouterr() == ("", said)
    assert sorted(os.listdir(target)) == ["names.toml", "notes.txt"]
    assert _toml(folder, "--output", str(target), "--force") == 2
    said = f"briefing: {target}: is not a pack: it holds no briefing.toml\n"
    assert capsys.readouterr() == ("", said)
    (target / "briefing.toml").touch()
    assert _toml(folder, "--output", str(target), "--force") == 0
    capsys.readouterr()
    assert _export(capsys, target) == _export(capsys, folder)
    assert (target / "notes.txt").read_text() == "mine"


def test_a_file_that_would_be_read_with_the_pack_is_in_the_way(
    capsys: Captured, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    for name in ("briefing.toml", "mine.toml"):
        (target / name).touch()
    assert _toml(folder, "--output", str(target), "--force") == 2
    said = f"briefing: {target} holds mine.toml, which would be read with the pack\n"
    assert capsys.readouterr() == ("", said)
    assert sorted(os.listdir(target)) == ["briefing.toml", "mine.toml"]


@pytest.mark.parametrize("inside", ["pack", "pack/deeper", "link"])
def test_the_pack_itself_is_never_written_over(
    capsys: Captured, folder: Path, tmp_path: Path, inside: str
) -> None:
    (tmp_path / "link").symlink_to(folder)
    before = {path: path.read_bytes() for path in folder.glob("*.toml")}
    target = str(tmp_path / inside)
    assert _toml(folder, "--output", target, "--force") == 2
    said = f"briefing: {target} is in the folder of the pack itself: write it elsewhere\n"
    assert capsys.readouterr() == ("", said)
    assert {path: path.read_bytes() for path in folder.glob("*.toml")} == before


@pytest.mark.parametrize("output", [[], ["--output", "-"]])
def test_a_pack_needs_a_folder(capsys: Captured, folder: Path, output: list[str]) -> None:
    assert _toml(folder, *output) == 2
    said = "briefing: toml is a folder: say which with --output DIR\n"
    assert capsys.readouterr() == ("", said)


def test_a_dash_is_standard_output(
    capsys: Captured, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    document = _export(capsys, folder)
    away = tmp_path / "away"
    away.mkdir()
    monkeypatch.chdir(away)
    assert _export(capsys, folder, "--output", "-") == document
    assert os.listdir(away) == []
    assert main(["export", "--output", "./-", "--pack", str(folder)]) == 0
    assert json.loads((away / "-").read_text()) == document


@pytest.mark.parametrize(
    "named",
    ["first.toml", "./sub/../first.toml", "soft", "hard", "briefing.toml", "through/first.toml"],
)
def test_a_file_of_the_pack_is_not_written_over(
    capsys: Captured, folder: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "soft").symlink_to("first.toml")
    (folder / "hard").hardlink_to(folder / "first.toml")
    (folder / "through").symlink_to(folder)
    before = {each.name: each.read_bytes() for each in folder.glob("*.toml")}
    monkeypatch.chdir(folder)
    for call in ([], ["--pack", str(folder)]):
        assert main(["export", "--output", named, *call]) == 2
        said = capsys.readouterr()
        assert (said.out, said.err.count("\n")) == ("", 1)
        assert said.err.startswith(f"briefing: cannot write {named}: it is `")
    assert {each.name: each.read_bytes() for each in folder.glob("*.toml")} == before


@pytest.mark.parametrize("named", ["new.toml", "sub/new.toml", "dangling"])
def test_nothing_is_written_that_would_be_a_file_of_the_pack(
    capsys: Captured, folder: Path, named: str
) -> None:
    (folder / "sub").mkdir()
    (folder / "dangling").symlink_to("later.toml")
    assert main(["export", "--output", str(folder / named), "--pack", str(folder)]) == 2
    assert "it would be a file of the pack" in capsys.readouterr().err
    assert not (folder / named).exists()
    beside = folder / "export.json"  # what is no TOML may stand in the folder
    assert main(["export", "--output", str(beside), "--pack", str(folder)]) == 0
    assert json.loads(beside.read_text())["pack"]["id"] == "small"


def test_kinds_of_the_packs_own_and_other_names_leave_as_they_are_written(
    capsys: Captured, write_pack: WritePack
) -> None:
    one = entry("one", kind='"notice"', aliases='["N 7"]', section='"At sea"')
    bare = "".join(
        line for line in entry("two").splitlines(keepends=True) if not line.startswith("body")
    )
    kinds = '\n[kind.notice]\ntitle = "Notice"\ndated = false\n\n[kind.note]\ntitle = "Note"\n'
    document = _export(capsys, write_pack(one + bare, briefing=MANIFEST + kinds))
    assert document["kinds"] == {
        "notice": {"title": "Notice", "dated": False},
        "note": {"title": "Note"},
    }
    one, two = document["entries"][:2]
    assert (one["kind"], one["aliases"], one["section"]) == ("notice", ["N 7"], "At sea")
    assert not {"body", "aliases", "section"} & two.keys()
