"""An entry is read in one order: the answer, who says it, how well it stands, then the words."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

WHOLE = entry(
    "whole",
    kind='"rule"',
    title='"THE TITLE"',
    bottom_line='"THE ANSWER."',
    body='"THE BODY, see [the other](#two)."',
    date="2023-04-28",
    standing='"disputed"',
    caveat='"THE CAVEAT."',
    likelihood='"likely"',
    confidence='"low"',
    sources='[{ id = "report", at = "page 7" }]',
    credibility="4",
    see='["two"]',
    contradicts='["three"]',
    actors='["ministry"]',
    topics='["ships"]',
    places='["island"]',
    facts='["RL1"]',
    series='["counts"]',
    handling='"TLP:AMBER"',
    rule="""[entry.rule]
basis = [{ law = "THE ACT", at = "Art. 80" }, { law = "THE CABINET DECISION" }]
decides = "THE DECIDER"
leads = "THE LEADER"
permits = ["WHAT IS PERMITTED"]
limits = ["THE FIRST LIMIT", "THE SECOND LIMIT"]
judgement = "WHAT IS JUDGED"
""",
    quote="""[entry.quote]
text = "THE QUOTED WORDS"
speaker = "ministry"
source = "act"
translation = "official"
original = "原文"
""",
    change="""[entry.change]
direction = "stronger"
note = "THE CHANGE."
""",
) + entry("two")

COUNTS = """
[[series]]
id = "counts"
title = "THE SERIES"
x = "fiscal-year"
columns = { all = { title = "All", unit = "times" } }
points = [{ x = 2020, all = 725 }]
"""

ORDER = [
    "THE TITLE",
    "Rule · 28 Apr 2023 · C4 · stronger · TLP:AMBER",
    "THE ANSWER.",
    "Decides THE DECIDER",
    "Leads THE LEADER",
    "Basis THE ACT, Art. 80; THE CABINET DECISION",
    "Limits • THE FIRST LIMIT • THE SECOND LIMIT",
    "Said by Ministry, News Agency",
    "Standing ! Disputed",
    "Caveat THE CAVEAT.",
    "Change Stronger than in the previous edition. THE CHANGE.",
    "Permits • WHAT IS PERMITTED",
    "Judged WHAT IS JUDGED",
    "Contradicted by Title of three Bottom line of three.",
    "THE BODY, see the other.",
    "“THE QUOTED WORDS”",
    "THE SERIES",
    "Sources",
    "See also",
    "Actors Ministry",
]


@pytest_asyncio.fixture
async def whole(write_pack: WritePack) -> AsyncIterator[Opened]:
    """Open an entry that has everything, in a window that shows it whole."""
    library = open_library(str(write_pack(WHOLE, counts=COUNTS)))
    async with opened(library, (100, 110)) as reader:
        yield reader


async def test_the_parts_of_an_entry_stand_in_their_order(whole: Opened) -> None:
    text = whole.entry_text
    places = {part: text.find(part) for part in ORDER}
    assert [part for part, at in places.items() if at < 0] == []
    assert sorted(ORDER, key=places.__getitem__) == ORDER


@pytest.mark.parametrize(
    "words",
    [
        "information doubtful",
        "Likelihood: likely (55–80 %)",
        "Confidence low",
        "— Ministry, in Government (official translation) │ 原文",
        "• C4 News Agency, page 7 · Report of a visit · secondary",
        "• Title of two",
        "Topics Ships",
        "Places Island",
        "Research RL1",
    ],
)
async def test_an_entry_says(whole: Opened, words: str) -> None:
    assert words in whole.entry_text


async def test_every_rule_shows_its_card_without_scrolling(bundled: Library) -> None:
    rules = [sheet for sheet in bundled.sheets() if sheet["row"]["kind"] == "rule"]
    unseen: list[str] = []
    async with opened(bundled, (80, 24)) as reader:
        for rule in rules:
            reader.main.travel.go(rule["row"]["id"])
            await reader.pilot.pause()
            shown = reader.entry_text
            unseen += [
                f"{rule['row']['id']}: {label}"
                for label in ("Decides", "Leads", "Basis", "Limits")
                if f" {label} " not in shown
            ]
    assert rules
    assert unseen == []
