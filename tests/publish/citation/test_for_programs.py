"""Citations that programs read: every item whole, every key its own, every sign a letter."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from briefing.library import Library
from briefing.publish.citation import written
from briefing.publish.citation.csl_json import items
from tests.publish.citation.cited import ENTRIES, cited

VARIABLES = frozenset(
    "id type title container-title edition publisher authority issued event-date accessed abstract "
    "keyword note URL archive_location language".split()
)
"""The variables of CSL 1.0 that are used here, by their names in its schema."""

TYPES = frozenset(
    "chapter report legislation treaty speech dataset article-newspaper post-weblog webpage "
    "document".split()
)


def source(library: Library, id: str) -> dict[str, Any]:
    """Return the item of a source."""
    (found,) = items(cited(library, f"source:{id}"))
    return found


@pytest.mark.parametrize("id", [*ENTRIES, "source:gazette", "ministry", "pack:small"])
def test_items_are_those_of_csl(library: Library, id: str) -> None:
    found = json.loads(written(cited(library, id), "csl-json"))
    assert len({each["id"] for each in found}) == len(found)
    for item in found:
        assert item.keys() <= VARIABLES
        assert item["type"] in TYPES
        for name in ("issued", "event-date", "accessed"):
            for part in item.get(name, {}).get("date-parts", []):
                assert all(type(each) is int for each in part)


def test_an_entry_is_a_part_of_its_pack(library: Library) -> None:
    item = items(cited(library, "plain"))[0]
    assert item["container-title"] == "Small Pack"
    assert item["abstract"] == "Bottom line of plain."
    assert item["issued"] == {"date-parts": [[2024, 1, 15]]}
    assert item["event-date"] == {"date-parts": [[2023, 4, 28]]}
    assert item["keyword"] == "TLP:GREEN"
    assert item["note"].splitlines()[0] == "Handling: TLP:GREEN"
    assert "Caveat: Only a draft was read." in item["note"].splitlines()


def test_the_label_is_on_every_item(library: Library) -> None:
    assert {each["keyword"] for each in items(cited(library, "amber"))} == {"TLP:AMBER"}


@pytest.mark.parametrize(
    ("id", "date"),
    [
        ("since", {"literal": "since 1 Apr 2020"}),
        ("span", {"date-parts": [[2020, 4, 1], [2021, 2, 3]]}),
        ("year", {"date-parts": [[2022, 4, 1], [2023, 3, 31]]}),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(library: Library, id: str, date: Any) -> None:
    assert items(cited(library, id))[0]["event-date"] == date


def test_what_is_not_known_is_absent(library: Library) -> None:
    item = items(cited(library, "undated"))
    assert "event-date" not in item[0]
    assert {"issued", "URL", "publisher", "container-title"} & item[1].keys() == set()


@pytest.mark.parametrize(
    ("id", "type"),
    [
        ("act", "legislation"),
        ("law", "legislation"),
        ("report", "webpage"),
        ("gazette", "article-newspaper"),
        ("sensor", "report"),
        ("gone", "document"),
    ],
)
def test_a_source_is_set_as_what_it_is(library: Library, id: str, type: str) -> None:
    assert source(library, id)["type"] == type


def test_a_source_has_its_addresses_and_days(library: Library) -> None:
    item = source(library, "gazette")
    assert item["container-title"] == "The Gazette & Son"
    assert item["URL"] == "https://example.org/a_(b)?c=1&d=%7B#e"
    assert item["archive_location"] == "https://example.net/copy"
    assert item["issued"] == {"date-parts": [[2023, 4, 28]]}
    assert item["accessed"] == {"date-parts": [[2023, 5, 2]]}


ENTRY = re.compile(r"@([a-z]+)\{([a-z0-9.-]+),\n((?:  [a-z]+ = .+,\n)+)\}")


@pytest.mark.parametrize("id", [*ENTRIES, "source:gazette", "ministry", "pack:small"])
def test_bibtex_is_whole_and_its_braces_match(library: Library, id: str) -> None:
    text = written(cited(library, id), "bibtex")
    found = [ENTRY.fullmatch(each) for each in text.split("\n\n")]
    assert all(found)
    keys = [each[2] for each in found if each]
    assert len(set(keys)) == len(keys)
    for each in found:
        for line in each[3].splitlines() if each else ():
            name, _, value = line.strip().rstrip(",").partition(" = ")
            depth = [0]
            for sign in value:
                depth.append(depth[-1] + (sign == "{") - (sign == "}"))
            assert depth[-1] == 0, line
            assert name == "month" or all(depth[1:-1]), line


def test_signs_of_latex_print_themselves(library: Library) -> None:
    text = written(cited(library, "source:gazette"), "bibtex")
    assert r"title = {{100 \% of \#1: a\_b, \textbraceleft{}c\textbraceright{}" in text
    assert r"\textasciitilde{} \textbackslash{}d \textasciicircum{} \$5}}" in text
    assert r"journal = {{The Gazette \& Son}}" in text
    assert "url = {https://example.org/a_(b)?c=1&d=%7B#e}" in text


def test_letters_of_any_script_stay(library: Library) -> None:
    assert "title = {{海上保安庁法}}" in written(cited(library, "wordless"), "bibtex")


def test_an_address_in_place_of_an_id_has_a_key_and_breaks_no_brace(library: Library) -> None:
    text = written(cited(library, "bare"), "bibtex")
    assert "{small.source-example-com-x-y-z," in text
    assert "url = {https://example.com/x%7By%7D/z}" in text
