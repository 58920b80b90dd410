"""What is copied of a body carries the sources of its sentences, and only those."""

from __future__ import annotations

import pytest

from briefing.library import Library
from briefing.pack.markdown.spans import words_of
from briefing.publish.citation.sentences import Stretch, cited
from tests.conftest import CompilePack
from tests.small_pack import entry

BODY = r"""
Five ships sank [@report, p. 3] and burnt [@act, Art. 2]. Nobody knows why.
No. 4 was raised in Art. 5 waters. [@act] The rest lies there [@report; @act, Art. 9].

雨が降った[@act, Art. 1]。風が吹いた[@report]。

> Quoted [@report, p. 8].

| Year | Ships |
|---|---|
| 2022 [@act, Art. 7] | 5 |
| 2023 [@report, p. 9] | 6 |
"""


@pytest.fixture(scope="module")
def library(compile_pack: CompilePack) -> Library:
    """Return a pack whose first entry cites places in its sources; the second cites nothing."""
    one = entry("one", body=f'"""{BODY}"""', sources='["act", "report"]')
    return compile_pack(one + entry("two", sources='["act", "report"]'))


def said(library: Library, words: str) -> list[tuple[str, str]] | None:
    """Return what is cited where some words of the entry are selected."""
    sheet = library.sheet("one")
    assert sheet is not None
    for number, block in enumerate(sheet["blocks"]):
        at = words_of(block.get("spans", [])).find(words)
        if at >= 0:
            stretch = Stretch(number, at, at + len(words))
            found = cited(library.entry("one"), sheet["blocks"], [stretch])
            return None if found is None else [(c["source"], c.get("at", "")) for c in found]
    raise AssertionError(words)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("ships", [("report", "p. 3"), ("act", "Art. 2")]),
        ("burnt", [("report", "p. 3"), ("act", "Art. 2")]),
        ("Nobody knows", []),
        (" Nobody knows why.", []),
        ("raised", [("act", "")]),
        ("lies there", [("report", ""), ("act", "Art. 9")]),
        ("why. No. 4", [("act", "")]),
        ("雨が", [("act", "Art. 1")]),
        ("風が", [("report", "")]),
        ("Quoted", [("report", "p. 8")]),
    ],
)
def test_a_sentence_has_its_own_sources(
    library: Library, words: str, expected: list[tuple[str, str]]
) -> None:
    assert said(library, words) == expected


@pytest.mark.parametrize("words", ["Bottom line of one", "Title of one", "Ministry"])
def test_what_is_no_part_of_the_body_rests_on_all(library: Library, words: str) -> None:
    assert said(library, words) is None


def test_a_row_of_a_table_has_the_sources_that_stand_in_it(library: Library) -> None:
    sheet = library.sheet("one")
    assert sheet is not None
    number = next(n for n, each in enumerate(sheet["blocks"]) if "rows" in each)
    links = ("#citation:report",)
    found = cited(library.entry("one"), sheet["blocks"], [Stretch(number, links=links)])
    assert found == [{"source": "report", "at": "p. 9"}]


def test_an_entry_that_cites_nothing_rests_on_all_its_sources(library: Library) -> None:
    sheet = library.sheet("two")
    assert sheet is not None
    number = next(n for n, each in enumerate(sheet["blocks"]) if each.get("part") == "body")
    assert cited(library.entry("two"), sheet["blocks"], [Stretch(number, 0, 4)]) is None
