"""The palette: every command that applies, every tab, page and theme, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import answers
from briefing.app.screens.base import BaseScreen, Going
from briefing.app.screens.palette_list import PaletteList
from briefing.app.search.query_field import QueryField
from briefing.publish.signs import in_ascii

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.core.dispatch import Offer
    from briefing.app.screens.palette_names import Named
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange

MOST_LINES = 22
"""Lines of names that are seen at once."""

BESIDE, BESIDE_NARROW = 6, 2
"""Lines of the window that are none of names: two above, the frame, what is typed, the keys; and
where there is no frame, and nothing above it."""

DOWN = (commands.NAMED_DOWN, commands.NAMED_DOWN_PAGE)


class PaletteScreen(BaseScreen[Going]):
    """Lies over the screen for which it offers names, and returns what is to be done."""

    LETTERS_ARE_TEXT = True

    def __init__(
        self,
        session: Session,
        names: Named,
    ) -> None:
        super().__init__(session)
        self.field = QueryField("")
        self.field.placeholder = names.asked_for
        self.listed = PaletteList(names.nothing)
        self._names = names
        self._left = False
        self._shown: str | None = None
        """What was typed for the names that are shown; None: none are."""

    def compose(self) -> ComposeResult:
        """Yield the line to type in with the names, and the keys."""
        with Vertical(id="palette"):
            yield self.field
            yield self.listed
        yield self.key_bar

    def on_mount(self) -> None:
        """Show every name, and have the keys that were typed for them."""
        self.set_class(in_ascii(), "-ascii")
        self._look()
        self.keys.release()

    @property
    def home(self) -> QueryField:
        """The line to type in."""
        return self.field

    @property
    def list_here(self) -> PaletteList:
        """The names."""
        return self.listed

    @property
    def typing(self) -> bool:
        """Letters are text, always."""
        return True

    def resized(self) -> None:
        """Let the names take as many lines as there are between the lines above and below."""
        beside = BESIDE if self.wide else BESIDE_NARROW
        self.listed.styles.max_height = min(MOST_LINES, max(1, self.size.height - beside))

    async def show_problems(self) -> None:
        """Say nothing of the pack: the screen below does."""

    def follow(self, _change: LibraryChange) -> str:
        """Offer the pack as it is now."""
        self._shown = None
        self._look()
        return ""

    def _look(self) -> None:
        """Show the names that hold what is typed."""
        typed = self.field.value
        if typed != self._shown:
            self._shown = typed
            self.listed.show(self._names.found(typed), typed)
            self.refresh_keys()

    def on_input_changed(self, _event: Input.Changed) -> None:
        """Show the names that hold what is typed now."""
        self._look()

    def offered(self) -> Iterator[Offer]:
        """Yield what can be done with names, and the help."""
        own = (*self.handlers, commands.HELP)
        return (each for each in super().offered() if each.command in own)

    def applies(self, command: Command) -> bool:
        """Return whether there is a name to choose."""
        return command is commands.NAMED_CLOSE or bool(self.listed.names)

    @answers(commands.NAMED_DOWN, commands.NAMED_UP)
    def _line(self, command: Command) -> None:
        self._move(1 if command in DOWN else -1)

    @answers(commands.NAMED_DOWN_PAGE, commands.NAMED_UP_PAGE)
    def _page(self, command: Command) -> None:
        self._move(self.listed.page_items if command in DOWN else -self.listed.page_items)

    def _move(self, by: int) -> None:
        self.listed.move(by)
        self.lead(self.listed)

    @answers(commands.NAMED_RUN)
    def _run(self, _command: Command) -> None:
        self._look()
        if (chosen := self.listed.chosen) is not None:
            self._leave(chosen.go)

    def on_palette_list_run(self) -> None:
        """Do what was clicked."""
        self._run(commands.NAMED_RUN)

    def on_click(self, event: events.Click) -> None:
        """Close where the screen below is clicked."""
        own = (self.query_one("#palette"), self.key_bar)
        if not any(each.region.contains_point(event.screen_offset) for each in own):
            self._leave(None)

    @answers(commands.NAMED_CLOSE)
    def _close(self, _command: Command) -> None:
        self._leave(None)

    def _leave(self, go: Going | None) -> None:
        """Leave with what is to be done, once: a second click comes before the screen is gone."""
        if not self._left:
            self._left = True
            self.keys.hold()
            self.dismiss(go)
