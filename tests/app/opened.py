"""A reader that is open in a window without a terminal: keys in, screen out."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TypeVar

from textual import events
from textual.pilot import Pilot
from textual.widget import Widget

from briefing.app.app import BriefingApp
from briefing.app.latest import Receiver
from briefing.app.screens.main import MainScreen
from briefing.app.screens.search import SearchScreen
from briefing.app.watch import Watch
from briefing.app.widgets.bars import KeyBar, Masthead
from briefing.library.library import Library
from tests.app import screen

T = TypeVar("T")

NAMES = {"/": "slash", "?": "question_mark", ":": "colon", ".": "full_stop", " ": "space"}
NAMES |= {"[": "left_square_bracket", "]": "right_square_bracket", "-": "minus"}
NAMES["!"] = "exclamation_mark"
"""What Textual calls a key whose character is no letter or digit."""

LONG = 60.0
"""Seconds, of a clock that only tests move, after which no save is still under way."""

HOPS = 8
"""Messages that a key may lead to, one after the other, before its last effect is painted."""


class Opened:
    """What a reader can do, and what they see then."""

    def __init__(self, app: BriefingApp, pilot: Pilot[None]) -> None:
        self.app = app
        self.pilot = pilot
        self.addresses: list[str] = []
        """What a browser was asked to open; none is started."""
        self._watch = Watch(
            app.session.library.folder, app.session.library.state, app.reload.watched
        )
        self._now = 0.0
        self._watch.look(self._now)
        self._asked = 0
        """How often something was to be done in a thread."""
        self._ask = app.session.latest.ask
        app.session.latest.ask = self._count  # type: ignore[method-assign]
        app.open_url = lambda url, *, new_tab=True: self.addresses.append(url)  # type: ignore[method-assign]

    def _count(self, work: Callable[[], T], then: Receiver[T]) -> None:
        self._asked += 1
        self._ask(work, then)

    @property
    def main(self) -> MainScreen:
        """The briefing, whatever lies over it."""
        main = self.app.screen_stack[0]
        assert isinstance(main, MainScreen)
        return main

    @property
    def search(self) -> SearchScreen:
        """The search, which is open."""
        assert isinstance(self.app.screen, SearchScreen)
        return self.app.screen

    # Doing

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, each in the words of Textual or as its character."""
        for key in keys:
            self._send(key)
            await self.settle()

    async def burst(self, *keys: str) -> None:
        """Press keys faster than they are answered, as a slow line delivers them."""
        for key in keys:
            self._send(key)
        await self.settle()
        await self.settle()

    async def press_only(self, *keys: str) -> None:
        """Press keys without waiting for what they have done in a thread."""
        for key in keys:
            self._send(key)
            await self._turns()

    def _send(self, key: str) -> None:
        character = {"space": " "}.get(key, key if len(key) == 1 else None)
        self.app.post_message(events.Key(NAMES.get(key, key), character))

    async def settle(self) -> None:
        """Wait until everything that is under way has been done and painted.

        In turns and not in time, as `Pilot.press` waits: a busy machine changes nothing. What is
        done in a thread is waited for, and then what comes of it.
        """
        latest = self.app.session.latest
        before = -1
        while before != self._asked:
            before = self._asked
            await self._turns()
            await latest.at_rest.wait()

    async def _turns(self) -> None:
        for _ in range(HOPS):
            await self.pilot.pause(0)

    async def type(self, text: str) -> None:
        """Type letters, as many as there are."""
        await self.press(*text)

    async def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()

    async def run(self, name: str) -> None:
        """Run a command by its name, with the palette."""
        await self.press("ctrl+p", *name)
        await self.pilot.pause()
        assert name in self.text
        await self.press("enter")
        await self.pilot.pause()

    async def click(self, text: str) -> None:
        """Click where a text stands on the screen first."""
        for y, line in enumerate(self.lines):
            if text in line:
                await self.pilot.click(offset=(screen.column(line, text), y))
                await self.settle()
                return
        raise AssertionError(f"{text!r} is not on the screen:\n" + "\n".join(self.lines))

    async def saved(self) -> None:
        """Have the files looked at until they have been at rest for long, and what follows done."""
        for _ in range(2):
            self._now += LONG
            self._watch.look(self._now)
        await self.settle()

    async def wheel(self, widget: Widget, *, times: int = 1, down: bool = True) -> None:
        """Turn the mouse wheel over a widget."""
        kind = events.MouseScrollDown if down else events.MouseScrollUp
        x, y = widget.region.offset
        for _ in range(times):
            widget.post_message(kind(widget, 1, 1, 0, 0, 0, False, False, False, x + 1, y + 1))
            await self.pilot.pause()
        await self.pilot.wait_for_scheduled_animations()

    # Seeing

    @property
    def lines(self) -> list[str]:
        """The whole screen."""
        return screen.lines(self.app)

    @property
    def text(self) -> str:
        """The whole screen as running text."""
        return screen.words(self.lines)

    @property
    def entry(self) -> list[str]:
        """The lines that show the entry, without its margin and scroll bar."""
        shown = screen.lines(self.app, self.app.screen.query_one("Reader"))
        return [line[1:].rstrip("┃│ ") for line in shown]

    @property
    def entry_text(self) -> str:
        """What is shown of the entry, as running text."""
        return screen.words(self.entry)

    @property
    def rows(self) -> list[str]:
        """The lines of the list, without its edge."""
        return [line[:-1].rstrip() for line in screen.lines(self.app, self.main.entries)]

    @property
    def head(self) -> list[str]:
        """The title line and the tabs."""
        return screen.lines(self.app, self.main.query_one(Masthead))

    @property
    def foot(self) -> str:
        """The line of keys, or what is said before them."""
        bar = self.app.screen.query_one(KeyBar)
        line = screen.lines(self.app, bar)[0].strip()
        return bar.said if bar.said and line.startswith(bar.said) else line

    @property
    def id(self) -> str:
        """The id of the entry that is open."""
        assert self.main.row is not None
        return self.main.row["id"]


@asynccontextmanager
async def opened(
    library: Library,
    size: tuple[int, int] = (80, 24),
    *,
    pane: str | None = None,
    entry: str | None = None,
    search: str | None = None,
    own: bool = True,
) -> AsyncIterator[Opened]:
    """Open the reader in a window of a size in cells."""
    app = BriefingApp(library, pane=pane, entry=entry, search=search, own=own)
    async with app.run_test(size=size) as pilot:
        reader = Opened(app, pilot)
        await reader.settle()
        yield reader
