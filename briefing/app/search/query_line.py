"""The line of the query, as what asks and completes sees it."""

from __future__ import annotations

from typing import Protocol


class QueryLine(Protocol):
    """A line to type in."""

    value: str
    cursor_position: int

    @property
    def is_attached(self) -> bool:
        """Whether it is still there."""

    def focus(self) -> object:
        """Take the focus."""

    def insert_text_at_cursor(self, text: str) -> None:
        """Put text in where the cursor is."""

    def restate(self, text: str, cursor: int | None = None) -> None:
        """Put another text in place of what is typed."""
