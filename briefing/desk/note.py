"""A note: what a reader wrote about an entry, as its file says it."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from briefing.desk.highlights import Highlight


class OtherText(NamedTuple):
    """Another text of a note, which a sync has left."""

    file: str
    """The path of the file that it stands in: that of the note itself, where two are in one."""
    changed: datetime
    text: str
    """Safe to show."""
    written: str
    """As it is written."""


class Note(NamedTuple):
    """A note on an entry. All of it but `written` is safe to show; times are in UTC."""

    id: str
    """The name of its file without `.toml`."""
    pack: str
    """The id of the pack; "" where it cannot be read."""
    entry: str
    """The address of the entry; "" where it cannot be read."""
    title: str
    """What the entry was called when the note was written."""
    created: datetime
    changed: datetime
    text: str
    """Markdown. Of a file that cannot be read: all that stands in it."""
    highlight: Highlight | None
    trouble: str
    """What is wrong with its file, with the line, in a sentence; "" where nothing is."""
    file: str
    """The path of its file."""
    written: str
    """Its text as it is written, unsafe characters too: what an editor begins with."""
    changeable: bool
    """Whether it can be changed here; else its file has to be mended first, or a text chosen."""
    others: tuple[OtherText, ...]
    """Its other texts, which a sync has left: one or several are to be kept."""
