"""The mouse: whatever is shown as something to choose can be clicked."""

from __future__ import annotations

import pytest

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

BODY = '"""See [the third](#three) first.\n\n' + "Filler.\n\n" * 40 + '"""'


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with a long list, a long entry and links."""
    first = entry("one", body=BODY, sources='["report"]')
    return open_library(str(write_pack(first + "".join(entry(f"e{n}") for n in range(40)))))


async def test_a_click_on_a_row_shows_its_entry_and_another_opens_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.click("Title of e3")
        assert reader.id == "e3"
        assert not reader.pane.reading
        await reader.click("Title of e3")
        assert reader.pane.reading


async def test_in_a_narrow_window_a_chosen_row_is_opened_by_a_click(pack: Library) -> None:
    async with opened(pack, (40, 20)) as reader:
        await reader.click("Title of one")
        assert "See the third first." in reader.text


async def test_a_click_on_a_tab_opens_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.click("Second pane")
        assert reader.id == "three"
        await reader.click("First")
        assert reader.id == "one"


async def test_a_click_on_a_link_follows_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.click("the third")
        assert reader.id == "three"
        await reader.press("H")
        assert reader.id == "one"


async def test_a_click_beside_a_link_follows_nothing(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.click("See")
        assert reader.id == "one"


async def test_a_click_on_an_address_shows_it_before_enter_opens_it(pack: Library) -> None:
    async with opened(pack, (80, 40)) as reader:
        await reader.press("enter", "G")
        await reader.click("Report of a visit")
        assert reader.addresses == []
        assert "https://example.org/report" in reader.lines[-2]
        await reader.press("enter")
        assert reader.addresses == ["https://example.org/report"]


async def test_a_click_on_a_key_of_the_footer_does_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.click("s Search")
        assert reader.search.field.has_focus
        await reader.click("Esc Back")
        await reader.click("Space Read on")
        assert "See the third" not in reader.entry_text


async def test_a_click_on_a_result_opens_it(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"e7")
        await reader.click("Title of e7")
        assert reader.id == "e7"
        assert reader.foot.startswith("match 2 of")


async def test_the_wheel_turns_the_list_the_entry_and_the_results(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.wheel(reader.pane.entries, times=3)
        assert "Title of one" not in " ".join(reader.rows)
        assert reader.id == "one"
        await reader.wheel(reader.pane.reader, times=3)
        assert reader.entry[0] != "Title of one"
        await reader.wheel(reader.pane.reader, times=3, down=False)
        assert reader.entry[0] == "Title of one"
        await reader.press("s", *"title")
        await reader.wheel(reader.search.results, times=3)
        assert not any(line.startswith("▌") for line in reader.lines)


async def test_the_scroll_bar_is_taken_hold_of(pack: Library) -> None:
    async with opened(pack) as reader:
        x, y, width, height = reader.pane.reader.region
        await reader.pilot.mouse_down(offset=(x + width - 1, y + height - 1))
        await reader.pilot.mouse_up(offset=(x + width - 1, y + height - 1))
        assert reader.entry[-1] == reader.pane.reader.page.lines[-1].text


async def test_letting_the_scroll_bar_of_the_results_go_opens_nothing(pack: Library) -> None:
    async with opened(pack) as reader:
        await reader.press("s", *"title")
        x, y, width, height = reader.search.results.region
        for at in (x + width - 1, x + 5):  # the hand may have slipped off the bar by then
            await reader.pilot.mouse_down(offset=(x + width - 1, y + 2))
            await reader.pilot.mouse_up(offset=(at, y + height - 2))
            await reader.settle()
            assert reader.search.is_current


async def test_what_is_selected_is_copied(pack: Library) -> None:
    async with opened(pack) as reader:
        y = next(n for n, line in enumerate(reader.lines) if "See the third" in line)
        x = reader.lines[y].index("the third")
        await reader.pilot.mouse_down(offset=(x, y))
        await reader.pilot.hover(offset=(x + len("the third") - 1, y))
        await reader.pilot.mouse_up(offset=(x + len("the third") - 1, y))
        assert reader.id == "one"  # a link that is selected is not followed
        await reader.press("ctrl+c")
        assert reader.app.clipboard == "TLP:GREEN · Small Pack · as of 15 Jan 2024\n\nthe third"
        assert reader.foot.startswith("Sent to the terminal; also in ")


async def drag(reader: Opened, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Select with the mouse from one cell of the screen to another."""
    await reader.pilot.mouse_down(offset=start)
    await reader.pilot.hover(offset=end)
    await reader.pilot.mouse_up(offset=end)
    await reader.settle()


