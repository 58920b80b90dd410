"""What is called confirmed is known from enough, and from more than one origin."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.pack.codes import CONFIRMED_TOO_WEAK, CREDIBILITY_TOO_HIGH, SINGLE_ORIGIN
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.origins import Origin, of_source, origins
from tests.check.judged import SOURCES, judged


def told(cites: list[Any], **changed: Any) -> list[str]:
    return [each.code for each in judged(cites=cites, **changed)]


ONE_PRIMARY: list[list[Any]] = [
    ["report"],
    [{"id": "report", "at": "p. 1"}],
    ["report", {"id": "report", "at": "p. 2"}],
    ["report", "copy"],
]


@pytest.mark.parametrize("cites", [*ONE_PRIMARY, ["unheard-of"]])
def test_one_origin_confirms_nothing(cites: list[Any]) -> None:
    (found,) = judged(cites=cites)
    assert (found.code, found.keys) == (SINGLE_ORIGIN, ("standing",))
    assert judged(cites=cites, standing="reported") == []


@pytest.mark.parametrize("cites", [["paper"], ["copy", "second-copy"], ["this", "that"], ["this"]])
def test_one_origin_that_was_not_read_itself_is_too_weak(cites: list[Any]) -> None:
    (found,) = judged(cites=cites)
    assert (found.code, found.keys) == (CONFIRMED_TOO_WEAK, ("standing",))
    assert "rests on" in found.message
    assert "credibility" not in found.message
    assert judged(cites=cites, standing="reported") == []


@pytest.mark.parametrize(
    "cites",
    [
        ["report", "paper"],
        ["copy", "paper"],
        ["digest"],
        ["this", "report"],
        ["second-copy", "this"],
    ],
)
def test_two_origins_do(cites: list[Any]) -> None:
    assert judged(cites=cites) == []


def test_the_finding_names_the_origin() -> None:
    (found,) = judged(cites=["copy", "second-copy"])
    assert "2 sources that derive from one: `report` (primary)" in found.message


@pytest.mark.parametrize("credibility", [3, 4, 5, 6])
def test_what_is_hardly_credible_is_not_confirmed(credibility: int) -> None:
    (found,) = judged(credibility=credibility)
    assert found.code == CONFIRMED_TOO_WEAK
    assert f"its credibility is {credibility}" in found.message
    assert "rests on" not in found.message
    assert "origins" not in found.help
    assert judged(credibility=credibility, standing="reported") == []


def test_a_digit_that_is_too_high_reads_on_from_its_key() -> None:
    found = judged(cites=["paper"], credibility=1, standing="reported")
    (told,) = [each.problem("f.toml").told() for each in found]
    assert told.startswith("`credibility` is 1 (confirmed by other sources), but the entry rests")


def test_both_that_is_missing_is_told_at_once() -> None:
    (found,) = judged(cites=["paper"], credibility=3)
    assert "one source: `paper` (secondary) and its credibility is 3" in found.message


def test_the_credibility_of_the_pack_counts_where_an_entry_has_none() -> None:
    ungraded = ["credibility"]
    low = GradeDefaults(credibility=3)
    assert told(["report", "paper"], without=ungraded) == []
    assert told(["report", "paper"], without=ungraded, defaults=low) == [CONFIRMED_TOO_WEAK]
    assert told(["report", "paper"], defaults=low) == []


@pytest.mark.parametrize("cites", [["paper"], ["report"], ["copy", "report"]])
def test_a_credibility_of_1_asks_for_two_origins(cites: list[Any]) -> None:
    assert told(cites, standing="reported", credibility=1) == [CREDIBILITY_TOO_HIGH]
    assert told([*cites, "digest"], standing="reported", credibility=1) == []


def test_a_credibility_of_1_by_the_pack_is_told_at_the_entry() -> None:
    (found,) = judged(
        cites=["paper"],
        standing="reported",
        without=["credibility"],
        defaults=GradeDefaults("A", 1),
    )
    assert (found.code, found.keys, found.anchor) == (CREDIBILITY_TOO_HIGH, (), "table")


NEWS = Origin(publisher="news")


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        (NEWS, NEWS, 1),
        (NEWS, Origin(publisher="paper"), 2),
        (Origin(), Origin(), 1),
        (Origin(), NEWS, 2),
        (Origin(addresses=frozenset({"a.b/c"})), Origin(addresses=frozenset({"a.b/c"})), 1),
        (NEWS._replace(derives_from=["report"]), NEWS._replace(derives_from=["paper"]), 2),
    ],
)
def test_publisher_and_address_decide_with_what_a_source_derives_from(
    one: Origin, other: Origin, count: int
) -> None:
    assert len(origins(["one", "other"], {**SOURCES, "one": one, "other": other})) == count


@pytest.mark.parametrize(
    ("url", "same"),
    [
        ("http://example.org/log", True),
        ("https://WWW.Example.org/log/#page=2", True),
        ("https://example.org/LOG", False),
        ("https://example.org/log?day=2", False),
    ],
)
def test_addresses_are_compared_as_readers_would(url: str, same: bool) -> None:
    known: Any = {"id": "one", "publisher": "A", "url": "https://example.org/log"}
    other: Any = {"id": "other", "publisher": "B", "url": url}
    sources = {"one": of_source(known), "other": of_source(other)}
    assert (len(origins(["one", "other"], sources)) == 1) is same


def test_a_copy_that_is_kept_elsewhere_is_the_same_document() -> None:
    known: Any = {"publisher": "A", "url": "https://a.org/x", "archived": "https://b.org/y"}
    other: Any = {"publisher": "B", "url": "https://b.org/y"}
    assert origins(["o", "k"], {"k": of_source(known), "o": of_source(other)}) == ["o"]


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ({"url": "https://a.org/1"}, {"url": "http://www.a.org/2"}, 1),
        ({"url": "https://a.org/1"}, {"url": "https://b.org/1"}, 2),
        ({"url": "https://a.org/1"}, {"publisher": "A.org", "url": "https://c.org"}, 1),
        ({"url": "https://a.org/1"}, {"publisher": "A", "url": "https://a.org/1"}, 1),
        ({"url": "https://a.org/1"}, {"publisher": "A", "url": "https://a.org/2"}, 1),
        (
            {"publisher": "B", "url": "https://a.org/1"},
            {"publisher": "A", "url": "https://a.org/2"},
            2,
        ),
        ({"title": "One"}, {"title": "Other"}, 1),
        ({"title": "One"}, {"title": "Other", "publisher": "A"}, 2),
        ({"title": "One"}, {"url": "https://a.org/1"}, 2),
    ],
)
def test_where_no_publisher_is_given_the_host_decides(
    one: dict[str, str], other: dict[str, str], count: int
) -> None:
    given: Any = {"one": one, "other": other}
    sources = {id: of_source(each) for id, each in given.items()}
    assert len(origins(["one", "other"], sources)) == count
    assert len(origins(["other", "one"], sources)) == count


def test_what_is_not_known_to_be_primary_confirms_only_beside_another() -> None:
    given: Any = {"one": {"url": "https://a.org/1"}, "other": {"url": "https://b.org/1"}}
    sources = {id: of_source(each) for id, each in given.items()}
    (weak,) = judged(cites=["one"], sources=sources)
    assert weak.code == CONFIRMED_TOO_WEAK
    assert "one source: `one` (kind not given)" in weak.message
    assert judged(cites=["one", "other"], sources=sources) == []


def test_what_was_retracted_confirms_nothing() -> None:
    sources = {**SOURCES, "report": Origin("primary", retracted=True)}
    codes = [each.code for each in judged(cites=["report", "paper"], sources=sources)]
    assert CONFIRMED_TOO_WEAK in codes
    (weak,) = [
        each for each in judged(cites=["copy"], sources=sources) if each.code == CONFIRMED_TOO_WEAK
    ]
    assert "nothing but what was retracted: `report`" in weak.message


def test_a_source_that_is_the_only_one_there_is_is_enough() -> None:
    sources = {**SOURCES, "report": Origin("primary", sole=True)}
    for cites in ONE_PRIMARY:
        assert judged(cites=cites, sources=sources) == []
    secondary = {**SOURCES, "paper": Origin("secondary", sole=True)}
    assert [each.code for each in judged(cites=["paper"], sources=secondary)] == [
        CONFIRMED_TOO_WEAK
    ]


IDS = [*"abcdefg"]


CIRCLE = {
    "a": Origin(addresses=frozenset("x")),
    "c": Origin(derives_from=["a"]),
    "f": Origin(derives_from=["c"], addresses=frozenset("x")),
    "e": Origin(derives_from=["a"], publisher="p"),
    "d": Origin(publisher="p"),
}
"""One document derives from itself by way of another, and what derives from it has a publisher."""


@example(CIRCLE, ["d", "e", "f"])
@given(
    st.dictionaries(
        st.sampled_from(IDS),
        st.builds(
            Origin,
            derives_from=st.lists(st.sampled_from(IDS), max_size=3),
            publisher=st.sampled_from(["", "p", "q"]),
            addresses=st.frozensets(st.sampled_from("xyz"), max_size=1),
        ),
    ),
    st.lists(st.sampled_from(IDS), min_size=1, max_size=5),
)
def test_there_is_always_an_origin_and_citing_again_adds_none(
    sources: dict[str, Origin], ids: list[str]
) -> None:
    found = origins(ids, sources)
    assert found
    assert len(set(found)) == len(found)
    assert origins([*ids, *ids], sources) == found
    assert len(origins(ids[::-1], sources)) == len(found)
    assert len(origins(found, sources)) == len(found)
