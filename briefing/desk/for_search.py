"""What a search is given of the desk: read, and imported, when it is asked for."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.desk.note_texts import NoteTexts


def notes(words: Callable[[str], tuple[str, ...]], count: int) -> NoteTexts:
    """Return the reader's notes; `words` cuts a text into `count` texts that are searched in."""
    from briefing.desk.note_texts import NoteTexts

    return NoteTexts(words, count)
