"""The argument parser of the commands."""

from __future__ import annotations

import argparse

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError

if TYPE_CHECKING:
    from typing import NoReturn

vars(argparse)["_"] = str
"""There are no catalogues of translations of its words: to look for one imports `locale`, which
takes as long as it takes to read an entry."""

QUERY_OPTION = "--search"
"""The option of those commands that take a query beside other things."""


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
        self.given: list[str] = []

    def parse(self, given: list[str]) -> argparse.Namespace:
        """Return the arguments of a call. Raises UnusableError where they are wrong.

        Options may stand between the others, too; that is looked for where it is needed: it takes
        ten times as long.
        """
        self.given = given
        found, rest = self.parse_known_args(given)
        return self.parse_intermixed_args(given) if rest else found

    def error(self, message: str) -> NoReturn:
        """Raise UnusableError."""
        message += self._hint(message)
        raise UnusableError(f"{message} (see `{self.prog} --help`)")

    def _hint(self, message: str) -> str:
        """Return what to do where a query was taken for an option, or ""."""
        if self.prog.endswith("search") and message.startswith("unrecognized arguments: -"):
            known, taken = self.parse_known_args(self.given)
            if known.query:
                return "; quote a query that has a - in it"
            return f"; a query that begins with - stands behind --: {self.prog} -- {taken[0]}"
        if message == f"argument {QUERY_OPTION}: expected one argument":
            at = self.given.index(QUERY_OPTION)
            for after in self.given[at + 1 : at + 2]:
                return f"; a query that begins with - is joined by =: {QUERY_OPTION}={after}"
        return ""


def pack_option(parser: argparse.ArgumentParser) -> None:
    """Declare `--pack`, as all commands do that read one pack."""
    parser.add_argument(
        "--pack",
        metavar="PATH",
        help="the pack's folder (default: the one this folder is in, else the bundled one)",
    )
