"""What a command opens, as the system saw it: nothing of the reader's that is not its to read."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.hostile.child import CALLS, Outcome
from briefing.paths import bundled_pack

_OPENED = re.compile(r'(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?"([^"]*)".*= \d+')

SYSTEM = ("/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/proc", "/sys", "/dev")
"""Where libraries are, and what the system tells of itself."""


def _allowed(pack: Path, home: Path) -> tuple[str, ...]:
    ours = (os.path.dirname(bundled_pack()), sys.prefix, sys.base_prefix)
    return tuple(os.path.realpath(each) for each in (pack, home, *ours))


def _is_within(path: str, allowed: tuple[str, ...]) -> bool:
    """Return whether a path is the system's own, or leads into an allowed folder."""
    real = os.path.realpath(path)
    system = any(f"{os.path.normpath(path)}/".startswith(f"{each}/") for each in SYSTEM)
    return system or any(f"{real}/".startswith(f"{each}/") for each in allowed)


def run(pack: Path, home: Path) -> Outcome:
    """Call every command under strace; a file opened elsewhere is a fault."""
    log = home / "strace.log"
    folders = {f"BRIEFING_{each}_DIR": str(home / each.lower()) for each in ("DATA", "CONFIG")}
    env = {**os.environ, **folders, "BRIEFING_CACHE_DIR": str(home / "cache")}
    allowed = _allowed(pack, home)
    codes, fault = [], ""
    began = time.monotonic()
    for call in CALLS:
        where = [str(pack)] if call[0] == "check" else ["--pack", str(pack)]
        trace = ["strace", "-f", "-qq", "-e", "trace=open,openat,openat2,creat", "-o", str(log)]
        command = [*trace, sys.executable, "-m", "briefing", *call, *where]
        done = subprocess.run(command, env=env, capture_output=True, check=False)
        codes.append(done.returncode)
        for path in _OPENED.findall(log.read_text("utf-8", "replace")):
            if not _is_within(path, allowed):
                fault = fault or f"{' '.join(call)} opened {path}"
    return Outcome(tuple(codes), fault, time.monotonic() - began, 0)
