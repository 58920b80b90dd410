"""`briefing bookmarks`: the entries that the reader has marked, in the order of marking."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli.messages import note
from briefing.cli.pack_argument import library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing bookmarks
  briefing bookmarks --json | jq -r '.bookmarks[].entry'
  briefing bookmarks --all-packs"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument("--all-packs", action="store_true", help="those of other packs, too")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print the bookmarks; 1 where there are none."""
    from briefing.cli import bookmark_lines
    from briefing.desk.bookmarks import Bookmarks

    library = library_and_say(given.pack)
    bookmarks = Bookmarks()
    found = bookmarks.all(None if given.all_packs else library.about["id"])
    for each in bookmarks.problems:
        note(each)
    if given.json:
        bookmark_lines.document(library, found)
    elif found:
        print("\n".join(bookmark_lines.lines(library, found)))
    else:
        note("nothing is marked; `briefing bookmark ID` marks an entry")
    return 0 if found else 1