async def test_a_source_that_is_cut_is_copied_whole(write_pack: WritePack) -> None:
    long = '[[source]]\nid = "long"\npublisher = "Gazette"\ntitle = "'
    long += "A report with a title of many words that no line has room for, of 1954"
    long += '"\nkind = "primary"\nreliability = "B"\n'
    library = open_library(str(write_pack(entry("one", sources='["long"]'), extra=long)))
    async with opened(library) as reader:
        y, line = next((y, line) for y, line in enumerate(reader.lines) if "Gazette" in line)
        assert line.rstrip("▐ ").endswith("…")
        await drag(reader, (line.index("Gazette"), y), (len(line.rstrip("▐ ")), y))
        await reader.press("ctrl+c")
    assert reader.app.clipboard.endswith("no line has room for, of 1954 · primary")


async def test_of_a_selection_that_goes_on_beside_what_is_seen_is_copied(
    write_pack: WritePack,
) -> None:
    body = '"' + "".join(f"Paragraph {n}.\\n\\n" for n in range(90)) + '"'
    library = open_library(str(write_pack(entry("one", body=body))))
    async with opened(library, (160, 40)) as reader:
        y, line = next((y, line) for y, line in enumerate(reader.lines) if "Paragraph 3." in line)
        await drag(reader, (line.index("Paragraph"), y), (150, 30))
        await reader.press("ctrl+c")
        shown = [line for line in reader.entry if line.startswith("Paragraph")]
    copied = [line for line in reader.app.clipboard.split("\n") if line.startswith("Paragraph")]
    assert copied == shown[shown.index("Paragraph 3.") :]


async def test_of_what_lies_between_the_ends_of_a_selection_what_is_seen_is_copied(
    write_pack: WritePack,
) -> None:
    body = '"' + "".join(f"Paragraph {n}.\\n\\n" for n in range(90)) + '"'
    library = open_library(str(write_pack(entry("one", body=body))))
    async with opened(library, (160, 40)) as reader:
        await drag(reader, (10, 5), (150, 30))  # from the list to the context
        await reader.press("ctrl+c")
        shown = [line for line in reader.entry if line.startswith("Paragraph")]
    copied = [line for line in reader.app.clipboard.split("\n") if line.startswith("Paragraph")]
    assert copied == shown


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("`LONG`", "a_name_that_is_much_longer_than_what_a_line_of_the_entry_has_room_for"),
        ("> quoted `LONG` words", "/".join(f"path{n}" for n in range(10, 25))),
        ("```\nLONG\n```", "a_name_that_is_much_longer_than_a_line = call(one, two, three, four)"),
    ],
)
async def test_code_that_goes_on_is_found_and_copied_without_its_mark(
    write_pack: WritePack, body: str, name: str
) -> None:
    first = entry("one", body=f'"""\n{body.replace("LONG", name)}\n"""') + entry("two")
    async with opened(open_library(str(write_pack(first)))) as reader:
        assert any(line.lstrip("│ ").startswith("↳ ") for line in reader.entry)
        await reader.press("enter", "/", *name[30:60], "enter")
        assert reader.foot.startswith("match 1 of ")
        await reader.press("escape")
        top = next(n for n, line in enumerate(reader.lines) if name[:20] in line)
        x = reader.lines[top].index(name[:20])
        end = next(n for n, line in enumerate(reader.lines) if name[-10:] in line)
        last = reader.lines[end].rindex(name[-1])
        await reader.pilot.mouse_down(offset=(x, top))
        await reader.pilot.hover(offset=(last, end))
        await reader.pilot.mouse_up(offset=(last, end))
        await reader.press("ctrl+c")
        assert reader.app.clipboard.split("\n\n")[1] == name
