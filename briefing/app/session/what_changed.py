"""What has changed in an entry since it was read: what is read is remembered, in the background."""

from __future__ import annotations

from functools import cached_property, partial
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.app.core.background import Background, Outcome
    from briefing.app.session.read_marks import LastReading
    from briefing.desk.read_texts import ReadTexts
    from briefing.library.library import Library
    from briefing.library.records import Sheet
    from briefing.pack.reading.files import State
    from briefing.publish.said_changes import ChangedPart

AT_ONCE = 100
"""Entries that are remembered before other work has its turn."""


class WhatChanged:
    """Remembers what entries say when they are read, and compares it with what they say later."""

    def __init__(self, library: Library, background: Background) -> None:
        self._library = library
        self._background = background
        self._waiting: dict[str, tuple[State, str]] = {}
        """What is not remembered yet: the ids of entries, each with the state of the pack in which
        it had a digest, and the digest."""
        self._working = False
        self._remembered: set[str] = set()
        """The digests of all that was remembered in this run."""

    @cached_property
    def _texts(self) -> ReadTexts:
        from briefing.desk.read_texts import ReadTexts

        return ReadTexts()

    def remember(self, state: State, read: Mapping[str, str]) -> None:
        """Remember what entries say, by the digests that they have in a state of the pack."""
        for id, digest in read.items():
            if digest not in self._remembered:
                self._remembered.add(digest)
                self._waiting[id] = state, digest
        self._go_on()

    def _go_on(self) -> None:
        if self._waiting and not self._working:
            some = dict(islice(self._waiting.items(), AT_ONCE))
            for id in some:
                del self._waiting[id]
            self._working = True
            self._background.submit(partial(self._keep, some), self._kept)

    def _keep(self, some: dict[str, tuple[State, str]]) -> None:
        """Keep what entries say, unless the pack is another by now."""
        library = self._library
        found = {
            digest: said
            for id, (state, digest) in some.items()
            if library.state == state and (said := library.said(id)) is not None
        }
        if all(library.state == state for state, _ in some.values()):
            self._texts.keep(found)

    def _kept(self, outcome: Outcome[None]) -> None:
        outcome()
        self._working = False
        self._go_on()

    def prepare(self) -> None:
        """Import what an entry is compared with, in a thread: the first to be opened waits less."""
        from briefing.app.session import change_blocks  # noqa: F401
        from briefing.publish import said_changes  # noqa: F401

        self._texts.text("")

    def told(self, sheet: Sheet, reading: LastReading) -> Sheet:
        """Return a sheet that tells what has changed in its entry since a reading, as far as known.

        It is known as long as what was read is remembered.
        """
        from briefing.app.session.change_blocks import with_changes

        id = sheet["row"]["id"]
        before, now = self._texts.text(reading.digest), self._library.said(id)
        parts: list[ChangedPart] = []
        if before is not None and now is not None:
            from briefing.publish.said_changes import changed_parts

            parts = changed_parts(before, now, self._name)
        return with_changes(sheet, parts, reading.at)

    def _name(self, what: str, id: str) -> str:
        """Return what something is called now; its id, where the pack has it no more."""
        from briefing.pack.model import addresses

        row = self._library.row(addresses.of(what, id)) or self._library.row(id)
        return row["title"] if row else id
