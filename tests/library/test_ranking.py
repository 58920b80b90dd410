"""The best answer stands first, and what holds all words before what holds some."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query, open_library
from tests.conftest import NAMES, CompilePack, WritePack, entry
from tests.library.asking import found
from tests.small_pack import table


def test_a_title_is_a_better_answer_than_a_mention(write_pack: WritePack) -> None:
    first = entry("mention", body='"About balloons, balloons and more balloons."')
    folder = write_pack(first + entry("about", title='"Balloons"') + entry("neither"))
    assert found(open_library(str(folder)), "balloons") == ["about", "mention"]


def test_a_bottom_line_is_a_better_answer_than_a_caveat(write_pack: WritePack) -> None:
    first = entry("caveat", caveat='"Balloons are not counted."')
    folder = write_pack(first + entry("line", bottom_line='"Balloons may be shot down."'))
    assert found(open_library(str(folder)), "balloon") == ["line", "caveat"]


def test_what_is_held_by_another_name_is_held(compile_pack: CompilePack) -> None:
    isles = table("place", "isles", {"name": '"Far Isles"', "aliases": '["遠島"]'})
    first = entry("other", body='"Ships and boats."') + entry("isles", body='"On the Far Isles."')
    result = compile_pack(first, names=NAMES + isles).search(Query("遠島 nonsense"))
    assert [hit["row"]["id"] for hit in result["hits"]][:1] == ["isles"]
    assert result["held_by_none"] == ["nonsense"]


def test_entries_with_all_words_stand_before_those_with_some(write_pack: WritePack) -> None:
    first = entry("ball", title='"Balloon"') + entry("drone", title='"Drone"')
    library = open_library(str(write_pack(first + entry("both", body='"Balloon or drone."'))))
    assert found(library, "balloon drone")[0] == "both"
    assert sorted(found(library, "balloon drone")) == ["ball", "both", "drone"]
    assert sorted(found(library, "balloon nonsense")) == ["ball", "both"]
    assert library.search(Query("balloon nonsense"))["held_by_none"] == ["nonsense"]
    assert library.search(Query("balloon nonsense", typing=True))["held_by_none"] == ["nonsense"]
    assert library.search(Query("balloon drone"))["held_by_none"] == []
    assert library.search(Query("balloon dron", typing=True))["held_by_none"] == []
    assert found(library, "balloon drone nonsense")[0] == "both"
    assert found(library, "nonsense rubbish") == []


def test_equal_answers_stand_in_the_order_of_the_pack(write_pack: WritePack) -> None:
    ids = ["zulu", "alpha", "mike", "bravo"]
    folder = write_pack(
        "".join(entry(id, body='"Balloon."', title='"T"', bottom_line='"B"') for id in ids)
    )
    assert found(open_library(str(folder)), "balloon") == ids


def test_a_search_may_stay_in_a_pane_and_counts_what_it_does_not_show(small: Library) -> None:
    assert found(small, "title", pane="second") == ["three"]
    result = small.search(Query("title"), limit=2)
    assert (result["total"], len(result["hits"])) == (3, 2)


def test_small_words_count_only_where_there_are_no_others(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one", title='"What is it"') + entry("two"))))
    assert found(library, "what") == ["one"]
    assert sorted(found(library, "what is the title")) == ["three", "two"]


@pytest.mark.parametrize(
    "typed", ["net-2031-7", "NET-2031-7", "net 2031 7", "the-long-haul", "The Long Haul", "Drift"]
)
def test_an_id_an_alias_or_a_title_typed_whole_stands_first(
    compile_pack: CompilePack, typed: str
) -> None:
    mention = '"NET-2031-7, the long haul: drift, drift and drift again."'
    first = entry("other", title='"Drift nets"', bottom_line=mention, body=mention)
    library = compile_pack(
        first
        + entry("net-2031-7", title='"Of cords"', aliases='["Drift"]')
        + entry("the-long-haul", title='"Of ropes"')
    )
    expected = "the-long-haul" if "aul" in typed else "net-2031-7"
    assert found(library, typed)[0] == expected


def test_an_id_is_found_though_no_text_holds_its_words(compile_pack: CompilePack) -> None:
    library = compile_pack(entry("zq-17", title='"Of cords"') + entry("other"))
    assert found(library, "ZQ-17") == found(library, "zq17") == ["zq-17"]
    assert found(library, "zq-17 pane:second") == []


@pytest.mark.parametrize(
    "asked", ["longest north-south country", "country longest north-south", "north-south longest"]
)
def test_words_with_a_hyphen_are_found_apart(compile_pack: CompilePack, asked: str) -> None:
    library = compile_pack(
        entry("chile", body='"It is the longest country north-to-south."')
        + entry("road", body='"The north-south road."')
        + entry("long", body='"A long river, and a country of rivers in the north."')
    )
    assert found(library, asked)[0] == "chile"


def test_quoted_words_are_in_every_hit(compile_pack: CompilePack) -> None:
    library = compile_pack(
        entry("both", body='"A red kite over the pier."')
        + entry("kite", body='"A red kite."')
        + entry("pier", body='"A pier and a kite, which was red."')
    )
    assert found(library, '"red kite" pier harbour') == ["both", "kite"]


def test_a_word_that_most_entries_hold_finds_none_beside_a_rare_one(
    compile_pack: CompilePack,
) -> None:
    rest = "".join(entry(f"e-{n}", body='"A vessel in the fog."') for n in range(60))
    library = compile_pack(rest + entry("rare", body='"The dinghy was seen."'))
    assert found(library, "vessel dinghy") == ["rare"]
    assert len(found(library, "vessel")) > 1


def test_what_has_more_in_common_with_the_first_hits_stands_before_an_equal(
    compile_pack: CompilePack,
) -> None:
    plain = {"title": '"T"', "bottom_line": '"B."'}
    texts = {
        "apart": "A dinghy beside the orchard and its apples",
        "alike": "A dinghy beside the trawlers and their nets",
        "first": "The dinghy of the smugglers was taken among trawlers with torn nets",
        "second": "Smugglers sold a dinghy to trawlers for their nets",
    }
    bodies = {id: f'"{text}."' for id, text in texts.items()}
    library = compile_pack("".join(entry(id, body=text, **plain) for id, text in bodies.items()))
    ids = found(library, "smugglers dinghy lighthouse")
    assert sorted(ids[:2]) == ["first", "second"]
    assert ids[2:] == ["alike", "apart"]
