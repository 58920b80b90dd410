"""The help: every key, every sign, every grade, from the places where they are declared."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.reader.reader import Reader
from briefing.app.screens.base import BaseScreen
from briefing.app.ui import signs
from briefing.library.query import syntax_help
from briefing.pack.model import scales

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing.app.session.session import Session
    from briefing.pack.markdown.blocks import Block, Spans


TITLE: Block = {"kind": "title", "spans": [{"text": "Help", "style": "title"}]}

WORDS = (
    ("Confirmed", "a primary source was read, or two origins that do not derive from one another"),
    ("Grade", "two independent axes, source and information; F and 6: unknown, not worst"),
    ("Not graded", "nobody gave the source a letter, or the information a digit"),
    ("Said by", "the origin first, who passed it on last"),
    ("Research", "the lines of the author's notes that an entry rests on"),
    ("TLP", "Traffic Light Protocol: with whom it may be shared; CLEAR: with anyone"),
)


def _table(rows: Iterable[tuple[str, str]]) -> Block:
    cells: list[list[Spans]] = [
        [[{"text": left, "style": "strong"}], [{"text": right}]] for left, right in rows
    ]
    return {"kind": "table", "rows": cells, "align": ["left", "left"], "tight": True}


def _section(title: str, rows: Iterable[tuple[str, str]]) -> Iterator[Block]:
    yield {"kind": "heading", "spans": [{"text": title}]}
    yield _table(rows)


def _keys(command: Command) -> str:
    return "1–9" if command in commands.NUMBERED else command.spoken_keys or ": and its name"


def language_blocks() -> list[Block]:
    """Return the query language: what may be written, and the fields."""
    rows = [*syntax_help.OPERATORS.items(), *syntax_help.fields()]
    return [*_section("What can be asked", rows)]


def blocks() -> list[Block]:
    """Return every key, sign and grade as blocks."""
    found: list[Block] = []
    for group, members in groupby(commands.ALL, key=lambda command: command.group):
        rows = {each.help: _keys(each) for each in members}
        found += _section(group, [(keys, help) for help, keys in rows.items()])
    spelled = [(sign, name) for name, sign in (*signs.STANDING.items(), *signs.CHANGE.items())]
    later = (signs.LATER, "later than the paper itself")
    retracted = (signs.RETRACTED, "rests on a source that was retracted")
    fresh = (signs.FRESH, "before a title: just saved, and not opened since")
    found += _section("Signs in the lists", [*spelled, later, retracted, fresh])
    found += _section("Source, the letter of B2", scales.RELIABILITY.items())
    found += _section(
        "Information, the digit", [(str(n), text) for n, text in scales.CREDIBILITY.items()]
    )
    found += _section("Words", WORDS)
    return found


class HelpScreen(BaseScreen[None]):
    """Opened from anywhere; closed with the keys that close everything."""

    def __init__(self, session: Session, above: Sequence[Block] = ()) -> None:
        """Make the help; `above` is what it says before the keys."""
        super().__init__(session)
        self.reader = Reader()
        self._above = above

    def compose(self) -> ComposeResult:
        """Yield the text and the keys."""
        yield self.reader
        yield self.key_bar

    def on_mount(self) -> None:
        """Show the help."""
        self.reader.show([TITLE, *self._above, *blocks()])

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
        """End what was looked for, and only then close."""
        if self.reader.highlights.matcher is not None:
            self.reader.mark(None)
            self.refresh_keys()
        else:
            self.dismiss(None)

    @answers(commands.CLOSE)
    def _close(self, _command: Command) -> None:
        self.dismiss(None)
