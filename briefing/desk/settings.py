"""The settings of a reader: each declared once, with what it takes and what it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.desk import choices
from briefing.desk.choices import AUTO
from briefing.desk.setting import Amount, Setting, WordOrFile

if TYPE_CHECKING:
    from typing import Any

    from briefing.desk.settings_file import Value
    from briefing.pack.problems import Problem

KEYS = "keys"
"""The table of a reader's own keys: a key, or a list of keys, by the id of a command."""

KEYS_HELP = 'your own keys, by command: a key, a list of keys, or "" for none'

ASCII = "BRIEFING_ASCII"
ANIMATIONS = "TEXTUAL_ANIMATIONS"
"""Variables of the environment that decide before the file does."""


class Settings:
    """What is set: by the file, or else by default. What is wrong in the file is left out of it."""

    theme: Setting[str] = Setting(
        choices.AUTO,
        choices.THEME_CHOICES,
        "the colours of the reader; auto: dark or light, as the terminal is",
    )
    keymap: Setting[str] = Setting(
        choices.OURS, choices.KEYMAPS, "what the keys do; [keys] goes on top of it"
    )
    list_width: Setting[str | int] = Amount(
        AUTO, 20, 60, 5, "the width of the list beside an entry, in percent of the window", AUTO
    )
    citation_style: Setting[str] = WordOrFile(
        choices.PLAIN,
        choices.CITATION_STYLES,
        choices.STYLE_FILE,
        "how an entry is cited where it is copied",
    )
    read_after: Setting[int] = Amount(
        3, 0, 600, 1, "seconds on the screen after which an entry counts as read; its end does too"
    )
    ascii: Setting[str | bool] = Setting(
        AUTO,
        (AUTO, True, False),
        "signs of ASCII alone; auto: where the locale is not UTF-8",
        environment=ASCII,
        at_start=True,
    )
    opens: Setting[str] = Setting(
        choices.FIRST,
        choices.OPENINGS,
        "what is open at first: the first tab, or where you were last",
        at_start=True,
    )
    list_order: Setting[str] = Setting(
        choices.AS_IN_PACK,
        choices.LIST_ORDERS,
        "the order of the list of a tab: the pack's, the newest first, by standing or by title",
    )
    animation: Setting[bool] = Setting(
        True, (True, False), "whether anything may move by itself", environment=ANIMATIONS
    )

    def __init__(self) -> None:
        self.values: dict[str, Value] = {}
        """What the file says, by the names of the settings, as far as it is right."""
        self.keys: dict[str, tuple[str, ...]] = {}
        """The reader's own keys, by the ids of commands, as far as they are right."""
        self.problems: list[Problem] = []
        """What is wrong in the file, each at its place."""
        self.data: bytes | None = b""
        """What stands in the file; None: it could not be read."""
        self.read: bytes = b""
        """What of it is read: all, or, where it is no TOML, what stands above what is wrong."""


COMMAND = "briefing settings"
"""What shows all settings, and what is wrong with them."""

ALL: tuple[Setting[Any], ...] = tuple(
    each for each in vars(Settings).values() if isinstance(each, Setting)
)
"""Every setting, in the order in which they are shown."""

NAMES = (*(each.name for each in ALL), KEYS)


def by_name(name: str) -> Setting[Any]:
    """Return a setting. Raises KeyError where there is none."""
    return {each.name: each for each in ALL}[name]
