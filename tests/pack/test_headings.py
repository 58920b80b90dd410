"""Links to headings of the same body: what a heading is called, and where a link may lead."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefing.check.checker import check
from briefing.pack import codes
from briefing.pack.markdown import entry_body, headings
from tests.conftest import WritePack, entry


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Requirements Language", "requirements-language"),
        ("3.1 The Tide's Height!", "31-the-tides-height"),
        ("Ebb & Flood", "ebb--flood"),
        ("snake_case – and-hyphens", "snake_case--and-hyphens"),
        ("Über die Höhe", "über-die-höhe"),
        ("Ho\u0308he", "höhe"),
        ("潮の 高さ（1）", "潮の-高さ1"),
        ("ज्वार भाटा", "ज्वार-भाटा"),
        ("ÉTÉ\u3000ÉTÉ", "été-été"),
        ("…!?", ""),
    ],
)
def test_a_heading_is_called_as_most_sites_call_it(text: str, slug: str) -> None:
    assert headings.slug(text) == slug


@given(st.text())
@example("İ")
@example("\u0345a")
@example("C:\u0327")
def test_a_slug_stays_as_it_is(text: str) -> None:
    slug = headings.slug(text)
    assert headings.slug(slug) == slug
    assert headings.slug_of_link(slug) == slug


def slugs(body: str) -> list[str]:
    return list(headings.slugs(entry_body.blocks(body)))


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Words.\n\nMore.", []),
        ("# One\n\n## one\n\n### ONE!", ["one", "one-1", "one-2"]),
        ("# One 1\n\n# One\n\n# One", ["one-1", "one", "one-2"]),
        ("One\n===\n\nTwo\nlines\n---", ["one", "two-lines"]),
        ("> # In a quotation\n\n1. # In a list", ["in-a-quotation", "in-a-list"]),
        ("# `code`, *words* and [a link](#one)", ["code-words-and-a-link"]),
        ("# Cited [@act, p. 3]", ["cited"]),
        ("# …\n\n# !\n\n#", []),
        ("```\n# no heading\n```\n\n    # none", []),
    ],
)
def test_headings_of_the_same_words_are_counted(body: str, found: list[str]) -> None:
    assert slugs(body) == found


@given(st.lists(st.sampled_from(["a", "a 1", "a 1 1", "A!", "b", "…"]), max_size=8))
def test_every_heading_of_letters_is_called_by_a_name_of_its_own(titles: list[str]) -> None:
    blocks = entry_body.blocks("\n\n".join(f"# {title}" for title in titles))
    found = headings.slugs(blocks)
    assert list(found.values()) == [n for n, title in enumerate(titles) if title != "…"]


def broken(write_pack: WritePack, body: str) -> list[str]:
    folder = write_pack(entry("one", body=f"'''{body}'''") + entry("two"))
    return [each.told() for each in check(str(folder)).problems if each.code == codes.BROKEN_LINK]


@pytest.mark.parametrize(
    "body",
    [
        "[w](#the-tide)\n\n# The Tide",
        "# The Tide\n\n[w](#the-tide)",
        "[w](#the-tide-1)\n\n# The Tide\n\n# The Tide",
        "[w](#höhe)\n\n# Höhe",
        "[w](#The-Tide)\n\n# The tide",
        "[w](#h%C3%B6he)\n\n# Ho\u0308he",
        "[w][ref]\n\n# A Name\n\n[ref]: #a-name",
        "| a |\n|---|\n| [w](#the-tide) |\n\n# The Tide",
    ],
)
def test_a_link_may_lead_to_a_heading_of_its_body(write_pack: WritePack, body: str) -> None:
    assert broken(write_pack, body) == []


def test_a_link_that_leads_to_no_heading_is_told_with_the_one_that_may_be_meant(
    write_pack: WritePack,
) -> None:
    (told,) = broken(write_pack, "[w](#requirement-langage)\n\n# Requirements Language")
    assert told.endswith("`requirement-langage`; did you mean `requirements-language`?")
    (told,) = broken(write_pack, "[w](#topic:the-tide)\n\n# The Tide")
    assert told.endswith("there is no topic `the-tide`")


def test_no_link_leads_to_a_heading_of_another_entry(write_pack: WritePack) -> None:
    first = entry("one", body="'''[w](#the-tide)'''") + entry("two", body="'''# The Tide'''")
    found = check(str(write_pack(first))).problems
    assert [each.entry for each in found if each.code == codes.BROKEN_LINK] == ["one"]
