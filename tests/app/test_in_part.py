"""A pack with mistakes in the reader: what is right is open, and the mistakes are listed."""

from __future__ import annotations

import pytest

from briefing.app.reload.reload import AS_BEFORE
from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.app.test_reload import save
from tests.conftest import WritePack, entry

BROKEN = entry("one", see='["two"]') + entry("two", credibility="9") + entry("more", title='""')


@pytest.fixture
def broken(write_pack: WritePack) -> Library:
    """Return what is right of a pack with two mistakes."""
    return open_library(str(write_pack(BROKEN)), in_part=True)


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (40, 12)])
async def test_how_much_is_wrong_is_said_and_listed(broken: Library, size: tuple[int, int]) -> None:
    async with opened(broken, size) as reader:
        assert "Title of one" in reader.rows[0]
        assert reader.lines[-2].startswith(" In part, 2 problems: f")
        await reader.press("!")
        assert reader.lines[0].startswith(" 2 problems, ")
        assert "; what is wrong" in reader.lines[0]
        assert "first.toml:" in reader.lines[1]
        assert "wrong-value" in reader.text
        await reader.press("q")
        assert reader.id == "one"


async def test_what_is_mended_is_shown_while_it_is_open(broken: Library) -> None:
    async with opened(broken) as reader:
        await save(reader, first=BROKEN.replace('title = ""', 'title = "Title of more"'))
        assert reader.foot == "Shown but for 1 problem: 1 entry added"
        assert reader.lines[-2].startswith(" In part, 1 problem: first.toml:")
        await save(reader, second=entry("three") + "# nothing new")
        assert reader.foot == f"Shown but for 1 problem: {AS_BEFORE}"
        await save(reader, first=entry("one", see='["two"]') + entry("two"))
        assert reader.foot.startswith("Mended: ")
        assert "In part" not in reader.text
        await reader.press("!")
        assert "what is wrong is left out" not in reader.text
