"""The words of an entry that `briefing note --highlight` is given, as a highlight."""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from briefing.desk.highlights import Highlight
    from briefing.desk.notes import Notes
    from briefing.library import Library


def anchored(library: Library, notes: Notes, id: str, words: str) -> Highlight:
    """Return the highlight of words of an entry. Raises UnusableError where the words do not stand
    there exactly once, or are highlighted already.
    """
    from briefing.desk.entry_text import EntryText
    from briefing.desk.highlights import find, highlight, places

    words = words.strip()
    if not words:
        raise UnusableError("the highlight has no words: give those of the entry, exactly")
    sheet = library.sheet(id)
    text = EntryText(sheet["blocks"] if sheet else []).text
    found = places(words, text)
    if not found:
        read = f"; `briefing show {id}` shows its words (the numbers of sources are none)"
        raise UnusableError(
            f"these words do not stand in `{id}` exactly{_near(words, text) or read}"
        )
    if len(found) > 1:
        times = f"{len(found)} times" if len(found) > 2 else "twice"
        raise UnusableError(f"these words stand {times} in `{id}`: give more of them")
    at = found[0], found[0] + len(words)
    for note in notes.of(library.about["id"], id):
        if note.highlight is not None and find(note.highlight, text) == at:
            raise UnusableError(
                "these words are highlighted already; "
                f"`briefing note --edit {note.id} TEXT` changes the note on them"
            )
    return highlight(text, *at)


def _near(words: str, text: str) -> str:
    """Return what to give instead, where the words stand there in other letters or lines, or ""."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(pattern, text, re.IGNORECASE)
    return f": it says {found[0]!r}" if found else ""
