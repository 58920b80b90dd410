"""The line above: what is read, in which edition, how it may be handled, as of when."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import MANIFEST, WritePack, entry


async def test_the_head_holds_title_edition_handling_and_as_of(small: Library) -> None:
    async with opened(small) as reader:
        head = reader.head[0]
    assert head.split() == "Small Pack · edition 1 TLP:GREEN as of 15 Jan 2024".split()


async def test_where_there_is_no_room_title_and_handling_stay(small: Library) -> None:
    async with opened(small, (40, 12)) as reader:
        head = reader.head[0].split()
    assert head[:2] == ["Small", "Pack"]
    assert head[-1] == "TLP:GREEN"


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("TLP:AMBER+STRICT", "TLP:AMBER+STRICT"),
        ("TLP:RED", "TLP:RED"),
        ("TLP:CLEAR", "TLP:GREEN"),  # never looser than the pack
    ],
)
async def test_the_stricter_label_of_the_open_entry_counts(
    write_pack: WritePack, label: str, shown: str
) -> None:
    first = entry("one") + entry("two", handling=f'"{label}"')
    async with opened(open_library(str(write_pack(first)))) as reader:
        assert "TLP:GREEN" in reader.head[0].split()
        await reader.press("j")
        assert shown in reader.head[0].split()
        await reader.press("k")
        assert "TLP:GREEN" in reader.head[0].split()


async def test_a_pack_that_says_little_has_a_head_without_gaps(write_pack: WritePack) -> None:
    said = [
        line for line in MANIFEST.splitlines() if line.split(" ")[0] not in {"edition", "as_of"}
    ]
    manifest = "\n".join(line for line in said if not line.startswith("handling"))
    async with opened(open_library(str(write_pack(briefing=manifest)))) as reader:
        assert reader.head[0].strip() == "Small Pack"


async def test_a_title_that_is_too_long_leaves_the_label_whole(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('"Small Pack"', f'"{"Long " * 40}"')
    async with opened(open_library(str(write_pack(briefing=manifest))), (40, 12)) as reader:
        head = reader.head[0]
    assert head.strip().startswith("Long Long")
    assert head.endswith("TLP:GREEN")
    assert "…" in head
