"""China and Russia: the mistakes that a reader of the newspaper article would make are not made."""

from __future__ import annotations

import re
from datetime import date

import pytest

from briefing.library import Library
from briefing.publish.layout import lay_out
from tests.content.material import Table, missing, sentences, words

FIVE, SIX = "patrol-count-white-paper", "patrol-count-newspaper"


@pytest.mark.parametrize(
    ("id", "when"),
    [
        ("patrol-june-2023", {"from": date(2023, 6, 6), "to": date(2023, 6, 7)}),
        ("scramble-june-or-july", date(2023, 6, 6)),
        ("china-reply-june-2023", date(2023, 6, 8)),
        ("northern-interaction-2023", {"from": date(2023, 7, 20), "to": date(2023, 7, 23)}),
    ],
)
def test_june_and_july_are_kept_apart(id: str, when: object, entries: dict[str, Table]) -> None:
    assert entries[id]["date"] == when


def test_the_scramble_in_july_is_the_newspaper_s_and_disputed(entries: dict[str, Table]) -> None:
    entry = entries["scramble-june-or-july"]
    assert entry["standing"] == "disputed"
    assert entry["caveat"]
    assert missing(entry["bottom_line"], "6 June 2023", "Financial Times.*July") == []
    assert missing(words(entry), "the Financial Times", "this month's drills") == []


def test_no_other_entry_dates_a_scramble_to_july_2023(entries: dict[str, Table]) -> None:
    found = [
        sentence
        for id, entry in entries.items()
        if id != "scramble-june-or-july"
        for sentence in sentences(entry)
        if re.search(r"(?<!28 )July 2023", sentence) and "scrambl" in sentence
    ]
    assert found == []


def test_five_is_the_white_paper_s_count_and_six_the_newspaper_s(entries: dict[str, Table]) -> None:
    five, six = entries[FIVE], entries[SIX]
    assert missing(five["bottom_line"], r"\bfive\b", "white paper") == []
    assert missing(six["bottom_line"], r"\bsix(th)?\b", "Financial Times") == []
    assert "japan-mod" in five["said_by"]
    assert "japan-mod" not in six["said_by"]
    assert "financial-times" in six["said_by"]


@pytest.mark.parametrize("width", [46, 30])
@pytest.mark.parametrize(("here", "there"), [(FIVE, SIX), (SIX, FIVE)])
def test_five_and_six_contradict_each_other_on_both_sheets(
    width: int, here: str, there: str, bundled: Library, entries: dict[str, Table]
) -> None:
    sheet = bundled.sheet(here)
    assert sheet is not None
    against = [block for block in sheet["blocks"] if block.get("part") == "contradicts"]
    lines = lay_out(against, width)
    links = {segment.link for line in lines for segment in line.segments if segment.link}
    assert links == {f"#{there}"}
    shown = "".join(line.text for line in lay_out(against, None))
    assert "Contradicted by" in shown
    assert entries[there]["bottom_line"] in shown


def test_the_newspaper_s_translation_stands_beside_the_official_words(
    entries: dict[str, Table],
) -> None:
    entry = entries["grave-concern"]
    assert entry["quote"]["translation"] == "newspaper"
    assert "show of force" in entry["quote"]["text"]
    official = ("demonstration of force", "bomber flights", "navigations?", "and (of )?the region")
    assert missing(words(entry), "own translation", *official) == []


def test_words_of_others_in_the_newspaper_are_marked_as_its_translation(
    entries: dict[str, Table],
) -> None:
    quotes = {id: entry["quote"] for id, entry in entries.items() if "quote" in entry}
    others = {
        id: quote.get("translation")
        for id, quote in quotes.items()
        if quote.get("source") == "ft-article" and quote["speaker"] != "financial-times"
    }
    assert others
    assert set(others.values()) == {"newspaper"}


def test_largest_is_said_by_the_newspaper_alone(entries: dict[str, Table]) -> None:
    entry = entries["largest-exercise-claim"]
    assert entry["said_by"] == ["financial-times"]
    assert entry["standing"] == "reported"
    assert missing(entry["bottom_line"], "Financial Times", "not confirm") == []
    others = [each for each in entries.values() if each is not entry]
    pattern = r"largest\b.*\b(exercise|drill)|\b(exercise|drill).*\blargest"
    told = [s for each in others for s in sentences(each) if not missing(s, pattern)]
    assert [sentence for sentence in told if missing(sentence, "Financial Times|not ")] == []


def test_the_dispute_in_the_sea_of_japan_is_the_newspaper_s_claim_and_corrected(
    entries: dict[str, Table],
) -> None:
    entry = entries["sea-of-japan-claim"]
    assert entry["standing"] == "disputed"
    assert entry["said_by"][0] == "financial-times"
    assert missing(entry["bottom_line"], "Financial Times", "southern Kurils") == []
    assert missing(words(entry), "Takeshima", "Sea of Okhotsk") == []
    users = [words(each) for each in entries.values() if "S13" in each["facts"]]
    assert [text for text in users if missing(text, "Financial Times", "southern Kurils")] == []


def test_nobody_else_puts_the_dispute_with_russia_in_the_sea_of_japan(
    entries: dict[str, Table],
) -> None:
    told = [s for entry in entries.values() for s in sentences(entry) if "Sea of Japan" in s]
    wrong = [s for s in told if "dispute" in s and re.search("Moscow|Russia", s)]
    assert [s for s in wrong if not re.search("newspaper|doubtful|not ", s)] == []
