"""The rule walk in the reader: answering rearranges the rules, and the way back leads into it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack
from tests.rule_pack import DIMENSIONS, FIRST, SECOND


@pytest.fixture
def folder(write_pack: WritePack) -> Path:
    return write_pack(FIRST, SECOND, briefing=DIMENSIONS)


@pytest.fixture
def library(folder: Path) -> Library:
    return open_library(str(folder))


def line(reader: Opened, start: str) -> str:
    """Return the line that begins so, whether it is chosen or not."""
    return next(each for each in reader.lines if each.lstrip("▌●◐○▸ ").startswith(start))


def chosen(reader: Opened) -> str:
    """Return the line that is chosen."""
    return next(each for each in reader.lines if each.startswith("▌")).lstrip("▌ ")


def row(reader: Opened, start: str) -> int:
    return reader.lines.index(line(reader, start))


async def test_which_rules_apply_in_an_armed_attack_in_six_keys_and_one_look(
    bundled: Library,
) -> None:
    async with opened(bundled) as reader:
        await reader.press("r", "2", "j", "j", "2")
        assert "4 apply, 10 may apply, 2 do not" in reader.text
        apply, may = row(reader, "APPLIES"), row(reader, "MAY APPLY")
        assert "Use of force" in reader.lines[apply + 3]
        assert may == apply + 5
        assert "Control of the Coast Guard" in reader.lines[may + 1]
        assert "Destroying a ballistic missile" in reader.lines[may + 9]


async def test_conditions_are_unknown_until_they_are_answered(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("r")
        assert "● unknown" in line(reader, "Tide")
        for key, shown in (("l", "● Falling"), ("right", "● Rising"), ("enter", "● unknown")):
            await reader.press(key)
            assert shown in chosen(reader)
        for key, shown in (("h", "● Rising"), ("left", "● Falling"), ("u", "● unknown")):
            await reader.press(key)
            assert shown in chosen(reader)
        await reader.press("2")
        assert "● Rising" in chosen(reader)
        await reader.press("9")
        assert "No such value here" in reader.foot


async def test_rules_rearrange_and_what_is_chosen_stays_so(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("r", "l")
        assert chosen(reader).startswith("Tide")
        assert row(reader, "Title of at-flood") > row(reader, "DOES NOT APPLY")
        await reader.press("l")
        assert row(reader, "APPLIES") < row(reader, "Title of at-flood") < row(reader, "MAY APPLY")
        while "Title of at-flood" not in chosen(reader):
            await reader.press("j")
        await reader.press("l")
        assert "Only a condition has answers" in reader.foot
        await reader.press("u")
        assert "Title of at-flood" in chosen(reader)
        assert row(reader, "Title of at-flood") > row(reader, "MAY APPLY")
        await reader.press("u")
        assert "Nothing is answered yet" in reader.foot


async def test_enter_opens_the_card_and_the_way_back_leads_into_the_walk(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("r", "2", "j", "j", "j", "j")
        assert "Title of" in chosen(reader)
        was = reader.lines
        await reader.press("enter")
        assert reader.id in ("always", "at-flood", "judged")
        await reader.press("H")
        assert reader.lines == was
        await reader.press("q")
        assert reader.id == "one"


async def test_the_filters_of_the_tab_hold_and_are_told(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("F")
        while "Ships" not in chosen_facet(reader):
            await reader.press("down")
        await reader.press("space", "escape", "r")
        assert "1 rule by 2 conditions; 4 rules left out" in reader.text
        assert "Ships" in reader.text
        assert "Title of at-flood" in reader.text
        assert "Title of always" not in reader.text


def chosen_facet(reader: Opened) -> str:
    return next((each for each in reader.lines if "▌" in each and "Ships" in each), "")


async def test_a_pack_without_rules_says_so(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("r")
        assert "There is no rule here." in reader.text
        await reader.press("j", "l", "enter", "u", "q")
        assert reader.id == "one"


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (120, 36), (200, 60)])
async def test_it_fits_at_every_size(bundled: Library, size: tuple[int, int]) -> None:
    async with opened(bundled, size) as reader:
        await reader.press("r", "2")
        assert "● Def" in reader.text
        await reader.press("G")
        assert "Counterstrike" in reader.text or "balloons" in reader.text
        await reader.resize(40, 12)
        await reader.press("g")
        assert "● Def" in reader.text


async def test_a_saved_pack_is_followed_with_its_answers(library: Library, folder: Path) -> None:
    async with opened(library) as reader:
        await reader.press("r", "2")
        text = SECOND.replace("Title of in-fog", "In thick fog")
        (folder / "second.toml").write_text(text, encoding="utf-8")
        await reader.saved()
        assert "In thick fog" in reader.text
        assert "● Rising" in chosen(reader)


async def test_without_colours_form_tells_the_same(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(library) as reader:
        await reader.press("r", "l")
        assert "● Falling" in chosen(reader)
        assert "DOES NOT APPLY 2" in reader.text


async def test_answers_are_there_when_the_walk_is_opened_again(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("r", "2", "q", "r")
        assert "● Rising" in line(reader, "Tide")
        await reader.press("u", "H", "r")
        assert "● unknown" in line(reader, "Tide")


async def test_enter_is_called_what_it_does(library: Library) -> None:
    async with opened(library) as reader:
        await reader.press("r")
        assert "Enter Next answer" in reader.foot
        await reader.press("j", "j", "j")
        assert "Enter Open" in reader.foot
