"""What a bottom line counts can be found below it, in whatever way it is written there."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any, cast

import pytest

from briefing.check.honesty import in_series
from briefing.pack.codes import NUMBER_NOT_IN_BODY
from briefing.pack.model.tables import Series
from tests.check.judged import told


@pytest.mark.parametrize(
    ("line", "body"),
    [
        ("There were 1,168 scrambles.", "All: 1168."),
        ("There were 1168 scrambles.", "All: 1,168."),
        ("It costs ¥43 trillion.", "| ¥ trillion | 43 |"),
        ("It costs ¥43 trillion.", "It costs 43,000,000,000,000 yen."),
        ("It costs ¥0.32 trillion.", "It costs ¥320 billion."),
        ("Two million came.", "2,000,000 came."),
        ("It is 44 per cent.", "It is 44%."),
        ("It is 1% of output.", "It is 1.0% of output."),
        ("There were six patrols.", "This was the sixth."),
        ("There were 6 patrols.", "Six patrols flew."),
        ("Six patrols flew.", "There were 6."),
        ("It ranks 10th.", "It ranks tenth."),
        ("On 6 June 2023 it flew.", "It flew on 2023-06-06."),
        ("Since FY2023.", "Since fiscal 2023."),
        ("In 1988.", "| 1987–89 | 1.0 |"),
        ("More than 300 came.", "312 came."),
        ("About 6.7 times.", "278.5 ÷ 41.8 = 6.66"),
        ("Three ships came.", "They are:\n\n- one\n- another\n- the last"),
        ("Three ships came.", "| Ship |\n|---|\n| a |\n| b |\n| c |"),
        ("One of the ships came, a Tu-95 and an S-300V4 too.", "Nothing is counted."),
        ("Two-thirds of it.", "Most of it."),
        ("China and Russia fly together; the two drill, too.", "They do."),
        ("艦艇5隻。", "5隻が通過した。"),
        ("See [the list](https://example.org/2021/77) and https://example.org/31.", "None."),
        ("It is CVE-2021-44228, GHSA-7rjr-3q55-vv33, u32, x86_64, utf-8 and 5G.", "None."),
        ("RFC 2119, PEPs 484, 526 and 544, ISBN 978-0-306-40615-7, Python 3.8.", "None."),
        ("As `count(31)` does [12], see issue #4225; write to a31@example.org.", "None."),
        ("It is doi:10.5555/77, 10.5555/q31.b2, doi 10.5555/88 and arXiv:2101.00031v2.", "None."),
        ("It is at example.net/2021/31 and files.example.net:8080/a?b=31.", "None."),
        ("It is at ftp://example.net/31 and example.net?year=2021.", "None."),
        ("ISBN 0-306-40615-2, isbn: 9780306406157, ISSN 0317-8471, urn:isbn:0306406152.", "None."),
        ("Patched in v1.2.3 at 04:10.", "Release 1.2.3 came at 04:10."),
    ],
)
def test_a_number_is_found_however_it_is_written(line: str, body: str) -> None:
    assert told(NUMBER_NOT_IN_BODY, line, key="bottom_line", body=body) == []


@pytest.mark.parametrize(
    ("line", "body", "number"),
    [
        ("There were 1,169 scrambles.", "All: 1,168.", "1,169"),
        ("There were 68 scrambles.", "All: 1,168.", "68"),
        ("It costs ¥43 trillion.", "It costs ¥43 billion.", "43 trillion"),
        ("It is 44%.", "It is ¥44 trillion.", "44%"),
        ("It is 6.7 times as much.", "It is 6.66 times as much.", "6.7"),
        ("About 890 serve.", "880 serve.", "890"),
        ("Seven patrols flew.", "The sixth flew.", "Seven"),
        ("In 1990.", "1987–89", "1990"),
        ("Patched in 1.2.3.", "Release 1.2.4 and 11.2.3.", "1.2.3"),
        ("In mid-1990 it cost USD 300.", "In 1990.", "300"),
        ("It has 5km of quay.", "None.", "5"),
        ("In 2022.", "See [the rest](#scrambles-2022).", "2022"),
        ("Four ships came.", "- one\n- another\n- the last", "Four"),
        ("It ran 24/7, and/or at 35 km/h.", "24/7", "35"),
        ("See 10.5555/77, 35 pages.", "None.", "35"),
        ("It cost $5.3 million/year.", "None.", "5.3 million"),
        ("It is ISBN 0-306-40615-2, 35 pages.", "None.", "35"),
    ],
)
def test_a_number_that_stands_nowhere_below_is_told(line: str, body: str, number: str) -> None:
    assert told(NUMBER_NOT_IN_BODY, line, key="bottom_line", body=body) == [number]


@pytest.mark.parametrize(
    "held",
    [
        {"date": date(2023, 7, 28)},
        {"date": {"from": date(2023, 7, 28), "to": date(2023, 8, 1)}},
        {"rule": {"basis": [{"law": "Guideline", "at": "28 July 2023, item 7"}]}},
        {"quote": {"speaker": "agency", "text": "on 28.7.2023"}, "date": date(2023, 7, 28)},
    ],
)
def test_date_rule_and_quotation_hold_numbers_too(held: dict[str, Any]) -> None:
    line = "Nobody came on 28 July 2023."
    assert told(NUMBER_NOT_IN_BODY, line, key="bottom_line", body="None.", **held) == []


def test_the_tables_under_an_entry_hold_numbers_too() -> None:
    series = cast(
        "Series",
        {"points": [{"x": 2022, "total": 778, "share": Decimal("2.10"), "plan": True}]},
    )
    assert in_series(series) == {"2022", "778", "2.1"}
    line = "There were 778 in 2022, or 2.1%, and 5 more."
    shown = in_series(series)
    assert told(NUMBER_NOT_IN_BODY, line, key="bottom_line", body="None.", shown=shown) == ["5"]
