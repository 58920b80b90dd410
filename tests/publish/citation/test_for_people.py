"""Citations that people read: the words, who says so and how sure, with nothing left out."""

from __future__ import annotations

import pytest
from markdown_it import MarkdownIt

from briefing.library import Library
from briefing.publish.citation import STYLES, text_alone, written
from tests.publish.citation.cited import ENTRIES, cited

READ = ("plain", "markdown")


def words(text: str) -> str:
    """Return Markdown as it reads once it is shown, or plain text, on one line."""
    shown = "".join(
        "\n" if each.type in ("softbreak", "hardbreak") else each.content
        for token in MarkdownIt().parse(text)
        for each in token.children or [token]
    )
    return " ".join(shown.split())


def test_plain_text_is_short_and_says_it_all(library: Library) -> None:
    told = written(cited(library, "plain"), "plain").splitlines()
    address = told.pop()
    assert told == [
        "TLP:GREEN",
        "",
        "“Bottom line of plain.”",
        "",
        "Title of plain, 28 Apr 2023.",
        "In: Small Pack, 1, as of 15 Jan 2024.",
        "Said by: Ministry, News Agency",
        "Standing: B2 · Confirmed: a primary source was read; source usually reliable, "
        "information probably true",
        "Caveat: Only a draft was read.",
        "Source: Government, “Act of 1954”, graded B, primary.",
    ]
    assert address.startswith("Entry: briefing ")
    assert address.endswith(" --entry plain")


@pytest.mark.parametrize("style", READ)
def test_sources_have_their_places_and_addresses(library: Library, style: str) -> None:
    told = written(cited(library, "places"), style)
    assert "Art. 80" in told
    assert "https://example.org/report" in told


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize(
    ("id", "said"),
    [
        ("disputed", "Others say five."),
        ("disputed", "Disputed"),
        ("withdrawn", "Withdrawn on 1 Jul 2024"),
        ("retracted", "The gauge was broken."),
        ("undated", "not graded"),
        ("amber", "TLP:AMBER"),
    ],
)
def test_what_a_careful_reader_needs_is_never_left_out(
    library: Library, style: str, id: str, said: str
) -> None:
    assert said in written(cited(library, id), style)


@pytest.mark.parametrize("style", READ)
def test_the_strictest_label_is_the_first_word(library: Library, style: str) -> None:
    assert written(cited(library, "amber"), style).strip("*").startswith("TLP:AMBER")


@pytest.mark.parametrize("id", ENTRIES)
def test_markdown_shows_the_text_of_a_pack_as_it_is(library: Library, id: str) -> None:
    found = cited(library, id)
    shown = MarkdownIt("commonmark").render(written(found, "markdown"))
    assert "<script>" not in shown
    read = words(written(found, "markdown"))
    for each in (found.words, found.title, *(one.title for one in found.sources)):
        assert " ".join(each.split()) in read


def test_hostile_text_stays_on_its_line_and_is_no_code_of_a_terminal(library: Library) -> None:
    for style in STYLES:
        told = written(cited(library, "hostile"), style)
        assert "\x1b" not in told
        assert "\u202e" not in told


def test_what_has_no_words_but_its_title_is_cited_by_that(library: Library) -> None:
    assert "“”" not in written(cited(library, "wordless"), "plain")
    assert text_alone(cited(library, "wordless")) == "TLP:GREEN\n\nTitle of wordless"


def test_a_source_is_cited_alone(library: Library) -> None:
    told = written(cited(library, "source:gazette"), "plain")
    assert "28 Apr 2023, read 2 May 2023, graded C, secondary." in told
    assert "https://example.org/a_(b)?c=1&d=%7B#e copy: https://example.net/copy" in told
    assert "Standing" not in told
    assert "Title of" not in told


def test_words_that_cite_nothing_do_not_borrow_the_sources_of_others(library: Library) -> None:
    found = cited(library, "plain")._replace(sources=[], uncited=True)
    for style in STYLES:
        told = written(found, style)
        assert "none is cited for these words" in told
        assert "Act of 1954" not in told


def test_a_long_title_is_whole(library: Library) -> None:
    for style in STYLES:
        assert f"{'Very long ' * 20}title" in written(cited(library, "long"), style)
