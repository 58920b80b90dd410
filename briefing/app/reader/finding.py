"""Finding in the text that is read: `/` opens a line to type in, `n` and `N` step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandSet, answers
from briefing.app.core.host import Host, host_of

if TYPE_CHECKING:
    from textual.widget import Widget

    from briefing.app.reader.reader import Reader


class Finding(CommandSet):
    """Finds in one text."""

    def __init__(self, text: Reader) -> None:
        self.text = text

    @property
    def host(self) -> Host:
        """The screen that the text is on."""
        return host_of(self.text)

    def applies(self, command: Command) -> bool:
        """Return whether there is anything to step through."""
        return command is commands.FIND or self.text.highlights.count > 0

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

    def step(self, by: int) -> None:
        """Go to another match and say which it is."""
        self.text.step(by)
        self.host.say(self.text.highlights.told())

    def look_for(self, phrase: str, since: int) -> str:
        """Mark a phrase, and go to its first match from a line on; return which it is, in words."""
        from briefing.library.present.highlight import PhraseHighlighter

        self.text.jump_to(since)
        if self.text.mark(PhraseHighlighter(phrase) if phrase else None):
            self.text.step(1)
        self.host.refresh_keys()
        return self.text.highlights.told() if phrase else ""

    def end(self, phrase: str, since: int, focus: Widget | None, *, keep: bool) -> None:
        """End it, the focus where it was; the marks stay where they are to be kept."""
        if not keep:
            self.text.mark(None)
            self.text.jump_to(since)
        if focus is not None:
            self.host.set_focus(focus)
        self.host.refresh_keys()
        if keep and phrase:
            self.host.say(self.text.highlights.told())
