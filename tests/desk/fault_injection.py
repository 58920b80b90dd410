"""Every file call of a save, killed and failing: strace injects both.

The calls are those that name the data folder, or a file in it, while a command runs once; then the
command runs again for each of them (see `warm_note`). What is asked each time: does it end in 0 or
in a sentence, is what it acknowledged there, and is all that was there before still there.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from briefing.desk.notes import Notes
from tests.cli.process import environment
from tests.desk.kept import added
from tests.desk.note_writer import is_whole, text

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EINTR")

COMMAND = [sys.executable, "-m", "tests.desk.warm_note"]

AT_ONCE = 2

ID = "20261127-232105-8f3a2c1d"
"""The note that is there before."""

_CALL = re.compile(r"^([0-9]+) +([a-z0-9_]+)\(")
_TEXT_IS_IN = re.compile(r"its text is in (\S+)")

BEFORE, AFTER, NEW = (text("w", number, state) for number, state in ((1, "a"), (1, "b"), (2, "c")))


class Saving(NamedTuple):
    """A command that saves: its arguments, what it reads, and whether it was deleted before."""

    name: str
    arguments: list[str]
    said: str = ""
    deleted: bool = False


SAVINGS = [
    Saving("add", ["one", "-"], NEW),
    Saving("edit", ["--edit", ID, "-"], AFTER),
    Saving("delete", ["--delete", ID]),
    Saving("restore", ["--restore", ID], deleted=True),
]


class Fault(NamedTuple):
    """What is injected: into which call (its name and its number), and what."""

    call: str
    number: int
    what: str
    last: str = ""

    @property
    def option(self) -> str:
        """What strace is told."""
        return f"inject={self.call}:{self.what}:when={self.number}{self.last}"


def _prepared(place: Path, saving: Saving, *, first: bool) -> Notes:
    """Make a data folder with one note, or with none that was ever written."""
    shutil.rmtree(place, ignore_errors=True)
    notes = Notes(str(place / "notes"))
    if first:
        return notes
    note = notes.add("small", "one", "Title of one", BEFORE)
    os.rename(note.file, Path(note.file).with_name(f"{ID}.toml"))
    if saving.deleted:
        notes.delete(ID)
    return notes


def _run(
    saving: Saving, pack: Path, place: Path, *options: str
) -> subprocess.CompletedProcess[str]:
    folders: dict[str, str | None] = {
        "BRIEFING_DATA_DIR": str(place),
        "TMPDIR": f"{place}-tmp",
    }
    Path(f"{place}-tmp").mkdir(exist_ok=True)
    return subprocess.run(
        ["strace", "-f", *options, *COMMAND, str(pack), *saving.arguments],
        input=saving.said,
        capture_output=True,
        encoding="utf-8",
        env=environment(folders),
        check=False,
        timeout=120,
    )


def calls(saving: Saving, pack: Path, place: Path) -> list[tuple[str, int]]:
    """Return the names of the file calls of a save, each with its number among those of its name.

    `-y` has the path of each file descriptor told.
    """
    log = Path(f"{place}.log")
    _run(saving, pack, place, "-y", "-o", str(log))
    counted: Counter[str] = Counter()
    found: list[tuple[str, int]] = []
    main = ""
    for line in log.read_text(errors="replace").splitlines():
        if not (call := _CALL.match(line)):
            continue
        main = main or call[1]
        if call[1] == main:  # threads of the engine have numbers of their own
            counted[call[2]] += 1
            if any(f"{sign}{place}{end}" in line for sign in '"<' for end in '/">'):
                found.append((call[2], counted[call[2]]))
    return found


def _faults(call: str, number: int) -> Iterator[Fault]:
    yield Fault(call, number, "signal=SIGKILL")
    for error in ERRORS:
        yield Fault(call, number, f"error={error}")
        # a call that is asked again after EINTR would be asked for ever
        yield Fault(call, number, f"error={error}", f"..{number + 9}" if error == "EINTR" else "+")


def judged(
    saving: Saving,
    notes: Notes,
    done: subprocess.CompletedProcess[str],
    fault: Fault,
    *,
    first: bool,
) -> Counter[str]:
    """Return what is wrong after a command, and what it came to."""
    code, said, out = done.returncode, done.stderr, done.stdout
    counted: Counter[str] = Counter(calls=1, lost=0, twice=0, torn=0, faults=0)
    mute = fault.call in ("read", "write") and bool(fault.last)  # of standard streams as well
    if code not in (0, 2, -9, 137) or "Traceback" in said:
        counted["nothing could be read or said" if mute and not said else "faults"] += 1
    told = "acknowledged" if code == 0 else "killed" if code < 0 or code == 137 else "refused"
    counted[told] += 1
    there, thrown = notes.all(), notes.deleted()
    for note in (*there, *thrown):
        counted["torn"] += bool(note.trouble) or not is_whole(note.written)
    texts = [note.written for note in there]
    counted["twice"] += len(texts) != len(set(texts)) or len({note.id for note in there}) < len(
        there
    )
    mine = [note.written for note in there if note.id == ID]
    away = ID in [note.id for note in thrown]
    if saving.name == "add":
        counted["lost"] += (code == 0 and NEW not in texts) or (not first and mine != [BEFORE])
    elif saving.name == "edit":
        counted["lost"] += mine not in ([[AFTER]] if code == 0 else [[BEFORE], [AFTER]])
    else:
        gone = saving.name == "delete"
        expected = [(True, [])] if gone else [(False, [BEFORE])]
        either = [(True, []), (False, [BEFORE])]
        counted["lost"] += (away, mine) not in (expected if code == 0 else either)
    if code == 2 and saving.said:
        place = _TEXT_IS_IN.search(said)
        kept = place is not None and saving.said in Path(place[1]).read_text()
        told = "text kept elsewhere" if kept or saving.said in out else "text dropped"
        counted["nothing could be read or said" if mute and told == "text dropped" else told] += 1
    return counted


def faults(pack: Path, folder: Path) -> Iterator[tuple[str, Counter[str]]]:
    """Yield the figures of each way to save, in a folder that is new and in one with a note."""
    for saving in SAVINGS:
        for first in (True, False) if saving.name == "add" else (False,):
            place = folder / "traced"
            _prepared(place, saving, first=first)
            found = calls(saving, pack, place)
            injected = [fault for call in found for fault in _faults(*call)]

            def one(
                number: int, fault: Fault, saving: Saving = saving, first: bool = first
            ) -> Counter[str]:
                place = folder / f"traced{number % AT_ONCE}-{number}"
                notes = _prepared(place, saving, first=first)
                log = f"{place}.log"
                done = _run(saving, pack, place, "-o", log, "-e", fault.option)
                counted = judged(saving, notes, done, fault, first=first)
                wrong = [
                    name
                    for name in ("lost", "twice", "torn", "faults", "text dropped")
                    if counted[name]
                ]
                if wrong:
                    print(
                        f"  {saving.name} {fault.option}: {wrong} {done.returncode} {done.stderr}"
                    )
                for path in (place, Path(f"{place}-tmp")):
                    shutil.rmtree(path, ignore_errors=True)
                Path(log).unlink(missing_ok=True)
                return counted

            with ThreadPoolExecutor(AT_ONCE) as pool:
                counted = added(pool.map(one, range(len(injected)), injected))
            where = " (the first note)" if first else ""
            yield f"{saving.name}{where}, {len(found)} file calls", counted
