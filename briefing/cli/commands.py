"""The table of commands, and the interface of their modules."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from typing import Protocol

    class Command(Protocol):
        """The interface of the module of a command."""

        EXAMPLES: str

        def arguments(self, parser: argparse.ArgumentParser) -> None:
            """Declare the command's arguments."""

        def run(self, given: argparse.Namespace) -> int:
            """Run the command, and return the exit code."""


COMMANDS = {
    "show": "entries as text",
    "cite": "an entry or a source as a citation, in a style",
    "search": "what answers a question, best first",
    "rules": "which rules apply, may apply and do not, under what is known",
    "timeline": "dated entries in the order of time",
    "matrix": "how many entries there are, by two things at once",
    "export": "the whole pack, or parts of it, as one document",
    "sources": "what rests on each source, and on it alone; what falls with one",
    "map": "places on a map, and the entries that name them",
    "desk": "all that you keep, as one document, and back",
    "check": "every problem of a pack, each at its line",
    "schema": "the JSON Schema of a pack's files, for an editor",
    "chart": "the numbers of a series as a chart",
    "note": "a note of yours on an entry; to change and to delete one",
    "notes": "what you have written, by entry",
    "new": "a small pack to begin with",
    "bookmark": "mark an entry, or take its mark away",
    "bookmarks": "the entries that you have marked",
    "completion": "what a shell completes `briefing` with; the manual page",
    "settings": "what is set, where, and what is wrong with it",
}
"""Descriptions of the commands, by name: that of the module, too."""


def module(name: str) -> Command:
    """Import the module of one command."""
    found: Command = __import__(f"briefing.cli.{name}", fromlist=["run"])
    return found
