"""The bundled pack reads well: enough entries, each attributed, short and in its place."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.conftest import DATA
from tests.content.material import Table, toml

FIRST = {
    "china": "china-greatest-challenge",
    "russia": "russia-nuclear-reliance",
    "north-korea": "north-korea-imminent-threat",
    "china-russia": "grave-concern",
    "coordination": "coast-guard-control",
    "emerging-tech": "what-is-new-on-ai",
    "strategy": "strategy-in-brief",
    "spending": "spending-in-brief",
}
"""Panes in their order, each with the entry that a reader needs first."""


def numbers(text: str) -> set[str]:
    """Return the numbers of a text, each as it is written."""
    return set(re.findall(r"\d+(?:[.,:]\d+)*", text))


def test_there_are_eighty_entries_at_least(entries: dict[str, Table]) -> None:
    assert len(entries) >= 80


@pytest.mark.parametrize("key", ["sources", "standing", "said_by", "credibility"])
def test_no_entry_is_without(key: str, entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if not entry.get(key)] == []


def test_the_panes_stand_in_their_order() -> None:
    assert [pane["id"] for pane in toml(DATA / "briefing.toml")["pane"]] == list(FIRST)


@pytest.mark.parametrize(("pane", "first"), FIRST.items())
def test_a_pane_opens_with(pane: str, first: str) -> None:
    files = {each["id"]: each["files"] for each in toml(DATA / "briefing.toml")["pane"]}
    assert toml(DATA / files[pane][0])["entry"][0]["id"] == first


def test_no_title_is_longer_than_forty_characters(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if len(entry["title"]) > 40] == []


def test_no_title_stands_twice(entries: dict[str, Table]) -> None:
    titles = Counter(entry["title"].casefold() for entry in entries.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_bottom_line_is_longer_than_forty_words(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if len(entry["bottom_line"].split()) > 40] == []


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
