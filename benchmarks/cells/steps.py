"""What is done in a window, step by step: keys, the mouse, the size, files that are saved."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from benchmarks.cells.window import Window

KEYS = {
    "enter": "\r",
    "tab": "\t",
    "shift+tab": "\x1b[Z",
    "escape": "\x1b",
    "backspace": "\x7f",
    "delete": "\x1b[3~",
    "space": " ",
    "up": "\x1b[A",
    "down": "\x1b[B",
    "right": "\x1b[C",
    "left": "\x1b[D",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "pageup": "\x1b[5~",
    "pagedown": "\x1b[6~",
    "alt+left": "\x1b[1;3D",
    "alt+right": "\x1b[1;3C",
    "ctrl+c": "\x03",
    "ctrl+d": "\x04",
    "ctrl+p": "\x10",
    "ctrl+q": "\x11",
    "ctrl+u": "\x15",
    "ctrl+z": "\x1a",
    "f1": "\x1bOP",
    "f2": "\x1bOQ",
    "f3": "\x1bOR",
    "f4": "\x1bOS",
    "f5": "\x1b[15~",
    "f8": "\x1b[19~",
    "colon": ":",
}
"""What a terminal sends for a key that is no letter."""

ESCAPE = 0.3
"""Seconds after which an escape that stands alone has surely been taken for the key."""

SAVED = 0.9
"""Seconds in which the program has surely seen what was saved: it looks now and then."""

PUT_BACK = 1.8
"""The same where the whole folder was gone."""

EDITED = 0.5
"""Seconds in which an editor has surely come and gone."""


BREATH = 12
"""Keys that are pressed in one breath and named."""


class Step(NamedTuple):
    """One thing that is done; the screen is looked at once the program has come to rest."""

    name: str
    act: Callable[[Window], None]
    least: float = 0.0
    """Seconds to wait, however quiet it is."""
    key: bool = True
    """Whether the bytes that answer it are counted as the answer to a key."""


@dataclass(frozen=True)
class Scenario:
    """Steps from the start of the program on."""

    name: str
    steps: list[Step] = field(default_factory=list)
    arguments: tuple[str, ...] = ()
    own: Mapping[str, str] | None = None
    """The files of a pack of its own; without it, the bundled pack is read."""
    variables: Mapping[str, str] = field(default_factory=dict)
    ends: bool = False
    """Whether the program ends before the steps do."""
    compiled: bool = True
    """Whether the bundled pack is compiled already."""


# Keys


def press(keys: str) -> Iterator[Step]:
    """Press keys, each once what came before is at rest.

    What is no key is a word, typed in one breath; `_` in it is a space. `3*j` is `j j j`.
    """
    for part in keys.split():
        times, star, key = part.partition("*") if part[0].isdigit() else ("", "", part)
        key = key if star else part
        known = key in KEYS or len(key) == 1
        for _ in range(int(times) if star else 1):
            yield once(key) if known else once(*key.replace("_", " "))


def words(text: str) -> Iterator[Step]:
    """Type a text, letter by letter, each once what came before is at rest."""
    for letter in text:
        yield once(letter)


def once(*keys: str) -> Step:
    """Press keys in one breath: how often is painted meanwhile is left to chance."""
    sent = "".join(KEYS.get(key, key) for key in keys)
    least = ESCAPE if "escape" in keys else 0
    name = " ".join(keys) if len(keys) < BREATH else f"{' '.join(keys[:BREATH])} …"
    return Step(name, lambda window: window.send(sent), least, key=len(keys) == 1)


def editing(*keys: str) -> Step:
    """Press keys that open the editor, or suspend the program for another reason."""
    return once(*keys)._replace(least=EDITED)


def paste(text: str) -> Step:
    """Paste a text."""
    return _sent(f"paste {text!r}", f"\x1b[200~{text}\x1b[201~")


def wait(seconds: float) -> Step:
    """Do nothing for a while."""
    return Step(f"wait {seconds:g} s", lambda _window: None, seconds, key=False)


# The mouse


def _sent(name: str, text: str) -> Step:
    return Step(name, lambda window: window.send(text))


def _mouse(button: int, x: int, y: int, end: str = "M") -> str:
    return f"\x1b[<{button};{x + 1};{y + 1}{end}"


PRESS, RELEASE, MOVE, HELD, WHEEL_UP, WHEEL_DOWN = 0, 0, 35, 32, 64, 65
"""Buttons, as a terminal numbers them."""


def click(text: str, times: int = 1) -> Step:
    """Click on the first letter of a text, where it is on the screen."""

    def act(window: Window) -> None:
        if at := window.find(text):
            window.send((_mouse(PRESS, *at) + _mouse(RELEASE, *at, "m")) * times)

    return Step(f"click {text!r}", act)


def wheel(text: str, times: int = 1, button: int = WHEEL_DOWN) -> Step:
    """Turn the wheel over a text, where it is on the screen."""

    def act(window: Window) -> None:
        if at := window.find(text):
            window.send(_mouse(button, *at) * times)

    return Step(f"wheel {button} over {text!r}", act)


def point(text: str) -> Step:
    """Move the mouse over a text, where it is on the screen."""

    def act(window: Window) -> None:
        if at := window.find(text):
            window.send(_mouse(MOVE, *at))

    return Step(f"point at {text!r}", act)


def select(text: str) -> Step:
    """Draw the mouse over a text, where it is on the screen."""

    def act(window: Window) -> None:
        if at := window.find(text):
            x, y = at[0] + len(text) - 1, at[1]
            window.send(_mouse(PRESS, *at) + _mouse(HELD, x, y) + _mouse(RELEASE, x, y, "m"))

    return Step(f"select {text!r}", act)


def scroll_bar(share: float) -> Step:
    """Draw the scroll bar at the right edge from its first line to a part of the height."""

    def act(window: Window) -> None:
        x, y = window.screen.columns - 1, round(share * (window.screen.lines - 4)) + 2
        window.send(_mouse(PRESS, x, 2) + _mouse(HELD, x, y) + _mouse(RELEASE, x, y, "m"))

    return Step(f"scroll bar to {share:g}", act)


def focus(*, gained: bool) -> Step:
    """Let the window have the focus of the desktop, or lose it."""
    return _sent(f"focus {'gained' if gained else 'lost'}", "\x1b[I" if gained else "\x1b[O")


# The window and the program


def resize(columns: int, rows: int) -> Step:
    """Give the window another size."""
    return Step(f"resize {columns}x{rows}", lambda window: window.resize(columns, rows), key=False)


def back_to_size() -> Step:
    """Give the window the size that it had at first."""
    return Step("back to size", lambda window: window.resize(*window.size), key=False)


def grow(columns: int, rows: int) -> Step:
    """Make the window larger or smaller."""

    def act(window: Window) -> None:
        window.resize(window.screen.columns + columns, window.screen.lines + rows)

    return Step(f"grow {columns:+}x{rows:+}", act, key=False)


def go_on() -> Step:
    """Let a program go on that is stopped."""

    def act(window: Window) -> None:
        window.signal(signal.SIGCONT)

    return Step("go on", act, EDITED, key=False)


def start_again() -> Step:
    """Start the program again, after it has ended."""
    return Step("start again", lambda window: window.start(), key=False)


# The pack


def save(**texts: str) -> Step:
    """Save files of the pack, each at once."""

    def act(window: Window) -> None:
        for name, text in texts.items():
            draft = window.pack.with_name("draft")
            draft.write_text(text, encoding="utf-8")
            os.replace(draft, window.pack / f"{name}.toml")

    return Step(f"save {' '.join(texts)}", act, SAVED, key=False)


def remove(name: str) -> Step:
    """Remove a file of the pack."""

    def act(window: Window) -> None:
        (window.pack / f"{name}.toml").unlink()

    return Step(f"remove {name}", act, SAVED, key=False)


def take_away() -> Step:
    """Take the folder of the pack away."""

    def act(window: Window) -> None:
        window.pack.rename(window.pack.with_name("away"))

    return Step("take the folder away", act, PUT_BACK, key=False)


def put_back() -> Step:
    """Put the folder of the pack back."""

    def act(window: Window) -> None:
        window.pack.with_name("away").rename(window.pack)

    return Step("put the folder back", act, PUT_BACK, key=False)
