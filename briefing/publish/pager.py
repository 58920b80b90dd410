"""The pager: which one, and what it is told by its environment.

What PAGER names is a command of a shell, as for git and man.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

VARIABLES = ("BRIEFING_PAGER", "PAGER")
"""Where the pager is named, the first one that is set."""

DEFAULT = "less"

NONE = ("", "cat")
"""Names that ask for no pager."""

SHELL = "/bin/sh"
"""What reads the command: of the reader's, never of a pack's."""

_LESS, _SECURE = "LESS", "LESSSECURE"

_SHORT = "FRX"
"""How less is called where nobody said how: a text that fits ends it, colours are colours, and the
text stays on the terminal."""


def named(environment: Mapping[str, str]) -> str:
    """Return the command that pages, or "" where none is wanted."""
    found = (environment[name].strip() for name in VARIABLES if name in environment)
    command = next(found, DEFAULT)
    return "" if command in NONE else command


def told(environment: Mapping[str, str], *, stays: bool = False) -> dict[str, str]:
    """Return the environment of a pager. A text that a pack brought gives less no way to a shell.

    `stays`: it goes on until it is quit, even where everything fits, and leaves nothing behind.
    """
    how = environment.get(_LESS, _SHORT)
    # "$" ends what may be the last option of those that are there, a text
    how = f"{how}$ -+F -+X -R" if stays else f"-R {how}"
    return {_SECURE: "1", **environment, _LESS: how}
