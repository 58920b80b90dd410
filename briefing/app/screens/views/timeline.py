"""The timeline: the dated entries of a tab, of the pack, or of what a search found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_body import Start, ViewHost
from briefing.app.screens.views.view_list import ViewList
from briefing.app.session.filters import within
from briefing.library.query.parser import Query
from briefing.library.views import timeline as dated_entries
from briefing.publish.views import timeline

if TYPE_CHECKING:
    from briefing.library.records import LibraryChange
    from briefing.library.views.timeline import Timeline
    from briefing.publish.views.view import View

AT, HOME = "at", "home"
"""Options: the entry that is chosen at first, and the tab that the whole pack was opened in."""

WORDS, LITERAL, NAMES = "search", "literal", "names"
"""Options: what was searched for, and how; its filters are those of the place."""


class Body(ViewList):
    """Entries in the order of time."""

    def __init__(self, host: ViewHost) -> None:
        super().__init__()
        self._host, self._state = host, host.state
        self._at = self._state.options.pop(AT, "")
        self._timeline = self._asked(self._at)

    def start(self, _view: View) -> Start | None:
        """Begin with the entry that the reader comes from in the middle."""
        return Start(self._timeline.at, centred=True) if self._at else None

    @property
    def _found(self) -> bool:
        """Whether it is of what a search found."""
        return WORDS in self._state.options

    def _asked(self, at: str = "") -> Timeline:
        """Return the timeline of the pack as it is now; `at`: the entry that is to be chosen."""
        state, query, literal, names = self._state, None, True, False
        library, options = state.session.library, state.options
        if self._found:
            query = within(Query(options[WORDS], typing=True), state.filters)
            literal, names = LITERAL in options, NAMES in options
        elif state.pane is not None:
            query = within(Query(""), state.filters)
        pane = None if self._found else state.pane
        ask = partial(dated_entries.timeline, query=query, pane=pane, ask=library.view, at=at)
        return library.view(ask, literal=literal, names=names)

    def view_at(self, width: int) -> View:
        """Return the timeline at a width."""
        state = self._state
        kept = state.filters if state.pane or self._found else ()
        filters = ", ".join(f"{each.field} {each.name}" for each in kept)
        return timeline.view(
            self._timeline,
            state.session.about,
            width,
            of=self._of(),
            one_tab=state.pane is not None,
            filters=filters,
        )

    def _of(self) -> str:
        if self._found:
            words = self._state.options[WORDS].strip()
            return f"found by “{words}”" if words else "what the filters leave"
        pane = self._state.pane
        tabs = {tab["id"]: tab["title"] for tab in self._state.session.tabs}
        if pane is None:
            home = tabs.get(self._state.options.get(HOME, ""), "")
            return f"the whole pack (t: {home} alone)" if home else "the whole pack"
        return f"{tabs.get(pane, pane)} (t: the whole pack)"

    def on_view_list_opened(self, message: ViewList.Opened) -> None:
        """Open the entry that is chosen."""
        message.stop()
        item = message.item
        if (found := self._timeline.entry(item)) is not None and item < self._timeline.count:
            self._host.leave(found.row["id"])

    def follow(self, _change: LibraryChange) -> None:
        """Show the pack as it is now, the same entry chosen where it is still there."""
        self._ask_again()

    def _ask_again(self) -> None:
        at = self._timeline.entry(self.listed.index) if self._timeline.count else None
        self._timeline = self._asked(at.row["id"] if at else "")
        self._host.show(self._timeline.at)
        self.listed.centre()

    def applies(self, command: Command) -> bool:
        """Return whether there is another timeline to turn to, or another year."""
        if command is commands.TIMELINE:
            return not self._found
        if command is commands.YEAR_ON:
            return self._timeline.count > 0
        return super().applies(command)

    @answers(commands.TIMELINE)
    def _turn(self, _command: Command) -> None:
        """Turn from the tab to the whole pack, or back."""
        state = self._state
        if state.pane is not None:
            state.options[HOME], state.pane = state.pane, None
        else:
            state.pane = state.options.pop(HOME, state.session.tabs[0]["id"])
        self._ask_again()

    @answers(commands.YEAR_ON, commands.YEAR_BACK)
    def _year(self, command: Command) -> None:
        by = 1 if command is commands.YEAR_ON else -1
        self.listed.choose(self._timeline.in_next_year(self.listed.index, by))
