"""Drafts of notes: there until the note is kept, whatever is in the folder besides."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.desk.drafts import Draft, Drafts
from briefing.desk.highlights import Highlight

DRAFT = Draft("harbour-watch", "ship-aground", "A ship aground", "", "First line.\n\n- second")


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    return Drafts(str(tmp_path / "desk"))


def texts(drafts: Drafts) -> list[str]:
    return sorted(each.text for each in drafts.all(DRAFT.pack))


def test_a_draft_is_there_for_who_begins_anew(drafts: Drafts, tmp_path: Path) -> None:
    assert drafts.of(DRAFT.pack, DRAFT.entry) is None
    kept = drafts.keep(DRAFT)
    assert Drafts(str(tmp_path / "desk")).of(DRAFT.pack, DRAFT.entry) == kept
    assert (kept.text, kept.title) == (DRAFT.text, DRAFT.title)
    assert list(drafts.all("another")) == []
    assert drafts.of("another", DRAFT.entry) is None


def test_the_next_one_takes_its_place_until_it_is_dropped(drafts: Drafts) -> None:
    kept = drafts.keep(drafts.keep(DRAFT)._replace(text="Other words"))
    assert texts(drafts) == ["Other words"]
    drafts.drop(kept)
    drafts.drop(kept)
    drafts.drop(DRAFT)
    assert texts(drafts) == []


def test_drafts_of_several_notes_on_one_entry_stand_beside_one_another(drafts: Drafts) -> None:
    drafts.keep(DRAFT)
    changed = drafts.keep(DRAFT._replace(note="a-note", text="Its words"))
    assert texts(drafts) == [DRAFT.text, "Its words"]
    assert drafts.of(DRAFT.pack, DRAFT.entry, "a-note") == changed
    drafts.drop(changed)
    assert texts(drafts) == [DRAFT.text]


def test_a_draft_keeps_the_words_that_it_is_about(drafts: Drafts) -> None:
    words = Highlight("sank", "It ", " [1]\nby", "0123456789abcdef")
    drafts.keep(DRAFT)
    kept = drafts.keep(DRAFT._replace(highlight=words, text="Since when?"))
    assert drafts.of(DRAFT.pack, DRAFT.entry, words=words) == kept
    assert drafts.of(DRAFT.pack, DRAFT.entry, words=words._replace(words="It")) is None
    assert [each.highlight for each in drafts.all(DRAFT.pack) if each.text == DRAFT.text] == [None]


def test_what_another_program_is_writing_is_not_offered(drafts: Drafts) -> None:
    kept = drafts.keep(DRAFT)
    other = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    file = Path(drafts._folder, kept.name)
    text = file.read_text()
    assert str(os.getpid()) in text
    file.write_text(text.replace(str(os.getpid()), str(other.pid)))
    assert drafts.of(DRAFT.pack, DRAFT.entry) is None
    other.communicate(b"\n")
    found = drafts.of(DRAFT.pack, DRAFT.entry)
    assert found is not None
    assert found.text == DRAFT.text


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=30
)
@given(st.text(), st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_was(drafts: Drafts, entry: str, text: str) -> None:
    wanted = DRAFT._replace(entry=entry.encode(errors="replace").decode(), text=text)
    kept = drafts.keep(wanted)
    assert drafts.of(wanted.pack, wanted.entry) == kept
    assert (kept.entry, kept.text) == (wanted.entry, wanted.text)
    drafts.drop(kept)


@pytest.mark.parametrize("held", [b"", b"\xff", b"[", b"text = 1", b'pack = "harbour-watch"'])
def test_what_is_no_draft_is_passed_over_and_left(drafts: Drafts, held: bytes) -> None:
    drafts.keep(DRAFT)
    folder = Path(drafts._folder)
    other = folder / "other.toml"
    other.write_bytes(held)
    assert texts(drafts) == [DRAFT.text]
    assert other.read_bytes() == held


def test_only_the_reader_can_read_it(drafts: Drafts) -> None:
    drafts.keep(DRAFT)
    folder = Path(drafts._folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert [each.stat().st_mode & 0o777 for each in folder.iterdir()] == [0o600]
