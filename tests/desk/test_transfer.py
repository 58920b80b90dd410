"""All of a desk as one document: nothing is lost on the way, and nothing is written over."""

from __future__ import annotations

from pathlib import Path

import pytest
import tomli
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.desk import transfer
from briefing.desk.bookmarks import Bookmarks
from briefing.desk.drafts import Draft, Drafts
from briefing.desk.errors import DeskError
from briefing.desk.journal import Journal
from briefing.desk.notes import Notes
from briefing.desk.transfer import Taken

PACK = "harbour-watch"


def filled(folder: Path, letter: str = "a") -> Path:
    """Return a folder with something of all that a reader keeps."""
    at = str(folder)
    notes = Notes(str(folder / "notes"))
    first = notes.add(PACK, "one", "Title of one", "A note\r\nwith \u202e and 日本")
    notes.change(first.id, "Another text")
    notes.delete(notes.add(PACK, "two", "Title of two", "deleted").id)
    Bookmarks(at).put(PACK, "one", "Title of one", letter)
    Journal(at, "here").mark_read(PACK, {"one": "0123"})
    Journal(at, "here").save_search(PACK, "ships", "ship -harbour")
    Drafts(at).keep(Draft(PACK, "one", "Title of one", "", "half"))
    (folder / "notes" / "by-hand.toml").write_bytes(b"\xff\x00 no TOML\r\n")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    """Return the files of a desk but for locks."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in found
        if not each.name.startswith(".")
    }


def test_a_desk_comes_back_to_the_byte(tmp_path: Path) -> None:
    one, other = filled(tmp_path / "one"), tmp_path / "other"
    document = transfer.export(str(one)).encode()
    before = files(one)
    assert transfer.take_in(document, str(other)) == Taken(len(before), 0, 0)
    assert files(other) == before
    assert transfer.take_in(document, str(other)) == Taken(0, len(before), 0)
    again = tomli.loads(transfer.export(str(other)))
    assert again["file"] == tomli.loads(document.decode())["file"]
    assert {each.stat().st_mode & 0o777 for each in other.rglob("*") if each.is_file()} == {0o600}


def test_what_is_there_is_kept_beside_what_comes_in(tmp_path: Path) -> None:
    one, other = filled(tmp_path / "one"), filled(tmp_path / "other", "b")
    Journal(str(other), "here").mark_read(PACK, {"two": "4567"})
    (note,) = (each for each in (one / "notes").glob("2*.toml"))
    (other / "notes" / note.name).write_text(note.read_text().replace("Another", "Their"))
    before = files(other)
    document = transfer.export(str(one)).encode()
    taken = transfer.take_in(document, str(other))
    assert taken.beside == 3
    after = files(other)
    assert {path: after[path] for path in before} == before
    assert transfer.take_in(document, str(other)) == Taken(0, len(files(one)), 0)
    texts = {text.text for each in Notes(str(other / "notes")).all() for text in each.others}
    assert "Another text" in texts
    assert {each.letter for each in Bookmarks(str(other)).all()} == {"a", "b"}
    assert set(Journal(str(other), "here").state(PACK).read) == {"one", "two"}


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)
@given(st.binary(max_size=200))
def test_any_bytes_of_a_note_come_back(tmp_path: Path, data: bytes) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for each in (one, other):
        (each / "notes").mkdir(parents=True, exist_ok=True)
        (each / "notes" / "by-hand.toml").unlink(missing_ok=True)
    (one / "notes" / "by-hand.toml").write_bytes(data)
    transfer.take_in(transfer.export(str(one)).encode(), str(other))
    assert (other / "notes" / "by-hand.toml").read_bytes() == data


@pytest.mark.parametrize(
    "path",
    [
        "../settings.toml",
        "/etc/passwd",
        "notes/../../x.toml",
        "notes/",
        "notes/.hidden.toml",
        "notes/a/b.toml",
        "settings.toml",
        "notes/a\0.toml",
        "notes/x.draft",
        "",
        5,
    ],
)
def test_no_document_writes_anywhere_else(tmp_path: Path, path: object) -> None:
    held = f'[[file]]\npath = "notes/a.toml"\ntext = "x"\n[[file]]\npath = {path!r}\ntext = "x"\n'
    document = f"format = 1\n{held}".replace("'", '"').replace("\\x00", "\\u0000")
    with pytest.raises(DeskError, match="file 2 has no place on a desk"):
        transfer.take_in(document.encode(), str(tmp_path / "desk"))
    assert not (tmp_path / "desk").exists()


@pytest.mark.parametrize(
    ("document", "said"),
    [
        (b"\xff", "this is no desk that was exported"),
        (b"[", "this is no desk that was exported"),
        (b"", "it has no `format`"),
        (b"format = 2", "a newer version of the program has written it"),
        (b"format = 1\nfile = 3", "`file` is no list"),
        (b'format = 1\n[[note]]\ntext = "one"', "`note` is no part of one"),
        (b'format = 1\n[[file]]\npath = "notes/a.toml"', "file 1 holds nothing that can be read"),
        (
            b'format = 1\n[[file]]\npath = "notes/a.toml"\nbase64 = "?"',
            "file 1 holds nothing that can be read",
        ),
    ],
)
def test_what_is_no_desk_is_refused_in_a_sentence(
    tmp_path: Path, document: bytes, said: str
) -> None:
    with pytest.raises(DeskError, match=said):
        transfer.take_in(document, str(tmp_path / "desk"))
    assert not (tmp_path / "desk").exists()
