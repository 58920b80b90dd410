"""Addresses are those that the research saw: whole, never guessed, never a copyist's."""

from __future__ import annotations

import re

import pytest

from tests.content.material import sheet, tables

COPYISTS = (
    "3hz.jp",
    "boctac",
    "dudasite",
    "egyptgazette",
    "fanblogs",
    "mdhjx",
    "undelete",
    "warotamaker",
)
"""Hosts that the sheet wants cited by the original publisher, never by address."""


def seen() -> set[str]:
    """Return the addresses that stand whole in the sheet; one that is cut short is none."""
    tokens = {token.rstrip(",.") for token in re.split(r"[\s;|()]+", sheet())}
    whole = {token for token in tokens if "…" not in token}
    return whole | {f"https://{token}" for token in whole if "://" not in token}


def addresses() -> list[tuple[str, str]]:
    """Return the addresses of the pack's sources, each with its source."""
    keys = ("url", "archived")
    return [(each["id"], each[key]) for each in tables("source") for key in keys if key in each]


def letters() -> list[tuple[str, str]]:
    """Return the sources of the sheet's table of letters (Part 10), each with its letter."""
    part = sheet().split("## PART 10")[1].split("## PART 11")[0]
    rows = re.findall(r"^\|[^|]+\| ([A-F]) \| ([^|]+) \|$", part, re.MULTILINE)
    return [(id, letter) for letter, ids in rows for id in ids.split()]


def test_every_letter_follows_from_the_kind_of_outlet() -> None:
    assert sorted(letters()) == sorted(
        (each["id"], each["reliability"]) for each in tables("source")
    )


@pytest.mark.parametrize(
    ("copy", "original"),
    [
        ("almayadeen", "defcon-ap"),
        ("irishtimes", "ft-article"),
        ("indebta", "ft-article"),
        ("epoch-ndu", "stripes-0728"),
        ("arabnews-94865", "nippon-0501"),
        ("nippon-h01681", "sipri"),
        ("worldjpn-nds", "mod-nds-4"),
        ("fanblogs", "sdf-act"),
        ("todaii", "jso-scrambles"),
    ],
)
def test_what_carries_another_s_text_derives_from_it(copy: str, original: str) -> None:
    sources = {each["id"]: each for each in tables("source")}
    assert original in sources[copy]["derives_from"]


def test_the_article_s_identity_stands_with_its_source() -> None:
    article = next(each for each in tables("source") if each["id"] == "ft-article")
    assert "without byline" in article["title"] or "no byline" in article["title"]
    assert "url" not in article  # none was seen; that of its copy stands with The Irish Times


def test_many_sources_have_an_address() -> None:
    assert len(addresses()) >= 100


def test_every_address_stands_whole_in_the_sheet() -> None:
    whole = seen()
    assert [(id, url) for id, url in addresses() if url not in whole] == []


def test_no_address_is_that_of_a_copyist() -> None:
    assert [(id, url) for id, url in addresses() if any(host in url for host in COPYISTS)] == []
