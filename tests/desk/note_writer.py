"""Writes notes by the command, one after the other, and says of each what was acknowledged.

    python -m tests.desk.note_writer PACK NAME COUNT [CLOCK]

A note is written; every other one is edited; every third one deleted, every sixth restored. A line
on standard output says what has returned 0: that is what has to be there from then on. `CLOCK` are
seconds by which the clock is wrong.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, timedelta
from zlib import crc32

from briefing.cli import main
from briefing.desk import notes

LONG = 2_000
"""Characters of a text: more than one page, so that a torn one is seen."""


def text(name: str, number: int, state: str) -> str:
    """Return the text of a note, which says at its end whether it is whole."""
    told = f"{name}-{number} {state} " + "words of the note\n" * (LONG // 18)
    return f"{told}{crc32(told.encode())}"


def is_whole(written: str) -> bool:
    """Return whether a text is one that was written, from its first to its last character."""
    told, end, number = written.rpartition("\n")
    return bool(end) and number == str(crc32(f"{told}\n".encode()))


def call(*arguments: str) -> str:
    """Run `briefing`; return what it printed. Raises SystemExit with another code than 0.

    What it says is passed on only then.
    """
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = main([*arguments])
    if code:
        sys.stderr.write(err.getvalue())
        raise SystemExit(code)
    return out.getvalue()


def write(pack: str, name: str, count: int) -> None:
    """Write so many notes."""
    for number in range(count):
        id = call("note", "one", text(name, number, "new"), "--pack", pack).partition("\t")[0]
        said(name, number, "new")
        if number % 2:
            call("note", "--edit", id, text(name, number, "edited"))
            said(name, number, "edited")
        if not number % 3:
            os.write(1, f"{name}-{number} deleting\n".encode())
            call("note", "--delete", id)
            said(name, number, "deleted")
        if not number % 6:
            call("note", "--restore", id)
            said(name, number, "edited" if number % 2 else "new")


def said(name: str, number: int, state: str) -> None:
    """Say that a note is now so, without a buffer that a kill would take along."""
    os.write(1, f"{name}-{number} {state}\n".encode())


if __name__ == "__main__":
    if len(sys.argv) > 4:
        wrong = timedelta(seconds=int(sys.argv[4]))
        notes._now = lambda: datetime.now(UTC) + wrong
    write(sys.argv[1], sys.argv[2], int(sys.argv[3]))
