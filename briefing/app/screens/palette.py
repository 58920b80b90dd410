"""The palette: every command that applies, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

if TYPE_CHECKING:
    from briefing.app.core.commands import Command
    from briefing.app.screens.base import BaseScreen


class CommandsProvider(Provider):
    """Offers what the screen below and the app can do now."""

    @property
    def _below(self) -> BaseScreen[object]:
        """The screen below the palette."""
        return cast("BaseScreen[object]", self.screen)

    async def discover(self) -> Hits:
        """Yield every command, before anything is typed."""
        for command, run in self._below.offered():
            yield DiscoveryHit(self._name(command), run, help=command.spoken_keys)

    async def search(self, query: str) -> Hits:
        """Yield the commands that match what is typed."""
        matcher = self.matcher(query)
        for command, run in self._below.offered():
            name = self._name(command)
            if (score := matcher.match(name)) > 0:
                yield Hit(score, matcher.highlight(name), run, help=command.spoken_keys)

    @staticmethod
    def _name(command: Command) -> str:
        return f"{command.label}: {command.help}"
