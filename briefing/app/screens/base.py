"""What every screen does alike: offers keys, says things, waits while its window is too small."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from textual import events
from textual.message import Message
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from briefing.app.core.dispatch import CommandTarget, Offer, offered
from briefing.app.ui.key_bar import KeyBar
from briefing.app.ui.line_list import LineList
from briefing.app.ui.window import LEAST, SIDE_BY_SIDE, TALL, WITH_CONTEXT, too_small

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.geometry import Size

    from briefing.app.core.held_keys import HeldKeys
    from briefing.app.session.applied_settings import AppliedSettings
    from briefing.app.session.session import Session
    from briefing.library.records import LibraryChange, Row
    from briefing.pack.markdown.blocks import Block

Result = TypeVar("Result")
Mounted = TypeVar("Mounted", bound=Widget)

PROMPT = "-asking"
"""The class of a screen where a line to type in has taken the place of the keys."""


class TooSmall(Static):
    """Stands in place of everything while the window is too small."""

    def __init__(self) -> None:
        super().__init__(markup=False)

    def show_size(self, size: Size) -> None:
        """Say how large the window is, and how large it has to be."""
        has, needs = f"{size.width}×{size.height}", f"{LEAST.width}×{LEAST.height}"
        self.update(f"{has} is too small; {needs} will do")


@dataclass
class EditRequested(Message):
    """A file of the pack, by its path inside it, is to be opened at a line in the editor."""

    path: str
    line: int


@dataclass
class SendRequested(Message):
    """A text is to be given to a command of the reader's, as a shell reads it."""

    text: str
    command: str


Going = Callable[[], Awaitable[None] | None]
"""Does what was chosen by its name."""


class Destination(NamedTuple):
    """What can be gone to, or chosen, by its name, which may be text of the pack."""

    name: str
    go: Going
    keywords: str = ""
    """Other words by which it is looked for."""
    key: str = ""
    kind: str = ""
    """What it is, in a word."""


