"""`briefing bookmark` and `briefing bookmarks`: the reader's marks from the shell."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from tests.cli.process import briefing, on_a_terminal
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack, one of whose entries is stricter."""
    return str(write_pack(entry("one") + entry("two", handling='"TLP:AMBER"')))


def run(capsys: Captured, *call: str) -> tuple[int, str, str]:
    code = main([*call])
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def document(capsys: Captured, pack: str, *more: str, code: int = 0) -> list[dict[str, Any]]:
    found, out, _ = run(capsys, "bookmarks", "--json", "--pack", pack, *more)
    assert found == code
    listed: list[dict[str, Any]] = json.loads(out)["bookmarks"]
    return listed


def test_an_entry_is_marked_listed_and_unmarked(pack: str, capsys: Captured) -> None:
    assert run(capsys, "bookmark", "three", "--pack", pack) == (0, "marked: three\n", "")
    assert run(capsys, "bookmark", "one", "--letter", "a", "--pack", pack)[0] == 0
    code, out, err = run(capsys, "bookmarks", "--pack", pack)
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        "TLP:GREEN · Small Pack · as of 15 Jan 2024",
        "",
        "   three  Title of three",
        "a  one    Title of one",
    ]
    assert run(capsys, "bookmark", "three", "--remove", "--pack", pack)[1] == "removed: three\n"
    assert run(capsys, "bookmark", "--letter", "a", "--remove", "--pack", pack)[0] == 0
    code, out, err = run(capsys, "bookmarks", "--pack", pack)
    assert (code, out) == (1, "")
    assert "nothing is marked" in err


def test_as_json_every_key_is_there(pack: str, capsys: Captured) -> None:
    assert document(capsys, pack, code=1) == []
    main(["bookmark", "two", "--pack", pack])
    main(["bookmark", "topic:ships", "--letter", "s", "--pack", pack])
    capsys.readouterr()
    first, second = document(capsys, pack)
    assert [*first] == ["pack", "entry", "title", "letter", "made", "gone"]
    assert (first["pack"], first["entry"], first["letter"]) == ("small", "two", None)
    assert (second["entry"], second["title"], second["letter"]) == ("ships", "Ships", "s")
    assert first["gone"] is second["gone"] is False
    _, out, _ = run(capsys, "bookmarks", "--json", "--pack", pack)
    assert json.loads(out)["handling"] == "TLP:AMBER"
    code, out, _ = run(capsys, "bookmark", "two", "--json", "--pack", pack)
    assert (code, json.loads(out)["bookmarks"]) == (0, [first])
    code, out, _ = run(capsys, "bookmark", "two", "--remove", "--json", "--pack", pack)
    assert (code, json.loads(out)["bookmarks"]) == (0, [first])


def test_the_label_of_what_is_marked_heads_the_list(pack: str, capsys: Captured) -> None:
    main(["bookmark", "two", "--pack", pack])
    capsys.readouterr()
    assert run(capsys, "bookmarks", "--pack", pack)[1].startswith("TLP:AMBER · Small Pack")


def test_a_letter_goes_from_one_entry_to_another_and_that_is_said(
    pack: str, capsys: Captured
) -> None:
    main(["bookmark", "one", "--letter", "a", "--pack", pack])
    capsys.readouterr()
    code, out, err = run(capsys, "bookmark", "two", "--letter", "a", "--pack", pack)
    assert (code, out) == (0, "marked: two (a)\n")
    assert err == "briefing: `a` was one until now\n"
    assert [each["entry"] for each in document(capsys, pack)] == ["two"]


def test_an_entry_that_is_gone_is_kept_said_and_can_be_unmarked(
    write_pack: WritePack, capsys: Captured
) -> None:
    pack = str(write_pack(entry("one") + entry("two")))
    main(["bookmark", "two", "--letter", "b", "--pack", pack])
    write_pack(entry("one"))
    capsys.readouterr()
    (found,) = document(capsys, pack)
    assert (found["entry"], found["title"], found["gone"]) == ("two", "Title of two", True)
    assert (
        "b  two  Title of two  (gone from the pack)\n"
        in run(capsys, "bookmarks", "--pack", pack)[1]
    )
    assert run(capsys, "bookmark", "two", "--remove", "--pack", pack)[0] == 0


