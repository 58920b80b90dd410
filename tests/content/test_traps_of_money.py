"""Spending: a habit is not a ceiling, 2 % is not the budget, and nothing unconfirmed is told."""

from __future__ import annotations

import re

import pytest

from tests.content.material import Table, missing, sentences, words


def test_the_one_percent_habit_and_the_ceiling_are_kept_apart(entries: dict[str, Table]) -> None:
    habit, ceiling = entries["cap-since-1960s"], entries["one-percent-ceiling"]
    assert missing(habit["bottom_line"], "habit.*1960s", "ceiling.*1976.*1986") == []
    assert missing(ceiling["bottom_line"], "1976", "30 December 1986", "never a law") == []
    assert missing(ceiling["bottom_line"], "cabinet (policy|decision)") == []


def test_a_cap_since_the_1960s_is_the_financial_times_claim_and_disputed(
    entries: dict[str, Table],
) -> None:
    entry = entries["cap-since-1960s"]
    assert entry["standing"] == "disputed"
    assert entry["said_by"][0] == "financial-times"
    assert entry["contradicts"] == ["one-percent-ceiling"]
    assert missing(entry["bottom_line"], "Financial Times.*since the 1960s", "1976.*1986") == []
    told = [s for e in entries.values() for s in sentences(e) if "since the 1960s" in s]
    caps = [s for s in told if re.search("cap|ceiling", s)]
    assert [sentence for sentence in caps if missing(sentence, "Financial Times|claim")] == []


def test_what_two_percent_counts_is_told(entries: dict[str, Table]) -> None:
    line = entries["two-percent-target"]["bottom_line"]
    parts = ("coast guard", "research", "infrastructure", "cyber")
    assert missing(line, *parts, "defence budget") == []


@pytest.mark.parametrize("id", ["two-percent-target", "two-percent-progress", "spending-in-brief"])
def test_two_percent_is_measured_on_fy2022_gdp(id: str, entries: dict[str, Table]) -> None:
    line = entries[id]["bottom_line"]
    assert missing(line, "FY2022", "GDP", "complement|related spending") == []


def test_the_five_year_plan_is_about_43_trillion_everywhere(entries: dict[str, Table]) -> None:
    assert [id for id, entry in entries.items() if "43.5" in words(entry)] == []
    assert missing(entries["forty-three-trillion"]["bottom_line"], "about ¥43 trillion") == []


@pytest.mark.parametrize(
    "pattern",
    [
        r"hypersonic",
        r"code-?breaking|break(s|ing)? (codes|encryption|ciphers)|decrypt|cryptograph",
        r"space debris|anti-satellite",
        r"5\.34\b",
        r"\b1,700\b",
    ],
    ids=["hypersonic", "quantum", "space", "budget of FY2021", "Taiwan 2023"],
)
def test_what_the_research_could_not_confirm_is_absent(
    pattern: str, entries: dict[str, Table], series: dict[str, Table]
) -> None:
    texts = {id: words(entry) for id, entry in entries.items()}
    texts |= {id: each.get("note", "") for id, each in series.items()}
    assert [id for id, text in texts.items() if re.search(pattern, text, re.IGNORECASE)] == []


@pytest.mark.parametrize("figure", [232, 243, 240, 171, 159])
def test_the_unconfirmed_days_at_the_senkakus_are_absent(
    figure: int, entries: dict[str, Table], series: dict[str, Table]
) -> None:
    about = [entry for entry in entries.values() if "senkaku" in entry.get("topics", [])]
    shown = [each for id, each in series.items() if id.startswith("senkaku")]
    assert about
    assert shown
    texts = [*map(words, about), *(each["note"] for each in shown)]
    assert [text for text in texts if re.search(rf"\b{figure}\b", text)] == []
    assert figure not in [point.get("days") for each in shown for point in each["points"]]


def test_no_entry_speaks_in_terms_of_likelihood(entries: dict[str, Table]) -> None:
    terms = re.compile(
        r"\b(un)?likely\b|\blikelihood\b|\b(im)?probab(le|ly|ility)\b|\bremote\b|\bodds\b"
        r"|\b(almost|nearly) certain(ly)?\b|\beven chance\b"
        r"|\b(high|moderate|low) confidence\b",
        re.IGNORECASE,
    )
    assert [s for entry in entries.values() for s in sentences(entry) if terms.search(s)] == []
