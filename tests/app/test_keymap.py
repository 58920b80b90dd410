"""Keys that are other than declared: they work, and are shown wherever keys are."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from briefing import paths
from briefing.app.core import bound_keys, commands, keymaps, own_keys
from briefing.app.core.places import PLACES
from briefing.app.reader.follow_bar import LEADS
from briefing.desk import choices
from briefing.desk.settings import Settings
from briefing.library.library import Library
from tests.app.opened import opened


@pytest.fixture
def settings() -> Path:
    """Return the file of the settings, in a folder that is there."""
    path = Path(paths.settings_file())
    path.parent.mkdir()
    return path


# A reader with keys of their own


async def test_a_key_of_ones_own_works_and_is_shown_in_footer_help_and_palette(
    small: Library, settings: Path
) -> None:
    settings.write_text('[keys]\nsearch = ["Z", "ctrl+t"]\n"line.down" = "z"\nhelp = "f11"\n')
    async with opened(small) as reader:
        assert "Z Search" in reader.foot
        assert "s Search" not in reader.foot
        await reader.press("z")
        assert reader.id == "two"
        await reader.press("j")
        assert reader.foot.startswith("No such key here; F11 lists them")
        await reader.press("s")
        assert not reader.app.screen.query("QueryBar")
        await reader.press("f11")
        assert "F11" in reader.text
        assert any(line.split()[:2] == ["z", "line"] for line in reader.lines)
        await reader.press("q", ":", *"search every")
        assert any("Search" in line and "Z Ctrl+t" in line for line in reader.lines)
        await reader.press("escape", "Z")
        assert reader.search.is_current


async def test_keys_can_be_exchanged_and_taken_away(small: Library, settings: Path) -> None:
    settings.write_text('[keys]\nline.down = "k"\nline.up = "j"\nsearch = ""\nfind = []\n')
    async with opened(small) as reader:
        await reader.press("k")
        assert reader.id == "two"
        await reader.press("j")
        assert reader.id == "one"
        await reader.press("s", "/")
        assert "Search" not in reader.foot
        await reader.press("n")
        assert reader.foot.startswith("Nothing is marked: Find in : finds in this entry")
        await reader.run("Search")
        assert reader.search.is_current


async def test_sentences_name_the_keys_that_there_are(small: Library, settings: Path) -> None:
    settings.write_text('[keys]\nleave = "Q"\nview.order = "x"\nsources = "I"\n')
    async with opened(small) as reader:
        await reader.press("ctrl+c")
        assert reader.foot.startswith("Q quits (in the search: Esc, then Q)")
        await reader.press("I")
        assert "I the whole pack" in reader.lines[0]
        assert "x by publisher" in reader.lines[0]


def test_every_sentence_with_a_key_names_one_that_there_is() -> None:
    sentences = [command.refusal for command in commands.ALL if "{" in command.refusal]
    assert sentences
    for each in (*sentences, LEADS):
        assert "{" not in commands.with_keys(each)


async def test_no_key_is_taken_from_a_line_to_type_in(small: Library, settings: Path) -> None:
    settings.write_text('[keys]\n"history.back" = "e"\nfilters = "o"\nhelp = ["t", "f1"]\n')
    async with opened(small) as reader:
        await reader.press("s", *"otetle")
        assert reader.search.field.value == "otetle"
        await reader.press("escape", "/", *"otetle")
        assert "otetle" in reader.lines[-1]


async def test_the_next_reader_has_their_own_keys(small: Library, settings: Path) -> None:
    settings.write_text('keymap = "less"\n')
    async with opened(small) as reader:
        await reader.press("f")
        assert not reader.links
    settings.unlink()
    assert bound_keys.bound()
    async with opened(small) as reader:
        assert not bound_keys.bound()
        await reader.press("s")
        assert reader.search.is_current


async def test_where_nothing_is_set_textual_is_told_of_no_keymap(
    small: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("textual.app.App.set_keymap", lambda _app, keys: told.append(keys))
    bound_keys.bind({})
    async with opened(small):
        assert told == []


# The keymaps that come with the program


@pytest.mark.parametrize(
    ("keymap", "keys", "id"),
    [
        (choices.VIM, ["ctrl+n"], "two"),
        (choices.EMACS, ["ctrl+n"], "two"),
        (choices.EMACS, ["greater_than_sign"], "two"),
        (choices.LESS, ["ctrl+e"], "two"),
        (choices.LESS, ["ctrl+n", "ctrl+y"], "one"),
    ],
)
async def test_fingers_find_their_keys(
    small: Library, settings: Path, keymap: str, keys: list[str], id: str
) -> None:
    settings.write_text(f'keymap = "{keymap}"\n')
    async with opened(small) as reader:
        await reader.press(*keys)
        assert reader.id == id


async def test_own_keys_go_on_top_of_a_keymap(small: Library, settings: Path) -> None:
    settings.write_text('keymap = "less"\n[keys]\nfollow = "z"\n')
    async with opened(small, (200, 30)) as reader:
        assert "z Follow" in reader.foot
        assert "& Filters" in reader.foot


async def test_a_keymap_can_be_changed_while_it_runs(small: Library) -> None:
    async with opened(small, (200, 30)) as reader:
        assert "f Follow" in reader.foot
        reader.app.settings.change(Settings.keymap, choices.LESS)
        await reader.settle()
        assert "F Follow" in reader.foot
        await reader.press("ampersand")
        assert reader.pane.filtering.has_focus
        await reader.press("escape")
        reader.app.settings.change(Settings.keymap, choices.OURS)
        await reader.settle()
        assert "f Follow" in reader.foot


def test_each_keymap_that_can_be_chosen_is_there() -> None:
    assert tuple(keymaps.KEYMAPS) == choices.KEYMAPS


@pytest.mark.parametrize("name", choices.KEYMAPS)
def test_in_one_place_a_key_of_a_keymap_means_one_thing(name: str) -> None:
    keys = own_keys.bound(name, {})
    for place in PLACES:
        count = Counter(k for c in place.commands for k in keys.get(c.id, c.declared))
        assert [key for key, times in count.items() if times > 1] == [], place.name


@pytest.mark.parametrize("name", choices.KEYMAPS[1:])
def test_a_keymap_has_only_keys_that_a_reader_could_ask_for(name: str) -> None:
    asked = {id: list(keys) for id, keys in keymaps.keys(name).items()}
    assert own_keys.read(asked, choices.OURS).mistakes == []
