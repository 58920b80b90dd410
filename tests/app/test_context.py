"""The context of an entry: beside it where the window is broad, a part of its page elsewhere."""

from __future__ import annotations

import pytest

from briefing.app.ui.window import WITH_CONTEXT
from briefing.library.library import Library, open_library
from tests.app import screen
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

BROAD = (WITH_CONTEXT, 40)
JUST = (WITH_CONTEXT - 1, 40)
LONG = "\\n\\n".join(["It burnt."] * 60)
HOVERED = "bold"


@pytest.fixture
def pack(write_pack: WritePack) -> Library:
    """Return a pack with an entry that has a context, and one that is long."""
    one = entry(
        "one",
        body='"Five ships sank [@report, p. 3] and burnt [@act; @report]."',
        sources='["act", "report"]',
        see='["two"]',
        contradicts='["three"]',
        topics='["ships"]',
        facts='["RL1"]',
    )
    two = entry("two", body=f'"Sunk [@act].\\n\\n{LONG}"', sources='["act", "report"]')
    return open_library(str(write_pack(one + two)))


def context(reader: Opened) -> str:
    """Return what stands in the context."""
    return screen.words(reader.context)


async def test_it_stands_beside_the_entry_in_a_broad_window(pack: Library) -> None:
    async with opened(pack, BROAD, entry="one") as reader:
        for words in ("Sources [1] B2 Government", "See also • Title of two", "Topics Ships"):
            assert words in context(reader)
            assert words not in reader.entry_text
        assert "Contradicted by Title of three Bottom line of three." in context(reader)
        assert "Five ships sank [2] and burnt [1,2]. Research RL1" in reader.entry_text


async def test_it_is_a_part_of_the_page_elsewhere(pack: Library) -> None:
    async with opened(pack, JUST, entry="one") as reader:
        for words in ("Sources [1] B2 Government", "See also • Title of two", "Topics Ships"):
            assert words in reader.entry_text
        assert "Contradicted by Title of three" in reader.entry_text


async def test_a_page_has_none(pack: Library) -> None:
    async with opened(pack, BROAD, entry="topic:ships") as reader:
        assert "Entries about it" in reader.entry_text
        await reader.press("tab", "tab")
        assert reader.app.focused is reader.pane.reader


@pytest.mark.parametrize(("key", "ways"), [("tab", [1, 2, 0]), ("shift+tab", [2, 1, 0])])
async def test_the_focus_goes_round(pack: Library, key: str, ways: list[int]) -> None:
    async with opened(pack, BROAD) as reader:
        pane = reader.pane
        widgets = [pane.entries, pane.reader, pane.context.reader]
        for place in ways:
            await reader.press(key)
            assert reader.app.focused is widgets[place]
            edges = ["┃" if n == place else "│" for n in (1, 2)]
            shown = [screen.lines(reader.app, each)[5][:1] for each in widgets[1:]]
            assert shown == edges


@pytest.fixture
def crowded(write_pack: WritePack) -> Library:
    """Return a pack with an entry that has much to see besides."""
    see = [f"e{n}" for n in range(60)]
    others = "".join(entry(id) for id in see)
    listed = "[" + ", ".join(f'"{id}"' for id in see) + "]"
    first = entry("one", see=listed, sources='["act", "report"]')
    return open_library(str(write_pack(first + others)))


async def test_it_scrolls_by_itself(crowded: Library) -> None:
    async with opened(crowded, BROAD, entry="one") as reader:
        before, text = context(reader), reader.entry_text
        await reader.press("tab", "space")
        assert context(reader) != before
        assert reader.entry_text == text


async def test_one_set_of_labels_stands_in_both(pack: Library) -> None:
    async with opened(pack, BROAD, entry="one") as reader:
        await reader.press("f")
        labels = {link.target: label for label, link in reader.links.items()}
        assert {"#actor:ministry", "#two", "#three", "#topic:ships"} <= set(labels)
        assert f"[{labels['#two']}]Title of two" in context(reader)
        await reader.press(*labels["#two"])
        assert reader.id == "two"


async def test_a_citation_is_lit_up_in_both_by_its_label(pack: Library) -> None:
    async with opened(pack, BROAD, entry="one") as reader:
        before = reader.entry
        await reader.press("f")
        label = next(label for label, link in reader.links.items() if link.target.endswith(":act"))
        await reader.press(*label)
        assert reader.foot.startswith("Enter opens [1] B2 Government")
        assert reader.entry == before
        assert lit(reader) == ["[1", "[1]"]


async def test_a_citation_is_lit_up_in_both_by_the_mouse(pack: Library) -> None:
    async with opened(pack, BROAD, entry="one") as reader:
        await point(reader, "[2] and")
        assert lit(reader) == ["[2]", "2]", "[2]"]
        await point(reader, "Government")
        assert lit(reader) == ["[1", "[1]"]
        await point(reader, "Title of one")
        assert lit(reader) == []


async def point(reader: Opened, text: str) -> None:
    """Point with the mouse where a text stands first."""
    y, line = next((y, line) for y, line in enumerate(reader.lines) if text in line)
    await reader.pilot.hover(offset=(screen.column(line, text), y))
    await reader.settle()


