"""The pack argument of a command: its folder, its library, and ids in it."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING, paths
from briefing.cli.messages import UnusableError, unknown
from briefing.cli.progress import Progress
from briefing.pack.problems import SHOWN_AT_ONCE

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.pack.problems import PackError


def folder_of(path: str | None) -> str:
    """Return the folder of the pack at `path`, which may be a file in it."""
    folder = paths.bundled_pack() if path is None else path
    return os.path.dirname(folder) or "." if os.path.isfile(folder) else folder


def library(path: str | None) -> Library:
    """Return the library of the pack at `path`, or of the bundled one.

    Raises UnusableError with the first ten problems where it is broken.
    """
    from briefing.library import open_library
    from briefing.pack.problems import PackError

    folder = folder_of(path)
    try:
        with Progress() as progress:
            return open_library(folder, progress)
    except PackError as error:
        raise UnusableError(*_told(error, folder, path)) from error


def _told(error: PackError, folder: str, path: str | None) -> list[str]:
    """Return the lines on a broken pack: its first errors, and how to see all."""
    from briefing.check import formats
    from briefing.check.checker import check

    report = check(folder)
    if not report.readable:
        return error.lines()
    errors = report.errors or error.problems
    for problem in errors:
        if path is not None and problem.file != folder:
            problem.file = os.path.join(folder, problem.file)
    shown = [formats.line(each) for each in errors[:SHOWN_AT_ONCE]]
    more = len(errors) - len(shown)
    hint = f"run `briefing check {path or folder}`"
    return [*shown, f"… and {more} more: {hint}" if more > 0 else hint]


def known_pane(library: Library, pane: str | None) -> str | None:
    """Return `pane`. Raises UnusableError, with the nearest, where there is none of that id."""
    panes = [tab["id"] for tab in library.about["tabs"]]
    if pane is not None and pane not in panes:
        near = library.similar_ids(pane, panes)
        if not near:
            raise UnusableError(f"there is no pane `{pane}`; there are {', '.join(panes)}")
        raise unknown("pane", pane, near)
    return pane


def unknown_entry(library: Library, id: str) -> UnusableError:
    """Return the error for an unknown entry."""
    return unknown("entry", id, library.similar_ids(id))
