"""The file of settings to begin with: every setting with its default, all of it comments."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from briefing.desk import settings
from briefing.desk.setting import written
from briefing.desk.settings import COMMAND, KEYS, KEYS_HELP

if TYPE_CHECKING:
    from typing import Any

    from briefing.desk.setting import Setting

HEAD = f"""\
# The settings of briefing. Every line here is a comment: without its # it sets what it says.
# `{COMMAND}` shows what is set, and what is wrong.
"""


def template(keys: Iterable[tuple[str, tuple[str, ...], str]]) -> str:
    """Return the text; `keys`: the id of each command, its keys, and what it does."""
    parts = [HEAD, *map(_setting, settings.ALL), f"# {_sentence(KEYS_HELP)}\n# [{KEYS}]\n"]
    lines = [f'# "{id}" = {listed(each)}  # {help}\n' for id, each, help in keys]
    return "\n".join(parts) + "".join(lines)


def _setting(setting: Setting[Any]) -> str:
    told = f"# {_sentence(setting.help)}\n# It is {setting.wanted()}.\n"
    return f"{told}# {setting.name} = {written(setting.default)}\n"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."


def listed(keys: tuple[str, ...]) -> str:
    """Return keys as they are written in the file."""
    if len(keys) == 1:
        return written(keys[0])
    return f"[{', '.join(map(written, keys))}]" if keys else '""'
