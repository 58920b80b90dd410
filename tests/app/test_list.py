"""The list: one row an entry, the chosen one shown beside it at once."""

from __future__ import annotations

import pytest

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
        seen = len(reader.rows) // 2  # two lines a row
        await reader.press("pagedown")
        assert reader.pane.entries.index == seen
        assert reader.entry[0] == f"Title of e{seen}"
        await reader.press("pageup")
        assert reader.entry[0] == "Title of e0"


async def test_every_row_of_a_long_list_can_be_reached(many: Library) -> None:
    async with opened(many, (80, 60)) as reader:
        seen: set[str] = set()
        while "Title of e99" not in " ".join(reader.rows):
            seen.update(line[1:].strip() for line in reader.rows if "Title" in line)
            await reader.press("pagedown")
        seen.update(line[1:].strip() for line in reader.rows if "Title" in line)
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
    ("title", "signs"),
    [
        ("later", "3 Feb 2024 ~▲»"),
        ("new", "2022 ✓+"),
        ("weak", "!▼"),
        ("same", "✓="),
        ("old", "×"),
        ("back", "∅†"),
    ],
)
@pytest.mark.parametrize("size", [(160, 30), (80, 24), (40, 20)])
async def test_a_row_shows_title_date_and_signs_of_standing_change_and_later(
    write_pack: WritePack, title: str, signs: str, size: tuple[int, int]
) -> None:
    library = open_library(str(write_pack(ROWS, extra=GONE)))
    async with opened(library, size) as reader:
        rows = reader.rows
    at = next(n for n, line in enumerate(rows) if f"Title of {title}" in line)
    room = size[0] != 80  # beside the entry the list has no room for days
    assert rows[at + 1].strip("▌ ") == (signs if room else signs.removeprefix("3 "))


async def test_a_long_title_goes_on_beside_the_signs(write_pack: WritePack) -> None:
    title = '"A title that is too long for one line of it"'
    library = open_library(str(write_pack(entry("long", title=title, date="2023-05-06"))))
    async with opened(library) as reader:
        first, second = reader.rows[:2]
    shown = f"{first[1:].strip()} {second[1:].strip()}"
    assert shown.startswith("A title that is too long for ")
    assert second.endswith("May 2023 ✓")
