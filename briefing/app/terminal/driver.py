"""The terminal, left as it was found however the program ends.

Textual's driver spins when its input ends, takes two tenths of a second to stop, and leaves the
alternate screen on after SIGTERM. This one waits on a pipe as well as on the keys, treats the end
of input as the terminal being gone, and puts the terminal back on every signal that ends a program.
"""

from __future__ import annotations

import os
import selectors
import signal
import sys
import termios
import threading
from codecs import getincrementaldecoder
from contextlib import suppress
from time import monotonic
from types import FrameType
from typing import TYPE_CHECKING, Any

from textual.drivers.linux_driver import LinuxDriver
from textual.events import Paste

from briefing.app.terminal import ground
from briefing.app.terminal.ground import AnswerSplitter
from briefing.app.terminal.key_parser import KeyParser
from briefing.app.terminal.paste import SILENCE, PasteSplitter
from briefing.first_screen.columns import has_multiplexer, pinned
from briefing.first_screen.terminal import ALTERNATE, ENDING, NO_CURSOR, as_keys, give_back

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

    from briefing.first_screen.terminal import Terminal

GRACE = 0.5
"""Seconds for an orderly end before the process ends all the same."""

_CHUNK = 4096


class TerminalDriver(LinuxDriver):
    """A driver that ends when it is told to, and when its terminal is gone."""

    def __init__(
        self,
        app: App[Any],
        *,
        early: Terminal | None = None,
        follows: Callable[[], bool] = lambda: False,
        **options: Any,
    ) -> None:
        """Make the driver; `early` is the terminal where a screen is shown on it already.

        `follows` tells whether it matters if the terminal is dark or light.
        """
        super().__init__(app, **options)
        self._early = early
        self._follows = follows
        self._answers = AnswerSplitter()
        self._asked = 0.0
        """When the terminal was asked for its ground; 0: never."""
        self._in_use = False
        self._multiplexed = has_multiplexer(os.environ)
        self._file = sys.__stdout__  # stderr may lead elsewhere; stdout is known to be a terminal
        self._out = sys.stdout.fileno()
        self._wake_read, self._wake_write = os.pipe()
        self._signal_read = -1
        self._ending = 0

    def _get_terminal_size(self) -> tuple[int, int]:
        """Return the window's own size; COLUMNS and LINES may say anything."""
        try:
            width, height = os.get_terminal_size(self._out)
        except OSError:
            return 80, 24
        return width or 80, height or 24

    def start_application_mode(self) -> None:
        """Start, with every signal that ends a program leading to an orderly end."""
        self._writer_thread = None  # in the background it stays so
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self._in_use = self._writer_thread is not None
        if self._early is not None and self._in_use:
            self.attrs_before = self._early.attributes
        for number in ENDING:
            signal.signal(number, self._on_end_signal)
        self._wake_on_signals()
        if self._early is not None:
            self._early.hand_over()
            self._early = None
        self._ask_for_ground()

    def _ask_for_ground(self) -> None:
        """Ask the terminal whether it is dark or light, where that matters; nobody waits for it."""
        if self._in_use and self._follows() and ground.answers(os.environ):
            self._asked, self._answers.expected = monotonic(), True
            self.write(ground.ASK)
            self.flush()

    def stop_application_mode(self) -> None:
        """Give the terminal back, until the end or for a while."""
        self._in_use = False
        super().stop_application_mode()

    def write(self, data: str) -> None:
        """Write to the terminal, so that its columns are ours.

        What it shows already is not cleared by switching to it again.
        """
        if data != ALTERNATE or self._early is None:
            super().write(pinned(data, plain=self._multiplexed))

    def _sigcont_application(self, *signalled: object) -> None:
        """Go on; who was not stopped, or not by us, still has what there is to be given back."""
        if not self._in_use:
            super()._sigcont_application(*signalled)
        elif not self._ending:
            self._loop.call_soon_threadsafe(self._take_again)

    def _take_again(self) -> None:
        """Set the terminal as it was while we had it, whatever a shell has done to it since."""
        if not self._in_use or self.attrs_before is None:
            return
        with suppress(termios.error):  # it is gone: of that SIGCONT is told too
            termios.tcsetattr(self.fileno, termios.TCSANOW, as_keys(self.attrs_before))
            self._enable_mouse_support()
            self._enable_bracketed_paste()
            self.write(NO_CURSOR)
            self.send_message(self.SignalResume())

    def _wake_on_signals(self) -> None:
        """Let a signal wake the program whichever thread of the process it reaches.

        The engine has threads of its own; without this, a SIGCONT that one of them is given leaves
        the program asleep.
        """
        if self._signal_read < 0:
            self._signal_read, write = os.pipe()
            os.set_blocking(self._signal_read, False)
            os.set_blocking(write, False)
            signal.set_wakeup_fd(write, warn_on_full_buffer=False)
            self._loop.add_reader(self._signal_read, os.read, self._signal_read, _CHUNK)

    def _on_end_signal(self, number: int, _frame: FrameType | None) -> None:
        self.end(128 + number)

    def end(self, code: int) -> None:
        """End the program with an exit code: in order, or by force after a short grace."""
        if self._ending:
            return
        self._ending = code
        watchdog = threading.Timer(GRACE, self._force)
        watchdog.daemon = True
        watchdog.start()
        self._loop.call_soon_threadsafe(self._app.exit, None, code)

    def _force(self) -> None:
        give_back(self.fileno, self._out, self.attrs_before)
        os._exit(self._ending)

    def disable_input(self) -> None:
        """Stop reading keys, at once."""
        os.write(self._wake_write, b"x")
        super().disable_input()

    def run_input_thread(self) -> None:
        """Read keys until input is disabled or there is no terminal to read from."""
        parser = KeyParser(self._debug)
        pastes = PasteSplitter()
        last = monotonic()
        decode = getincrementaldecoder("utf-8")("replace").decode
        with selectors.DefaultSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            selector.register(self._wake_read, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                for key, _ in selector.select(0.1):
                    if key.fd == self._wake_read:
                        os.read(self._wake_read, _CHUNK)
                        self.exit_event.wait(0.1)
                        continue
                    try:
                        data = os.read(self.fileno, _CHUNK)
                    except OSError:
                        data = b""
                    if not data:
                        self.end(128 + signal.SIGHUP)
                        return
                    last = monotonic()
                    sent = decode(data)
                    for text, pasted in pastes.split(self._without_answers(sent)):
                        for event in [Paste(text)] if pasted else parser.feed(text):
                            self.process_message(event)
                if pastes.is_open and monotonic() - last > SILENCE:
                    self.process_message(Paste(pastes.end()))
                if self._answers.is_open and monotonic() - last > ground.SILENCE:
                    held = self._answers.end()
                    for event in parser.feed(held) if held else ():  # nothing would be the end
                        self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)

    def _without_answers(self, sent: str) -> str:
        """Return what was sent but for what the terminal tells of itself, which is passed on."""
        if not self._asked:
            return sent
        self._answers.expected &= monotonic() - self._asked < ground.PATIENCE
        keys, colours = self._answers.split(sent)
        for colour in colours:
            self._answers.expected = False
            if told := ground.ground_of(colour):
                self.process_message(ground.GroundTold(told))
        return keys
