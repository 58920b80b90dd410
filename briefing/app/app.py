"""The app: one library, its screens, its colours, and an orderly end."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App, SuspendNotSupported
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.reactive import Reactive
from textual.worker import WorkerFailed

from briefing.app import commands
from briefing.app.asked import Asked
from briefing.app.commands import Command
from briefing.app.filters import ColourlessFilter, SafeFilter
from briefing.app.host import Host, does
from briefing.app.places import SearchPlace
from briefing.app.reload import Reload
from briefing.app.screens.main import MainScreen
from briefing.app.screens.room import Room
from briefing.app.session import Session
from briefing.app.themes import DARK, LIGHT, THEMES
from briefing.app.window import too_small

if TYPE_CHECKING:
    from rich.console import RenderableType
    from textual.command import Provider
    from textual.driver import Driver
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.theme import Theme
    from textual.timer import Timer

    from briefing.app.watch import Watch
    from briefing.library.library import Library


def _commands_provider() -> type[Provider]:
    from briefing.app.palette import CommandsProvider

    return CommandsProvider


HELD_AT_MOST = 1.0
"""Seconds for which keys are kept for a line to type in that does not open."""


AT_REST = 0.2
"""Seconds after which what a start has painted will not change by itself any more."""

_BY_HAND = (events.InputEvent, events.Paste)


class BriefingApp(Host, App[None], inherit_bindings=False):
    """Reads one library."""

    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar = {_commands_provider}
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = []

    theme = Reactive(DARK.name)
    """Ours from the start: a change would read the stylesheet once more."""

    def __init__(
        self,
        library: Library,
        *,
        pane: str | None = None,
        entry: str | None = None,
        search: str | None = None,
        own: bool = False,
        driver: Callable[..., Driver] | None = None,
    ) -> None:
        """Make the app; `own`: the pack is the reader's own, and may be written meanwhile."""
        super().__init__(driver_class=driver)  # type: ignore[arg-type]
        self.session = Session(library, self.call_later, own=own)
        self.reload = Reload(self)
        self._opening = (pane, entry, search)
        self._own_filters: list[LineFilter] = [SafeFilter()]
        if self.no_color:
            self._own_filters.append(ColourlessFilter())
        self._held: list[events.Key] | None = None
        self.at_rest: Callable[[BriefingApp], None] | None = None
        """What is called once, when all is painted and the reader has done nothing yet."""
        self.watching: Watch | None = None
        """What looks at the files of the pack, once all is painted."""
        self._patience: Timer | None = None
        self.asked_to_end: int | None = None
        """The exit code with which the end was asked for, if it was."""
        self.crash: Exception | None = None
        """What ended the app, where that was a fault of ours."""

    def on_ready(self) -> None:
        """Collect garbage again: starting, which allocates most, is over."""
        gc.freeze()
        gc.enable()
        self.app_resume_signal.subscribe(self, self._repaint)
        if self.at_rest is not None:
            self.set_timer(AT_REST, partial(self._rest, self.size))
        if self.watching is not None:
            self.watching.begin()

    def on_unmount(self) -> None:
        """Look at the files of the pack no more."""
        if self.watching is not None:
            self.watching.end()

    def _rest(self, size: Size) -> None:
        """Tell who waits for it that all is painted, if it is as every start here paints it."""
        if self.at_rest is not None and self.app_focus and self.size == size:
            self.at_rest(self)

    def _repaint(self, _app: App[None]) -> None:
        """Paint everything: the terminal was somebody else's while we were suspended."""
        self.refresh(layout=True)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own themes, and no others: the looks need their variables."""
        return {theme.name: theme for theme in THEMES}

    def get_default_screen(self) -> Screen[None]:
        """Return the briefing."""
        pane, entry, search = self._opening
        main = MainScreen(self.session, pane, entry)
        if search is not None:
            self.call_later(main.open_search, SearchPlace(Asked(search)))
        return main

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line passes: safe text always, and no colour under NO_COLOR.

        Textual's own filters have nothing to do here: no look is dim or one of the sixteen colours.
        """
        return self._own_filters

    def exit(
        self, result: None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End the app."""
        if self.asked_to_end is None:
            self.asked_to_end = return_code
        super().exit(result, return_code, message)

    def _handle_exception(self, error: Exception) -> None:
        """End, without a traceback on the terminal: the shell says what happened, in one line.

        What fails once the end was asked for, half open, is no crash; and what fails in Textual's
        palette, in a window without room or before it has found anything, only closes it.
        """
        if self._close_palette() or isinstance(error, WorkerFailed):
            return  # the only workers are the palette's, and this one was at work when it closed
        if self.asked_to_end is None:
            self.crash = self.crash or error
        super()._handle_exception(error)

    def _close_palette(self) -> bool:
        """Close the palette, if it is open; return whether it was."""
        from textual.command import CommandPalette

        if not isinstance(self.screen, CommandPalette) or self.asked_to_end is not None:
            return False
        self.pop_screen()
        return True

    def on_resize(self, event: events.Resize) -> None:
        """Close the palette where there is no room for it."""
        if too_small(event.size):
            self._close_palette()

    def _print_error_renderables(self) -> None:
        """Print nothing: see `crash`."""
        self._exit_renderables.clear()

    # Keys that come faster than a line to type in opens

    def hold_keys(self) -> None:
        """Keep the keys that come, until a line to type in has opened and asks for them."""
        if self._held is None:
            self._held = []
            self._patience = self.set_timer(HELD_AT_MOST, self.release_keys)

    def keeps(self, key: events.Key) -> bool:
        """Keep a key, where keys are kept now; return whether they are."""
        if self._held is None:
            return False
        self._held.append(key)
        return True

    def release_keys(self) -> None:
        """Let the kept keys go to what has the focus now.

        Not before those have come back that were on their way to what had it before.
        """
        self.call_later(self.call_later, self._let_go)

    def _let_go(self) -> None:
        held, self._held = self._held or [], None
        if self._patience is not None:
            self._patience.stop()
        for key in sorted(held, key=lambda event: event.time):
            self.post_message(events.Key(key.key, key.character))

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key is kept while a line to type in is opening."""
        if isinstance(event, _BY_HAND) and not isinstance(event, events.MouseMove):
            self.at_rest = None
        if isinstance(event, events.Key) and self.keeps(event):
            event.stop()
        else:
            await super().on_event(event)

    def on_command_palette_opened(self) -> None:
        """Let the palette have the keys that were typed for it."""
        self.call_after_refresh(self.release_keys)

    # Commands

    @does(commands.HELP)
    async def _help(self, _command: Command) -> None:
        from briefing.app.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            above = self.screen.help_above() if isinstance(self.screen, Room) else []
            await self.push_screen(HelpScreen(above))

    @does(commands.PROBLEMS)
    async def _problems(self, _command: Command) -> None:
        from briefing.app.screens.problems import ProblemsScreen

        if not isinstance(self.screen, ProblemsScreen):
            await self.push_screen(ProblemsScreen(self.session))

    def on_room_edited(self, message: Room.Edited) -> None:
        """Open a file in the editor, and follow what was written when it ends."""
        from briefing.app import editor
        from briefing.pack.reading import entry_location

        path = entry_location.absolute(self.session.library.folder, message.path)
        try:
            call = editor.command(path, message.line, os.environ)
            trouble = editor.run(call, self.suspend())
        except ValueError as error:
            trouble = str(error)
        except SuspendNotSupported:
            trouble = "No editor can be opened here"
        self.reload.again()
        if trouble:
            self.say(trouble)

    @does(commands.PALETTE)
    def _palette(self, _command: Command) -> None:
        self.hold_keys()
        self.action_command_palette()

    @does(commands.THEME)
    def _theme(self, _command: Command) -> None:
        self.theme = LIGHT.name if self.theme == DARK.name else DARK.name

    @does(commands.COPY)
    def _copy(self, _command: Command) -> None:
        if text := self.screen.get_selected_text():
            self.copy_to_clipboard(self._labelled(text))
            self.say("Copied, if the terminal allows it")
        else:
            self.say("q quits (in the search: Esc, then q)")

    def _labelled(self, text: str) -> str:
        """Return what is copied of a pack under its handling label, as all text that leaves is."""
        from briefing.app.screens.help import HelpScreen
        from briefing.publish.plain_text import heading

        if isinstance(self.screen, HelpScreen):
            return text
        row = self.screen.row if isinstance(self.screen, MainScreen) else None
        return f"{heading(self.session.library.about, [row] if row else [])}\n\n{text}"

    def say(self, text: str) -> None:
        """Say something at the foot of the screen."""
        if isinstance(self.screen, Room):
            self.screen.say(text)

    @does(commands.SUSPEND)
    def _suspend(self, _command: Command) -> None:
        self.action_suspend_process()

    @does(commands.QUIT)
    def _quit(self, _command: Command) -> None:
        self.exit()
