"""A screen with a query to type in, which Tab completes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual import getters

from briefing.app import commands
from briefing.app.commands import Command
from briefing.app.completion import Completion, Fragment, candidates, fragment
from briefing.app.host import does
from briefing.app.screens.room import Result, Room
from briefing.app.widgets.field import Field
from briefing.app.widgets.notice import Line, Notice, Piece, width

if TYPE_CHECKING:
    from briefing.app.latest import Outcome
    from briefing.app.session import Session

BEFORE, AFTER = "‹ ", " ›"
"""What is shown where there are more candidates than fit."""


class Offer(NamedTuple):
    """One of the candidates, for the mouse."""

    number: int


class Candidates(Notice):
    """What may complete the word, on one line."""


def offered(completion: Completion, room: int) -> Line:
    """Return the candidates that fit, among them the one that is put in."""
    room -= 1 + len(BEFORE) + len(AFTER)
    pages: list[Line] = [[]]
    page = 0
    for index, each in enumerate(completion.candidates):
        look = "tab-here" if index == completion.index else "quiet"
        piece = Piece(f" {each} ", look, Offer(index))
        if pages[-1] and width([*pages[-1], piece]) > room:
            pages.append([])
        pages[-1].append(piece)
        if index == completion.index:
            page = len(pages) - 1
    before = BEFORE if page else " " * len(BEFORE)
    after = AFTER if page < len(pages) - 1 else ""
    return [Piece(before, "quiet"), *pages[page], Piece(after, "quiet")]


class CompletingRoom(Room[Result]):
    """Completes in a thread; the keys that come meanwhile wait for it."""

    session: Session
    field = getters.query_one(Field)
    """What is asked."""
    _completion: Completion | None = None

    @does(commands.COMPLETE)
    def _complete(self, _command: Command) -> None:
        self.complete(1)

    @does(commands.COMPLETE_BACK)
    def _complete_back(self, _command: Command) -> None:
        self.complete(-1)

    def complete(self, by: int) -> None:
        """Complete what is typed before the cursor; then go through the candidates."""
        if self._completion is not None:
            self._completion.step(by)
            self._put_candidate(self._completion)
            return
        self.set_focus(self.field)
        self.hold_keys()
        text = self.field.value
        part = fragment(text, self.field.cursor_position)
        library = self.session.library
        self.session.latest.ask(lambda: (text, part, candidates(library, part)), self._completed)

    def _completed(self, outcome: Outcome[tuple[str, Fragment, list[str]]]) -> None:
        text, part, found = outcome()
        self.release_keys()
        if not self.is_attached or (text, part.end) != self._typed():
            return
        completion = Completion(text, part, found)
        if not found:
            self.say("Nothing completes this")
        elif len(found) == 1:
            self.field.restate(*completion.whole())
        elif common := completion.common():
            self._completion = completion
            self._restate(*completion.put(common))
        else:
            self._completion = completion
            completion.step(1)
            self._put_candidate(completion)

    def _typed(self) -> tuple[str, int]:
        return self.field.value, self.field.cursor_position

    def _put_candidate(self, completion: Completion) -> None:
        self._restate(*completion.put(completion.candidates[completion.index]))

    def _restate(self, text: str, cursor: int) -> None:
        self._put = text
        self.field.restate(text, cursor)
        self._offer()

    def _offer(self) -> None:
        completion = self._completion
        lines = [offered(completion, self.size.width)] if completion else []
        self.query_one(Candidates).show(lines)

    def end_completion(self, *, back: bool = False) -> bool:
        """End going through candidates; `back`: what was typed is put back. Return if it was on."""
        completion, self._completion = self._completion, None
        if completion is None:
            return False
        if back:
            self.field.restate(*completion.typed())
        self._offer()
        return True

    def typed_on(self, text: str) -> None:
        """End going through candidates once something else is typed."""
        if self._completion is not None and text != self._put:
            self.end_completion()

    async def on_notice_clicked(self, message: Notice.Clicked) -> None:
        """Put in the candidate that is clicked."""
        if isinstance(message.meaning, Offer) and self._completion is not None:
            self._completion.index = message.meaning.number
            self._put_candidate(self._completion)
            self.set_focus(self.field)
