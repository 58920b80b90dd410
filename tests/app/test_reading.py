"""Reading: pages of the entry from either side, and the keys that go in, out and on."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

LINES = "\n\n".join(f"Paragraph {n}." for n in range(60))


@pytest.fixture
def long(write_pack: WritePack) -> Library:
    """Return a pack whose entries are longer than a window."""
    body = f'"""{LINES}"""'
    return open_library(str(write_pack(entry("one", body=body) + entry("two", body=body))))


def first(reader: Opened) -> int:
    """Return the line of the entry that stands at the top."""
    whole = [line.text.rstrip() for line in reader.pane.reader.page.lines]
    shown = reader.entry
    return next(n for n in range(len(whole)) if whole[n : n + len(shown)] == shown)


@pytest.mark.parametrize("focus", ["list", "entry"])
@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["space"], 19),  # of 21 lines two stay in sight
        (["space", "space"], 38),
        (["space", "b"], 0),
        (["d"], 10),
        (["d", "d", "u"], 10),
        (["b"], 0),
    ],
)
async def test_the_entry_is_paged_from_either_side(
    long: Library, focus: str, keys: list[str], line: int
) -> None:
    async with opened(long) as reader:
        if focus == "entry":
            await reader.press("enter")
        await reader.press(*keys)
        assert first(reader) == line
        assert reader.id == "one"


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("j", 1),
        ("down down up", 1),
        ("j j k", 1),
        ("pagedown", 19),
        ("pagedown pageup", 0),
        ("G g", 0),
        ("end home", 0),
    ],
)
async def test_the_keys_that_move_go_to_the_entry_once_it_is_open(
    long: Library, keys: str, line: int
) -> None:
    async with opened(long) as reader:
        await reader.press("enter", *keys.split())
        assert first(reader) == line
        assert reader.id == "one"


async def test_the_end_of_an_entry_is_its_last_line(long: Library) -> None:
    async with opened(long) as reader:
        await reader.press("enter", "G")
        last = reader.pane.reader.page.lines[-1].text
        assert reader.entry[-1] == last
        await reader.press("space", "j")
        assert reader.entry[-1] == last


@pytest.mark.parametrize("key", ["tab", "shift+tab"])
async def test_tab_goes_between_list_and_entry(small: Library, key: str) -> None:
    async with opened(small) as reader:
        await reader.press(key, "j")
        assert reader.id == "one"  # the entry has the focus
        await reader.press(key, "j")
        assert reader.id == "two"


@pytest.mark.parametrize(
    ("key", "size"),
    [("backspace", (80, 24)), ("escape", (80, 24)), ("escape", (40, 12)), ("q", (40, 12))],
)
async def test_what_closes_an_entry_leads_to_the_list(
    small: Library, key: str, size: tuple[int, int]
) -> None:
    async with opened(small, size) as reader:
        await reader.press("enter", "j")
        assert (reader.id, reader.pane.reading) == ("one", True)
        await reader.press(key)
        assert reader.app.is_running
        await reader.press("j")
        assert reader.id == "two"


@pytest.mark.parametrize("keys", [["q"], ["enter", "q"], ["ctrl+q"], ["s", "ctrl+q"]])
async def test_the_reader_is_quit(small: Library, keys: list[str]) -> None:
    async with opened(small) as reader:
        await reader.press(*keys[:-1])
        await reader.pilot.press(keys[-1])
        assert reader.app.return_code == 0
        assert not reader.app.is_running


@pytest.mark.parametrize("keys", [["s"], ["?"], [":"], ["/"], ["enter"]])
async def test_the_reader_may_be_quit_before_a_screen_has_come(
    small: Library, keys: list[str]
) -> None:
    async with opened(small) as reader:
        await reader.burst(*keys, "ctrl+q")
    assert reader.app.return_code == 0
    assert reader.app.crash is None


@pytest.mark.parametrize("key", ["backspace", "escape"])
async def test_where_nothing_is_open_only_q_quits_and_that_is_said(
    small: Library, key: str
) -> None:
    async with opened(small) as reader:
        await reader.press(key)
        assert reader.app.is_running
        assert "q quits" in reader.foot


async def test_the_next_and_the_previous_entry_are_read_without_the_list(long: Library) -> None:
    async with opened(long) as reader:
        await reader.press("enter", "d", "J")
        assert reader.id == "two"
        assert reader.pane.reading
        assert first(reader) == 0
        await reader.press("K")
        assert reader.id == "one"
        assert first(reader) == 0  # its title tells which it is


async def test_in_a_narrow_window_list_and_entry_take_turns(small: Library) -> None:
    async with opened(small, (40, 12)) as reader:
        assert "Title of two" in reader.text
        assert "Bottom line of one." not in reader.text
        await reader.press("enter")
        assert "Bottom line of one." in reader.text
        assert "Title of two" not in reader.text
        await reader.press("escape")
        assert "Title of two" in reader.text


async def test_ctrl_c_does_not_quit_but_says_how(small: Library) -> None:
    async with opened(small) as reader:
        await reader.press("ctrl+c")
        assert reader.app.is_running
        assert "q quits" in reader.foot
