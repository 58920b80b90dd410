"""What a command is: one thing that a reader can do, and how its keys are called."""

from __future__ import annotations

from typing import NamedTuple

from textual.binding import Binding

from briefing.publish.signs import in_ascii

SHOWN = {
    "escape": "Esc",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "delete": "Del",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "slash": "/",
    "apostrophe": "'",
    "full_stop": ".",
    "question_mark": "?",
    "colon": ":",
    "vertical_line": "|",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "exclamation_mark": "!",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "alt+left": "Alt+←",
    "alt+right": "Alt+→",
}
"""Names of keys that are not those that Textual gives them, with capitals."""

ARROWS = ("down", "up", "left", "right")
"""Keys that are shown as a sign and type none; in ASCII, they have names."""


class Command(NamedTuple):
    """`keys` in Textual's words, the plain one first; `label` for the footer, `help` a phrase."""

    id: str
    keys: tuple[str, ...]
    label: str
    help: str
    group: str
    footer: int = 0
    """Its place in the footer, from 1; 0: not shown there."""
    refusal: str = ""
    """What is said where it does not apply."""
    priority: bool = False
    leaves: bool = False
    """Whether it leads out of what is open: then the footer has it at every width."""
    keywords: str = ""
    """Other words by which it is looked for in the palette."""

    @property
    def spoken_keys(self) -> str:
        """The keys as a reader knows them."""
        return " ".join(spoken(key) for key in self.keys)

    def shown_key(self, *, typing: bool) -> str:
        """Return the key to show: while letters are text, one that is no letter, or ""."""
        usable = [key for key in self.keys if not (typing and is_text(key))]
        return spoken(usable[0]) if usable else ""

    def binding(self) -> Binding:
        """Return the binding that a screen makes of it."""
        return Binding(
            ",".join(self.keys),
            f"command('{self.id}')",
            self.label,
            show=False,
            priority=self.priority,
            id=self.id,
        )


def is_text(key: str) -> bool:
    """Return whether a key types a character."""
    return key == "space" or (key not in ARROWS and len(spoken(key)) == 1)


def spoken(key: str) -> str:
    """Return the name of a key."""
    if len(key) == 1:
        return key
    *held, last = key.split("+")
    named = last if held == ["ctrl"] else last.capitalize()
    if key in SHOWN and not (last in ARROWS and in_ascii()):
        return SHOWN[key]
    return "+".join([*(each.capitalize() for each in held), named])
