"""Headings in the list: seen where they belong, and passed over by whatever moves in it."""

from __future__ import annotations

import pytest
from rich.cells import cell_len as cells

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

KINDS = ("assessment", "measure")
SECTIONS = {1: "At the quay", 4: "At sea", 5: "海の上", 6: "In the air"}
MANY = 61
SIZES = [(80, 24), (120, 36), (40, 12), (40, 13), (60, 20)]


def pack(sections: dict[int, str] = SECTIONS) -> str:
    """Return entries of which every second one is a measure, some below headings."""
    return "".join(
        entry(
            f"e{n}",
            kind=f'"{KINDS[n % 2]}"',
            **({"section": f'"{sections[n]}"'} if n in sections else {}),
        )
        for n in range(MANY)
    )


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    """Return a pack with a long list below several headings, and a pane without any."""
    return open_library(str(write_pack(pack())))


def listed(reader: Opened) -> list[str]:
    """Return what the list shows in its order: entries by id, headings by their words."""
    return [
        line[3:].removeprefix("Title of ") if line[1] == "✓" else _words(line)
        for line in reader.rows
        if line
    ]


def _words(heading: str) -> str:
    """Return the words of a heading, without the rule behind them."""
    return heading[1:].rstrip("─ ")


async def test_a_heading_stands_above_the_first_entry_of_its_section(library: Library) -> None:
    async with opened(library) as reader:
        assert listed(reader)[:6] == ["e0", "At the quay", "e1", "e2", "e3", "At sea"]
        assert listed(reader)[6:10] == ["e4", "海の上", "e5", "In the air"]
        await reader.press("]")
        assert listed(reader) == ["three"]


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_a_heading_is_cut_where_there_is_no_room_for_it(
    write_pack: WritePack, size: tuple[int, int]
) -> None:
    sections = {0: "A heading of more words than any list has room for", 1: "海の上と空"}
    async with opened(open_library(str(write_pack(pack(sections)))), size) as reader:
        long, _, short = reader.rows[:3]
        assert long.startswith(" A heading of")
        assert long.endswith("…")
        assert cells(long) <= reader.pane.entries.size.width - 2
        assert short.startswith(" 海の上と空 ──")
        assert cells(short) <= reader.pane.entries.size.width - 1


@pytest.mark.parametrize("size", SIZES)
async def test_lines_pass_over_headings_and_every_entry_is_seen_whole(
    library: Library, size: tuple[int, int]
) -> None:
    async with opened(library, size) as reader:
        for keys, order in (("j", range(1, MANY)), ("k", range(MANY - 2, -1, -1))):
            for index in order:
                await reader.press(keys)
                assert reader.pane.entries.index == index
                chosen = [line for line in reader.rows if line.startswith("▌")]
                assert chosen == [f"▌✓ Title of e{index}"]
                if index in SECTIONS:
                    above = reader.rows[reader.rows.index(chosen[0]) - 1]
                    assert _words(above) == SECTIONS[index]
        assert listed(reader)[0] == "e0"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sections", [SECTIONS, {n: f"s{n}" for n in range(0, MANY, 2)}])
async def test_by_pages_every_entry_and_heading_is_seen(
    write_pack: WritePack, size: tuple[int, int], sections: dict[int, str]
) -> None:
    library = open_library(str(write_pack(pack(sections))))
    everything = {f"e{n}" for n in range(MANY)} | set(sections.values())
    async with opened(library, size) as reader:
        for key in ("pagedown", "pageup"):
            seen, at = set(listed(reader)), -1
            while at != reader.pane.entries.index:
                at = reader.pane.entries.index
                await reader.press(key)
                seen.update(listed(reader))
            assert at == (MANY - 1 if key == "pagedown" else 0)
            cut = {each[:9] for each in seen}
            assert {each[:9] for each in everything} <= cut


async def test_a_click_on_a_heading_chooses_nothing_and_on_a_row_its_entry(
    library: Library,
) -> None:
    async with opened(library) as reader:
        await reader.click("At sea")
        assert (reader.id, reader.pane.reading) == ("e0", False)
        await reader.click("Title of e5")
        assert reader.id == "e5"
        await reader.press("G")
        await reader.click("Title of e57")
        assert reader.id == "e57"


async def test_the_ends_of_the_list_are_whole(library: Library) -> None:
    async with opened(library, (80, 25)) as reader:
        await reader.press("G")
        assert listed(reader)[-1] == f"e{MANY - 1}"
        assert listed(reader)[0] in reader.rows[0]
        assert reader.foot.count("last") == 0
        await reader.press("j")
        assert reader.foot.startswith("The last entry of this tab")
        await reader.press("g")
        assert listed(reader)[:2] == ["e0", "At the quay"]


async def test_under_a_filter_a_heading_stands_above_what_is_left_of_its_section(
    library: Library,
) -> None:
    async with opened(library) as reader:
        await reader.press("F")
        await reader.click("[ ] measure")
        assert "30 of 61" in reader.text
        left = ["At the quay", "e1", "e3", "海の上", "e5", "In the air", "e7"]
        assert listed(reader)[:7] == left
        await reader.click("[x] measure")
        await reader.click("[ ] assessment")
        left = ["e0", "At the quay", "e2", "At sea", "e4", "In the air", "e6"]
        assert listed(reader)[:7] == left
        await reader.press("escape", "f5")
        assert listed(reader)[:3] == ["e0", "At the quay", "e1"]


async def test_a_tab_that_is_opened_again_is_as_it_was_left(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("pagedown", "pagedown", "k", "k")
        before = reader.rows
        await reader.press("]", "[")
        assert reader.rows == before


async def test_a_heading_that_is_saved_is_shown_and_the_open_entry_stays(
    write_pack: WritePack,
) -> None:
    library = open_library(str(write_pack(pack())))
    async with opened(library) as reader:
        await reader.press(*"jjj")
        write_pack(pack({2: "Saved just now"}))
        await reader.saved()
        assert reader.id == "e3"
        assert listed(reader)[:5] == ["e0", "e1", "Saved just now", "e2", "e3"]
        assert next(line for line in reader.rows if line.startswith("▌")).endswith("of e3")


async def test_at_another_size_the_chosen_row_stays_in_sight(library: Library) -> None:
    async with opened(library, (80, 40)) as reader:
        await reader.press(*"jjjjjj")
        await reader.resize(80, 12)
        assert "e6" in listed(reader)
        await reader.resize(40, 12)
        assert "e6" in listed(reader)


async def test_a_long_list_reads_only_the_rows_that_it_shows(
    write_pack: WritePack, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = "".join(entry(f"e{n}", section=f'"s{n // 2}"') for n in range(600))
    library = open_library(str(write_pack(many)))
    fetched = 0
    window = library.window

    def counted(pane: str, start: int, count: int) -> list[object]:
        nonlocal fetched
        rows = window(pane, start, count)
        fetched += len(rows)
        return list(rows)

    monkeypatch.setattr(library, "window", counted)
    async with opened(library) as reader:
        await reader.press("G")
        assert listed(reader)[-2:] == ["e598", "e599"]
        assert fetched < 300
