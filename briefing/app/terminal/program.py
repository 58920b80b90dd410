"""Running a program of the reader's, with the terminal given to it until it ends."""

from __future__ import annotations

import signal
import subprocess
from typing import TYPE_CHECKING

from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Mapping
    from contextlib import AbstractContextManager

SHELL = "/bin/sh"

_NOT_EXECUTABLE, _NOT_FOUND, _SIGNALLED = 126, 127, 128
"""What a shell ends with where it could not call a command, and above which a signal ended it."""


def run(
    call: list[str],
    meanwhile: AbstractContextManager[None],
    what: str,
    *,
    given: bytes | None = None,
    environment: Mapping[str, str] | None = None,
    then: Callable[[], None] | None = None,
    fine: Container[int] = (),
) -> str:
    """Run a program until it ends; return what went wrong with it, or "".

    `what` it is called; `given` is what it reads in place of the terminal; `then` is called while
    the terminal is not ours yet; `fine` are exit codes of which
    nothing is said. Ctrl+C and Ctrl+\\ are the program's: they end neither it nor us.
    """
    with meanwhile:
        before = {each: signal.signal(each, _nothing) for each in (signal.SIGINT, signal.SIGQUIT)}
        try:
            # What the shell reads is the reader's own; text of a pack is never among it.
            done = subprocess.run(call, check=False, input=given, env=environment)  # noqa: S603
            if then is not None:
                then()
        except (OSError, ValueError) as error:
            why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
            return f"{what} cannot be started: {safe_line(why)}"
        finally:
            for number, handler in before.items():
                signal.signal(number, handler or signal.SIG_DFL)
    return "" if done.returncode in fine else _ended(what, done.returncode)


def _ended(what: str, code: int) -> str:
    """Return what is to be said of how a program ended, or ""."""
    if code in (_NOT_FOUND, _NOT_EXECUTABLE):
        why = "there is no such command" if code == _NOT_FOUND else "it is no program"
        return f"{what} cannot be started: {why}"
    by = -code if code < 0 else code - _SIGNALLED
    if by in {int(each) for each in signal.Signals}:
        return f"{what} was ended by signal {by}"
    return f"{what} ended with {code}" if code else ""


def _nothing(*_signalled: object) -> None:
    """Stand for a signal that is not ours; unlike SIG_IGN it is not handed down."""
