"""A pack that means harm is shown as what it is: text."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.library.library import Library, open_library
from tests.app import hostile
from tests.app.opened import Opened, opened

SEEN = (
    "[red]PAYLOAD[/nope]",
    "[@click=app.quit]PAYLOAD[/]",
    r"\x1b[31mPAYLOAD",
    r"\x1b" + hostile.COPIES + r"\x07PAYLOAD",
    r"\x1b]2;PAYLOAD\x1b\\"[:-1],
    r"\x9b2JPAYLOAD",
    r"\u202ePAYLOAD\u2066",
    r"\u0301\u0301",
)

WAYS = {
    "list": [],
    "entry": ["enter"],
    "end of the entry": ["enter", "G"],
    "second tab": ["2"],
    "search": ["s", *"payload"],
    "found": ["s", *"payload", "enter"],
    "find": ["/", *"payload"],
    "found in the entry": ["/", *"payload", "enter", "n", "N"],
    "follow": ["f"],
    "address": ["enter", "G", "f", "a"],
    "help": ["?"],
    "palette": ["ctrl+p"],
    "copy": ["ctrl+c"],
    "filters": ["F"],
    "sources": ["i"],
    "what falls with a source": ["i", "enter"],
    "map": ["w", "w", "j"],
    "map of the world": ["w", "w", "minus"],
    "filtered": ["F", "space", "tab", "tab", "tab", "tab", "tab", "space", "escape"],
    "filters of the search": ["s", *"payload", "f2", "space", "tab", "space"],
    "values": ["s", *"actor:", "tab", "tab", "tab"],
    "words": ["s", *"pay", "tab", "tab"],
    "mistake": ["s", *"actor:[red]PAYLOAD[/nope]"],
    "nothing found": ["s", *"xyzzy kind:event", "down"],
    "more like this": ["M"],
}


@pytest.fixture
def pack(tmp_path: Path) -> Library:
    """Return the pack with every payload in every text."""
    return open_library(str(hostile.write(tmp_path / "hostile")))


def assert_safe(reader: Opened) -> None:
    """Assert that the reader runs, and that its screen holds nothing to obey."""
    assert reader.app.is_running
    assert [line for line in reader.lines if not line.isprintable()] == []


@pytest.mark.parametrize("size", [(120, 40), (40, 12)])
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.replace(" ", "-"))
async def test_every_screen_shows_a_hostile_pack_as_text(
    pack: Library, way: str, size: tuple[int, int]
) -> None:
    async with opened(pack, size) as reader:
        await reader.press(*WAYS[way])
        assert_safe(reader)


async def test_every_payload_is_seen_where_it_stands(pack: Library) -> None:
    async with opened(pack, (400, 200)) as reader:
        entry = "".join(reader.entry_text.split())
        assert [each for each in SEEN if "".join(each.split()) not in entry] == []
        assert "[red]PAYLOAD[/nope]" in reader.head[0]
        assert "[red]PAYLOAD[/nope]" in reader.head[1]
        assert "[red]PAYLOAD[/nope]" in " ".join(reader.rows)
        await reader.press("s", *"payload")
        assert "[red]PAYLOAD[/nope]" in reader.text


@pytest.mark.parametrize("where", ["[@click=app.quit]", "PAYLOAD", r"\x1b[31m"])
async def test_a_click_on_a_payload_does_nothing_of_its_own(pack: Library, where: str) -> None:
    async with opened(pack, (120, 60)) as reader:
        await reader.click(where)
        assert_safe(reader)
        assert reader.addresses == []


async def test_an_address_is_shown_as_it_is(pack: Library) -> None:
    async with opened(pack, (140, 150), entry="source:source") as reader:
        await reader.press("f")
        hints = reader.links
        label = next(label for label, link in hints.items() if link.target.startswith("http"))
        await reader.press(*label)
        assert "https://example.org/[@click=app.quit]PAYLOAD" in "".join(reader.lines[-2:])
        assert_safe(reader)


@pytest.mark.parametrize("size", [(160, 48), (80, 24), (40, 12)])
async def test_a_word_of_ten_thousand_letters_fits_every_window(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    library = open_library(str(hostile.write(tmp_path / "long", hostile.WORD)))
    async with opened(library, size) as reader:
        assert "TLP:GREEN" in reader.head[0]
        assert "WWW" in reader.text
        filters = (["escape", "F"], ["space", "tab", "space", "escape"], ["s", "f2", "space"])
        finding = (["enter"], ["G"], ["s", "W"], ["escape", "/", "B"], ["escape", "?"])
        for keys in (*finding, *filters, ["escape", *"actor:", "tab", "tab"]):
            await reader.press(*keys)
            assert_safe(reader)
