"""On a terminal entries and hits are coloured and wrapped to the window."""

from __future__ import annotations

import re

import pytest
from rich.cells import cell_len

from tests.cli.process import on_a_terminal
from tests.conftest import WritePack, entry

LOOK = re.compile(r"\x1b\[([0-9;]*)m")
COLOUR = re.compile(r"(?:^|;)(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;|$)")


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack with a long text."""
    body = f'"{"防衛省 word " * 30}\\n\\n| a | b |\\n|---|---|\\n| {"c " * 30} | d |"'
    return str(write_pack(entry("one", body=body, caveat='"But."') + entry("two")))


@pytest.mark.parametrize("call", [["show", "--all"], ["search", "but"]], ids=" ".join)
def test_there_is_colour_unless_it_is_not_wanted(pack: str, call: list[str]) -> None:
    for wanted, env in ((True, {}), (False, {"NO_COLOR": "1"})):
        code, shown, said = on_a_terminal(*call, "--pack", pack, env={**env})
        assert (code, said) == (0, "")
        looks = LOOK.findall(shown)
        assert any(COLOUR.search(look) for look in looks) is wanted
        assert "\x1b" not in LOOK.sub("", shown)


@pytest.mark.parametrize("columns", [20, 40, 80])
def test_entries_are_wrapped_to_the_window(pack: str, columns: int) -> None:
    _, shown, _ = on_a_terminal("show", "one", "--pack", pack, columns=columns)
    _, *lines = LOOK.sub("", shown).splitlines()
    assert [line for line in lines if cell_len(line) > columns] == []
    assert "word" in shown


def test_the_label_comes_first(pack: str) -> None:
    _, shown, _ = on_a_terminal("show", "one", "--pack", pack)
    assert LOOK.sub("", shown).startswith("TLP:GREEN · Small Pack")


def test_inline_code_is_told_apart_without_colours(write_pack: WritePack) -> None:
    folder = str(write_pack(entry("one", body='"Run `ls` now."') + entry("two")))
    for shown_as, env in (("ls", {}), ("`ls`", {"NO_COLOR": "1"})):
        _, shown, _ = on_a_terminal("show", "one", "--pack", folder, env={**env})
        assert f"Run {shown_as} now." in LOOK.sub("", shown)


def test_hits_are_wrapped_by_the_rules_of_japanese(write_pack: WritePack) -> None:
    title = "海上保安庁は、「注意」を呼びかけた。" * 4
    folder = str(write_pack(entry("one", title=f'"{title}"') + entry("two")))
    for columns in range(44, 54, 3):
        _, shown, _ = on_a_terminal("search", "注意", "--pack", folder, columns=columns)
        lines = [line.strip() for line in LOOK.sub("", shown).splitlines()]
        assert [line for line in lines if line[:1] in tuple("、。」")] == []
        assert [line for line in lines if cell_len(line) > columns] == []
