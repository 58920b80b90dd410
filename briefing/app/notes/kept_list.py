"""Bookmarks and notes as a list: each with what it is about, and of a note how it begins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from rich.segment import Segment
from rich.style import Style
from textual.message import Message

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.ui import signs
from briefing.app.ui.item_lines import NONE, OwnLines
from briefing.app.ui.line_list import LineList
from briefing.app.ui.segments import beside
from briefing.pack.safe_text import safe_line
from briefing.publish.fitted import elided
from briefing.publish.signs import CUT, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.desk.drafts import Draft

GONE = "in the pack no more"
"""What is said in place of a day."""

FRONT = 3
"""Cells before a title: the edge, the letter or the sign, and a space."""


class KeptItem(NamedTuple):
    """A bookmark or a note."""

    entry: str
    """The address of what it is about."""
    title: str
    """What that is called, or was when it was kept."""
    when: str
    letter: str = ""
    note: str = ""
    """The id of a note; "" for a bookmark."""
    words: str = ""
    """How a note begins, or what is wrong with it."""
    gone: bool = False
    """Whether what it is about is in the pack no more."""
    quote: str = ""
    """The words that a highlight marks, or that they are in the text no more."""
    texts: int = 1
    """How many texts a note has: of several, some are to be kept."""
    draft: Draft | None = None
    """What was written and not kept; None: it is a note, or a bookmark."""

    @property
    def sign(self) -> str:
        """What stands before it."""
        if self.draft is not None:
            return shown(CUT)
        return shown(signs.NOTES) if self.note else self.letter or signs.BOOKMARK


class KeptLine(NamedTuple):
    """A line of the list, and the item that it belongs to."""

    number: int
    text: str
    after: str
    style: str


def kept_lines(items: list[KeptItem], room: int) -> Iterator[KeptLine]:
    """Yield the lines of items, in so many cells behind the edge."""
    for number, each in enumerate(items):
        when = GONE if each.gone else each.when
        title, told = beside(safe_line(each.title), [f" {when} ", ""], room - FRONT + 1)
        yield KeptLine(number, f"{each.sign} {title}", told, "quiet" if each.gone else "")
        if each.gone and GONE not in told:
            yield KeptLine(number, f"  {elided(GONE, room - FRONT)}", "", "quiet")
        if each.quote:
            yield KeptLine(number, f"  {elided(safe_line(each.quote), room - FRONT)}", "", "quiet")
        if each.words:
            style = "warning" if each.texts > 1 else "quiet"
            yield KeptLine(number, f"  {elided(safe_line(each.words), room - FRONT)}", "", style)


class KeptList(CommandTarget, LineList, can_focus=True):
    """Shows what is kept, and which of it is chosen."""

    @dataclass
    class Opened(Message):
        """What is kept is to be opened; `edit`: a note is to be written on at."""

        item: KeptItem
        edit: bool = False

    @dataclass
    class Deleted(Message):
        """What is kept is to be deleted."""

        item: KeptItem

    @dataclass
    class Moved(Message):
        """A note is to be moved to another entry."""

        item: KeptItem

    @dataclass
    class Chosen(Message):
        """Of several texts of a note, some are to be chosen."""

        item: KeptItem

    def __init__(self) -> None:
        super().__init__(OwnLines())
        self.items: list[KeptItem] = []
        self._told: list[KeptLine] = []

    def show(self, items: list[KeptItem]) -> None:
        """Show what is kept; the same place is chosen, as far as there is as much."""
        self.items = items
        self.lay_out()

    def lay_out(self) -> None:
        """Lay out anew, after a change of size, too."""
        self._told = list(kept_lines(self.items, self.size.width - 2))
        self.lines = OwnLines([line.number for line in self._told])
        super().lay_out()

    @property
    def chosen(self) -> KeptItem | None:
        """What is chosen; None where there is nothing."""
        return self.items[self.index] if self.index < len(self.items) else None

    def clicked(self, index: int) -> None:
        """Choose what is clicked; open it where it was chosen already."""
        if not self.choose(index):
            self._open(commands.KEPT_OPEN)

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to do it with."""
        if command is commands.KEPT_EDIT:
            return self.chosen is not None and bool(self.chosen.note or self.chosen.draft)
        if command is commands.KEPT_MOVE:
            return self.chosen is not None and bool(self.chosen.note)
        if command is commands.NOTE_TEXTS:
            return self.chosen is not None and self.chosen.texts > 1
        return self.chosen is not None

    @answers(commands.KEPT_OPEN, commands.KEPT_EDIT)
    def _open(self, command: Command) -> None:
        if (chosen := self.chosen) is not None:
            self.post_message(self.Opened(chosen, edit=command is commands.KEPT_EDIT))

    @answers(commands.KEPT_DELETE)
    def _delete(self, _command: Command) -> None:
        if (chosen := self.chosen) is not None:
            self.post_message(self.Deleted(chosen))

    @answers(commands.KEPT_MOVE)
    def _move(self, _command: Command) -> None:
        if (chosen := self.chosen) is not None:
            self.post_message(self.Moved(chosen))

    @answers(commands.NOTE_TEXTS)
    def _texts(self, _command: Command) -> None:
        if (chosen := self.chosen) is not None:
            self.post_message(self.Chosen(chosen))

    @answers(commands.DOWN, commands.UP)
    def _line(self, command: Command) -> None:
        self.move(1 if command is commands.DOWN else -1)

    @answers(commands.PAGE_DOWN, commands.PAGE_UP, commands.READ_DOWN, commands.READ_UP)
    def _page(self, command: Command) -> None:
        down = command in (commands.PAGE_DOWN, commands.READ_DOWN)
        lines = self.page_height if down else -self.page_height
        first = self.lines.of(self.index)[0]
        self.choose(self._told[max(0, min(first + lines, len(self._told) - 1))].number)

    @answers(commands.TOP, commands.END)
    def _to_end(self, command: Command) -> None:
        self.choose(0 if command is commands.TOP else len(self.items) - 1)

    def paint(self, line: int, width: int) -> tuple[list[Segment], Style]:
        """Return a line of what is kept."""
        shown = self._told[line] if line < len(self._told) else KeptLine(NONE, "", "", "")
        ground = self.ground(shown.number)
        return [
            self.edge(shown.number),
            Segment(shown.text, self.line_style_on(ground, shown.style)),
            Segment(shown.after, self.line_style_on(ground, "quiet")),
        ], self.line_style(ground)
