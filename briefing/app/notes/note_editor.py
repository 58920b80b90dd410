"""Where a note is written, with what it is about in sight above it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import events
from textual.app import ComposeResult, SuspendNotSupported
from textual.binding import BindingType
from textual.containers import Vertical
from textual.widgets import Static, TextArea

from briefing.app.core import commands
from briefing.app.core.commands import Command
from briefing.app.core.dispatch import CommandTarget, answers
from briefing.app.core.host import host_of
from briefing.app.session.note_blocks import quoted
from briefing.publish.signs import in_ascii

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.widget import Widget

    from briefing.desk.drafts import Draft

JOINERS = ("\N{ZERO WIDTH NON-JOINER}", "\N{ZERO WIDTH JOINER}")
"""Characters without a width that change how others are written."""

EVERY = 0.5
"""Seconds after which what was typed is kept as a draft."""


class NoteKeeper(Protocol):
    """Who keeps notes, and drafts of them."""

    def keep_draft(self, draft: Draft) -> tuple[Draft, str]:
        """Keep a draft; return it as it is kept, and what there is to say of it, or ""."""

    def keep_note(self, draft: Draft) -> tuple[bool, str]:
        """Keep a draft as a note; return whether that is done, and what there is to say of it."""


class NoteText(CommandTarget, TextArea):
    """The text of a note. Letters are text, and no commands of what lies around it."""

    OFFERS_ALONE = True
    LETTERS_ARE_TEXT = True
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, owner: NoteEditor) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False, tab_behavior="focus")
        self._owner = owner

    def on_key(self, event: events.Key) -> None:
        """Take the joiners of Persian and of emoji, which count as not printable, as text."""
        if event.character in JOINERS:
            event.stop()
            event.prevent_default()
            self.replace(event.character, *self.selection, maintain_selection_offset=False)

    @answers(commands.NOTE_KEEP)
    def _keep(self, _command: Command) -> None:
        self._owner.keep()

    @answers(commands.NOTE_OUTSIDE)
    def _outside(self, _command: Command) -> None:
        self._owner.write_outside()

    @answers(commands.NOTE_LEAVE)
    def _leave(self, _command: Command) -> None:
        self._owner.leave()


class NoteEditor(Vertical):
    """A heading and the text. A draft of it is kept while one types."""

    def __init__(self) -> None:
        super().__init__()
        self.display = False
        self.heading = Static(markup=False)
        self.text = NoteText(self)
        self._keeper: NoteKeeper | None = None
        self._draft: Draft | None = None
        """What is written, as it was kept last; None: nothing is."""
        self._focus: Widget | None = None
        self._timer: Timer | None = None
        self._trouble = ""
        """Why drafts are not kept, as it was said."""
        self._left_with = ""
        """The same, as it was said to who wanted to leave."""

    def compose(self) -> ComposeResult:
        """Yield the heading and the text."""
        yield self.heading
        yield self.text

    @property
    def is_open(self) -> bool:
        """Whether a note is being written."""
        return self._draft is not None

    def begin(self, draft: Draft, keeper: NoteKeeper, focus: Widget | None) -> None:
        """Write on at a draft; `focus` gets the focus back in the end."""
        self._keep_draft()
        self._draft, self._keeper, self._focus = draft, keeper, focus
        self._left_with = ""
        self.set_class(in_ascii(), "-ascii")
        what = "The note on" if draft.note else "A note on"
        on = f"{quoted(draft.highlight)}, in {draft.title}" if draft.highlight else draft.title
        self.heading.update(f"{what} {on}")
        self.text.load_text(draft.text)
        self.text.move_cursor(self.text.document.end)
        self.display = True
        host = host_of(self)
        host.set_focus(self.text)
        host.refresh_keys()
        if self._timer is None:
            self._timer = self.set_interval(EVERY, self._keep_draft)

    def _keep_draft(self) -> None:
        """Keep what was typed since it was kept last."""
        draft, keeper = self._draft, self._keeper
        if draft is None or keeper is None or self.text.text == draft.text:
            return
        self._draft, trouble = keeper.keep_draft(draft._replace(text=self.text.text))
        if trouble and trouble != self._trouble:
            host_of(self).say(trouble)
        self._trouble = trouble

    def keep(self) -> None:
        """Keep the note, and close; where it cannot be kept, the text stays on the screen."""
        if self._draft is None or self._keeper is None:
            return
        self._keep_draft()
        done, said = self._keeper.keep_note(self._draft)
        if done:
            self._close()
        host_of(self).say(said)

    def write_outside(self) -> None:
        """Have the text changed in the reader's editor; then it is written on at here."""
        from briefing.app.terminal import editor

        self._keep_draft()
        try:
            text, trouble = editor.edited(self.text.text, os.environ, self.app.suspend())
        except ValueError as error:
            text, trouble = self.text.text, str(error)
        except SuspendNotSupported:
            text, trouble = self.text.text, "No editor can be opened here"
        if text != self.text.text:
            self.text.load_text(text)
            self.text.move_cursor(self.text.document.end)
            self._keep_draft()
        host_of(self).say(trouble)

    def leave(self) -> None:
        """Close, and leave what is written as a draft; that none is kept is said before."""
        self._keep_draft()
        if self._trouble and self._trouble != self._left_with:
            self._left_with = self._trouble
            host_of(self).say(f"{commands.NOTE_LEAVE.first_key} again drops it: {self._trouble}")
            return
        written = bool(self.text.text.strip()) and not self._trouble
        draft = self._draft
        self._close()
        if written:
            key = commands.NOTE.first_key
            host_of(self).say(f"Left as a draft: {key} goes on with it")
        elif draft is not None and draft.highlight is not None and not draft.note:
            host_of(self).say(f"Not highlighted: {commands.NOTE_KEEP.first_key} keeps it")

    def focus_moved(self) -> None:
        """Close where something else has got the focus, which keeps it: the text is a draft."""
        if self.is_open and host_of(self).focused is not self.text:
            self._focus = None
            self.leave()

    def _close(self) -> None:
        self._draft = None
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        self.display = False
        if self._focus is not None:
            host = host_of(self)
            host.set_focus(self._focus if self._focus.display else host.home)
        host_of(self).refresh_keys()

    def on_unmount(self) -> None:
        """Keep what was typed last."""
        self._keep_draft()
