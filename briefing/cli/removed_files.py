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
    if not _git("rev-parse", "--is-inside-work-tree").stdout.startswith(b"true"):
        raise UnusableError(
            "git cannot tell which files are removed: this folder is in no repository of git"
        )
    done = _git(*call, between, "--", "*.toml")
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise UnusableError(f"git cannot tell which files are removed: {said}")
    return [os.fsdecode(each) for each in done.stdout.split(b"\0") if each]


def is_known(path: str) -> bool:
    """Return whether a file that is not there was ever in the repository of the working folder."""
    try:
        return bool(_git("log", "-1", "--format=%h", "--", f":(literal){path}").stdout)
    except UnusableError:
        return False


def _git(*words: str) -> subprocess.CompletedProcess[bytes]:
    """Return what git says. Raises UnusableError where it cannot be asked."""
    try:
        return subprocess.run(  # noqa: S603
            ["git", *words],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise UnusableError(f"git cannot be asked for removed files: {error.strerror}") from error
