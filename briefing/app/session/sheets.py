"""Entries as they are read: arranged, with the reader's notes below and highlights marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.places import TOP, Anchor

if TYPE_CHECKING:
    from briefing.app.session.highlighted import Highlighted
    from briefing.app.session.note_desk import NoteDesk
    from briefing.desk.entry_text import EntryText
    from briefing.desk.note import Note
    from briefing.library.library import Library
    from briefing.library.records import Sheet


class Sheets:
    """Arranges entries, series and pages for reading. Keeps at hand what was read last."""

    KEPT = 64
    """Sheets that are kept."""

    def __init__(self, library: Library, notes: NoteDesk) -> None:
        """Arrange what a library holds, with the notes on it."""
        self._library = library
        self._notes = notes
        self._sheets: dict[str, Sheet] = {}
        self._texts: dict[str, EntryText] = {}
        """The texts of the entries with highlights, as far as they were asked for."""

    def pack_changed(self) -> None:
        """Forget what the pack said before."""
        self._sheets.clear()
        self._texts.clear()

    def notes_changed(self) -> None:
        """Forget what the notes were before."""
        self._sheets.clear()

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""
        found = self._sheets.pop(id, None) or self._with_notes(self._library.sheet(id))
        if found is not None:
            self._sheets[id] = found
            if len(self._sheets) > self.KEPT:
                del self._sheets[next(iter(self._sheets))]
        return found

    def _with_notes(self, sheet: Sheet | None) -> Sheet | None:
        """Return a sheet with the notes on it below, where there are any; highlights are marked."""
        notes = self._notes.of(sheet["row"]["id"]) if sheet else []
        if not (sheet and notes):
            return sheet
        from briefing.app.session import note_blocks

        id, shown = sheet["row"]["id"], sheet["blocks"]
        self._read(id, sheet)  # without the notes, whose blocks are like those of a body
        there = self.highlighted(id, notes)
        told = note_blocks.blocks(notes, there.orphans)
        return {**sheet, "blocks": [*there.marked(shown), *told]}

    def highlighted(self, id: str, notes: list[Note]) -> Highlighted:
        """Return where the highlights among the notes on an entry stand in its text."""
        from briefing.app.session import highlighted

        return highlighted.look_for(notes, self._text(id))

    def _text(self, id: str) -> EntryText:
        """Return the text of an entry in which highlights stand; of none, one without words."""
        if id not in self._texts:
            self._read(id, self._sheets.get(id) or self._library.sheet(id))
        return self._texts[id]

    def _read(self, id: str, sheet: Sheet | None) -> None:
        from briefing.desk.entry_text import EntryText

        self._texts[id] = EntryText(sheet["blocks"] if sheet else [])

    def note_anchor(self, entry: str, note: str) -> Anchor:
        """Return where a note stands below its entry; the first one, with the heading above."""
        from briefing.app.session.note_blocks import blocks, place_of

        sheet, notes = self.sheet(entry), self._notes.of(entry)
        if sheet is None or not notes:
            return TOP
        orphans = self.highlighted(entry, notes).orphans
        below = len(sheet["blocks"]) - len(blocks(notes, orphans))
        return Anchor(below + place_of(notes, note, orphans))
