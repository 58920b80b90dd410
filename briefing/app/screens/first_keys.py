"""The six keys that somebody is told who opens the reader for the first time."""

from __future__ import annotations

from briefing.app.core import commands

TOLD = (
    ((commands.DOWN, commands.UP), "move"),
    ((commands.OPEN,), "reads"),
    ((commands.SEARCH,), "searches"),
    ((commands.FOLLOW,), "follows links"),
    ((commands.HELP,), "all keys"),
    ((commands.LEAVE,), "quits"),
)
"""What one can do, and by which commands: with these one gets everywhere."""


def first_keys() -> str:
    """Return the line, with the keys as they are bound now."""
    said = (
        f"{' '.join(command.shown_key(typing=False) for command in those)} {does}"
        for those, does in TOLD
    )
    return f"Keys: {', '.join(said)}"
