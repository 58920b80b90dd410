"""What has changed in an entry since it was read: told above it, and its words below it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.desk.read_texts import ReadTexts
from briefing.library import open_library
from briefing.library.library import Library
from tests.app.opened import opened
from tests.conftest import WritePack, entry

BODY = '"Five patrols were flown. None was over land."'
LATER = '"Six patrols were flown. None was over land. A third is planned."'

SIZE = (120, 40)


@pytest.fixture
def library(write_pack: WritePack) -> Library:
    first = entry("one", body=BODY) + entry("two") + entry("three")
    return open_library(str(write_pack(first, entry("four"))))


FIRST = (
    entry("one", body=LATER, bottom_line='"Another bottom line."', sources='["act", "report"]')
    + entry("two")
    + entry("three")
)


def edition(write_pack: WritePack) -> Library:
    """Return the pack with another text of its first entry."""
    return open_library(str(write_pack(FIRST, entry("four"))))


async def read_all(library: Library) -> None:
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.run("Mark all as read")
        await reader.settle()


async def test_what_has_changed_is_told_with_its_words(
    library: Library, write_pack: WritePack
) -> None:
    await read_all(library)
    async with opened(edition(write_pack), SIZE) as reader:
        await reader.look_at_desk()
        told = re.search(r"Changed since you read it on \d+ \w+ \d+: ([^.]*)\.", reader.entry_text)
        assert told is not None
        assert told[1] == "the bottom line, the text, the sources"
        await reader.press("enter", "G")
        text = reader.entry
        at = text.index("What changed")
        words = [line.strip() for line in text[at:]]
        assert "− Bottom line of one." in words
        assert "+ Another bottom line." in words
        assert "− Five patrols were flown." in words
        assert "+ Six patrols were flown." in words
        assert "+ A third is planned." in words
        assert not any("None was over land" in line for line in words)


async def test_it_stays_until_the_entry_is_left(library: Library, write_pack: WritePack) -> None:
    await read_all(library)
    async with opened(edition(write_pack), SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G")  # now it is read again
        await reader.look_at_desk()
        assert "What changed" in reader.entry_text
        await reader.press("J")
        assert "Changed since" not in reader.entry_text
        await reader.press("K")
        assert "Changed since" not in reader.entry_text


async def test_of_what_is_new_or_as_it_was_nothing_is_told(
    library: Library, write_pack: WritePack
) -> None:
    await read_all(library)
    more = open_library(str(write_pack(FIRST, entry("four") + entry("five"))))
    async with opened(more, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("j")
        assert "Changed since" not in reader.entry_text
        await reader.press("]", "j")
        assert reader.id == "five"
        assert "Changed since" not in reader.entry_text


@pytest.mark.parametrize("damaged", [False, True])
async def test_without_the_words_it_is_told_when_it_was_read(
    library: Library, write_pack: WritePack, damaged: bool
) -> None:
    await read_all(library)
    cache = Path(ReadTexts().path)
    if damaged:
        cache.write_bytes(b"no database" * 1000)
    else:
        cache.unlink()
    async with opened(edition(write_pack), SIZE) as reader:
        await reader.look_at_desk()
        assert re.search(r"Changed since you read it on \d+ \w+ \d+\. ", reader.entry_text)
        await reader.press("enter", "G")
        assert "What changed" not in reader.entry_text
    assert ReadTexts().text("none") is None


async def test_what_is_read_again_is_remembered_where_the_cache_was_deleted(
    library: Library, write_pack: WritePack
) -> None:
    await read_all(library)
    Path(ReadTexts().path).unlink()
    async with opened(library, SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G")
    async with opened(edition(write_pack), SIZE) as reader:
        await reader.look_at_desk()
        await reader.press("enter", "G")
        assert "What changed" in reader.entry_text
