"""A rule answers at a glance: who decides, who leads, on what law, and where it ends."""

from __future__ import annotations

import pytest

from briefing.cells import cells
from briefing.library import Library
from briefing.pack.markdown.blocks import Block
from briefing.publish.layout import lay_out
from tests.content.material import Table, tables

WIDTH, HEIGHT = 46, 20
"""Cells and lines of the entry beside the list in a terminal of 80×24."""

RULES = [entry["id"] for entry in tables("entry") if entry["kind"] == "rule"]


def card(library: Library, id: str) -> list[Block]:
    """Return the blocks of a rule, from its title to the last of its limits."""
    sheet = library.sheet(id)
    assert sheet is not None
    labels = [block.get("label") for block in sheet["blocks"]]
    last = labels.index("Limits")
    while labels[last + 1] == "":
        last += 1
    return sheet["blocks"][: last + 1]


def test_the_pack_has_its_rules() -> None:
    assert len(RULES) >= 14


@pytest.mark.parametrize("id", RULES)
def test_the_card_of_a_rule_fits_the_entry_column_at_80x24(id: str, bundled: Library) -> None:
    lines = lay_out(card(bundled, id), WIDTH)
    assert max(cells(line.text) for line in lines) <= WIDTH
    assert len(lines) <= HEIGHT, "\n".join(line.text for line in lines)


@pytest.mark.parametrize("id", RULES)
def test_the_card_of_a_rule_is_whole(id: str, bundled: Library, entries: dict[str, Table]) -> None:
    entry = entries[id]
    rule = entry["rule"]
    shown = "\n".join(line.text for line in lay_out(card(bundled, id), None))
    laws = [each["law"] for each in rule["basis"]]
    for part in (
        entry["title"],
        entry["bottom_line"],
        rule["decides"],
        rule["leads"],
        *laws,
        *rule["limits"],
    ):
        assert part in shown
