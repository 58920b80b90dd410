"""`briefing new`: a pack to begin with, which opens, and in which nothing is wrong."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main, new
from briefing.library import open_library
from briefing.pack import limits
from tests.check import tombi
from tests.conftest import DATA
from tests.pack.reading import load

Captured = pytest.CaptureFixture[str]
KINDS = [[], ["--minimal"]]
SCHEMA: dict[str, Any] = json.loads((DATA / limits.SCHEMA).read_text(encoding="utf-8"))


def _new(folder: Path, *options: str) -> Path:
    assert main(["new", str(folder), *options]) == 0
    return folder


def _keys(made: dict[str, Any], path: str = "") -> Iterator[str]:
    """Yield the path of every key that the schema knows; a key of the author's own is `*`."""
    if "$ref" in made:
        made = SCHEMA["definitions"][made["$ref"].rpartition("/")[2]]
    for each in [*made.get("oneOf", []), *([made["items"]] if "items" in made else [])]:
        yield from _keys(each, path)
    own = [*made.get("patternProperties", {}).values(), made.get("additionalProperties")]
    for key, each in [*made.get("properties", {}).items(), *(("*", each) for each in own if each)]:
        yield f"{path}.{key}"
        yield from _keys(each, f"{path}.{key}")


def _written(value: Any, path: str = "") -> Iterator[str]:
    """Yield the path of every key that stands in a file."""
    for each in value if isinstance(value, list) else []:
        yield from _written(each, path)
    for key, each in value.items() if isinstance(value, dict) else []:
        yield f"{path}.{key}"
        yield from _written(each, f"{path}.{key}")


@pytest.mark.parametrize("options", KINDS, ids=str)
def test_it_opens_with_its_panes_and_entries(tmp_path: Path, options: list[str]) -> None:
    library = open_library(str(_new(tmp_path / "harbour-watch", *options)))
    tabs = [tab["id"] for tab in library.about["tabs"]]
    assert tabs == (["entries"] if options else ["harbour", "ferry"])
    assert library.entry("highest-water") is not None


@pytest.mark.parametrize("options", KINDS, ids=str)
def test_an_editor_finds_nothing_wrong_with_it(tmp_path: Path, options: list[str]) -> None:
    folder = _new(tmp_path / "harbour-watch", *options)
    assert tombi.found(folder) == []
    files = [path for path in folder.iterdir() if path.suffix == ".toml"]
    line = f"#:schema ./{limits.SCHEMA}\n"
    assert [path.name for path in files if not path.read_text("utf-8").startswith(line)] == []
    assert (folder / limits.SCHEMA).read_bytes() == (DATA / limits.SCHEMA).read_bytes()


@pytest.mark.parametrize("options", [[], ["--minimal"]])
def test_nothing_is_wrong_with_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], options: list[str]
) -> None:
    folder = str(tmp_path / "made")
    assert main(["new", folder, *options]) == 0
    capsys.readouterr()
    assert main(["check", "--strict", folder]) == 0
    assert capsys.readouterr().out.endswith(": no problems\n")


def test_it_holds_every_key_that_there_is(tmp_path: Path) -> None:
    written: set[str] = set()
    for path in _new(tmp_path / "harbour-watch").glob("*.toml"):
        written.update(_written(tomllib.loads(path.read_text(encoding="utf-8"))))
    wanted = list(dict.fromkeys(_keys(SCHEMA)))
    assert len(wanted) > 100
    assert [key for key in wanted if not any(fnmatchcase(each, key) for each in written)] == []


def test_everything_that_it_names_is_used(tmp_path: Path) -> None:
    briefing = load(str(_new(tmp_path / "harbour-watch")))
    used = {each.id for placed in briefing.entries for each in placed.refers}
    used |= {id for source in briefing.table("source") for id in source.get("derives_from", [])}
    tables = ("actor", "topic", "place", "source", "series")
    ids = [item["id"] for name in tables for item in briefing.table(name)]
    assert [id for id in ids if id not in used] == []


