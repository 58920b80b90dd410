"""Whether a terminal is dark or light, as far as it was told: kept in the cache for the next start.

What a terminal answers comes after the first screen. The start after that begins with it.
"""

from __future__ import annotations

import os
import zlib

from briefing import TYPE_CHECKING, paths
from briefing.desk.choices import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

HINT = "COLORFGBG"
"""The variable in which some terminals number their colours, that of the ground last."""

LIGHT_NUMBERS = ("7", "15")
"""Of the sixteen colours those that are a light ground."""

SUFFIX = ".ground"

_NAMING = ("TERM", "TERM_PROGRAM", "TERMINAL_EMULATOR", "COLORTERM", HINT)
_REMOTE, _MULTIPLEXED = "SSH_CONNECTION", "TMUX"
"""Variables by which one terminal is told from another: of these two, where one comes from, and
whether there is a multiplexer; the rest of them is another one every time.
"""


def known(environment: Mapping[str, str]) -> str:
    """Return DARK or LIGHT, as this terminal answered last, or hints; "": nothing is known."""
    return kept(environment) or _hinted(environment.get(HINT, ""))


def kept(environment: Mapping[str, str]) -> str:
    """Return what this terminal answered last: DARK, LIGHT or ""."""
    try:
        with open(_file(environment), "rb") as file:
            told = file.read(len(LIGHT) + 1).decode(errors="replace")
    except OSError:
        told = ""
    return told if told in (DARK, LIGHT) else ""


def _hinted(numbers: str) -> str:
    number = numbers.rpartition(";")[2]
    if not number.isdecimal():
        return ""
    return LIGHT if number in LIGHT_NUMBERS else DARK


def keep(ground: str, environment: Mapping[str, str]) -> None:
    """Keep what this terminal has answered. Raises OSError where that cannot be."""
    path = _file(environment)
    paths.made(os.path.dirname(path))
    draft = f"{path}.{os.getpid()}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW
    with open(os.open(draft, flags, 0o600), "w", encoding="ascii") as file:
        file.write(ground)
    os.replace(draft, path)


def _file(environment: Mapping[str, str]) -> str:
    client = environment.get(_REMOTE, "").partition(" ")[0]
    named = repr([client, _MULTIPLEXED in environment, *map(environment.get, _NAMING)])
    name = f"{zlib.crc32(named.encode(errors='surrogateescape')):08x}{SUFFIX}"
    return os.path.join(paths.cache_folder(), name)
