"""The palette: every command that applies, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content

from briefing.app.screens.palette_order import HELPED, LABEL, NAMED, SCATTERED, holds

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
        """Yield every command, before anything is typed, and then every place to go to."""
        for command, run in self._below.offered():
            yield DiscoveryHit(self._name(command), run, help=command.spoken_keys)
        for place in self._below.destinations():
            yield DiscoveryHit(Content(place.name), place.go, text=place.name)

    async def search(self, query: str) -> Hits:
        """Yield the commands and the places that match what is typed."""
        matcher = self.matcher(query)
        for command, run in self._below.offered():
            name = self._name(command)
            if (score := matcher.match(name)) > 0:
                better = (LABEL, command.label), (HELPED, name)
                rank = next((rank for rank, text in better if holds(query, text)), SCATTERED)
                shown = matcher.highlight(name)
                yield Hit(rank + score, shown, run, help=command.spoken_keys)
        for place in self._below.destinations():
            score, at = matcher.fuzzy_search.match(query, place.name)
            if score > 0:
                shown = Content(place.name)  # a name of the pack is never markup
                for offset in at:
                    shown = shown.stylize(self.match_style or "", offset, offset + 1)
                rank = NAMED if holds(query, place.name) else SCATTERED
                yield Hit(rank + score, shown, place.go, text=place.name)

    @staticmethod
    def _name(command: Command) -> str:
        return f"{command.label}: {command.help}"
