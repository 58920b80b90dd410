"""A pack may say little: nothing is made up for what it leaves out."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import opened
from tests.conftest import MANIFEST, WritePack, entry

SPARSE_MANIFEST = """\
[pack]
format = 1
id = "sparse"
title = "Sparse"

[[pane]]
id = "first"
title = "Only"
files = ["first.toml"]

[[pane]]
id = "second"
title = "Bare"
files = ["second.toml"]
"""


async def test_an_entry_with_no_more_than_it_must_have_says_no_more(write_pack: WritePack) -> None:
    library = open_library(str(write_pack(briefing=SPARSE_MANIFEST)))
    async with opened(library, (80, 40)) as reader:
        text = reader.entry_text
        assert reader.head[0].strip() == "Sparse"
        assert reader.rows[0] == "▌✓ Title of one"
    assert text.startswith("Title of one Assessment · B2 Bottom line of one. Said by")
    for label in ("Caveat", "Change", "Confidence", "See also", "Actors", "None", "null", "“"):
        assert label not in text


async def test_an_entry_of_a_register_is_what_its_sources_say(write_pack: WritePack) -> None:
    absent = {"said_by": "", "standing": "", "bottom_line": "", "credibility": ""}
    pack = write_pack(entry("one", **absent), briefing=SPARSE_MANIFEST)
    async with opened(open_library(str(pack)), (80, 40)) as reader:
        text = reader.entry_text
        assert reader.rows[0] == "▌✓ Title of one"
    said = "Standing ✓ Confirmed: a primary source was read; source usually reliable; information"
    assert text.startswith(f"Title of one Assessment · source B {said} not graded Body")
    assert "Bottom" not in text


async def test_the_list_of_a_register_is_narrowed_by_its_titles(write_pack: WritePack) -> None:
    absent = {"said_by": "", "standing": "", "bottom_line": "", "credibility": ""}
    pack = write_pack(entry("one", **absent) + entry("two"), briefing=SPARSE_MANIFEST)
    async with opened(open_library(str(pack)), (80, 40)) as reader:
        await reader.press("/", "w")
        assert [title.split("  ")[0] for title in reader.titles] == ["Title of two"]
        await reader.press("escape", "/", "n", "enter")
        assert reader.id == "one"


@pytest.fixture
def bare(write_pack: WritePack) -> Library:
    """Return a pack with a pane without entries."""
    return open_library(str(write_pack(entry("one", body=f'"{"Words. " * 400}"'), "# none yet")))


EVERY_KEY = "j k g G space b d u J K enter tab / escape f backspace n N H L".split()
EVERY_KEY += "f5 F space down tab r escape".split()


async def test_no_key_breaks_an_empty_pane(bare: Library) -> None:
    async with opened(bare, pane="second") as reader:
        for key in EVERY_KEY:
            await reader.press("2", key, "escape", "escape", "1")
            assert reader.id == "one"


async def test_an_empty_pane_shows_no_entry_of_another(bare: Library) -> None:
    async with opened(bare) as reader:
        await reader.press("2")
        assert "one" not in " ".join(reader.rows)
        assert "one" not in reader.entry_text
        assert reader.head[1].split() == ["1", "First", "pane", "2", "Second", "pane"]


async def test_the_handling_label_of_an_entry_goes_with_it(write_pack: WritePack) -> None:
    red = entry("one", handling='"TLP:RED"')
    library = open_library(str(write_pack(red, "# none yet")))
    async with opened(library) as reader:
        assert "TLP:RED" in reader.head[0]
        await reader.press("2")
        assert "TLP:RED" not in reader.head[0]


async def test_the_label_of_what_contradicts_an_entry_is_shown_above_it(
    write_pack: WritePack,
) -> None:
    red = entry("two", handling='"TLP:RED"', contradicts='["one"]')
    library = open_library(str(write_pack(entry("one"), red)))
    async with opened(library) as reader:
        assert "Bottom line of two." in reader.entry_text
        assert "TLP:RED" in reader.head[0]


async def test_a_pack_without_any_entry_opens(write_pack: WritePack) -> None:
    library = open_library(str(write_pack("# none yet", "# none yet")))
    async with opened(library) as reader:
        await reader.press("j", "enter", "space", "s", "x", "enter", "escape", "?", "q", "2")
        assert reader.app.is_running
        assert "Small Pack" in reader.head[0]


async def test_one_pane_is_enough(write_pack: WritePack) -> None:
    manifest = MANIFEST[: MANIFEST.rindex("[[pane]]")]
    folder = write_pack(briefing=manifest)
    (folder / "second.toml").unlink()
    async with opened(open_library(str(folder))) as reader:
        await reader.press("]", "[", "2", "1")
        assert reader.id == "one"
