"""Messages of a command: lines on stderr, safe to show, and JSON on stdout."""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from typing import TextIO


class UnusableError(Exception):
    """The call or the input was unusable; `lines` say what, where and what to do."""

    def __init__(self, *lines: str) -> None:
        super().__init__(*lines)
        self.lines = lines


def problem(*lines: str) -> None:
    """Print each line on stderr."""
    if sys.stderr is None:
        return
    for line in lines:
        print(f"briefing: {safe_line(line)}", file=sys.stderr)


def note(line: str) -> None:
    """Print on stderr what is good to know and no problem."""
    problem(line)


def pointed(text: str, start: int, end: int, message: str) -> None:
    """Print a message on stderr, under `text` with a part of it marked."""
    if sys.stderr is None:
        return
    from briefing.cells import cells

    before = safe_line(text[:start])
    part = safe_line(text[start:end])
    shown = f"{before}{part}{safe_line(text[end:])}"
    print(f"{shown}\n{' ' * cells(before)}{'^' * max(1, cells(part))}", file=sys.stderr)
    problem(message)


def drop_output(*streams: TextIO) -> None:
    """Discard the output that Python still buffers for some streams."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def document(content: object) -> None:
    """Print JSON."""
    import json

    text(json.dumps(content, ensure_ascii=False, indent=2) + "\n")


def text(whole: str) -> None:
    """Print text of which every character counts: as it reads where the stream takes any.

    Else in ASCII, as JSON escapes what is none.
    """
    if (sys.stdout.encoding or "").lower().replace("-", "") != "utf8":
        import json

        whole = "".join(each if each.isascii() else json.dumps(each)[1:-1] for each in whole)
    sys.stdout.write(whole)


def unknown(what: str, wanted: str, nearest: list[str]) -> UnusableError:
    """Return the error for an unknown id, with the nearest known ones."""
    near = f"; the nearest: {', '.join(nearest)}" if nearest else ""
    return UnusableError(f"there is no {what} `{wanted}`{near}")
