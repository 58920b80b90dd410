"""Who opens the reader for the first time is told six keys, once."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import WritePack
from tests.terminal.conftest import Start, keep

KEYS = "Keys: j k move, Enter reads, s searches, f follows links, ? all keys, q quits"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a folder for what the reader keeps, in which there is nothing yet."""
    return tmp_path / "new" / "data"


def test_six_keys_are_told_until_the_first_key_and_never_again(
    start: Start, write_pack: WritePack, data: Path
) -> None:
    pack = str(write_pack())
    first = start(pack, BRIEFING_DATA_DIR=str(data))
    first.see(KEYS)
    assert first.lines[-1].strip() == KEYS
    first.press("j")
    first.see_no("Keys:")
    first.press("q")
    assert first.end() == 0
    keep(start, pack, BRIEFING_DATA_DIR=str(data))
    third = start(pack, BRIEFING_DATA_DIR=str(data))
    third.see("Bottom line of one.", "Help")
    third.press("q")
    assert third.end() == 0
    assert b"follows links" not in third.sent


def test_where_nothing_can_be_kept_they_are_told_and_go(
    start: Start, write_pack: WritePack, data: Path
) -> None:
    data.parent.mkdir()
    data.parent.joinpath("file").touch()
    pack = str(write_pack())
    for _ in range(2):
        terminal = start(pack, BRIEFING_DATA_DIR=str(data.parent / "file" / "data"))
        terminal.see(KEYS)
        terminal.press("j")
        terminal.see_no("Keys:")
        terminal.press("q")
        assert terminal.end() == 0
