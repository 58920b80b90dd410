"""`briefing show`: entries as text."""

from __future__ import annotations

import sys
from itertools import chain

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import known_pane, library_and_say, unknown_entry
from briefing.cli.parser import pack_option
from briefing.publish.heading import heading
from briefing.publish.plain_text import BETWEEN, text

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from briefing.library.records import Sheet

EXAMPLES = """examples:
  briefing show coast-guard-control
  briefing show patrol-count-white-paper patrol-count-newspaper
  briefing show japan-mod topic:senkaku
  briefing show --pane coordination --brief
  briefing show --all > briefing.txt"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "ids",
        nargs="*",
        metavar="ID",
        help="an entry, a series, an actor, a topic, a place, a term, a source",
    )
    parser.add_argument("--pane", metavar="P", help="every entry of a pane")
    parser.add_argument("--all", action="store_true", help="every entry")
    parser.add_argument("--brief", action="store_true", help="without body, sources and tables")
    parser.add_argument(
        "--no-pager", action="store_true", help="page nothing, however long it is on a terminal"
    )
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the entries, coloured on a terminal, plain elsewhere."""
    if not (given.ids or given.pane or given.all):
        raise UnusableError("name an entry, or give --pane P or --all (see `briefing show --help`)")
    if given.all and (given.ids or given.pane):
        raise UnusableError("--all shows every entry: name none beside it, and no --pane")
    found = library_and_say(given.pack)
    known_pane(found, given.pane)
    sheets: list[Sheet] = []
    for id in given.ids:
        sheet = found.sheet(id)
        if sheet is None:
            raise unknown_entry(found, id)
        sheets.append(sheet)
    labels = [sheet["row"].get("handling") for sheet in sheets]
    more: Iterable[Sheet] = ()
    if (
        given.all or given.pane
    ):  # a whole pack is printed entry by entry, never in memory as a whole
        labels.append(found.handling(given.pane))
        more = found.sheets(given.pane)
    if given.pane:
        from briefing.publish.sections import headed

        more = headed(more, found.sections(given.pane))
    paged = not given.no_pager and (given.all or given.pane is not None or len(sheets) > 1)
    _print(heading(found.about, labels), chain(sheets, more), given.brief, paged=paged)
    return 0


def _print(head: str, sheets: Iterable[Sheet], brief: bool, *, paged: bool) -> None:
    """Print entries; `paged`: on a terminal they may be more than are read at once."""
    if sys.stdout.isatty():
        from briefing.cli import paged as paging
        from briefing.cli import terminal_output

        pager = paging.command() if paged else ""
        terminal_output.show(head, sheets, brief=brief, pager=pager)
        return
    print(head)
    for number, sheet in enumerate(sheets):
        print(f"\n{BETWEEN}\n" if number else "")
        print("\n".join(text(sheet, brief=brief)))
