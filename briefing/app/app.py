"""The app: one session, its screens, its colours, and an orderly end."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import App, SuspendNotSupported
from textual.binding import BindingType
from textual.filter import LineFilter
from textual.geometry import Offset
from textual.reactive import Initialize, Reactive
from textual.widgets import Input

from briefing.app.core import commands
from briefing.app.core.background import Background, Outcome
from briefing.app.core.commands import Command, with_keys
from briefing.app.core.dispatch import CommandTarget, answers, is_bound, targets
from briefing.app.core.held_keys import HeldKeys
from briefing.app.reload.reload import Reload
from briefing.app.screens.base import BaseScreen, Destination, EditRequested, SendRequested
from briefing.app.screens.main import MainScreen
from briefing.app.session import list_width
from briefing.app.session.applied_settings import AppliedSettings
from briefing.app.session.places import SearchPlace
from briefing.app.session.search_request import SearchRequest
from briefing.app.session.session import Session
from briefing.app.terminal.ground import GroundTold
from briefing.app.terminal.line_filters import ColourlessFilter, SafeFilter
from briefing.app.terminal.paste import one_line, with_plain_spaces
from briefing.app.terminal.quiet_app import QuietApp
from briefing.app.ui.line_view import LineWidget
from briefing.app.ui.themes import THEMES
from briefing.app.ui.window import too_small
from briefing.cells import cells
from briefing.desk.choices import AUTO, LAST
from briefing.desk.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.driver import Driver
    from textual.geometry import Size
    from textual.screen import Screen
    from textual.theme import Theme

    from briefing.app.reload.watch import Watch
    from briefing.app.screens.base import Going
    from briefing.app.session.desk import DeskSeen
    from briefing.library.library import Library


def _remembered(app: Any) -> str:
    """Return the theme with which an app begins."""
    name: str = app.settings.theme
    return name


def _typing_cell(line: Input) -> Offset:
    """Return the cell at which a line is typed on; at its end, Textual has one too many."""
    before = cells(line.value[: line.cursor_position])
    return line.content_region.offset + Offset(before - line.scroll_offset.x, 0)


STABLE_AFTER = 0.2
"""Seconds after which the first screen of a start counts as stable."""

_BY_HAND = (events.InputEvent, events.Paste)

_UNSEEN = (commands.QUIT, commands.SUSPEND)
"""What is answered though the window is too small to show anything."""


class BriefingApp(CommandTarget, QuietApp, inherit_bindings=False):
    """Reads one library."""

    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = []

    theme: Reactive[str] = Reactive(Initialize(_remembered))
    """The one that is remembered, from the start: a change would read the stylesheet once more."""

    def __init__(
        self,
        library: Library,
        *,
        pane: str | None = None,
        entry: str | None = None,
        search: str | None = None,
        own: bool = False,
        first: bool = False,
        driver: Callable[..., Driver] | None = None,
    ) -> None:
        """Make the app; `own`: the pack is the reader's own, and may be written meanwhile.

        `first`: whoever opens it has never done so before.
        """
        self.settings = AppliedSettings(self, self._settings_changed)
        super().__init__(driver_class=driver)  # type: ignore[arg-type]
        self.keys = HeldKeys(self)
        self.session = Session(
            library, Background(self.call_later), self.keys, own=own, settings=self.settings.in_use
        )
        self.settings.begin()
        self.reload = Reload(self.session, self.call_later, self._touched)
        self._opening = (pane, entry, search)
        self._first = first
        self._own_filters: list[LineFilter] = [SafeFilter()]
        if self.no_color:
            self._own_filters.append(ColourlessFilter())
        self.when_stable: Callable[[BriefingApp], None] | None = None
        """Called once, when the first screen is stable and the reader has done nothing yet."""
        self._did_nothing = False
        """Whether the last key that came back had nothing to do."""
        self._told_of_it = False
        """Whether the reader was told so, and has used no other key since."""
        self.desk_every: float | None = None
        """Seconds between two looks at the desk, once all is painted; None: nobody looks."""
        self.watching: Watch | None = None
        """Looks at the files of the pack, once all is painted."""

    def get_default_screen(self) -> Screen[None]:
        """Return the briefing."""
        pane, entry, search = self._opening
        if self._opening == (None, None, None) and self.settings.now.opens == LAST:
            pane, entry = self._last_place()
        main = MainScreen(self.session, pane, entry)
        if search is not None:
            self.call_later(main.travel.open_search, SearchPlace(SearchRequest(search)))
        trouble = self.settings.in_use.trouble(self.size.width - 2)
        main.say(trouble or self._welcome())
        return main

    def _welcome(self) -> str:
        """Return what is said to who opens the reader for the first time, until the first key."""
        if not self._first:
            return ""
        from briefing.app.screens.first_keys import first_keys

        return first_keys()

    @property
    def shown(self) -> BaseScreen[Any]:
        """The screen that is shown; every screen of ours is one of these."""
        return cast("BaseScreen[Any]", self.screen)

    @property
    def cursor_position(self) -> Offset:
        """The cell at which the cursor of the terminal is left after each paint.

        It is hidden; whoever reads with fingers or ears is led by it: to the chosen row of a list,
        to the text that is read, or to where a line is typed on.
        """
        screen = self.screen if self.screen_stack else None
        leading = screen.leading if isinstance(screen, BaseScreen) else None
        focused = screen.focused if screen else None
        for each in (focused, leading):
            if isinstance(each, LineWidget) and each.is_attached:
                return each.region.offset + each.cursor_cell
        return _typing_cell(focused) if isinstance(focused, Input) else self._typed_at

    @cursor_position.setter
    def cursor_position(self, typed_at: Offset) -> None:
        """Take note of where a line is typed on: Textual's lines to type in say so."""
        self._typed_at = typed_at
        if self.is_running and isinstance(self.screen, BaseScreen):
            self.screen.leading = None

    # Starting and ending

    async def on_ready(self) -> None:
        """Collect garbage again: starting, which allocates most, is over."""
        gc.freeze()
        gc.enable()
        self.app_resume_signal.subscribe(self, self._repaint)
        if self.when_stable is not None:
            self.set_timer(STABLE_AFTER, partial(self._stable, self.size))
        await self.reload.begin()
        if self.watching is not None:
            self.watching.begin()
        if self.desk_every is not None:
            self.set_interval(self.desk_every, self.look_at_desk)

    def _last_place(self) -> tuple[str | None, str | None]:
        """Return the pane and the entry that were open last, as far as they are there still."""
        pane, entry = self.session.desk.marks.last_place() or ("", "")
        known = any(tab["id"] == pane for tab in self.session.tabs)
        row = self.session.library.row(entry) if entry else None
        return pane if known else None, row["id"] if row else None

    def on_unmount(self) -> None:
        """Look at the files of the pack no more."""
        if self.watching is not None:
            self.watching.end()

    def look_at_desk(self) -> None:
        """Look in the background at what is on the desk by now."""
        self.session.background.submit(self.session.desk.look, self._seen)

    def _seen(self, outcome: Outcome[DeskSeen]) -> None:
        self.session.desk.take(outcome())

    def _stable(self, size: Size) -> None:
        """Tell who waits for it that the screen is as every start here paints it, if it is."""
        if self.when_stable is not None and self.app_focus and self.size == size:
            self.when_stable(self)

    def _touched(self) -> None:
        self.when_stable = None

    def _repaint(self, _app: App[Any]) -> None:
        """Paint everything: the terminal was somebody else's while we were suspended."""
        self.refresh(layout=True)

    # Events

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; a key is held while the one before it is answered."""
        if isinstance(event, _BY_HAND) and not isinstance(event, events.MouseMove):
            self._touched()
        if isinstance(event, events.Key) and not event.is_forwarded:
            if too_small(self.size) and not any(event.key in each.keys for each in _UNSEEN):
                if event.key in commands.LEAVE.keys and not self._types:
                    self.exit()
                return
            typed = event.character or ""
            is_space = with_plain_spaces(typed) != typed
            await self.keys.take(events.Key("space", " ") if is_space else event)
            return
        if isinstance(event, events.Paste) and not self._writes_lines:
            event.text = one_line(event.text)
        if not isinstance(event, events.Key):
            await super().on_event(event)
            return
        self._did_nothing = not is_bound(self.focused or self.screen, event.key)
        await super().on_event(event)
        self.keys.answered(event)
        if self._did_nothing and not self._told_of_it and not self._writes_lines:
            typing = self._types
            help = commands.HELP.shown_key(typing=typing)
            self.shown.say(f"No such key here; {help} lists them")
        self._told_of_it = self._did_nothing

    @property
    def _types(self) -> bool:
        """Whether letters are text now."""
        return isinstance(self.focused, Input) or self.shown.typing

    @property
    def _writes_lines(self) -> bool:
        """Whether what has the focus is a text of several lines."""
        focused: object = self.focused
        return isinstance(focused, CommandTarget) and focused.LETTERS_ARE_TEXT

    def nothing_done(self) -> None:
        """Take note that a key did nothing, and that there is nothing to say of it."""
        self._did_nothing = True

    def awaiting(self, key: str) -> bool:
        """Return whether what a key is meant for is not there yet."""
        return any(each.awaits(key) for each in targets(self.focused or self.screen)[:-1])

    async def forward_key(self, key: events.Key) -> None:
        """Send a key on its way."""
        await super().on_event(key)

    def on_edit_requested(self, message: EditRequested) -> None:
        """Open a file in the editor, and follow what was written when it ends."""
        from briefing.app.terminal import editor
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
        self.settings.read_again()
        if trouble:
            self.shown.say(trouble)

    def on_send_requested(self, message: SendRequested) -> None:
        """Give a text to the pager, or to a command."""
        from briefing.app.terminal import sending

        try:
            told = sending.run(message.command, message.text, self.suspend())
        except SuspendNotSupported:
            told = "Nothing can be run here"
        if told:
            self.shown.say(told)

    # Colours

    def on_ground_told(self, message: GroundTold) -> None:
        """Follow the terminal, which has told whether it is dark or light."""
        self.settings.take_ground(message.ground)

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Our own themes, and no others: the line styles need their variables."""
        return {theme.name: theme for theme in THEMES}

    def themes(self) -> Iterator[Destination]:
        """Yield the themes by their names."""
        for theme in THEMES:
            keywords = f"colours colors {'dark' if theme.dark else 'light'}"
            now = "now" if theme.name == self.settings.now.theme else ""
            take = partial(self._take_theme, theme.name)
            yield Destination(f"Theme: {theme.name}", take, keywords, kind=now)
        follow = partial(self._take_theme, AUTO)
        now = "now" if self.settings.follows_terminal else ""
        keywords = "colours colors dark light terminal"
        yield Destination(f"Theme: {AUTO}", follow, keywords, kind=now)

    def _take_theme(self, name: str) -> None:
        """Show everything in a theme, from now on and after the next start."""
        self.shown.say(self.settings.change(Settings.theme, name))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return the variables of the stylesheet that no theme has."""
        return list_width.variables(self.settings.now)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line passes: safe text always, and no colour under NO_COLOR.

        Textual's own have nothing to do here: no style is dim or one of the sixteen colours.
        """
        return self._own_filters

    # Commands

    def _settings_changed(self) -> None:
        """Have the screens show what is set now."""
        if self.session.read_after is not None:
            self.session.read_after = self.settings.now.read_after
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.follow_settings()

    @answers(commands.SETTINGS)
    async def _settings(self, _command: Command) -> None:
        await self.shown.show_settings(self.settings)

    @answers(commands.HELP)
    async def _help(self, _command: Command) -> None:
        await self.shown.show_help()

    @answers(commands.PROBLEMS)
    async def _problems(self, _command: Command) -> None:
        await self.shown.list_problems()

    @answers(commands.PALETTE)
    def _palette(self, _command: Command) -> None:
        from briefing.app.screens.palette import PaletteScreen
        from briefing.app.screens.palette_names import Names

        self.keys.hold()
        names = Names(self.shown, self.themes)
        self.push_screen(PaletteScreen(self.session, names), self._named)

    async def _named(self, go: Going | None) -> None:
        """Do what was chosen in the palette; the keys behind are meant for what it opens."""
        try:
            if go is not None and (done := go()) is not None:
                await done
        finally:
            self.keys.release()

    @answers(commands.THEME)
    def _theme(self, _command: Command) -> None:
        names = [*self.available_themes]
        self._take_theme(names[(names.index(self.theme) + 1) % len(names)])

    @answers(commands.COPY)
    async def _copy(self, _command: Command) -> None:
        if text := self.screen.get_selected_text():
            from briefing.app.session.quoting import copy

            await copy(self.screen, self.shown.copied(text))
        elif self._writes_lines:
            self.shown.say("Nothing is selected")
        else:
            self.shown.say(with_keys("{leave} quits (in the search: {search.close}, then {leave})"))

    @answers(commands.SUSPEND)
    def _suspend(self, _command: Command) -> None:
        self.action_suspend_process()

    @answers(commands.QUIT)
    def _quit(self, _command: Command) -> None:
        self.exit()
