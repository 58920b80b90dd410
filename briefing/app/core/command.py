"""What a command is: one thing that a reader can do, and how its keys are called."""

from __future__ import annotations

from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.app.core import bound_keys
from briefing.app.core.key_names import is_text as is_text
from briefing.app.core.key_names import spoken as spoken

if TYPE_CHECKING:
    from textual.binding import Binding

NO_KEY = "no_key"
"""Stands for the key of a command that has none: Textual calls no key so."""


class Command(NamedTuple):
    """`declared` keys in Textual's words, the plain one first; `label` for the footer, `help` a
    phrase."""

    id: str
    declared: tuple[str, ...]
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
    def keys(self) -> tuple[str, ...]:
        """The keys that it has now."""
        return bound_keys.of(self.id, self.declared)

    @property
    def spoken_keys(self) -> str:
        """The keys as a reader knows them."""
        return " ".join(spoken(key) for key in self.keys)

    @property
    def first_key(self) -> str:
        """The first of its keys, as a reader knows it; "" where it has none."""
        return self.shown_key(typing=False)

    def told(self, what: str) -> str:
        """Return what its key does, in words behind the key; "" where it has none."""
        return f"{self.first_key} {what}" if self.keys else ""

    def shown_key(self, *, typing: bool) -> str:
        """Return the key to show: while letters are text, one that is no letter, or ""."""
        usable = [key for key in self.keys if not (typing and is_text(key))]
        return spoken(usable[0]) if usable else ""

    def binding(self) -> Binding:
        """Return the binding that a screen makes of it: of the keys that are declared. Where it has
        others now, Textual is told so (`App.set_keymap`).
        """
        from textual.binding import Binding

        return Binding(
            ",".join(self.declared) or NO_KEY,
            f"command('{self.id}')",
            self.label,
            show=False,
            priority=self.priority,
            id=self.id,
        )
