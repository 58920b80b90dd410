"""The library gives the rules of a pack for the rule walk, and follows them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.views.rules import rule_book
from briefing.pack import codes
from briefing.pack.problems import PackError
from tests.conftest import MANIFEST, WritePack, entry

DIMENSION = '\n[dimension.tide]\ntitle = "Tide"\nvalues = { ebb = "Falling", flood = "Rising" }\n'
TEST = '[[rule_test]]\nwhen = { tide = "ebb" }\nnot = ["at-flood"]\n'
AT_FLOOD = entry(
    "at-flood",
    kind='"rule"',
    handling='"TLP:AMBER"',
    rule='[entry.rule]\nbasis = [{ law = "Act", at = "Art. 3" }]\nwhen = { tide = ["flood"] }\n',
)


def always(title: str = "Always", **more: str) -> str:
    rule = '[entry.rule]\nbasis = [{ law = "Act" }]\ndecides = "Nobody"\njudgement = "Danger"\n'
    return entry("always", kind='"rule"', title=f'"{title}"', rule=rule, **more)


@pytest.fixture
def folder(write_pack: WritePack) -> Path:
    second = entry("three") + always(topics='["ships"]')
    return write_pack(entry("one") + AT_FLOOD, second, briefing=MANIFEST + DIMENSION, tests=TEST)


@pytest.fixture
def library(folder: Path) -> Library:
    return open_library(str(folder))


def ids(library: Library, query: str = "", pane: str | None = None) -> list[str]:
    return [
        each["id"]
        for each in library.view(partial(rule_book, query=Query(query), pane=pane))["rules"]
    ]


def test_rules_come_in_the_order_of_the_pack_with_what_is_shown_of_them(library: Library) -> None:
    book = library.view(rule_book)
    assert book["dimensions"] == {
        "tide": {"title": "Tide", "values": {"ebb": "Falling", "flood": "Rising"}}
    }
    first, second = book["rules"]
    assert first["id"] == "at-flood"
    assert first["pane"] == "first"
    assert first["basis"] == [{"law": "Act", "at": "Art. 3"}]
    assert first.get("when") == {"tide": ["flood"]}
    assert first.get("handling") == "TLP:AMBER"
    assert second["title"] == "Always"
    assert second.get("judgement") == "Danger"
    assert second.get("decides") == "Nobody"


def test_a_query_leaves_some_of_them(library: Library) -> None:
    assert ids(library) == ["at-flood", "always"]
    assert ids(library, "topic:ships") == ["always"]
    assert ids(library, pane="first") == ["at-flood"]
    assert ids(library, "topic:ships", "first") == []


def test_a_rule_that_is_saved_is_followed(library: Library, folder: Path) -> None:
    path = folder / "second.toml"
    path.write_text(entry("three") + always("Now and then"), encoding="utf-8")
    assert library.refresh() is not None
    assert [each["title"] for each in library.view(rule_book)["rules"]] == [
        "Title of at-flood",
        "Now and then",
    ]
    again = open_library(str(folder))
    assert again.view(rule_book) == library.view(rule_book)
    path.write_text(entry("three"), encoding="utf-8")
    assert again.refresh() is not None
    assert ids(again) == ["at-flood"]


def test_a_rule_that_moves_keeps_its_place_in_the_order(library: Library, folder: Path) -> None:
    text = always(topics='["ships"]') + entry("three")
    (folder / "second.toml").write_text(text, encoding="utf-8")
    assert library.refresh() is not None
    assert ids(library, "topic:ships") == ["always"]


def test_a_test_may_not_name_a_rule_that_is_taken_out_of_another_file(
    library: Library, folder: Path
) -> None:
    (folder / "first.toml").write_text(entry("one"), encoding="utf-8")
    with pytest.raises(PackError) as refused:
        library.refresh()
    assert [each.code for each in refused.value.problems] == [codes.UNKNOWN_ENTRY]


def test_tests_are_in_the_tables(library: Library) -> None:
    assert library.tables()["rule_tests"] == [{"when": {"tide": "ebb"}, "not": ["at-flood"]}]
