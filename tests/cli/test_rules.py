"""`briefing rules`: what applies under what is known, and one clear line where a call is wrong."""

from __future__ import annotations

import json

import pytest

from briefing.cli import main
from tests.cli.process import briefing, on_a_terminal
from tests.conftest import WritePack
from tests.rule_pack import DIMENSIONS, FIRST, SECOND

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    return str(write_pack(FIRST, SECOND, briefing=DIMENSIONS))


def run(capsys: Captured, pack: str, *call: str) -> tuple[int, str, str]:
    code = main(["rules", *call, "--pack", pack])
    return code, *capsys.readouterr()


def test_without_arguments_it_lists_the_conditions_and_every_rule(
    capsys: Captured, pack: str
) -> None:
    code, out, err = run(capsys, pack)
    assert (code, err) == (0, "")
    assert out.startswith("TLP:AMBER · Small Pack")
    for shown in ("tide=ebb", "fog=thick", "5 rules by 2 conditions; none left out."):
        assert shown in out
    assert "APPLIES  1\n" in out
    assert "MAY APPLY  4\n" in out


def test_what_is_known_decides(capsys: Captured, pack: str) -> None:
    _, out, _ = run(capsys, pack, "tide=flood", "fog=thin")
    apply, _, rest = out.partition("MAY APPLY")
    assert "Title of in-fog" in apply
    assert "judged: Danger to life" in rest
    assert "contradicted: Fog on the river" in rest
    assert "Harbour Act Art. 3" in out


def test_json_has_what_is_drawn(capsys: Captured, pack: str) -> None:
    _, out, _ = run(capsys, pack, "tide=flood", "fog=unknown", "--json")
    told = json.loads(out)
    assert list(told) == [
        *("handling", "answers", "dimensions", "applies", "may", "not", "next", "left_out")
    ]
    assert told["answers"] == {"tide": "flood"}
    assert [each["value"] for each in told["dimensions"]] == ["flood", None]
    assert [each["id"] for each in told["may"]] == ["judged", "in-fog", "secret"]
    assert told["may"][1]["unknown"] == ["fog"]
    assert told["may"][1]["holds"] == ["tide"]
    assert told["next"]["dimension"] == "fog"
    assert told["next"]["settles"] == {"none": 2, "thin": 2, "thick": 2}
    assert told["applies"][0]["basis"] == [{"law": "Harbour Act", "at": "Art. 3"}]


def test_of_a_pane_the_others_are_left_out_and_counted(capsys: Captured, pack: str) -> None:
    _, out, _ = run(capsys, pack, "--pane", "first")
    assert "3 rules by 2 conditions; 2 rules left out, which stand in other panes." in out
    assert "secret" not in out
    assert out.startswith("TLP:GREEN")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (["tid=ebb"], "there is no condition `tid`; the nearest: tide"),
        (["tide=eb"], "there is no value of tide `eb`; the nearest: ebb"),
        (["tide="], "there is no value of tide ``; the nearest: "),
        (["zzzz=1"], "there is no condition `zzzz`; the nearest: tide, fog"),
        (["tide"], "`tide` is no answer: write KEY=VALUE, such as tide=ebb"),
        (["tide=ebb", "tide=flood"], "`tide` is answered twice"),
        (["--pane", "firs"], "there is no pane `firs`; the nearest: first"),
        (["tide=\x1b[31m"], "there is no value of tide"),
    ],
)
def test_a_wrong_call_gets_one_line(
    capsys: Captured, pack: str, call: list[str], said: str
) -> None:
    code, out, err = run(capsys, pack, *call)
    assert (code, out) == (2, "")
    assert err.startswith(f"briefing: {said}")
    assert err.count("\n") == 1
    assert "\x1b" not in err


def test_a_pack_without_rules_says_so(capsys: Captured, write_pack: WritePack) -> None:
    code, out, _ = run(capsys, str(write_pack()))
    assert code == 0
    assert "There is no rule here." in out
    code, _, err = run(capsys, str(write_pack()), "tide=ebb")
    assert code == 2
    assert "depend on no condition" in err


def test_it_prints_what_the_app_shows() -> None:
    call = ("rules", "order=defence-armed-attack", "place=territorial-sea")
    piped = briefing(*call)
    assert piped.returncode == 0
    assert "Rules: 4 apply, 10 may apply, 2 do not" in piped.stdout
    code, shown, _ = on_a_terminal(*call, columns=40)
    assert code == 0
    assert "\x1b[" in shown
    _, plain, _ = on_a_terminal(*call, columns=40, env={"NO_COLOR": "1"})
    assert "\x1b[3" not in plain.replace("\x1b[3m", "")
