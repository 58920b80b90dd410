"""What is copied of a pane: what is selected of what is open, or else its bottom line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.quoting import Quoted
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.session import Session


class MeantEntry:
    """The entry that is read, or the one that is chosen in the list."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session

    @property
    def is_there(self) -> bool:
        """Whether anything is open."""
        return self._pane.row is not None

    def quoted(self) -> Quoted | None:
        """Return the words that are selected, with what they cite; else what is chosen."""
        pane, row = self._pane, self._pane.row
        if row is None:
            return None
        if (selected := self._selected(row["id"])) is not None:
            return selected
        chosen = pane.entries.chosen
        listed = pane.host.focused is pane.entries and chosen is not None
        return Quoted(chosen["id"] if listed and chosen else row["id"])

    def _selected(self, id: str) -> Quoted | None:
        """Return what is selected of the entry and its context, or None where nothing is."""
        selections = self._pane.screen.selections
        texts = [each for each in self._pane.reader.finding.texts if each in selections]
        if not texts:
            return None
        from briefing.app.reader import selecting
        from briefing.publish.citation import sentences

        sheet = self._session.library.sheet(id)
        own = len(sheet["blocks"]) if sheet else 0  # the reader's notes stand below: no citation
        parts = [
            (
                each.page,
                selections[each],
                frozenset(n for n in each.selectable_lines if each.page.lines[n].block < own),
            )
            for each in texts
        ]
        words = "\n\n".join(filter(None, (selecting.words(*each) for each in parts)))
        if not words.strip():
            return None
        stretches = [one for each in parts for one in selecting.stretches(*each)]
        row, library = self._pane.row, self._session.library
        entry = None
        if row is not None and row["type"] == addresses.ENTRY:
            entry = library.entry(addresses.parts(id)[1])
        blocks = parts[0][0].blocks
        cites = sentences.cited(entry, blocks, stretches) if entry else None
        return Quoted(id, words, cites, row.get("handling") if row else None)
