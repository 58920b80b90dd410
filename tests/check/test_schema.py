"""The JSON Schema is the model's, stands beside the bundled pack, and finds what is planted."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.pack.limits import SCHEMA as NAME
from briefing.pack.problems import PackError
from tests.check import tombi
from tests.check.tombi import Place
from tests.conftest import DATA, WritePack, entry
from tests.pack.reading import load
from tests.small_pack import table

Captured = pytest.CaptureFixture[str]
FILES = sorted(str(path.relative_to(DATA)) for path in DATA.rglob("*.toml"))
SCHEMA: dict[str, Any] = json.loads((DATA / NAME).read_text(encoding="utf-8"))

PLANTED = [
    # file, what is right, what is wrong, and what of it an editor marks
    ("briefing.toml", "format = 1", "format = 2", "2"),
    ("briefing.toml", "published = 2023-07-28", 'published = "2023-07-28"', '"2023-07-28"'),
    ("briefing.toml", 'short = "Tech"', 'shrot = "Tech"', "shrot"),
    ("names.toml", 'id = "japan-mod"', 'id = "Japan MoD"', '"Japan MoD"'),
    ("names.toml", 'aliases = ["JCG",', 'aliases = ["",', '""'),
    ("sources.toml", 'kind = "primary"', 'kind = "firsthand"', '"firsthand"'),
    ("sources.toml", 'reliability = "B"', 'reliability = "G"', '"G"'),
    ("series.toml", "total = 567", 'total = "567"', '"567"'),
    ("spending.toml", "credibility = 3", "credibility = 7", "7"),
    (
        "spending.toml",
        '[[entry]]\nid = "forty-three-trillion"\nkind',
        "[[entry]]\nkind",
        "[[entry]]",
    ),
    ("strategy.toml", 'standing = "confirmed"', 'standing = "certain"', '"certain"'),
    ("coordination.toml", ", at = ", ", art = ", "art"),
    ("threats/china.toml", "said_by = [", "said_by = [5, ", "5"),
    ("threats/russia.toml", "\ncaveat = ", "\ncaveats = ", "caveats"),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Return a copy of the bundled pack."""
    return Path(shutil.copytree(DATA, tmp_path / "copy"))


def test_what_stands_beside_the_bundled_pack_is_what_is_printed(capsys: Captured) -> None:
    assert main(["schema"]) == 0
    assert capsys.readouterr() == ((DATA / NAME).read_text(encoding="utf-8"), "")


def test_it_is_saved_as_it_is_printed(capsys: Captured, tmp_path: Path) -> None:
    assert main(["schema", "--save", str(tmp_path)]) == 0
    assert capsys.readouterr() == ("", "")
    assert (tmp_path / NAME).read_bytes() == (DATA / NAME).read_bytes()


def test_where_it_cannot_be_saved_that_is_said(capsys: Captured, tmp_path: Path) -> None:
    assert main(["schema", "--save", str(tmp_path / "none")]) == 2
    out, err = capsys.readouterr()
    said = f"briefing: cannot write {tmp_path}/none/{NAME}: No such file or directory\n"
    assert (out, err) == ("", said)


def test_every_table_and_key_is_described() -> None:
    tables = SCHEMA["definitions"]
    keys = {
        f"{name}.{key}": made
        for name, table in {**tables, "a file": SCHEMA}.items()
        for key, made in table["properties"].items()
    }
    assert [name for name, table in tables.items() if not table.get("description")] == []
    assert [k for k, made in keys.items() if not ("$ref" in made or made["description"])] == []


def test_the_scales_are_explained_value_by_value() -> None:
    tables = SCHEMA["definitions"]
    for name, key in [
        ("Source", "reliability"),
        ("Entry", "credibility"),
        ("Entry", "standing"),
        ("Entry", "likelihood"),
        ("Pack", "handling"),
    ]:
        made = tables[name]["properties"][key]
        assert [each for each in made["enum"] if f"`{each}`: " not in made["description"]] == []


@pytest.mark.parametrize("file", FILES)
def test_every_bundled_file_names_the_schema(file: str) -> None:
    first = (DATA / file).read_text(encoding="utf-8").partition("\n")[0]
    assert first.startswith("#:schema ")
    assert ((DATA / file).parent / first.removeprefix("#:schema ")).samefile(DATA / NAME)


def test_an_editor_finds_nothing_wrong_with_the_bundled_pack() -> None:
    assert tombi.found(DATA) == []


def test_an_editor_finds_exactly_what_is_planted(copy: Path) -> None:
    for file, right, wrong, _ in PLANTED:
        text = (copy / file).read_text(encoding="utf-8")
        assert right in text
        assert wrong not in text
        (copy / file).write_text(text.replace(right, wrong, 1), encoding="utf-8")
    wanted = []
    for file, _, wrong, marked in PLANTED:
        text = (copy / file).read_text(encoding="utf-8")
        before = text[: text.index(wrong) + wrong.index(marked)]
        wanted.append(Place(file, before.count("\n") + 1, len(before) - before.rfind("\n")))
    assert sorted(set(tombi.found(copy))) == sorted(wanted)


@pytest.mark.parametrize(
    ("fields", "needed"),
    [
        ({"kind": '"event"'}, "date"),
        ({"kind": '"statement"'}, "date"),
        ({"kind": '"figure"'}, "date"),
        ({"kind": '"rule"'}, "rule"),
        ({"standing": '"disputed"'}, "caveat"),
        ({"standing": '"withdrawn"'}, "caveat"),
        ({"standing": '"superseded"'}, "superseded_by"),
    ],
)
def test_what_an_entry_needs_is_asked_by_the_editor_and_by_the_reader(
    write_pack: WritePack, fields: dict[str, str], needed: str
) -> None:
    line = f"#:schema ./{NAME}\n\n"
    folder = write_pack(line + entry("one", **fields))
    shutil.copy(DATA / NAME, folder)
    assert tombi.found(folder) == [Place("first.toml", 3, 1)]
    with pytest.raises(PackError, match=f"{needed}.*is missing"):
        load(str(folder))


def test_a_source_needs_a_title_or_an_address(write_pack: WritePack) -> None:
    line = f"#:schema ./{NAME}\n\n"
    named = table("source", "a", {"title": '"Log"'}) + table("source", "b", {"url": '"http://x.y"'})
    folder = write_pack(more=line + named)
    shutil.copy(DATA / NAME, folder)
    assert tombi.found(folder) == []
    load(str(folder))
    write_pack(more=line + named + table("source", "none", {"kind": '"primary"'}))
    assert {each.line for each in tombi.found(folder)} == {line.count("\n") + 1 + named.count("\n")}
    with pytest.raises(
        PackError, match=r"title \(none\): is missing: a source needs a title or a url"
    ):
        load(str(folder))


@pytest.mark.parametrize(
    ("absent", "marked"),
    [
        (["said_by", "standing", "body"], False),
        (["bottom_line"], False),
        (["bottom_line", "body"], True),
    ],
)
def test_an_editor_asks_for_one_text_of_an_entry(
    tmp_path: Path, absent: list[str], marked: bool
) -> None:
    shutil.copy(DATA / NAME, tmp_path)
    text = entry("one", **dict.fromkeys(absent, ""))
    (tmp_path / "one.toml").write_text(f"#:schema ./{NAME}\n\n{text}", encoding="utf-8")
    assert bool(tombi.found(tmp_path)) is marked
