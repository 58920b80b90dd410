"""What falls with a source, against a recomputation by other ways."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.pack.model.falls import (
    INDEPENDENT,
    NOTHING,
    ONE,
    UNKNOWN,
    Derivation,
    Effect,
    Fall,
    independence,
)
from briefing.pack.model.grades import GradeDefaults
from briefing.pack.model.origins import Origin, Origins, origins, support
from briefing.pack.model.standing import may_be_confirmed, of_entry, written

IDS = ("a", "b", "c", "d", "e")
NO_DEFAULTS = GradeDefaults()
LETTERS = {"a": "A", "b": "B", "c": "C", "d": None, "e": "B"}


def drawn_origins() -> st.SearchStrategy[dict[str, Origin]]:
    """Draw the sources of a pack: few publishers and addresses, so that many are shared."""
    one = st.builds(
        Origin,
        kind=st.sampled_from(("primary", "secondary", "")),
        derives_from=st.lists(st.sampled_from(IDS), max_size=2, unique=True),
        publisher=st.sampled_from(("", "news", "paper", "agency")),
        addresses=st.frozensets(st.sampled_from(("x.org", "y.org")), max_size=1),
        retracted=st.sampled_from((False, False, False, True)),
    )
    return st.fixed_dictionaries(dict.fromkeys(IDS, one))


ENTRIES = st.fixed_dictionaries(
    {"sources": st.lists(st.sampled_from(IDS), min_size=1, max_size=4)},
    optional={
        "standing": st.sampled_from(("confirmed", "reported", "disputed", "superseded")),
        "credibility": st.integers(1, 6),
    },
)


def same_document(id: str, sources: Origins) -> set[str]:
    """Return the sources that are the same document as one, address by address."""
    found = {id}
    while (
        more := {
            other
            for other in sources
            for each in found
            if sources[other].addresses & sources[each].addresses
        }
        - found
    ):
        found |= more
    return found


def fallen(id: str, sources: Origins) -> set[str]:
    """Return what falls with a source: that of which every origin is that source, once nothing is
    known any more of what it derives from itself.
    """
    whole = {each: same_document(each, sources) for each in sources}
    names = {each: min(whole[each]) for each in sources}
    graph = {
        name: Origin(
            publisher=name,
            derives_from=sorted(
                {
                    names[parent]
                    for each in whole[name]
                    for parent in sources[each].derives_from
                    if names[parent] != name and name != names[id]
                }
            ),
        )
        for name in names.values()
    }
    return {each for each in sources if origins([names[each]], graph) == [names[id]]}


@given(drawn_origins(), st.sampled_from(IDS))
def test_what_falls_is_what_has_no_other_origin(sources: dict[str, Origin], id: str) -> None:
    assert Derivation(sources).falling(id) == fallen(id, sources)


def test_what_also_derives_from_something_else_stands() -> None:
    sources = {
        "a": Origin(publisher="agency"),
        "b": Origin(derives_from=["a"], publisher="b"),
        "c": Origin(derives_from=["b"], publisher="c"),
        "d": Origin(derives_from=["b", "e"], publisher="d"),
        "e": Origin(publisher="e"),
    }
    derivation = Derivation(sources)
    assert derivation.falling("a") == {"a", "b", "c"}
    assert derivation.falling("b") == {"b", "c"}
    assert derivation.falling("d") == {"d"}


def test_sources_that_repeat_one_another_fall_with_what_all_derive_from() -> None:
    sources = {
        "a": Origin(publisher="a"),
        "b": Origin(derives_from=["a", "c"], publisher="b"),
        "c": Origin(derives_from=["b"], publisher="c"),
    }
    assert Derivation(sources).falling("a") == {"a", "b", "c"}
    assert Derivation(sources).falling("c") == {"c"}


def test_a_source_of_the_same_address_is_the_same_document() -> None:
    address = frozenset({"example.org/log"})
    sources = {"a": Origin(addresses=address), "b": Origin(addresses=address), "c": Origin()}
    assert Derivation(sources).falling("b") == {"a", "b"}


def recomputed(entry: Any, id: str, sources: Origins) -> dict[str, Any]:
    """Return what becomes of an entry: all is removed that falls, and all is worked out anew."""
    gone = fallen(id, sources)
    rest = {
        each: source._replace(derives_from=[e for e in source.derives_from if e not in gone])
        for each, source in sources.items()
        if each not in gone
    }
    before = list(dict.fromkeys(entry["sources"]))
    after = [each for each in before if each not in gone]
    old, new = support(before, sources), support(after, rest)
    stood = of_entry(entry, before, sources, NO_DEFAULTS)
    stands = of_entry(entry, after, rest, NO_DEFAULTS)
    if written(entry) == "confirmed":
        could = may_be_confirmed(entry, old, NO_DEFAULTS)
        can = may_be_confirmed(entry, new, NO_DEFAULTS)
        stands = "reported" if could and not can else "confirmed"
    letters = [LETTERS[each[0]] for each in (before, after) if each]
    return {
        "before": stood,
        "after": stands,
        "loses_primary": old.primary and not new.primary,
        "left_with_nothing": old.origins > 0 and new.origins == 0,
        "regraded": len(letters) == 2 and letters[0] != letters[1],
    }


@given(drawn_origins(), ENTRIES, st.sampled_from(IDS))
def test_an_entry_is_weighed_as_if_the_source_had_never_been(
    sources: dict[str, Origin], entry: Any, id: str
) -> None:
    fall = Fall(Derivation(sources).falling(id), sources, LETTERS, NO_DEFAULTS)
    effect = fall.effect(entry, entry["sources"])
    told = {name: getattr(effect, name) for name in recomputed(entry, id, sources)}
    assert told == recomputed(entry, id, sources)
    assert effect.loses_origin == (
        effect.left_with_nothing or (effect.before == "confirmed" != effect.after)
    )


@given(drawn_origins(), ENTRIES, st.sampled_from(IDS))
def test_nothing_is_gained_by_a_fall(sources: dict[str, Origin], entry: Any, id: str) -> None:
    fall = Fall(Derivation(sources).falling(id), sources, LETTERS, NO_DEFAULTS)
    effect = fall.effect(entry, entry["sources"])
    assert effect.after != "confirmed" or effect.before == "confirmed"
    if not set(entry["sources"]) & set(fall.fallen):
        assert not effect.loses_primary
        assert not effect.regraded


@given(drawn_origins(), st.lists(st.sampled_from(IDS), max_size=4))
@example({id: Origin() for id in IDS}, ["a", "b"])
def test_what_nobody_knows_is_never_independent(sources: dict[str, Origin], ids: list[str]) -> None:
    known = independence(ids, sources)
    publishers = {source.publisher for source in sources.values() if source.publisher}
    if known == INDEPENDENT:
        assert len(publishers) > 1
    unknown = {id: source._replace(publisher="") for id, source in sources.items()}
    assert independence(ids, unknown) in (UNKNOWN, NOTHING)


@pytest.mark.parametrize(
    ("ids", "known"),
    [
        (["news", "paper"], INDEPENDENT),
        (["news", "copy"], ONE),
        (["news", "nobody"], UNKNOWN),
        (["nobody"], UNKNOWN),
        (["nobody", "none"], UNKNOWN),
        (["news", "paper", "nobody"], INDEPENDENT),
        (["gone"], NOTHING),
        ([], NOTHING),
    ],
)
def test_independence_is_told_as_far_as_it_is_known(ids: list[str], known: str) -> None:
    sources = {
        "news": Origin(publisher="news"),
        "copy": Origin(publisher="copy", derives_from=["news"]),
        "paper": Origin(publisher="paper"),
        "nobody": Origin(),
        "none": Origin(),
        "gone": Origin(publisher="x", retracted=True),
    }
    assert independence(ids, sources) == known


def effect_of(entry: Any, id: str, sources: Origins) -> Effect:
    fall = Fall(Derivation(sources).falling(id), sources, LETTERS, NO_DEFAULTS)
    return fall.effect(entry, entry["sources"])


def test_what_was_called_confirmed_without_enough_does_not_fall_from_it() -> None:
    sources = {"a": Origin(publisher="a"), "b": Origin(publisher="a")}
    effect = effect_of({"standing": "confirmed", "sources": ["a", "b"]}, "a", sources)
    assert (effect.before, effect.after, effect.unconfirmed) == ("confirmed", "confirmed", False)
    assert str(effect.grade) == "A"
    assert str(effect.new_grade) == "B"


def test_an_entry_that_claims_no_standing_is_worked_out_anew() -> None:
    sources = {
        "a": Origin(kind="primary", publisher="a"),
        "b": Origin(publisher="b"),
        "c": Origin(publisher="c"),
    }
    cites = {"sources": ["a", "b", "c"]}
    assert effect_of(cites, "a", sources).unconfirmed
    assert not effect_of({**cites, "standing": "confirmed"}, "a", sources).unconfirmed
