"""When an entry counts as read: after some seconds, or once its end is on screen."""

from __future__ import annotations

from asyncio import TimerHandle, get_running_loop
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.app.pane.entry_pane import EntryPane
    from briefing.app.session.session import Session


class ReadTimer:
    """Marks the entry of a pane as read."""

    def __init__(self, pane: EntryPane, session: Session) -> None:
        self._pane = pane
        self._session = session
        self._timer: TimerHandle | None = None
        """The loop's own: a timer of Textual's is a task, and every arrow key begins one."""

    def begin(self) -> None:
        """Begin to count, for the entry that is open now."""
        self.end()
        after = self._session.read_after
        if after is not None and self._pane.row is not None and self._pane.is_mounted:
            self._timer = get_running_loop().call_later(after, self._pane.call_later, self.read)

    def end(self) -> None:
        """Count no more."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def look(self) -> None:
        """Mark the entry that is read where its end is on screen."""
        pane = self._pane
        if pane.reading and pane.reader.is_at_end:
            self.read()

    def read(self) -> None:
        """Mark the entry that is open as read."""
        pane = self._pane
        row = pane.row
        if row is None or not pane.screen.is_current:
            return
        if self._session.desk.marks.read(row["pane"], row["id"]):
            pane.marks_changed()
