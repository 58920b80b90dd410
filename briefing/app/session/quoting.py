"""Copying what is read or chosen: with its citation, the text alone, and the address."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple, Protocol

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from briefing.app.session.session import Session
    from briefing.pack.markdown.blocks import Cite

GONE = "It is in the pack no more"


class Quoted(NamedTuple):
    """What is to be copied: an address, and the words of it that are selected."""

    id: str
    words: str | None = None
    """None: its bottom line, or else its title."""
    cites: list[Cite] | None = None
    """What the words cite; None: they rest on all of its sources."""
    label: str | None = None
    """The handling label of what is selected, where it may be stricter than that of the rest."""


async def copy(node: DOMNode, text: str, what: str = "") -> None:
    """Copy a text, and say where it is; `what` it is, as it goes on after “Copied”."""
    from briefing.app.terminal import clipboard

    copied = await clipboard.copy(node.app, text)
    host_of(node).say(copied.told(what))


async def copy_address(node: DOMNode, address: str, before: str = "") -> None:
    """Copy an address, and tell it: it is one line."""
    from briefing.app.terminal import clipboard

    copied = await clipboard.copy(node.app, address)
    host_of(node).say(f"{before}{copied.told(' the address', address)}")


class Meant(Protocol):
    """Knows what is to be copied: what is read, or chosen."""

    @property
    def is_there(self) -> bool:
        """Whether there is anything to copy."""

    def quoted(self) -> Quoted | None:
        """Return what is meant now, or None where there is nothing."""


class Quoting(CommandSet):
    """Copies what is meant."""

    def __init__(self, node: DOMNode, session: Session, meant: Meant) -> None:
        """Copy what `node`, or something on its screen, shows."""
        self._node = node
        self._session = session
        self._meant = meant
        self._copied: tuple[str, int] | None = None
        """What was copied last with its citation, and how many keys had come by then."""

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to copy."""
        return self._meant.is_there

    @answers(commands.CITE, commands.COPY_TEXT)
    async def _copy(self, command: Command) -> None:
        if (quoted := self._meant.quoted()) is None:
            return
        if command is commands.CITE and self._copied == (quoted.id, self._presses - 1):
            await self._copy_address(quoted.id)
            return
        from briefing.publish.citation import (
            StyleError,
            is_restricted,
            reference,
            text_alone,
            written,
        )
        from briefing.publish.heading import handling

        library = self._session.library
        cited = reference(library, quoted.id, quoted.words, quoted.cites)
        if cited is None:
            host_of(self._node).say(GONE)
            return
        label = handling(library.about, [cited.handling, quoted.label])
        cited = cited._replace(handling=label)
        if command is commands.CITE:
            style = self._session.settings.citation_style
            try:
                text, what = written(cited, style), " with its citation"
            except StyleError as error:
                host_of(self._node).say(f"Not copied: {error}")
                return
        else:
            text, what = text_alone(cited), ", the text alone"
        then = partial(self._done, text, what, quoted.id if command is commands.CITE else "")
        if is_restricted(label):
            from briefing.app.ui.question_bar import ask

            await ask(self._node, f"{label}: copy all the same? y/n", then)
        else:
            await then()

    @property
    def _presses(self) -> int:
        return host_of(self._node).presses

    async def _done(self, text: str, what: str, id: str) -> None:
        """Copy; `id` is what is cited, whose address the same key copies next."""
        self._copied = (id, self._presses) if id else None
        await copy(self._node, text, what)

    async def _copy_address(self, id: str) -> None:
        from briefing.publish.citation import command_for

        self._copied = None
        address = command_for(self._session.library.folder, id)
        await copy_address(self._node, address)
