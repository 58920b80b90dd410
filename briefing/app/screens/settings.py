"""The settings: each with its value and where that is from, changed by a key, written at once."""

from __future__ import annotations

import os
from string import digits
from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.widgets import Static

from briefing import paths
from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.base import BaseScreen
from briefing.app.screens.settings_list import SettingRow, SettingsList
from briefing.app.ui.notice import Notice, Piece
from briefing.desk import settings
from briefing.desk.setting import Amount, written
from briefing.desk.settings import KEYS, KEYS_HELP
from briefing.desk.settings_origin import DEFAULT, ENVIRONMENT, FILE, key_lines, origins
from briefing.pack.safe_text import safe_line
from briefing.publish.fitted import elided

if TYPE_CHECKING:
    from typing import Any

    from briefing.app.session.applied_settings import AppliedSettings
    from briefing.app.session.session import Session
    from briefing.desk.setting import Setting
    from briefing.desk.settings_file import Value

MOST_PROBLEMS, FEW_PROBLEMS = 4, 1
"""Lines of mistakes at the foot, in a window of the usual height, and in a low one."""

USUAL = 20
"""Rows from which a window is not low."""

AT_START = "from the next start on"

MOST_DIGITS = 3
"""Digits of the longest number that can be typed."""


def _line(number: int) -> str:
    """Return the place of a setting: the file is named above."""
    return f"line {number}"


