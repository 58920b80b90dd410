"""What is longer than the window goes through the pager, on a terminal alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.process import briefing, on_a_terminal
from tests.conftest import WritePack, entry

Changes = dict[str, str | None]

LOOK = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture
def pack(write_pack: WritePack) -> str:
    """Return the folder of a pack that is longer than a window."""
    return str(write_pack("".join(entry(f"number-{n}") for n in range(30))))


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """Return where the pager of the test keeps what it is given."""
    return tmp_path / "what was paged"


def _pager(kept: Path, more: str = "") -> dict[str, str | None]:
    return {"BRIEFING_PAGER": None, "PAGER": f"cat > '{kept}'; {more}"}


@pytest.mark.parametrize(
    "call",
    [["--all"], ["--pane", "first"], [f"number-{n}" for n in range(9)]],
    ids=["all", "pane", "many"],
)
def test_much_is_paged_as_it_would_be_printed(pack: str, kept: Path, call: list[str]) -> None:
    printed = on_a_terminal("show", *call, "--no-pager", "--pack", pack, env=_pager(kept))
    assert not kept.exists()
    paged = on_a_terminal("show", *call, "--pack", pack, env=_pager(kept))
    assert paged == (0, "", "")
    assert kept.read_text() == printed[1]
    assert LOOK.search(printed[1])


def test_what_fits_is_not_paged(pack: str, kept: Path) -> None:
    call = ("show", "number-1", "--brief", "--pane", "second", "--pack", pack)
    code, shown, said = on_a_terminal(*call, env=_pager(kept))
    assert (code, said) == (0, "")
    assert "Title of number-1" in shown
    assert not kept.exists()


def test_one_entry_is_not_paged(pack: str, kept: Path, write_pack: WritePack) -> None:
    body = '"' + "A paragraph.\\n\\n" * 60 + '"'
    long = str(write_pack(entry("one", body=body) + entry("two")))
    _, shown, _ = on_a_terminal("show", "one", "--pack", long, env=_pager(kept))
    assert shown.count("A paragraph.") == 60
    assert not kept.exists()


def test_what_is_piped_is_not_paged(pack: str, kept: Path) -> None:
    done = briefing("show", "--all", "--pack", pack, env=_pager(kept))
    assert done.stdout.count("Title of number") == 30
    assert not kept.exists()


@pytest.mark.parametrize("named", ["", "cat", " "])
@pytest.mark.parametrize("variable", ["BRIEFING_PAGER", "PAGER"])
def test_no_pager_can_be_asked_for(pack: str, named: str, variable: str) -> None:
    env: Changes = {"BRIEFING_PAGER": None, "PAGER": "false", variable: named}
    code, shown, said = on_a_terminal("show", "--all", "--pack", pack, env=env)
    assert (code, said) == (0, "")
    assert shown.count("Title of number") == 30


def test_our_own_variable_goes_first(pack: str, kept: Path) -> None:
    env: Changes = {"BRIEFING_PAGER": f"cat > '{kept}'", "PAGER": "false"}
    on_a_terminal("show", "--all", "--pack", pack, env=env)
    assert kept.read_text().count("Title of number") == 30


@pytest.mark.parametrize("named", ["no-such-program", "/none/such -R", "A=1 nothing", "'open"])
def test_a_pager_that_is_missing_is_done_without(pack: str, named: str) -> None:
    code, shown, said = on_a_terminal(
        "show", "--all", "--pack", pack, env={"BRIEFING_PAGER": named}
    )
    assert (code, said) == (0, "")
    assert shown.count("Title of number") == 30


@pytest.mark.parametrize("named", ["true", "false", "head -n 1 > /dev/null", "kill -KILL $$"])
def test_a_pager_that_ends_early_ends_everything_in_silence(
    write_pack: WritePack, named: str
) -> None:
    body = '"' + "A paragraph.\\n\\n" * 300 + '"'
    many = str(write_pack("".join(entry(f"number-{n}", body=body) for n in range(30))))
    code, shown, said = on_a_terminal(
        "show", "--all", "--pack", many, env={"BRIEFING_PAGER": f"A=1 {named}"}
    )
    assert (code, shown, said) == (0, "", "")


def test_a_terminal_that_can_do_little_gets_no_pager(pack: str, kept: Path) -> None:
    env = {**_pager(kept), "TERM": "dumb"}
    _, shown, _ = on_a_terminal("show", "--all", "--pack", pack, env=env)
    assert shown.count("Title of number") == 30
    assert not kept.exists()


@pytest.mark.parametrize(("before", "after"), [(None, "-R FRX"), ("i", "-R i"), ("", "-R ")])
def test_less_shows_colours_and_gives_no_way_to_a_shell(
    pack: str, kept: Path, before: str | None, after: str
) -> None:
    env = {"BRIEFING_PAGER": f"cat > /dev/null; echo \"$LESS|$LESSSECURE\" > '{kept}'"}
    on_a_terminal("show", "--all", "--pack", pack, env={**env, "LESS": before})
    assert kept.read_text() == f"{after}|1\n"


def test_who_wants_all_of_less_may_have_it(pack: str, kept: Path) -> None:
    env: Changes = {
        "BRIEFING_PAGER": f"cat > /dev/null; echo \"$LESSSECURE\" > '{kept}'",
        "LESSSECURE": "",
    }
    on_a_terminal("show", "--all", "--pack", pack, env=env)
    assert kept.read_text() == "\n"
