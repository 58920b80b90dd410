"""A search finds what answers, wherever the words stand, and says where."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, open_library
from tests.conftest import WritePack, entry
from tests.library.asking import found, told
from tests.small_pack import series

RULE = """\
[entry.rule]
basis = [{ law = "Lighthouse Act", at = "Art. 12" }]
decides = "Harbourmaster"
permits = ["Towing of wrecks"]
limits = ["Never at midnight"]
judgement = "Urgency"
"""
QUOTE = '[entry.quote]\ntext = "We shall persevere"\nspeaker = "Ms Okada"\noriginal = "頑張る"'
SERIES = series(
    title='"Sorties by year"',
    columns='{ total = { title = "Scrambled" } }',
    points='[{ x = 2020, total = 567, note = "Provisional" }]',
    note='"Rounded"',
)


@pytest.fixture
def rich(write_pack: WritePack) -> Library:
    """Return a library whose entry `one` has something in every field."""
    one = entry(
        "one",
        kind='"rule"',
        date="2023-04-28",
        title='"Control of ferries"',
        body='"| Vessel | Beacon |\\n|---|---|\\n| tug | amber |\\n\\n- *inner* `snippet`"',
        caveat='"Only hearsay."',
        actors='["ministry"]',
        topics='["ships"]',
        places='["island"]',
        sources='[{ id = "act", at = "Chapter 7" }, "report"]',
        series='["counts"]',
        rule=RULE,
        quote=QUOTE,
        change='[entry.change]\ndirection = "stronger"\nnote = "Tightened wording"',
    )
    two = entry("two", said_by='["agency"]', sources='["report"]')
    return open_library(
        str(write_pack(one + two, entry("three", said_by='["agency"]'), extra=SERIES))
    )


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("hearsay", "caveat"),
        ("persevere", "quote"),
        ("Okada", "quote"),
        ("頑張る", "quote"),
        ("harbourmaster", "rule"),
        ("lighthouse act", "rule"),
        ("midnight", "rule"),
        ("towing", "rule"),
        ("urgency", "rule"),
        ("amber", "body"),
        ("snippet", "body"),
        ("tightened", "change"),
        ("567", "series"),
        ("scrambled", "series"),
    ],
)
def test_a_word_is_found_wherever_it_stands_and_its_place_named(
    rich: Library, query: str, field: str
) -> None:
    snippet = next(
        snippet for hit, snippet in told(rich, Query(query)) if hit["row"]["id"] == "one"
    )
    assert snippet["field"] == field
    marked = [snippet["text"][start:end] for start, end in snippet["marks"]]
    assert [each.casefold() for each in marked] == query.casefold().split()


@pytest.mark.parametrize("query", ["ferries", "chapter 7"])
def test_what_only_a_title_or_a_source_names_is_found(rich: Library, query: str) -> None:
    snippets = {hit["row"]["id"]: snippet for hit, snippet in told(rich, Query(query))}
    assert snippets["one"]["text"] == "Bottom line of one."


@pytest.mark.parametrize(
    "query", ["MoD", "防衛省", "防衛", "尖閣", "尖閣諸島", "諸", "Island", "ships"]
)
def test_an_entry_is_found_by_every_name_of_what_it_is_about(rich: Library, query: str) -> None:
    assert found(rich, query)[0] == "one"
    assert "two" not in found(rich, query)


@pytest.mark.parametrize("query", ["FERRY", "ferry", "controls ferries", "férry", "the ferry?"])
def test_case_accents_and_endings_do_not_matter(rich: Library, query: str) -> None:
    assert found(rich, query) == ["one"]


def test_every_hit_says_something_of_what_it_found(rich: Library) -> None:
    for query in ("MoD", "sorties", "counts", "567", "ferry", "Rounded"):
        for hit, snippet in told(rich, Query(query)):
            assert snippet["text"].strip(), (query, hit["row"]["id"])


@pytest.mark.parametrize("query", ["尖閣", "Island"])
def test_a_series_that_another_name_found_says_something_too(
    write_pack: WritePack, query: str
) -> None:
    series = SERIES.replace("Sorties", "Sorties off the Island")
    hits = told(open_library(str(write_pack(extra=series))), Query(query))
    assert [(hit["row"]["id"], snippet["text"] != "") for hit, snippet in hits] == [
        ("counts", True)
    ]


def test_a_long_sentence_is_cut_around_the_words(write_pack: WritePack) -> None:
    body = f'"{"early " * 60}the balloon {"late " * 60}."'
    library = open_library(str(write_pack(entry("one", body=body))))
    _, snippet = told(library, Query("balloon"))[0]
    text = snippet["text"]
    assert len(text) <= 160
    assert text.startswith("…")
    assert text.endswith("…")
    assert [text[start:end] for start, end in snippet["marks"]] == ["balloon"]
