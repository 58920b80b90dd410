"""The text of a note that a command is given, and where it goes if the desk does not take it."""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError, note

if TYPE_CHECKING:
    from types import TracebackType

STANDARD_INPUT = "-"
"""The text that stands for standard input."""


class NoteText:
    """The words of a call, or what standard input says.

    What is piped is read before anything else is looked at; what is typed, once that is found to be
    right. From then on it stands nowhere else: where the work with it fails, it is put into a file,
    and that is told.
    """

    def __init__(self, words: list[str]) -> None:
        if not words:
            raise UnusableError("the note has no text (- reads it from standard input)")
        self._words = words
        self._read: str | None = None

    def text(self) -> str:
        """Return the text. Raises UnusableError where standard input is not UTF-8."""
        if self._words != [STANDARD_INPUT]:
            return " ".join(self._words)
        if self._read is None:
            self._read = ""
            data = _standard_input()
            self._read = data.decode("utf-8", "backslashreplace").removesuffix("\n")
            try:
                data.decode()
            except UnicodeDecodeError as error:
                line = data.count(b"\n", 0, error.start) + 1
                raise UnusableError(f"standard input is not UTF-8 text: line {line}") from None
        return self._read

    def __enter__(self) -> NoteText:
        if self._words == [STANDARD_INPUT] and sys.stdin is not None and not sys.stdin.isatty():
            try:
                self.text()
            except UnusableError as error:
                raise self._kept(error) from error
        return self

    def __exit__(
        self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None
    ) -> None:
        if isinstance(error, UnusableError):
            raise self._kept(error) from error

    def _kept(self, error: UnusableError) -> UnusableError:
        """Return the error with the place where the text is now, if it stands nowhere else."""
        if not self._read:
            return error
        import tempfile

        try:
            number, path = tempfile.mkstemp(".md", "briefing-note-")
            with open(number, "w", encoding="utf-8") as file:
                file.write(self._read)
                file.flush()
                os.fsync(number)
        except OSError:
            sys.stdout.write(self._read + "\n")  # the only place that is left
            return UnusableError(*error.lines, "its text is on standard output")
        return UnusableError(*error.lines, f"its text is in {path}")


def _standard_input() -> bytes:
    if sys.stdin is None:
        raise UnusableError("there is no standard input to read the note from")
    if sys.stdin.isatty():
        note("write the note; Ctrl+D on a line of its own ends it")
    try:
        return sys.stdin.buffer.read()
    except OSError as error:
        raise UnusableError(f"standard input cannot be read: {error.strerror}") from error
