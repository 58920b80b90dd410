"""Writing the file that a command is asked for."""

from __future__ import annotations

import os

from briefing.cli.messages import UnusableError

STANDARD_OUTPUT = "-"
"""The name that stands for standard output, as in most commands."""


def refuse_source(path: str, folder: str) -> None:
    """Raise UnusableError where what is written would be in the place of what is read.

    That is a file of the pack in `folder`, by whatever name or link, and a new one in the folder
    that the pack would hold from then on.
    """
    try:
        target = os.stat(path)
    except OSError:  # it is not there yet, or whoever writes it says why it cannot be
        into = os.path.realpath(os.path.dirname(path) or os.curdir)
        inside = os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
        hidden = any(part.startswith(".") for part in inside.split(os.sep))
        if not hidden and inside.endswith(".toml") and os.path.isdir(into):
            raise UnusableError(f"cannot write {path}: it would be a file of the pack") from None
        return
    from briefing.pack.reading import fingerprint

    itself = target.st_ino, target.st_dev
    for each, *_, inode, device in fingerprint.take(folder).state:
        if (inode, device) == itself:
            raise UnusableError(f"cannot write {path}: it is `{each}` of the pack itself")


def write(path: str, text: str) -> None:
    """Write a file: all of it or nothing. Raises UnusableError where that fails.

    A device, a pipe or a link is written to and not replaced.
    """
    there = os.path.lexists(path)
    plain = os.path.isfile(path) and not os.path.islink(path)
    if there and not plain:
        draft = path
    else:
        draft = os.path.join(os.path.dirname(path) or ".", f".briefing-{os.getpid()}.part")
    try:
        with open(draft, "w" if draft == path else "x", encoding="utf-8") as file:
            if plain:
                os.fchmod(file.fileno(), os.stat(path).st_mode & 0o777)
            file.write(text)
        if draft != path:
            os.replace(draft, path)
    except OSError as error:
        if draft != path and os.path.exists(draft):
            os.unlink(draft)
        raise UnusableError(f"cannot write {path}: {error.strerror}") from error
