"""`briefing [PACK]`: the reader."""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING, __version__
from briefing.cli import messages
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import folder_of, is_bundled, known_pane, library, unknown_entry

if TYPE_CHECKING:
    import argparse

    from briefing.first_screen.terminal import Terminal

ENDED_BY_SIGNAL = 128
"""Exit codes above this are this plus the number of a signal."""

EXAMPLES = """examples:
  briefing                              the pack that this folder is in, or else the bundled one
  briefing ./my-pack                    a pack of your own
  briefing --entry coast-guard-control  open it there
  briefing --entry place:senkaku        open the page of a place
  briefing --search "five patrols"      open the search
  briefing show coast-guard-control     one entry, without opening the reader

In the reader, ? lists every key."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the reader's arguments."""
    from briefing.cli.parser import pack_option

    parser.add_argument("folder", nargs="?", metavar="PACK", help="a pack's folder")
    parser.add_argument("--pane", metavar="ID", help="open this pane")
    parser.add_argument(
        "--entry", metavar="ID", help="open this entry, or the page of a name or a source"
    )
    parser.add_argument("--search", metavar="QUERY", help="open the search with this query")
    pack_option(parser)
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")


def _needs_terminal() -> None:
    """Raise UnusableError where no screen can be drawn."""
    instead = "use `briefing show` for text"
    for stream, name in ((sys.stdin, "standard input"), (sys.stdout, "standard output")):
        if stream is None or not stream.isatty():
            raise UnusableError(f"the reader needs a terminal, and {name} is none; {instead}")
    term = os.environ.get("TERM", "")
    if term in ("", "dumb"):
        what = "is not set" if not term else f"is `{term}`"
        raise UnusableError(f"the reader needs a full terminal, and TERM {what}; {instead}")


def run(given: argparse.Namespace) -> int:
    """Open the reader with the arguments of the call."""
    if given.folder is not None and given.pack is not None:
        raise UnusableError(
            f"two packs are named, `{given.folder}` and by --pack `{given.pack}`: name one"
        )
    return open_reader(given.folder or given.pack, given.pane, given.entry, given.search)


def open_reader(
    pack: str | None = None,
    pane: str | None = None,
    entry: str | None = None,
    search: str | None = None,
) -> int:
    """Open the reader, at the first entry of the pack if nothing else is asked for."""
    _needs_terminal()
    early = None if search is not None else _shown_early(folder_of(pack), pane, entry)
    try:
        code = _open(pack, pane, entry, search, early)
    finally:
        if early is not None:
            early.give_back()  # unless the reader has taken it over
    if code > ENDED_BY_SIGNAL:
        # the terminal may be gone, of which Python would complain
        messages.drop_output(sys.stdout, sys.stderr)
    return code


def _shown_early(folder: str, pane: str | None, entry: str | None) -> Terminal | None:
    """Show the kept first screen, where the reader would paint the same."""
    from briefing.first_screen.show import show

    return show(folder, (pane, entry))


def _open(
    pack: str | None,
    pane: str | None,
    entry: str | None,
    search: str | None,
    early: Terminal | None,
) -> int:
    found = library(pack, in_part=True)
    known_pane(found, pane)
    if entry is not None and found.row(entry) is None:
        raise unknown_entry(found, entry)
    from briefing.app import start

    own = not is_bundled(pack)
    return start(found, pane=pane, entry=entry, search=search, own=own, early=early)
