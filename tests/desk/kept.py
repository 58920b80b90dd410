"""What has to be there after a kill, a fault or many writers, against what is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from briefing.desk.note import Note
from briefing.desk.notes import Notes
from tests.desk.note_writer import is_whole

STATES = ("new", "edited", "deleting", "deleted")

AFTER = {
    "new": {"new", "edited", "deleted"},
    "edited": {"edited", "deleted"},
    "deleting": {"new", "edited", "deleted"},
    "deleted": {"deleted", "new", "edited"},
}
"""What a note may be after the last that was said of it: that, or what was under way then."""


def added(figures: Iterable[Counter[str]]) -> Counter[str]:
    """Return the sum of figures, with those that are 0."""
    counted: Counter[str] = Counter()
    for each in figures:
        counted.update(each)
    return counted


def _by_key(notes: list[Note]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for note in notes:
        key, state = note.written.split(" ", 2)[:2]
        found.setdefault(key, []).append(state)
    return found


def compared(folder: Path, said: str, *, finished: bool = False) -> Counter[str]:
    """Return how many notes were acknowledged, and how many are lost, twice there or torn.

    `said` is what the writers said; `finished`: nothing was under way any more.
    """
    last: dict[str, str] = {}
    for line in said.splitlines(keepends=True):
        if line.endswith("\n"):  # the last one may be cut by the kill
            key, state = line.split()
            last[key] = state
    notes = Notes(str(folder))
    there, thrown = notes.all(), notes.deleted()
    counted: Counter[str] = Counter(acknowledged=len(last), lost=0, twice=0, torn=0)
    for note in (*there, *thrown):
        counted["torn"] += bool(note.trouble) or not is_whole(note.written)
    readable = [note for note in there if is_whole(note.written)]
    held = _by_key(readable)
    deleted = _by_key([note for note in thrown if is_whole(note.written)])
    for key, state in last.items():
        now = set(held.get(key, ())) | ({"deleted"} if key in deleted else set())
        counted["lost"] += not now & ({state} if finished else AFTER[state])
        counted["twice"] += len(held.get(key, ())) > 1 or len(deleted.get(key, ())) > 1
        counted["twice"] += key in held and key in deleted
    counted["unsaid"] = sum(key not in last for key in held)
    return counted
