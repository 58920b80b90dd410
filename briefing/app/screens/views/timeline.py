"""The timeline: the dated entries of a tab, of the pack, or of what a search found."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.views.view_screen import ViewScreen
from briefing.app.session.filters import within
from briefing.library.query.parser import Query
from briefing.library.search_fields import PANE
from briefing.library.views import timeline as dated_entries
from briefing.publish.views import timeline

if TYPE_CHECKING:
    from briefing.app.session.places import ViewPlace
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange
    from briefing.library.views.timeline import Timeline
    from briefing.publish.views.view import View

AT, HOME = "at", "home"
"""Options: the entry that is chosen at first, and the tab that the whole pack was opened in."""

WORDS, LITERAL, NAMES = "search", "literal", "names"
"""Options: what was searched for, and how; its filters are those of the place."""


class Screen(ViewScreen):
    """Entries in the order of time."""

    def __init__(self, session: Session, place: ViewPlace) -> None:
        super().__init__(session, place)
        at = self._at = self.options.pop(AT, "")
        self._timeline = self._asked(at)
        if at:
            self.place = place._replace(item=self._timeline.at)

    def arrived(self) -> None:
        """Be where it was left, or have the entry that the reader comes from in the middle."""
        super().arrived()
        if self._at:
            self.listed.centre()

    @property
    def _found(self) -> bool:
        """Whether it is of what a search found."""
        return WORDS in self.options

    def _asked(self, at: str = "") -> Timeline:
        """Return the timeline of the pack as it is now; `at`: the entry that is to be chosen."""
        library, query, literal, names = self.session.library, None, True, False
        if self._found:
            query = within(Query(self.options[WORDS], typing=True), self.chosen)
            literal, names = LITERAL in self.options, NAMES in self.options
        elif self.pane is not None:
            query = within(Query("").within(PANE, self.pane), self.chosen)
        ask = partial(dated_entries.timeline, query=query, ask=library.view, at=at)
        return library.view(ask, literal=literal, names=names)

    def view_at(self, width: int) -> View:
        """Return the timeline at a width."""
        about, kept = self.session.about, self.chosen if self.pane or self._found else ()
        filters = ", ".join(f"{each.field} {each.name}" for each in kept)
        return timeline.view(
            self._timeline,
            about,
            width,
            of=self._of(),
            one_tab=self.pane is not None,
            filters=filters,
        )

    def _of(self) -> str:
        if self._found:
            words = self.options[WORDS].strip()
            return f"found by “{words}”" if words else "what the filters leave"
        tabs = {tab["id"]: tab["title"] for tab in self.session.tabs}
        if self.pane is None:
            home = tabs.get(self.options.get(HOME, ""), "")
            return f"the whole pack (t: {home} alone)" if home else "the whole pack"
        return f"{tabs.get(self.pane, self.pane)} (t: the whole pack)"

    def opened(self, item: int) -> None:
        """Open the entry that is chosen."""
        if (found := self._timeline.entry(item)) is not None and item < self._timeline.count:
            self.dismiss((found.row["id"], self.here()))

    def follow(self, _change: LibraryChange) -> str:
        """Show the pack as it is now, the same entry chosen where it is still there."""
        self._ask_again()
        return ""

    def _ask_again(self) -> None:
        at = self._timeline.entry(self.listed.index) if self._timeline.count else None
        self._timeline = self._asked(at.row["id"] if at else "")
        self.show(self._timeline.at)
        self.listed.centre()

    def applies(self, command: Command) -> bool:
        """Return whether there is another timeline to turn to, or another year."""
        if command is commands.TIMELINE:
            return not self._found
        return self._timeline.count > 0 if command is commands.YEAR_ON else True

    @answers(commands.TIMELINE)
    def _turn(self, _command: Command) -> None:
        """Turn from the tab to the whole pack, or back."""
        if self.pane is not None:
            self.options[HOME], self.pane = self.pane, None
        else:
            self.pane = self.options.pop(HOME, self.session.tabs[0]["id"])
        self._ask_again()

    @answers(commands.YEAR_ON, commands.YEAR_BACK)
    def _year(self, command: Command) -> None:
        by = 1 if command is commands.YEAR_ON else -1
        self.listed.choose(self._timeline.in_next_year(self.listed.index, by))
