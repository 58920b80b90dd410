"""The page of codes is the one that the table prints."""

from __future__ import annotations

from pathlib import Path

from briefing.check.catalogue_text import page

PAGE = Path(__file__).parents[1] / "docs" / "codes.md"


def test_the_page_of_codes_is_printed_from_the_table() -> None:
    assert PAGE.read_text(encoding="utf-8") == "\n".join(page()) + "\n"
