"""`briefing export`: the whole pack, or parts of it, as one document."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.cli.output_file import STANDARD_OUTPUT, refuse_source, write
from briefing.cli.pack_argument import folder_of, known_pane, library_and_say, unknown_entry
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

EXAMPLES = """examples:
  briefing export --format json > briefing.json
  briefing export --format json --pane coordination --output rules.json
  briefing export --format json --entry coast-guard-control"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from briefing.publish.export_formats import EXPORT_FORMATS

    default = next(iter(EXPORT_FORMATS))
    parser.add_argument(
        "--format", choices=EXPORT_FORMATS, default=default, help=f"default: {default}"
    )
    parser.add_argument(
        "--output", metavar="FILE", help="where to (default and -: standard output)"
    )
    parser.add_argument("--pane", action="append", default=[], metavar="P", help="only this pane")
    parser.add_argument(
        "--entry", action="append", default=[], metavar="ID", help="only this entry"
    )
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print or write the document."""
    from briefing.publish.export_formats import EXPORT_FORMATS

    to_file = given.output not in (None, STANDARD_OUTPUT)
    if to_file:
        refuse_source(given.output, folder_of(given.pack))
    found = library_and_say(given.pack)
    for pane in given.pane:
        known_pane(found, pane)
    for id in given.entry:
        if found.entry(id) is None:
            raise unknown_entry(found, id)
    text = EXPORT_FORMATS[given.format](found, given.pane, given.entry)
    if to_file:
        write(given.output, text)
    else:
        messages.text(text)
    return 0
