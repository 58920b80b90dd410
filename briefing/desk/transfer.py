"""All of a desk as one TOML document, and back: file by file, so that nothing is lost on the way.

A file that is there already with other bytes is never written over. What comes in is put beside it
as a sync would put it: another text of a note, bookmarks that are merged, a journal of its own.
"""

from __future__ import annotations

import os
import re
from base64 import b64decode, b64encode
from datetime import UTC, datetime
from hashlib import blake2b
from typing import NamedTuple

from briefing import TYPE_CHECKING, paths
from briefing.desk import bookmark_file, drafts, journal, note_names, notes, trash, whole_file
from briefing.desk.errors import DeskError, unkept
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

FORMAT = 1

AT_MOST = 2**28
"""Most bytes of a document."""

ENDING = ".toml"

BOOKMARKS = f"{bookmark_file.NAME}{ENDING}"

FOLDERS = (notes.NAME, f"{notes.NAME}/{trash.NAME}", journal.FOLDER, drafts.FOLDER)
"""The folders of a desk with what a reader keeps; beside them stands the file of the bookmarks."""


class Taken(NamedTuple):
    """What has come of a document that was taken in."""

    new: int
    """Files that were not there."""
    same: int
    """Files that were there just so."""
    beside: int
    """Files that were put beside another one with their name."""


def export(folder: str | None = None) -> str:
    """Return all that is on a desk, the reader's own by default. Raises DeskError."""
    import tomli_w

    folder = folder or paths.data_folder()
    files = []
    for path in _paths(folder):
        try:
            data = whole_file.contents(os.path.join(folder, path), AT_MOST)
        except OSError as error:
            raise unkept(f"{safe_line(path)} was not read", folder, error) from error
        files.append({"path": path, **_held(data)})
    return tomli_w.dumps({"format": FORMAT, "made": datetime.now(UTC), "file": files})


def take_in(document: bytes, folder: str | None = None) -> Taken:
    """Put what a document holds on a desk. Raises DeskError; before anything was written, where the
    document is none of ours.
    """
    folder = folder or paths.data_folder()
    counts = [0, 0, 0]
    for path, data in _read(document):
        target = os.path.join(folder, path)
        try:
            there = whole_file.contents(target, AT_MOST) if os.path.lexists(target) else None
            if there is None:
                whole_file.replace(target, data)
                counts[0] += 1
            elif there == data:
                counts[1] += 1
            else:
                counts[_put_beside(folder, path, data)] += 1
        except OSError as error:
            raise unkept(f"{safe_line(path)} was not kept", folder, error) from error
    return Taken(*counts)


def _paths(folder: str) -> Iterator[str]:
    """Yield the paths of the files of a desk, from its folder."""
    if os.path.isfile(os.path.join(folder, BOOKMARKS)):
        yield BOOKMARKS
    for within in FOLDERS:
        try:
            names = sorted(os.listdir(os.path.join(folder, within)))
        except OSError:
            continue
        for name in names:
            path = f"{within}/{name}"
            if _is_ours(path) and os.path.isfile(os.path.join(folder, path)):
                yield path


def _is_ours(path: str) -> bool:
    """Return whether a path leads to a file of a desk, and nowhere else."""
    within, _, name = path.rpartition("/")
    plain = bool(re.fullmatch(r"[^/\0.][^/\0]*", name)) and not name.endswith(whole_file.DRAFT)
    return path == BOOKMARKS or (within in FOLDERS and plain)


def _held(data: bytes) -> dict[str, str]:
    """Return the bytes of a file as a value of TOML: as text, where they are any."""
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"base64": b64encode(data).decode()}


def _read(document: bytes) -> list[tuple[str, bytes]]:
    """Return the paths and bytes in a document. Raises DeskError where it is none of ours."""
    import tomli

    try:
        held = tomli.loads(document.decode())
    except (UnicodeDecodeError, tomli.TOMLDecodeError, RecursionError) as error:
        raise DeskError(safe_line(f"this is no desk that was exported: {error}")) from error
    version = held.get("format")
    if version != FORMAT:
        newer = isinstance(version, int) and version > FORMAT
        why = "a newer version of the program has written it" if newer else "it has no `format`"
        raise DeskError(f"this desk cannot be taken in: {why}")
    files = held.get("file", [])
    if not isinstance(files, list):
        raise DeskError("this desk cannot be taken in: `file` is no list")
    if odd := next((key for key in held if key not in ("format", "made", "file")), ""):
        raise DeskError(safe_line(f"this desk cannot be taken in: `{odd}` is no part of one"))
    return [_file(number, each) for number, each in enumerate(files, 1)]


def _file(number: int, held: Any) -> tuple[str, bytes]:
    path = held.get("path") if isinstance(held, dict) else None
    if not isinstance(path, str) or not _is_ours(path):
        raise DeskError(f"this desk cannot be taken in: file {number} has no place on a desk")
    text, coded = held.get("text"), held.get("base64")
    try:
        if isinstance(text, str):
            return path, text.encode()
        if isinstance(coded, str):
            return path, b64decode(coded, validate=True)
    except ValueError:
        pass
    raise DeskError(f"this desk cannot be taken in: file {number} holds nothing that can be read")


def _put_beside(folder: str, path: str, data: bytes) -> int:
    """Put a file beside one that has its name; return which number of `Taken` that adds to.

    Its name is made of its bytes: what comes in twice is there once.
    """
    within, _, name = path.rpartition("/")
    digest = blake2b(data, digest_size=4).hexdigest()
    stem = name.removesuffix(ENDING)
    if within == notes.NAME or path == BOOKMARKS:
        made = datetime.fromtimestamp(0, UTC)
        name = f"{stem}.sync-conflict-{note_names.time(made)}-{digest}{ENDING}"
    else:
        name = f"{stem}-{digest}{ENDING}"
    target = os.path.join(folder, within, name)
    if os.path.lexists(target):
        return 1
    whole_file.replace(target, data)
    return 2