def test_those_of_other_packs_are_listed_where_they_are_asked_for(
    pack: str, tmp_path: Path, capsys: Captured
) -> None:
    from briefing.desk.bookmarks import Bookmarks

    main(["bookmark", "one", "--pack", pack])
    Bookmarks().put("another-pack", "theirs", "Title of theirs", "a")
    capsys.readouterr()
    assert [each["entry"] for each in document(capsys, pack)] == ["one"]
    listed = document(capsys, pack, "--all-packs")
    assert [(each["entry"], each["gone"]) for each in listed] == [("one", False), ("theirs", None)]
    _, out, _ = run(capsys, "bookmarks", "--all-packs", "--pack", pack)
    assert out.splitlines()[2:] == [
        "   one     Title of one",
        "",
        "another-pack",
        "a  theirs  Title of theirs",
    ]


@pytest.mark.parametrize(
    ("call", "code", "line"),
    [
        (["twoo"], 2, "there is no entry `twoo`; the nearest: two"),
        (["twoo", "--remove"], 2, "there is no entry `twoo`; the nearest: two"),
        (["two", "--remove"], 1, "there is no bookmark `two`"),
        (["two", "--remove", "--letter", "a"], 1, "there is no bookmark `two a`"),
        (["--remove", "--letter", "a"], 1, "there is no bookmark `a`"),
        (["two", "--letter", "ab"], 2, "--letter takes one letter, a to z: not `ab`"),
        (["two", "--letter", "A"], 2, "--letter takes one letter, a to z: not `A`"),
        (["two", "--letter", ""], 2, "--letter takes one letter, a to z: not ``"),
        ([], 2, "name an entry (see `briefing bookmark --help`)"),
        (["--remove"], 2, "name an entry (see `briefing bookmark --help`)"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    pack: str, capsys: Captured, call: list[str], code: int, line: str
) -> None:
    found, out, err = run(capsys, "bookmark", *call, "--pack", pack)
    assert (found, out) == (code, "")
    assert err.startswith(f"briefing: {line}")
    assert err.count("\n") == 1


def test_where_nothing_can_be_kept_that_is_said(
    pack: str, tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "briefing-data").write_text("a file where the folder should be")
    code, out, err = run(capsys, "bookmark", "one", "--pack", pack)
    assert (code, out) == (2, "")
    assert "cannot keep anything in" in err
    assert err.count("\n") == 1
    code, out, err = run(capsys, "bookmarks", "--pack", pack)
    assert (code, out) == (1, "")
    assert "cannot read" in err


def test_a_damaged_file_is_told_of_and_what_is_readable_is_listed(
    pack: str, tmp_path: Path, capsys: Captured
) -> None:
    main(["bookmark", "one", "--pack", pack])
    file = tmp_path / "briefing-data" / "bookmarks.toml"
    file.write_text(file.read_text() + '[[bookmark]]\npack = "sm')
    capsys.readouterr()
    code, out, err = run(capsys, "bookmarks", "--pack", pack)
    assert code == 0
    assert "Title of one" in out
    assert "is damaged" in err
    assert err.count("\n") == 1


def test_a_shell_marks_and_another_sees_it(pack: str) -> None:
    assert briefing("bookmark", "one", "--pack", pack).stdout == "marked: one\n"
    code, shown, said = on_a_terminal("bookmarks", "--pack", pack)
    assert (code, said) == (0, "")
    assert "Title of one" in shown
    assert sorted(os.listdir(os.environ["BRIEFING_DATA_DIR"])) == [
        ".bookmarks.lock",
        "bookmarks.toml",
    ]
