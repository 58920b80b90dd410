"""One mutant, in a process of its own with limits: every command, and what it said and took."""

from __future__ import annotations

import os
import resource
import signal
import sys
import time
import unicodedata
from pathlib import Path
from typing import NamedTuple

from briefing.cli import UNUSABLE, main
from briefing.cli.commands import COMMANDS

SECONDS = 5
MEGABYTES = 512

CALLS = [
    ["show", "--all"],
    ["search", "forces", "coast", "--explain"],
    ["search", "the", "--json"],
    ["export"],
]
if "check" in COMMANDS:
    CALLS.append(["check"])

RIGHT = (0, 1, 2)
"""Exit codes of a command that has done what it can."""


class Outcome(NamedTuple):
    """What became of one mutant."""

    codes: tuple[int, ...]
    fault: str
    seconds: float
    megabytes: float


def _raw(data: bytes) -> str:
    """Return what of some output a terminal would obey."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        return f"not UTF-8: {error}"
    unsafe = {
        each
        for each in set(text) - {"\n", "\t", "\u200c", "\u200d"}
        if unicodedata.category(each) in ("Cc", "Cf", "Cs", "Zl", "Zp")
    }
    return f"raw {sorted(unsafe)!a}" if unsafe else ""


def _call(call: list[str], pack: Path, streams: Path) -> tuple[int, str]:
    outputs = [os.open(streams / name, os.O_RDWR | os.O_CREAT | os.O_TRUNC) for name in "12"]
    for number, each in enumerate(outputs, 1):
        os.dup2(each, number)
    where = [str(pack)] if call[0] == "check" else ["--pack", str(pack)]
    code = main([*call, *where])
    sys.stdout.flush()
    sys.stderr.flush()
    data = b"".join(os.pread(each, 2**28, 0) for each in outputs)
    fault = _raw(data)
    if code not in RIGHT:
        fault = f"exit {code}: {data[-300:]!r}"
    elif b"Traceback" in data:
        fault = "a traceback"
    elif code == UNUSABLE and os.fstat(outputs[1]).st_size == 0 and call[0] != "check":
        fault = "refused without a word"
    for each in outputs:
        os.close(each)
    return code, fault


def _lay_out(pack: Path) -> None:
    """Lay every entry out for a narrow and a wide terminal."""
    from briefing.library import open_library
    from briefing.publish import plain_text

    for sheet in open_library(str(pack)).sheets():
        for width in (8, 40, 100):
            plain_text.sheet_lines(sheet, width)


def _work(pack: Path, home: Path, told: int) -> None:
    """Call every command; write the codes and what is wrong, if anything is."""
    resource.setrlimit(resource.RLIMIT_CPU, (4 * SECONDS, 4 * SECONDS))
    os.environ["BRIEFING_CACHE_DIR"] = str(home / "cache")
    codes: list[int] = []
    fault = ""
    for call in CALLS:
        if codes[:2] == [UNUSABLE, UNUSABLE] and call[0] != "check":
            continue  # a pack that is refused is refused at the same place, whatever is called
        began = time.monotonic()
        code, wrong = _call(call, pack, home)
        took = time.monotonic() - began
        codes.append(code)
        if took > SECONDS:
            wrong = f"{took:.1f} s"
        fault = fault or (f"{' '.join(call)}: {wrong}" if wrong else "")
    if codes[0] == 0:
        try:
            _lay_out(pack)
        except Exception as error:  # noqa: BLE001
            fault = fault or f"layout: {error!r}"
    os.write(told, f"{','.join(map(str, codes))}\n{fault}".encode("utf-8", "replace"))


def run(pack: Path, home: Path) -> Outcome:
    """Fork, do all that in the child, and return what became of it."""
    ours, its = os.pipe()
    began = time.monotonic()
    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            _work(pack, home, its)
            os._exit(0)
        except BaseException as error:  # noqa: BLE001
            os.write(its, f"\n{error!r}".encode("utf-8", "replace"))
            os._exit(9)
    os.close(its)
    with open(ours, "rb") as file:
        said = file.read().decode()
    _, status, usage = os.wait4(child, 0)
    codes, _, fault = said.partition("\n")
    if os.WIFSIGNALED(status):
        fault = f"ended by {signal.Signals(os.WTERMSIG(status)).name}"
    megabytes = usage.ru_maxrss / 1024
    if megabytes > MEGABYTES:
        fault = fault or f"{megabytes:.0f} MB"
    seconds = time.monotonic() - began
    return Outcome(tuple(int(each) for each in codes.split(",") if each), fault, seconds, megabytes)