def test_it_says_what_it_wrote_and_what_to_do_next(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "watch", "--minimal"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out == (
        "watch: briefing.toml, entries.toml, briefing.schema.json\n"
        "`briefing watch` opens it, `briefing check watch` checks it.\n"
    )
    assert sorted(os.listdir("watch")) == ["briefing.schema.json", "briefing.toml", "entries.toml"]


def test_a_folder_that_is_empty_is_filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.chdir(empty)
    assert main(["new", "."]) == 0
    assert load(str(empty)).layout.pack["id"] == "empty"


@pytest.mark.parametrize(
    ("name", "id", "title"),
    [
        ("harbour-watch", "harbour-watch", "Harbour watch"),
        ("Harbour Watch_2024/", "harbour-watch-2024", "Harbour watch 2024"),
        ("-dash", "my-briefing", "My briefing"),
        ("search", "search", "Search"),
        ('it\'s "so"', "my-briefing", "My briefing"),
        ("two\nlines", "my-briefing", "My briefing"),
        ("\x1b[31mred", "my-briefing", "My briefing"),
        ("Été", "my-briefing", "My briefing"),
        ("..hidden", "my-briefing", "My briefing"),
        ("n" * 101, "my-briefing", "My briefing"),
    ],
)
def test_the_pack_is_called_after_its_folder_where_that_makes_a_name(
    capsys: Captured,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    id: str,
    title: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["new", "--", name]) == 0
    pack = load(name.rstrip("/")).layout.pack
    assert (pack["id"], pack["title"]) == (id, title)
    out, err = capsys.readouterr()
    assert (out.count("\n"), err) == (2, "")
    assert out.replace("\n", "").isprintable()
    if name in ("search", "-dash"):
        assert f"`briefing ./{name}`" in out


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("full", "full holds files; a new pack needs a new or an empty folder"),
        ("full/file", "full/file is no folder"),
        ("dangling", "dangling is no folder"),
        ("none/watch", "cannot write none/watch: No such file or directory"),
        ("full/file/watch", "cannot write full/file/watch: Not a directory"),
        ("n" * 300, f"cannot write {'n' * 300}: File name too long"),
        ("", "cannot write : No such file or directory"),
    ],
)
def test_what_it_cannot_write_to_is_left_as_it_is(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, target: str, said: str
) -> None:
    work = tmp_path / "work"
    (work / "full").mkdir(parents=True)
    (work / "full" / "file").write_text("mine")
    (work / "dangling").symlink_to("nowhere")
    monkeypatch.chdir(work)
    assert main(["new", target]) == 2
    assert capsys.readouterr() == ("", f"briefing: {said}\n")
    assert sorted(os.listdir(work)) == ["dangling", "full"]
    assert os.listdir(work / "full") == ["file"]
    assert (work / "full" / "file").read_text() == "mine"


@pytest.mark.parametrize("there", [False, True])
def test_where_writing_fails_halfway_nothing_is_left(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, there: bool
) -> None:
    folder = tmp_path / "work" / "watch"
    (folder if there else folder.parent).mkdir(parents=True)
    longer = f"{'x' * 300}.json"  # than any file system has names
    read = new._read
    monkeypatch.setattr("briefing.cli.new.limits.SCHEMA", longer)
    monkeypatch.setattr(new, "_read", lambda at, name: "" if name == longer else read(at, name))
    assert main(["new", str(folder)]) == 2
    assert capsys.readouterr().err.startswith(f"briefing: cannot write {folder}: ")
    assert [path for path in folder.parent.rglob("*") if path != folder] == []
    assert folder.exists() == there


def test_its_files_have_the_permissions_of_any_other(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        folder = _new(tmp_path / "watch")
    finally:
        os.umask(before)
    assert folder.stat().st_mode & 0o777 == 0o750
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o640}
