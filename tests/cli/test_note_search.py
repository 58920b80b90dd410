"""`briefing search in:notes`, and searches that are saved by a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing import paths
from briefing.cli import main
from briefing.desk.journal import Journal
from briefing.desk.notes import Notes
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack, with notes on two entries and on one that is gone."""
    folder = str(write_pack(entry("one") + entry("two", handling='"TLP:AMBER"')))
    notes = Notes()
    for id, text in (("one", "Older words"), ("gone", "Ships of old"), ("two", "Six ships")):
        notes.add("small", id, f"Title of {id}", text)
    return folder


def searched(capsys: Captured, *call: str) -> tuple[int, str, str]:
    """Return the exit code and the streams of a search."""
    code = main(["search", *call])
    streams = capsys.readouterr()
    return code, streams.out, streams.err


# Notes


def test_hits_in_notes_are_entries_with_the_words_of_the_note(pack: str, capsys: Captured) -> None:
    code, out, _ = searched(capsys, "in:notes ship", "--pack", pack)
    assert code == 0
    lines = out.splitlines()
    assert lines[0].startswith("TLP:AMBER")
    assert {line for line in lines if line.endswith("]")} == {
        "Title of two [two]",
        "Title of gone [gone]",
    }
    assert "  Six ships" in lines
    (gone,) = (line for line in lines if "in the pack no more" in line)
    (note,) = Notes().of("small", "gone")
    assert gone.endswith(f"your note {note.id}")


def test_json_of_a_note_has_the_keys_of_a_hit_and_the_note(pack: str, capsys: Captured) -> None:
    _, out, _ = searched(capsys, "in:notes six", "--json", "--pack", pack)
    document = json.loads(out)
    (hit,) = document["hits"]
    assert isinstance(hit.pop("score"), float)
    (note,) = Notes().of("small", "two")
    assert hit == {
        "id": "two",
        "type": "entry",
        "pane": "first",
        "title": "Title of two",
        "snippet": "Six ships",
        "field": "note",
        "note": note.id,
        "gone": False,
        "handling": "TLP:AMBER",
    }
    assert set(document) >= {"query", "total", "took_ms", "hits", "expanded", "corrected"}


def test_all_notes_are_listed_the_newest_first(pack: str, capsys: Captured) -> None:
    _, out, _ = searched(capsys, "in:notes", "--json", "--pack", pack)
    ids = [hit["note"] for hit in json.loads(out)["hits"]]
    assert sorted(ids) == sorted(note.id for note in Notes().all())
    created = {note.id: note.created for note in Notes().all()}
    assert [created[id] for id in ids] == sorted(created.values(), reverse=True)


def test_it_is_told_what_a_word_of_a_note_adds(pack: str, capsys: Captured) -> None:
    _, out, _ = searched(capsys, "in:notes six ships", "--explain", "--pack", pack)
    told = [line.split()[1:] for line in out.splitlines() if line.endswith(" in note")]
    assert [each for each in told if each[0] == "six"] == [["six", "in", "note"]]


def test_the_commands_that_take_a_query_take_it_too(pack: str, capsys: Captured) -> None:
    call = ["export", "--search", "in:notes six", "--format", "json", "--pack", pack]
    assert main(call) == 0
    assert [each["id"] for each in json.loads(capsys.readouterr().out)["entries"]] == ["two"]


def test_notes_that_cannot_be_read_are_a_sentence(pack: str, capsys: Captured) -> None:
    folder = Path(paths.data_folder(), "notes")
    folder.rename(folder.with_name("elsewhere"))
    folder.write_text("no folder")
    code, _, err = searched(capsys, "in:notes", "--pack", pack)
    assert code == 1
    assert "the notes cannot be read in" in err


def test_the_help_names_notes(capsys: Captured) -> None:
    assert main(["search", "--help"]) == 0
    assert "in:        notes: " in capsys.readouterr().out


# Saved searches


def test_a_search_is_saved_asked_listed_and_forgotten(pack: str, capsys: Captured) -> None:
    assert searched(capsys, "--saved", "--pack", pack)[0] == 1
    code, out, err = searched(capsys, "--save", "mine", "title", "kind:rule", "--pack", pack)
    assert (code, out, err) == (0, "", "briefing: saved as mine\n")
    assert Journal().state("small").saved == {"mine": "title kind:rule"}
    assert searched(capsys, "--saved", "--pack", pack)[:2] == (0, "mine  title kind:rule\n")
    _, out, _ = searched(capsys, "--saved", "--json", "--pack", pack)
    assert json.loads(out) == {"saved": [{"name": "mine", "query": "title kind:rule"}]}
    _, out, _ = searched(capsys, "--forget", "mine", "--pack", pack)
    assert Journal().state("small").saved == {}


def test_what_is_saved_is_asked_as_it_would_be(pack: str, capsys: Captured) -> None:
    searched(capsys, "--save", "titles", "title", "--pack", pack)
    _, out, _ = searched(capsys, "--saved", "titles", "--json", "--pack", pack)
    document = json.loads(out)
    _, asked, _ = searched(capsys, "title", "--json", "--pack", pack)
    plain = json.loads(asked)
    assert (document["query"], document["hits"]) == ("title", plain["hits"])
    _, out, _ = searched(capsys, "--saved", "titles", "two", "--json", "--pack", pack)
    assert json.loads(out)["query"] == "title two"


def test_what_a_name_stood_for_before_is_told(pack: str, capsys: Captured) -> None:
    searched(capsys, "--save", "mine", "one", "--pack", pack)
    _, _, err = searched(capsys, "--save", "mine", "two", "--pack", pack)
    assert err == "briefing: saved as mine; before, it was: one\n"
    _, _, err = searched(capsys, "--forget", "mine", "--pack", pack)
    assert err == "briefing: forgotten: mine; it was: two\n"


@pytest.mark.parametrize("option", ["--saved", "--forget"])
def test_an_unknown_name_is_told_with_the_nearest(pack: str, capsys: Captured, option: str) -> None:
    _, _, err = searched(capsys, option, "shps", "--pack", pack)
    assert "nothing is saved yet" in err
    searched(capsys, "--save", "Ships", "ship", "--pack", pack)
    code, _, err = searched(capsys, option, "shps", "--pack", pack)
    assert (code, err) == (2, "briefing: there is no saved search `shps`; the nearest: Ships\n")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["--save", "mine"], "a saved search has a name and a query: nothing was saved"),
        (["--save", " ", "words"], "a saved search has a name and a query: nothing was saved"),
        (["--forget", "mine", "words"], "a query goes with --save NAME, or with --saved NAME"),
        (["--saved", "", "words"], "a query goes with --save NAME, or with --saved NAME"),
        (["--save", "a", "--saved", "b"], "not allowed with"),
    ],
)
def test_a_call_that_saves_nothing_says_so(
    pack: str, capsys: Captured, call: list[str], said: str
) -> None:
    code, _, err = searched(capsys, *call, "--pack", pack)
    assert code == 2
    assert said in err
    assert Journal().state("small").saved == {}
