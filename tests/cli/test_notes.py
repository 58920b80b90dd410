"""`briefing note` and `briefing notes`: what a reader writes is kept, found and told."""

from __future__ import annotations

import json
import os
import subprocess
import tomllib
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.desk.highlights import ORPHAN
from briefing.desk.notes import Notes, notes_folder
from tests.cli.process import COMMAND, environment, on_a_terminal
from tests.conftest import MANIFEST, WritePack, entry

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a small pack."""
    return str(write_pack(entry("one") + entry("two", handling='"TLP:AMBER"')))


@pytest.fixture
def written(pack: str, capsys: Captured) -> str:
    """Return the id of a note on an entry."""
    return _note(capsys, "one", "ask", "them", "--pack", pack)


def _note(capsys: Captured, *arguments: str) -> str:
    assert main(["note", *arguments]) == 0
    id, file = capsys.readouterr().out.rstrip("\n").split("\t")
    assert Path(file).name == f"{id}.toml"
    return id


def _told(capsys: Captured, pack: str, *arguments: str) -> str:
    assert main(["notes", "--pack", pack, *arguments]) == 0
    return capsys.readouterr().out


def _listed(capsys: Captured, pack: str, *arguments: str) -> list[dict[str, object]]:
    notes: list[dict[str, object]] = json.loads(_told(capsys, pack, "--json", *arguments))["notes"]
    return notes


def _piped(
    arguments: list[str], said: bytes, **env: str | None
) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments],
        input=said,
        capture_output=True,
        env=environment(dict(env)),
        check=False,
        timeout=60,
    )


def test_a_note_is_listed_under_its_entry(pack: str, written: str, capsys: Captured) -> None:
    lines = _told(capsys, pack).splitlines()
    assert lines[0] == "TLP:GREEN · Small Pack · as of 15 Jan 2024"
    assert "1 note on one entry" in lines
    at = lines.index("Title of one [one]")
    assert lines[at + 1].startswith(f"  {written} · ")
    assert lines[at + 2] == "  ask them"


def test_the_label_is_that_of_the_strictest_entry_that_has_a_note(
    pack: str, written: str, capsys: Captured
) -> None:
    _note(capsys, "two", "x", "--pack", pack)
    assert _told(capsys, pack).startswith("TLP:AMBER · ")
    assert _told(capsys, pack, "--entry", "one").startswith("TLP:GREEN · ")
    assert json.loads(_told(capsys, pack, "--json"))["handling"] == "TLP:AMBER"


def test_json_has_everything_by_stable_keys(pack: str, written: str, capsys: Captured) -> None:
    (note,) = _listed(capsys, pack)
    assert list(note) == [
        *("id", "file", "pack", "entry", "title", "created", "changed", "text"),
        *("highlight", "gone", "trouble", "others"),
    ]
    assert (note["id"], note["pack"], note["entry"]) == (written, "small", "one")
    assert (note["title"], note["text"]) == ("Title of one", "ask them")
    assert (note["highlight"], note["gone"], note["trouble"], note["others"]) == (
        None,
        False,
        None,
        [],
    )
    assert note["file"] == os.path.join(notes_folder(), f"{written}.toml")


def test_names_and_sources_take_notes_too(pack: str, capsys: Captured) -> None:
    for address in ("ministry", "topic:ships", "act"):
        _note(capsys, address, "x", "--pack", pack)
    assert [note["entry"] for note in _listed(capsys, pack)] == ["ministry", "ships", "act"]


def test_standard_input_is_the_text(pack: str) -> None:
    done = _piped(["note", "one", "-", "--pack", pack], "first\r\n\nlast — 本\n".encode())
    assert (done.returncode, done.stderr) == (0, b"")
    assert [note.written for note in Notes().all()] == ["first\r\n\nlast — 本"]


def test_a_text_that_cannot_be_kept_is_put_where_it_says(pack: str, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    data = str(tmp_path / "file" / "desk")
    done = _piped(["note", "one", "-", "--pack", pack], b"long thoughts", BRIEFING_DATA_DIR=data)
    assert done.returncode == 2
    why, where = done.stderr.decode().splitlines()
    assert why.startswith("briefing: the note was not kept in ")
    assert "a file stands where a folder should be" in why
    file = Path(where.removeprefix("briefing: its text is in "))
    assert file.read_text() == "long thoughts"
    assert file.stat().st_mode & 0o777 == 0o600
    file.unlink()


@pytest.mark.parametrize("call", [["onee"], ["--edit", "nothing"]], ids=" ".join)
def test_what_was_piped_to_a_wrong_place_is_not_lost(pack: str, call: list[str]) -> None:
    done = _piped(["note", *call, "-", "--pack", pack], b"long thoughts")
    why, where = done.stderr.decode().splitlines()
    assert (done.returncode, why.startswith("briefing: there is no ")) == (2, True)
    file = Path(where.removeprefix("briefing: its text is in "))
    assert file.read_text() == "long thoughts"
    file.unlink()


def test_what_is_not_utf_8_is_refused_and_not_lost(pack: str) -> None:
    done = _piped(["note", "one", "-", "--pack", pack], b"a\nb\xff\n")
    assert done.returncode == 2
    why, where = done.stderr.decode().splitlines()
    assert why == "briefing: standard input is not UTF-8 text: line 2"
    Path(where.removeprefix("briefing: its text is in ")).unlink()
    assert Notes().all() == []


def test_a_note_is_edited_deleted_and_restored(pack: str, written: str, capsys: Captured) -> None:
    assert _note(capsys, "--edit", written, "they", "said no") == written
    assert [note["text"] for note in _listed(capsys, pack)] == ["they said no"]
    _note(capsys, "--restore", written)
    assert [note["text"] for note in _listed(capsys, pack)] == ["ask them"]
    _note(capsys, "--delete", written)
    assert main(["notes", "--pack", pack]) == 1
    assert "there are none" in capsys.readouterr().out
    assert [note["id"] for note in _listed(capsys, pack, "--trash")] == [written]
    assert main(["note", "--restore", written, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["notes"][0]["text"] == "ask them"
    assert [note["id"] for note in _listed(capsys, pack)] == [written]


def test_deleting_says_how_it_is_undone(written: str, capsys: Captured) -> None:
    main(["note", "--delete", written])
    assert f"`briefing note --restore {written}`" in capsys.readouterr().err


WRONG = [
    (["note"], "name an entry and write a text"),
    (["note", "one"], "the note has no text"),
    (["note", "one", "  "], "it has no words"),
    (["note", "onee", "x"], "there is no entry `onee`; the nearest: one"),
    (["note", "--edit", "{id}"], "the note has no text"),
    (["note", "--edit", "{id}x", "y"], "there is no note `{id}x`; the nearest: {id}"),
    (["note", "--delete", "{id}", "one"], "--delete takes no text: one"),
    (["note", "--delete", "nope"], "there is no note `nope`"),
    (["note", "--restore", "nope"], "it is not in the trash"),
    (["note", "--restore", "{id}"], "no former text of it is in the trash"),
    (["note", "--delete", "{id}", "--edit", "{id}"], "not allowed with"),
    (["note", "--move", "{id}"], "name the one entry"),
    (["note", "--move", "{id}", "tow"], "there is no entry `tow`; the nearest: two"),
    (["note", "--keep", "{id}"], "say which text to keep: a number from 1 to 1"),
    (["note", "--keep", "{id}", "2"], "has 1 texts"),
    (["notes", "--entry", "onee"], "there is no entry `onee`; the nearest: one"),
    (["notes", "--export", "-"], "--export writes a file"),
    (["notes", "--export", "{pack}/first.toml"], "it is `first.toml` of the pack itself"),
    (["notes", "--export", "/nowhere/at/all.md"], "cannot write /nowhere/at/all.md"),
]


@pytest.mark.parametrize(("call", "said"), WRONG)
def test_an_unusable_call_is_said_in_one_line(
    pack: str, written: str, capsys: Captured, call: list[str], said: str
) -> None:
    filled = [each.replace("{id}", written).replace("{pack}", pack) for each in call]
    assert main([*filled, "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said.replace("{id}", written) in shown.err
    assert shown.err.count("\n") == 1
    assert len(Notes().all()) == 1


def test_a_note_whose_entry_is_gone_is_listed_so_and_can_be_moved(
    pack: str, written: str, capsys: Captured, write_pack: WritePack
) -> None:
    write_pack(entry("uno") + entry("two"))
    assert "Title of one [one] – no entry of this pack any more" in _told(capsys, pack)
    assert [note["gone"] for note in _listed(capsys, pack, "--entry", "one")] == [True]
    _note(capsys, "--move", written, "uno", "--pack", pack)
    (note,) = _listed(capsys, pack)
    assert (note["entry"], note["title"], note["gone"]) == ("uno", "Title of uno", False)


def test_notes_on_another_pack_are_listed_where_they_are_asked_for(
    pack: str, written: str, capsys: Captured, write_pack: WritePack
) -> None:
    write_pack(briefing=MANIFEST.replace('id = "small"', 'id = "large"'))
    assert main(["notes", "--pack", pack]) == 1
    capsys.readouterr()
    shown = _told(capsys, pack, "--all-packs")
    assert "Title of one [small: one]" in shown
    assert "handling not known: small" in shown
    assert [note["gone"] for note in _listed(capsys, pack, "--all-packs")] == [None]


def test_what_is_exported_says_the_same_in_each_format(
    pack: str, written: str, capsys: Captured, tmp_path: Path
) -> None:
    Notes().add("small", "two", "Title of two", "odd \r\n\x1b[31m\ttext\n")
    for name in ("notes.toml", "notes.json", "notes.md"):
        assert main(["notes", "--pack", pack, "--export", str(tmp_path / name)]) == 0
        assert capsys.readouterr().out == ""
    toml = (tmp_path / "notes.toml").read_text()
    assert toml.startswith("# TLP:AMBER · Small Pack · ")
    held = tomllib.loads(toml)["note"]
    assert [note["text"] for note in held] == ["ask them", "odd \r\n\x1b[31m\ttext\n"]
    document = json.loads((tmp_path / "notes.json").read_text())
    assert document == json.loads(_told(capsys, pack, "--json"))
    markdown = (tmp_path / "notes.md").read_text()
    assert markdown.startswith("TLP:AMBER · Small Pack · ")
    assert "\n## Title of one\n" in markdown
    assert "\x1b" not in markdown


def test_several_texts_of_a_sync_are_shown_and_chosen_from(
    pack: str, written: str, capsys: Captured
) -> None:
    folder = Path(notes_folder())
    left = folder / f"{written}.sync-conflict-20261201-080000-ABCDEFG.toml"
    left.write_text((folder / f"{written}.toml").read_text().replace("ask them", "ask us"))
    shown = _told(capsys, pack)
    keep = f"`briefing note --keep {written} N` keeps one, or both"
    assert f"! there is another text of it in {left}; {keep}\n" in shown
    assert shown.index("  text 1, ") < shown.index("  ask them") < shown.index("  text 2, ")
    assert "  ask us" in shown
    assert main(["note", "--keep", written, "all"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert {note["text"] for note in _listed(capsys, pack)} == {"ask them", "ask us"}


def test_a_hostile_note_is_safe_to_read(pack: str, written: str, capsys: Captured) -> None:
    hostile = '"[red]x[/nope] \\u001b[31m\\u202e\\u009b5m"'
    Path(notes_folder(), "a\x1b[31mb.toml").write_text(
        f'pack = "small"\nentry = "one"\ntitle = {hostile}\ntext = {hostile}\n'
        f"highlight = {{ words = {hostile} }}\n"
    )
    Path(notes_folder(), "broken.toml").write_text('pack = "\x1b[31m\n')
    for arguments in ([], ["--json"]):
        shown = _told(capsys, pack, *arguments)
        assert not set(shown) & set("\x1b\x9b\u202e\r")
        assert "[red]x[/nope]" in shown
    code, shown, said = on_a_terminal("notes", "--pack", pack, env={"NO_COLOR": "1"})
    assert (code, said) == (0, "")
    assert not set(shown) & set("\x9b\u202e\r")
    assert "\x1b[31m" not in shown


def test_what_cannot_be_read_is_listed_with_its_line(
    pack: str, written: str, capsys: Captured
) -> None:
    file = Path(notes_folder(), "broken.toml")
    file.write_text('pack = "small"\nentry = \n')
    assert f"! {file}:2: " in _told(capsys, pack)
    assert main(["note", "--edit", "broken", "x"]) == 2
    assert f"{file}:2: " in capsys.readouterr().err
    assert file.read_text() == 'pack = "small"\nentry = \n'


# Highlights


@pytest.fixture
def marked(pack: str, capsys: Captured) -> str:
    """Return the id of a highlight with a note."""
    return _note(capsys, "one", "--highlight", "line of one", "how", "so?", "--pack", pack)


def _save(pack: str, before: str, after: str) -> None:
    """Have the pack say something else."""
    file = Path(pack, "first.toml")
    file.write_text(file.read_text().replace(before, after))


def test_words_are_highlighted_and_told_with_their_note(
    pack: str, marked: str, capsys: Captured
) -> None:
    lines = _told(capsys, pack).splitlines()
    at = next(n for n, line in enumerate(lines) if marked in line)
    assert lines[at + 1 : at + 3] == ["  │ line of one", "  how so?"]
    (told,) = _listed(capsys, pack)
    assert told["highlight"] == {
        "words": "line of one",
        "before": "Bottom ",
        "after": ".\nBody of one.",
        "digest": told["highlight"]["digest"],  # type: ignore[index]
        "found": True,
    }


def test_a_highlight_needs_no_text(pack: str, capsys: Captured) -> None:
    _note(capsys, "one", "--highlight", "Body of one.", "--pack", pack)
    (told,) = _listed(capsys, pack)
    assert (told["text"], told["highlight"]["words"]) == ("", "Body of one.")  # type: ignore[index]


def test_options_may_stand_anywhere(pack: str, capsys: Captured) -> None:
    _note(capsys, "--pack", pack, "one", "so", "--highlight", "Body of", "it", "is")
    (told,) = _listed(capsys, pack)
    assert told["text"] == "so it is"


def test_an_orphan_is_told_so_in_every_form(
    pack: str, marked: str, capsys: Captured, tmp_path: Path
) -> None:
    _save(pack, "Bottom line of one", "Line of one")
    assert f"  ! {ORPHAN}" in _told(capsys, pack).splitlines()
    (told,) = _listed(capsys, pack)
    assert told["highlight"]["found"] is False  # type: ignore[index]
    for name, said in {
        "notes.md": f"> line of one\n\n*{ORPHAN}.*\n\nhow so?",
        "notes.toml": f"# {ORPHAN}.\n[note.highlight]",
        "notes.json": '"found": false',
    }.items():
        assert main(["notes", "--pack", pack, "--export", str(tmp_path / name)]) == 0
        assert said in (tmp_path / name).read_text()
    _save(pack, "Line of one", "Bottom line of one")
    assert _listed(capsys, pack)[0]["highlight"]["found"] is True  # type: ignore[index]


def test_of_another_pack_nobody_knows_whether_the_words_are_there(
    pack: str, marked: str, write_pack: WritePack, capsys: Captured
) -> None:
    other = write_pack(briefing=MANIFEST.replace('"small"', '"other"'))
    (told,) = _listed(capsys, str(other), "--all-packs")
    assert told["highlight"]["found"] is None  # type: ignore[index]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("LINE  of one", "do not stand in `one` exactly: it says 'line of one'"),
        ("nowhere", "do not stand in `one` exactly; `briefing show one` shows its words"),
        ("of one", "these words stand twice in `one`: give more of them"),
        ("o", "times in `one`: give more of them"),
        (" ", "the highlight has no words"),
        ("line of one", "these words are highlighted already; `briefing note --edit "),
        ("Title of one", "do not stand in `one` exactly"),
    ],
)
def test_words_that_are_not_there_once_are_refused(
    pack: str, marked: str, capsys: Captured, words: str, said: str
) -> None:
    assert main(["note", "one", "--highlight", words, "--pack", pack]) == 2
    (line,) = [each for each in capsys.readouterr().err.splitlines() if "pack" not in each]
    assert said in line
    assert len(Notes().all()) == 1


def test_the_note_on_a_highlight_is_edited_and_taken_off(
    pack: str, marked: str, capsys: Captured
) -> None:
    assert main(["note", "--edit", marked, ""]) == 0
    assert main(["note", "--edit", marked, "again"]) == 0
    (note,) = Notes().all()
    assert note.highlight is not None
    assert (note.text, note.highlight.words) == ("again", "line of one")


def test_what_was_piped_for_words_that_are_not_there_is_not_lost(pack: str) -> None:
    done = _piped(["note", "one", "--highlight", "nope", "-", "--pack", pack], b"my thoughts")
    assert done.returncode == 2
    place = done.stderr.decode().rsplit("its text is in ", 1)[1].strip()
    assert Path(place).read_text() == "my thoughts"
    os.unlink(place)


def test_of_a_file_that_cannot_be_read_the_first_lines_are_shown(
    pack: str, written: str, capsys: Captured
) -> None:
    file = Path(notes_folder(), "broken.toml")
    file.write_text("text = \n" + "".join(f"line {n}\n" for n in range(1, 50)) + "x" * 5000)
    told = _told(capsys, pack)
    assert "  line 4\n" in told
    assert "line 5\n" not in told
    assert f"  (46 lines more: all of it is in {file})\n" in told
    assert "ask them" in told
    file.write_text("x" * 5000)
    told = _told(capsys, pack)
    assert "x" * 201 not in told
    assert f"(all of it is in {file})" in told
