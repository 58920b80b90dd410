"""A screen whose text has links: their labels, and going where they lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app import browser, commands
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.screens.reading_room import ReadingRoom
from briefing.app.screens.room import Result
from briefing.app.widgets.reader import Reader

if TYPE_CHECKING:
    from briefing.app.widgets.follow_bar import FollowBar


class FollowingRoom(ReadingRoom[Result]):
    """Nothing is opened before where it leads has been shown."""

    def go(self, id: str) -> None:
        """Open an entry from somewhere else, keeping the way back."""
        raise NotImplementedError

    def name_of(self, target: str) -> str:
        """Return what a link's target is called: the address itself, or an entry's title."""
        return target

    @does(commands.FOLLOW)
    async def _follow(self, _command: Command) -> None:
        self.reveal_text()
        if not self.reader.hint():
            self.say("This entry has no links")
            return
        await self._ask_to_follow()

    async def on_reader_followed(self, message: Reader.Followed) -> None:
        """Follow a link that is clicked: an address is shown before it is opened."""
        if message.target.startswith("#"):
            self.go(message.target[1:])
        else:
            await self._ask_to_follow(message.target)

    async def _ask_to_follow(self, target: str = "") -> None:
        from briefing.app.widgets.follow_bar import FollowBar

        self.hold_keys()
        bar = await self.brought(FollowBar)
        bar.start(self.focused, self.reader.hints, self.name_of, target)
        self.release_keys()

    def on_follow_bar_typed(self, message: FollowBar.Typed) -> None:
        """Show which links are still meant."""
        self.reader.hint_typed(message.label)

    def on_follow_bar_left(self, message: FollowBar.Left) -> None:
        """Take the labels off, and give the focus back."""
        self.reader.unhint()
        if message.focus is not None:
            self.set_focus(message.focus)

    def on_follow_bar_followed(self, message: FollowBar.Followed) -> None:
        """Go where a link leads."""
        if message.target.startswith("#"):
            self.go(message.target[1:])
        else:
            self.open_address(message.target)
        self.release_keys()

    def open_address(self, address: str) -> None:
        """Open an address in the browser; where there is none to open it, copy it."""
        if browser.at_hand():
            self.say(f"Opening {address}")
            self.app.open_url(address)
        else:
            self.app.copy_to_clipboard(address)
            self.say("No browser here; the address is copied, if the terminal allows it")
