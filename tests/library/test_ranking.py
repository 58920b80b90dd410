"""The best answer stands first, and what holds all words before what holds some."""

from __future__ import annotations

from briefing.library import Library, Query, open_library
from tests.conftest import WritePack, entry
from tests.library.asking import found


def test_a_title_is_a_better_answer_than_a_mention(write_pack: WritePack) -> None:
    first = entry("mention", body='"About balloons, balloons and more balloons."')
    folder = write_pack(first + entry("about", title='"Balloons"') + entry("neither"))
    assert found(open_library(str(folder)), "balloons") == ["about", "mention"]


def test_a_bottom_line_is_a_better_answer_than_a_caveat(write_pack: WritePack) -> None:
    first = entry("caveat", caveat='"Balloons are not counted."')
    folder = write_pack(first + entry("line", bottom_line='"Balloons may be shot down."'))
    assert found(open_library(str(folder)), "balloon") == ["line", "caveat"]


def test_entries_with_all_words_stand_before_those_with_some(write_pack: WritePack) -> None:
    first = entry("ball", title='"Balloon"') + entry("drone", title='"Drone"')
    library = open_library(str(write_pack(first + entry("both", body='"Balloon or drone."'))))
    assert found(library, "balloon drone")[0] == "both"
    assert sorted(found(library, "balloon drone")) == ["ball", "both", "drone"]
    assert sorted(found(library, "balloon nonsense")) == ["ball", "both"]
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
