"""How the arguments of a command are read, and what is said where they cannot be."""

from __future__ import annotations

import argparse

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from typing import NoReturn


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help at one width; finding out the terminal's own costs more than answering a search."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=88)


class Parser(argparse.ArgumentParser):
    """Says what is wrong with a call in one line, and where the help is."""

    def __init__(self, prog: str, description: str, examples: str) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=examples,
            formatter_class=_Help,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """Raise UnusableError."""
        if message.startswith("unrecognized arguments: -") and self.prog.endswith("search"):
            message += "; quote a query that has a - in it"
        raise UnusableError(f"{message} (see `{self.prog} --help`)")


def pack_option(parser: argparse.ArgumentParser) -> None:
    """Declare `--pack`, which every command that reads one pack takes."""
    parser.add_argument(
        "--pack", metavar="PATH", help="the pack's folder (default: the bundled one)"
    )
