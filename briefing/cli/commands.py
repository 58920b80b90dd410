"""The commands: which there are, and which one is called."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

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
}
"""Each command is the module of its name."""


def _module(name: str) -> Command:
    module: Command = __import__(f"briefing.cli.{name}", fromlist=["run"])
    return module


def run(arguments: list[str]) -> int:
    """Run the command that is named first, or else the reader."""
    if not arguments:
        from briefing.cli.open import open_reader

        return open_reader()  # there is nothing to parse, and the first screen waits
    from briefing.cli.parser import Parser

    name = arguments[0]
    if name in COMMANDS:
        module = _module(name)
        parser = Parser(f"briefing {name}", f"briefing {name}: {COMMANDS[name]}", module.EXAMPLES)
        arguments = arguments[1:]
    else:
        module = _module("open")
        listed = "\n".join(f"  briefing {each:<8}{what}" for each, what in COMMANDS.items())
        examples = f"commands:\n{listed}\n\n{module.EXAMPLES}"
        parser = Parser("briefing", "Read, search and check sourced briefings.", examples)
    module.arguments(parser)
    try:
        given = parser.parse_args(arguments)
    except SystemExit as leaving:  # --help and --version have printed what they print
        sys.stdout.flush()
        return int(leaving.code or 0)
    return module.run(given)
