"""The clipboard, with the truth about it: what is known to have arrived, and where else it is.

The clipboard of the system is reached by a program, where there is one: it tells that it took the
text. Otherwise the text is sent to the terminal (OSC 52), which says nothing back, and may ignore
it, as tmux does by default. So the text always goes into a file besides.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any, NamedTuple

from briefing import paths

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from textual.app import App

COPIED = "copied.txt"
"""The name of the file, in the folder of the desk."""

LONGEST_PATH = 40
"""Characters of the path of the file that are told: a longer one is cut within."""

PATIENCE = 2.0
"""Seconds after which a program that has not taken the text is ended."""

TAKEN = "Copied"
SENT = "Sent to the terminal"


class Program(NamedTuple):
    """What puts its standard input on the clipboard of a system."""

    name: str
    arguments: tuple[str, ...] = ()
    variable: str = ""
    """Of the environment: set where there is such a system. "": it is macOS."""
    encoding: str = "utf-8"


PROGRAMS = (
    Program("wl-copy", ("--type", "text/plain;charset=utf-8"), "WAYLAND_DISPLAY"),
    Program("xclip", ("-selection", "clipboard"), "DISPLAY"),
    Program("xsel", ("--clipboard", "--input"), "DISPLAY"),
    Program("pbcopy"),
    Program("clip.exe", (), "WSL_DISTRO_NAME", "utf-16"),  # anything else it takes for a code page
)


class Copied(NamedTuple):
    """Where a text has arrived, as far as that is known."""

    taken: bool
    """Whether the clipboard of the system has it; else it was sent to the terminal."""
    file: str
    """The file that has it, as it is told; "" where it could not be written."""
    trouble: str = ""
    """Why it could not."""

    def told(self, what: str = "", text: str = "") -> str:
        """Return where it is, in a line.

        `what` it is goes on after the verb; a `text` that is told itself comes last: of a line that
        is too long the end is cut.
        """
        done = TAKEN if self.taken else SENT
        also = f"also in {self.file}" if self.file else f"{COPIED} not written: {self.trouble}"
        return f"{done}{what}; {also}{f': {text}' if text else ''}"


async def copy(app: App[Any], text: str) -> Copied:
    """Put a text on the clipboard, and into the file; nothing of the app waits for a program."""
    file, trouble = _keep(text)
    if any(at_hand(os.environ)):
        import asyncio

        if await asyncio.to_thread(_take, text, os.environ):
            return Copied(True, file, trouble)
    app.copy_to_clipboard(text)
    return Copied(False, file, trouble)


def at_hand(environment: Mapping[str, str]) -> Iterator[tuple[str, Program]]:
    """Yield the programs that may reach the reader's own clipboard, each after its path.

    Over SSH the clipboard of this machine is not the reader's, but for a screen that is forwarded.
    """
    from shutil import which

    remote = "SSH_CONNECTION" in environment or "SSH_TTY" in environment
    for program in PROGRAMS:
        there = environment.get(program.variable, "") if program.variable else _is_mac()
        forwarded = program.variable == "DISPLAY" and not str(there).startswith((":", "unix:"))
        if there and (forwarded or not remote) and (path := which(program.name)):
            yield path, program


def _is_mac() -> bool:
    return sys.platform == "darwin"


def _take(text: str, environment: Mapping[str, str]) -> bool:
    """Have the first program take a text that does; return whether one did."""
    for path, program in at_hand(environment):
        if taken_by([path, *program.arguments], text.encode(program.encoding)):
            return True
    return False


def taken_by(call: list[str], data: bytes) -> bool:
    """Return whether a program has taken some bytes, in time and without a complaint.

    It has no part of our terminal: it writes nothing on it, and a signal from there ends it not.
    """
    import signal
    import subprocess
    from contextlib import suppress

    try:
        # No shell: the call is of the table above, and the text goes in as it is.
        program = subprocess.Popen(  # noqa: S603
            call,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={"LC_CTYPE": "UTF-8", **os.environ} if _is_mac() else None,
            start_new_session=True,
        )
    except OSError:
        return False
    try:
        program.communicate(data, PATIENCE)
    except (OSError, subprocess.TimeoutExpired):  # it has closed its input, or does not read it
        with suppress(OSError):
            os.killpg(program.pid, signal.SIGKILL)
    finally:
        with suppress(OSError):  # what it did not read is given up
            program.stdin.close() if program.stdin else None
        program.wait()
    return program.returncode == 0


def _keep(text: str) -> tuple[str, str]:
    """Write the file; return it as it is told, or why it could not be written."""
    from briefing.desk import whole_file
    from briefing.pack.safe_text import safe_line

    path = os.path.join(paths.data_folder(), COPIED)
    try:
        if os.path.exists(path):
            os.chmod(path, 0o600)
        whole_file.replace(path, text.encode())
    except OSError as error:
        return "", safe_line(error.strerror or str(error))
    return safe_line(_short(path)), ""


def _short(path: str) -> str:
    """Return a path as it is told: from the home folder, and what is long cut within."""
    home = os.path.expanduser("~")
    if home not in ("~", os.sep) and path.startswith(home + os.sep):
        path = f"~{path[len(home) :]}"
    if len(path) <= LONGEST_PATH:
        return path
    first = "~" if path.startswith("~") else ""
    return os.path.join(first or os.sep, "…", os.path.basename(path))
