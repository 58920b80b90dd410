"""The palette: every command that applies, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from briefing.app.screens.room import Room

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterator

    from briefing.app.commands import Command


class CommandsProvider(Provider):
    """Offers what the screen below and the app can do now."""

    def _offered(self) -> Iterator[tuple[Command, Callable[[], Awaitable[None]]]]:
        if isinstance(self.screen, Room):
            yield from self.screen.offered()

    async def discover(self) -> Hits:
        """Yield every command, before anything is typed."""
        for command, run in self._offered():
            yield DiscoveryHit(self._name(command), run, help=command.spoken_keys)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match what is typed."""
        matcher = self.matcher(query)
        for command, run in self._offered():
            name = self._name(command)
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=command.spoken_keys)

    @staticmethod
    def _name(command: Command) -> str:
        return f"{command.label}: {command.help}"
