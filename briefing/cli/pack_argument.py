"""The pack argument of a command: its folder, its library, and ids in it."""

from __future__ import annotations

import os

from briefing import TYPE_CHECKING, paths
from briefing.cli.messages import UnusableError, note, unknown
from briefing.cli.progress import Progress
from briefing.pack.limits import MANIFEST
from briefing.pack.problems import SHOWN_AT_ONCE

if TYPE_CHECKING:
    from briefing.library import Library
    from briefing.pack.problems import PackError


def folder_above(path: str) -> str | None:
    """Return the nearest folder that holds a manifest, from `path` upwards; None: there is none.

    A pack may have folders in it: what is in one of them belongs to the pack. "" is the working
    folder, as `path` and in return.
    """
    try:
        above = os.path.abspath(path).count(os.sep)
    except OSError:  # the working folder was removed
        return None
    for up in range(above + 1):
        found = os.path.normpath(os.path.join(path, *[os.pardir] * up)) if up else path
        if os.path.exists(os.path.join(found, MANIFEST)):
            return "" if found == os.curdir else found
    return None


def working_pack() -> str | None:
    """Return the folder of the pack that the working folder is in ("": itself), or None."""
    return folder_above("")


def folder_of(path: str | None) -> str:
    """Return the folder of the pack at `path`, which may be a file in it.

    Without a path it is the pack that the working folder is in, or else the bundled one.
    """
    if path is None:
        here = working_pack()
        return paths.bundled_pack() if here is None else here or os.curdir
    if not os.path.isfile(path):
        return path
    folder = folder_above(os.path.dirname(path))
    return (os.path.dirname(path) if folder is None else folder) or os.curdir


def is_bundled(path: str | None) -> bool:
    """Return whether it is the bundled pack that is read for want of any other."""
    return path is None and working_pack() is None


def library(path: str | None, *, in_part: bool = False) -> Library:
    """Return the library of the pack at `path`, or else of the pack of the working folder.

    That is the bundled one where it is in none. Raises UnusableError with the first ten problems
    where it is broken, or, `in_part`, where nothing of it is right.
    """
    from briefing.library import open_library
    from briefing.pack.problems import PackError

    folder = folder_of(path)
    try:
        with Progress() as progress:
            return open_library(folder, progress, in_part=in_part)
    except PackError as error:
        raise UnusableError(*_told(error, folder, path)) from error


def library_and_say(path: str | None) -> Library:
    """Return the library of the pack, and say on stderr which it is, where nobody named it.

    What is bundled is not said: it is what anybody expects.
    """
    from briefing.desk import for_search

    found = library(path)
    found.search_notes(for_search.notes)
    if path is None and not is_bundled(path):
        where = working_pack() or "this folder"
        note(f"reading {found.about['title']}, the pack in {where}")
    return found


def _told(error: PackError, folder: str, path: str | None) -> list[str]:
    """Return the lines on a broken pack: its first errors, and how to see all."""
    from briefing.check import formats
    from briefing.check.checker import check

    report = check(folder)
    if not report.readable:
        return error.lines()
    errors = report.errors or error.problems
    within = working_pack() if path is None else folder
    for problem in errors:
        if within is not None and problem.file != folder:
            problem.file = os.path.join(within, problem.file)
    shown = [formats.line(each) for each in errors[:SHOWN_AT_ONCE]]
    more = len(errors) - len(shown)
    hint = f"run `briefing check {path}`" if path is not None else "run `briefing check`"
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
    """Return the error for an address that leads nowhere."""
    from briefing.pack.model import addresses

    table, plain = addresses.parts(id)
    what = addresses.SPOKEN.get(table, addresses.ENTRY)
    return unknown(what, plain, library.similar_ids(id))
