"""`briefing search`: what was made of the query is said, and can be asked otherwise."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from briefing.cli import main
from tests.conftest import WritePack, entry

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with a tugboat, a ministry and a lighthouse."""
    first = entry("tug", body='"A tugboat tows."', actors='["ministry"]', said_by='["agency"]')
    second = entry("light", body='"The lighthouse is lit."', said_by='["agency"]')
    return str(write_pack(first, second))


def _document(capsys: Captured) -> Any:
    return json.loads(capsys.readouterr().out)


def test_a_typing_error_is_corrected_and_said(pack: str, capsys: Captured) -> None:
    assert main(["search", "tugbaot", "--pack", pack]) == 0
    shown = capsys.readouterr()
    assert "\nshowing results for: tugboat\n" in shown.out
    assert "Title of tug [tug]" in shown.out
    assert shown.err == ""
    assert main(["search", "tugbaot", "--json", "--pack", pack]) == 0
    document = _document(capsys)
    assert (document["query"], document["corrected"]) == ("tugbaot", "tugboat")


def test_literal_corrects_nothing_and_says_what_is_near(pack: str, capsys: Captured) -> None:
    assert main(["search", "tugbaot", "--literal", "--pack", pack]) == 1
    assert capsys.readouterr().out.startswith("nothing found for: tugbaot\nnear: tugboat")
    assert main(["search", "tugbaot", "--literal", "--json", "--pack", pack]) == 1
    assert _document(capsys)["corrected"] is None


def test_added_names_are_said_and_can_be_off(pack: str, capsys: Captured) -> None:
    assert main(["search", "MoD", "--pack", pack]) == 0
    assert "\nalso: Ministry, 防衛省\n" in capsys.readouterr().out
    for names, expanded in ((["--no-names"], []), ([], ["Ministry", "防衛省"])):
        assert main(["search", "MoD", "--json", *names, "--pack", pack]) == 0
        assert _document(capsys)["expanded"] == expanded


def test_explain_tells_why_a_hit_stands_there(pack: str, capsys: Captured) -> None:
    assert main(["search", "tugboat", "tows", "--explain", "--pack", pack]) == 0
    shown = capsys.readouterr().out
    assert "  tugboat in text\n" in shown
    assert "  words close together in text\n" in shown
    assert main(["search", "tugboat", "--explain", "--json", "--pack", pack]) == 0
    (hit,) = _document(capsys)["hits"]
    assert {(each["word"], each["field"]) for each in hit["explain"]} == {
        ("tugboat", "text"),
        ("tugboat", "held"),
    }
    assert sum(each["score"] for each in hit["explain"]) == pytest.approx(hit["score"], abs=0.01)


def test_what_shuts_everything_out_is_named_with_what_it_would_give(
    pack: str, capsys: Captured
) -> None:
    assert main(["search", "tugboat kind:assessment", "--pane", "second", "--pack", pack]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "nothing found for: tugboat kind:assessment"
    assert "without pane:second: 1 found" in lines
    assert main(["search", "tugboat -tows", "--pack", pack]) == 1
    assert "without -tows: 1 found\n" in capsys.readouterr().out


def test_a_part_that_cannot_be_asked_is_pointed_at_and_the_rest_is_answered(
    pack: str, capsys: Captured
) -> None:
    assert main(["search", "tugboat kind:evnt", "--pack", pack]) == 0
    shown = capsys.readouterr()
    assert "[tug]" in shown.out
    query, marks, said = shown.err.splitlines()
    assert (query, marks) == ("tugboat kind:evnt", "        ^^^^^^^^^")
    assert said.startswith("briefing: nothing is found by kind:evnt")
    assert main(["search", "date:2023-13", "--json", "--pack", pack]) == 1
    shown = capsys.readouterr()
    (mistake,) = json.loads(shown.out)["mistakes"]
    assert (mistake["start"], mistake["end"], shown.err) == (0, 12, "")
    assert main(["search", "pane:" + "x" * 10_000, "--pack", pack]) == 1
    assert len(capsys.readouterr().err.splitlines()[2]) < 120


@pytest.mark.parametrize(("pane", "code"), [("first", 0), ("second", 1), ("third", 2)])
def test_a_pane_is_searched_or_is_none(pack: str, capsys: Captured, pane: str, code: int) -> None:
    assert main(["search", "tugboat", "--pane", pane, "--pack", pack]) == code
    shown = capsys.readouterr()
    assert bool(shown.err) is (code == 2)
    assert shown.err.count("\n") == (code == 2)


def test_words_may_be_given_apart_and_a_filter_alone_is_a_query(
    pack: str, capsys: Captured
) -> None:
    assert main(["search", "tugboat", "OR", "lighthouse", "--json", "--pack", pack]) == 0
    assert _document(capsys)["total"] == 2
    assert main(["search", "pane:second", "--json", "--pack", pack]) == 0
    assert [hit["id"] for hit in _document(capsys)["hits"]] == ["light"]


def test_where_no_entry_holds_all_words_that_is_said_before_the_hits(
    pack: str, capsys: Captured
) -> None:
    assert main(["search", "tugboat", "zeppelin", "--limit", "0", "--pack", pack]) == 0
    _, empty, said, *rest = capsys.readouterr().out.splitlines()
    assert (empty, said) == ("", "no entry holds zeppelin; these come nearest")
    assert any(line.endswith("]") for line in rest)
    assert said not in rest


def test_a_correction_is_said_before_how_many_hold_all(pack: str, capsys: Captured) -> None:
    assert main(["search", "tugbaot", "zeppelin", "--pack", pack]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[2] == "showing results for: tugboat zeppelin"
    assert lines[3] == "no entry holds zeppelin; these come nearest"


@settings(
    derandomize=True,
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.text(st.characters(codec="utf-8"), min_size=1, max_size=30)
    | st.text('ab"-*:,OR .防 \x00\u202edatepn', min_size=1, max_size=16),
    st.sampled_from([[], ["--json"], ["--explain"], ["--literal", "--no-names"]]),
)
@example("9" * 5000, [])
@example("date:2023-06-06-06", ["--json"])
@example("-tugboat", ["--explain"])
@example("pane:" + "x" * 10_000, [])
def test_whatever_is_asked_the_answer_is_yes_or_no(
    pack: str, capsys: Captured, text: str, how: list[str]
) -> None:
    code = main(["search", *how, "--pack", pack, "--", text])
    shown = capsys.readouterr()
    assert code in (0, 1)
    assert "Traceback" not in shown.err
    if how == ["--json"]:
        assert bool(json.loads(shown.out)["hits"]) is (code == 0)
    else:
        assert all(each.isprintable() or each == "\n" for each in shown.err)
        assert "\u202e" not in shown.out
        assert "\x00" not in shown.out
