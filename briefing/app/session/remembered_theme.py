"""The theme that the reader chose: read from the settings, and written there."""

from __future__ import annotations

from briefing import paths
from briefing.app.ui.themes import THEMES
from briefing.desk import settings_file
from briefing.desk.settings_file import SettingsError

THEME = "theme"
"""The name of the setting."""

NAMES = tuple(theme.name for theme in THEMES)


class RememberedTheme:
    """Reads the settings once, when the program starts."""

    def __init__(self) -> None:
        self.name = NAMES[0]
        """The theme to begin with: the one that was chosen, if there is such a one."""
        self.trouble = ""
        """What is to be said of settings that cannot be used, in a line."""
        self.settings: bytes | None = None
        """What decided it; None: the settings could not be read."""
        try:
            self.settings = settings_file.contents(paths.settings_file())
            self._take(settings_file.values(self.settings))
        except OSError as error:
            self._tell(error.strerror or str(error))
        except SettingsError as error:
            self._tell(str(error))

    def _take(self, settings: dict[str, object]) -> None:
        name = settings.get(THEME, self.name)
        if isinstance(name, str) and name in NAMES:
            self.name = name
        elif isinstance(name, str):
            from briefing.pack.suggest import nearest

            meant = nearest(name, NAMES)
            like = f"did you mean {meant}?" if meant else f"there are {', '.join(NAMES)}"
            self._tell(f"no theme is called {name[:40]}; {like}")
        else:
            self._tell(f"`{THEME}` is the name of a theme, in quotation marks")

    def _tell(self, what: str) -> None:
        self.trouble = f"{paths.SETTINGS}: {what}"

    def remember(self, name: str) -> str:
        """Have the next start begin with a theme; return what there is to say of it, or ""."""
        try:
            settings_file.save(paths.settings_file(), THEME, name)
        except SettingsError as error:
            return f"Not remembered: {paths.SETTINGS}: {error}"
        return ""
