"""Where each setting has its value from: the file, the environment, or nowhere but the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.desk import settings
from briefing.desk.settings import ANIMATIONS, ASCII, KEYS, Settings
from briefing.desk.settings_reader import located

if TYPE_CHECKING:
    from typing import Any

    from briefing.desk.setting import Setting
    from briefing.desk.settings_file import Value
    from briefing.pack.toml.locator import Locator

FILE, ENVIRONMENT, DEFAULT = "file", "environment", "default"

NO_ANIMATION = "none"
"""What the variable of Textual is set to where nothing may move."""


class Origin(NamedTuple):
    """What a setting is now, and what says so."""

    value: Value
    kind: str
    """FILE, ENVIRONMENT or DEFAULT."""
    line: int = 0
    """The line of the file."""
    variable: str = ""

    def told(self, file: str = paths.SETTINGS) -> str:
        """Return it in a word: the line of the file, the variable, or that it is the default."""
        if self.kind == FILE:
            return f"{file}:{self.line}"
        return self.variable or DEFAULT


def origins(found: Settings, environment: Mapping[str, str]) -> dict[str, Origin]:
    """Return of each setting, by its name, what it is and what says so."""
    locator = located(found.read) if found.read and found.values else None
    return {each.name: _origin(found, each, locator, environment) for each in settings.ALL}


def _origin(
    found: Settings, setting: Setting[Any], locator: Locator | None, environment: Mapping[str, str]
) -> Origin:
    if (decided := _decided(setting.name, environment)) is not None:
        return Origin(decided, ENVIRONMENT, variable=setting.environment)
    if setting.name not in found.values:
        return Origin(setting.default, DEFAULT)
    line = locator.line_of((setting.name,)) if locator else 0
    return Origin(found.values[setting.name], FILE, line)


def _decided(name: str, environment: Mapping[str, str]) -> bool | None:
    """Return what the environment says of a setting; None: nothing."""
    if name == Settings.ascii.name and (said := environment.get(ASCII, "")):
        return said != "0"
    if name == Settings.animation.name and environment.get(ANIMATIONS) == NO_ANIMATION:
        return False
    return None


def key_lines(found: Settings) -> dict[str, int]:
    """Return the lines on which the reader's own keys stand, by the ids of commands."""
    if not found.read or not found.keys:
        return {}
    locator = located(found.read)
    lines = {}
    for id in found.keys:
        parts = (KEYS, *id.split("."))
        whole = locator.line_of((KEYS, id))
        lines[id] = whole if whole != locator.line_of((KEYS,)) else locator.line_of(parts)
    return lines
