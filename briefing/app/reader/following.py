"""Following links by their labels: inside the pack at once, an address once it has been shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.reader.page import labels
from briefing.app.terminal import browser
from briefing.pack.markdown.headings import is_led_to
from briefing.pack.markdown.spans import CITATION
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.reader.follow_bar import FollowBar
    from briefing.app.reader.page import Link
    from briefing.app.reader.reader import Reader

BELOW = 3
"""Lines of the text under a heading that are in sight once a link has led to it."""

SOURCE_PAGE = "Source"
"""What it is called to open the page of a source."""

WITHIN = "This link leads within the entry: there is no address to copy"

NO_LINKS = "This entry has no links"


class Guide(Protocol):
    """Knows where links lead."""

    def title(self, target: str) -> str:
        """Return what a link leads to is called: the address itself, or an entry's title."""

    def address(self, id: str) -> str:
        """Return the call by which a link inside the pack is opened from the shell."""

    def go(self, id: str) -> None:
        """Open an entry, keeping the way back."""

    def leave(self) -> None:
        """Keep the way back to what is read, before another part of it is."""


class Following(CommandSet):
    """Follows the links of one reader, and of those that it is found in with."""

    def __init__(self, reader: Reader, guide: Guide, *, reveal: Callable[[], None]) -> None:
        """Follow the links of a reader; `reveal` brings it on screen where something hides it."""
        self._reader = reader
        self._texts = reader.finding.texts
        self._guide = guide
        self._reveal = reveal
        self._bar: FollowBar | None = None
        self._led_to = ""
        """What a link within the entry led to last."""

    @property
    def _source(self) -> str:
        """The address of the source that a citation has led to, while it is lit; "": none."""
        cited = f"#{CITATION}:"
        if self._reader.lit != self._led_to or not self._led_to.startswith(cited):
            return ""
        return addresses.of(addresses.SOURCE, self._led_to.removeprefix(cited))

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now."""
        if command is commands.OPEN:
            return bool(self._source) and host_of(self._reader).focused in self._texts
        return True

    def label(self, command: Command) -> str:
        """Return what a command is called here: after a citation, the page of its source opens."""
        return SOURCE_PAGE if command is commands.OPEN else command.label

    @answers(commands.OPEN)
    def _open_source(self, _command: Command) -> None:
        self._guide.go(self._source)

    @answers(commands.FOLLOW)
    def _follow(self, _command: Command) -> None:
        host_of(self._reader).keys.hold()
        self._reveal()
        self._reader.when_laid_out(partial(self._reader.call_later, self._ask_for_label))

    async def _ask_for_label(self) -> None:
        host = host_of(self._reader)
        if self._hint():
            await self._ask()
        else:
            host.say(NO_LINKS)
        host.keys.release()

    def _hint(self) -> bool:
        """Label the links on screen, with one set of labels; return whether there are any."""
        if not any(each.links_in_sight for each in self._texts):
            for each in self._texts:
                each.to_links()
                if each.links_in_sight:
                    break
        names: list[str] | None = None
        if sum(1 for each in self._texts if each.links_in_sight) > 1:
            names = labels(sum(each.links_in_sight for each in self._texts))
        for each in self._texts:
            used = len(each.hint(names))
            names = names[used:] if names is not None else None
        return bool(self.links)

    @property
    def links(self) -> dict[str, Link]:
        """The links that have labels, by them."""
        return {label: link for each in self._texts for label, link in each.hints.links.items()}

    async def clicked(self, target: str) -> None:
        """Follow a link that is clicked: an address is shown before it is opened."""
        if target.startswith("#"):
            await self.open(target)
        else:
            await self._ask(target)

    async def _ask(self, target: str = "") -> None:
        from briefing.app.reader.follow_bar import FollowBar

        host = host_of(self._reader)
        host.keys.hold()
        self._bar = await host.bring(FollowBar)
        self._bar.start(self, host.focused, self.links, target)
        host.keys.release()

    def label_anew(self) -> None:
        """Label the links where they are once the texts are laid out anew, where a label is asked
        for.
        """
        if self._bar is not None and self._bar.asks:
            self._reader.call_after_refresh(self._label_again)

    def _label_again(self) -> None:
        if self._bar is not None and self._bar.asks:
            self._hint()
            self._bar.ask_for(self.links)

    def cancel(self) -> None:
        """Ask no more, where a label is asked for."""
        if self.links and self._bar is not None:
            self._bar.leave()

    def title(self, target: str) -> str:
        """Return what a link leads to is called; of one within the text, the words it leads to."""
        for each in self._texts:
            if (line := each.page.target(target)) is not None:
                return each.page.words(line)
        return self._guide.title(target)

    def typed(self, label: str) -> None:
        """Show which links are still meant."""
        for each in self._texts:
            each.hints.type(label)
            each.repaint()

    def unlabel(self) -> None:
        """Take the labels off."""
        for each in self._texts:
            each.hints.clear()
            each.repaint()

    async def copy(self, target: str, before: str = "") -> None:
        """Copy the address of what a link leads to: of the web, or the call that opens it.

        `before` is said before where it is.
        """
        from briefing.app.session.quoting import copy_address

        if is_led_to(target):
            host_of(self._reader).say(WITHIN)
            return
        cited = f"#{CITATION}:"
        if target.startswith(cited):
            target = f"#{addresses.of(addresses.SOURCE, target.removeprefix(cited))}"
        address = self._guide.address(target[1:]) if target.startswith("#") else target
        await copy_address(self._reader, address, before)

    async def open(self, target: str) -> None:
        """Go where a link leads."""
        for each in self._texts:
            if (line := each.page.target(target)) is not None:
                self._show(each, line, target)
                return
        if target.startswith("#"):
            self._guide.go(target[1:])
        else:
            await self._open_address(target)

    def _show(self, text: Reader, line: int, target: str) -> None:
        """Bring in sight what a link within the entry leads to, and say what it is."""
        below = BELOW if is_led_to(target) else 0
        if not text.shows(line, below):
            if text is self._reader:
                self._guide.leave()
            text.show_line(line, below)
        self.light(target)
        self._led_to = target
        further = f"{commands.OPEN.first_key} opens " if self._source else ""
        host_of(self._reader).say(f"{further}{text.page.words(line)}")

    def light(self, target: str) -> None:
        """Show what leads to a source of the entry, and that source; "": nothing."""
        for each in self._texts:
            each.light(target if target.startswith(f"#{CITATION}") else "")

    async def _open_address(self, address: str) -> None:
        """Open an address in the browser; where there is none to open it, copy it."""
        app, host = self._reader.app, host_of(self._reader)
        if browser.at_hand():
            host.say(f"Opening {address}")
            app.open_url(address)
        else:
            await self.copy(address, "No browser here. ")
