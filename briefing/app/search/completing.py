"""Completing the query with Tab: a field, one of its values, or a word that the entries hold."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import host_of
from briefing.app.search.completion import Completion, Fragment, candidates, fragment
from briefing.app.ui.notice import Line, Notice, Piece, width

if TYPE_CHECKING:
    from briefing.app.core.background import Outcome
    from briefing.app.search.query_line import QueryLine
    from briefing.app.session.session import Session

BEFORE, AFTER = "‹ ", " ›"
"""What is shown where there are more candidates than fit."""


class CandidateNumber(NamedTuple):
    """One of the candidates, for the mouse."""

    number: int


def shown_candidates(completion: Completion, room: int) -> Line:
    """Return the candidates that fit in so many cells, among them the one that is put in."""
    room -= 1 + len(BEFORE) + len(AFTER)
    pages: list[Line] = [[]]
    page = 0
    for index, each in enumerate(completion.candidates):
        style = "tab-here" if index == completion.index else "quiet"
        piece = Piece(f" {each} ", style, CandidateNumber(index))
        if pages[-1] and width([*pages[-1], piece]) > room:
            pages.append([])
        pages[-1].append(piece)
        if index == completion.index:
            page = len(pages) - 1
    before = BEFORE if page else " " * len(BEFORE)
    after = AFTER if page < len(pages) - 1 else ""
    return [Piece(before, "quiet"), *pages[page], Piece(after, "quiet")]


class CandidateLine(Notice):
    """The candidates for completion, on one line."""

    completing: Completing | None = None

    def on_notice_clicked(self, message: Notice.Clicked) -> None:
        """Put in the candidate that is clicked."""
        if isinstance(message.meaning, CandidateNumber) and self.completing is not None:
            message.stop()
            self.completing.choose(message.meaning.number)


class Completing(CommandSet):
    """Completes in the background; the keys that come meanwhile wait for it."""

    def __init__(self, session: Session, field: QueryLine, line: CandidateLine) -> None:
        self._session = session
        self._field = field
        self._line = line
        line.completing = self
        self._completion: Completion | None = None
        """The candidates that are gone through, while they are."""
        self._put = ""
        """The query with the candidate that was put in last."""

    @answers(commands.COMPLETE, commands.COMPLETE_BACK)
    def _complete(self, command: Command) -> None:
        """Complete what is typed before the cursor; then go through the candidates."""
        if self._completion is not None:
            self._completion.step(1 if command is commands.COMPLETE else -1)
            self._put_candidate(self._completion)
            return
        self._field.focus()
        self._session.keys.hold()
        text, library = self._field.value, self._session.library
        part = fragment(text, self._field.cursor_position)
        work = lambda: (text, part, candidates(library, part))  # noqa: E731
        self._session.background.submit(work, self._completed)

    def _completed(self, outcome: Outcome[tuple[str, Fragment, list[str]]]) -> None:
        text, part, found = outcome()
        self._session.keys.release()
        typed = self._field.value, self._field.cursor_position
        if not self._field.is_attached or (text, part.end) != typed:
            return
        completion = Completion(text, part, found)
        if not found:
            host_of(self._line).say("Nothing completes this")
        elif len(found) == 1:
            self._field.restate(*completion.whole())
        elif common := completion.common():
            self._completion = completion
            self._restate(*completion.put(common))
        else:
            self._completion = completion
            completion.step(1)
            self._put_candidate(completion)

    def _put_candidate(self, completion: Completion) -> None:
        self._restate(*completion.put(completion.candidates[completion.index]))

    def _restate(self, text: str, cursor: int) -> None:
        self._put = text
        self._field.restate(text, cursor)
        self._show()

    def _show(self) -> None:
        completion = self._completion
        room = self._line.screen.size.width
        self._line.show([shown_candidates(completion, room)] if completion else [])

    def choose(self, number: int) -> None:
        """Put in one of the candidates that are shown."""
        if self._completion is not None:
            self._completion.index = number
            self._put_candidate(self._completion)
            self._field.focus()

    def end(self, *, back: bool = False) -> bool:
        """End going through candidates; `back`: what was typed is put back. Return if it was on."""
        completion, self._completion = self._completion, None
        if completion is None:
            return False
        if back:
            self._field.restate(*completion.typed())
        self._show()
        return True

    def typed_on(self, text: str) -> None:
        """End going through candidates once something else is typed."""
        if self._completion is not None and text != self._put:
            self.end()
