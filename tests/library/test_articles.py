"""Articles of a law are found however they are written, and one is not another."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from briefing.library.text.articles import named
from tests.conftest import CompilePack, entry
from tests.library.asking import found, told

RULE = '[entry.rule]\nbasis = [{ law = "Act", at = "Arts. 95(1), 96" }]'


@pytest.fixture(scope="module")
def laws(compile_pack: CompilePack) -> Library:
    """Return a library with one article of a law in each entry, written in one way."""
    bodies = {
        "english": "A decree under Article 80 of the Act.",
        "short": "See Art. 80.",
        "japanese": "第８０条による。",
        "third": "第82条の3による。",
        "dashed": "Arts. 81 and 82-3 of the Act.",
        "figure": "There were 80 boats.",
    }
    first = "".join(entry(id, body=f'"{body}"') for id, body in bodies.items())
    return compile_pack(first, entry("rule", kind='"rule"', rule=RULE))


@pytest.mark.parametrize(
    "query", ["art. 80", "Article 80", "Art 80", "articles 80", "§80", "§ 80", "第80条", "第８０条"]
)
def test_one_article_however_it_is_written(laws: Library, query: str) -> None:
    assert sorted(found(laws, query)) == ["english", "japanese", "short"]


@pytest.mark.parametrize(
    "query", ["第82条の3", "第八十二条の三", "art. 82-3", "Article 82–3", "Arts. 82-3", "§82-3"]
)
def test_an_article_between_two_others(laws: Library, query: str) -> None:
    assert sorted(found(laws, query)) == ["dashed", "third"]


@pytest.mark.parametrize("query", ["art. 8", "art. 82", "第3条", "Article 1"])
def test_a_part_of_a_number_is_another_article(laws: Library, query: str) -> None:
    assert found(laws, query) == []


def test_a_figure_alone_may_be_an_article_or_not(laws: Library) -> None:
    assert sorted(found(laws, "80")) == ["english", "figure", "japanese", "short"]


@pytest.mark.parametrize("query", ["art. 95", "article 96", "第95条", "96"])
def test_what_a_rule_rests_on_is_found_by_its_article(laws: Library, query: str) -> None:
    assert found(laws, query)[0] == "rule"


def test_of_rules_on_one_article_the_one_that_stands_first_is_first(
    compile_pack: CompilePack,
) -> None:
    rule = '[entry.rule]\nbasis = [{ law = "Act", at = "Art. 82" }]'
    often = '"Art. 82, and Art. 82 again, and so Art. 82."'
    second = entry("manual", kind='"rule"', body=often, rule=rule)
    library = compile_pack(entry("rule", kind='"rule"', rule=rule), second)
    assert found(library, "article 82") == ["rule", "manual"]


def test_an_article_beside_words_asks_for_both(laws: Library) -> None:
    assert sorted(found(laws, "art. 80 boats")) == ["english", "figure", "japanese", "short"]
    assert found(laws, "Article 80 decree")[0] == "english"


def test_what_is_asked_in_one_language_is_marked_in_the_other(laws: Library) -> None:
    marked = {
        hit["row"]["id"]: [snippet["text"][start:end] for start, end in snippet["marks"]]
        for hit, snippet in told(laws, Query("第80条"))
    }
    assert marked == {"english": ["Article 80"], "short": ["Art. 80"], "japanese": ["第８０条"]}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Arts. 76(1) and 80", ["76", "80"]),
        ("Articles 76(1)(a), 78(2) or 81", ["76", "78", "81"]),
        ("art. 82–3, 84 and 95", ["82-3", "84", "95"]),
        ("80条と第９条の２", ["80", "9-2"]),
        ("part 80, cart 9, Act No. 165, 12 articles, artefact 3", []),
        ("Article", []),
        ("第条", []),
        ("第八十二条の三、第百三条、第二〇条、第七六条", ["82-3", "103", "20", "76"]),
    ],
)
def test_the_articles_that_a_text_names(text: str, numbers: list[str]) -> None:
    assert named(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "Art. 1(" + "1" * 20_000 + "), 2",
        "1" * 20_000,
        "第" + "1" * 20_000 + "条",
        "Art. 1" + " " * 20_000 + "x",
        "第" * 20_000,
        "Art. 1" + "(a)" * 20_000,
        "§" * 20_000,
    ],
    ids=lambda text: str(text[:8]),
)
def test_a_text_that_means_harm_names_few(text: str) -> None:
    assert len(named(text)) <= 2
