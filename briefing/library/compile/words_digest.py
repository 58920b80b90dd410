"""What an entry says, apart from everything else: by it a reader is told that a text has changed.

Not what refreshing compares (`LibraryChange`), which is all that a page shows: a new version of the
program, another tab, a name that is spelled differently or a later day of publication would make
everything unread again. How the lines of a text are broken says nothing either.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.library.compile.document import dump_quickly

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.pack.model.tables import Entry

SAYS = (
    "title",
    "bottom_line",
    "body",
    "caveat",
    "quote",
    "rule",
    "date",
    "said_by",
    "sources",
    "credibility",
    "standing",
    "superseded_by",
    "contradicts",
    "likelihood",
    "confidence",
)
"""The keys of an entry that say something of the matter, and how sure it is.

Another key here, or one less, makes everything that was read unread again.
"""


def said(entry: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an entry says, by the keys of the pack: all that its digest is of."""
    return {key: entry[key] for key in SAYS if key in entry}


def words(entry: Entry) -> bytes:
    """Return what an entry says, in one form: however its keys are ordered, and its lines broken.

    As it is written: what the pack's manifest fills in is not in it.
    """
    said: Any = entry
    return dump_quickly([[key, _plain(said[key])] for key in SAYS if key in said])


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, dict):
        return [[key, _plain(value[key])] for key in sorted(value)]
    return [_plain(each) for each in value] if isinstance(value, list) else value
