"""Highlighting words of the entry: those that are selected, or sentences chosen with the keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.reader.sentence_bar import SentenceBar
    from briefing.app.reader.sentence_choice import SentenceChoice
    from briefing.app.session.highlighted import Highlighted, Range
    from briefing.app.session.session import Session
    from briefing.desk.drafts import Draft
    from briefing.desk.entry_text import Stretch
    from briefing.library.records import Row

NO_TEXT = "There is no running text here to highlight"
NOT_OWN = "Only running text of the entry's own can be highlighted: select its words alone"
LAST, FIRST = "The last sentence", "The first sentence"
NO_LESS = "It is one sentence"


class Highlighting(CommandSet):
    """Highlights words of what is open in a pane."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session
        self._row: Row | None = None
        self._there: Highlighted | None = None
        self._choice: SentenceChoice | None = None
        self._bar: SentenceBar | None = None

    def applies(self, _command: Command) -> bool:
        """Return whether anything is open."""
        return self._pane.row is not None

    @answers(commands.HIGHLIGHT)
    async def _highlight(self, _command: Command) -> None:
        pane = self._pane
        if (row := pane.row) is None:
            return
        there = self._look(row)
        selected = self._selected()
        if selected is None:
            pane.host.keys.hold()
            pane.reveal()
            choose = partial(self._choose, row, there)
            pane.reader.when_laid_out(partial(pane.reader.call_later, choose))
            return
        own = all(each.start >= 0 and there.text.holds(each.block) for each in selected)
        at = there.text.span(selected[0], selected[-1]) if own else None
        if at is None:
            pane.host.say(NOT_OWN)
            return
        pane.screen.clear_selection()
        await pane.host.write_on(self._draft(row, there, at))

    def _look(self, row: Row) -> Highlighted:
        """Return the text of what is open, and where in it highlights stand."""
        return self._session.sheets.highlighted(row["id"], self._session.desk.notes.of(row["id"]))

    def _selected(self) -> list[Stretch] | None:
        """Return what is selected of the entry and its context; None: nothing is."""
        pane = self._pane
        selections = pane.screen.selections
        texts = [each for each in pane.reader.finding.texts if each in selections]
        if not texts:
            return None
        from briefing.app.reader import selecting
        from briefing.desk.entry_text import Stretch

        parts = [(each.page, selections[each], each.selectable_lines) for each in texts]
        if not any(selecting.words(*each).strip() for each in parts):
            return None
        found = [one for each in parts for one in selecting.stretches(*each)]
        return [pane.reader.chosen_words.unsigned(Stretch(*each[:3])) for each in found]

    def _draft(self, row: Row, there: Highlighted, at: Range) -> Draft:
        """Return what is written on at for some words: the note of a highlight that is there, or
        that of a new one.
        """
        from briefing.desk.highlights import highlight

        notes = self._session.desk.notes
        if note := there.note_at(at):
            return notes.draft(row, note)
        return notes.draft_on(row, highlight(there.text.text, *at))

    # Sentences

    async def _choose(self, row: Row, there: Highlighted) -> None:
        """Have a sentence chosen, at first the first one on screen."""
        from briefing.app.reader.sentence_bar import SentenceBar
        from briefing.app.reader.sentence_choice import SentenceChoice

        pane, host = self._pane, self._pane.host
        blocks = pane.reader.page.blocks
        headings = frozenset(n for n, each in enumerate(blocks) if each["kind"] == "heading")
        choice = SentenceChoice(there.text, headings, there.found.values())
        if not choice.stops:
            host.say(NO_TEXT)
            host.keys.release()
            return
        self._row, self._there, self._choice = row, there, choice
        choice.begin(self._first_on_screen(choice, there))
        self._bar = await host.bring(SentenceBar)
        self._bar.start(self, host.focused)
        self._show()
        host.keys.release()

    def _first_on_screen(self, choice: SentenceChoice, there: Highlighted) -> int:
        """Return which of what is offered begins on screen first; else, which is nearest to it."""
        reader = self._pane.reader
        for number, each in enumerate(choice.stops):
            stretch = next(there.text.stretches(*each))
            lines = reader.page.lines_of(*reader.chosen_words.signed(stretch))
            if lines and lines[0] >= reader.top_line:
                return number if reader.shows(lines[0]) else max(0, number - 1)
        return len(choice.stops) - 1

    @property
    def on_highlight(self) -> bool:
        """Whether what is chosen is a highlight already."""
        return bool(self._note)

    @property
    def _note(self) -> str:
        """The id of the note on just what is chosen, or ""."""
        if self._there is None or self._choice is None:
            return ""
        return self._there.note_at(self._choice.chosen)

    def go(self, by: int) -> None:
        """Choose the next sentence (1), or the one before (-1)."""
        if self._choice is not None:
            moved = self._choice.go(by)
            self._pane.host.say("" if moved else LAST if by > 0 else FIRST)
            self._show()

    def extend(self, by: int) -> None:
        """Choose a sentence more (1), or less (-1)."""
        if self._choice is not None:
            done = self._choice.more() if by > 0 else self._choice.less()
            self._pane.host.say("" if done else LAST if by > 0 else NO_LESS)
            self._show()

    def _show(self) -> None:
        if self._choice is not None and self._there is not None:
            words = list(self._there.text.stretches(*self._choice.chosen))
            self._pane.reader.chosen_words.choose(words)

    async def keep(self, *, note: bool) -> None:
        """Highlight what is chosen; with a note, or where it is a highlight, write that on."""
        row, there, choice = self._row, self._there, self._choice
        if row is None or there is None or choice is None:
            return
        draft = self._draft(row, there, choice.chosen)
        written = note or bool(draft.note or draft.text)
        self.cancel()
        if written:
            await self._pane.host.write_on(draft)
        else:
            _, said = self._session.desk.notes.keep_note(draft)
            self._pane.host.say(said)

    def delete(self) -> None:
        """Delete the highlight that is chosen."""
        note = self._note
        self.cancel()
        self._pane.host.say(self._session.desk.notes.delete(note))

    def cancel(self) -> None:
        """Choose no more, where anything is chosen."""
        if self._bar is not None and self._choice is not None:
            self._bar.leave()

    def end(self) -> None:
        """Show no more what was chosen."""
        self._row = self._there = self._choice = None
        self._pane.reader.chosen_words.choose([])
