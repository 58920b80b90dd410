"""What a merge leaves is an error at each of its marks, and nothing follows from it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.check.checker import check
from briefing.pack import codes
from tests.check.good import OTHER, TODAY, entry, write


def _found(folder: Path, first: str) -> list[tuple[int, str]]:
    """Return line and code of each problem of a first file."""
    (folder / "first.toml").write_bytes(first.encode())
    return [(each.line, each.code) for each in check(str(folder), today=TODAY).problems]


def _lines(first: str, marks: str = "<|=>%+-\\") -> list[int]:
    """Return the lines that begin with seven of some marks."""
    starts = tuple(mark * 7 for mark in marks)
    return [n for n, line in enumerate(first.split("\n"), 1) if line.startswith(starts)]


OURS, THEIRS = "<<<<<<< HEAD", ">>>>>>> quay"
IN_A_BODY = f'body = """\n{OURS}\nIt was 31.\n=======\nIt was 13.\n{THEIRS}\n"""'
WITH_BASE = IN_A_BODY.replace("=======", "||||||| a1b2c3\nIt was 30.\n=======")
KEYS = f"{OURS}\ncredibility = 2\n=======\ncredibility = 3\n{THEIRS}"


JUJUTSU = (
    "<<<<<<< Conflict 1 of 1\n%%%%%%% Changes from base to side #1\n-credibility = 1\n"
    "+credibility = 3\n+++++++ Contents of side #2\ncredibility = 2\n>>>>>>> Conflict 1 of 1 ends"
)
NEWER = (
    '<<<<<<< conflict 1 of 1\n+++++++ q "quay"\ncredibility = 2\n------- base\ncredibility = 1\n'
    "%%%%%%% diff from: b\n\\\\\\\\\\\\\\        to: t\n-credibility = 1\n"
    ">>>>>>> conflict 1 of 1 ends"
)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "changed",
    [IN_A_BODY, WITH_BASE, KEYS, JUJUTSU, NEWER],
    ids=["body", "base", "keys", "jujutsu", "newer"],
)
def test_each_mark_is_told_and_nothing_else(tmp_path: Path, changed: str, end: str) -> None:
    first = entry(changed) + OTHER
    found = _found(write(tmp_path), first.replace("\n", end))
    assert found == [(line, codes.CONFLICT_MARKER) for line in _lines(first)]


def test_ids_of_the_version_left_out_count_as_there(tmp_path: Path) -> None:
    new = OTHER.replace('"other"', '"newer"').replace("#example", "#other")
    first = entry('see = ["other", "newer"]') + f"{OURS}\n{OTHER}=======\n{new}{THEIRS}\n"
    assert {code for _, code in _found(write(tmp_path), first)} == {codes.CONFLICT_MARKER}


@pytest.mark.parametrize(
    ("left", "marks"),
    [
        ("+++++++ a\n------- b\n%%%%%%% c\n", ""),
        ("<<<<<<< HEAD\n- x\n------- y\n=======\nz\n>>>>>>> x\n", "<<<<<<< ======= >>>>>>>"),
        ("%%%%%%% x\n-a\n+++++++ y\nb\n>>>>>>> z\n", "%%%%%%% +++++++ >>>>>>>"),
        ("Heading\n=======\n\n|||||||\n", ""),
        (">>>>>>>> eight times quoted\n", ""),
        (" <<<<<<< HEAD\n <<<<<<<\n", ""),
        ("<<<<<<<< HEAD\nx\n=======\ny\n========\nz\n>>>>>>>> x\n", "<<<<<<<< ======== >>>>>>>>"),
        ("x\n=======\ny\n>>>>>>> quay\n", "======= >>>>>>>"),
        ("<<<<<<<\nx\n", "<<<<<<<"),
        (">>>>>>> quay\n", ">>>>>>>"),
    ],
)
def test_only_what_a_merge_leaves_is_a_mark(tmp_path: Path, left: str, marks: str) -> None:
    write(tmp_path, f'body = """\n{left}\nIt was 31 in 2023.\n"""')
    problems = check(str(tmp_path), today=TODAY).problems
    told = [each.message.split("`")[1] for each in problems if each.code == codes.CONFLICT_MARKER]
    assert told == marks.split()


def test_the_manifest_is_read_with_one_version(tmp_path: Path) -> None:
    folder = write(tmp_path)
    text = (folder / "briefing.toml").read_text("utf-8")
    (folder / "briefing.toml").write_text(f"{OURS}\n=======\n# more\n{THEIRS}\n{text}", "utf-8")
    found = check(str(folder), today=TODAY).problems
    assert [(each.line, each.code) for each in found] == [
        (line, codes.CONFLICT_MARKER) for line in (1, 2, 4)
    ]
