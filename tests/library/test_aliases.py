"""A thing is found by all its names, in both languages; what was added is said, and can be off."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import NAMES, CompilePack, entry
from tests.library.asking import found

TERMS = '[[term]]\nid = "zone"\nname = "Air defence zone"\nja = "防空識別圏"\naliases = ["ADIZ"]\n'
GUARD = '[[actor]]\nid = "guard"\nname = "Coast Guard"\naliases = ["JCG", "海上保安庁"]\n'


@pytest.fixture(scope="module")
def named(compile_pack: CompilePack) -> Library:
    """Return a library in which one thing is called by one name in each entry."""
    plain = {"title": '"T"', "bottom_line": '"B."', "said_by": '["agency"]'}
    bodies = {
        "spelt": "The coast guard sails.",
        "short": "The JCG sails.",
        "japanese": "海上保安庁。",
        "parts": "A guard on the coast.",
        "zone": "The air defence zone.",
        "adiz": "An ADIZ.",
        "ken": "防空識別圏。",
    }
    first = "".join(entry(id, body=f'"{body}"', **plain) for id, body in bodies.items())
    return compile_pack(first, entry("about", actors='["guard"]'), names=NAMES + GUARD, more=TERMS)


@pytest.mark.parametrize("query", ["Coast Guard", "coast guards", "JCG", "jcg", "海上保安庁"])
def test_one_name_finds_all(named: Library, query: str) -> None:
    assert {"spelt", "short", "japanese", "about"} <= set(found(named, query))


@pytest.mark.parametrize("query", ["air defence zone", "air defence zones", "ADIZ", "防空識別圏"])
def test_so_does_a_term(named: Library, query: str) -> None:
    assert sorted(found(named, query)) == ["adiz", "ken", "zone"]


def test_what_was_added_is_said(named: Library) -> None:
    assert named.search(Query("JCG"))["expanded"] == ["Coast Guard", "海上保安庁"]
    assert named.search(Query("ADIZ sails"))["expanded"] == ["Air defence zone", "防空識別圏"]
    assert named.search(Query("sails"))["expanded"] == []


@pytest.mark.parametrize(
    ("query", "ids"),
    [("JCG", ["about", "short"]), ("ADIZ", ["adiz"]), ("防空識別圏", ["ken"])],
)
def test_names_can_be_off(named: Library, query: str, ids: list[str]) -> None:
    result = named.search(Query(query), names=False)
    rows = [hit["row"] for hit in result["hits"] if hit["row"]["type"] == "entry"]
    assert sorted(row["id"] for row in rows) == ids
    assert result["expanded"] == []


def test_the_start_of_a_japanese_name_is_enough_from_two_characters_on(named: Library) -> None:
    assert "short" in found(named, "海上")
    assert "short" not in found(named, "海")
    assert sorted(found(named, "海")) == ["about", "japanese"]


def test_a_name_that_is_left_out_is_left_out_as_it_is_written(named: Library) -> None:
    assert "short" not in found(named, "sails -JCG")
    assert "spelt" in found(named, "sails -JCG")
    assert named.search(Query("sails -JCG"))["expanded"] == []


def test_the_words_of_a_name_apart_are_not_the_name(named: Library) -> None:
    assert named.search(Query("guard coast"))["expanded"] == []
    assert "short" not in found(named, "guard coast")


def test_other_names_are_marked_where_they_stand(named: Library) -> None:
    result = named.search(Query("海上保安庁"))
    by_id = {hit["row"]["id"]: named.snippet(hit, result["highlighter"]) for hit in result["hits"]}
    marked = [by_id["short"]["text"][start:end] for start, end in by_id["short"]["marks"]]
    assert marked == ["JCG"]


@pytest.mark.parametrize(
    "typed", ["sea of mist", "the Sea of Mist", '"sea of mist"', "Misty Sea", "wide water"]
)
def test_small_words_of_a_name_are_passed_over(compile_pack: CompilePack, typed: str) -> None:
    sea = '[[place]]\nid = "sea"\nname = "Sea of Mist"\naliases = ["Misty Sea", "The Wide Water"]\n'
    plain = {"title": '"T"', "bottom_line": '"B."', "sources": '["report"]'}
    bodies = {"one": "The Sea of Mist.", "two": "The Misty Sea.", "three": "The Wide Water."}
    first = "".join(entry(f"a-{id}", body=f'"{body}"', **plain) for id, body in bodies.items())
    library = compile_pack(first, names=NAMES + sea)
    assert sorted(found(library, typed)) == ["a-one", "a-three", "a-two"]
