"""Shells that complete a line with what `briefing completion` prints, as their user's Tab does."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.process import briefing, environment

BASH = """
source "$1"; shift
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
_briefing
printf '%s\\n' "${COMPREPLY[@]}"
"""
"""Calls what bash calls at the Tab key, with the words as bash has them."""


class Shell:
    """One shell, in a folder in which there is a `briefing` to call."""

    def __init__(self, name: str, at: Path) -> None:
        if shutil.which(name) is None:
            pytest.skip(f"{name} is not installed")
        self.name = name
        self.at = at
        program = at / "bin" / "briefing"
        program.parent.mkdir(exist_ok=True)
        program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m briefing "$@"\n')
        program.chmod(0o700)
        self.path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
        self.script = at / f"completion.{name}"
        done = briefing("completion", name)
        assert (done.returncode, done.stderr) == (0, "")
        self.script.write_text(done.stdout, encoding="utf-8")

    def run(self, *call: str) -> str:
        """Return what the shell prints, which may not complain."""
        done = subprocess.run(
            [self.name, *call],
            cwd=self.at,
            env=environment({"PATH": self.path, "LC_ALL": "C.UTF-8"}),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
        assert done.stderr == ""
        return done.stdout

    def offers(self, *words: str) -> list[str]:
        """Return what is offered for the last of some words, without what is told beside it."""
        if self.name == "bash":
            taken_apart: list[str] = []
            for word in words:
                pieces = word.replace("=", " = ").replace(":", " : ").split(" ")
                taken_apart += [each for each in pieces if each] or [""]
            shown = self.run("--norc", "-c", BASH, "bash", str(self.script), *taken_apart)
        else:
            line = " ".join(words)
            shown = self.run("--no-config", "-c", f"source {self.script}; complete -C '{line}'")
        return [line.partition("\t")[0] for line in shown.splitlines() if line]
