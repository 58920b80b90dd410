"""Reading the settings: what is right of the file holds, what is not is told at its place.

Of a file that is no TOML, what stands above the line that is wrong holds.

A file of plain lines is read without a parser of TOML, and positions are looked for only where
somebody is told of them.
"""

from __future__ import annotations

from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.desk import settings, settings_file
from briefing.desk.setting import Setting, written
from briefing.desk.settings import KEYS, Settings
from briefing.desk.settings_file import SettingsError
from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from typing import Any

    from briefing.pack.problems import Anchor, Keys
    from briefing.pack.toml.locator import Locator

LONGEST = 40
"""Characters of a wrong word that a message repeats."""


class KeyMistake(NamedTuple):
    """What is wrong with the keys that are asked for a command."""

    id: str
    message: str
    anchor: Anchor = "value"


class KeysRead(NamedTuple):
    """The keys of commands by their ids, as far as they are right, and what is not."""

    keys: dict[str, tuple[str, ...]]
    mistakes: list[KeyMistake]


KeyReader = Callable[[Mapping[str, object], str], KeysRead]
"""Reads what is asked for commands, by their ids, on top of a keymap, by its name. What commands
there are is known to the app."""


def read(keys: KeyReader, path: str = "", shown: str = paths.SETTINGS) -> Settings:
    """Return the settings of a file (the reader's, by default), which is told of as `shown`."""
    found = Settings()
    path = path or paths.settings_file()
    try:
        found.data = settings_file.contents(path)
    except OSError as error:
        found.data = None
        found.problems = [Problem(shown, error.strerror or str(error), code=codes.TOML_SYNTAX)]
        return found
    found.read, faults = found.data, []
    try:
        values = settings_file.values(found.read)
    except SettingsError as error:
        faults = [_fault(error, shown)]
        found.read = settings_file.above(found.data, faults[0].line)
        values = settings_file.values(found.read)
    problems = [*_take(found, values), *_take_keys(found, values.get(KEYS, {}), keys)]
    if problems:
        locator = located(found.read)
        for each in problems:
            each.file = shown
            each.line, each.column, each.end = locator.position(each)
        problems.sort(key=lambda each: (each.line, each.column))
    found.problems = [*faults, *problems]
    return found


def _fault(error: SettingsError, shown: str) -> Problem:
    """Return what is wrong with the file, from a line of it on or whole."""
    fault = error.problem or Problem(shown, str(error), code=codes.TOML_SYNTAX)
    fault.file = shown
    if fault.line:
        fault.message += "; from this line on nothing is read"
    return fault


def located(data: bytes) -> Locator:
    """Return the positions in what is read of the file, which is TOML."""
    from briefing.pack.toml.locator import Locator

    return Locator(data.removeprefix(BOM_UTF8).decode().replace("\r\n", "\n"))


def _take(found: Settings, values: Mapping[str, Any]) -> Iterator[Problem]:
    """Take the values that are right; yield what is wrong with the others."""
    for name, value in values.items():
        if name == KEYS:
            continue
        if name not in settings.NAMES:
            yield _unknown(name)
            continue
        setting = settings.by_name(name)
        if setting.takes(value):
            found.values[name] = value
        else:
            yield _wrong(setting, value)


def _unknown(name: str) -> Problem:
    from briefing.pack.suggest import did_you_mean, nearest

    hint = did_you_mean(nearest(name, settings.NAMES))
    if not hint:
        hint = f"; there are {', '.join(settings.NAMES)}"
    said = f"no setting is called `{safe_line(name[:LONGEST])}`{hint}"
    return Problem("", said, code=codes.UNKNOWN_KEY, keys=(name,), anchor="key")


def _wrong(setting: Setting[Any], value: object) -> Problem:
    """Return what is wrong with a value, with what may have been meant, or what it may be."""
    from briefing.pack.suggest import did_you_mean, nearest

    code, said, hint = codes.WRONG_VALUE, "that", ""
    if isinstance(value, str):
        said = f"`{safe_line(value[:LONGEST])}`"
        switches = [written(each) for each in setting.choices if isinstance(each, bool)]
        if value in switches:
            hint = " in quotation marks: it stands there without them"
        else:
            words = [each for each in setting.choices if isinstance(each, str)]
            hint = did_you_mean(nearest(value, [*words, *switches]))
    elif isinstance(value, int):
        said = written(value)
    else:
        code = codes.WRONG_TYPE
    said = f"`{setting.name}` cannot be {said}{hint or f': it is {setting.wanted()}'}"
    return Problem("", said, code=code, keys=(setting.name,))


def _take_keys(found: Settings, asked: object, read_keys: KeyReader) -> Iterator[Problem]:
    """Take the reader's own keys; yield what is wrong with them."""
    if not isinstance(asked, Mapping):
        said = f"`{KEYS}` is a table: [{KEYS}], and below it a command and its key on each line"
        yield Problem("", said, code=codes.WRONG_TYPE, keys=(KEYS,))
        return
    places: dict[str, Keys] = {}
    wanted = dict(_flat(asked, (KEYS,), places))
    if not wanted:
        return
    found.keys, mistakes = read_keys(wanted, found.keymap)
    for each in mistakes:
        code = codes.UNKNOWN_KEY if each.anchor == "key" else codes.WRONG_VALUE
        path = places[each.id]
        yield Problem("", each.message, code=code, keys=path, anchor=each.anchor)


def _flat(
    table: Mapping[str, Any], path: Keys, places: dict[str, Keys], before: str = ""
) -> Iterator[tuple[str, object]]:
    """Yield what is asked by the ids of commands: `line.down` may be written without quotes, which
    TOML takes for a table in a table. Where each stands is put into `places`.
    """
    for key, value in table.items():
        id = f"{before}{key}"
        if isinstance(value, Mapping):
            yield from _flat(value, (*path, key), places, f"{id}.")
        else:
            places[id] = (*path, key)
            yield id, value