class BaseScreen(CommandTarget, Screen[Result], inherit_bindings=False):
    """A screen of the app: the host of its widgets, and a view of the pack."""

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (SIDE_BY_SIDE, "-wide"),
        (WITH_CONTEXT, "-broad"),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. Each widget shows by itself that it has it, or had: the screen whole is
    not painted for that, as Textual does by default."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.key_bar = KeyBar()
        self._sized: Size | None = None
        """The size of the window when it was last told."""
        self.presses = 0
        """How many keys have come to it so far."""
        self.leading: Widget | None = None
        """What the cursor of the terminal follows, where it is not what has the focus."""

    def on_mount(self) -> None:
        """Follow the pack from now on; what is at home has the focus, unless something has it."""
        self.session.views.append(self)
        if self.focused is None and self.home.focusable:
            self.set_focus(self.home)
        self.refresh_keys()

    def on_unmount(self) -> None:
        """Follow the pack no more."""
        self.session.views.remove(self)

    # The host of its widgets

    @property
    def keys(self) -> HeldKeys:
        """Holds the keys that are typed for what is about to open."""
        return self.session.keys

    @property
    def wide(self) -> bool:
        """Whether there is room for two panes side by side."""
        return self.size.width >= SIDE_BY_SIDE

    @property
    def broad(self) -> bool:
        """Whether there is room for the context of an entry besides."""
        return self.size.width >= WITH_CONTEXT

    @property
    def typing(self) -> bool:
        """Whether letters are text now, and no commands."""
        focused: object = self.focused
        return isinstance(focused, CommandTarget) and focused.LETTERS_ARE_TEXT

    async def bring(self, kind: type[Mounted]) -> Mounted:
        """Return the screen's widget of a kind, mounted when it is wanted first."""
        found = self.query(kind)
        if not found:
            await self.mount(kind(), before=self.key_bar)
        return self.query_one(kind)

    def show_prompt(self, shown: bool) -> None:
        """Let a line to type in take the place of the keys, or give it back."""
        self.set_class(shown, PROMPT)

    def lead(self, widget: Widget) -> None:
        """Let the cursor of the terminal follow a widget without the focus, until one types."""
        self.leading = widget

    @property
    def said(self) -> str:
        """What was said last, as long as it is shown."""
        return self.key_bar.said

    def say(self, text: str) -> None:
        """Tell the reader something, until the next key."""
        self.key_bar.say(text)

    @property
    def home(self) -> Widget:
        """What has the focus at first, and where nothing else has it."""
        return self

    def on_key(self, event: events.Key) -> None:
        """Take away what was said: it has been read; let what is at home have a stray key."""
        self.say("")
        self.presses += 1
        if self.focused is None and self.home.focusable:
            event.stop()
            self.set_focus(self.home)
            self.keys.again(event)

    def destinations(self) -> Iterator[Destination]:
        """Yield the places that can be gone to from here by their names."""
        yield from ()

    def destinations_found(self, _query: str) -> Iterator[Destination]:
        """Yield the places that a query finds, where there are too many to yield all."""
        yield from ()

    def offered(self) -> Iterator[Offer]:
        """Yield the commands that apply now, those of what has the focus first."""
        return offered(self.focused or self.home)

    def refresh_keys(self) -> None:
        """Show the keys that apply now."""
        self.key_bar.show(self.offered(), typing=self.typing)
        self._show_place()

    @property
    def list_here(self) -> Widget | None:
        """The list in which the reader is, if they are in one."""
        return self.focused or self.home

    def on_idle(self) -> None:
        """Show where in a list the reader is, once whatever moves there has moved."""
        self._show_place()

    def _show_place(self) -> None:
        here = self.list_here
        self.key_bar.show_place(here.place_in_list if isinstance(here, LineList) else None)

    # The window

    async def on_resize(self, event: events.Resize) -> None:
        """Wait, and say so, while the window is smaller than a line can be read in.

        A window that has been made another size and back again, faster than that was seen here, has
        lost what stood in it, and nothing is laid out anew.
        """
        if event.size == self._sized:
            self.refresh()
        self._sized = event.size
        if small := too_small(event.size):
            (await self.bring(TooSmall)).show_size(event.size)
        self.set_class(small, "-small")
        await self.show_problems()
        self.resized()

    def resized(self) -> None:
        """Take note of another size of the window."""

    def on_screen_suspend(self) -> None:
        """Close the lines to type in when another screen opens."""
        from briefing.app.ui.field_bar import FieldBar

        for asking in self.query(FieldBar):
            asking.leave()

    async def on_screen_resume(self) -> None:
        """Say what has come to be wrong while another screen lay above this one."""
        await self.show_problems()

    # A view of the pack

    def follow(self, _change: LibraryChange) -> str:
        """Show a pack that has changed; return what there is to say of it, or ""."""
        return ""

    def desk_changed(self) -> None:
        """Show what the reader keeps as it is now."""

    async def show_problems(self) -> None:
        """Say what is wrong with the pack, as long as anything is, above the keys."""
        from briefing.app.problems.problem_strip import ProblemStrip

        problems, in_part = self.session.problems, self.session.library.in_part
        looking = in_part and self.session.reading
        if problems or looking or self.query(ProblemStrip):
            strip = await self.bring(ProblemStrip)
            if looking and not problems:
                strip.show_looking()
            else:
                strip.show_problems(problems, typing=self.LETTERS_ARE_TEXT, in_part=in_part)

    def edit(self, path: str, line: int) -> None:
        """Open a file of the pack in the editor."""
        self.post_message(EditRequested(path, line))

    def send(self, text: str, command: str) -> None:
        """Give text to a command of the reader's."""
        self.post_message(SendRequested(text, command))

    @property
    def row(self) -> Row | None:
        """The row of the entry that is open here, if one is."""
        return None

    # What the app asks of the screen that is shown

    async def show_help(self) -> None:
        """Open the help, with what it says of this screen before the keys."""
        from briefing.app.screens.help import HelpScreen

        here = {each.command for each in self.offered()}
        await self.app.push_screen(HelpScreen(self.session, here, self.help_above()))

    def help_above(self) -> list[Block]:
        """Return what the help says of this screen before the keys."""
        return []

    def follow_settings(self) -> None:
        """Show what is set now: the keys may be others."""
        self.refresh_keys()

    async def show_settings(self, applied: AppliedSettings) -> None:
        """Open the settings."""
        from briefing.app.screens.settings import SettingsScreen

        await self.app.push_screen(SettingsScreen(self.session, applied))

    async def list_problems(self) -> None:
        """Open the list of all problems of the pack."""
        from briefing.app.screens.problems import ProblemsScreen

        await self.app.push_screen(ProblemsScreen(self.session))

    def copied(self, text: str) -> str:
        """Return text to copy under the handling label, as all text of a pack that leaves is."""
        from briefing.publish.heading import heading

        labels = [self.row.get("handling")] if self.row else []
        return f"{heading(self.session.library.about, labels)}\n\n{text}"
