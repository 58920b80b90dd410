"""The texts of notes follow every change, and those that have not changed are not read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paths
from briefing.desk import note_reader, note_texts
from briefing.desk.highlights import Highlight
from briefing.desk.note_index import WORTH
from briefing.desk.note_texts import NoteTexts
from briefing.desk.notes import Notes

TEXT = 'pack = "small"\nentry = "{}"\ntext = "{}"\n'


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, as a test has them cut."""
    return (text.upper(),)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder of notes."""
    (tmp_path / "notes").mkdir()
    return tmp_path / "notes"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every file be looked at each time, and what was written just now be taken for settled."""
    monkeypatch.setattr(note_texts, "AGAIN", 0.0)
    monkeypatch.setattr("briefing.desk.note_index.SETTLED", -1)


def texts(folder: Path) -> NoteTexts:
    """Return the texts in a folder."""
    return NoteTexts(words, 1, str(folder))


def test_notes_on_a_pack_are_given_with_their_words_the_newest_first(folder: Path) -> None:
    notes = Notes(str(folder))
    first = notes.add("small", "one", "One", "older")
    notes.add("other", "one", "One", "of another pack")
    second = notes.add("small", "two", "Two", "newer")
    found = texts(folder).on("small")
    assert [(each.id, each.entry, each.title, each.text, each.words) for each in found] == [
        (second.id, "two", "Two", "newer", ("NEWER",)),
        (first.id, "one", "One", "older", ("OLDER",)),
    ]


def test_what_another_program_does_is_seen(folder: Path) -> None:
    asked = texts(folder)
    assert asked.on("small") == []
    file = folder / "by-hand.toml"
    file.write_text(TEXT.format("one", "first"))
    assert [each.text for each in asked.on("small")] == ["first"]
    with file.open("r+") as held:
        held.write(TEXT.format("one", "words"))
    assert [each.text for each in asked.on("small")] == ["words"]
    file.unlink()
    assert asked.on("small") == []


def test_a_new_file_is_seen_though_files_were_looked_at_just_now(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(note_texts, "AGAIN", 3600.0)
    asked = texts(folder)
    first = asked.on("small")
    assert asked.on("small") is first
    (folder / "new.toml").write_text(TEXT.format("one", "new"))
    assert [each.text for each in asked.on("small")] == ["new"]


def test_what_has_not_changed_is_neither_read_nor_cut_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(WORTH + 1):
        (folder / f"note{number}.toml").write_text(TEXT.format("one", number))
    found = texts(folder).on("small")
    assert len(found) == WORTH + 1
    monkeypatch.setattr(note_reader, "read", None)
    assert texts(folder).on("small") == found
    (cache,) = Path(paths.cache_folder()).glob("note-texts-*.json")
    monkeypatch.undo()
    cache.write_bytes(cache.read_bytes()[:-50])
    assert sorted(texts(folder).on("small")) == sorted(found)


def test_all_texts_that_a_sync_has_left_are_the_text_of_the_note(folder: Path) -> None:
    (folder / "a.toml").write_text(TEXT.format("one", "here"))
    other = "a.sync-conflict-20261201-080000-ABCDEFG.toml"
    (folder / other).write_text(TEXT.format("one", "there"))
    (found,) = texts(folder).on("small")
    assert (found.id, found.text, found.words) == ("a", "here\n\nthere", ("HERE\n\nTHERE",))


def test_a_note_without_words_is_known_by_what_it_highlights(folder: Path) -> None:
    held = Highlight("the words", "before", "after", "digest")._asdict()
    keys = "".join(f'{key} = "{value}"\n' for key, value in held.items())
    (folder / "a.toml").write_text(f"{TEXT.format('one', '')}[highlight]\n{keys}")
    (found,) = texts(folder).on("small")
    assert found.text == "the words"


def test_what_cannot_be_read_is_told_and_nothing_is_raised(folder: Path) -> None:
    (folder / "broken.toml").write_text('pack = "small\n')
    asked = texts(folder)
    assert (asked.on("small"), asked.trouble) == ([], "")
    nowhere = texts(folder / "broken.toml")
    assert nowhere.on("small") == []
    assert nowhere.trouble.startswith("the notes cannot be read in ")
    missing = texts(folder / "missing")
    assert (missing.on("small"), missing.trouble) == ([], "")
