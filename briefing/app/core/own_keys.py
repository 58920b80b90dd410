"""The reader's own keys: read as they are written in the settings, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing.app.core import commands, key_names, keymaps
from briefing.app.core.key_names import UnusableKeyError, is_text, spoken
from briefing.app.core.places import EVERYWHERE, PLACES, types_there
from briefing.desk.settings import KEYS
from briefing.desk.settings_reader import LONGEST, KeyMistake, KeysRead
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from briefing.app.core.commands import Command

    Bound = tuple[str, ...]

EDITING = frozenset(
    (
        *("left", "right", "home", "end", "backspace", "delete"),
        *("ctrl+left", "ctrl+right", "ctrl+shift+left", "ctrl+shift+right"),
        *(f"ctrl+{letter}" for letter in "adefkuwxcv"),
    )
)
"""Keys with which a line to type in is edited."""


class _Clash(NamedTuple):
    """A key that two commands would have in one place; the first is the one to do without."""

    id: str
    other: str
    key: str
    place: str


def read(wanted: Mapping[str, object], keymap: str) -> KeysRead:
    """Return the keys of commands as they are asked for, on top of a keymap."""
    right: dict[str, Bound] = {}
    mistakes: list[KeyMistake] = []
    for id, value in wanted.items():
        try:
            command = commands.by_id(id)
        except KeyError:
            mistakes.append(KeyMistake(id, _unknown(id), "key"))
            continue
        try:
            right[id] = _keys(command, value)
        except UnusableKeyError as error:
            mistakes.append(KeyMistake(id, f"`{id}`: {safe_line(str(error))}"))
    preset = keymaps.keys(keymap)
    while clash := next(_clashes(right, preset), None):
        mistakes.append(KeyMistake(clash.id, _told(clash, right)))
        del right[clash.id]
    return KeysRead(right, mistakes)


def bound(keymap: str, own: Mapping[str, Bound]) -> dict[str, Bound]:
    """Return the keys of the commands that have others than are declared."""
    keys = {**keymaps.keys(keymap), **own}
    return {id: each for id, each in keys.items() if each != commands.by_id(id).declared}


def _unknown(id: str) -> str:
    from briefing.pack.suggest import did_you_mean, nearest

    known = {command.id for command in commands.ALL}
    hint = did_you_mean(nearest(id, known)) or "; `briefing settings --keys` lists them"
    return f"no command is called `{safe_line(id[:LONGEST])}`{hint}"


def _keys(command: Command, value: object) -> Bound:
    """Return the keys that are asked for a command. Raises UnusableKeyError."""
    asked = [value] if isinstance(value, str) else value
    if not isinstance(asked, list) or not all(isinstance(each, str) for each in asked):
        raise UnusableKeyError('a key in quotation marks, a list of such, or "" for none')
    found = [_key(command, each) for each in asked if each.strip() or each == " "]
    return tuple(dict.fromkeys(found))


def _key(command: Command, text: str) -> str:
    """Return Textual's name of a key, where the command can have it. Raises UnusableKeyError."""
    key = "space" if text == " " else key_names.read(text[:LONGEST])
    declared = any(map(is_text, command.declared))
    if is_text(key) and types_there(command) and not declared:
        raise UnusableKeyError(f"`{spoken(key)}` is text there: a key that types nothing will do")
    typing = command not in EVERYWHERE or command.priority
    typing = typing and any(command in place.commands for place in PLACES if place.typing)
    if key in EDITING and typing and key not in command.declared:
        raise UnusableKeyError(f"`{spoken(key)}` edits the line that is typed there: take another")
    return key


def _clashes(own: Mapping[str, Bound], preset: Mapping[str, Bound]) -> Iterator[_Clash]:
    """Yield the keys of the reader that mean two things in one place, the last asked for first."""
    order = [*own]
    for place in PLACES:
        having: dict[str, str] = {}
        for command in sorted(place.commands, key=lambda each: each.id):
            id = command.id
            for key in own.get(id, preset.get(id, command.declared)):
                other = having.setdefault(key, id)
                if other == id or not (id in own or other in own):
                    continue
                if id not in own or (other in own and order.index(id) < order.index(other)):
                    id, other = other, id
                yield _Clash(id, other, key, place.name)
                break


def _told(clash: _Clash, own: Mapping[str, Bound]) -> str:
    key = f"`{spoken(clash.key)}`"
    if clash.other in own:
        return f"{key} is bound twice in {clash.place}: `{clash.other}` has it too"
    return (
        f"{key} is a key of `{clash.other}` in {clash.place}: "
        f"give that another in [{KEYS}] too, or none"
    )
