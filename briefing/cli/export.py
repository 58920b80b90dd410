"""`briefing export`: the whole pack, or parts of it, as one document."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from briefing.cli import say
from briefing.cli.pack import known_pane, library, unknown_entry
from briefing.cli.parser import pack_option
from briefing.cli.say import UnusableError

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing export --format json > briefing.json
  briefing export --format json --pane coordination --output rules.json
  briefing export --format json --entry coast-guard-control"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--format", choices=["json"], default="json", help="default: json")
    parser.add_argument("--output", metavar="FILE", help="where to (default: standard output)")
    parser.add_argument("--pane", action="append", default=[], metavar="P", help="only this pane")
    parser.add_argument(
        "--entry", action="append", default=[], metavar="ID", help="only this entry"
    )
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print or write the document."""
    from briefing.publish.document import document

    found = library(given.pack)
    for pane in given.pane:
        known_pane(found, pane)
    for id in given.entry:
        if found.entry(id) is None:
            raise unknown_entry(found, id)
    whole = document(found, given.pane, given.entry)
    if given.output is None:
        say.document(whole)
        return 0
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    _write(given.output, text)
    return 0


def _is_plain(path: str) -> bool:
    """Return whether a file may be replaced: no device, pipe or link, and nobody's but ours."""
    return os.path.isfile(path) and not os.path.islink(path)


def _write_into(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise UnusableError(f"cannot write {path}: {error.strerror}") from error


def _write(path: str, text: str) -> None:
    """Write a file whole or not at all. Raises UnusableError where it cannot be."""
    if os.path.exists(path) and not os.path.isdir(path) and not _is_plain(path):
        _write_into(path, text)
        return
    draft = os.path.join(os.path.dirname(path) or ".", f".briefing-{os.getpid()}.part")
    try:
        if os.path.isdir(path):
            raise IsADirectoryError(21, "Is a directory")
        with open(draft, "x", encoding="utf-8") as file:
            file.write(text)
        if os.path.exists(path):
            os.chmod(draft, os.stat(path).st_mode & 0o777)
        os.replace(draft, path)
    except OSError as error:
        if os.path.exists(draft):
            os.unlink(draft)
        raise UnusableError(f"cannot write {path}: {error.strerror}") from error
