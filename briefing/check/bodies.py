"""The bodies of a file, each read once for all checks that look at what is shown of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.markdown import citations, unseen

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block, Span
    from briefing.pack.markdown.unseen import Unseen


class ReadBody:
    """What a body shows, what it does not, and what it cites."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._blocks: list[Block] | None
        self.unseen: list[Unseen]
        """Parts that show nothing."""
        self._blocks, self.unseen = unseen.read(body)
        self.citing: list[Span] = []
        """Its citations, right and malformed."""
        if citations.OPENS in body:
            self.citing = list(citations.of_blocks(self._blocks))

    @property
    def blocks(self) -> list[Block]:
        """Its blocks, read anew where they were let go."""
        return unseen.read(self._body)[0] if self._blocks is None else self._blocks

    def let_go(self) -> None:
        """Keep the blocks no longer: those of all bodies of a file are more than the file."""
        self._blocks = None


class Bodies:
    """Reads bodies when they are asked for, and keeps what there is to know of them."""

    def __init__(self) -> None:
        self._read: dict[str, ReadBody] = {}

    def read(self, body: str) -> ReadBody:
        """Return a body as it is read."""
        found = self._read.get(body)
        if found is None:
            found = self._read[body] = ReadBody(body)
        return found

    def blocks(self, body: str, *, again: bool) -> list[Block]:
        """Return the blocks of a body; `again` tells whether they are likely to be asked for once
        more.
        """
        read = self.read(body)
        found = read.blocks
        if not again:
            read.let_go()
        return found

    def unseen(self, body: str) -> list[Unseen]:
        """Return the parts of a body that show nothing; it is read only where it may have some."""
        found = self._read.get(body)
        return unseen.of_body(body) if found is None else found.unseen