class SettingsScreen(BaseScreen[None]):
    """Opened from anywhere."""

    def __init__(self, session: Session, applied: AppliedSettings) -> None:
        super().__init__(session)
        self._applied = applied
        self._steps = len(applied.in_use.steps)
        """Changes that were made before: they are not undone here."""
        self._typed = ""
        """The digits that are typed for a number, until Enter takes them."""
        self.head = Static("", id="settings-head", markup=False)
        self.listed = SettingsList()
        self.detail = Static("", id="setting-detail", markup=False)
        self.mistakes = Notice()

    def compose(self) -> ComposeResult:
        """Yield the file, the settings, what the chosen one does, mistakes, and the keys."""
        yield self.head
        yield self.listed
        yield self.detail
        yield self.mistakes
        yield self.key_bar

    def on_mount(self) -> None:
        """Show everything."""
        self._show()

    @property
    def home(self) -> SettingsList:
        """The list."""
        return self.listed

    async def show_settings(self, applied: AppliedSettings) -> None:
        """Do nothing: they are shown."""

    def resized(self) -> None:
        """Show everything at another width."""
        self._show()

    def _chosen(self) -> Setting[Any] | None:
        """Return the setting that is chosen; None: the keys are."""
        return settings.ALL[self.listed.index] if self.listed.index < len(settings.ALL) else None

    # Showing

    def _show(self) -> None:
        width = self.size.width - 2
        now = self._applied.now
        there = "" if now.data or now.data is None else " (none yet)"
        place = f"Settings · {safe_line(paths.settings_file())}{there}"
        self.head.update(elided(place, width))
        self.listed.show([*self._rows(), self._keys_row()])
        self._show_detail()
        most = MOST_PROBLEMS if self.size.height >= USUAL else FEW_PROBLEMS
        told = [f"{each.place()}: {each.told()}" for each in now.problems]
        if len(told) > most:
            told[most - 1 :] = [f"{told[most - 1]} (and {len(told) - most} more)"]
        self.mistakes.show([[Piece(f" {elided(each, width)}", "warning")] for each in told])
        self.refresh_keys()

    def _rows(self) -> list[SettingRow]:
        rows = []
        said = origins(self._applied.now, os.environ)
        for number, each in enumerate(settings.ALL):
            origin = said[each.name]
            value, told = origin.value, origin.told()
            if origin.kind == FILE:
                told = (
                    "not kept" if each.name in self._applied.in_use.unkept else _line(origin.line)
                )
            shown = str(value) if isinstance(value, str) else written(value)
            typed = f"{self._typed}_" if self._typed and number == self.listed.index else shown
            rows.append(SettingRow(each.name, typed, told, value != each.default))
        return rows

    def _keys_row(self) -> SettingRow:
        own = key_lines(self._applied.now)
        first = _line(min(own.values())) if own else DEFAULT
        return SettingRow(f"[{KEYS}]", f"{len(own)} own" if own else "none", first, bool(own))

    def _show_detail(self) -> None:
        setting = self._chosen()
        if setting is None:
            edit = commands.EDIT.told("opens the file in your editor")
            self._tell(KEYS_HELP, f"{edit}; {settings.COMMAND} --keys lists them")
            return
        default = f"default {written(setting.default)}"
        when = AT_START if setting.at_start else ""
        told = "; ".join(filter(None, (default, when, setting.wanted())))
        self._tell(setting.help, told)

    def _tell(self, *lines: str) -> None:
        """Show lines below the list, each as far as there is room for it."""
        self.detail.update("\n".join(elided(each, self.size.width - 2) for each in lines))

    def on_settings_list_moved(self) -> None:
        """Show what another setting does; digits that were typed are dropped."""
        self._typed = ""
        self._show()

    # Changing

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to change, or to undo."""
        if command in (commands.SETTING_NEXT, commands.SETTING_BEFORE):
            return self._chosen() is not None
        if command is commands.SETTING_UNDO:
            return len(self._applied.in_use.steps) > self._steps
        return True

    @answers(commands.SETTING_NEXT, commands.SETTING_BEFORE)
    def _change(self, command: Command) -> None:
        setting = self._chosen()
        if setting is None:
            return
        if self._typed:
            self._take_typed(setting)
            return
        now = origins(self._applied.now, os.environ)[setting.name]
        if now.kind == ENVIRONMENT:
            self.say(f"{now.variable} decides, whatever the file says")
            return
        self._set(setting, setting.beside(now.value, 1 if command is commands.SETTING_NEXT else -1))

    def _set(self, setting: Setting[Any], value: Value) -> None:
        said = self._applied.change(setting, value)
        after = f", {AT_START}" if setting.at_start else ""
        self.say(said or f"Written: {setting.name} = {written(value)}{after}")

    def _take_typed(self, setting: Setting[Any]) -> None:
        """Take the number that was typed, if it is one of the setting."""
        value, self._typed = int(self._typed), ""
        if setting.takes(value):
            self._set(setting, value)
        else:
            self._show()
            self.say(f"{setting.name} is {setting.wanted()}, not {value}")

    @answers(commands.SETTING_UNDO)
    def _undo(self, _command: Command) -> None:
        name = self._applied.in_use.steps[-1].name
        said = self._applied.undo()
        self.say(said or f"As it was: {name}")

    def on_key(self, event: events.Key) -> None:
        """Take a digit of a number."""
        setting = self._chosen()
        if isinstance(setting, Amount) and event.character in tuple(digits):
            event.stop()
            self._typed = (self._typed + (event.character or ""))[-MOST_DIGITS:]
            self._show()

    @answers(commands.EDIT)
    def _edit(self, _command: Command) -> None:
        path = paths.settings_file()
        if os.path.exists(path):
            problems = self._applied.now.problems
            self.edit(path, problems[0].line if problems else 1)
        else:
            self.say(f"There is no file yet: {settings.COMMAND} init writes one")

    async def on_screen_resume(self) -> None:
        """Show what stands in the file now."""
        self._applied.read_again()
        await super().on_screen_resume()

    def follow_settings(self) -> None:
        """Show what is set now."""
        self._show()

    @answers(commands.BACK)
    def _back(self, _command: Command) -> None:
        """Drop what is typed, and only then close."""
        if self._typed:
            self._typed = ""
            self._show()
        else:
            self.dismiss(None)

    @answers(commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)
