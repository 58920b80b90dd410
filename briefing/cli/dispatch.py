"""Finding the command that is called, and running it."""

from __future__ import annotations

import os
import sys

from briefing.cli.commands import COMMANDS, module
from briefing.cli.messages import UnusableError


def run(arguments: list[str]) -> int:
    """Run the command that is named first, or else the reader."""
    for argument in arguments:
        if not argument.isascii() and any("\ud800" <= each <= "\udfff" for each in argument):
            raise UnusableError(f"this argument is not UTF-8 text: {argument}")
    if not arguments:
        from briefing.cli.open import open_reader

        return open_reader()  # nothing to parse: the first screen is to be there at once
    from briefing.cli.parser import Parser

    name = arguments[0]
    if name in COMMANDS:
        command = module(name)
        parser = Parser(f"briefing {name}", f"briefing {name}: {COMMANDS[name]}", command.EXAMPLES)
        arguments = arguments[1:]
    else:
        if not name.startswith("-") and not os.path.exists(name):
            raise _not_there(name)
        command = module("open")
        widest = max(map(len, COMMANDS)) + 2
        listed = "\n".join(f"  briefing {each:<{widest}}{what}" for each, what in COMMANDS.items())
        examples = f"commands:\n{listed}\n\n{command.EXAMPLES}"
        parser = Parser("briefing", "Read, search and check sourced briefings.", examples)
    command.arguments(parser)
    try:
        given = parser.parse(arguments)
    except SystemExit as leaving:  # --help and --version have printed what they print
        sys.stdout.flush()
        return int(leaving.code or 0)
    return command.run(given)


def _not_there(path: str) -> UnusableError:
    from briefing.pack.suggest import did_you_mean, nearest

    near = nearest(path.lower(), COMMANDS)
    hint = did_you_mean(near and f"briefing {near}")
    return UnusableError(f"there is no command and no folder `{path}`{hint}")
