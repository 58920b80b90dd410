"""Writing a file that a command was asked for."""

from __future__ import annotations

import os

from briefing.cli.messages import UnusableError


def write(path: str, text: str) -> None:
    """Write a file whole or not at all. Raises UnusableError where it cannot be.

    What is no plain file, a device, a pipe or a link, is written to and not replaced.
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
