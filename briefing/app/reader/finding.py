"""Finding in the text that is read: `/` opens a line to type in, `n` and `N` step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import Host, host_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing.app.reader.page import Matcher
    from briefing.app.reader.reader import Reader
    from briefing.library.present.passage import Passage

    Lines = list[int]
    """The line at the top of each text."""


class Finding(CommandSet):
    """Finds in a text, and in what stands beside it: the matches of one follow those of another."""

    def __init__(self, text: Reader) -> None:
        self.text = text
        """The text that leads: it is stepped through first."""
        self.texts = [text]
        self.narrow: Callable[[str], int] | None = None
        """Has the texts show only lines that answer what is typed, and all where that is nothing;
        returns how many they are. None: they show all, always."""
        self._narrowed = ""
        """What is told of the lines that are left."""

    @property
    def host(self) -> Host:
        """The screen that the text is on."""
        return host_of(self.text)

    @property
    def count(self) -> int:
        """Matches that are marked."""
        return sum(each.highlights.count for each in self.texts)

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to step through."""
        return command is commands.FIND or self.count > 0

    @answers(commands.FIND)
    async def _find(self, _command: Command) -> None:
        from briefing.app.reader.find_bar import FindBar

        host = self.host
        host.keys.hold()
        bar = await host.bring(FindBar)
        bar.start(self, host.focused)
        host.keys.release()

    @answers(commands.NEXT_MATCH, commands.PREVIOUS_MATCH)
    def _step(self, command: Command) -> None:
        self.step(1 if command is commands.NEXT_MATCH else -1)

    def open_at(self, found: Passage | None) -> None:
        """Go to the first match of a passage, and say which it is; without one, stay at the top."""
        self.text.open_at(found)
        self.host.say(self.told())

    def step(self, by: int) -> None:
        """Go to another match, round the end of the last text, and say which it is."""
        self._step_on(by)
        self.host.say(self.told())

    def _step_on(self, by: int) -> None:
        texts = [each for each in self.texts if each.highlights.count]
        if not texts:
            return
        at = next((n for n, each in enumerate(texts) if each.highlights.here >= 0), 0)
        if not texts[at].step(by):
            texts[(at + by) % len(texts)].enter(by)

    def told(self) -> str:
        """Return which match is stepped from, in words."""
        before = 0
        for each in self.texts:
            if each.highlights.here >= 0:
                return f"match {before + each.highlights.here + 1} of {self.count}"
            before += each.highlights.count
        if not self.count:
            return "nothing found"
        return f"{self.count} matches" if self.count > 1 else "1 match"

    def mark(self, matcher: Matcher | None) -> int:
        """Mark what a matcher finds; return how many matches there are."""
        return sum(each.mark(matcher) for each in self.texts)

    @property
    def place(self) -> Lines:
        """What is on screen, to come back to."""
        return [each.top_line for each in self.texts]

    def return_to(self, place: Lines) -> None:
        """Show again what was on screen."""
        for each, line in zip(self.texts, place, strict=True):
            each.jump_to(line)

    def look_for(self, phrase: str, since: Lines) -> str:
        """Mark a phrase, and go to its first match from a place on; return in words which."""
        from briefing.library.present.highlight import PhraseHighlighter

        if self.narrow is not None:
            self._narrow(self.narrow, phrase)
        if not (self._narrowed and phrase):
            self.return_to(since)
        if self.mark(PhraseHighlighter(phrase) if phrase else None):
            self._step_on(1)
        self.host.refresh_keys()
        return (self._narrowed or self.told()) if phrase else ""

    def _narrow(self, narrow: Callable[[str], int], phrase: str) -> None:
        left = narrow(phrase)
        self._narrowed = f"{left} line{'s' if left > 1 else ''}" if left else "nothing found"

    def end(self, phrase: str, since: Lines, *, keep: bool) -> None:
        """End it; the marks stay where they are to be kept."""
        if not (keep and phrase):
            if self.narrow is not None:
                self.narrow("")
            self.mark(None)
            self.return_to(since)
        self.host.refresh_keys()
        if keep and phrase:
            self.host.say(self._narrowed or self.told())
