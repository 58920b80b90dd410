"""Citations as a reader sees them: numbers of the entry's sources, which are numbered then."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.library import Library, Query, open_library
from briefing.library.records import Sheet
from briefing.publish import plain_text
from tests.conftest import NAMES, WritePack, entry
from tests.library.asking import found, shown

SOURCES = '["act", { id = "report", at = "p. 2" }, { id = "act", at = "Art. 9" }]'
BODY = '''"""
The ship sank in 2023 [@report, p. 3] and burnt[@act; @report, p. 2]. **It was** [@act, Art. 9].

- Nobody was hurt [@act,
  Art. 80; @act, Art. 81].

| Year | Ships |
|---|--:|
| 2023 | 31 [@report, Table 1] |
"""'''


def opened(write_pack: WritePack, **fields: str) -> Library:
    """Return the library of the small pack, of whose first entry some fields are others."""
    return open_library(str(write_pack(entry("one", **fields) + entry("two"))))


def sheet(library: Library, id: str = "one") -> Sheet:
    """Return an entry arranged for reading."""
    sheet = library.sheet(id)
    assert sheet is not None
    return sheet


def lines(library: Library) -> list[str]:
    """Return the first entry as it is printed."""
    return list(plain_text.text(sheet(library)))


@pytest.fixture
def cited(write_pack: WritePack) -> Library:
    """Return a pack whose first entry cites."""
    return opened(write_pack, body=BODY, sources=SOURCES)


def test_a_citation_is_shown_as_the_number_of_its_source(cited: Library) -> None:
    body = [each for each in lines(cited) if "ship" in each or "hurt" in each or "31" in each]
    assert body == [
        "The ship sank in 2023 [2] and burnt[1,2]. It was [3].",
        "• Nobody was hurt [1].",
        "2023  31 [2]",
    ]


def test_the_sources_have_the_numbers_and_the_places_that_are_cited(cited: Library) -> None:
    printed = lines(cited)
    at = printed.index("Sources")
    assert [each.split(" · ")[:2] for each in printed[at + 1 : at + 4]] == [
        ["[1] B2 Government, Art. 80; Art. 81", "Act of 1954"],
        [
            "[2] C2 News Agency, p. 2; p. 3; Table 1",
            "Report of a visit <https://example.org/report>",
        ],
        ["[3] B2 Government, Art. 9", "Act of 1954"],
    ]


def test_numbers_of_two_figures_stand_below_those_of_one(write_pack: WritePack) -> None:
    more = "".join(
        f'[[source]]\nid = "s{n}"\npublisher = "P"\ntitle = "T{n}"\nkind = "primary"\n'
        'reliability = "A"\n'
        for n in range(1, 11)
    )
    ids = ", ".join(f'"s{n}"' for n in range(1, 11))
    first = entry("one", sources=f"[{ids}]", body='"Sunk [@s10; @s2]."') + entry("two")
    printed = lines(open_library(str(write_pack(first, names=NAMES + more))))
    assert "Sunk [2,10]." in printed
    assert [each[:8] for each in printed if each.startswith("[")][8:] == ["[9]  A2 ", "[10] A2 "]


def test_a_body_without_citations_is_as_it_was(write_pack: WritePack) -> None:
    plain = opened(write_pack, body=r'"Sunk `[@act]` \\[@act] [1]."')
    assert "Sunk `[@act]` [@act] [1]." in lines(plain)
    assert any(each.startswith("• B2 Government") for each in lines(plain))
    assert "citations" not in plain.entry("one")
    assert not any("anchor" in block for block in sheet(plain)["blocks"])


def test_the_export_has_the_citations_in_their_order(cited: Library) -> None:
    first = cited.entry("one")
    assert first["body"].startswith("The ship sank in 2023 [@report, p. 3] and")
    assert first["citations"] == [
        {"source": "report", "at": "p. 3"},
        {"source": "act"},
        {"source": "report", "at": "p. 2"},
        {"source": "act", "at": "Art. 9"},
        {"source": "act", "at": "Art. 80"},
        {"source": "act", "at": "Art. 81"},
        {"source": "report", "at": "Table 1"},
    ]


def test_each_number_links_to_its_source_in_the_list(cited: Library) -> None:
    blocks = sheet(cited)["blocks"]
    anchors = [f"#{each['anchor']}" for each in blocks if "anchor" in each]
    links = [
        (span["text"], span["link"])
        for each in blocks
        for span in each.get("spans", [])
        if span.get("style") == "citation" and "link" in span
    ]
    assert links[:3] == [("[2]", anchors[1]), ("[1", anchors[0]), ("2]", anchors[1])]
    assert {link for _, link in links} <= set(anchors)


@pytest.mark.parametrize("query", ['"2023 and burnt"', '"burnt it was"', "hurt"])
def test_words_on_both_sides_of_a_citation_are_found_in_a_row(cited: Library, query: str) -> None:
    assert found(cited, query) == ["one"]


@pytest.mark.parametrize("query", ['"2 and burnt"', '"1 2 it was"', '"2023 p 3"'])
def test_nothing_that_a_citation_says_is_a_word_of_the_body(cited: Library, query: str) -> None:
    assert found(cited, query) == []


def test_a_snippet_has_no_numbers_of_citations(cited: Library) -> None:
    result = cited.search(Query("ship burnt"))
    told = cited.snippet(result["hits"][0], result["highlighter"])
    assert told["text"].startswith("The ship sank in 2023 and burnt.")


def test_a_citation_that_is_edited_is_followed(write_pack: WritePack, tmp_path: Path) -> None:
    library = opened(write_pack, body='"Sunk."', sources=SOURCES)
    assert "citations" not in library.entry("one")
    first = entry("one", body='"Sunk [@report]."', sources=SOURCES) + entry("two")
    (Path(library.folder) / "first.toml").write_text(first, encoding="utf-8")
    change: Any = library.refresh()
    assert change["changed"] == ["one"]
    assert library.entry("one")["citations"] == [{"source": "report"}]
    assert "Sunk [2]." in shown(library.sheet("one"), "body").replace("\n", "")
    assert library.refresh() is None