def lit(reader: Opened) -> list[str]:
    """Return what is lit up, in the entry and then in its context."""
    found: list[str] = []
    for text in reader.pane.reader.finding.texts:
        style = text.line_style("lit")
        for y in range(text.size.height):
            found += [
                each.text
                for each in text.render_line(y)
                if each.style is not None and each.style.bgcolor == style.bgcolor
            ]
    return found


async def test_what_is_found_is_stepped_through_in_the_entry_first(pack: Library) -> None:
    async with opened(pack, BROAD, entry="two") as reader:
        await reader.press("/", *"sunk", "enter", "/", *"government", "enter")
        assert reader.foot == "match 1 of 1"
        await reader.press("/", *"of t", "enter")
        total = int(reader.foot.rpartition(" ")[2])
        seen = [reader.foot]
        for _ in range(total):
            await reader.press("n")
            seen.append(reader.foot)
        assert seen == [f"match {n % total + 1} of {total}" for n in range(total + 1)]
        await reader.press("N")
        assert reader.foot == f"match {total} of {total}"
        await reader.press("backspace")
        assert not any(each.highlights.count for each in reader.pane.reader.finding.texts)


async def test_the_place_is_kept_over_the_limit(pack: Library) -> None:
    async with opened(pack, JUST, entry="two") as reader:
        await reader.press("space")
        place = reader.pane.reader.top
        for size in (BROAD, JUST, BROAD):
            await reader.resize(*size)
            assert reader.pane.reader.top == place
            assert reader.app.focused is reader.pane.reader


async def test_who_reads_the_sources_reads_on_in_them(crowded: Library) -> None:
    async with opened(crowded, (JUST[0], 12), entry="one") as reader:
        for _ in range(30):
            if reader.entry[0].startswith("• C2 News Agency"):
                break
            await reader.press("j")
        for _ in range(2):
            assert reader.entry[0].startswith("• C2 News Agency")
            await reader.resize(BROAD[0], 12)
            assert reader.app.focused is reader.pane.context.reader
            assert reader.context[0].startswith("• C2 News Agency")
            await reader.resize(JUST[0], 12)
            assert reader.app.focused is reader.pane.reader


@pytest.fixture
def deep(write_pack: WritePack) -> Library:
    """Return a pack with an entry that is long, and has much to see besides."""
    see = ", ".join(f'"e{n}"' for n in range(60))
    body = '"' + "".join(f"Paragraph {n}.\\n\\n" for n in range(60)) + '"'
    others = "".join(entry(f"e{n}") for n in range(60))
    return open_library(str(write_pack(entry("one", see=f"[{see}]", body=body) + others)))


def tops(reader: Opened) -> tuple[str, str]:
    """Return the first lines of the entry and of its context."""
    return reader.entry[0], reader.context[0]


async def test_over_the_limit_and_back_the_entry_keeps_its_place_though_the_context_is_read(
    deep: Library,
) -> None:
    async with opened(deep, BROAD, entry="one") as reader:
        await reader.press("space", "tab", "space")
        before = tops(reader)
        assert reader.app.focused is reader.pane.context.reader
        await reader.resize(*JUST)
        assert before[1] == reader.entry[0]
        await reader.resize(*BROAD)
        assert tops(reader) == before
        assert reader.app.focused is reader.pane.context.reader


async def test_the_way_back_leads_to_the_place_in_the_context(deep: Library) -> None:
    async with opened(deep, BROAD, entry="one") as reader:
        await reader.press("space", "tab", "space")
        before = tops(reader)
        await reader.press("f")
        label = next(label for label, link in reader.links.items() if link.target == "#e30")
        await reader.press(*label)
        assert reader.id == "e30"
        await reader.press("H")
        assert tops(reader) == before
        assert reader.app.focused is reader.pane.context.reader


async def test_who_reads_the_top_of_the_context_reads_on_in_it(deep: Library) -> None:
    async with opened(deep, BROAD, entry="one") as reader:
        await reader.press("space", "tab")
        before = tops(reader)
        assert before[1] == "Sources"
        await reader.resize(*JUST)
        assert reader.entry[0] == "Sources"
        await reader.resize(*BROAD)
        assert tops(reader) == before
        assert reader.app.focused is reader.pane.context.reader


async def test_the_way_back_leads_into_the_context_though_it_was_a_part_of_the_page(
    deep: Library,
) -> None:
    async with opened(deep, JUST, entry="one") as reader:
        await reader.press("G")
        before = reader.entry[0]
        assert before.startswith("• Title of e")
        await reader.press("f")
        label = next(label for label, link in reader.links.items() if link.target == "#e30")
        await reader.press(*label)
        await reader.resize(*BROAD)
        await reader.press("H")
        assert tops(reader) == ("Title of one", before)
        assert reader.app.focused is reader.pane.context.reader
        await reader.resize(*JUST)
        assert reader.entry[0] == before


async def test_it_gives_way_to_the_filters(pack: Library) -> None:
    async with opened(pack, BROAD, entry="one") as reader:
        await reader.press("F")
        assert "See also" not in reader.text
        await reader.press("escape")
        assert "See also • Title of two" in context(reader)
