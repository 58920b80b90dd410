"""The text of a note that a command is given, and where it goes if the desk does not take it."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError, note

if TYPE_CHECKING:
    from collections.abc import Iterator

STANDARD_INPUT = "-"
"""The text that stands for standard input."""


def given(words: list[str]) -> str:
    """Return the text of a note: the words, or what standard input says, without its last line end.

    Raises UnusableError where that is not UTF-8.
    """
    if words != [STANDARD_INPUT]:
        return " ".join(words)
    if sys.stdin is None:
        raise UnusableError("there is no standard input to read the note from")
    if sys.stdin.isatty():
        note("write the note; Ctrl+D on a line of its own ends it")
    data = sys.stdin.buffer.read()
    try:
        return data.decode().removesuffix("\n")
    except UnicodeDecodeError as error:
        with kept(data.decode("utf-8", "backslashreplace")):
            line = data.count(b"\n", 0, error.start) + 1
            raise UnusableError(f"standard input is not UTF-8 text: line {line}") from None


@contextmanager
def kept(text: str) -> Iterator[None]:
    """Put a text that the desk did not take, and that stands nowhere else, into a file it names."""
    try:
        yield
    except UnusableError as error:
        import tempfile

        try:
            number, path = tempfile.mkstemp(".md", "briefing-note-")
            with open(number, "w", encoding="utf-8", errors="backslashreplace") as file:
                file.write(text)
                file.flush()
                os.fsync(number)
        except OSError:
            sys.stdout.write(text + "\n")  # the only place that is left
            raise UnusableError(*error.lines, "its text is on standard output") from error
        raise UnusableError(*error.lines, f"its text is in {path}") from error
