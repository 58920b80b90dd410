"""What every screen does alike: it answers to commands, and says when its window is too small."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from briefing.app.commands import Command
from briefing.app.host import Host
from briefing.app.widgets.bars import KeyBar
from briefing.app.window import LEAST, SIDE_BY_SIDE, too_small

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from briefing.app.widgets.notice import Notice
    from briefing.app.widgets.trouble_strip import TroubleStrip
    from briefing.library.records import LibraryChange
    from briefing.pack.markdown.blocks import Block

Result = TypeVar("Result")
Brought = TypeVar("Brought", bound=Widget)


class TooSmall(Static):
    """Stands in place of everything while the window is too small."""

    def __init__(self) -> None:
        super().__init__(markup=False)


class Room(Host, Screen[Result], inherit_bindings=False):
    """A screen of the app."""

    @property
    def typing(self) -> bool:
        """Whether letters are text now, and no commands."""
        return False

    ASKS = False
    """Whether letters go on with a query, whatever has the focus."""

    _strip: TroubleStrip | None = None

    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (SIDE_BY_SIDE, "-wide")]  # noqa: RUF012

    @property
    def wide(self) -> bool:
        """Whether list and entry stand side by side."""
        return self.size.width >= SIDE_BY_SIDE

    async def on_resize(self, event: events.Resize) -> None:
        """Wait, and say so, while the window is smaller than a line can be read in."""
        small = too_small(event.size)
        if small:
            notice = await self.brought(TooSmall)
            size = f"{event.size.width}×{event.size.height}"
            notice.update(f"{size} is too small; {LEAST.width}×{LEAST.height} will do")
        self.set_class(small, "-small")
        await self.show_trouble()

    async def on_screen_resume(self) -> None:
        """Say what has come to be wrong while another screen lay above this one."""
        await self.show_trouble()

    # The pack, while it is written

    @dataclass
    class Edited(Message):
        """A file of the pack, by its path inside it, is to be opened at a line in the editor."""

        path: str
        line: int

    def edit(self, path: str, line: int) -> None:
        """Open a file of the pack in the editor."""
        self.post_message(self.Edited(path, line))

    def follow(self, _change: LibraryChange) -> str:
        """Show a pack that has changed; return what there is to say of it."""
        return ""

    async def show_trouble(self) -> None:
        """Say what is wrong with the pack, as long as anything is, above the keys."""
        session = getattr(self.app, "session", None)
        troubles = session.troubles if session else []
        if self._strip is None:
            if not troubles or (bar := self.key_bar()) is None:
                return
            from briefing.app.widgets.trouble_strip import TroubleStrip

            self._strip = TroubleStrip()
            await self.mount(self._strip, before=bar)
        self._strip.show_troubles(troubles, self.size.width, typing=self.ASKS)

    async def brought(self, kind: type[Brought]) -> Brought:
        """Return the screen's widget of a kind, mounted when it is wanted first."""
        found = self.query(kind)
        if found:
            return found.first()
        widget = kind()
        await self.mount(widget)
        return widget

    def key_bar(self) -> KeyBar | None:
        """Return the line of keys, where the screen has one."""
        found = self.query(KeyBar)
        return found.first() if found else None

    def say(self, text: str) -> None:
        """Say something until the next key."""
        if bar := self.key_bar():
            bar.say(text)

    def offered(self) -> Iterator[tuple[Command, Callable[[], Awaitable[None]]]]:
        """Yield the commands that apply now, and what does each: the screen's own, the app's."""
        for host in (self, self.app):
            if isinstance(host, Host):
                for command in host.handlers:
                    if host.applies(command):
                        yield command, partial(host.do, command)

    def refresh_keys(self) -> None:
        """Show the keys that apply now."""
        if bar := self.key_bar():
            bar.show((command for command, _ in self.offered()), typing=self.typing)

    def on_key(self, _event: events.Key) -> None:
        """What was said has been read once a key is pressed."""
        self.say("")

    async def on_notice_clicked(self, message: Notice.Clicked) -> None:
        """Do what a clicked key does."""
        if isinstance(command := message.meaning, Command):
            host = self.app if isinstance(self.app, Host) and command in self.app.handlers else self
            await host.do(command)

    def help_above(self) -> list[Block]:
        """Return what the help of this screen says before the keys."""
        return []

    async def on_key_bar_pressed(self, message: KeyBar.Pressed) -> None:
        """Do what a clicked key does."""
        for command, run in self.offered():
            if command is message.command:
                await run()
