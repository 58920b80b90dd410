"""A screen from which a reader goes elsewhere, and to which the way back leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app import commands
from briefing.app.asked import NOTHING, Asked
from briefing.app.commands import Command
from briefing.app.host import does
from briefing.app.places import NOTHING_ASKED, EntryPlace, Place, SearchPlace
from briefing.app.screens.following_room import FollowingRoom
from briefing.app.screens.room import Result

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.session import Session


class TravellingRoom(FollowingRoom[Result]):
    """Links, the search and the history lead from place to place."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.came = False
        """Whether the open entry was come to by a link or a search, so that Back leads there."""

    def place(self) -> Place | None:
        """Return where the reader is."""
        raise NotImplementedError

    def arrive(self, place: EntryPlace) -> None:
        """Be at a place, without keeping the one that is left."""
        raise NotImplementedError

    def applies(self, command: Command) -> bool:
        """Say which commands make sense now."""
        if command is commands.BACKWARD:
            return bool(self.session.history.behind)
        if command is commands.FORWARD:
            return bool(self.session.history.ahead)
        return super().applies(command)

    def name_of(self, target: str) -> str:
        """Return the title of the entry that a link leads to, or the address."""
        row = self.session.library.row(target[1:]) if target.startswith("#") else None
        return f"{row['title']} (entry)" if row else target

    def go(self, id: str, asked: Asked = NOTHING, left: Place | None = None) -> None:
        """Open an entry from somewhere else, keeping the way back."""
        row = self.session.library.row(id)
        if row is None:
            near = self.session.library.similar_ids(id)
            self.say(f"There is no entry {id}" + (f"; near: {', '.join(near)}" if near else ""))
            return
        if place := left or self.place():
            self.session.history.leave(place)
        here = EntryPlace(id, row["pane"], row["position"], reading=True, asked=asked, came=True)
        self.arrive(here)
        if asked.text:
            self.reader.when_laid_out(self._to_first_match)

    def _to_first_match(self) -> None:
        """Go to the first match; what was said on the way stays beside which it is."""
        if self.reader.matches:
            bar = self.key_bar()
            said = bar.said if bar else ""
            self.step(1)
            if bar and said:
                self.say(f"{bar.said}. {said}")

    def travel(self, way: Callable[[Place], Place | None]) -> None:
        """Go to a place in the history."""
        here = self.place()
        place = way(here) if here else None
        if isinstance(place, SearchPlace):
            self.open_search(place, again=True)
        elif place is not None:
            self.arrive(place)

    def open_search(self, place: SearchPlace = NOTHING_ASKED, *, again: bool = False) -> None:
        """Open the search at a place in it; `again`: the way back has led to it."""
        from briefing.app.screens.search import SearchScreen

        self.hold_keys()
        screen = SearchScreen(self.session, place, again=again)
        self.app.push_screen(screen, self._found_again if again else self._found)

    def _found(self, choice: tuple[str, SearchPlace] | None) -> None:
        """Open what was chosen in the search: the way back leads to its results, then to here."""
        if choice is not None:
            if place := self.place():
                self.session.history.leave(place)
            self.go(choice[0], choice[1].asked, choice[1])
        self.release_keys()

    def _found_again(self, choice: tuple[str, SearchPlace] | None) -> None:
        """Open what was chosen instead; nothing: go on to where the search was opened."""
        if choice is not None:
            self.go(choice[0], choice[1].asked, choice[1])
        else:
            self.travel(self.session.history.back)
        self.release_keys()

    @does(commands.SEARCH)
    def _search(self, _command: Command) -> None:
        self.open_search()

    @does(commands.LIKE)
    def _like(self, _command: Command) -> None:
        from briefing.library.query.syntax import COLON
        from briefing.library.search_fields import LIKE

        here = self.place()
        if isinstance(here, EntryPlace):
            self.open_search(SearchPlace(Asked(f"{LIKE}{COLON}{here.id}")))

    @does(commands.BACKWARD)
    def _backward(self, _command: Command) -> None:
        self.travel(self.session.history.back)

    @does(commands.FORWARD)
    def _forward(self, _command: Command) -> None:
        self.travel(self.session.history.forward)
