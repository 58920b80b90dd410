"""The TOML files that the next commit removes, as git knows them.

A hook is given the files that a commit changes, and never those that it removes: what a pane names
is missing then, and nobody has looked.
"""

from __future__ import annotations

import os
import subprocess

from briefing.cli.messages import UnusableError

_FROM, _TO = "PRE_COMMIT_FROM_REF", "PRE_COMMIT_TO_REF"
"""Variables by which pre-commit tells the commits between which it is asked to look."""


def removed_files() -> list[str]:
    """Return the removed files below the working folder; where one was moved, its old path.

    Raises UnusableError where git cannot tell.
    """
    first, last = os.environ.get(_FROM), os.environ.get(_TO)
    between = f"{first}...{last}" if first and last else "--cached"
    call = ["diff", "--name-only", "--no-renames", "--diff-filter=D", "-z", "--relative"]
    for words in (("rev-parse", "--git-dir"), (*call, between, "--", "*.toml")):
        done = _git(*words)
        if done.returncode:
            raise UnusableError(f"git cannot tell which files are removed: {_why(done.stderr)}")
    return [os.fsdecode(each) for each in done.stdout.split(b"\0") if each]


def is_known(path: str) -> bool:
    """Return whether a file that is not there was ever in the repository of the working folder."""
    try:
        return bool(_git("log", "-1", "--format=%h", "--", f":(literal){path}").stdout)
    except UnusableError:
        return False


def _why(said: bytes) -> str:
    """Return why git could not tell: outside of a repository it takes `diff` for another command,
    and says what that lacks.
    """
    if b"not a git repository" in said:
        return "this folder is in no repository of git"
    return said.decode("utf-8", "replace").strip().partition("\n")[0]


def _git(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Return what git says. Raises UnusableError where it cannot be asked."""
    try:
        return subprocess.run(  # noqa: S603
            ["git", *words],  # noqa: S607
            capture_output=True,
            check=False,
            env={**os.environ, "LC_ALL": "C"},
        )
    except OSError as error:
        raise UnusableError(f"git cannot be asked for removed files: {error.strerror}") from error
