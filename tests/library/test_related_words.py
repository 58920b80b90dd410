"""What asks in other words finds its answer by words that are related in general English."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from briefing.library import Library, Query
from briefing.library.text import word_lists
from briefing.library.text.related_words import related_words
from briefing.library.text.stems import stem
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "pay": "The salary of the keepers went up at noon.",
    "crime": "A smuggler was caught at noon.",
    "wind": "At noon the keepers saw the hazard.",
    "quay": "The harbour master walks along the quay.",
    **{f"other-{n}": f"Nothing of interest, number {n}." for n in range(9)},
}
PLAIN = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
MAKER = Path(__file__).parents[2] / "docs" / "related_words.py"


@pytest.fixture(scope="module")
def harbour(compile_pack: CompilePack) -> Library:
    """Return a library whose pack has no synonyms of its own."""
    entries = (entry(id, body=f'"{body}"', **PLAIN) for id, body in BODIES.items())
    return compile_pack("".join(entries))


def reasons(library: Library, text: str) -> set[str]:
    """Return what the score of the first hit of a query is made of."""
    query = Query(text)
    hit = library.search(query)["hits"][0]
    return {each["word"] for each in library.explain(query, hit["row"])}


@pytest.mark.parametrize(
    ("query", "id", "word"),
    [
        ("wages remuneration", "pay", "salary"),
        ("smuggling offences", "crime", "smuggler"),
        ("perilous crossing", "wind", "hazard"),
    ],
)
def test_a_question_without_a_word_of_its_answer_finds_it(
    harbour: Library, query: str, id: str, word: str
) -> None:
    assert found(harbour, query)[:1] == [id]
    assert f"related word: {word}" in reasons(harbour, query)


def test_what_holds_the_word_itself_stands_first(compile_pack: CompilePack) -> None:
    bodies = ["Wages were paid late.", "A salary was paid late.", *["Nothing."] * 8]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert found(library, "wages cutback")[:2] == ["e0", "e1"]


def test_the_related_word_is_marked(harbour: Library) -> None:
    result = harbour.search(Query("wages remuneration"))
    snippet = harbour.snippet(result["hits"][0], result["highlighter"])
    assert [snippet["text"][start:end] for start, end in snippet["marks"]] == ["salary"]


def test_where_enough_hold_the_words_themselves_none_is_related(compile_pack: CompilePack) -> None:
    bodies = ["Wages were paid at noon."] * 12 + ["A salary was paid at noon."]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert "e12" not in found(library, "wages paid noon")


def test_what_is_excluded_is_the_word_alone(harbour: Library) -> None:
    assert "pay" in found(harbour, "keepers evening -wages")


def test_a_word_of_english_is_not_taken_for_a_misspelt_one(compile_pack: CompilePack) -> None:
    bodies = ["They call at noon.", *["Nothing."] * 8]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert library.search(Query("calm noon"))["corrected"] is None
    assert library.search(Query("cxll noon"))["corrected"] == "call noon"


def test_every_line_of_the_table_is_found_and_told() -> None:
    lines = word_lists.lines("related-words")
    assert lines == sorted(lines, key=lambda line: f"{line.split()[0]} ".encode())
    for line in lines:
        key, *words = line.split()
        told = related_words(key)
        assert [f"{word}{weight * 10:.0f}" for word, weight in told] == words
        assert key not in {stem(word) for word, _ in told}


def test_what_the_table_does_not_have_has_no_related_words() -> None:
    for word in ("", "#", "zzzz", "aaaa", "12", "日本", "plane airplane6", "plan e"):
        assert related_words(word) == []


def test_the_table_is_made_of_senses_and_not_of_antonyms_and_names(tmp_path: Path) -> None:
    pointers = "004 @ 00000002 n 0000 ~ 00000003 n 0000 ! 00000004 n 0101 + 00000005 v 0101"
    nouns = [
        f"00000001 06 n 02 ship 0 vessel 0 {pointers} | what sails; ship vessel craft boat sail",
        "00000002 06 n 01 craft 0 000 | ship vessel craft boat sail",
        "00000003 06 n 02 boat 0 Titanic 0 000 | ship vessel craft boat sail; titanic titanic",
        "00000004 06 n 01 island 0 000 | ship vessel craft boat sail; island island island",
    ]
    verbs = ["00000005 38 v 01 sail 0 000 01 + 02 00 | ship vessel craft boat sail"]
    index = ["ship n 1 0 1 1 00000001", "vessel n 1 0 1 1 00000001", "craft n 1 0 1 1 00000002"]
    index += [f"{word} n 1 0 1 1 00000003" for word in ("boat", "titanic")]
    files = {"data.noun": nouns, "data.verb": verbs, "data.adj": [], "data.adv": []}
    files |= {"index.noun": [*index, "island n 1 0 1 1 00000004"], "index.adj": []}
    files |= {"index.verb": ["sail v 1 0 1 1 00000005"], "index.adv": []}
    files["cntlist.rev"] = ["ship%1:06:00:: 1 20"]
    for name, lines in files.items():
        text = "".join(f"{line}\n" for line in ["  1 The licence", *lines])
        (tmp_path / name).write_text(text, encoding="ascii")
    text = runpy.run_path(str(MAKER))["Table"](tmp_path).text()
    assert "\nship vessel9 sail8 boat5 craft5\n" in text
    assert "titan" not in text
    assert "Princeton" in text
