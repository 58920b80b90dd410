"""The texts of a note that a sync has left several of: one of them is kept, or all are."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import answers
from briefing.app.reader.reader import Reader
from briefing.app.screens.base import BaseScreen
from briefing.pack.markdown import entry_body
from briefing.pack.model.dates import spoken
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from briefing.app.session.session import Session
    from briefing.desk.note import Note
    from briefing.pack.markdown.blocks import Block, Spans

ASKED = "{count} texts of a note on {title}: a number keeps that one, {all} keeps all"


class NoteTextsScreen(BaseScreen[Collection[int]]):
    """Returns the numbers of the texts to keep, from 0."""

    def __init__(self, session: Session, note: Note) -> None:
        super().__init__(session)
        self._note = note
        self._count = 1 + len(note.others)
        self.head = Static(id="texts-head", markup=False)
        self.reader = Reader()

    def compose(self) -> ComposeResult:
        """Yield what is asked, the texts and the keys."""
        yield self.head
        yield self.reader
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the texts, and have the keys that were typed for them."""
        self.reader.show([*_blocks(self._note)])
        self.keys.release()

    def resized(self) -> None:
        """Say what is asked for."""
        all_key = with_keys(f"{{{commands.TEXTS_ALL.id}}}")
        title = safe_line(self._note.title or self._note.entry)
        self.head.update(ASKED.format(count=self._count, title=title, all=all_key))

    def follow_settings(self) -> None:
        """Show the keys as they are set now."""
        super().follow_settings()
        self.resized()

    @property
    def home(self) -> Reader:
        """The texts."""
        return self.reader

    def copied(self, text: str) -> str:
        """Return text to copy as it is: it is not of the pack."""
        return text

    @answers(*commands.TEXTS)
    def _keep(self, command: Command) -> None:
        number = commands.TEXTS.index(command)
        if number < self._count:
            self._leave((number,))
        else:
            self.say(f"There are {self._count} texts")

    @answers(commands.TEXTS_ALL)
    def _keep_all(self, _command: Command) -> None:
        self._leave(range(self._count))

    @answers(commands.BACK, commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self._leave(None)

    def _leave(self, numbers: Collection[int] | None) -> None:
        self.keys.hold()
        self.dismiss(numbers)


def _blocks(note: Note) -> Iterator[Block]:
    """Yield the texts, each under its number and when it was written."""
    texts = [(note.changed, note.text), *((each.changed, each.text) for each in note.others)]
    for number, (changed, text) in enumerate(texts, 1):
        above: Spans = [{"text": f"Text {number} · {_when(changed)}"}]
        yield {"kind": "heading", "spans": above}
        yield from entry_body.blocks(text)


def _when(moment: datetime) -> str:
    """Return a moment in the reader's own time: two texts may be of one day."""
    here = moment.astimezone()
    return f"{spoken(here.date())}, {here:%H:%M}"
