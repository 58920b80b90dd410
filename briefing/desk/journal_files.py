"""The files of the journal, one of each machine: read as they grow, appended to by one alone.

What is appended is found by the size of a file; where anything else has become of it (a sync has
put another one in its place), it is read anew. Every file of the folder counts, those that a sync
has left of a conflict too: what two of them say alike is said once.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.desk import lock, merge_sides, toml_tables, whole_file
from briefing.desk import machine as machine_name
from briefing.desk.errors import DeskError
from briefing.desk.journal_marks import Marks
from briefing.desk.journal_record import FORMAT, HEADER, TABLE, Record, pieces, read_marks, records

if TYPE_CHECKING:
    from collections.abc import Iterable

ENDING = ".toml"

AT_MOST = 2**28
"""Most bytes of a file; a larger one is not read."""

SPARE = 1_000
"""Records that may say nothing new before a file is written anew without them..."""

SHARE = 2
"""...as soon as there are so many times as many records as it takes to say the same."""

_TAIL = 64
"""Bytes before the end of what is read by which it is known again."""

_LAST = 2**16
"""Bytes in which the last record of a file begins."""

_FORMAT = rb"\Aformat = ([0-9]{1,9})\n"

Fingerprint = tuple[tuple[str, int, int, int], ...]
"""Name, inode, size and time of each file."""


class _Read(NamedTuple):
    """How far a file is read."""

    itself: tuple[int, int, int]
    """Inode, size and time."""
    done: int
    """Bytes that are read for good; behind them a record may be half written."""
    tail: bytes
    """The last of them."""
    records: int
    newer: bool
    """Whether a newer version of the program has written it."""


class JournalFiles:
    """The files in one folder, and the marks that they come to."""

    def __init__(self, folder: str, machine: str = "") -> None:
        """Read in `folder`; what is appended goes into the file of `machine`.

        Without a name, it is that of this machine, which is made as soon as it is needed.
        """
        self.folder = folder
        self.marks = Marks()
        self.problems: dict[str, str] = {}
        """Sentences for the reader, by the path that each is about."""
        self._given_machine = machine
        self._read: dict[str, _Read] = {}

    @cached_property
    def _machine(self) -> str:
        return self._given_machine or machine_name.name()

    @property
    def _path(self) -> str:
        return os.path.join(self.folder, self._machine + ENDING)

    def fingerprint(self) -> Fingerprint:
        """Return what is another as soon as any file is."""
        self.problems.pop(self.folder, None)
        found = []
        try:
            with os.scandir(self.folder) as files:
                names = [each.name for each in files]
        except FileNotFoundError:  # nothing was ever kept
            return ()
        except OSError as error:
            self.problems[self.folder] = f"cannot read {self.folder}: {error.strerror}"
            return ()
        for name in names:
            if ENDING in name and not name.startswith("."):
                with suppress(OSError):  # a sync removes it just now
                    there = os.stat(os.path.join(self.folder, name))
                    found.append((name, there.st_ino, there.st_size, there.st_mtime_ns))
        return tuple(sorted(found))

    def refresh(self, state: Fingerprint) -> None:
        """Read what is new in files of this state."""
        for name, *itself in state:
            inode, size, time = itself
            known = self._read.get(name)
            if known is None or known.itself != (inode, size, time):
                path = os.path.join(self.folder, name)
                self.problems.pop(path, None)
                try:
                    self._read[name] = self._go_on(name, path, known)
                except OSError as error:
                    self.problems[path] = f"cannot read {path}: {error.strerror}"

    def _go_on(self, name: str, path: str, known: _Read | None) -> _Read:
        """Read a file on from where it is read to, or anew. Raises OSError."""
        opened = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        with open(opened, "rb") as file:
            there = os.fstat(opened)
            if not stat.S_ISREG(there.st_mode):
                raise OSError(0, "it is no regular file")
            if there.st_size > AT_MOST:
                raise OSError(0, f"it has more than {AT_MOST // 2**20} MiB")
            itself = there.st_ino, there.st_size, there.st_mtime_ns
            if known and known.itself[0] == itself[0] and known.itself[1] < itself[1]:
                file.seek(known.done - len(known.tail))
                data = file.read(AT_MOST)
                if data.startswith(known.tail):
                    return self._take(name, itself, data[len(known.tail) :], known)
                file.seek(0)
            return self._take(name, itself, file.read(AT_MOST), None)

    def _take(
        self, name: str, itself: tuple[int, int, int], data: bytes, before: _Read | None
    ) -> _Read:
        machine = name.partition(".")[0]
        start, count = (before.done, before.records) if before else (0, 0)
        newer = before.newer if before and start else _is_newer(data)
        if newer:
            path = os.path.join(self.folder, name)
            said = "a newer version of the program has written it; it is read, and left as it is"
            self.problems[path] = f"{path}: {said}"
        for side in merge_sides.sides(data.decode(errors="replace")):
            count += self.marks.add_all(side, machine)
        settled = _settled(data)
        tail = ((before.tail if before else b"") + data[:settled])[-_TAIL:]
        return _Read(itself, start + settled, tail, count, newer)

    def append(self, given: Iterable[Record], *, lasting: bool) -> None:
        """Append records to the file of this machine, all of them or none.

        `lasting`: not even a loss of power takes them away. Raises DeskError.
        """
        text = "".join(each.text() for each in given).encode()
        try:
            paths.made(os.path.dirname(self.folder))
            paths.made(self.folder)
            try:
                with lock.held(self._lock):
                    self._append(text, alone=True, lasting=lasting)
            except lock.UnlockableError:  # each write is one, at the end of the file as it is then
                self._append(text, alone=False, lasting=lasting)
        except OSError as error:
            raise DeskError(f"cannot write {self._path}: {error.strerror}") from error

    @property
    def _lock(self) -> str:
        return os.path.join(self.folder, f".{self._machine}.lock")

    def _append(self, text: bytes, *, alone: bool, lasting: bool) -> None:
        """Append to the file; `alone`: nobody else does so meanwhile. Raises OSError."""
        number = os.open(
            self._path,
            os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_NONBLOCK | os.O_CLOEXEC,
            0o600,
        )
        with open(number, "r+b", buffering=0) as file:
            if not stat.S_ISREG(os.fstat(number).st_mode):
                raise OSError(0, "it is no regular file")
            if _is_newer(os.pread(number, _TAIL, 0)):
                raise OSError(0, "a newer version of the program has written it")
            size = os.fstat(number).st_size
            if alone:
                size = _healed(number, size)
            try:
                left = memoryview(text if size else HEADER.encode() + text)
                while left:
                    left = left[file.write(left) :]
                if lasting:
                    os.fsync(number)
            except OSError:
                if alone:
                    os.ftruncate(number, size)
                raise
        if lasting and not size:
            whole_file.keep_names(self.folder)

    def compact(self) -> bool:
        """Write the file of this machine anew where most of it says nothing any more.

        What its records come to stays the same. It never waits, and is no harm where it fails: it
        is tried again later. Return whether it was done.
        """
        known = self._read.get(self._machine + ENDING)
        if known is None or known.newer or known.records < SHARE * self.marks.size() + SPARE:
            return False
        try:
            with lock.held(self._lock, patience=0):
                data = whole_file.contents(self._path, AT_MOST)
                whole_file.replace(self._path, _compacted(data, self._machine))
        except (OSError, DeskError):
            return False
        return True


def _is_newer(data: bytes) -> bool:
    found = re.match(_FORMAT, data)
    return found is not None and int(found[1]) > FORMAT


def _settled(data: bytes) -> int:
    """Return up to where a file is read for good: the last record may be half written as yet."""
    last = data.rfind(b"\n" + TABLE.encode()) + 1
    if data.endswith(b"Z\n") and any(records(data[last:].decode(errors="replace"))):
        return len(data)
    return last


def _healed(number: int, size: int) -> int:
    """Cut off what is left of a record that was not written to its end; return the size."""
    start = max(0, size - _LAST)
    data = os.pread(number, _LAST, start)
    last = data.rfind(b"\n" + TABLE.encode())
    piece = data[last:].decode(errors="replace")
    torn = toml_tables.whole(piece) is None and not any(records(piece))
    if last >= 0 and torn and not merge_sides.marked(piece):
        size = start + last
        os.ftruncate(number, size)
    return size


def _compacted(data: bytes, machine: str) -> bytes:
    """Return the text of a file with what counts of it, and what is of another kind as it is."""
    marks, others = Marks(), []
    for side in merge_sides.sides(data.decode(errors="replace")):
        marks.add_all(side, machine)
        for piece in pieces(read_marks(side)[1]):
            known = not piece.startswith(TABLE) or any(records(piece))
            if not known and toml_tables.whole(piece) is not None:
                others.append(f"\n{piece.strip()}\n")
    kept = [each.text() for each in marks.records()]
    return "".join([HEADER, *dict.fromkeys(others), *kept]).encode()
