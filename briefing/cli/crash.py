"""Crash reports: one line for the user, and a file with the traceback."""

from __future__ import annotations

import os
import tempfile
import time
import traceback

from briefing import __version__, paths
from briefing.pack.safe_text import safe


def report(error: BaseException) -> str:
    """Write a crash report to a new file; return the line that names it."""
    text = "".join(traceback.format_exception(error))
    name = f"crash-{time.strftime('%Y%m%dT%H%M%S')}-{os.getpid()}.txt"
    for place in (paths.cache_folder, tempfile.gettempdir):
        try:
            folder = place()
            path = os.path.join(folder, name)
            paths.made(folder)
            with open(path, "x", encoding="utf-8", errors="backslashreplace") as file:
                file.write(f"briefing {__version__}\n{safe(text)}")
        except OSError:
            continue
        return f"a fault of ours, please report it with {path}"
    return f"a fault of ours: {type(error).__name__}: {error}"
