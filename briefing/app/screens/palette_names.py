"""What the palette offers: commands, tabs, pages and themes, each with what it is and its key."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.core import commands
from briefing.app.core.dispatch import answer
from briefing.app.screens.palette_order import (
    Rank,
    holds,
    is_called,
    names,
    scattered,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from briefing.app.core.command import Command
    from briefing.app.screens.base import BaseScreen, Destination, Going

TABS, THEMES = "Tabs", "Themes"

TELLING = 4
"""Letters from which a word is looked for in what is said of a command, which is a sentence."""


class Name(NamedTuple):
    """A line of the palette."""

    name: str
    note: str
    """What it does."""
    kind: str
    """What it is, where that is not plain."""
    keys: str
    go: Going
    group: str
    keywords: str = ""


class Named(Protocol):
    """Things that have names, to choose one of."""

    asked_for: str
    """What may be typed."""
    nothing: str
    """What is said where nothing is called so."""

    def found(self, typed: str) -> list[Name]:
        """Return the names that hold what is typed, the best first."""


class Names:
    """The names that a screen offers, and those that what is typed finds among them."""

    asked_for = "a command, a tab, an entry, a name"
    nothing = "No command, tab, page or theme is called so"

    def __init__(
        self, below: BaseScreen[object], themes: Callable[[], Iterable[Destination]]
    ) -> None:
        """Offer what can be done on the screen below, and choose themes."""
        self._below = below
        self._themes = themes

    def all(self) -> list[Name]:
        """Return every name but those of pages, of one group after the other."""
        found = [*self._commands(), *self._tabs(), *self._named_themes()]
        order = {group: number for number, group in enumerate(_GROUPS)}
        return sorted(found, key=lambda each: order.get(each.group, len(order)))

    def found(self, typed: str) -> list[Name]:
        """Return the names that hold what is typed, the best first."""
        if not words(typed):
            return self.all() if not typed.strip() else []
        ranked: list[tuple[Rank, bool, Name]] = []
        for each in self.all():
            rank = (_tab_rank if each.group == TABS else _rank)(typed, each)
            if rank is not None:
                ranked.append((rank, not is_called(typed, each.name), each))
        for page in self._below.destinations_found(typed):
            called = is_called(typed, page.name)
            rank = Rank.CALLED if called else Rank.NAMED
            ranked.append((rank, not called, Name(page.name, "", page.kind, page.key, page.go, "")))
        ranked.sort(key=lambda each: each[:2])
        good = [each for rank, _, each in ranked if rank is not Rank.SCATTERED]
        return good or [each for _, _, each in ranked]

    def _commands(self) -> Iterator[Name]:
        below = self._below
        offered = [(command, label) for command, _, label in below.offered()]
        for command, label in sorted(offered, key=lambda each: commands.ALL.index(each[0])):
            if command in commands.NUMBERED or command is commands.PALETTE:
                continue  # the tabs are offered by their titles
            note = "" if command.help == label.casefold() else command.help
            run, keys = partial(_run, below, command), command.spoken_keys
            yield Name(label, note, "", keys, run, command.group, command.keywords)

    def _tabs(self) -> Iterator[Name]:
        for each in self._below.destinations():
            yield Name(each.name, "", each.kind, each.key, each.go, TABS, each.keywords)

    def _named_themes(self) -> Iterator[Name]:
        for each in self._themes():
            yield Name(each.name, "", each.kind, each.key, each.go, THEMES, each.keywords)


_FIRST = (commands.MAP.group, commands.SEARCH.group, TABS)
_LAST = (THEMES, commands.DOWN.group)
_GROUPS = [group for group, _ in groupby(commands.ALL, key=lambda each: each.group)]
_GROUPS = [*_FIRST, *(each for each in _GROUPS if each not in (*_FIRST, *_LAST)), *_LAST]
"""In the order in which they are offered: what one moves with is called by its name last of all."""


async def _run(below: BaseScreen[object], command: Command) -> None:
    """Have a command done by what has the focus, which the palette may have closed something to."""
    await answer(below.focused or below.home, command)


def _rank(typed: str, each: Name) -> Rank | None:
    if holds(typed, each.name):
        return Rank.LABEL
    if names(typed, each.keywords):
        return Rank.KEYWORD
    if holds(typed, f"{each.name} {each.keywords}"):
        return Rank.HELPED
    if min(map(len, words(typed))) >= TELLING and holds(typed, f"{each.name} {each.note}"):
        return Rank.HELPED
    return Rank.SCATTERED if scattered(typed, each.name) else None


def _tab_rank(typed: str, each: Name) -> Rank | None:
    return Rank.TAB if holds(typed, each.name) or holds(typed, each.keywords) else None
