"""`briefing search`: ranked hits, for a reader and for a script."""

from __future__ import annotations

import json

import pytest

from briefing.cli import main
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]
KEYS = {
    "handling",
    "query",
    "total",
    "holding_all",
    "held_by_none",
    "took_ms",
    "hits",
    "expanded",
    "corrected",
}


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with something to find."""
    series = (
        '[[series]]\nid = "balloons"\ntitle = "Balloons by year"\nx = "fiscal-year"\n'
        'columns = { a = { title = "All" } }\npoints = [{ x = 2020, a = 5 }]\n'
    )
    one = entry("one", title='"Balloons"', date="2023-02-14")
    two = entry("two", caveat='"Balloons are few."', handling='"TLP:AMBER"')
    return str(write_pack(one + two, extra=series))


def test_hits_are_listed_best_first_under_the_label(pack: str, capsys: Captured) -> None:
    assert main(["search", "balloon", "--pack", pack]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    lines = shown.out.splitlines()
    assert lines[0].startswith("TLP:AMBER · Small Pack")
    assert [line for line in lines if line.endswith("]")] == [
        "Balloons [one]",
        "Balloons by year [balloons]",
        "Title of two [two]",
    ]
    assert "  First pane · 14 Feb 2023 · confirmed · B2" in lines
    assert "  Balloons are few." in lines


def test_json_has_the_shape_that_scripts_rely_on(pack: str, capsys: Captured) -> None:
    assert main(["search", '"balloons are few"', "--json", "--pack", pack]) == 0
    document = json.loads(capsys.readouterr().out)
    assert set(document) == KEYS
    assert document["handling"] == "TLP:AMBER"
    assert (document["query"], document["total"]) == ('"balloons are few"', 1)
    assert (document["expanded"], document["corrected"]) == ([], None)
    assert isinstance(document["took_ms"], float)
    (hit,) = document["hits"]
    assert isinstance(hit.pop("score"), float)
    assert hit == {
        "id": "two",
        "type": "entry",
        "pane": "first",
        "title": "Title of two",
        "snippet": "Balloons are few.",
        "field": "caveat",
        "handling": "TLP:AMBER",
    }


def test_a_series_has_no_pane(pack: str, capsys: Captured) -> None:
    assert main(["search", "balloons by year", "--json", "--pack", pack]) == 0
    hit, *_ = json.loads(capsys.readouterr().out)["hits"]
    assert (hit["id"], hit["type"], hit["pane"]) == ("balloons", "series", None)


@pytest.mark.parametrize("query", ["zeppelin", "?!", ""])
def test_no_hits_are_a_no_and_the_same_document(pack: str, capsys: Captured, query: str) -> None:
    assert main(["search", query, "--json", "--pack", pack]) == 1
    document = json.loads(capsys.readouterr().out)
    assert set(document) == KEYS
    assert document["handling"] == "TLP:GREEN"
    assert (document["total"], document["hits"]) == (0, [])
    assert main(["search", query, "--pack", pack]) == 1
    assert capsys.readouterr().err == ""


def test_fewer_hits_are_shown_with_limit_and_pane(pack: str, capsys: Captured) -> None:
    assert main(["search", "balloon", "--limit", "1", "--pack", pack]) == 0
    assert "1 of 3; more with --limit" in capsys.readouterr().out
    assert main(["search", "title", "--pane", "second", "--json", "--pack", pack]) == 0
    hits = json.loads(capsys.readouterr().out)["hits"]
    assert [hit["id"] for hit in hits] == ["three"]


def test_no_limit_shows_all(write_pack: WritePack, capsys: Captured) -> None:
    many = "".join(entry(f"e-{n}", title='"Balloon"') for n in range(30))
    folder = str(write_pack(many))
    assert main(["search", "balloon", "--json", "--pack", folder]) == 0
    assert len(json.loads(capsys.readouterr().out)["hits"]) == 20
    assert main(["search", "balloon", "--json", "--limit", "0", "--pack", folder]) == 0
    assert len(json.loads(capsys.readouterr().out)["hits"]) == 30
    assert main(["search", "zeppelin", "--limit", "0", "--pack", folder]) == 1


@pytest.mark.parametrize("limit", ["-1", "many", "10001", "1.5", "²"])
def test_a_limit_that_is_none_is_refused(pack: str, capsys: Captured, limit: str) -> None:
    assert main(["search", "balloon", f"--limit={limit}", "--pack", pack]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert f"`{limit}` is not a number from 1 to 10000, or 0 for all" in shown.err


def test_a_query_is_shown_safe(pack: str, capsys: Captured) -> None:
    assert main(["search", "\x1b[31m\u202e", "--pack", pack]) == 1
    assert capsys.readouterr().out == "nothing found for: \\x1b[31m\\u202e\n"
