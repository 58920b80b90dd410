"""JSON Lines in one stored field: a head, and items of which each is decoded by itself."""

from __future__ import annotations

import json

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any


def joined(lines: Iterable[bytes]) -> bytes:
    """Return lines of JSON, the head first, as they are stored."""
    return b"\n".join(lines)


class JsonLines:
    """The decoder of a stored field of JSON Lines."""

    def __init__(self, data: bytes) -> None:
        self._lines = data.split(b"\n")
        self._head: Any = None

    @property
    def head(self) -> Any:
        """The head, decoded when it is first asked for."""
        if self._head is None:
            self._head = json.loads(self._lines[0])
        return self._head

    def __len__(self) -> int:
        return len(self._lines) - 1

    def __getitem__(self, number: int) -> Any:
        """Return an item, counted from 0."""
        return json.loads(self._lines[number + 1])
