"""The list: one row an entry, the chosen one shown beside it at once."""

from __future__ import annotations

import pytest

from briefing.app.core import commands
from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

MANY = 100


@pytest.fixture
def many(write_pack: WritePack) -> Library:
    """Return a pack with a long list."""
    return open_library(str(write_pack("".join(entry(f"e{n}") for n in range(MANY)))))


@pytest.mark.parametrize(
    ("keys", "position"),
    [
        ("j", 1),
        ("down", 1),
        ("j j down", 3),
        ("j j k", 1),
        ("j j up", 1),
        ("k", 0),
        ("G", MANY - 1),
        ("end", MANY - 1),
        ("G j", MANY - 1),
        ("G k", MANY - 2),
        ("G g", 0),
        ("end home", 0),
    ],
)
async def test_a_key_moves_in_the_list_and_the_entry_follows(
    many: Library, keys: str, position: int
) -> None:
    async with opened(many) as reader:
        await reader.press(*keys.split())
        assert reader.pane.entries.index == position
        assert reader.entry[0] == f"Title of e{position}"
        chosen = [line for line in reader.rows if line.startswith("▌")]
        assert f"Title of e{position}" in chosen[0]


async def test_a_page_in_the_list_is_what_is_seen_of_it(many: Library) -> None:
    async with opened(many) as reader:
        seen = len(reader.rows)
        await reader.press("pagedown")
        assert reader.pane.entries.index == seen
        assert reader.entry[0] == f"Title of e{seen}"
        await reader.press("pageup")
        assert reader.entry[0] == "Title of e0"


@pytest.mark.parametrize(("size", "least"), [((80, 24), 15), ((120, 36), 24)])
async def test_of_every_tab_so_many_rows_are_seen_at_once(
    bundled: Library, size: tuple[int, int], least: int
) -> None:
    async with opened(bundled, size) as reader:
        for number, tab in enumerate(bundled.about["tabs"], 1):
            await reader.press(str(number))
            assert len(reader.titles) >= min(least, tab["count"])


async def test_every_row_of_a_long_list_can_be_reached(many: Library) -> None:
    async with opened(many, (80, 60)) as reader:
        seen: set[str] = set()
        while "Title of e99" not in " ".join(reader.rows):
            seen.update(reader.titles)
            await reader.press("pagedown")
        seen.update(reader.titles)
    assert seen == {f"Title of e{n}" for n in range(MANY)}


ROWS = (
    entry("later", date="2024-02-03", change='{ direction = "stronger" }', standing='"reported"')
    + entry("new", date="{ year = 2022 }", change='{ direction = "new" }')
    + entry("weak", change='{ direction = "weaker" }', standing='"disputed"', caveat='"Doubt."')
    + entry("same", change='{ direction = "unchanged" }')
    + entry("old", standing='"superseded"', superseded_by='"new"')
    + entry("back", standing='"withdrawn"', caveat='"Taken back."', sources='["gone"]')
)
GONE = """
[[source]]
id = "gone"
publisher = "Gazette"
title = "Note"
kind = "secondary"
retracted = { note = "Misread." }
"""


@pytest.mark.parametrize(
    ("title", "standing", "told"),
    [
        ("later", "~", "3 Feb 2024 ▲»"),
        ("new", "✓", "2022 +"),
        ("weak", "!", "▼"),
        ("same", "✓", "="),
        ("old", "×", ""),
        ("back", "∅", "†"),
    ],
)
@pytest.mark.parametrize("size", [(200, 30), (80, 24), (60, 20)])
async def test_a_row_shows_standing_title_date_and_signs_of_change_and_later(
    write_pack: WritePack, title: str, standing: str, told: str, size: tuple[int, int]
) -> None:
    library = open_library(str(write_pack(ROWS, extra=GONE)))
    async with opened(library, size) as reader:
        row = next(line for line in reader.rows if f"Title of {title}" in line)
    assert row[1:].startswith(f"{standing} Title of {title}")
    roomy = size[0] != 80  # beside the entry the list has no room for days
    assert row[3:].removeprefix(f"Title of {title}").strip() == (
        told if roomy else told.removeprefix("3 ")
    )


LONG = "A title with so many words that no list has room for it all beside an entry"


@pytest.mark.parametrize(
    ("title", "row"),
    [
        ("A title of some", " ✓ A title of some   May 2023"),
        ("A title of some words", " ✓ A title of some words 2023"),
        ("A title of somewhat more", " ✓ A title of somewhat more"),
        (LONG, " ✓ A title with so many words…"),
    ],
)
async def test_the_title_leads_and_the_date_is_as_exact_as_there_is_room(
    write_pack: WritePack, title: str, row: str
) -> None:
    texts = entry("first") + entry("other", title=f'"{title}"', date="2023-05-06")
    async with opened(open_library(str(write_pack(texts)))) as reader:
        assert reader.rows[1] == row
        await reader.press("j")
        assert reader.entry_text.startswith(title)  # whole


async def test_dates_stand_below_one_another_whatever_has_changed(write_pack: WritePack) -> None:
    change = '{ direction = "new" }'
    texts = entry("one", date="2023-05-06") + entry("two", date="2023-05-06", change=change)
    async with opened(open_library(str(write_pack(texts)))) as reader:
        one, two = reader.rows[:2]
    assert one.index("May 2023") == two.index("May 2023")
    assert two.endswith("May 2023 +")


async def test_an_empty_tab_offers_what_can_be_done_there(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(entry("one"), "# nothing yet")))
    async with opened(library, (120, 30)) as reader:
        await reader.press("]")
        assert "No entry stands in this tab." in reader.text
        offered = {each.command for each in reader.app.shown.offered()}
        here = (commands.DOWN, commands.OPEN, commands.FOLLOW, commands.FIND, commands.FILTERS)
        assert not offered & {*here, commands.READ_DOWN, commands.NEXT_ENTRY, commands.EDIT}
        await reader.press("j")
        assert reader.foot == "No such key here; ? lists them"
        before = reader.lines[:-1]
        await reader.press("enter", "f", "F", "space", "G")
        assert reader.lines[:-1] == before
        await reader.press("[")
        assert reader.id == "one"
