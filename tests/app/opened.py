"""A reader that is open in a window without a terminal: keys in, screen out."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual import events
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget

from briefing.app.app import BriefingApp
from briefing.app.pane.entry_pane import EntryPane
from briefing.app.reader.page import Link
from briefing.app.reader.reader import Reader
from briefing.app.reload.watch import Watch
from briefing.app.screens.main import MainScreen
from briefing.app.screens.search import SearchScreen
from briefing.app.ui.key_bar import KeyBar
from briefing.app.ui.masthead import Masthead
from briefing.library.library import Library
from tests.app import screen

NAMES = {"/": "slash", "?": "question_mark", ":": "colon", ".": "full_stop", " ": "space"}
NAMES |= {"[": "left_square_bracket", "]": "right_square_bracket", "-": "minus"}
NAMES |= {"!": "exclamation_mark", "'": "apostrophe", "|": "vertical_line", ",": "comma"}
"""What Textual calls a key whose character is no letter or digit."""

_DATE = re.compile(r" +([0-9]* *[A-Z][a-z]{2} )?[0-9]{4}\S*$| +[+▲▼=»†]+$")
"""What stands behind a title: the date, and the signs of what has changed."""

LONG = 60.0
"""Seconds, of a clock that only tests move, after which no save is still under way."""


class Handled:
    """Counts the messages that anything in the app has handled, but for those that only wait."""

    def __init__(self) -> None:
        self.count = 0

    def handle(self, message: Message) -> None:
        """Take note of a message that is handled."""
        if not isinstance(message, events.Callback | events.Timer):
            self.count += 1


class Opened:
    """What a reader can do, and what they see then."""

    def __init__(self, app: BriefingApp, pilot: Pilot[None], handled: Handled) -> None:
        self.app = app
        self.pilot = pilot
        self.addresses: list[str] = []
        """What a browser was asked to open; none is started."""
        self._watch = Watch(
            app.session.library.folder, app.session.library.state, app.reload.watched
        )
        self._now = 0.0
        self._watch.look(self._now)
        self._handled = handled
        app.open_url = lambda url, *, new_tab=True: self.addresses.append(url)  # type: ignore[method-assign]

    @property
    def pane(self) -> EntryPane:
        """The pane of the open tab."""
        assert isinstance(self.main.pane, EntryPane)
        return self.main.pane

    @property
    def main(self) -> MainScreen:
        """The briefing, whatever lies over it."""
        main = self.app.screen_stack[0]
        assert isinstance(main, MainScreen)
        return main

    @property
    def pane_id(self) -> str:
        """The id of the pane whose list is shown."""
        return self.pane.listing.pane

    @property
    def search(self) -> SearchScreen:
        """The search, which is open."""
        assert isinstance(self.app.screen, SearchScreen)
        return self.app.screen

    @property
    def links(self) -> dict[str, Link]:
        """The links that have labels now, by them."""
        return self.pane.following.links

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
            await self._quiet()

    def _send(self, key: str) -> None:
        character = {"space": " "}.get(key, key if len(key) == 1 else None)
        self.app.post_message(events.Key(NAMES.get(key, key), character))

    async def settle(self) -> None:
        """Wait until everything that is under way has been done and painted.

        In turns and not in time: a busy machine changes nothing. What is done in a thread is waited
        for, and then what comes of it.
        """
        background = self.app.session.background
        submitted = -1
        while submitted != background.submitted or not self.app.keys.idle:
            submitted = background.submitted
            await self._quiet()
            # of an app that was quit, what a thread has done is never received
            while not background.idle.is_set() and self.app.is_running:
                await self.pilot.pause(0)
            await self._quiet()
            if not self.app.is_running:
                return

    async def _quiet(self) -> None:
        """Wait for a turn of all widgets in which none has had a message to handle."""
        handled = -1
        while handled != self._handled.count:
            handled = self._handled.count
            await self.pilot.pause(0)

    async def look_at_desk(self) -> None:
        """See what is on the desk by now, as the program does now and then."""
        self.app.look_at_desk()
        await self.settle()

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
        """The lines that show the entry, without its edge, margin, rules and scroll bar."""
        return self._lines(self.app.screen.query_one(Reader))

    @property
    def context(self) -> list[str]:
        """The lines that show the context of the entry, likewise."""
        return self._lines(self.pane.context.reader)

    def _lines(self, text: Reader) -> list[str]:
        return [line[text.edge + 1 :].rstrip("┃│▐─ ") for line in screen.lines(self.app, text)]

    @property
    def entry_text(self) -> str:
        """What is shown of the entry, as running text."""
        return screen.words(self.entry)

    @property
    def rows(self) -> list[str]:
        """The lines of the list, without its scroll bar."""
        return [line.rstrip("▐ ") for line in screen.lines(self.app, self.pane.entries)]

    @property
    def titles(self) -> list[str]:
        """The titles in the list, as far as they are seen."""
        return [
            _DATE.sub("", line[3:]) for line in self.rows if line[1:2].strip() and line[2] == " "
        ]

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
    handled = Handled()
    async with app.run_test(size=size, message_hook=handled.handle) as pilot:
        reader = Opened(app, pilot, handled)
        await reader.settle()
        yield reader
