"""Bookmarks as both of their commands print them: as lines, and as JSON."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.publish.heading import handling, heading

if TYPE_CHECKING:
    from typing import Any

    from briefing.desk.bookmarks import Bookmark
    from briefing.library import Library

GONE = "(gone from the pack)"
"""What is said behind a bookmark of an entry that is there no more."""


def document(library: Library, found: list[Bookmark]) -> None:
    """Print the bookmarks as JSON."""
    label = handling(library.about, labels(library, found))
    head = {"handling": label} if label else {}
    messages.document(head | {"bookmarks": [_object(library, each) for each in found]})


def lines(library: Library, found: list[Bookmark]) -> list[str]:
    """Return the bookmarks as lines, under the handling label of what they name."""
    told = [heading(library.about, labels(library, found)), ""]
    widest = max((len(each.entry) for each in found), default=0)
    pack = ""
    for each in sorted(found, key=lambda each: each.pack != library.about["id"]):
        if each.pack not in (pack, library.about["id"]):
            told += ["", each.pack]
        pack = each.pack
        gone = f"  {GONE}" if is_gone(library, each) else ""
        told.append(f"{each.letter or ' '}  {each.entry:<{widest}}  {each.title}{gone}".rstrip())
    return told


def is_gone(library: Library, bookmark: Bookmark) -> bool | None:
    """Return whether what is marked is in the pack no more; None: it is of another pack."""
    if bookmark.pack != library.about["id"]:
        return None
    return library.row(bookmark.entry) is None


def labels(library: Library, found: list[Bookmark]) -> list[str | None]:
    """Return the handling labels of what is marked, as far as it is in this pack."""
    here = [each.entry for each in found if is_gone(library, each) is False]
    return [library.label(entry) for entry in dict.fromkeys(here)]


def _object(library: Library, each: Bookmark) -> dict[str, Any]:
    return {
        "pack": each.pack,
        "entry": each.entry,
        "title": each.title,
        "letter": each.letter or None,
        "made": each.made.isoformat(),
        "gone": is_gone(library, each),
    }
