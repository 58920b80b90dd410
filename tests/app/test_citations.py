"""Citations in the reader: a number leads to its source below, and the way back leads up again."""

from __future__ import annotations

import pytest

from briefing.app.reader.page import Page
from briefing.library.library import Library, open_library
from briefing.library.present.highlight import PhraseHighlighter
from briefing.pack.markdown.blocks import Block
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

LONG = "\\n\\n".join(["It burnt."] * 30)
BODY = f"Five ships sank in 2023 [@report, p. 3] and burnt [@act; @report].\\n\\n{LONG}"


@pytest.fixture
def cited(write_pack: WritePack) -> Library:
    """Return a pack with citations above a text that is longer than the screen."""
    first = entry("one", body=f'"{BODY}"', sources='["act", "report"]') + entry("two")
    return open_library(str(write_pack(first)))


def said(reader: Opened) -> str:
    """Return what is said and asked at the foot of the screen."""
    return " ".join(" ".join(reader.lines[-3:]).split())


async def test_a_number_has_a_label_and_leads_to_its_source(cited: Library) -> None:
    async with opened(cited, (80, 24), entry="one") as reader:
        assert "2023 [2] and burnt [1,2]." in reader.entry_text
        assert "Report of a visit" not in reader.entry_text
        before = reader.entry
        await reader.press("f", "a")
        assert any(each.startswith("[2] C2 News Agency") for each in reader.entry)
        assert "p. 3" in reader.entry_text
        assert reader.foot.startswith("Enter opens [2] C2 News Agency, p. 3 · Report of a visit")
        assert reader.id == "one"
        await reader.press("H")
        assert reader.entry == before


async def test_enter_opens_the_source_that_a_number_has_led_to(cited: Library) -> None:
    async with opened(cited, (80, 24), entry="one") as reader:
        await reader.press("f", "a", "enter")
        assert reader.entry[0] == "Report of a visit"
        await reader.press("H", "enter")
        assert reader.id == "one"


async def test_each_of_two_numbers_leads_to_its_own(cited: Library) -> None:
    async with opened(cited, (80, 24), entry="one") as reader:
        await reader.press("f", "s")
        assert reader.foot.startswith("Enter opens [1] B2 Government · Act of 1954")
        await reader.press("H", "f", "d")
        assert reader.foot.startswith("Enter opens [2] C2 News Agency")


async def test_a_click_on_a_number_leads_there_too(cited: Library) -> None:
    async with opened(cited, (80, 24), entry="one") as reader:
        await reader.click("[2]")
        assert any(each.startswith("[2] C2 News Agency") for each in reader.entry)
        await reader.press("H")
        await reader.click("1,2]")
        assert reader.foot.startswith("Enter opens [1] B2 Government")


async def test_a_source_in_sight_is_named_and_nothing_moves(write_pack: WritePack) -> None:
    first = entry("one", body='"Sunk [@act]."', sources='["act"]') + entry("two")
    async with opened(open_library(str(write_pack(first))), (80, 40), entry="one") as reader:
        before = reader.entry
        await reader.press("f", "a")
        assert reader.entry == before
        assert reader.foot.startswith("Enter opens [1] B2 Government · Act of 1954")
        await reader.press("H")
        assert reader.id == "one"


async def test_rows_of_a_table_that_cite_one_source_have_a_label_each(
    write_pack: WritePack,
) -> None:
    body = r'"| Year |\n|---|\n| 2022 [@act] |\n| 2023 [@act] |"'
    first = entry("one", body=body, sources='["act"]') + entry("two")
    async with opened(open_library(str(write_pack(first))), (80, 40), entry="one") as reader:
        await reader.press("f")
        labels = reader.links
        assert [labels[each].target for each in "as"] == ["#citation:act"] * 2


async def test_what_is_copied_has_the_number_as_it_is_shown(cited: Library) -> None:
    async with opened(cited, (80, 24), entry="one") as reader:
        y = next(n for n, line in enumerate(reader.lines) if "2023 [2]" in line)
        x = reader.lines[y].index("2023 [2]")
        await reader.pilot.mouse_down(offset=(x, y))
        await reader.pilot.hover(offset=(x + len("2023 [2]") - 1, y))
        await reader.pilot.mouse_up(offset=(x + len("2023 [2]") - 1, y))
        await reader.press("ctrl+c")
        assert reader.app.clipboard.endswith("\n\n2023 [2]")


async def test_what_is_found_goes_on_across_a_number(cited: Library) -> None:
    async with opened(cited, (80, 24), search='"2023 and burnt"') as reader:
        await reader.press("enter")
        assert reader.id == "one"
        assert "match 1 of 1" in reader.foot


BLOCK: Block = {
    "kind": "paragraph",
    "spans": [
        {"text": "Of 1 ship"},
        {"text": " ", "style": "citation"},
        {"text": "[1]", "style": "citation", "link": "#citation:act"},
        {"text": " nothing is left 1."},
    ],
}


@pytest.mark.parametrize("width", [80, 14])
@pytest.mark.parametrize(
    ("phrase", "matches"), [("1", 2), ("ship nothing", 1), ("[1]", 0), ("@act", 0)]
)
def test_numbers_of_citations_are_no_words_to_find(phrase: str, matches: int, width: int) -> None:
    marks = Page([BLOCK], width).matches(PhraseHighlighter(phrase))
    assert len({each.number for each in marks}) == matches
