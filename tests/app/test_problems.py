"""A save that breaks the pack: what was shown stays, what is wrong is said, and mended."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing.app.screens.problems import ProblemsScreen
from briefing.library.library import Library, open_library
from tests.app import saving
from tests.app.opened import Opened, opened
from tests.app.test_reload import save
from tests.check.good import write
from tests.conftest import MANIFEST, entry

GOOD = entry("one") + entry("two")
BROKEN = entry("one", title='"Half a title') + entry("two")
TWICE = entry("one", credibility="9") + entry("two", standing='"sure"')


def strip(reader: Opened) -> str:
    """Return the line above the keys."""
    return reader.lines[-2]


async def test_the_last_good_state_stays_with_the_first_problem_under_it(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines[:-2]
        await save(reader, first=BROKEN)
        assert reader.lines[:-2] == before
        assert strip(reader).startswith(" first.toml:4")
        assert strip(reader).endswith("! shows it")
        assert reader.foot == "Not shown yet: 1 problem"
        await reader.press("j")
        assert reader.id == "two"
        assert strip(reader).startswith(" first.toml:4")


async def test_mending_clears_the_line_and_says_so(small: Library) -> None:
    async with opened(small) as reader:
        before = reader.lines[:-1]
        await save(reader, first=BROKEN)
        await save(reader, saving.by_rename, first=GOOD)
        assert reader.lines[:-1] == before
        assert reader.foot == "Mended: every entry reads as before"
        await save(reader, first=BROKEN)
        await save(reader, first=GOOD.replace("Body of one", "Other words"))
        assert reader.foot == "Mended: 1 entry changed"
        assert "Other words." in reader.entry_text


async def test_every_problem_is_listed_with_its_place(small: Library) -> None:
    async with opened(small) as reader:
        await save(reader, first=TWICE, second=entry("three", kind='"poem"'))
        assert "2 more, ! shows all" in strip(reader)
        await reader.press("!")
        assert reader.lines[0].startswith(" 3 problems, ")
        assert reader.text.count("first.toml") == 2
        assert "second.toml" in reader.text
        assert "poem" in reader.text or "kind" in reader.text
        await reader.press("q")
        assert reader.id == "one"


async def test_the_list_of_problems_follows_what_is_saved(small: Library) -> None:
    async with opened(small) as reader:
        await save(reader, first=TWICE)
        await reader.press("!", "j")
        await save(reader, first=entry("one", credibility="9") + entry("two"))
        assert reader.lines[0].startswith(" 1 problem, ")
        await save(reader, first=GOOD)
        assert reader.lines[0] == " 6 warnings"
        assert reader.foot.startswith("Mended:")
        await reader.press("escape")
        assert "shows" not in strip(reader)


@pytest.mark.parametrize("own", [True, False])
async def test_without_problems_that_is_said(tmp_path: Path, own: bool) -> None:
    right = open_library(str(write(tmp_path / "pack")))
    async with opened(right, own=own) as reader:
        await reader.press("!")
        assert reader.lines[0] == " The pack has no problems"
        assert "Edit" not in reader.foot
        await reader.press("o", "enter", "j", "G", "pagedown")
        assert isinstance(reader.app.screen, ProblemsScreen)


async def test_the_line_is_on_every_screen(small: Library) -> None:
    async with opened(small) as reader:
        await save(reader, first=BROKEN)
        await reader.press("s")
        assert "first.toml:4" in strip(reader)
        assert strip(reader).endswith("F8 shows it")  # ! is text here
        await reader.press("f8")
        assert "first.toml:4" in reader.text
        await reader.press("escape", "escape", "?")
        assert "first.toml:4" in strip(reader)
        await save(reader, first=GOOD)
        assert "first.toml" not in reader.text
        await reader.press("q")
        assert "first.toml" not in reader.text


async def test_the_line_is_clicked_for_all_of_them(small: Library) -> None:
    async with opened(small) as reader:
        await save(reader, first=BROKEN)
        await reader.click("first.toml:4")
        assert isinstance(reader.app.screen, ProblemsScreen)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
async def test_the_line_keeps_its_place_and_its_key(small: Library, width: int) -> None:
    async with opened(small) as reader:
        await save(reader, first=TWICE + "x = [")
        await reader.resize(width, 24)
        assert strip(reader).startswith(" first.toml:")
        assert " !" in strip(reader)
        assert len(strip(reader)) <= width


async def test_a_folder_that_is_gone_is_said_and_what_was_read_stays(small: Library) -> None:
    folder = Path(small.folder)
    async with opened(small) as reader:
        away = folder.rename(folder.with_name("away"))
        await reader.saved()
        assert strip(reader).startswith(" pack: cannot be opened")
        assert "Bottom line of one." in reader.entry_text
        await reader.press("!", "o")
        assert "no file to open" in reader.foot
        away.rename(folder)
        await reader.saved()
        assert reader.foot.startswith("Mended")


async def test_a_folder_without_a_manifest_is_no_pack_any_more(small: Library) -> None:
    folder = Path(small.folder)
    async with opened(small) as reader:
        (folder / "briefing.toml").unlink()
        await reader.saved()
        assert strip(reader).startswith(" pack: is not a pack")
        await save(reader, briefing=MANIFEST)
        assert reader.foot == "Mended: every entry reads as before"
        shutil.rmtree(folder)
        await reader.saved()
        assert strip(reader).startswith(" pack: cannot be opened")


async def test_what_a_problem_quotes_is_safe(small: Library) -> None:
    async with opened(small) as reader:
        (Path(small.folder) / "a\x1b]2;evil\x07[red].toml").write_text("x = [", encoding="utf-8")
        await reader.saved()
        assert "\\x1b]2;evil\\x07[red].toml" in strip(reader)
        await reader.press("!")
        assert "\\x1b]2;evil\\x07[red].toml" in reader.text


async def test_under_the_list_of_problems_the_entry_stays_chosen_through_many_saves(
    small: Library,
) -> None:
    async with opened(small) as reader:
        await reader.press("j", "!")
        for ids in (("a", "one", "two"), ("two", "one"), ("b", "c", "one", "two")):
            await save(reader, first="".join(entry(id) for id in ids))
        await reader.press("q")
        assert reader.id == "two"
        await reader.press("K")
        assert reader.id == "one"
