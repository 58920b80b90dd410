"""`briefing export`: the whole pack, or parts of it, as one document or as a pack of its own."""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING
from briefing.cli import NO, messages
from briefing.cli.messages import UnusableError, unknown
from briefing.cli.output_file import STANDARD_OUTPUT, refuse_source, write
from briefing.cli.pack_argument import folder_of, known_pane, library_and_say
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

    from briefing.library import Library
    from briefing.publish.pack_files import PackFiles
    from briefing.publish.selection import Selection

EXAMPLES = """examples:
  briefing export --format json > briefing.json
  briefing export --format json --pane coordination --output rules.json
  briefing export --format json --entry coast-guard-control
  briefing export --format toml --search "place:senkaku" --output senkakus"""


NEAR, NEAREST = 20, 3
"""Addresses that look like one that does not exist, and how many of them are told."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    from briefing.publish.export_formats import EXPORT_FORMATS, FOLDER_FORMATS

    default = next(iter(EXPORT_FORMATS))
    parser.add_argument(
        "--format",
        choices=(*EXPORT_FORMATS, *FOLDER_FORMATS),
        default=default,
        help=f"default: {default}; toml: a pack in a folder of its own",
    )
    parser.add_argument(
        "--output",
        metavar="FILE",
        help="where to (default and -: standard output); a folder for toml",
    )
    parser.add_argument(
        "--force", action="store_true", help="write over the files of a pack in the folder"
    )
    parser.add_argument("--pane", action="append", default=[], metavar="P", help="only this pane")
    parser.add_argument(
        "--entry", action="append", default=[], metavar="ID", help="only this entry"
    )
    parser.add_argument(
        "--search", action="append", default=[], metavar="QUERY", help="only what a query finds"
    )
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Print or write the document, or write the folder; 1 where a query finds nothing."""
    from briefing.publish.export_formats import EXPORT_FORMATS, FOLDER_FORMATS

    in_folder = given.format in FOLDER_FORMATS
    to_file = given.output not in (None, STANDARD_OUTPUT)
    if in_folder and not to_file:
        raise UnusableError(f"{given.format} is a folder: say which with --output DIR")
    if to_file and not in_folder:
        refuse_source(given.output, folder_of(given.pack))
    found = library_and_say(given.pack)
    selection = _selection(found, given)
    if selection is None:
        return NO
    if in_folder:
        return _write_folder(given, found, FOLDER_FORMATS[given.format](found, selection))
    text = EXPORT_FORMATS[given.format](found, selection)
    if to_file:
        write(given.output, text)
    else:
        messages.text(text)
    return 0


def _selection(found: Library, given: argparse.Namespace) -> Selection | None:
    """Return what the call asks for, or None where a query finds nothing, which is said."""
    from briefing.publish.selection import Selection

    for pane in given.pane:
        known_pane(found, pane)
    entries = [_entry(found, id) for id in given.entry]
    series: list[str] = []
    for query in given.search:
        ids = _hits(found, query)
        if not any(ids):
            messages.problem(f"nothing found for: {query}")
            return None
        entries += ids[0]
        series += ids[1]
    return Selection(given.pane, entries, series)


def _entry(found: Library, address: str) -> str:
    """Return the id of the entry at an address. Raises UnusableError where it leads to none."""
    from briefing.library import search_fields
    from briefing.pack.model import addresses

    row = found.row(address)
    if row is None:
        near = (found.row(each) for each in found.similar_ids(address, count=NEAR))
        of_entries = [each["id"] for each in near if each and each["type"] == addresses.ENTRY]
        raise unknown(addresses.ENTRY, address, of_entries[:NEAREST])
    table, id = row["type"], addresses.parts(row["id"])[1]
    if table == addresses.ENTRY:
        return id
    what = f"`{address}` is {'an' if table == 'actor' else 'a'} {addresses.SPOKEN[table]}"
    more = f"--search {table}:{id} takes those that name it"
    hint = f"; {more}" if table in search_fields.FACETS else ""
    raise UnusableError(f"{what}, and --entry takes entries alone{hint}")


def _hits(found: Library, text: str) -> tuple[list[str], list[str]]:
    """Return the ids of the entries and of the series that a query finds, best first."""
    from briefing.library import Query

    query = Query(text)
    total = found.search(query, limit=1)["total"]
    result = found.search(query, limit=max(total, 1))
    for each in result["mistakes"]:
        messages.pointed(result["query"], each["start"], each["end"], each["message"])
    if result["corrected"]:
        messages.problem(f"searched for: {result['corrected']}")
    rows = [hit["row"] for hit in result["hits"]]
    of_entries = [row["id"] for row in rows if row["type"] == "entry"]
    return of_entries, [row["id"] for row in rows if row["type"] == "series"]


def _write_folder(given: argparse.Namespace, found: Library, made: PackFiles) -> int:
    """Write a pack into a folder, and say what came with it and what is missing in it."""
    from briefing.check.totals import counted
    from briefing.cli import output_folder
    from briefing.pack.safe_text import safe_line

    folder = given.output.rstrip(os.sep) or given.output
    if os.path.commonpath([os.path.realpath(each) for each in (folder, found.folder)]) == (
        os.path.realpath(found.folder)
    ):
        raise UnusableError(f"{folder} is in the folder of the pack itself: write it elsewhere")
    if given.force and os.path.isdir(folder):
        output_folder.overwrite(folder, made.texts)
    else:
        output_folder.write_new(folder, made.texts, "--force writes over those of a pack")
    print(safe_line(f"{folder}: {counted(len(made.texts), 'file')}"))
    if made.added:
        with_them = ", ".join(made.added)
        messages.problem(f"with what they contradict, or what replaced them: {with_them}")
    if made.left_out:
        links = counted(made.left_out, "link")
        messages.problem(f"left out, for they lead out of it: {links}")
    sys.stdout.flush()
    return 0
