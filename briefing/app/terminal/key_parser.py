"""The keys in what a terminal sends: Escape and a key right behind it are two keys.

A terminal sends the same for them, where they arrive together, as for Alt and the key; over a slow
line they do. No command has such a key, and in a line to type in it would be text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._xterm_parser import XTermParser
from textual.events import Key

if TYPE_CHECKING:
    from collections.abc import Iterable

ESCAPE = Key("escape", "\x1b")

INTRODUCER = "["
"""Stands behind an escape that begins a sequence: one that is not understood, or torn, presses no
Escape."""


class KeyParser(XTermParser):
    """Finds keys, and whatever else a terminal tells."""

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[Key]:
        """Yield the keys of a sequence; `alt`: of a character that an escape stands before."""
        if isinstance(ANSI_SEQUENCES_KEYS.get(sequence), str):
            alt, sequence = True, sequence[-1]  # what one kind of keyboard writes with Alt
        if alt and sequence != INTRODUCER:
            yield ESCAPE.copy()
        yield from super()._sequence_to_key_events(sequence)
