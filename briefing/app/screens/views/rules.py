"""The rule walk: conditions above, and below them the rules, which rearrange while one answers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_body import Start, ViewHost
from briefing.app.screens.views.view_head import made_lines
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import Filter, within
from briefing.app.ui.line_view import OncePainted
from briefing.library.query.parser import Query
from briefing.library.views.rules import rule_book
from briefing.publish.views import rules
from briefing.publish.views.rule_layout import ONE_LINE
from briefing.publish.views.rule_walk import RuleWalk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.geometry import Size
    from textual.widget import Widget

    from briefing.library.records import LibraryChange, RuleBook
    from briefing.publish.views.view import View

DETAILED, TALL, ROOMY = 18, 30, 40
"""Lines of a window from which what is chosen is told below the rules, from which conditions have
all of their values in sight, and from which what is chosen is told in more lines.
"""

MOST = 300
"""Rules of each group that are listed: more than anybody reads, and laid out at every key."""


class RuleList(ViewList):
    """The lines of the walk."""

    @dataclass
    class Moved(Message):
        """Another item is chosen, or the lines are others."""

    def choose(self, index: int) -> bool:
        """Choose an item, or the nearest there is, in sight; return whether it is another one."""
        changed = super().choose(index)
        self.post_message(self.Moved())
        return changed


class Detail(OncePainted, Static):
    """Tells of what is chosen what its line does not."""


class Body(RuleList):
    """Asks for what is known, and shows what follows from it."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__()
        self._host, self._state = host, host.state
        self.options = host.state.options
        """The answers: a value of each condition."""
        self.detail = Detail(markup=False)
        self._book: RuleBook | None = None
        self._left_out = 0
        self._window: Size | None = None
        self._folded = self._spread = False
        """Whether rules are shown with all of their words, and conditions with all values."""
        self.walk = RuleWalk(self.book, self.options)

    @property
    def book(self) -> RuleBook:
        """The rules that the filters of the tab leave, read once."""
        if self._book is None:
            library, chosen = self._state.session.library, self._filters
            whole = library.view(rule_book)
            self._book = whole
            if chosen:
                query = within(Query(""), chosen)
                self._book = library.view(partial(rule_book, query=query))
            self._left_out = len(whole["rules"]) - len(self._book["rules"])
        return self._book

    @property
    def _filters(self) -> tuple[Filter, ...]:
        return self._state.session.memory.filters.get(self._state.pane or "", ())

    def start(self, view: View) -> Start | None:
        """Begin as it was left; what is chosen is told from the beginning."""
        self._arrange()
        self._tell(self._state.item)
        return None

    def view_at(self, width: int) -> View:
        """Return the walk at a width in cells."""
        names = ", ".join(each.name for each in self._filters)
        said = rules.made(self.walk, self._left_out, f"the tab's filters do not find: {names}")
        height = self.app.size.height
        tall = height >= TALL
        self._folded, self._spread = False, tall
        if tall and len(self.walk.rows) < height:
            whole = rules.view(self.walk, width, said, folded=True, spaced=True, spread=True)
            above = len(made_lines(said, self.app.size.width)) + 1
            if len(whole.lines) <= height - above - self._lines - 1:
                self._folded = True
                return whole
        return rules.view(self.walk, width, said, most=MOST, spaced=tall, spread=tall)

    def widgets(self) -> Iterable[Widget]:
        """Return the list, and what is chosen in it."""
        return self, self.detail

    def follow(self, _change: LibraryChange) -> None:
        """Show the rules as they are now, the same one chosen where it is still there."""
        self._book = None
        self._answer()

    def on_resize(self, _event: events.Resize) -> None:
        """Tell of what is chosen as far as there is room."""
        if self._arrange():
            self._tell(self.listed.index)

    def _arrange(self) -> bool:
        """Make room for what is chosen; return whether the window has another size than before."""
        size, before = self.app.size, self._window
        self._window = size
        if size != before:
            self.detail.styles.height = 0 if size.height < DETAILED else self._lines
        return size != before

    @property
    def _lines(self) -> int:
        return 3 if self.app.size.height >= ROOMY else 2

    def on_rule_list_moved(self) -> None:
        """Tell of what is chosen now, and offer what can be done with it."""
        self._tell(self.listed.index)
        self._host.refresh_keys()

    def _tell(self, item: int) -> None:
        width = max(1, self.app.size.width - 2)
        told = rules.detail(
            self.walk,
            item,
            width,
            self._lines,
            most_rules=MOST,
            spread=self._spread and width >= ONE_LINE,
            folded=self._folded,
        )
        self.detail.update(Content("\n".join(told)))

    # Answering

    @property
    def condition(self) -> str | None:
        """The condition that is chosen, by its id; None where a rule is."""
        names = list(self.walk.dimensions)
        return names[self.listed.index] if self.listed.index < len(names) else None

    def _answer(self) -> None:
        """Let the rules rearrange; what is chosen stays so. The answers are there the next time."""
        view, index = self.listed.view, self.listed.index
        target = view.targets[index] if view and index < len(view.targets) else ""
        self.walk = RuleWalk(self.book, self.options)
        answered = dict(self.walk.answers)
        self.options.clear()
        self.options.update(answered)
        self._state.session.memory.answers = answered
        listed = rules.listed(self.walk, MOST)
        ids = [each.row["id"] for each in listed]
        at = len(self.walk.dimensions) + ids.index(target) if target in ids else None
        self._host.show(at)

    def _turn(self, by: int) -> None:
        """Take the next value of the condition that is chosen, or the one before."""
        if (name := self.condition) is not None:
            values = [None, *self.walk.dimensions[name]["values"]]
            self._take(values[(values.index(self.options.get(name)) + by) % len(values)])

    def _take(self, value: str | None) -> None:
        """Take a value of the condition that is chosen; None: it is unknown."""
        if (name := self.condition) is not None:
            self.options.pop(name, None)
            if value is not None:
                self.options[name] = value
            self._answer()

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Of a condition, take the next value; a rule is opened."""
        if message.item < len(self.walk.dimensions):
            message.stop()
            self._turn(1)

    def applies(self, command: Command) -> bool:
        """Return whether there is an answer to change, or to take back."""
        if command in (commands.ANSWER_NEXT, commands.ANSWER_BEFORE):
            return self.condition is not None
        if command in commands.ANSWERS:
            name = self.condition
            values = self.walk.dimensions[name]["values"] if name is not None else ()
            return commands.ANSWERS.index(command) < len(values)
        if command is commands.ANSWER_NONE:
            return bool(self.options)
        return super().applies(command)

    def label(self, command: Command) -> str:
        """Return what Enter does here: of a condition it takes the next answer."""
        if command is commands.VIEW_OPEN and self.condition is not None:
            return commands.ANSWER_NEXT.label
        return super().label(command)

    @answers(commands.ANSWER_NEXT, commands.ANSWER_BEFORE)
    def _change(self, command: Command) -> None:
        self._turn(1 if command is commands.ANSWER_NEXT else -1)

    @answers(*commands.ANSWERS)
    def _by_number(self, command: Command) -> None:
        if (name := self.condition) is not None:
            self._take([*self.walk.dimensions[name]["values"]][commands.ANSWERS.index(command)])

    @answers(commands.ANSWER_NONE)
    def _unknown(self, _command: Command) -> None:
        """Make the answer to what is chosen unknown; where it is, or a rule is chosen, all."""
        name = self.condition
        if name is not None and name in self.options:
            del self.options[name]
        else:
            self.options.clear()
        self._answer()
