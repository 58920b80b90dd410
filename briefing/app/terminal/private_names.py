"""Every private name of Textual that this program uses, by the class or module that has it.

They are used in this folder alone, where what each is needed for is said. A test looks each of them
up, so that an upgrade of Textual which takes one away fails by its name.
"""

from __future__ import annotations

from textual import _ansi_sequences, _xterm_parser
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.screen import Screen

PRIVATE_NAMES: dict[object, tuple[str, ...]] = {
    App: ("_handle_exception", "_print_error_renderables", "_exit_renderables"),
    LinuxDriver: (
        "_app",
        "_debug",
        "_disable_bracketed_paste",
        "_enable_bracketed_paste",
        "_enable_mouse_support",
        "_file",
        "_get_terminal_size",
        "_loop",
        "_sigcont_application",
        "_writer_thread",
    ),
    Screen: ("_compositor",),
    _ansi_sequences: ("ANSI_SEQUENCES_KEYS",),
    _xterm_parser: ("XTermParser",),
    _xterm_parser.XTermParser: ("_sequence_to_key_events",),
}
