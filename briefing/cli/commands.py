"""The commands: which there are, and how their arguments are read."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from briefing.cli.say import UnusableError

if TYPE_CHECKING:
    from typing import NoReturn, Protocol

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


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help at one width; finding out the terminal's own costs more than answering a search."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=88)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line, and where the help is."""

    def error(self, message: str) -> NoReturn:
        """Raise UnusableError."""
        raise UnusableError(f"{message} (see `{self.prog} --help`)")


def _parser(prog: str, description: str, examples: str) -> Parser:
    return Parser(
        prog=prog,
        description=description,
        epilog=examples,
        formatter_class=_Help,
        allow_abbrev=False,
    )


def pack_option(parser: argparse.ArgumentParser) -> None:
    """Declare `--pack`, which every command that reads one pack takes."""
    parser.add_argument(
        "--pack", metavar="PATH", help="the pack's folder (default: the bundled one)"
    )


def _module(name: str) -> Command:
    module: Command = __import__(f"briefing.cli.{name}", fromlist=["run"])
    return module


def run(arguments: list[str]) -> int:
    """Run the command that is named first, or else the reader."""
    name = arguments[0] if arguments else ""
    if name in COMMANDS:
        module: Command = _module(name)
        parser = _parser(f"briefing {name}", f"briefing {name}: {COMMANDS[name]}", module.EXAMPLES)
        arguments = arguments[1:]
    else:
        module = _module("open")
        listed = "\n".join(f"  briefing {each:<8}{what}" for each, what in COMMANDS.items())
        examples = f"commands:\n{listed}\n\n{module.EXAMPLES}"
        parser = _parser("briefing", "Read, search and check sourced briefings.", examples)
    module.arguments(parser)
    try:
        given = parser.parse_args(arguments)
    except SystemExit as leaving:  # --help and --version have printed what they print
        sys.stdout.flush()
        return int(leaving.code or 0)
    return module.run(given)
