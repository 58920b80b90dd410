"""The argument parser of the commands."""

from __future__ import annotations

import argparse

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from typing import NoReturn


class _Help(argparse.RawDescriptionHelpFormatter):
    """Help of a fixed width: asking the terminal takes longer than a search."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=88)


class Parser(argparse.ArgumentParser):
    """Reports a wrong call in one line that names the help."""

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
    """Declare `--pack`, as all commands do that read one pack."""
    parser.add_argument(
        "--pack",
        metavar="PATH",
        help="the pack's folder (default: the one this folder is in, else the bundled one)",
    )
