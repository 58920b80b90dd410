"""The settings of the reader while the app runs: read once, changed one by one, and undone."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from briefing import paths
from briefing.cells import cells
from briefing.desk import settings_file, settings_reader
from briefing.desk.choices import AUTO
from briefing.desk.settings import COMMAND, Settings, by_name
from briefing.desk.settings_file import SettingsError
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from briefing.desk.setting import Setting
    from briefing.desk.settings_file import Value
    from briefing.desk.settings_reader import KeysRead

LOCALE = ("LC_ALL", "LC_CTYPE", "LANG")
"""Variables that name the locale, the first one that is set."""


def _read_keys(wanted: Mapping[str, object], keymap: str) -> KeysRead:
    """Return what is asked for commands; a reader without keys of their own imports nothing."""
    from briefing.app.core import own_keys

    return own_keys.read(wanted, keymap)


class Step(NamedTuple):
    """A change of a setting, to be undone."""

    name: str
    value: Value
    """What it was."""
    before: bytes | None
    after: bytes | None
    """What stood in the file; None: nothing was written."""


class SettingsInUse:
    """Reads the settings when the program starts; what is changed is written at once."""

    def __init__(self) -> None:
        self.now: Settings = settings_reader.read(_read_keys)
        """The settings as they are."""
        self.steps: list[Step] = []
        """What was changed, the last at the end."""
        self.unkept: dict[str, Value] = {}
        """What could not be written, by its name: it holds until the end."""

    def trouble(self, width: int) -> str:
        """Return what is to be said of a file that is not right, in so many cells; or ""."""
        if not self.now.problems:
            return ""
        first, tail = self.now.problems[0], f" ({COMMAND})"
        return elided(f"{first.place()}: {first.told()}", max(1, width - cells(tail))) + tail

    def read_again(self) -> None:
        """Take what stands in the file now, and what could not be written there."""
        self.now = settings_reader.read(_read_keys)
        self.now.values.update(self.unkept)

    def change(self, setting: Setting[Any], value: Value) -> str:
        """Set a setting, from now on and after the next start; return what there is to say, or "".

        Where it cannot be written, it is set all the same.
        """
        before = self.now.values.get(setting.name, setting.default)
        data = self.now.data
        said = self._set(setting, value)
        written = (None, None) if said else (data, self.now.data)
        self.steps.append(Step(setting.name, before, *written))
        return said

    def _set(self, setting: Setting[Any], value: Value) -> str:
        try:
            settings_file.save(paths.settings_file(), setting.name, value)
        except SettingsError as error:
            self._hold(setting.name, value)
            return f"Not kept: {paths.SETTINGS}: {error}"
        self.unkept.pop(setting.name, None)
        self.read_again()
        return ""

    def _hold(self, name: str, value: Value) -> None:
        """Have a setting that cannot be written."""
        self.unkept[name] = self.now.values[name] = value

    def undo(self) -> str:
        """Undo the last change; return what there is to say of it.

        The file is as it was before, unless somebody else has changed it since: then the setting
        has its old value there.
        """
        step = self.steps.pop()
        try:
            untouched = settings_file.contents(paths.settings_file()) == step.after
            if step.before is not None and untouched:
                settings_file.put(paths.settings_file(), step.before)
                self.unkept.pop(step.name, None)
                self.read_again()
                return ""
        except (OSError, SettingsError) as error:
            self._hold(step.name, step.value)
            return f"Not kept: {paths.SETTINGS}: {error}"
        return self._set(by_name(step.name), step.value)


def in_ascii(settings: Settings, environment: Mapping[str, str] = os.environ) -> bool:
    """Return whether signs are wanted in ASCII: left to us, where the locale has no others."""
    if settings.ascii != AUTO:
        return settings.ascii is True
    named = next((each for name in LOCALE if (each := environment.get(name, ""))), "")
    encoding = named.partition(".")[2].partition("@")[0]
    return bool(encoding) and encoding.lower().replace("-", "") != "utf8"
