"""Addresses are those that the research saw: whole, never guessed, never a copyist's."""

from __future__ import annotations

import re

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


def test_many_sources_have_an_address() -> None:
    assert len(addresses()) >= 40


def test_every_address_stands_whole_in_the_sheet() -> None:
    whole = seen()
    assert [(id, url) for id, url in addresses() if url not in whole] == []


def test_no_address_is_that_of_a_copyist() -> None:
    assert [(id, url) for id, url in addresses() if any(host in url for host in COPYISTS)] == []
