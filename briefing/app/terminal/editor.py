"""Opening a file of a pack in the reader's editor, at a line."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
from typing import TYPE_CHECKING

from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

VARIABLES = ("VISUAL", "EDITOR")
"""Where the editor is named, the first one that is set."""

UNSET = "No editor is named: set VISUAL or EDITOR, as in EDITOR=vim"

_PLUS = frozenset(
    {"vi", "vim", "nvim", "view", "gvim", "nano", "pico", "emacs", "emacsclient", "kak"}
    | {"micro", "mg", "joe", "ne"}
)
"""Editors that take `+12 file`."""

_COLON = frozenset({"hx", "helix", "subl", "zed"})
"""Editors that take `file:12`."""

_GOTO = frozenset({"code", "codium", "code-insiders", "vscodium", "cursor"})
"""Editors that take `-g file:12`."""


def command(path: str, line: int, environment: Mapping[str, str]) -> list[str]:
    """Return the call that opens a file at a line.

    An editor that is not known is given the file alone. Raises ValueError, in words to show, where
    no editor is named, or not in a way that a shell would take.
    """
    named = next((environment[each] for each in VARIABLES if environment.get(each)), "")
    try:
        called = shlex.split(named)
    except ValueError as error:
        raise ValueError(f"The editor cannot be called `{safe_line(named)}`: {error}") from error
    if not called:
        raise ValueError(UNSET)
    name = os.path.basename(called[0])
    if name in _PLUS:
        return [*called, f"+{line}", path]
    if name in _COLON:
        return [*called, f"{path}:{line}"]
    return [*called, "-g", f"{path}:{line}"] if name in _GOTO else [*called, path]


def run(call: list[str], meanwhile: AbstractContextManager[None]) -> str:
    """Run an editor until it ends, with the terminal given to it; return what went wrong, or "".

    Ctrl+C and Ctrl+\\ are the editor's: they end neither it nor us.
    """
    with meanwhile:
        before = {each: signal.signal(each, _nothing) for each in (signal.SIGINT, signal.SIGQUIT)}
        try:
            # The reader named it, and no shell expands anything in it.
            code = subprocess.run(call, check=False).returncode  # noqa: S603
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return f"The editor {safe_line(call[0])} cannot be started: {safe_line(why)}"
        finally:
            for number, handler in before.items():
                signal.signal(number, handler or signal.SIG_DFL)
    name = safe_line(os.path.basename(call[0]))
    if code < 0:
        return f"The editor {name} was ended by signal {-code}"
    return f"The editor {name} ended with {code}" if code else ""


def _nothing(*_signalled: object) -> None:
    """Stand for a signal that is not ours; unlike SIG_IGN it is not handed down."""
