"""Output on a terminal that is longer than the window: it goes through the pager.

What fits is printed as ever. The pager is the reader's own: when it has ended, however it did, all
is said that is to be said.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import sys

from briefing import TYPE_CHECKING
from briefing.publish import pager

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable
    from types import FrameType

    Handler = Callable[[int, FrameType | None], object] | int | None

_BEFORE = frozenset({"env", "exec", "command", "nohup", "nice"})
"""Words before the name of a program that call it all the same."""


def command() -> str:
    """Return what pages here, or "" where nothing can, or should."""
    if os.environ.get("TERM", "") in ("", "dumb"):
        return ""
    found = pager.named(os.environ)
    return found if _is_there(found) else ""


def _is_there(command: str) -> bool:
    """Return whether there is such a program: else the text would be lost in a shell's complaint.

    What only a shell understands is left to it.
    """
    try:
        words = shlex.split(command)
    except ValueError:
        return False
    for word in words:
        variable, assigned, _ = word.partition("=")
        if not (assigned and variable.isidentifier()) and word not in _BEFORE:
            return word.startswith("-") or shutil.which(os.path.expanduser(word)) is not None
    return False


class PagerQuitError(Exception):
    """The pager has ended: nobody reads on. No OSError, of which a console makes something else."""


class PagedOutput:
    """Standard output, held back until it is longer than the window: then a pager has it.

    Used as a file. Raises PagerQuitError where the pager has ended before the text, up to here.
    """

    def __init__(self, command: str) -> None:
        self.encoding = sys.stdout.encoding
        self._command = command
        self._room = shutil.get_terminal_size().lines
        self._held: list[str] = []
        self._pager: subprocess.Popen[str] | None = None
        self._before: dict[signal.Signals, Handler] = {}

    def __enter__(self) -> PagedOutput:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_raised: object) -> bool:
        """Print what fits, or wait for the end of the pager; that it was quit is no error."""
        if self._pager is None:
            sys.stdout.write("".join(self._held))
            return False
        try:
            self._pager.communicate()  # which does not mind that nobody reads
        finally:
            for number, handler in self._before.items():
                signal.signal(number, handler or signal.SIG_DFL)
        return kind is PagerQuitError

    def isatty(self) -> bool:
        """Return True: in the end it is a terminal."""
        return True

    def flush(self) -> None:
        """Wait for more: neither what may fit nor a line by itself is worth a call."""

    def write(self, text: str) -> int:
        """Take text."""
        if self._pager is not None:
            self._give(text)
            return len(text)
        self._held.append(text)
        self._room -= text.count("\n")
        if self._room <= 0:
            self._begin()
        return len(text)

    def _begin(self) -> None:
        """Start the pager, with what was held back. From now on Ctrl+C is the pager's."""
        import subprocess

        sys.stdout.flush()
        self._before = {signal.SIGINT: signal.signal(signal.SIGINT, _nothing)}
        self._pager = subprocess.Popen(  # noqa: S603 - the command is the reader's own
            [pager.SHELL, "-c", self._command],
            stdin=subprocess.PIPE,
            env=pager.told(os.environ),
            encoding=self.encoding,
            errors="backslashreplace",
        )
        self._give("".join(self._held))

    def _give(self, text: str) -> None:
        """Give text to the pager."""
        if self._pager is not None and self._pager.stdin is not None:
            try:
                self._pager.stdin.write(text)
            except BrokenPipeError:
                raise PagerQuitError from None


def _nothing(*_signalled: object) -> None:
    """Stand for a signal that is not ours; unlike SIG_IGN it is not handed down."""
