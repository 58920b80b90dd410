"""The pane that lists entries beside the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Horizontal

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, CommandTarget, answer, answers
from briefing.app.filter.filtering import Filtering
from briefing.app.pane.context import Context
from briefing.app.pane.editing import Editing
from briefing.app.pane.entry_list import EntryList
from briefing.app.pane.from_list import ReadingFromList
from briefing.app.pane.highlighting import Highlighting
from briefing.app.pane.list_chips import ListChips
from briefing.app.pane.listing import Listing
from briefing.app.pane.more_like import MoreLikeThis
from briefing.app.pane.narrowing import Narrowing
from briefing.app.pane.open_entry import OpenEntry
from briefing.app.pane.ordering import Ordering
from briefing.app.pane.quoting import MeantEntry
from briefing.app.pane.read_timer import ReadTimer
from briefing.app.pane.switching import Switching
from briefing.app.reader.following import Following
from briefing.app.reader.reader import Reader
from briefing.app.reader.sending import Sending
from briefing.app.session.filters import same
from briefing.app.session.places import BEFORE, TOP, Anchor, EntryPlace
from briefing.app.session.quoting import Quoting
from briefing.app.session.search_request import NO_REQUEST, SearchRequest
from briefing.app.session.unread_filter import UNREAD
from briefing.app.ui.window import WITH_CONTEXT, too_small

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.pane.pane import Guide, PaneHost
    from briefing.app.session.session import Session
    from briefing.library.records import Row
    from briefing.pack.markdown.blocks import Block

END = "The end of the entry; J takes the next"

READING = "-reading"
"""The class of a pane whose focus is in the entry: in a narrow window it hides the list."""


CONTEXT = "-context"
"""The class of a pane in which the context of an entry stands beside it."""


def _quietly(text: str) -> list[Block]:
    return [{"kind": "paragraph", "spans": [{"text": text, "style": "quiet"}]}]


NO_ENTRY = _quietly("No entry stands in this tab.")
NONE_LEFT = _quietly("The filter leaves no entry.")


class EntryPane(CommandTarget, Horizontal):
    """Shows one pane at a time: its list, whole or filtered, and an entry or a series."""

    SETS = (
        ReadingFromList,
        Narrowing,
        Following,
        Filtering,
        Editing,
        Sending,
        MoreLikeThis,
        Ordering,
        Switching,
        Quoting,
        Highlighting,
    )

    def __init__(self, session: Session, host: PaneHost, guide: Guide) -> None:
        super().__init__()
        self.host = host
        self._session = session
        self.entries = EntryList(self, session.desk)
        self.reader = Reader(at_end=END, edge=True)
        self.context = Context(self.reader, self._put_beside)
        self.listing = Listing(session, self.entries, self._filters_changed)
        self.opened = OpenEntry(session, self.reader, self.context)
        self.following = Following(self.reader, guide, reveal=self.reveal)
        self.filtering = Filtering(self.listing, self, session)
        self.highlighting = Highlighting(self, session)
        self.ordering = Ordering(self, session)
        self.narrowing = Narrowing(self, session)
        self._sets = (
            ReadingFromList(self),
            self.narrowing,
            self.following,
            self.filtering,
            Editing(self, session),
            Sending(self, session, lambda: self.row),
            MoreLikeThis(self, guide),
            self.ordering,
            Switching(self),
            Quoting(self, session, MeantEntry(self, session)),
            self.highlighting,
            self,
        )
        self._chips = ListChips(self)
        self.read_timer = ReadTimer(self, session)
        self._was_wide = False

    def compose(self) -> ComposeResult:
        """Yield the list and the entry, and its context where there is room."""
        yield self.entries
        yield self.reader
        if self.app.size.width >= WITH_CONTEXT:
            self.context.resized(apart=True)
            yield self.context.reader

    @property
    def widget(self) -> Widget:
        """The widget itself."""
        return self

    @property
    def home(self) -> Widget:
        """The entry while it is read, else the list."""
        return self.reader if self.has_class(READING) else self.entries

    @property
    def command_sets(self) -> tuple[CommandSet, ...]:
        """Reading, following, filtering, editing and searching, then what list and entry share.

        Where nothing is open there is nothing to read, and a filter alone can be taken off.
        """
        if self.row is None:
            filtered = self.listing.chosen or self.filtering.has_focus
            return (self.filtering, self) if filtered else (self,)
        return self._sets

    # The focus

    @property
    def reading(self) -> bool:
        """Whether the focus is in the entry, or in its context."""
        return self.host.focused in self.reader.finding.texts

    def read(self, text: Reader | None = None) -> None:
        """Put the focus in the entry, or its context; in a narrow window the list gives way."""
        self._take_marks()
        self.add_class(READING)
        self.host.set_focus(text or self.reader)
        self.host.refresh_keys()

    def _put_beside(self, shown: bool) -> None:
        """Put the context beside the entry, or take it away; what has the focus is on screen."""
        if shown and self.is_mounted and not self.context.reader.is_attached:
            self.mount(self.context.reader)
        self.set_class(shown, CONTEXT)
        if not shown and self.host.focused is self.context.reader:
            self.host.set_focus(self.reader)

    def list(self) -> None:
        """Put the focus in the list."""
        self.remove_class(READING)
        self.host.set_focus(self.entries)
        self.host.refresh_keys()

    def reveal(self) -> None:
        """Bring the entry on screen, where a narrow window shows the list alone."""
        if not self.host.wide:
            self.read()

    def look(self) -> None:
        """Take note that the end of what is read is on screen."""
        self.read_timer.look()

    def focus_moved(self) -> None:
        """Close the filters where something else has got the focus."""
        self.filtering.focus_moved()

    # The entry

    @property
    def row(self) -> Row | None:
        """The row of what is open."""
        return self.opened.row

    def _show(
        self,
        id: str | None,
        anchor: Anchor | None = None,
        request: SearchRequest = NO_REQUEST,
        context: Anchor = TOP,
        *,
        in_context: bool = False,
    ) -> Reader:
        """Show an entry; return the text in which is now what is read of it."""
        if self.host.wide or self.reading:  # else the list alone is on the screen
            self._take_marks(id)
        otherwise = NONE_LEFT if self.listing.chosen else NO_ENTRY
        text = self.opened.show(id, otherwise, anchor, request, context, in_context=in_context)
        self.host.show_open(self.row)
        self.read_timer.begin()
        return text

    def _show_chosen(self) -> None:
        """Show the entry that is chosen in the list, unless it is open already."""
        row = self.entries.chosen
        if row is None or self.row is None or row["id"] != self.row["id"]:
            self.opened.by_link = False
            self._show(row["id"] if row else None)

    def show_beside(self) -> None:
        """Show the entry that is chosen in the list, if any is, where there is room beside it."""
        if self.host.wide and self.entries.chosen is not None:
            self._show_chosen()

    def _take_marks(self, id: str | None = None) -> None:
        """Take the mark off an entry that is opened, and off the one that was open."""
        for each in (id, self.row["id"] if self.row else None):
            if each in self._session.fresh:
                self._session.fresh.discard(each or "")
                self.entries.refresh()

    def row_chosen(self, row: Row) -> None:
        """Show the entry of a row that was moved to, from its top, in the same breath."""
        self.opened.by_link = False
        self._show(row["id"], TOP)

    def row_clicked(self, row: Row, *, again: bool) -> None:
        """Show the entry of a row that was clicked; read it where it was chosen already."""
        if again:
            self.read()
        else:
            self.opened.by_link = False
            self._show(row["id"])

    def list_ended(self, by: int) -> None:
        """Say that there is no row further down or up."""
        left = " that the filter leaves" if self.listing.chosen else ""
        self.host.say(f"The {'last' if by > 0 else 'first'} entry of this tab{left}")

    # The pane

    def begin(self, pane: str) -> None:
        """Show the list of a pane, before an entry is opened."""
        self.narrowing.leave()
        self.listing.begin(pane)

    def open(self, pane: str, *, reading: bool | None = None) -> None:
        """Show a pane as it was left; `reading`: the focus is in the entry, or in the list."""
        self.begin(pane)
        self._chips.show()
        self.opened.by_link = False
        row = self.entries.chosen
        self._show(row["id"] if row else None)
        if reading is None:
            reading = pane in self._session.memory.reading
        self.read() if reading else self.list()

    def leave(self) -> None:
        """Keep how the pane is left; of a list that is narrowed, how it was before."""
        if not self.narrowing.is_on:
            self.listing.leave(reading=self.reading)

    def place(self) -> EntryPlace | None:
        """Return where the reader is."""
        return self.opened.place(self.listing.chosen, reading=self.reading)

    def arrive(self, place: EntryPlace, *, to_match: bool = False) -> None:
        """Be at an entry; `to_match`: at the passage that answers the search that led there."""
        self.narrowing.leave()
        if said := self.listing.choose(place):
            self.host.say(said)
        self._chips.show()
        self.opened.by_link = place.by_link
        text = self._show(
            place.id, place.anchor, place.request, place.context, in_context=place.in_context
        )
        if place.reading:
            self.read(text)
        else:
            self.list()
        if to_match:
            self.reader.when_laid_out(self._to_passage)

    def _to_passage(self) -> None:
        """Go to what answers; what was said on the way stays beside which match it is."""
        if self.reader.finding.count:
            before = self.host.said
            self.reader.finding.open_at(self.opened.passage())
            if before:
                self.host.say(f"{self.host.said}. {before}")

    def follow(self, pane: str, row: Row | None) -> str:
        """Show a pack that has changed: a pane, and the open entry where it is still there.

        Returns what there is to say of it, or "".
        """
        before, said = self.row, ""
        self.highlighting.cancel()  # its sentences may be others
        self.listing.follow(pane, row)
        self.narrowing.go_on()
        self._chips.show()
        if row is None:
            self._show_chosen()
            said = f"{before['id']} is gone, its neighbour is open" if before else ""
        else:
            self.following.cancel()  # its links may be others
            self.opened.show_again(row["id"])
            self.host.show_open(self.row)
        self.filtering.count()
        self.host.refresh_keys()
        return said

    def marks_changed(self) -> None:
        """Show that the open entry is read."""
        self.entries.refresh()
        self.host.count_unread()

    def desk_changed(self) -> None:
        """Show what the reader keeps of what is open, and of what is listed."""
        self.entries.refresh()
        if self.row is not None:
            self.opened.show_again(self.row["id"])

    def follow_settings(self) -> None:
        """Show what is set now: the list may have another order."""
        self.ordering.follow_settings()

    def _filters_changed(self, shown: bool) -> None:
        """Count anew, after other filters were chosen; show what they leave, once it is known."""
        if shown:
            self.narrowing.go_on()
            self._chips.show()
            self._show_chosen()
            self.host.refresh_keys()
        else:
            self.filtering.count()

    def resized(self) -> None:
        """Arrange the filters anew; where it is too narrow for both, keep what is being read."""
        self._chips.show()
        text = self.context.resized(apart=self.host.broad)
        if text is not None and self.reading:
            self.read(text)
        if not too_small(self.app.size):  # else nothing is read, and the place is kept
            self.following.label_anew()
        if not self.host.wide and self._was_wide:
            self._keep_reading()
        self._was_wide = self.host.wide

    def _keep_reading(self) -> None:
        """Show what is being read of the entry where there is no room for the list beside it."""
        if self.filtering.has_focus or self.narrowing.is_on:
            return  # the list is asked about
        if self.host.focused is not self.entries:
            self.add_class(READING)
        elif self.reader.top not in (TOP, Anchor(0, BEFORE)):
            self.read()

    # Commands

    def applies(self, command: Command) -> bool:
        """Return whether a command makes sense now."""
        if command in (commands.OPEN, commands.NEXT_ENTRY, commands.PREVIOUS_ENTRY):
            return self.row is not None and not (command is commands.OPEN and self.reading)
        if command is commands.UNREAD_ONLY:
            return self._session.desk.marks.state is not None
        if command is commands.BACK:
            return self.opened.found_marks or (self.reading and not self.opened.by_link)
        if command is commands.LEAVE:
            led = self.opened.by_link and bool(self._session.history.behind)
            return led or (self.reading and not self.host.wide)
        return True

    def label(self, command: Command) -> str:
        """Return what a command is called here: while an entry is read, `q` may lead back."""
        return commands.BACK.label if command is commands.LEAVE else command.label

    def awaits(self, key: str) -> bool:
        """Return whether the entry that is read, or what the filters leave, is not shown yet."""
        if self.reading:
            texts = self.reader.finding.texts
            ready = all(each.is_laid_out for each in texts if self.host.focused is each)
            return not ready and not too_small(self.app.size)
        return self.listing.is_arranging and not self.filtering.has_focus

    @answers(commands.UNREAD_ONLY)
    def _unread_only(self, _command: Command) -> None:
        self.filtering.toggle(same(self.listing.chosen, UNREAD))

    @answers(commands.NEXT_ENTRY, commands.PREVIOUS_ENTRY)
    def _neighbour(self, command: Command) -> None:
        self.entries.go(1 if command is commands.NEXT_ENTRY else -1)

    @answers(commands.OPEN)
    def _open(self, _command: Command) -> None:
        self.read()

    @answers(commands.BACK)
    def _back(self, _command: Command) -> None:
        """Go back one step within the pane: unmark, or to the list."""
        if self.opened.found_marks:
            self.reader.finding.mark(self.opened.searched)
            self.host.refresh_keys()
        else:
            self.list()

    @answers(commands.LEAVE)
    async def _leave(self, _command: Command) -> None:
        await answer(self, commands.BACK)

    async def on_reader_followed(self, message: Reader.Followed) -> None:
        """Follow a link that is clicked."""
        message.stop()
        await self.following.clicked(message.target)

    def on_reader_pointed(self, message: Reader.Pointed) -> None:
        """Show which citations lead to a source that is pointed at, and the other way round."""
        message.stop()
        self.following.light(message.target)
