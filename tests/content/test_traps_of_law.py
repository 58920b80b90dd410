"""Rules and airspace: nothing is claimed that the law, or the suspicion, does not carry."""

from __future__ import annotations

import re

from tests.content.material import Table, missing, sentences, words


def test_control_reaches_the_commandant_only(entries: dict[str, Table]) -> None:
    entry = entries["coast-guard-control"]
    rule = entry["rule"]
    narrow = r"only the Commandant|Commandant('s)?,? (only|alone)|Commandant, and nobody else"
    assert missing(entry["bottom_line"], narrow, "stays (a )?police") == []
    assert missing(rule["decides"], "Prime Minister", "cabinet decision") == []
    assert missing(rule["leads"], "^Defence minister → Commandant →") == []
    assert missing(" ".join(rule["limits"]), "police body") == []
    assert missing(rule["judgement"], "special need") == []


def test_only_two_orders_open_control(entries: dict[str, Table]) -> None:
    rule = entries["coast-guard-control"]["rule"]
    assert set(rule["when"]["order"]) == {"defence-armed-attack", "public-security-order"}
    assert missing(" ".join(rule["limits"]), r"\b(not|never)\b.*Art\. 81") == []


def test_a_governor_s_request_never_opens_control(entries: dict[str, Table]) -> None:
    entry = entries["public-security-by-request"]
    assert missing(entry["bottom_line"], r"control.*\b(can)?not\b|\b(not|never)\b.*control") == []
    assert [each for each in entry["rule"]["limits"] if not missing(each, "never.*control")]


def test_nobody_but_the_financial_times_lets_the_minister_take_over_the_coast_guard(
    entries: dict[str, Table],
) -> None:
    pattern = re.compile(
        r"\b(takes?|took|taken|taking) (over|command of|control of) the (Japan )?Coast Guard"
        r"|\bcommands? the (Japan )?Coast Guard\b(?!'s)"
        r"|Coast Guard('s)? fleet",
        re.IGNORECASE,
    )
    told = [s for entry in entries.values() for s in sentences(entry) if pattern.search(s)]
    assert [sentence for sentence in told if "Financial Times" not in sentence] == []


def test_crewed_and_unmanned_aircraft_are_two_rules(entries: dict[str, Table]) -> None:
    crewed, unmanned = entries["airspace-crewed"], entries["airspace-unmanned"]
    assert crewed["rule"]["when"]["object"] == ["crewed-aircraft"]
    assert unmanned["rule"]["when"]["object"] == ["unmanned-aircraft"]
    assert missing(crewed["bottom_line"], r"\bonly\b.*self-defence", "present danger") == []
    property_below = "people and property"
    assert missing(" ".join(crewed["rule"]["permits"]), property_below)
    assert missing(" ".join(unmanned["rule"]["permits"]), property_below, "air routes") == []
    assert missing(" ".join(unmanned["rule"]["limits"]), "unmanned.* only") == []


def test_the_rule_on_unmanned_aircraft_is_a_reading_and_no_new_law(
    entries: dict[str, Table],
) -> None:
    entry = entries["airspace-unmanned"]
    assert missing(entry["bottom_line"], "February 2023") == []
    assert missing(words(entry), "balloons", "reconnaissance", "foreign aircraft") == []
    assert missing(words(entry), "no law was amended|not an amendment") == []
    assert (
        missing(" ".join(entry["rule"]["limits"]), "reading|interpretation", "not a new law") == []
    )


def test_balloons_stay_suspected_to_be_chinese(entries: dict[str, Table]) -> None:
    told = [
        sentence
        for entry in entries.values()
        for sentence in sentences(entry)
        if not missing(sentence, "balloon", r"\bChin(a|ese)\b|Beijing")
    ]
    assert len(told) >= 3
    assert [s for s in told if missing(s, "suspect|suspicion|believed")] == []


def test_an_identification_zone_is_not_airspace(entries: dict[str, Table]) -> None:
    entry = entries["adiz-is-not-airspace"]
    assert missing(entry["title"], r"\bnot\b.*sovereign airspace") == []
    assert missing(entry["bottom_line"], r"zone .*\bnot\b.*airspace violation") == []
    assert missing(words(entry), r"\bno(ne|t|)\b.* was violated|violated no") == []
    said = [
        sentence
        for each in entries.values()
        for sentence in sentences(each)
        if re.search("ADIZ|identification zone", sentence) and re.search("violat", sentence)
    ]
    assert said
    assert [s for s in said if missing(s, r"\bnot?\b|keep .* apart")] == []


def test_the_flight_of_june_2023_violated_no_airspace(entries: dict[str, Table]) -> None:
    line = entries["patrol-june-2023"]["bottom_line"]
    assert missing(line, "no airspace was violated|violated no airspace") == []


def test_the_missile_of_march_2022_is_disputed(entries: dict[str, Table]) -> None:
    entry = entries["icbm-launches"]
    assert missing(entry["bottom_line"], "Seoul disputes the claimed type of the first") == []
    assert missing(entry["caveat"], "first launch is disputed") == []
    assert missing(words(entry), "claimed a Hwasong-17, Seoul judged it a Hwasong-15") == []
    rows = [row for row in words(entry).split("\n") if not missing(row, r"^\|.*24 March 2022")]
    assert [missing(row, r"\| disputed \|") for row in rows] == [[]]
    assert [row for row in rows if "Hwasong" in row] == []


def test_ai_and_quantum_are_not_called_new_in_2023(entries: dict[str, Table]) -> None:
    line = entries["ai-in-earlier-editions"]["bottom_line"]
    assert missing(line, "not new", "2020", "2022") == []
