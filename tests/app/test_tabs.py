"""The tabs: a pane each, in the pack's order, by number and by bracket."""

from __future__ import annotations

import tomllib

import pytest

from briefing.app.ui.tab_labels import shown_tabs
from briefing.cells import cells
from briefing.library.library import Library, open_library
from briefing.library.records import Tab
from tests.app.opened import opened
from tests.conftest import DATA, MANIFEST, WritePack, entry

PANES = tomllib.loads((DATA / "briefing.toml").read_text(encoding="utf-8"))["pane"]


async def test_the_tabs_stand_in_the_order_of_the_pack(bundled: Library) -> None:
    async with opened(bundled, (160, 30)) as reader:
        tabs = reader.head[1]
    assert tabs.strip() == "  ".join(f"{n} {pane['title']}" for n, pane in numbered())


async def test_where_titles_do_not_fit_the_short_ones_stand(bundled: Library) -> None:
    async with opened(bundled, (80, 24)) as reader:
        tabs = reader.head[1]
    assert tabs.strip() == "  ".join(f"{n} {pane['short']}" for n, pane in numbered())


async def test_where_no_titles_fit_the_open_one_stands_with_its_number(bundled: Library) -> None:
    async with opened(bundled, (40, 12)) as reader:
        await reader.press("5")
        assert reader.head[1] == "‹ 4 DPRK  5 CN–RU  6 Rules ›        5/9"
        await reader.press("left_square_bracket")
        assert "4 DPRK" in reader.head[1]


@pytest.mark.parametrize(("number", "pane"), [(n, pane["id"]) for n, pane in enumerate(PANES, 1)])
async def test_a_digit_opens_its_tab(bundled: Library, number: int, pane: str) -> None:
    async with opened(bundled) as reader:
        await reader.press(str(number))
        assert reader.pane_id == pane
        first = bundled.window(pane, 0, 1)[0]
        assert reader.id == first["id"]
        assert first["title"].split()[0] in reader.rows[1]  # below its heading


