"""Following links: a label for each on screen, where an address leads shown before it is opened."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from briefing.library.library import Library, open_library
from tests.app.opened import Opened, opened
from tests.conftest import WritePack, entry

URL = "https://example.org/report"


@pytest.fixture
def linked(write_pack: WritePack) -> Library:
    """Return a pack with a link to an entry, and one out of the pack."""
    first = entry("one", body=f'"See [the third](#three) first, or [out]({URL})."')
    return open_library(str(write_pack(first + entry("two"))))


@pytest_asyncio.fixture
async def reader(linked: Library) -> AsyncIterator[Opened]:
    """Open it."""
    async with opened(linked, (80, 40)) as reader:
        yield reader


def asked(reader: Opened) -> str:
    """Return what is said and asked at the foot of the screen."""
    return " ".join(" ".join(reader.lines[-2:]).split())


async def test_a_label_leads_to_an_entry(reader: Opened) -> None:
    await reader.press("f")
    assert "See [a]the third first, or [s]out." in reader.entry_text
    await reader.press("a")
    assert (reader.id, reader.pane_id) == ("three", "second")
    await reader.press("H")
    assert reader.id == "one"


async def test_an_address_is_shown_before_enter_opens_it(reader: Opened) -> None:
    await reader.press("f", "s")
    assert URL in asked(reader)
    assert reader.addresses == []
    await reader.press("enter")
    assert reader.addresses == [URL]
    assert reader.foot == f"Opening {URL}"
    assert reader.id == "one"


async def test_links_are_labelled_from_a_list_that_hides_the_entry(linked: Library) -> None:
    async with opened(linked, (40, 12)) as reader:
        await reader.press("f")
        assert "type its label" in asked(reader)
    async with opened(linked, (40, 12)) as reader:
        await reader.burst("enter", "space", "f", "a")
        assert reader.id == "three"


@pytest.mark.parametrize(
    ("size", "other"), [((80, 24), (100, 40)), ((140, 40), (160, 40)), ((160, 40), (140, 40))]
)
async def test_labels_stay_at_another_size(
    bundled: Library, size: tuple[int, int], other: tuple[int, int]
) -> None:
    async with opened(bundled, size, entry="coast-guard-control") as reader:
        await reader.press("f")
        await reader.resize(*other)
        assert "type its label" in asked(reader)
        label, actor = next(
            (label, link.target)
            for label, link in reader.links.items()
            if link.target.startswith("#actor:")
        )
        assert f"[{label}]" in reader.text
        await reader.press(*label)
        assert reader.id == actor.removeprefix("#actor:")


@pytest.mark.parametrize("keys", [[], ["space"], ["tab"]])
async def test_labels_stay_where_a_narrow_window_has_no_room_for_the_list(
    bundled: Library, keys: list[str]
) -> None:
    async with opened(bundled, (90, 24)) as reader:
        await reader.press(*keys, "f")
        await reader.resize(60, 24)
        assert "type its label" in asked(reader)
        assert all(f"[{label}]" in reader.entry_text for label in reader.links)
        await reader.press("escape")
        assert reader.app.focused is reader.pane.reader


async def test_what_is_found_is_asked_on_where_there_is_no_room_for_the_list(
    linked: Library,
) -> None:
    async with opened(linked, (90, 24)) as reader:
        await reader.press("enter", "/", "t")
        await reader.resize(60, 24)
        await reader.press(*"hird")
        assert "match 1 of 1" in reader.lines[-1]
        assert "See the third first" in reader.text
        await reader.press("enter")
        assert reader.app.focused is reader.pane.reader


async def test_an_address_is_shown_whole_at_another_size_too(write_pack: WritePack) -> None:
    body = f'"See [out]({URL}/{"long/" * 12}end)."'
    library = open_library(str(write_pack(entry("one", body=body))))
    async with opened(library, (160, 40)) as reader:
        await reader.press("f", "a")
        await reader.resize(50, 20)
        foot = "".join(line.strip() for line in reader.lines[-3:])
        assert foot.endswith("long/end Enter opens  y copies  Esc leaves".replace(" ", "", 1))
        await reader.press("enter")
        assert reader.addresses == [f"{URL}/{'long/' * 12}end"]


@pytest.mark.parametrize("typed", [[], ["a"], ["s"]])
@pytest.mark.parametrize("leave", ["escape", "backspace"])
async def test_links_are_left_without_following(
    reader: Opened, typed: list[str], leave: str
) -> None:
    before = reader.lines
    await reader.press("f", *typed, leave)
    assert reader.lines == before
    assert reader.addresses == []
    await reader.press("j")
    assert reader.id == "two"  # the list has its focus back


async def test_where_there_is_no_browser_the_address_is_copied(
    reader: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY")
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.delenv("WSL_DISTRO_NAME", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    await reader.press("f", "s", "enter")
    assert (reader.addresses, reader.app.clipboard) == ([], URL)
    assert reader.foot.startswith("No browser here. Sent to the terminal")


async def test_a_long_address_is_shown_whole(write_pack: WritePack) -> None:
    url = "https://example.org/" + "long/" * 30 + "end"
    first = entry("one", body=f'"[Out]({url})."') + entry("two")
    async with opened(open_library(str(write_pack(first))), (40, 24)) as reader:
        await reader.press("enter", "f", "a")
        assert url in "".join(line.strip() for line in reader.lines)


async def test_enter_without_a_label_follows_nothing(reader: Opened) -> None:
    await reader.press("f", "enter")
    assert reader.id == "one"
    assert reader.addresses == []


async def test_a_letter_that_is_no_label_changes_nothing(reader: Opened) -> None:
    await reader.press("f", "z", "j")
    assert reader.id == "one"
    await reader.press("a", "enter")
    assert reader.id == "three"


async def test_a_wrong_key_says_so_and_the_next_begins_anew(write_pack: WritePack) -> None:
    body = '"""' + " ".join(f"[link{n}](#two)" for n in range(29)) + ' [last](#three)"""'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    async with opened(library, (120, 40)) as reader:
        await reader.press("f")
        labels = {link.target: label for label, link in reader.links.items()}
        every = reader.entry
        await reader.press("a")
        assert reader.entry != every
        await reader.press("1")
        assert "No link is labelled a1" in asked(reader)
        assert reader.entry == every
        await reader.press(*labels["#three"])
        assert reader.id == "three"


async def test_behind_a_whole_label_another_one_can_be_typed(reader: Opened) -> None:
    await reader.press("f", "s")
    assert URL in asked(reader)
    await reader.press("z", "enter")
    assert reader.id == "one"  # what is no label leads nowhere
    assert reader.addresses == []
    await reader.press("s")
    assert URL in asked(reader)
    await reader.press("a")
    assert (reader.id, reader.addresses) == ("three", [])


async def test_where_nothing_links_that_is_said(write_pack: WritePack) -> None:
    word = '[[term]]\nid = "ebb"\nname = "Ebb"\n'
    async with opened(open_library(str(write_pack(more=word))), entry="ebb") as reader:
        await reader.press("f")
        assert reader.foot == "This entry has no links"


async def test_only_the_links_on_screen_have_labels(write_pack: WritePack) -> None:
    body = '"""' + "[near](#two)\n\n" + "Filler.\n\n" * 40 + '[far](#three)"""'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    async with opened(library) as reader:
        await reader.press("enter", "G", "f", "a")
        assert reader.id == "three"


async def test_more_links_than_letters_have_labels_of_two(write_pack: WritePack) -> None:
    body = '"""' + " ".join(f"[link{n}](#{'two' if n < 29 else 'three'})" for n in range(30))
    library = open_library(str(write_pack(entry("one", body=body + '"""') + entry("two"))))
    async with opened(library, (120, 40)) as reader:
        await reader.press("f")
        labels = {link.target: label for label, link in reader.links.items()}
        assert {len(label) for label in reader.links} == {2}
        await reader.press(*labels["#three"])
        assert reader.id == "three"


async def test_a_screen_full_of_links_has_labels_of_three(write_pack: WritePack) -> None:
    links = " ".join(["[l](#two)"] * 700 + ["[m](#three)"])
    library = open_library(str(write_pack(entry("one", body=f'"{links}"') + entry("two"))))
    async with opened(library, (200, 80)) as reader:
        await reader.press("f")
        labels = {link.target: label for label, link in reader.links.items()}
        assert {len(label) for label in reader.links} == {3}
        await reader.press(*labels["#three"])
        assert reader.id == "three"


@pytest.mark.parametrize("size", [(80, 24), (40, 12)])
async def test_labels_take_no_word_away(write_pack: WritePack, size: tuple[int, int]) -> None:
    links = ", ".join(f"[{letter}](#two)" for letter in "abcdefghijkl")
    body = f'"""Read {links} and [it](#two), then [go on](#three) to the end of the line."""'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    async with opened(library, size) as reader:
        await reader.press("enter", *["d"] * 2)
        await reader.press("f")
        shown = re.sub(r"\[[a-z]\]", "", reader.entry_text)
        assert " ".join(re.sub(r"\[(.+?)\]\(.+?\)", r"\1", body.strip('"')).split()) in shown
        (last,) = [label for label, link in reader.links.items() if link.target == "#three"]
        assert f"[{last}]go on" in reader.entry_text
        await reader.press(last)
        assert reader.id == "three"


async def test_every_link_at_the_end_of_a_text_can_be_labelled(write_pack: WritePack) -> None:
    lines = "\n\n".join(
        f"[a](#two) [b](#two) [c](#two) [d](#two) {n} [e](#two) more" for n in range(5)
    )
    body = f'"""{lines} [last](#three)"""'
    library = open_library(str(write_pack(entry("one", body=body) + entry("two"))))
    async with opened(library, (40, 12)) as reader:
        await reader.press("enter", "G", "f")
        labels = {link.target: label for label, link in reader.links.items()}
        assert f"[{labels['#three']}]last" in reader.entry_text
        assert all(f"[{label}]" in reader.entry_text for label in reader.links)


@pytest.mark.parametrize(
    ("id", "leads"), [("coast-guard-control", {"#"}), ("source:irishtimes", {"#", "h"})]
)
async def test_every_link_on_a_page_of_the_bundled_pack_leads_where_it_says(
    bundled: Library, id: str, leads: set[str]
) -> None:
    async with opened(bundled, (100, 100), entry=id) as reader:
        here = reader.id
        await reader.press("f")
        every = {label: link.target for label, link in reader.links.items()}
        links = {label: to for label, to in every.items() if not to.startswith("#citation:")}
        await reader.press("escape")
        for label, target in links.items():
            await reader.press("f", *label)
            if target.startswith("#"):
                wanted = bundled.row(target[1:])
                assert wanted is not None
                assert reader.id == wanted["id"]
                await reader.press("H")
                assert reader.id == here
            else:
                await reader.press("enter")
                assert reader.addresses.pop() == target
    assert {target[:1] for target in links.values()} == leads


async def test_a_source_has_one_label_and_its_page_has_the_address(write_pack: WritePack) -> None:
    first = entry("one", sources='["report"]') + entry("two")
    async with opened(open_library(str(write_pack(first))), (100, 40)) as reader:
        await reader.press("f")
        of_sources = [each for each in reader.links.values() if "report" in each.target]
        assert [each.target for each in of_sources] == ["#source:report"]
        label = next(label for label, link in reader.links.items() if link == of_sources[0])
        await reader.press(*label, "f")
        assert URL in {link.target for link in reader.links.values()}


async def test_no_key_is_lost_that_is_typed_at_once(reader: Opened) -> None:
    await reader.burst("f", "a", "H", "f", "a", "H", "J")
    assert reader.id == "two"


HEADED = (
    "See [the tide](#the-tide).\\n\\n" + "It rose.\\n\\n" * 30 + "## The Tide\\n\\nIt fell.\\n\\n"
)


@pytest.mark.parametrize("way", ["keys", "mouse"])
async def test_a_link_to_a_heading_scrolls_there_and_back(write_pack: WritePack, way: str) -> None:
    more = "It stood.\\n\\n" * 30
    first = entry("one", body=f'"{HEADED}{more}"') + entry("two")
    async with opened(open_library(str(write_pack(first))), (80, 24), entry="one") as reader:
        before = reader.entry
        assert "## The Tide" not in reader.entry_text
        if way == "keys":
            await reader.press("f", "a")
        else:
            await reader.click("the tide")
        assert "## The Tide It fell. It stood." in reader.entry_text
        assert reader.foot.startswith("The Tide")
        assert reader.id == "one"
        await reader.press("H")
        assert reader.entry == before


async def test_a_heading_at_the_lower_edge_comes_up_with_its_text(write_pack: WritePack) -> None:
    body = (
        "It rose.\\n\\n" * 30
        + "See [below](#the-tide).\\n\\n## The Tide\\n\\n"
        + "It fell.\\n\\n" * 30
    )
    first = entry("one", body=f'"{body}"') + entry("two")
    async with opened(open_library(str(write_pack(first))), (80, 24), entry="one") as reader:
        while "## The Tide" not in reader.entry_text:
            await reader.press("j")
        assert "It fell." not in reader.entry_text
        await reader.press("f", "a")
        assert "## The Tide It fell." in reader.entry_text
