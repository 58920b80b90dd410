"""What a query asks in words to leave out stands after all else, and is said."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import CompilePack, entry
from tests.library.asking import found

BODIES = {
    "tides": ("Tides", "A note on the weather: tides and balloons."),
    "balloons": ("Balloons", "A note on the weather: balloons."),
    "winds": ("Winds", "A note on the weather: winds."),
    "agency-note": ("Agency", "A note on the weather by the agency, not confirmed."),
}


@pytest.fixture(scope="module")
def pack(compile_pack: CompilePack) -> Library:
    """Return a library of a few notes on the weather."""
    return compile_pack(
        "".join(
            entry(id, title=f'"{title}"', bottom_line=f'"{text}"')
            for id, (title, text) in BODIES.items()
        )
    )


@pytest.mark.parametrize(
    "typed",
    [
        *("weather other than balloons", "weather except balloons", "weather excluding balloons"),
        *("weather apart from the balloons", "weather but not balloons"),
        *("weather NOT balloons", "weather note NOT balloons"),
        *("weather: anything but balloons", "weather, everything but balloons"),
    ],
)
def test_what_is_left_out_stands_last(pack: Library, typed: str) -> None:
    result = pack.search(Query(typed))
    ids = [hit["row"]["id"] for hit in result["hits"]]
    assert ids[-1] == "balloons"
    assert set(ids) == set(BODIES)
    assert result["left_out"] == ["balloons"]


@pytest.mark.parametrize("typed", ['weather NOT "high tides"', 'weather except "high tides" winds'])
def test_a_quoted_phrase_is_left_out_as_it_is(compile_pack: CompilePack, typed: str) -> None:
    texts = {
        "both": "Weather: high tides.",
        "low": "Weather: tides are high.",
        "winds": "Weather: winds.",
    }
    pack = compile_pack("".join(entry(id, bottom_line=f'"{text}"') for id, text in texts.items()))
    result = pack.search(Query(typed))
    assert [hit["row"]["id"] for hit in result["hits"]][-1] == "both"
    assert result["left_out"] == ['"high tides"']


@pytest.mark.parametrize("typed", ["other than balloons", "except balloons"])
def test_alone_it_is_shut_out(pack: Library, typed: str) -> None:
    assert not {"balloons", "tides"} & set(found(pack, typed))


@pytest.mark.parametrize(
    "typed", ["weather not confirmed", "why is weather not balloons", "weather without winds"]
)
def test_a_word_that_is_no_name_is_asked_for(pack: Library, typed: str) -> None:
    assert pack.search(Query(typed))["left_out"] == []


def test_a_word_that_tells_one_title_from_another_is_left_out(compile_pack: CompilePack) -> None:
    titles = ("Guinea", "Papua New Guinea", "Equatorial Guinea")
    pack = compile_pack(
        "".join(entry(f"g-{n}", title=f'"{title}"') for n, title in enumerate(titles))
    )
    for typed in (
        *("guinea without papua", "guinea not papua", "guinea not papua new"),
        *("which guinea not papua", "can i see the nearest guinea not papua"),
    ):
        result = pack.search(Query(typed))
        assert [hit["row"]["id"] for hit in result["hits"]][-1] == "g-1"
        assert len(result["left_out"]) == 1
    query = Query("guinea without papua")
    words = query.spoken()
    pack.search(query)
    assert query.spoken() == words  # what a pack makes of a query stays with that pack
    assert pack.search(Query("equatorial without papua"))["left_out"] == []
    assert pack.search(Query("lands not papua new guinea"))["left_out"] == ["papua new guinea"]
    assert pack.search(Query("lands without papua new guinea"))["left_out"] == []
    assert pack.search(Query("GUINEA NOT THERE"))["left_out"] == []
    for asked in ("is guinea not papua", "why did guinea not papua", "can guinea without papua"):
        assert pack.search(Query(asked))["left_out"] == []


def test_two_are_left_out(pack: Library) -> None:
    assert pack.search(Query("weather except tides and winds"))["left_out"] == ["tides", "winds"]


def test_the_explanation_says_so(pack: Library) -> None:
    query = Query("weather except balloons")
    hits = pack.search(query)["hits"]
    words = {part["word"] for part in pack.explain(query, hits[0]["row"])}
    assert "without balloons" in words


def test_of_what_a_filter_leaves_it_stands_last_too(pack: Library) -> None:
    result = pack.search(Query("pane:first other than balloons"))
    ids = [hit["row"]["id"] for hit in result["hits"]]
    assert ids[-1] == "balloons"
    assert len(ids) == len(BODIES)


@pytest.mark.parametrize(
    ("typed", "left_out"),
    [
        ("exercises not with russia", ["russia"]),
        ("budget rather than china", ["china"]),
        ("budget instead of china", ["china"]),
        ("missiles, no north korea", ["north korea"]),
        ("中国を除くミサイル", ["中国"]),
        ("北朝鮮ではないミサイル", ["北朝鮮"]),
        ("no china policy", []),
        ("budget, no china policy", []),
        ("AI not new", []),
        ("five patrols not six", []),
    ],
)
def test_a_name_is_left_out_and_what_a_title_says_is_not(
    bundled: Library, typed: str, left_out: list[str]
) -> None:
    assert bundled.search(Query(typed))["left_out"] == left_out


def test_what_merely_mentions_it_may_answer_still(bundled: Library) -> None:
    assert found(bundled, "north korean launches other than missiles")[0] == "satellite-launches"
    assert found(bundled, "scrambles without china or russia")[0] == "scrambles-other-2023"


def test_it_is_left_out_where_texts_are_japanese(compile_pack: CompilePack) -> None:
    titles = {"balloon": "気球の注意", "tide": "潮の注意", "wind": "風の注意"}
    pack = compile_pack(
        "".join(entry(id, title=f'"{title}"', bottom_line='"T"') for id, title in titles.items())
    )
    assert found(pack, "気球以外の注意")[-1] == "balloon"
