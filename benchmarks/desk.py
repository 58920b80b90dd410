"""A desk with very much on it, as files: notes on the entries of a pack, and bookmarks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import tomli_w

from benchmarks.setup import Pack
from briefing.desk import bookmark_file, note_names, note_toml
from briefing.desk.notes import NAME
from briefing.library import open_library

NOTES, BOOKMARKS = 10_000, 5_000

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def write(desk: Path, pack: Pack) -> None:
    """Put notes on all entries of a pack, and bookmarks in it and in others, on a desk."""
    library = open_library(str(pack.folder))
    rows, id = [*library.rows()], library.about["id"]
    notes = desk / NAME
    notes.mkdir(parents=True, exist_ok=True)
    for number in range(NOTES):
        row, at = rows[number % len(rows)], BEGAN + timedelta(minutes=number)
        data = note_toml.write(
            {
                note_toml.VERSION: note_toml.FORMAT,
                note_toml.PACK: id,
                note_toml.ENTRY: row["id"],
                note_toml.TITLE: row["title"],
                note_toml.CREATED: at,
                note_toml.CHANGED: at,
                note_toml.TEXT: f"Note {number}: ask about this.",
            }
        )
        (notes / f"{note_names.new(at)}{note_names.SUFFIX}").write_bytes(data)
    marked = [
        {
            "pack": id if number < len(rows) else f"pack-{number % 40}",
            "entry": rows[number % len(rows)]["id"],
            "title": rows[number % len(rows)]["title"],
            "made": BEGAN + timedelta(seconds=number),
        }
        for number in range(BOOKMARKS)
    ]
    held = {"format": 1, "bookmark": marked}
    (desk / f"{bookmark_file.NAME}{bookmark_file.ENDING}").write_text(
        tomli_w.dumps(held), encoding="utf-8"
    )
