"""What asks in other words finds its answer by words that are related in general English."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from briefing.library import Library, Query
from briefing.library.text import word_lists
from briefing.library.text.related_words import is_english, related_words
from briefing.library.text.stems import stem
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "pay": "The salary of the keepers went up at noon.",
    "crime": "A smuggler was caught at noon.",
    "wind": "At noon the keepers saw the hazard.",
    "arms": "At noon a rifle was found.",
    "doctor": "At noon there is dental care.",
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
        ("gun crossing", "arms", "rifle"),
        ("tooth crossing", "doctor", "dental"),
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


def test_nor_is_a_form_of_one(compile_pack: CompilePack) -> None:
    bodies = ["A fighter at noon.", *["Nothing."] * 8]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert library.search(Query("tighter noon"))["corrected"] is None
    assert library.search(Query("figther noon"))["corrected"] == "fighter noon"


def test_nor_is_one_to_which_no_other_is_related(compile_pack: CompilePack) -> None:
    bodies = ["A summary at noon.", *["Nothing."] * 8]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert related_words(stem("summer")) == []
    told = library.search(Query("summer noon"))
    assert (told["corrected"], told["held_by_none"]) == (None, ["summer"])
    assert library.search(Query("summray noon"))["corrected"] == "summary noon"


def test_every_line_of_the_table_is_found_and_told() -> None:
    lines = word_lists.lines("related-words")
    assert lines == sorted(lines, key=lambda line: f"{line.split()[0]} ".encode())
    for line in lines:
        key, *words = line.split()
        assert is_english(key)
        told = related_words(key)
        assert [f"{word}{weight * 10:.0f}" for word, weight in told] == words
        assert key not in {stem(word) for word, _ in told}


def test_what_the_table_does_not_have_has_no_related_words() -> None:
    for word in ("", "#", "zzzz", "aaaa", "12", "日本", "plane airplane6", "plan e"):
        assert related_words(word) == []
        assert not is_english(word)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("british colony", "Britain"),
        ("british colony", "the UK"),
        ("denmark colony", "Danish law"),
        ("danish colony", "the Danes"),
        ("moscow colony", "Russian law"),
        ("muslim colony", "Islam"),
    ],
)
def test_the_adjective_of_a_nation_or_faith_finds_its_names(
    compile_pack: CompilePack, query: str, name: str
) -> None:
    bodies = [f"It was under {name}.", *["Nothing of interest."] * 8]
    library = compile_pack("".join(entry(f"e{n}", body=f'"{b}"') for n, b in enumerate(bodies)))
    assert found(library, query)[:1] == ["e0"]


@pytest.fixture
def beside_the_maker(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what makes the table find the modules beside it, as it does where it is run."""
    monkeypatch.syspath_prepend(MAKER.parent)


def table_of(folder: Path, files: dict[str, list[str]]) -> str:
    """Return the table that is made of a WordNet of these files, each with its lines."""
    for part in ("noun", "verb", "adj", "adv"):
        files = {f"data.{part}": [], f"index.{part}": []} | files
    for name, lines in files.items():
        text = "".join(f"{line}\n" for line in ["  1 The licence", *lines])
        (folder / name).write_text(text, encoding="ascii")
    text = runpy.run_path(str(MAKER))["Table"](folder).text()
    assert isinstance(text, str)
    return text


@pytest.mark.usefixtures("beside_the_maker")
def test_the_table_has_names_of_nations_and_none_that_offends(tmp_path: Path) -> None:
    often = "british britain briton limey frog brit " * 4
    nouns = [
        "00000002 15 n 04 Great_Britain 0 Britain 0 U.K. 0 GB 0"
        f" 002 @i 00000006 n 0000 %m 00000003 n 0000 | {often}",
        "00000003 18 n 01 Briton 0 001 #m 00000002 n 0000 | who lives there",
        "00000004 18 n 01 Limey 0 002 #m 00000002 n 0000 ;u 00000006 n 0000 | an offence",
        "00000005 18 n 02 frog 0 Brit 0 001 #m 00000002 n 0000 | an offence, too",
        "00000006 15 n 01 state 0 000 | a state",
        "00000007 15 n 01 national_capital 0 000 | a capital",
        "00000008 15 n 01 London 0"
        " 002 @i 00000007 n 0000 #p 00000002 n 0000 | london london london london",
    ]
    of = {"great_britain": 2, "britain": 2, "u.k.": 2, "uk": 2, "briton": 3, "limey": 4, "frog": 5}
    of["london"] = 8
    files = {
        "data.adj": [f"00000001 01 a 01 British 0 001 \\ 00000002 n 0101 | {often}"],
        "data.noun": nouns,
        "index.adj": ["british a 1 1 \\ 1 0 00000001"],
        "index.noun": [f"{word} n 1 0 1 0 {number:08}" for word, number in of.items()],
        "cntlist.rev": [],
    }
    text = table_of(tmp_path, files)
    assert "\nbritish britain9 uk9 briton6 london4\n" in text
    assert "\nuk britain9 british9 london4\n" in text
    assert "\nlondon britain6 british6 uk6\n" in text
    assert "\nbriton british6\n" in text
    for word in ("limey", "frog", "gb", "state"):
        assert f" {word}" not in text


@pytest.mark.usefixtures("beside_the_maker")
def test_the_table_is_made_of_senses_and_not_of_antonyms_and_names(tmp_path: Path) -> None:
    pointers = "004 @ 00000002 n 0000 ~ 00000003 n 0000 ! 00000004 n 0101 + 00000005 v 0101"
    nouns = [
        f"00000001 06 n 02 ship 0 vessel 0 {pointers} | what sails; ship vessel craft boat sail",
        "00000002 06 n 01 craft 0 000 | ship vessel craft boat sail",
        "00000003 06 n 02 boat 0 Titanic 0 001 ~ 00000006 n 0000 | ship vessel craft boat"
        " sail; titanic titanic titanic titanic",
        "00000006 06 n 01 canoe 0 000 | canoe canoe canoe canoe",
        "00000007 06 n 02 ship 1 tub 0 001 ;u 00000008 n 0000 | an offence; tub tub tub tub",
        "00000008 10 n 01 disparagement 0 000 | an offence",
        "00000004 06 n 01 island 0 000 | ship vessel craft boat sail; island island island",
    ]
    verbs = ["00000005 38 v 01 sail 0 000 01 + 02 00 | ship vessel craft boat sail"]
    index = [
        "ship n 2 0 2 1 00000001 00000007",
        "vessel n 1 0 1 1 00000001",
        "craft n 1 0 1 1 00000002",
    ]
    index += [f"{word} n 1 0 1 1 00000003" for word in ("boat", "titanic")]
    index += ["tub n 1 0 1 1 00000007"]
    files = {"data.noun": nouns, "data.verb": verbs}
    files |= {"index.noun": [*index, "island n 1 0 1 1 00000004", "canoe n 1 0 1 1 00000006"]}
    files |= {"index.verb": ["sail v 1 0 1 1 00000005"], "cntlist.rev": ["ship%1:06:00:: 1 20"]}
    text = table_of(tmp_path, files)
    assert "\nship vessel9 sail8 boat6 canoe5 craft5\n" in text
    assert "titan" not in text
    assert "tub" not in text
    assert "Princeton" in text
