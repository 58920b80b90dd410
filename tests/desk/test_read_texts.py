"""Texts as they were read: a cache that is bounded, and done without where it is not right."""

from __future__ import annotations

import sqlite3
import threading
import zlib
from pathlib import Path
from typing import Any

import pytest

from briefing.desk import read_texts
from briefing.desk.read_texts import ReadTexts


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "read.sqlite"


@pytest.fixture
def texts(path: Path) -> ReadTexts:
    return ReadTexts(str(path))


def said(words: str) -> dict[str, Any]:
    return {"title": words, "sources": ["act"], "credibility": 2}


def test_a_text_is_found_by_its_digest(texts: ReadTexts, path: Path) -> None:
    assert texts.text("a") is None
    assert not path.exists()
    texts.keep({"a": said("One"), "b": said("Two")})
    texts.keep({"a": said("One")})
    assert texts.text("a") == said("One")
    assert ReadTexts(str(path)).text("b") == said("Two")
    assert texts.text("c") is None
    assert path.stat().st_mode & 0o777 == 0o600


def test_what_is_no_text_of_ours_is_thrown_away_and_made_anew(texts: ReadTexts, path: Path) -> None:
    texts.keep({"a": said("One")})
    whole = path.read_bytes()
    with sqlite3.connect(path) as file:
        file.execute("DROP TABLE texts")
        file.execute("CREATE TABLE texts (other)")
    foreign = path.read_bytes()
    torn = whole[: len(whole) // 2]
    for data in (b"words", b"no database" * 1000, foreign, torn, whole[:100] + bytes(5000)):
        path.write_bytes(data)
        texts.keep({"b": said("Two")})
        assert texts.text("b") == said("Two")
        path.write_bytes(data)
        assert texts.text("b") is None


def test_a_text_that_is_damaged_is_no_text(texts: ReadTexts, path: Path) -> None:
    texts.keep({"a": said("One")})
    for data in (b"", b"words", 7, None, "words", zlib.compress(b"[1]")):
        with sqlite3.connect(path) as file:
            file.execute("UPDATE texts SET text = ?", (data,))
        assert texts.text("a") is None


def test_what_stands_in_the_cache_is_made_safe(texts: ReadTexts) -> None:
    texts.keep({"a": {"title": "\x1b[2J", "quote": {"text": "\u202e"}}})
    assert texts.text("a") == {"title": "\\x1b[2J", "quote": {"text": "\\u202e"}}


def test_the_oldest_texts_give_way(
    texts: ReadTexts, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_texts, "AT_MOST", 2**16)
    for number in range(400):
        words = "".join(chr(33 + (number * each) % 89) for each in range(1, 700))
        texts.keep({str(number): said(words)})
    assert path.stat().st_size < 2**17
    assert texts.text("0") is None
    assert texts.text("399") is not None


def test_a_text_that_is_too_long_is_not_kept(texts: ReadTexts) -> None:
    texts.keep({"a": said("x" * read_texts.LONGEST), "b": said("Two")})
    assert texts.text("a") is None
    assert texts.text("b") is not None


def test_who_finds_it_locked_does_without(
    texts: ReadTexts, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(read_texts, "PATIENCE_TO_WRITE", 0.0)
    monkeypatch.setattr(read_texts, "PATIENCE_TO_READ", 0.0)
    texts.keep({"a": said("One")})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    texts.keep({"b": said("Two")})
    assert texts.text("a") is None
    other.execute("COMMIT")
    other.close()
    assert texts.text("a") == said("One")
    assert texts.text("b") is None


def test_several_programs_keep_texts_at_once(path: Path) -> None:
    def work(name: int) -> None:
        for number in range(20):
            ReadTexts(str(path)).keep({f"{name}-{number}": said("words")})

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    kept = [ReadTexts(str(path)).text(f"{name}-{n}") for name in range(4) for n in range(20)]
    assert kept == [said("words")] * 80


def test_where_nothing_can_be_written_nothing_is_raised(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    beneath = ReadTexts(str(tmp_path / "file" / "read.sqlite"))
    beneath.keep({"a": said("One")})
    assert beneath.text("a") is None
    folder = ReadTexts(str(tmp_path))
    folder.keep({"a": said("One")})
    assert folder.text("a") is None
    assert tmp_path.is_dir()
    link = tmp_path / "link.sqlite"
    link.symlink_to(tmp_path / "elsewhere")
    ReadTexts(str(link)).keep({"a": said("One")})
    assert not (tmp_path / "elsewhere").exists()