async def test_a_digit_without_a_tab_changes_nothing(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("2")
        before = reader.lines[:-1]
        await reader.press("9")
        assert reader.lines[:-1] == before
        assert reader.foot == "There are 2 tabs"


async def test_brackets_go_round_the_tabs(small: Library) -> None:
    async with opened(small) as reader:
        panes = []
        for key in ("]", "]", "[", "["):
            await reader.press(key)
            panes.append(reader.pane_id)
    assert panes == ["second", "first", "second", "first"]


async def test_a_tab_shows_its_list_and_its_chosen_entry(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("2")
        assert "Title of three" in reader.rows[0]
        assert reader.entry[0] == "Title of three"


def numbered() -> list[tuple[int, dict[str, str]]]:
    return list(enumerate(PANES, 1))


LANDS = "Algeria Benin Chad Djibouti Egypt Fiji Ghana Haiti Iceland Japan Kenya Laos Mali".split()


@pytest.fixture
def lands(write_pack: WritePack) -> Library:
    """Return a pack of more tabs than there is room for, none of which has a short title."""
    panes = "".join(
        f'[[pane]]\nid = "{land.lower()}"\ntitle = "{land}"\nfiles = ["{land}.toml"]\n'
        for land in LANDS
    )
    manifest = f'[pack]\nformat = 1\nid = "lands"\ntitle = "Lands"\n{panes}'
    folder = write_pack(briefing=manifest)
    for name in ("first", "second"):
        (folder / f"{name}.toml").unlink()
    for land in LANDS:
        (folder / f"{land}.toml").write_text(entry(f"in-{land.lower()}"))
    return open_library(str(folder))


@pytest.mark.parametrize("width", [40, 52, 80, 120])
async def test_the_open_tab_is_in_sight_among_its_neighbours(lands: Library, width: int) -> None:
    async with opened(lands, (width, 24)) as reader:
        for number, land in enumerate(LANDS, 1):
            tabs = reader.head[1]
            assert f" {number} {land} " in tabs
            assert tabs.endswith(f" {number}/13")
            shown = [n for n, each in enumerate(LANDS, 1) if f" {n} {each} " in tabs]
            assert shown == list(range(shown[0], shown[-1] + 1))
            assert len(shown) >= width // 16
            assert ("‹" in tabs, "›" in tabs) == (shown[0] > 1, shown[-1] < 13)
            await reader.press("]")


async def test_a_click_opens_a_neighbour_and_one_that_is_not_shown(lands: Library) -> None:
    async with opened(lands, (40, 12)) as reader:
        await reader.click("2 Benin")
        assert reader.pane_id == "benin"
        await reader.click("›")
        assert reader.pane_id in {"chad", "djibouti", "egypt"}


REGIONS = [
    "Africa",
    "Americas and the Caribbean, north and south of the equator",
    "Asia and what of Europe is told with it in the same chapter",
    "東アジアと太平洋の島々に関する安全保障の動向と課題、その二",
    *(f"Waters, number {n}, with all that is known of them by now" for n in range(8)),
    "World",
]


@pytest.mark.parametrize("width", [40, 41, 57, 80, 120])
@pytest.mark.parametrize("here", range(len(REGIONS)))
def test_long_titles_leave_room_for_how_their_neighbours_begin(here: int, width: int) -> None:
    tabs: list[Tab] = [{"id": name, "title": name, "short": name, "count": 1} for name in REGIONS]
    labels = shown_tabs(tabs, here, width)
    assert sum(label.cells for label in labels) == width
    assert labels[-1].text.endswith(f" {here + 1}/13 ")
    shown = {
        label.tab: label.text.removeprefix(f" {label.tab + 1} ").rstrip() for label in labels[1:-2]
    }
    assert list(shown) == list(range(min(shown), max(shown) + 1))
    assert {max(0, here - 1), here, min(12, here + 1)} <= shown.keys()
    assert [label.tab for label in labels if label.here] == [here]
    for number, name in shown.items():
        whole = REGIONS[number]
        assert name == whole or (name.endswith("…") and whole.startswith(name[:-1]))
        assert len(name) >= 2
    assert cells(shown[here]) >= min(cells(REGIONS[here]), width - 31)


async def test_a_long_title_is_cut_and_its_neighbour_stands_beside_it(
    write_pack: WritePack,
) -> None:
    manifest = MANIFEST.replace('"First pane"', f'"{"Long " * 20}"')
    manifest = "\n".join(line for line in manifest.splitlines() if not line.startswith("short"))
    async with opened(open_library(str(write_pack(briefing=manifest))), (40, 12)) as reader:
        assert reader.head[1].startswith("  1 Long Long")
        assert "… " in reader.head[1]
        assert " 2 Se" in reader.head[1]
        assert reader.head[1].endswith(" 1/2")
        await reader.press("]")
        assert " 1 Long" in reader.head[1]
        assert " 2 Second pane " in reader.head[1]


async def test_a_tab_is_found_by_its_title(lands: Library) -> None:
    async with opened(lands) as reader:
        await reader.run("Kenya")
        assert reader.pane_id == "kenya"
        await reader.press("H")
        assert reader.pane_id == "algeria"


async def test_a_title_in_the_palette_is_no_markup(write_pack: WritePack) -> None:
    manifest = MANIFEST.replace('"First pane"', '"[@click=app.quit]Xylo[/] [/x] $y"')
    async with opened(open_library(str(write_pack(briefing=manifest)))) as reader:
        await reader.press("2", "ctrl+p", *"Xylo")
        await reader.pilot.pause()
        assert "[@click=app.quit]Xylo[/] [/x] $y" in reader.text
        await reader.press("enter")
        await reader.pilot.pause()
        assert reader.pane_id == "first"
