"""What holds of any query: it is answered, and more signs do what signs are for."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.library import Library, Query, search_fields
from briefing.library.search.filters import chosen_by
from briefing.library.search.searcher import MANY
from tests.library.asking import found

SIGNS = st.sampled_from(
    '" - * : , OR | ( ) .. ~ ^ \\ / + # & ; \x00 \t \u3000 \u202e \u0301 ¥ § 第 条 の ， ー'.split(
        " "
    )
)
WORDS = st.sampled_from(
    "coast guard coastgaurd patrols 尖閣 防衛省 MoD 海 F-35 1,168 ¥43tn 80 Article the café ⑴ ﾐ of "
    "art. drlil 2023-06 FY2022 yes B2 china coast-guard-control scrambles".split()
)
FIELDS = st.sampled_from([f"{field}:" for field in search_fields.FIELDS])
SOUP = st.lists(SIGNS | WORDS | FIELDS | st.text(max_size=3), max_size=12)
QUERIES = st.text(max_size=40) | SOUP.map("".join) | SOUP.map(" ".join)

ASKED = st.sampled_from(
    "coast guards patrol scramble budget missile misile 尖閣 防衛 MoD JCG Senkaku 43 five defense "
    "counter* scr* art. drone balloon nonsense Russian 2023".split()
) | st.sampled_from(['"coast guard"', '"joint bomber patrol"', '"air self-defense"', '"東シナ海"'])

law = settings(
    derandomize=True,
    deadline=None,
    max_examples=120,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def _all(library: Library, text: str, *, literal: bool = False, names: bool = True) -> set[str]:
    hits = library.search(Query(text), limit=1000, literal=literal, names=names)["hits"]
    return {hit["row"]["id"] for hit in hits}


@law
@given(QUERIES, st.booleans(), st.booleans(), st.booleans())
def test_any_query_is_answered(
    bundled: Library, text: str, typing: bool, literal: bool, names: bool
) -> None:
    query = Query(text, typing=typing)
    result = bundled.search(query, literal=literal, names=names, limit=5)
    assert result["total"] >= len(result["hits"])
    assert bool(result["hits"]) is bool(result["total"])
    for each in result["mistakes"]:
        assert 0 <= each["start"] < each["end"] <= len(text)
        assert each["message"]
    for hit in result["hits"]:
        snippet = bundled.snippet(hit, result["highlighter"])
        for start, end in snippet["marks"]:
            assert 0 <= start < end <= len(snippet["text"])
        bundled.explain(query, hit["row"], literal=literal, names=names)
    bundled.facets(query)
    bundled.zero_results(query)
    bundled.highlighter(query).spans("A coast guard of 1,168 … 尖閣 Art. 80\x00")


@law
@given(QUERIES)
def test_every_clause_stands_in_the_text(text: str) -> None:
    last = 0
    for clause in Query(text).clauses:
        assert 0 <= clause.start < clause.end <= len(text)
        assert text[clause.start : clause.end].strip()
        assert last <= clause.end
        last = clause.end


@law
@given(st.lists(ASKED, min_size=1, max_size=3), ASKED)
def test_leaving_something_out_adds_nothing(bundled: Library, asked: list[str], left: str) -> None:
    text = " ".join(asked)
    less = bundled.search(Query(f"{text} -{left}"), limit=1000)
    without = {hit["row"]["id"] for hit in less["hits"]}
    if less["holding_all"] and len(asked) < MANY:  # else those follow that hold most
        assert without <= _all(bundled, text)
    assert not without & _all(bundled, left, literal=True, names=False)


@law
@given(ASKED, ASKED)
def test_one_or_other_finds_what_each_finds(bundled: Library, one: str, other: str) -> None:
    either = _all(bundled, f"{one} OR {other}")
    assert either >= _all(bundled, one) | _all(bundled, other)


@pytest.mark.parametrize("field", [*search_fields.RAW, search_fields.PANE])
def test_what_a_filter_finds_has_the_value_and_what_it_leaves_out_has_not(
    bundled: Library, field: str
) -> None:
    everything = _all(bundled, "-nonsense")
    for value in list(bundled.values(field))[:8]:
        have = _all(bundled, f'{field}:"{value}"')
        rest = _all(bundled, f'-{field}:"{value}"')
        assert have
        assert have | rest == everything
        assert not have & rest


def test_a_hit_says_that_it_has_what_a_filter_asks_for(bundled: Library) -> None:
    for field in (
        search_fields.PANE,
        search_fields.KIND,
        search_fields.STANDING,
        search_fields.GRADE,
    ):
        for value in bundled.values(field):
            asked = chosen_by(field, value)
            for hit in bundled.search(Query(f'{field}:"{asked}"'), limit=200)["hits"]:
                assert hit["row"].get(field) == value


@law
@given(st.lists(ASKED, min_size=1, max_size=3).map(" ".join))
def test_the_same_query_has_the_same_answer(bundled: Library, text: str) -> None:
    assert found(bundled, text) == found(bundled, text)
    assert found(bundled, text) == found(bundled, f"  {text}  ")
