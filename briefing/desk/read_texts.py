"""What entries said when they were read, kept by the digest of it, to tell later what has changed.

It is a cache, and may be deleted at any time: what is damaged, foreign or cannot be written is done
without. Other programs may use it meanwhile: whoever has to wait for long does without it, too.
"""

from __future__ import annotations

import json
import os
import sqlite3
import zlib
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, cast

from briefing import paths
from briefing.pack.safe_text import safe_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    Said = dict[str, Any]
    """What an entry says, by the keys of the pack."""

FORMAT = 1

NAME = f"read-{FORMAT}.sqlite"

AT_MOST = 64 * 2**20
"""Bytes of the texts that are kept: from there on the oldest give way."""

LONGEST = 2**20
"""Bytes of one text as it is read: a longer one is not kept."""

PATIENCE_TO_WRITE, PATIENCE_TO_READ = 1.0, 0.1
"""Seconds that another program is waited for. Each holds the file for milliseconds."""

_TABLE = "CREATE TABLE texts (kept INTEGER PRIMARY KEY, digest TEXT UNIQUE NOT NULL, text BLOB)"

_PASSING = frozenset(
    (
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_INTERRUPT,
        sqlite3.SQLITE_PROTOCOL,
    )
)
"""What keeps the file from being used now, and says nothing against what is in it."""

_KIND_OF_ERROR = 0xFF
"""The bits of an error's number that say of which kind it is."""


class ReadTexts:
    """The texts in the cache folder. Nothing is raised: what is not there was never kept."""

    def __init__(self, path: str | None = None) -> None:
        self.path = os.path.join(paths.cache_folder(), NAME) if path is None else path

    def keep(self, texts: Mapping[str, Said]) -> None:
        """Keep texts by their digests, all at once. It takes a while: not for an arrow key."""
        rows = [*_written(texts)]
        for _ in range(2):  # the second time in a new file, where the first was damaged
            try:
                self._write(rows)
            except sqlite3.DatabaseError as error:
                if not self._thrown_away(error):
                    return
            except OSError:
                return
            else:
                return

    def text(self, digest: str) -> Said | None:
        """Return the text of a digest; None where it is not kept, or not any more."""
        try:
            with closing(self._opened(PATIENCE_TO_READ)) as file:
                found = file.execute("SELECT text FROM texts WHERE digest = ?", (digest,))
                row = found.fetchone()
        except sqlite3.DatabaseError as error:
            self._thrown_away(error)
            return None
        return _read(row[0]) if row else None

    def _opened(self, patience: float) -> sqlite3.Connection:
        """Return the file, which is not made."""
        from urllib.parse import quote

        address = f"file:{quote(self.path)}?mode=rw"
        return sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)

    def _write(self, rows: list[tuple[str, bytes]]) -> None:
        paths.made(os.path.dirname(self.path))
        with suppress(FileExistsError):
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW
            os.close(os.open(self.path, flags, 0o600))
        with closing(self._opened(PATIENCE_TO_WRITE)) as file:
            file.execute("PRAGMA synchronous = OFF")  # a loss of power costs no more than a cache
            file.execute("BEGIN IMMEDIATE")
            if not file.execute("SELECT 1 FROM sqlite_master WHERE name = 'texts'").fetchone():
                file.execute(_TABLE)
            file.executemany("INSERT OR REPLACE INTO texts (digest, text) VALUES (?, ?)", rows)
            if _size(file) > AT_MOST:
                file.execute(
                    "DELETE FROM texts WHERE kept IN"
                    " (SELECT kept FROM texts ORDER BY kept"
                    " LIMIT (SELECT count(*) / 2 FROM texts))"
                )
            file.execute("COMMIT")

    def _thrown_away(self, error: sqlite3.DatabaseError) -> bool:
        """Remove the file where it is damaged or foreign; return whether it is gone."""
        number = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)
        if number & _KIND_OF_ERROR in _PASSING:
            return False
        try:
            os.unlink(self.path)
            with suppress(FileNotFoundError):
                os.unlink(f"{self.path}-journal")
        except FileNotFoundError:
            return True
        except OSError:
            return False
        return True


def _written(texts: Mapping[str, Said]) -> Iterator[tuple[str, bytes]]:
    for digest, said in texts.items():
        data = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode(
            errors="surrogatepass"
        )
        if len(data) <= LONGEST:
            yield digest, zlib.compress(data)


def _read(data: object) -> Said | None:
    """Return a text as it was kept, safe to show; None where it is damaged."""
    if not isinstance(data, bytes):
        return None
    reader = zlib.decompressobj()
    try:
        said = json.loads(reader.decompress(data, LONGEST))
    except (zlib.error, ValueError, RecursionError):
        return None
    if not reader.eof or not isinstance(said, dict):
        return None
    return safe_table(cast("Said", said))


def _size(file: sqlite3.Connection) -> int:
    """Return the bytes that are in use in the file."""
    count, free, size = (
        file.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return (count - free) * size  # type: ignore[no-any-return]
