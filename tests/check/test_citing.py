"""What is told of citations: at the words in the body, and not of what they say beside the text."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.check.catalogue import CODES
from briefing.check.catalogue.code import REMARK
from briefing.pack import codes
from tests.check.good import checked, told
from tests.check.judged import judged


def at(folder: Path, example: str) -> list[tuple[str, str]]:
    """Return the codes of what is found in the good pack with an example, each with its words."""
    found = checked(folder, example).problems
    lines = (folder / "first.toml").read_text(encoding="utf-8").split("\n")
    return [(each.code, lines[each.line - 1][each.column - 1 : each.end - 1]) for each in found]


def test_wrong_citations_are_told_at_their_words(tmp_path: Path) -> None:
    body = '''body = """
The agency counted 31 `[@papr]` balloons \\t [@report; @papr, p. 3].

> They came at night [@act,
> Art. 3; @papr] \\\\[@papr] [@Some Paper].

| Seen [@paper,] |
|---|
| 雲 [@papr] |
"""'''
    assert at(tmp_path, body) == [
        (codes.UNKNOWN_SOURCE, "@papr"),
        (codes.UNLISTED_SOURCE, "@act"),
        (codes.UNKNOWN_SOURCE, "@papr"),
        (codes.MALFORMED_CITATION, "[@Some Paper]"),
        (codes.MALFORMED_CITATION, "[@paper,]"),
        (codes.UNKNOWN_SOURCE, "@papr"),
    ]
    lines = [each.line for each in checked(tmp_path, body).problems]
    assert len(set(lines)) == 5


def test_the_source_that_is_meant_is_named(tmp_path: Path) -> None:
    (found,) = checked(tmp_path, 'body = "The agency counted 31 balloons [@papr]."').problems
    assert found.message == "there is no source `papr`; did you mean `paper`?"
    (found,) = checked(tmp_path, 'body = "The agency counted 31 balloons [@act]."').problems
    assert "`act`" in found.message
    assert "add it to `sources`" in found.message


def test_sources_that_are_wrong_themselves_are_not_missed_in_the_body(tmp_path: Path) -> None:
    example = 'sources = "report"\nbody = "The agency counted 31 balloons [@report]."'
    assert told(tmp_path, example) == [codes.WRONG_TYPE]


def test_a_source_that_a_body_alone_names_counts_as_used(tmp_path: Path) -> None:
    lone = checked(tmp_path, 'body = "The agency counted 31 balloons [@report] [@paper]."')
    assert lone.problems == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("counted 31 [see @paper]", ["@paper"]),
        ("counted 31 [-@paper, p. 3]", ["@paper"]),
        ("counted 31, as @paper says, and @report", ["@paper", "@report"]),
        ("counted 31 [@paper, a [b", ["@paper"]),
        ("counted 31 [@ paper]", ["@ paper"]),
        ("counted 31 [@ paper, p. 3; @report]", ["@ paper", "@report"]),
        ("counted 31 [ @paper]", ["@paper"]),
        ("counted 31 ［＠paper］", ["＠paper"]),
        ("counted 31 @ paper, \\\\[@ paper] and `[@ paper]`", []),
        ("counted 31 [@paper]", []),
        ("counted 31 `[see @paper]` and ``@paper``", []),
        (r"counted 31 \\[@paper] and \\@paper", []),
        ("counted 31 @papers by a@paper.org, see http://a.org/@paper", []),
        ("counted 31 @act, which is no source of the entry", []),
    ],
)
def test_a_source_that_is_named_in_another_way_is_text(
    tmp_path: Path, text: str, words: list[str]
) -> None:
    found = at(tmp_path, f'body = "The agency {text}."')
    assert found == [(codes.CITATION_AS_TEXT, each) for each in words]


def test_only_a_body_cites(tmp_path: Path) -> None:
    change = '[entry.change]\ndirection = "new"\nnote = "[@paper]"'
    example = f'caveat = "Only [@paper, p. 3] was read."\n{change}'
    assert at(tmp_path, example) == [(codes.CITATION_AS_TEXT, "@paper")] * 2


@pytest.mark.parametrize(
    ("changed", "uncited"),
    [
        ('body = "31 balloons."', []),
        ('body = "31 balloons `[@paper]`."', []),
        ('body = "31 balloons [@report]."', ['"paper"', '"copy"']),
        ('body = "31 balloons [@paper]."', ['"copy"']),
        ('body = "31 [@copy] balloons [@paper]."', []),
        (
            'body = "31 balloons [@paper]."\n[entry.quote]\ntext = "A"\nspeaker = "agency"\n'
            'source = "copy"',
            [],
        ),
    ],
)
def test_a_source_that_a_citing_body_leaves_out_is_a_remark(
    tmp_path: Path, changed: str, uncited: list[str]
) -> None:
    found = at(tmp_path, f'sources = ["report", "paper", "copy"]\n{changed}')
    assert found == [(codes.UNCITED_SOURCE, each) for each in uncited]
    assert CODES[codes.UNCITED_SOURCE].severity == REMARK


LONG = "; ".join(f"@paper, p. {page} of the likely edition" for page in range(12, 30))


@pytest.mark.parametrize(
    "body",
    [
        'It "was a quiet day [@report, p. 3; @paper, p. 4]" for 31.',
        f'The agency said that 31 were "a great many [{LONG}]".',
        f"> The agency said that 31 were a great many [{LONG}].",
        "31 came [@paper, more are likely to come].",
        'The agency said 31, and "nothing more than that [@paper]".[@report] It was.',
    ],
)
def test_what_stands_in_a_citation_is_no_statement(body: str) -> None:
    without = re.sub(r"\[@[^]]*\]", "", body)
    assert [each.code for each in judged(body=body)] == [each.code for each in judged(body=without)]


def test_a_number_in_a_citation_is_not_stated() -> None:
    found = judged(body="They were counted [@report, p. 31; @paper, 31].")
    assert [each.code for each in found] == [codes.NUMBER_NOT_IN_BODY]


def test_a_finding_after_a_citation_is_told_at_its_words() -> None:
    body = "31 came [@report, p. 3]. More are likely to come."
    (found,) = judged(body=body)
    assert body[found.start : found.end] == "likely"
