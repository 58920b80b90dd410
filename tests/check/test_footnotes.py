"""What stands as a footnote in a body is prose, and no address of a link."""

from __future__ import annotations

import pytest

from briefing.check import addresses
from briefing.check.honesty import prose


@pytest.mark.parametrize("name", ["^1", "^log", " ^1"])
def test_the_words_of_a_footnote_are_prose(name: str) -> None:
    assert "Seventeen." in prose.without_addresses(f"See it[{name}].\n\n[{name}]: Seventeen.")


def test_the_target_of_a_reference_is_none() -> None:
    assert "Seventeen" not in prose.without_addresses("See [it][ref].\n\n[ref]: Seventeen")


@pytest.mark.parametrize(("name", "found"), [("^1", 0), ("ref", 1)])
def test_only_the_address_of_a_link_is_looked_at(name: str, found: int) -> None:
    body = f"See [it][{name}].\n\n[{name}]: javascript:alert(1)"
    assert len(list(addresses.of_body(body, ("body",)))) == found
