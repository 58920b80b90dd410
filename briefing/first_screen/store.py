"""The store of kept screens in the cache: one for each pack, target, window and colours."""

from __future__ import annotations

import os
import stat
import zlib

from briefing import TYPE_CHECKING, __version__, paths
from briefing.first_screen.safe_lines import is_safe_line

if TYPE_CHECKING:
    from briefing.pack.reading.files import State

    StartTarget = tuple[str | None, str | None]
    """The pane and the entry that a start was asked for."""

FORMAT = 8
"""Counted up whenever the file, or the first screen of a start, changes."""

SUFFIX = ".screen"

AT_MOST = 2**20
"""Most bytes of a kept screen; a window of 300×100 has a tenth of it."""

OF_ONE_PACK = 8
"""Most screens of a pack: a reader has few windows."""

COLOURS = (
    "TERM",
    "COLORTERM",
    "NO_COLOR",
    "FORCE_COLOR",
    "TEXTUAL_COLOR_SYSTEM",
    "TEXTUAL_FILTERS",
    "UNICODE_VERSION",
    "BRIEFING_ASCII",
    "LC_ALL",
    "LC_CTYPE",
    "LANG",
)
"""Variables that decide how colours are sent, how wide letters are, and which signs stand there."""


class KeptScreen:
    """The kept screen of a start: its file, and everything that the screen depends on."""

    def __init__(
        self,
        folder: str,
        state: State,
        opening: StartTarget,
        columns: int,
        rows: int,
        settings: bytes,
        ground: str = "",
    ) -> None:
        """Make the screen of a start; `settings`: the file of the reader's settings; `ground`: what
        is known of the terminal's.
        """
        real = os.path.realpath(folder)
        colours = [os.environ.get(name) for name in COLOURS]
        asked = (FORMAT, __version__, real, opening, columns, rows, colours, ground)
        self.rows = rows
        self.cursor = (0, 0)
        """Column and row, from 0, at which the cursor of the terminal stands."""
        chosen = len(settings), zlib.crc32(settings)
        self.decided_by = repr((asked, [tuple(each) for each in state], chosen))
        """All that the screen depends on, in one line. Another state of the pack, or other
        settings, replace the screen; any other difference adds one."""
        self._pack = f"{_sum(real)}-"
        self.path = os.path.join(paths.cache_folder(), f"{self._pack}{_sum(repr(asked))}{SUFFIX}")

    def load(self) -> list[str] | None:
        """Return the kept lines, or None where there are none that still hold and are safe."""
        try:
            head, decided_by, cursor, *lines = _read(self.path).decode().split("\n")
            column, row = map(int, cursor.split())
        except (OSError, ValueError):
            return None
        if head != _sum("\n".join([decided_by, cursor, *lines])) or decided_by != self.decided_by:
            return None
        self.cursor = column, row
        if len(lines) != self.rows or not all(map(is_safe_line, lines)):
            return None
        return lines

    def store(self, lines: list[str], cursor: tuple[int, int] = (0, 0)) -> None:
        """Keep lines, and where the cursor stands, for the next start.

        Raises OSError where that cannot be.
        """
        if len(lines) != self.rows or not all(map(is_safe_line, lines)):
            return
        body = "\n".join([self.decided_by, "{} {}".format(*cursor), *lines])
        data = f"{_sum(body)}\n{body}".encode()
        if len(data) > AT_MOST:
            return
        folder = os.path.dirname(self.path)
        paths.made(folder)
        draft = f"{self.path}.{os.getpid()}"
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
        with open(os.open(draft, flags, 0o600), "wb") as file:
            file.write(data)
        os.replace(draft, self.path)
        self._clear(folder)

    def _clear(self, folder: str) -> None:
        """Remove the oldest screens of this pack, and drafts that nobody finished."""
        ours = [
            each
            for each in os.scandir(folder)
            if each.name.startswith(self._pack) and SUFFIX in each.name
        ]
        ours.sort(key=lambda each: each.stat(follow_symlinks=False).st_mtime_ns, reverse=True)
        for each in ours[OF_ONE_PACK:]:
            os.unlink(each.path)


def forget(folder: str) -> None:
    """Remove all kept screens of a pack, whose files have changed."""
    ours = f"{_sum(os.path.realpath(folder))}-"
    try:
        for each in os.scandir(paths.cache_folder()):
            if each.name.startswith(ours) and each.name.endswith(SUFFIX):
                os.unlink(each.path)
    except OSError:
        pass  # a kept screen tells its state, and is not shown for another


def _sum(text: str) -> str:
    return f"{zlib.crc32(text.encode(errors='surrogateescape')):08x}"


def _read(path: str) -> bytes:
    """Return the contents of a file. Raises OSError where others than we could have written it."""
    with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
        info = os.fstat(file.fileno())
        ours = stat.S_ISREG(info.st_mode) and info.st_uid == os.getuid()
        if not ours or stat.S_IMODE(info.st_mode) & 0o077 or info.st_size > AT_MOST:
            raise PermissionError(path)
        return file.read(AT_MOST)
