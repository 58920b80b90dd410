"""What there is to compare with: bare Textual apps, `python -m benchmarks.bare NAME`."""

from __future__ import annotations

import sys

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Input, OptionList, Static

HELLO = "Hello, World"
ANSWER = "A key was pressed"
FIRST_ROW = "Row number 0"
ASK = "words to find"

SHOWN = 50
"""Rows that a search shows."""


class Hello(App[None]):
    """One Static, which says so when a key is pressed."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield Static(HELLO)

    def on_key(self, _event: events.Key) -> None:
        """Answer."""
        self.query_one(Static).update(ANSWER)


class Options(App[None]):
    """An OptionList of two hundred rows."""

    def compose(self) -> ComposeResult:
        """Yield it."""
        yield OptionList(FIRST_ROW, *[f"Row number {n} of a list" for n in range(1, 200)])


class Typed(App[None]):
    """An Input, and an OptionList whose rows are set anew with every letter; nothing is sought."""

    def compose(self) -> ComposeResult:
        """Yield them."""
        yield Input(placeholder=ASK)
        yield OptionList()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what was typed, in every row."""
        rows = [f"Row {n} for {message.value}\n  and a second line of it" for n in range(SHOWN)]
        self.query_one(OptionList).set_options(rows)


APPS: dict[str, type[App[None]]] = {each.__name__: each for each in (Hello, Options, Typed)}


def command(app: type[App[None]]) -> list[str]:
    """Return the command that runs an app."""
    return [sys.executable, "-m", "benchmarks.bare", app.__name__]


if __name__ == "__main__":
    APPS[sys.argv[1]]().run()
