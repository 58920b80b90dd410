"""The keys that commands have now: decided here alone, for bindings, footer, help and palette.

They are those that are declared, but for what a keymap and the reader say otherwise. One reader has
one keyboard: this is of the whole process, and the app sets it when it is made.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    Keys = tuple[str, ...]

_own: dict[str, Keys] = {}


def bind(keys: Mapping[str, Keys]) -> None:
    """Have some commands, by their ids, other keys than are declared; all others have those."""
    _own.clear()
    _own.update(keys)


def of(id: str, declared: Keys) -> Keys:
    """Return the keys of a command."""
    return _own.get(id, declared) if _own else declared


def bound() -> dict[str, Keys]:
    """Return the keys of commands that have others than are declared."""
    return dict(_own)
