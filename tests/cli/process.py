"""`briefing` as a process of its own, without a terminal and on one."""

from __future__ import annotations

import fcntl
import os
import struct
import subprocess
import sys
import termios

COMMAND = [sys.executable, "-m", "briefing"]


def environment(changes: dict[str, str | None] | None) -> dict[str, str]:
    """Return the environment with some variables changed, or left out where None."""
    changed = {**os.environ, "PYTHONWARNINGS": "error", **(changes or {})}
    return {name: value for name, value in changed.items() if value is not None}


def briefing(
    *arguments: str | bytes, env: dict[str, str | None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `briefing` with its streams piped and nothing to read."""
    return subprocess.run(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        env=environment(env),
        check=False,
        timeout=60,
    )


def on_a_terminal(
    *arguments: str, columns: int = 80, env: dict[str, str | None] | None = None
) -> tuple[int, str, str]:
    """Run `briefing` on a terminal; return its exit code, what stands there, and its stderr."""
    ours, its = os.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=its,
        stdout=its,
        stderr=subprocess.PIPE,
        env=environment(env),
    ) as process:
        os.close(its)
        shown = b""
        try:
            while piece := os.read(ours, 65536):
                shown += piece
        except OSError:  # how Linux says that the other side has closed
            pass
        os.close(ours)
        assert process.stderr is not None
        said = process.stderr.read()
    return process.returncode, shown.decode().replace("\r\n", "\n"), said.decode()
