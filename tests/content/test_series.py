"""The bundled series are the sheet's numbers, cell by cell, and its gaps are gaps."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.content.material import Table, cells

Cells = dict[tuple[str, str], Decimal]

COLUMNS = {
    "D1_scrambles": ("scrambles", {"total": "total", "china": "china", "russia": "russia"}),
    "D2_contiguous_days": ("senkaku-contiguous", {"days": "days", "ships": "ships"}),
    "D2b_territorial_sea": ("senkaku-territorial", {"days": "days", "ships": "ships"}),
    "D3_japan_gdp_share": ("sipri-gdp-share", {"pct": "share"}),
    "D4_compare": (
        "sipri-compare",
        {
            "jp_pct": "japan-share",
            "cn_pct": "china-share",
            "ru_pct": "russia-share",
            "kr_pct": "south-korea-share",
            "jp_usd_bn_2023": "japan-usd",
            "cn_usd_bn_2023": "china-usd",
            "ru_usd_bn_2023": "russia-usd",
        },
    ),
    "D5_budget_tn_yen": ("defence-budget", {"tn_yen": "budget"}),
    "D6_pct_fy2022gdp": ("progress-to-two-percent", {"pct": "share"}),
    "D7_nk": (
        "nk-missiles",
        {
            "mod_occasions": "occasions",
            "mod_missiles": "missiles",
            "csis_missile_entries": "csis",
            "nuclear_tests": "nuclear-tests",
        },
    ),
    "D8_taiwan_adiz": ("taiwan-adiz", {"aircraft": "aircraft"}),
    "D9_joint_patrols": ("joint-bomber-patrols", {"count": "patrols"}),
    "D10_china_budget": ("china-budget", {"oku_yuan": "budget"}),
}
"""Where each series of the sheet stands in the pack, and its columns."""

PROSE: dict[str, dict[str, dict[int, str]]] = {
    "progress-to-two-percent": {"amount": {2024: "8.9", 2025: "9.9"}},
    "china-budget": {
        "budget": {2026: "19095"},
        "growth": {2016: "7.6", 2017: "7.1", 2018: "8.3", 2019: "7.5", 2020: "6.6", 2026: "7"},
    },
    "coast-guard-budget": {
        "budget": {2022: "223.1", 2023: "243.1", 2024: "259.5", 2027: "320"},
    },
    "cyber-staff": {"staff": {2022: "890", 2023: "2200", 2027: "4000"}},
}
"""Numbers that the sheet gives in words only (D6, D10, D11, D12)."""


def shipped(each: Table) -> Cells:
    """Return the numbers of a series of the pack."""
    return {
        (str(point["x"]), column): Decimal(point[column])
        for point in each["points"]
        for column in each["columns"]
        if column in point
    }


def of_the_sheet(id: str) -> Cells:
    """Return the numbers that the sheet holds for a series of the pack."""
    found: Cells = {}
    for name, (series, columns) in COLUMNS.items():
        if series == id:
            rows = cells()[name].items()
            found |= {(x, columns[key]): n for (x, key), (n, _) in rows if key in columns}
    for column, years in PROSE.get(id, {}).items():
        found |= {(str(year), column): Decimal(number) for year, number in years.items()}
    if id == "scrambles":
        for x in [x for x, column in found if column == "russia"]:
            split = found[x, "china"] + found[x, "russia"]
            found[x, "other"] = found[x, "total"] - split
    return found


def test_every_series_of_the_sheet_has_its_place() -> None:
    assert set(cells()) == set(COLUMNS)


def test_every_series_of_the_pack_is_one_of_the_sheet_s(series: dict[str, Table]) -> None:
    assert set(series) == {id for id, _ in COLUMNS.values()} | set(PROSE)


@pytest.mark.parametrize("id", sorted({id for id, _ in COLUMNS.values()} | set(PROSE)))
def test_every_number_is_the_sheet_s_and_no_gap_is_filled(
    id: str, series: dict[str, Table]
) -> None:
    assert shipped(series[id]) == of_the_sheet(id)


@pytest.mark.parametrize(
    ("id", "gaps"),
    [
        ("senkaku-contiguous", [2013, 2014, 2015, 2017, 2018]),
        ("defence-budget", [2021]),
        ("progress-to-two-percent", [2026]),
        ("taiwan-adiz", [2023, 2024]),
        ("china-budget", [2021, 2022, 2023, 2024, 2025]),
    ],
)
def test_a_year_that_was_not_confirmed_has_no_row(
    id: str, gaps: list[int], series: dict[str, Table]
) -> None:
    assert [point["x"] for point in series[id]["points"] if point["x"] in gaps] == []


def test_our_own_arithmetic_is_marked_as_such(series: dict[str, Table]) -> None:
    for name, (id, columns) in COLUMNS.items():
        derived = {
            (x, columns[key])
            for (x, key), (_, status) in cells()[name].items()
            if status.startswith("DERIVED")
        }
        if id == "scrambles":
            counted = ("2022", "other")  # the ministry's own count: G8
            derived |= {place for place in of_the_sheet(id) if place[1] == "other"} - {counted}
        marked = {
            (str(point["x"]), column)
            for point in series[id]["points"]
            for column in point.get("derived", [])
        }
        assert marked == derived, id


def test_targets_and_drafts_are_marked_as_plans(series: dict[str, Table]) -> None:
    plans = {
        id: [point["x"] for point in each["points"] if point.get("plan")]
        for id, each in series.items()
    }
    assert {id: years for id, years in plans.items() if years} == {
        "progress-to-two-percent": [2027],
        "defence-budget": [2023, 2024, 2025, 2026],
        "coast-guard-budget": [2027],
        "cyber-staff": [2023, 2027],
    }


def test_every_number_names_its_sources(series: dict[str, Table]) -> None:
    points = [(id, point) for id, each in series.items() for point in each["points"]]
    assert [(id, point["x"]) for id, point in points if not point.get("sources")] == []
