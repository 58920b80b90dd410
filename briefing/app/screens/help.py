"""The help: every key, every sign, every grade, from the places where they are declared."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.app.core import commands
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import answers
from briefing.app.reader.reader import Reader
from briefing.app.screens.base import BaseScreen
from briefing.app.screens.help_lines import narrowed
from briefing.app.ui import signs as row_signs
from briefing.cells import cells
from briefing.library.query import syntax_help
from briefing.pack.model import scales
from briefing.pack.model.scales import CONTRADICTED
from briefing.publish import signs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from textual import events

    from briefing.app.session.session import Session
    from briefing.pack.markdown.blocks import Block, Spans, Style

TWO_COLUMNS = 120
"""Columns of a window from which keys and signs stand beside each other."""

HELP, ELSEWHERE, SIGNS = "Help", "On other screens", "Signs and words"

COLOURS: dict[str, Style] = {
    signs.STANDING["confirmed"]: "confirmed",
    signs.STANDING["reported"]: "reported",
    signs.STANDING["disputed"]: "disputed",
    signs.standing(CONTRADICTED): "disputed",
}
"""The colours that signs have in the lists."""

WORDS = (
    ("Confirmed", "a primary source was read, or two origins that do not derive from one another"),
    ("Grade", "two independent axes, source and information; F and 6: unknown, not worst"),
    ("Not graded", "nobody gave the source a letter, or the information a digit"),
    ("Said by", "the origin first, who passed it on last"),
    ("Research", "the lines of the author's notes that an entry rests on"),
    ("TLP", "Traffic Light Protocol: with whom it may be shared; CLEAR: with anyone"),
)


def _title(text: str) -> Block:
    return {"kind": "title", "spans": [{"text": text, "style": "title"}]}


def _table(rows: Iterable[tuple[str, str]], style: Style, least: int = 0) -> Block:
    """Return a table of two columns, the first at least so many cells wide; what is there in a
    colour of its own has it.
    """
    told: list[list[Spans]] = []
    for left, right in rows:
        space = " " * (least - cells(left))
        own = COLOURS.get(left, style)
        told.append([[{"text": left, "style": own}, {"text": space}], [{"text": right}]])
    return {"kind": "table", "rows": told, "align": ["left", "left"], "tight": True}


def _section(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[Block]:
    yield {"kind": "heading", "spans": [{"text": title}]}
    yield _table(rows, "strong")


def _keys(command: Command) -> str:
    return command.spoken_keys or f"{commands.PALETTE.first_key} and its name"


def _groups(wanted: Iterable[Command], column: int) -> Iterator[Block]:
    """Yield commands by their groups, a line each, the keys in a column of so many cells."""
    for group, members in groupby(wanted, key=lambda command: command.group):
        rows: dict[str, str] = {}
        dash = signs.shown("–")
        for each in members:
            first = rows.get(each.help)  # of commands that are one, with a number
            rows[each.help] = (
                f"{first.partition(dash)[0]}{dash}{_keys(each)}" if first else _keys(each)
            )
        yield {"kind": "heading", "spans": [{"text": group}]}
        yield _table(((keys, help) for help, keys in rows.items()), "key", column)


def language_blocks() -> list[Block]:
    """Return the query language: what may be written, and the fields."""
    rows = [*syntax_help.OPERATORS.items(), *syntax_help.fields()]
    return [*_section("What can be asked", rows)]


def key_blocks(here: Collection[Command], *, wide: bool) -> Iterator[Block]:
    """Yield every command with its keys, those of a screen first; all in one column if `wide`."""
    column = max(cells(_keys(each)) for each in commands.ALL) if wide else 0
    yield from _groups((each for each in commands.ALL if each in here), column)
    yield _title(ELSEWHERE)
    yield from _groups((each for each in commands.ALL if each not in here), column)


def sign_blocks() -> list[Block]:
    """Return every sign, grade and word as blocks."""
    found = [_title(SIGNS)]
    stands = [(sign, name) for name, sign in row_signs.STANDING.items()]
    against = (signs.standing(CONTRADICTED), "contradicted by another entry")
    changes = [(sign, name) for name, sign in row_signs.CHANGE.items()]
    later = (row_signs.LATER, "later than the paper itself")
    retracted = (row_signs.RETRACTED, "rests on a source that was retracted")
    fresh = (row_signs.FRESH, "before a title: just saved, and not opened since")
    found += _section("Signs in the lists", [*stands, against, *changes, later, retracted, fresh])
    found += _section("Source, the letter of B2", scales.RELIABILITY.items())
    found += _section(
        "Information, the digit", [(str(n), text) for n, text in scales.CREDIBILITY.items()]
    )
    found += _section("Words", WORDS)
    return found


class HelpScreen(BaseScreen[None]):
    """Opened from anywhere; closed with the keys that close everything."""

    def __init__(
        self, session: Session, here: Collection[Command] = (), above: Sequence[Block] = ()
    ) -> None:
        """Make the help; `here` are the commands of the screen, `above` is what stands before."""
        super().__init__(session)
        self.reader = Reader()
        self.signs = Reader(beside=self.reader, edge=True)
        """What the signs say, where there is room for it beside the keys."""
        self._here = here
        self._above = above
        self._apart: bool | None = None
        self._typed = ""
        """What the lines that are shown answer; "": all are."""
        self.reader.finding.narrow = self._narrow

    def compose(self) -> ComposeResult:
        """Yield the texts and the keys."""
        yield Horizontal(self.reader, self.signs, id="help")
        yield self.key_bar

    async def on_resize(self, event: events.Resize) -> None:
        """Show the help, in two columns where there is room for them."""
        apart = event.size.width >= TWO_COLUMNS
        if apart == self._apart:
            return
        self._apart = self.signs.display = apart
        self._show()
        if not apart and self.focused is self.signs:
            self.reader.focus()

    def _show(self) -> int:
        """Show the lines that answer what is typed, or all; return how many answer."""
        keys = key_blocks(self._here, wide=self.wide)
        shown, beside = [*self._above, *keys], sign_blocks()
        lines = 0
        if self._typed:
            shown, lines = narrowed(shown, self._typed)
            beside, signs_left = narrowed(beside, self._typed)
            lines += signs_left
        if self._typed and not lines:
            said = with_keys("No key, sign or word is called so; {find.close} shows all again")
            shown = [{"kind": "paragraph", "spans": [{"text": said, "style": "quiet"}]}]
        shown = [_title(HELP), *shown]
        self.reader.show(shown if self._apart else [*shown, *beside])
        self.signs.show(beside if self._apart else [])
        return lines

    def _narrow(self, typed: str) -> int:
        """Show only what answers what is typed."""
        self._typed = typed.strip()
        return self._show()

    def label(self, command: Command) -> str:
        """Return what a command is called here."""
        return "Keys/signs" if command is commands.SWITCH else command.label

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to switch to."""
        return bool(self._apart) if command in (commands.SWITCH, commands.SWITCH_BACK) else True

    @answers(commands.SWITCH, commands.SWITCH_BACK)
    def _switch(self, _command: Command) -> None:
        self.set_focus(self.reader if self.focused is self.signs else self.signs)

    @property
    def home(self) -> Reader:
        """The text."""
        return self.reader

    async def show_help(self) -> None:
        """Do nothing: it is shown."""

    def copied(self, text: str) -> str:
        """Return text to copy as it is: it is not of the pack."""
        return text

    @answers(commands.BACK)
    def _back(self, _command: Command) -> None:
        """Show all lines again, and only then close."""
        if self._typed:
            self._narrow("")
            self.refresh_keys()
        else:
            self.dismiss(None)

    @answers(commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)
