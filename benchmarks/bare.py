"""What there is to compare with: a bare Textual app, and one with an OptionList."""

from __future__ import annotations

import sys

from textual.app import App, ComposeResult
from textual.widgets import OptionList, Static


class Hello(App[None]):
    """One Static."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield Static("Hello, World")


class Options(App[None]):
    """An OptionList of two hundred rows."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield OptionList(*[f"Row number {n} of a list" for n in range(200)])


if __name__ == "__main__":
    (Hello if sys.argv[1] == "hello" else Options)().run()
