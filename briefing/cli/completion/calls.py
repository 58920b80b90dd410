"""What can be called: every command with its arguments, as their parsers know them.

Completion and the manual page are made from this. What an argument takes is read from its choices,
or else from what it is called: an argument that is called like another takes the same.
"""

from __future__ import annotations

import argparse
from typing import NamedTuple

from briefing import TYPE_CHECKING
from briefing.cli.commands import COMMANDS, module
from briefing.cli.parser import Parser
from briefing.library.views import ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.cli.commands import Command

READER = ""
"""The name of what is called without the name of a command."""

FILE, FOLDER = "file", "folder"

_TAKES = {
    "PACK": FILE,  # a pack's folder, or a file in it
    "PATH": FILE,
    "FILE": FILE,
    "DIR": FOLDER,
    "SERIES": "series",
    "ID": "entry",
    "--pane": ids.PANE,
    "--place": "place",
    "--entry": "entry",
    " --entry": ids.ANY,
    "show ID": ids.ANY,
    "note ID": ids.ANY,
    "bookmark ID": ids.ANY,
    "notes --entry": ids.ANY,
    "sources ID": "source",
}
"""What a value names: by the command and its argument (of the reader, the argument behind a space),
by the option, or else by what stands for the value."""


class Argument(NamedTuple):
    """One argument of a command; without `options`, it is given by its place."""

    options: tuple[str, ...]
    metavar: str
    """What stands for its value; "": it takes none."""
    help: str
    values: tuple[str, ...]
    """All that it takes, where that is known."""
    takes: str
    """What its value names: `FILE`, `FOLDER`, a kind of ids, or ""."""
    optional: bool
    """Whether it may be left out, of an option its value."""
    many: bool
    """Whether it may be given several times."""
    instead_of: tuple[str, ...]
    """Options that it excludes, itself apart."""


class Call(NamedTuple):
    """One command; that of the reader is called ""."""

    name: str
    description: str
    examples: str
    arguments: tuple[Argument, ...]

    @property
    def options(self) -> list[Argument]:
        """The arguments that are called by a name."""
        return [each for each in self.arguments if each.options]

    @property
    def places(self) -> list[Argument]:
        """The arguments that are given by their place."""
        return [each for each in self.arguments if not each.options]


def calls() -> list[Call]:
    """Return everything that can be called, the reader first."""
    reader = _call(READER, "Read, search and check sourced briefings.", module("open"))
    return [reader, *(_call(name, told, module(name)) for name, told in COMMANDS.items())]


def _call(name: str, description: str, command: Command) -> Call:
    parser = Parser(f"briefing {name}".strip(), description, command.EXAMPLES)
    command.arguments(parser)
    return Call(name, description, command.EXAMPLES, tuple(_arguments(name, parser)))


def _arguments(name: str, parser: Parser) -> Iterator[Argument]:
    """Yield the arguments of a command, those apart that it has for itself."""
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        options = tuple(action.option_strings)
        values = tuple(map(str, action.choices or ()))
        metavar = "" if action.nargs == 0 else _metavar(action, values)
        yield Argument(
            options=options,
            metavar=metavar,
            help=parser._get_formatter()._expand_help(action) if action.help else "",
            values=values,
            takes=_takes(name, options, metavar) if metavar and not values else "",
            optional=action.nargs in ("?", "*"),
            many=action.nargs in ("*", "+") or isinstance(action, argparse._AppendAction),
            instead_of=tuple(_excluded(parser, action)),
        )


def _metavar(action: argparse.Action, values: Iterable[str]) -> str:
    """Return what stands for the value of an argument: of several that it takes, all of them."""
    if isinstance(action.metavar, str):
        return action.metavar
    return "{" + ",".join(values) + "}" if values else action.dest.upper()


def _takes(name: str, options: tuple[str, ...], metavar: str) -> str:
    asked = (*(f"{name} {each}" for each in (*options, metavar)), *options, metavar)
    return next((_TAKES[each] for each in asked if each in _TAKES), "")


def _excluded(parser: Parser, action: argparse.Action) -> Iterator[str]:
    """Yield the options that cannot be given beside an argument."""
    for group in parser._mutually_exclusive_groups:
        if action in group._group_actions:
            for other in group._group_actions:
                if other is not action:
                    yield from other.option_strings
