"""`briefing chart`: a series as text, as its table, and as data."""

from __future__ import annotations

import csv
import io
import json
import re

import pytest

from tests.cli.process import briefing, on_a_terminal
from tests.conftest import WritePack, entry
from tests.small_pack import series

YEARS = """[
  { x = 2020, total = 5.10, sources = ["act"], note = "=1+1" },
  { x = 2022, total = 7, plan = true, derived = ["total"] },
]"""
COUNTS = series("counts", title='"Counts [red]"', points=YEARS, note='"2021 is not known."')


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with a series."""
    return str(write_pack(entry("one", series='["counts"]') + entry("two"), extra=COUNTS))


def test_a_chart_is_printed_under_its_label(pack: str) -> None:
    done = briefing("chart", "counts", "--pack", pack)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert lines[0].startswith("TLP:GREEN · Small Pack")
    assert lines[2:4] == ["Counts [red]", "bars from zero; 1 of 3 numbers not known (gaps)"]
    assert lines[7].startswith("FY2020         5.10  █")
    assert lines[8] == "FY2021            —  not known: 2021 is not known."
    assert lines[9].startswith("FY2022 plan       7* ╱")
    assert max(map(len, lines)) <= 100


def test_without_a_series_they_are_listed(pack: str, write_pack: WritePack) -> None:
    done = briefing("chart", "--pack", pack)
    assert done.stdout.splitlines()[-1] == "counts  Counts [red]"
    listed = json.loads(briefing("chart", "--json", "--pack", pack).stdout)
    assert listed["series"] == [{"id": "counts", "title": "Counts [red]"}]


def test_a_pack_without_series_says_so(write_pack: WritePack) -> None:
    done = briefing("chart", "--pack", str(write_pack()))
    assert (done.returncode, done.stdout) == (1, "this pack has no series\n")


def test_json_is_what_is_drawn_with_every_digit(pack: str) -> None:
    told = briefing("chart", "counts", "--json", "--pack", pack).stdout
    assert '"total": 5.10' in told
    found = json.loads(told)
    assert found["handling"] == "TLP:GREEN"
    assert [row["label"] for row in found["rows"]] == ["FY2020", "FY2021", "FY2022"]
    assert [row["values"]["total"] for row in found["rows"]] == [5.1, None, 7]
    assert found["rows"][1]["gap"] == "2021 is not known."
    assert found["rows"][2]["derived"] == ["total"]
    assert found["rows"][0]["sources"] == ["act"]
    assert found["panels"][0]["kind"] == "bars"


def test_csv_has_its_sources_and_no_formulas(pack: str) -> None:
    told = briefing("chart", "counts", "--csv", "--pack", pack).stdout
    rows = list(csv.reader(io.StringIO(told)))
    assert rows[0][0].startswith("# TLP:GREEN")
    assert rows[2] == ["fiscal-year", "All", "derived", "plan", "note", "sources"]
    assert rows[3] == ["FY2020", "5.10", "", "", "'=1+1", "Government: Act of 1954"]
    assert rows[4][:2] == ["FY2021", ""]
    assert rows[5][:4] == ["FY2022", "7", "All", "plan"]


def test_the_table_is_that_of_show(pack: str) -> None:
    told = briefing("chart", "counts", "--table", "--pack", pack).stdout
    assert told == briefing("show", "counts", "--pack", pack).stdout


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["count"], "there is no series `count`; the nearest: counts"),
        (["one"], "`one` is an entry; its series: counts"),
        (["two"], "`two` is an entry; and has no series"),
        (["--csv"], "name a series (see `briefing chart`, which lists them)"),
        (["counts", "--csv", "--json"], "not allowed with argument"),
    ],
)
def test_a_wrong_call_is_one_line(pack: str, call: list[str], said: str) -> None:
    done = briefing("chart", *call, "--pack", pack)
    assert done.returncode == 2
    assert said in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""


@pytest.mark.parametrize("columns", [40, 80])
def test_on_a_terminal_it_is_as_wide_as_that(pack: str, columns: int) -> None:
    code, shown, _ = on_a_terminal(
        "chart", "counts", "--pack", pack, columns=columns, env={"NO_COLOR": "1"}
    )
    assert code == 0
    assert "\x1b[3" not in shown
    plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
    assert all(len(line) <= columns for line in plain[1:])


def test_signs_of_ascii_can_be_had(pack: str) -> None:
    done = briefing("chart", "counts", "--pack", pack, env={"BRIEFING_ASCII": "1"})
    assert "█" not in done.stdout
    assert "FY2020         5.10  ####" in done.stdout
