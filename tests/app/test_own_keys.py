"""The reader's own keys: what may be asked for, what is said where it may not, and the places."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.app.core import commands, key_names, own_keys
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import targets
from briefing.app.core.key_names import UnusableKeyError, is_text
from briefing.app.core.places import PLACES, types_there
from briefing.desk import choices
from briefing.library.library import Library
from tests.app.opened import Opened, opened

# Places


WAYS = {
    "list": [],
    "entry": ["enter"],
    "help": ["?"],
    "problems": ["!"],
    "settings": [","],
    "timeline": ["t"],
    "map": ["w"],
    "rules": ["r"],
    "sources": ["i"],
    "matrix": ["v"],
    "kept": ["m", "m", "'", "'"],
    "search": ["s"],
}
ABOVE = {
    "filters": ["F"],
    "follow": ["f"],
    "find": ["/"],
    "palette": [":"],
    "note": ["e"],
    "letter": ["m"],
    "filters of the search": ["s", *"title", "f2"],
}


def _asked_for(reader: Opened) -> list[list[Command]]:
    """Return the commands of what has the focus and its ancestors, one list each."""
    chain = targets(reader.app.focused or reader.app.screen)
    return [[c for each in target.command_sets for c in each.handlers] for target in chain]


@pytest.mark.parametrize("way", WAYS)
async def test_what_is_asked_for_together_is_in_one_place(small: Library, way: str) -> None:
    async with opened(small) as reader:
        await reader.press(*WAYS[way])
        asked = {command for each in _asked_for(reader) for command in each}
    assert [place.name for place in PLACES if asked <= place.commands] != []


@pytest.mark.parametrize("way", ABOVE)
async def test_what_opens_above_a_place_has_its_own(small: Library, way: str) -> None:
    async with opened(small) as reader:
        await reader.press(*ABOVE[way])
        own = set(_asked_for(reader)[0])
    assert [place.name for place in PLACES if own == place.commands] != []


def test_every_command_is_in_a_place() -> None:
    assert set(commands.ALL) == {c for place in PLACES for c in place.commands}


def test_where_letters_are_text_no_command_is_declared_with_one() -> None:
    typed = [c for c in commands.ALL if types_there(c) and any(map(is_text, c.declared))]
    assert typed == [commands.SEARCH_BACK, commands.FOLLOW_COPY]  # before letters are text there


# What is wrong


@pytest.mark.parametrize(
    ("id", "keys", "said"),
    [
        ("serch", "x", "no command is called `serch`; did you mean `search`?"),
        ("search", 5, '`search`: a key in quotation marks, a list of such, or "" for none'),
        (
            "search",
            "cntrl+x",
            "`search`: there is no key `cntrl+x`: ctrl, alt and shift can be held",
        ),
        ("search", "pagdown", "`search`: there is no key `pagdown`; did you mean `pagedown`?"),
        (
            "search",
            "alt+x",
            "`search`: `alt+x` comes from a terminal as Esc and then a key: take another",
        ),
        ("search", "ctrl+i", "`search`: a terminal sends `Tab` for `ctrl+i`"),
        (
            "search",
            "ctrl+1",
            "`search`: few terminals send `ctrl+1`: Ctrl can be held with a letter",
        ),
        ("search", "\x1b", "`search`: there is no key `\\x1b`: "),
        (
            "search",
            "J",
            "`J` is a key of `entry.next` in the briefing: give that another in [keys] too",
        ),
        ("quit", "Q", "`quit`: `Q` is text there: a key that types nothing will do"),
        ("result.down", "x", "`result.down`: `x` is text there: a key that types nothing will do"),
        (
            "result.down",
            "ctrl+a",
            "`result.down`: `Ctrl+a` edits the line that is typed there: take another",
        ),
    ],
)
def test_what_is_wrong_with_a_key_is_said(id: str, keys: object, said: str) -> None:
    found = own_keys.read({id: keys}, choices.OURS)
    assert found.keys == {}
    assert [each.message.startswith(said) for each in found.mistakes] == [True], found.mistakes


def test_a_key_bound_twice_is_named_where_it_is_bound_last() -> None:
    found = own_keys.read({"like": "Z", "about": "Z"}, choices.OURS)
    assert found.keys == {"like": ("Z",)}
    (mistake,) = found.mistakes
    assert mistake == ("about", "`Z` is bound twice in the briefing: `like` has it too", "value")


def test_a_key_may_mean_other_things_in_other_places() -> None:
    found = own_keys.read({"chart.copy": "Z", "matrix.rows": "Z"}, choices.OURS)
    assert found.mistakes == []


_KEYS = st.sampled_from([*"abcxyzABZ?", "ctrl+n", "ctrl+x", "f5", "f9", "down", "space", ""])


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from([c.id for c in commands.ALL]), st.lists(_KEYS, max_size=3)))
def test_whatever_is_asked_for_no_key_of_the_reader_means_two_things(
    wanted: dict[str, list[str]],
) -> None:
    for keymap in choices.KEYMAPS:
        found = own_keys.read(wanted, keymap)
        assert {*found.keys} | {each.id for each in found.mistakes} == {*wanted}
        bound = own_keys.bound(keymap, found.keys)
        for place in PLACES:
            count = Counter(k for c in place.commands for k in bound.get(c.id, c.declared))
            assert [key for key, times in count.items() if times > 1] == []


# Names of keys


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("?", "question_mark"),
        ("question_mark", "question_mark"),
        ("Esc", "escape"),
        ("PgDn", "pagedown"),
        ("Ctrl+X", "ctrl+x"),
        ("shift+a", "A"),
        ("Shift+Tab", "shift+tab"),
        ("ctrl+alt+left", "alt+ctrl+left"),
        ("+", "plus"),
        ("é", "é"),
        ("F12", "f12"),
    ],
)
def test_a_key_is_read_as_it_is_written(written: str, key: str) -> None:
    assert key_names.read(written) == key


def test_every_declared_key_is_read_as_it_is_told() -> None:
    for command in commands.ALL:
        for key in command.declared:
            assert key_names.read(key_names.as_written(key)) == key
            assert key_names.read(key) == key


@given(st.text(max_size=12))
def test_any_text_is_a_key_or_is_none(text: str) -> None:
    with suppress(UnusableKeyError):
        assert key_names.read(text)
