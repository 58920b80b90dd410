"""What a hit's rank is made of adds up to its score, and names the words that were asked."""

from __future__ import annotations

import pytest

from briefing.library import Library, Query
from tests.conftest import NAMES, CompilePack, entry
from tests.small_pack import table

QUERIES = [
    "patrol",
    "coast guard",
    "five or six patrols",
    "MoD budget",
    "尖閣",
    "misile",
    "art. 80",
    "43 trillion yen",
    '"show of force"',
    "dr*",
    "coast-guard -drill",
    "drone nuclear budget coast",
    "who may shoot at a ship that flees",
    "five or six patrols in the sea of japan",
    "scrambles kind:series",
    "like:coast-guard-control",
    "guard like:coast-guard-control pane:coordination",
    "kind:rule",
    "kind:rule other than weapons",
    "other than china",
    "missiles other than north korea",
    "japan coast guard type:actor",
    "report type:source",
    "type:place",
]


@pytest.mark.parametrize("names", [True, False], ids=["names", "none"])
@pytest.mark.parametrize("text", QUERIES)
def test_a_score_is_the_sum_of_its_reasons(bundled: Library, text: str, names: bool) -> None:
    query = Query(text)
    for hit in bundled.search(query, limit=4, names=names)["hits"]:
        reasons = bundled.explain(query, hit["row"], names=names)
        total = sum(each["score"] for each in reasons)
        assert total == pytest.approx(hit["score"], abs=0.05), hit["row"]["id"]


def test_every_reason_names_a_word_of_the_query_and_a_field(bundled: Library) -> None:
    query = Query("balloons rule")
    hit = bundled.search(query)["hits"][0]
    reasons = bundled.explain(query, hit["row"])
    assert {each["word"] for each in reasons} <= {"balloons", "rule", "words close together"}
    assert {"balloons", "rule"} <= {each["word"] for each in reasons}
    assert all(each["score"] and each["field"] for each in reasons)


def test_what_is_found_by_another_name_says_by_which(compile_pack: CompilePack) -> None:
    isles = table("place", "isles", {"name": '"Far Isles"', "aliases": '["遠島"]'})
    texts = entry("named", title='"On the Far Isles"') + entry("typed", title='"遠島"')
    pack = compile_pack(texts, names=NAMES + isles)
    query = Query("遠島")
    by = {
        hit["row"]["id"]: {
            each["field"]: each.get("by") for each in pack.explain(query, hit["row"])
        }
        for hit in pack.search(query)["hits"]
        if hit["row"]["type"] == "entry"
    }
    assert by["named"]["title"] == "far isl"
    assert set(by["typed"].values()) == {None}


def test_of_one_word_the_fields_that_count_most_stand_first(bundled: Library) -> None:
    query = Query("balloon")
    hit = bundled.search(query)["hits"][0]
    scores = [each["score"] for each in bundled.explain(query, hit["row"], names=False)]
    assert scores == sorted(scores, reverse=True)


def test_what_is_no_hit_has_no_reasons(bundled: Library) -> None:
    row = bundled.search(Query("balloon"))["hits"][0]["row"]
    assert bundled.explain(Query("zzzz"), row) == []
