"""What the settings say, done: colours, keys, the width of the list, signs, what moves."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from briefing.app.core import bound_keys
from briefing.app.core.command import NO_KEY
from briefing.app.session import list_width
from briefing.app.session.settings_in_use import SettingsInUse, in_ascii
from briefing.desk.choices import AUTO, OURS, THEMES
from briefing.first_screen import ground
from briefing.publish.signs import ask_for_ascii

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from briefing.desk.setting import Setting
    from briefing.desk.settings import Settings
    from briefing.desk.settings_file import Value


class AppliedSettings:
    """Has the app follow the settings: when it starts, and whenever one of them is changed."""

    def __init__(self, app: App[Any], followed: Callable[[], None]) -> None:
        """Read the settings; `followed` is called after they may have changed."""
        self._app = app
        self._told = followed
        self.in_use = SettingsInUse()
        self._ground: str | None = None

    @property
    def now(self) -> Settings:
        """The settings as they are."""
        return self.in_use.now

    @property
    def theme(self) -> str:
        """The name of the theme that is wanted; where the terminal is followed, one as it is."""
        if not self.follows_terminal:
            return self.now.theme
        return self.ground() or THEMES[0]

    @property
    def follows_terminal(self) -> bool:
        """Whether the theme is to be that of the terminal."""
        return self.now.theme == AUTO

    def ground(self) -> str:
        """Return what is known of the terminal's ground: DARK, LIGHT or ""."""
        if self._ground is None:
            self._ground = ground.known(os.environ)
        return self._ground

    def take_ground(self, told: str) -> None:
        """Follow what the terminal has told of its ground, now and at the next start."""
        if told != ground.kept(os.environ):
            with suppress(OSError):  # the next start begins with another theme, and is told again
                ground.keep(told, os.environ)
        self._ground = told
        if self.theme != self._app.theme:
            self._app.theme = self.theme

    def begin(self) -> None:
        """Do what the settings say of an app that is being made, but for its theme."""
        ask_for_ascii(in_ascii(self.now))
        self._move()
        if bound_keys.bound() or self.now.keys or self.now.keymap != OURS:
            self._bind()

    def change(self, setting: Setting[Any], value: Value) -> str:
        """Set a setting, now and for every start from now on; return what to say of it, or ""."""
        return self._followed(lambda: self.in_use.change(setting, value))

    def undo(self) -> str:
        """Undo the last change; return what there is to say of it, or ""."""
        return self._followed(self.in_use.undo)

    def read_again(self) -> None:
        """Do what the file says now: somebody may have written there."""
        self._followed(self.in_use.read_again)

    def _followed(self, change: Callable[[], str | None]) -> str:
        """Make a change, and do what is new; what is as it was costs nothing."""
        before = self.now
        keys, width = (before.keymap, dict(before.keys)), list_width.variables(before)
        said = change() or ""
        now = self.now
        if self.theme != self._app.theme:
            self._app.theme = self.theme
        if list_width.variables(now) != width:
            self._app.refresh_css(animate=False)
        if (now.keymap, now.keys) != keys:
            self._bind()
        self._move()
        self._told()
        return said

    def _bind(self) -> None:
        """Give commands their keys, and tell Textual, whose bindings are those declared."""
        from briefing.app.core import own_keys

        keys = own_keys.bound(self.now.keymap, self.now.keys)
        bound_keys.bind(keys)
        self._app.set_keymap({id: ",".join(each) or NO_KEY for id, each in keys.items()})

    def _move(self) -> None:
        """Let things move by themselves, unless that is not wanted."""
        if not self.now.animation:
            self._app.animation_level = "none"
