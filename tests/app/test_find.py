"""Finding in the entry that is open: `/`, then n and N."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from briefing.library.present.highlight import PhraseHighlighter
from tests.app.opened import Opened, opened
from tests.conftest import NAMES, WritePack, entry

BODY = (
    "Alpha and alpha and ALPHA.\n\n"
    + "Filler.\n\n" * 40
    + "The end has an omega in it. " * 3
    + "Here five words go together on."
)


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with an entry to find in."""
    return open_library(str(write_pack(entry("one", body=f'"""{BODY}"""') + entry("two"))))


def told(reader: Opened) -> str:
    """Return what is said of the matches, at the foot of the screen."""
    return reader.lines[-1].strip()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("alpha", "match 1 of 3"),
        ("Alpha", "match 1 of 1"),
        ("ALPHA", "match 1 of 1"),
        ("omega in", "match 1 of 3"),
        ("xyzzy", "nothing found"),
    ],
)
async def test_case_counts_only_once_a_capital_is_typed(
    pack: Library, typed: str, said: str
) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *typed)
        assert told(reader).startswith(f"/{typed}")
        assert told(reader).endswith(said)


async def test_the_number_of_an_item_is_found_and_marked(write_pack: WritePack) -> None:
    body = '"2031. The quay is lengthened.\\n2034. The quay is dredged."'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    async with opened(library) as reader:
        await reader.press("enter", "/", *"2034. The")
        assert told(reader).endswith("match 1 of 1")
        page = reader.pane.reader.page
        marks = page.matches(PhraseHighlighter("34. The"))
        assert "".join(page.lines[m.line].text[m.start : m.end] for m in marks) == "34. The"


async def test_every_key_goes_to_the_first_match_from_where_one_was(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *"omega")
        assert "omega" in reader.entry_text
        assert "Alpha" not in reader.entry_text
        for _ in "omega":
            await reader.press("backspace")
        assert "Alpha" in reader.entry_text


async def test_enter_keeps_the_matches_to_step_round(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *"omega", "enter")
        steps = [told(reader)]
        for key in ("n", "n", "n", "N"):
            await reader.press(key)
            steps.append(told(reader))
    assert [each[:12] for each in steps] == [f"match {n} of 3" for n in (1, 2, 3, 1, 3)]


async def test_the_focus_goes_back_to_where_it_was(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *"filler", "enter")
        assert reader.pane.reading


async def test_esc_unmarks_and_goes_back_to_where_the_reader_was(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "d")
        before, before_entry = reader.lines, reader.entry
        await reader.press("enter", "/", *"omega", "escape")
        assert reader.lines == before
        await reader.press("n")
        assert reader.entry == before_entry


@pytest.mark.parametrize("size", [(80, 24), (160, 40), (40, 12)])
async def test_what_breaks_over_lines_is_found_whole(pack: Library, size: tuple[int, int]) -> None:
    phrase = "five words go together on"
    async with opened(pack, size) as reader:
        await reader.press("enter", "/", *phrase)
        assert told(reader).endswith("match 1 of 1")
        assert phrase in reader.entry_text


async def test_a_word_broken_over_lines_is_found(write_pack: WritePack) -> None:
    word = "x" * 60 + "needle" + "y" * 60
    library = open_library(str(write_pack(entry("one", body=f'"{word}"'))))
    async with opened(library, (60, 24), entry="one") as reader:
        await reader.press("enter", "/", *"needle")
        assert told(reader).endswith("match 1 of 1")


async def test_what_is_found_in_one_entry_is_not_marked_in_the_next(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *"alpha", "enter", "J")
        before = reader.entry
        await reader.press("n")
        assert reader.entry == before
        assert "match" not in reader.foot


async def test_finding_works_in_the_help(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("?", "/", *"half a page", "enter")
        assert reader.foot == "2 lines"


@pytest.mark.parametrize("way", ["a click", "Tab", "a command by its name"])
async def test_the_line_is_left_by_going_elsewhere_and_the_matches_stay(
    pack: Library, way: str
) -> None:
    async with opened(pack) as reader:
        await reader.press("enter", "/", *"alpha")
        if way == "a click":
            await reader.click("Title of one")
        elif way == "Tab":
            await reader.press("tab")
        else:
            await reader.run("List/entry")
        assert "/alpha" not in reader.text
        await reader.press("n")
        assert reader.foot == "match 2 of 3"


async def test_in_a_narrow_window_what_is_found_is_seen(pack: Library) -> None:
    async with opened(pack, (40, 12)) as reader:
        await reader.press("enter", "/", *"omega")
        assert "has an omega in it" in reader.text


async def test_no_key_is_lost_that_is_typed_at_once(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("enter", "/", *"alpha")
        assert reader.app.is_running
        assert told(reader).startswith("/alpha")
        assert told(reader).endswith("match 1 of 3")


async def test_no_key_is_a_command_that_is_typed_after_the_slash(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.burst("enter", "/", "q")
        assert reader.app.is_running


@pytest.mark.parametrize("typed", ["xyzzy", "omega"])
@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_esc_ends_what_was_looked_for_before_it_leaves_the_entry(
    pack: Library, typed: str, size: tuple[int, int]
) -> None:
    async with opened(pack, size) as reader:
        await reader.press("enter", "/", *typed, "enter", "escape")
        assert reader.pane.reading
        await reader.press("escape")
        assert not reader.pane.reading


async def test_esc_ends_it_in_an_entry_that_a_search_led_to(pack: Library) -> None:
    async with opened(pack, search="omega") as reader:
        await reader.press("enter", "/", *"xyzzy", "enter", "escape")
        assert reader.id == "one"
        await reader.press("n")
        assert reader.foot == "match 1 of 3"  # the words of the search are marked again
        await reader.press("escape")
        assert reader.search.typing is False


async def test_esc_ends_it_in_the_help(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("?", "/", *"xyzzy", "enter", "escape")
        assert "line down" in reader.text
        await reader.press("escape")
        assert reader.id == "one"
        assert "line down" not in reader.text


async def test_what_is_cut_is_found_and_shown_whole(write_pack: WritePack) -> None:
    long = "A report of a very long visit to the harbour of the second island"
    names = NAMES.replace("Report of a visit", f"{long} by three lamplighters")
    first = entry("one", sources='["act", "report"]') + entry("two")
    library = open_library(str(write_pack(first, names=names)))
    async with opened(library, (80, 40), entry="one") as reader:
        assert "• C2 News Agency · A report of" in reader.entry_text
        assert "lamplighters" not in reader.entry_text
        before = reader.entry
        await reader.press("enter", "/", *"lamp", "enter")
        assert reader.foot == "match 1 of 1"
        assert f"• C2 News Agency · {long} by three lamplighters" in reader.entry_text
        await reader.press("backspace")
        assert reader.entry == before
