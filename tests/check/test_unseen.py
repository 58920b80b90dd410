"""What the file of an entry says and its reader is not shown is told to the author."""

from __future__ import annotations

import pytest

from briefing.check.checker import check
from briefing.pack import codes
from briefing.pack.markdown import entry_body, unseen
from tests.conftest import WritePack, entry

UNSEEN = [
    ("Words.\n\n[page]: https://example.org/a", "[page]: https://example.org/a"),
    ("[Words][b].\n\n[b]: #one\n[b]: #two", "[b]: #two"),
    ("# The Tide\n\n[tide]: #the-ebb", "[tide]: #the-ebb"),
    ("> [page]: https://example.org/a\n\nWords.", "> [page]"),
    ("Words.\n\n>\n\nMore.", ">"),
    ("Words.\n\n##\n\nMore.", "##"),
    ("Words.\n\n```sh\n```", "```sh"),
    ("Words.\n\n| | |\n|---|---|", "| | |\n"),
    ("4.", "4."),
    ("-\n-", "-\n-"),
    ("***", "***"),
    ("&nbsp;", "&nbsp;"),
]
SEEN = [
    "Words.",
    "4. Words",
    "- a\n-\n- b",
    "[Words][page].\n\n[page]: https://example.org/a",
    "[Words][] and ![a][b].\n\n[words]: #one\n[B]: c.png",
    "> Words.",
    "Words.\n\n***\n\nMore.",
    "```\nwords\n```",
    "| | |\n|---|---|\n| a | |",
    "# The Tide\n\n" + "Words.\n\n" * 9 + "[tide]: #the-tide",
    "31 – 12",
    "防衛",
    "> " * 60,
]


def _found(write_pack: WritePack, body: str) -> list[tuple[int, int]]:
    written = body.replace("\n", "\\n")
    report = check(str(write_pack(entry("one", body=f'"{written}"') + entry("two"))))
    return [(each.column, each.end) for each in report.problems if each.code == codes.SHOWS_NOTHING]


@pytest.mark.parametrize(("body", "part"), UNSEEN)
def test_a_part_that_shows_nothing_is_told_at_its_place(
    write_pack: WritePack, body: str, part: str
) -> None:
    found = _found(write_pack, body)
    before = len('body = "') + 1
    assert before + len(body[: body.rindex(part)].replace("\n", "\\n")) in {at for at, _ in found}


@pytest.mark.parametrize("body", SEEN)
def test_a_body_that_is_shown_whole_is_passed_over(write_pack: WritePack, body: str) -> None:
    assert _found(write_pack, body) == []


@pytest.mark.parametrize("body", [*SEEN, *(body for body, _ in UNSEEN), "A.\n\n- *b*\n\n> c"])
def test_the_blocks_are_those_that_are_shown(body: str) -> None:
    assert unseen.read(body) == (entry_body.blocks(body), unseen.of_body(body))
