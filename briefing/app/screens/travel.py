"""Going from place to place: links, the search, and the way back and forward."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.session.places import (
    NEW_SEARCH,
    TOP,
    Anchor,
    Choice,
    ChoiceReceiver,
    EntryPlace,
    NoteAddress,
    Place,
    SearchPlace,
    ViewChoice,
    ViewPlace,
)
from briefing.app.session.search_request import NO_REQUEST, SearchRequest

if TYPE_CHECKING:
    from briefing.app.session.session import Session


class Traveller(Protocol):
    """What goes from place to place: the main screen."""

    def place(self) -> Place | None:
        """Return where the reader is; None where nothing is open."""

    def arrive(self, place: EntryPlace, *, to_match: bool = False) -> None:
        """Be at an entry, without keeping the place that is left."""

    def show_search(self, place: SearchPlace, then: ChoiceReceiver, *, again: bool) -> None:
        """Show the search at a place in it; `then` is given what was chosen, if anything was."""

    def show_view(self, place: ViewPlace, then: Callable[[ViewChoice | None], None]) -> None:
        """Show a view at a place in it; `then` is given what was chosen, if anything was."""

    def say(self, text: str) -> None:
        """Tell the reader something."""


class Travel(CommandSet):
    """Keeps the way back wherever it leads."""

    def __init__(self, traveller: Traveller, session: Session) -> None:
        self._traveller = traveller
        self._session = session
        self._history = session.history

    def applies(self, command: Command) -> bool:
        """Return whether there is anything in that direction."""
        if command is commands.BACKWARD:
            return bool(self._history.behind)
        if command is commands.FORWARD:
            return bool(self._history.ahead)
        return True

    def title(self, target: str) -> str:
        """Return what a link leads to is called."""
        return self._session.title(target)

    def address(self, id: str) -> str:
        """Return the call by which a link inside the pack is opened from the shell."""
        from briefing.publish.citation import command_for

        return command_for(self._session.library.folder, id)

    def go(
        self,
        id: str,
        request: SearchRequest = NO_REQUEST,
        left: Place | None = None,
        at: Anchor = TOP,
    ) -> None:
        """Open an entry from somewhere else; `left` is the place left, where it is another.

        At a place in it, or else at the passage that answers a request.
        """
        library = self._session.library
        row = library.row(id)
        if row is None:
            near = library.similar_ids(id)
            told = f"; near: {', '.join(near)}" if near else ""
            self._traveller.say(f"There is no entry {id}{told}")
            return
        self._history.leave(left or self._traveller.place())
        place = EntryPlace(
            row["id"],
            row["pane"],
            row["position"],
            at,
            reading=True,
            request=request,
            by_link=True,
        )
        self._traveller.arrive(place, to_match=bool(request.text) and at == TOP)

    def step_to(self, id: str) -> None:
        """Open an entry in its list, the way back kept."""
        row = self._session.library.row(id)
        if row is not None:
            self._history.leave(self._traveller.place())
            self._traveller.arrive(EntryPlace(row["id"], row["pane"], row["position"]))

    def leave(self) -> None:
        """Keep the way back to what is read, before another part of it is."""
        self._history.leave(self._traveller.place())

    # The way back and forward

    def arrive(self, place: EntryPlace) -> None:
        """Be at an entry that was left."""
        self._traveller.arrive(place)

    def back(self) -> None:
        """Go to the place before."""
        self._restore(self._history.back)

    def _restore(self, way: Callable[[Place], Place | None]) -> None:
        here = self._traveller.place()
        place = way(here) if here is not None else None
        if place is not None:
            place.restore(self)

    @answers(commands.SEARCH)
    def _search(self, _command: Command) -> None:
        self.open_search()

    @answers(commands.BACKWARD)
    def _backward(self, _command: Command) -> None:
        self.back()

    @answers(commands.FORWARD)
    def _forward(self, _command: Command) -> None:
        self._restore(self._history.forward)

    # Views

    def open_view(self, place: ViewPlace, *, again: bool = True) -> None:
        """Open a view at a place in it; `again`: the way back has led to it."""
        self._session.keys.hold()
        self._traveller.show_view(place, self._seen_again if again else self._seen)

    def _seen(self, choice: ViewChoice | None) -> None:
        """Open what was chosen in a view: the way back leads to the view, then to here."""
        if choice is not None:
            self._history.leave(self._traveller.place())
        self._chosen(choice)

    def _seen_again(self, choice: ViewChoice | None) -> None:
        """Open what was chosen instead; nothing: go on to where the view was opened."""
        if choice is None:
            self.back()
        self._chosen(choice)

    def _chosen(self, choice: ViewChoice | None) -> None:
        self._session.keys.release()
        if choice is None:
            return
        there, left = choice
        if isinstance(there, str):
            self.go(there, left=left)
        else:
            self._history.leave(left)
            there.restore(self)

    # The search

    def open_search(self, place: SearchPlace = NEW_SEARCH, *, again: bool = False) -> None:
        """Open the search at a place in it; `again`: the way back has led to it."""
        self._session.keys.hold()
        then = self._found_again if again else self._found
        self._traveller.show_search(place, then, again=again)

    def _found(self, choice: Choice | None) -> None:
        """Open what was chosen in the search: the way back leads to its results, then to here."""
        if choice is not None:
            self._history.leave(self._traveller.place())
            self._open_found(choice)
        self._session.keys.release()

    def _found_again(self, choice: Choice | None) -> None:
        """Open what was chosen instead; nothing: go on to where the search was opened."""
        if choice is not None:
            self._open_found(choice)
        else:
            self.back()
        self._session.keys.release()

    def _open_found(self, choice: Choice) -> None:
        there, left = choice
        self._session.desk.marks.searched(left.request.text)
        if isinstance(there, NoteAddress):
            at = self._session.sheets.note_anchor(there.entry, there.note)
            self.go(there.entry, left.request, left, at)
        elif isinstance(there, str):
            self.go(there, left.request, left)
        else:
            self._history.leave(left)
            there.restore(self)
