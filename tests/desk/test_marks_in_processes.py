"""Bookmarks and journal under real processes: kills, writers at once, files that may not grow.

A writer says on its standard output what it has kept, as soon as it is kept; from then on it must
be there.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.desk.bookmarks import Bookmarks
from briefing.desk.journal import Journal
from tests.cli.process import environment

KILLS = int(os.environ.get("BRIEFING_TEST_KILLS", "60"))
"""Kills of each test: `BRIEFING_TEST_KILLS=1000` for a night of them."""

WRITERS, EACH = 4, 50

PROGRAM = """
import os, resource, sys
from briefing.desk.errors import DeskError
folder, name, count, limit = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
{keeping}
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
try:
    for number in range(count):
        id = f"{{name}}-{{number}}"
        keep(number, id)
        os.write(1, id.encode() + b"\\n")
        after(id)
except DeskError as error:
    sys.exit(str(error))
"""

BOOKMARKS = """
from briefing.desk.bookmarks import Bookmarks
bookmarks = Bookmarks(folder)
def keep(number, id):
    bookmarks.put("small", id, "Title of " + id)
def after(id):
    pass
"""

JOURNAL = """
from briefing.desk import journal_files
from briefing.desk.journal import Journal, Place
journal_files.SPARE = 5  # so that the file is written anew again and again
journal = Journal(folder)
def keep(number, id):
    if number % 10:
        journal.mark_read("small", {id: "digest of " + id})
    else:
        journal.save_search("small", id, 'a "query" of ' + id)
def after(id):
    journal.left_at("small", Place("first", id, 1))
    journal.left_at("small", Place("first", id, 2))
"""

PROGRAMS = {
    "bookmarks": PROGRAM.format(keeping=BOOKMARKS),
    "journal": PROGRAM.format(keeping=JOURNAL),
}


def writer(
    what: str, folder: Path, name: str, count: int, limit: int = 0
) -> subprocess.Popen[bytes]:
    """Start a writer of `count` things; its files may grow to `limit` bytes, where it is not 0."""
    call = [sys.executable, "-c", PROGRAMS[what], str(folder), name, str(count), str(limit)]
    pipe = subprocess.PIPE
    return subprocess.Popen(call, stdout=pipe, stderr=pipe, env=environment(None))


def said(process: subprocess.Popen[bytes]) -> tuple[list[str], str]:
    """Return what a writer has kept, and its last words, once it has ended."""
    out, error = process.communicate()
    return out.decode().split(), error.decode().strip()


def there(what: str, folder: Path) -> list[str]:
    """Return what another process finds; it says nothing of a problem."""
    if what == "bookmarks":
        bookmarks = Bookmarks(str(folder))
        found = [each.entry for each in bookmarks.all("small")]
        assert bookmarks.problems == []
        return found
    journal = Journal(str(folder))
    state = journal.state("small")
    assert journal.problems == []
    assert all(digest == f"digest of {id}" for id, digest in state.read.items())
    assert all(query == f'a "query" of {name}' for name, query in state.saved.items())
    return [*state.read, *state.saved]


@pytest.mark.parametrize("what", PROGRAMS)
def test_what_was_kept_is_there_after_a_kill(what: str, tmp_path: Path) -> None:
    """Each kill comes some lines after the start, at a moment within the writing of the next."""
    chance = random.Random(what)
    kept: list[str] = []
    for number in range(KILLS):
        process = writer(what, tmp_path, f"w{number}", 10_000)
        assert process.stdout is not None
        before = []
        for _ in range(chance.randrange(1, 4)):
            before.append(os.read(process.stdout.fileno(), 4096).decode())
        for _ in range(chance.randrange(2_000)):  # a part of the time that a change takes
            pass
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
        kept += ("".join(before) + out.decode()).rpartition("\n")[0].split()
    found = there(what, tmp_path)
    assert len(found) == len(set(found))
    assert set(kept) - set(found) == set()
    assert len(kept) >= KILLS


@pytest.mark.parametrize("what", PROGRAMS)
def test_several_writers_at_once_lose_nothing(what: str, tmp_path: Path) -> None:
    writers = [writer(what, tmp_path, f"w{n}", EACH) for n in range(WRITERS)]
    kept = [id for each in writers for id in said(each)[0]]
    assert [each.returncode for each in writers] == [0] * WRITERS
    assert len(kept) == WRITERS * EACH
    assert sorted(there(what, tmp_path)) == sorted(kept)


@pytest.mark.parametrize("what", PROGRAMS)
@pytest.mark.parametrize("limit", [600, 1_024, 1_500])
def test_a_file_that_may_not_grow_loses_nothing_that_was_kept(
    what: str, limit: int, tmp_path: Path
) -> None:
    """As a full disk: some bytes of a record are written, and then no more."""
    kept, last_words = said(writer(what, tmp_path / "desk", "w", 1_000, limit))
    assert last_words.startswith("cannot write ")
    assert last_words.endswith("File too large")
    assert "\n" not in last_words
    assert kept
    assert sorted(there(what, tmp_path / "desk")) == sorted(kept)
    assert said(writer(what, tmp_path / "desk", "v", 1)) == (["v-0"], "")
    assert sorted(there(what, tmp_path / "desk")) == sorted([*kept, "v-0"])
