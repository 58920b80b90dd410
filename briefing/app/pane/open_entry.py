"""The entry or series that is open in a pane's reader, and how the reader came to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.session.places import TOP, Anchor, EntryPlace
from briefing.app.session.search_request import NO_REQUEST, SearchRequest

if TYPE_CHECKING:
    from briefing.app.pane.context import Context
    from briefing.app.reader.reader import Reader
    from briefing.app.session.filters import Chosen
    from briefing.app.session.read_marks import LastReading
    from briefing.app.session.session import Session
    from briefing.library.present.highlight import Highlighter
    from briefing.library.present.passage import Passage
    from briefing.library.records import Row, Sheet
    from briefing.pack.markdown.blocks import Block


class OpenEntry:
    """What a pane shows. A series stands in no pane."""

    def __init__(self, session: Session, reader: Reader, context: Context) -> None:
        self._session = session
        self._reader = reader
        self._context = context
        self._sheet: Sheet | None = None
        self._since: tuple[str, LastReading] | None = None
        """What is open, and the last reading of it that it says something else since."""
        self.request = NO_REQUEST
        """The search that led to it."""
        self.searched: Highlighter | None = None
        """Marks the words of that search."""
        self.by_link = False
        """Whether a link or a search led to it, so that Back leads there."""

    @property
    def row(self) -> Row | None:
        """The row of what is open; None: nothing is."""
        return self._sheet["row"] if self._sheet else None

    def show(
        self,
        id: str | None,
        otherwise: list[Block],
        anchor: Anchor | None = None,
        request: SearchRequest = NO_REQUEST,
        context: Anchor = TOP,
        *,
        in_context: bool = False,
    ) -> Reader:
        """Show an entry where it was left, or at an anchor, and its context at another.

        None: `otherwise`, and none is open. `in_context`: the context is what is read of it. Return
        the text in which that is now.
        """
        session = self._session
        if self.row is not None:
            session.left(self.row["id"], self._reader.top)
        self._sheet = self._told(id) if id is not None else None
        self.request = request
        at = anchor or (session.memory.anchor(id) if id is not None else TOP)
        self.searched = session.highlighter(request)
        return self._context.show(
            self._sheet, otherwise, at, self.searched, context, in_context=in_context
        )

    def passage(self) -> Passage | None:
        """Return the passage that answers the search that led here, as the row of its hit shows it;
        None: none of what is open holds a word.
        """
        from briefing.library.present.passage import best

        if self._sheet is None or self.searched is None:
            return None
        return best(self._sheet["blocks"], self.searched)

    def show_again(self, id: str) -> None:
        """Show what is open as it is in a pack that has changed, the same words at the top."""
        self._sheet = self._told(id)
        if self._sheet is not None:
            self._context.follow(self._sheet)

    def _told(self, id: str) -> Sheet | None:
        """Return an entry with what has changed in it since it was read, as long as it is open."""
        sheet, desk = self._session.sheets.sheet(id), self._session.desk
        if (reading := desk.marks.reread.get(id)) is not None:
            self._since = id, reading
        elif self._since is not None and self._since[0] != id:
            self._since = None
        if sheet is None or self._since is None:
            return sheet
        return desk.what_changed.told(sheet, self._since[1])

    def place(self, filters: Chosen, *, reading: bool) -> EntryPlace | None:
        """Return the place that leads back here; None where nothing is open."""
        if (row := self.row) is None:
            return None
        return EntryPlace(
            row["id"],
            row["pane"],
            row["position"],
            self._reader.top,
            reading,
            self.request,
            self.by_link,
            filters,
            self._context.top,
            self._context.has_focus,
        )

    @property
    def found_marks(self) -> bool:
        """Whether something was looked for in the text, though it may stand nowhere.

        What a search marks goes with its entry.
        """
        matcher = self._reader.highlights.matcher
        return matcher is not None and matcher is not self.searched
