"""Keys typed in one breath, as a slow line delivers them, do what they do one by one."""

from __future__ import annotations

import random

import pytest

from briefing.library import Library
from tests.app.opened import opened

KEYS = [
    *("s", "enter", "escape", "backspace", "tab", "n", "N", "/", "f", "a", "F", "f2", "f3", "f5"),
    *("j", "k", "J", "down", "up", "pagedown", "space", "b", "g", "G", "H", "L", "M", "?", "q"),
    *("ctrl+u", "2", "]", "u", "!"),
]

AFTER_RESULTS = ["s", *"sea", "enter"]

TYPED = {
    "find and step": ((80, 24), ["/", *"guard", "enter", "n", "n"]),
    "find and search": ((80, 24), ["/", *"greatest", "enter", "s", *"sea"]),
    "find and leave": ((80, 24), ["/", *"guard", "escape", "J"]),
    "open and step": ((40, 12), ["s", *"guard", "enter", "n"]),
    "open another hit": ((80, 24), ["s", *"guard", "down", "down", "enter"]),
    "back to the results": ((80, 24), [*AFTER_RESULTS, "backspace", "down", "enter"]),
    "back to other results": ((80, 24), [*AFTER_RESULTS, "H", "ctrl+u", *"drone", "enter"]),
    "nothing found": ((80, 24), ["s", *"xyzzy", "down", "enter"]),
    "as typed": ((80, 24), ["s", *"baloon", "f3", "enter", "x"]),
    "filter": ((120, 36), ["F", "down", "space", "escape", "j", "enter", "n"]),
    "follow": ((80, 24), ["tab", "f", "a", "enter", "J"]),
    "help": ((80, 24), ["?", "G", "q", "J", "J"]),
}


@pytest.mark.parametrize("name", TYPED)
async def test_a_way_in_one_breath(bundled: Library, name: str) -> None:
    size, keys = TYPED[name]
    await _same(bundled, size, keys)


@pytest.mark.parametrize("seed", range(4))
async def test_any_keys_in_one_breath(bundled: Library, seed: int) -> None:
    drawn = random.Random(seed)
    size = drawn.choice([(80, 24), (120, 36), (40, 12)])
    await _same(bundled, size, [*AFTER_RESULTS, *drawn.choices(KEYS, k=8)])


async def _same(library: Library, size: tuple[int, int], keys: list[str]) -> None:
    async with opened(library, size) as reader:
        await reader.press(*keys)
        one_by_one = reader.lines
    async with opened(library, size) as reader:
        await reader.burst(*keys)
        assert reader.lines == one_by_one
