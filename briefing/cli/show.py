"""`briefing show`: entries as text."""

from __future__ import annotations

import sys

from briefing import TYPE_CHECKING
from briefing.cli.pack import known_pane, library, unknown_entry
from briefing.cli.parser import pack_option
from briefing.cli.say import UnusableError

if TYPE_CHECKING:
    import argparse

    from briefing.library.shapes import About, Sheet

EXAMPLES = """examples:
  briefing show coast-guard-control
  briefing show patrol-count-white-paper patrol-count-newspaper
  briefing show --pane coordination --brief
  briefing show --all > briefing.txt"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("ids", nargs="*", metavar="ID", help="an entry or a series")
    parser.add_argument("--pane", metavar="P", help="every entry of a pane")
    parser.add_argument("--all", action="store_true", help="every entry")
    parser.add_argument("--brief", action="store_true", help="without body, sources and tables")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the entries, coloured on a terminal, plain elsewhere."""
    if not (given.ids or given.pane or given.all):
        raise UnusableError("name an entry, or give --pane P or --all (see `briefing show --help`)")
    if given.all and (given.ids or given.pane):
        raise UnusableError("--all shows every entry: name none beside it, and no --pane")
    found = library(given.pack)
    known_pane(found, given.pane)
    sheets: list[Sheet] = []
    for id in given.ids:
        sheet = found.sheet(id)
        if sheet is None:
            raise unknown_entry(found, id)
        sheets.append(sheet)
    if given.all:
        _print(found.about, list(found.sheets()), given.brief)
    else:
        more = found.sheets(given.pane) if given.pane else ()
        _print(found.about, [*sheets, *more], given.brief)
    return 0


def _print(about: About, sheets: list[Sheet], brief: bool) -> None:
    if sys.stdout.isatty():
        from briefing.cli import terminal

        terminal.show(about, sheets, brief=brief)
        return
    from briefing.publish import plain

    print(plain.heading(about, [sheet["row"] for sheet in sheets]))
    for number, sheet in enumerate(sheets):
        print(f"\n{plain.BETWEEN}\n" if number else "")
        print("\n".join(plain.text(sheet, brief=brief)))
