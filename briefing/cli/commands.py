"""The commands: which there are, and what the module of each holds."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    class Command(Protocol):
        """What a command's module holds."""

        EXAMPLES: str

        def arguments(self, parser: argparse.ArgumentParser) -> None:
            """Declare the command's arguments."""

        def run(self, given: argparse.Namespace) -> int:
            """Do it, and return the exit code."""


COMMANDS = {
    "show": "entries as text",
    "search": "what answers a question, best first",
    "export": "the whole pack, or parts of it, as one document",
    "check": "every problem of a pack, each at its line",
    "schema": "the JSON Schema of a pack's files, for an editor",
    "new": "a small pack to begin with",
}
"""Each command is the module of its name."""


def module(name: str) -> Command:
    """Import the module of a command, and of no other."""
    found: Command = __import__(f"briefing.cli.{name}", fromlist=["run"])
    return found
