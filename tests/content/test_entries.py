"""The bundled pack reads well: enough entries, each attributed, short and in its place."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.conftest import DATA
from tests.content.material import Table, tables, toml, uncited, words

FIRST = {
    "brief": "white-paper-in-brief",
    "china": "china-greatest-challenge",
    "russia": "russia-in-the-paper",
    "north-korea": "north-korea-imminent-threat",
    "china-russia": "grave-concern",
    "coordination": "orders-in-brief",
    "emerging-tech": "tech-risks-in-brief",
    "strategy": "strategy-in-brief",
    "spending": "spending-in-brief",
}
"""Panes in their order, each with the entry that a reader needs first."""


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, each as it is written."""
    return set(re.findall(r"\d+(?:[.,:]\d+)*", text))


def is_guide(entry: Table) -> bool:
    """Return whether an entry is about the digest itself, which nobody can grade."""
    return bool(entry["kind"] == "guide")


def test_there_are_a_hundred_entries_or_so(entries: dict[str, Table]) -> None:
    assert 95 <= len(entries) <= 105


@pytest.mark.parametrize("key", ["sources", "said_by", "topics"])
def test_no_entry_is_without(key: str, entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if not entry.get(key)] == []


@pytest.mark.parametrize("key", ["standing", "credibility"])
def test_no_entry_but_the_guides_is_without(key: str, entries: dict[str, Table]) -> None:
    without = [id for id, entry in entries.items() if key not in entry]
    assert without == [id for id, entry in entries.items() if is_guide(entry)]


def test_no_check_is_turned_off_for_the_pack_or_a_tab() -> None:
    manifest = toml(DATA / "briefing.toml")
    assert "allow" not in manifest["pack"]
    assert [pane["id"] for pane in manifest["pane"] if "allow" in pane] == []


def test_the_manifest_does_not_read_as_the_ministry_s_own() -> None:
    pack = toml(DATA / "briefing.toml")["pack"]
    assert "digest" in pack["title"].casefold()
    assert "Ministry" not in pack["publisher"]
    assert "Not issued" in pack["note"]


def test_the_panes_stand_in_their_order() -> None:
    assert [pane["id"] for pane in toml(DATA / "briefing.toml")["pane"]] == list(FIRST)


@pytest.mark.parametrize(("pane", "first"), FIRST.items())
def test_a_pane_opens_with(pane: str, first: str) -> None:
    files = {each["id"]: each["files"] for each in toml(DATA / "briefing.toml")["pane"]}
    assert toml(DATA / files[pane][0])["entry"][0]["id"] == first


@pytest.mark.parametrize("pane", FIRST)
def test_every_entry_stands_under_a_heading_and_no_heading_returns(pane: str) -> None:
    files = {each["id"]: each["files"] for each in toml(DATA / "briefing.toml")["pane"]}
    named = [each.get("section") for path in files[pane] for each in toml(DATA / path)["entry"]]
    assert named[0]
    headings = [each for each in named if each]
    runs = [
        each for each, before in zip(headings, [None, *headings], strict=False) if each != before
    ]
    assert len(runs) == len(set(runs))


def test_no_title_is_longer_than_forty_characters(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if len(entry["title"]) > 40] == []


def test_no_title_stands_twice(entries: dict[str, Table]) -> None:
    titles = Counter(entry["title"].casefold() for entry in entries.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_bottom_line_is_longer_than_thirty_words(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if len(entry["bottom_line"].split()) > 30] == []


def test_no_caveat_is_longer_than_forty_words(entries: dict[str, Table]) -> None:
    long = [id for id, entry in entries.items() if len(entry.get("caveat", "").split()) > 40]
    assert long == []


def test_every_sentence_that_states_facts_cites_them(entries: dict[str, Table]) -> None:
    asked = {
        id: entry
        for id, entry in entries.items()
        if (entry["kind"] == "rule" or len(entry["sources"]) > 1) and not is_guide(entry)
    }
    assert len(asked) > 80
    assert {id: found for id, each in asked.items() if (found := uncited(each, entries))} == {}


def test_the_financial_times_is_named(entries: dict[str, Table]) -> None:
    """Readers have not seen the article: "the newspaper" tells them nothing."""
    found = [id for id, entry in entries.items() if "the newspaper" in words(entry).casefold()]
    assert found == []


def test_fiscal_years_are_written_in_one_way(entries: dict[str, Table]) -> None:
    found = [*entries.values(), *tables("series"), *tables("source")]
    assert [each["id"] for each in found if re.search(r"\b[Ff]iscal\s+\d{4}", str(each))] == []


def test_no_quotation_is_longer_than_forty_words(entries: dict[str, Table]) -> None:
    quotes = {id: entry["quote"]["text"] for id, entry in entries.items() if "quote" in entry}
    assert quotes
    assert [id for id, text in quotes.items() if len(text.split()) > 40] == []


def test_every_number_of_a_bottom_line_stands_in_the_body(entries: dict[str, Table]) -> None:
    missing = {
        id: numbers(entry["bottom_line"]) - numbers(entry["body"]) for id, entry in entries.items()
    }
    assert {id: found for id, found in missing.items() if found} == {}


def test_no_body_merely_repeats_its_bottom_line(entries: dict[str, Table]) -> None:
    flat = {id: " ".join(entry["body"].split()) for id, entry in entries.items()}
    assert [id for id, entry in entries.items() if entry["bottom_line"] in flat[id]] == []


def test_no_entry_grades_what_nobody_graded(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if {"likelihood", "confidence"} & set(entry)] == []
