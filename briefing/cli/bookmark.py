"""`briefing bookmark`: mark an entry, with a letter to jump to it by, or take its mark away."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli.messages import UnusableError, note
from briefing.cli.pack_argument import library_and_say, unknown_entry
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

    from briefing.desk.bookmarks import BookmarkChange, Bookmarks
    from briefing.library import Library

EXAMPLES = """examples:
  briefing bookmark coast-guard-control
  briefing bookmark coast-guard-control --letter a
  briefing bookmark coast-guard-control --remove
  briefing bookmark --letter a --remove"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("id", nargs="?", metavar="ID", help="an entry, or another address")
    parser.add_argument("--letter", metavar="a", help="a letter, a to z, to jump to it by")
    parser.add_argument("--remove", action="store_true", help="take the mark away")
    parser.add_argument("--json", action="store_true", help="what was changed, as one document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Change the bookmarks, and print what was changed; 1 where there is nothing to remove."""
    from briefing.desk.bookmarks import LETTERS, Bookmarks
    from briefing.desk.errors import DeskError

    if given.letter is not None and (len(given.letter) != 1 or given.letter not in LETTERS):
        raise UnusableError(f"--letter takes one letter, a to z: not `{given.letter}`")
    if given.id is None and not (given.remove and given.letter):
        raise UnusableError("name an entry (see `briefing bookmark --help`)")
    library = library_and_say(given.pack)
    bookmarks = Bookmarks()
    try:
        change = (_removed if given.remove else _put)(library, bookmarks, given)
    except DeskError as error:
        raise UnusableError(*bookmarks.problems, str(error)) from error
    kept = bookmarks.all(library.about["id"])
    for each in bookmarks.problems:
        note(each)
    if given.json:
        from briefing.cli import bookmark_lines

        row = None if given.remove else library.row(given.id)
        put = [each for each in kept if row and each.entry == row["id"]]
        put = [each for each in put if each.letter == (given.letter or "")]
        bookmark_lines.document(library, change.removed if given.remove else put)
    return _told(change, given)


def _put(library: Library, bookmarks: Bookmarks, given: argparse.Namespace) -> BookmarkChange:
    row = library.row(given.id)
    if row is None:
        raise unknown_entry(library, given.id)
    return bookmarks.put(library.about["id"], row["id"], row["title"], given.letter or "")


def _removed(library: Library, bookmarks: Bookmarks, given: argparse.Namespace) -> BookmarkChange:
    """Remove the marks of an entry, which may be in the pack no more, or one letter."""
    from briefing.desk.bookmarks import BookmarkChange

    pack = library.about["id"]
    if given.id is None:
        return bookmarks.remove_letter(pack, given.letter)
    marked = {each.entry for each in bookmarks.all(pack)}
    row = library.row(given.id)
    entry = row["id"] if row else given.id
    if entry not in marked and row is None:
        raise unknown_entry(library, given.id)
    if given.letter is None:
        return bookmarks.remove(pack, entry)
    at = bookmarks.at(pack, given.letter)
    if at is None or at.entry != entry:
        return BookmarkChange([], [])
    return bookmarks.remove_letter(pack, given.letter)


def _told(change: BookmarkChange, given: argparse.Namespace) -> int:
    if given.remove:
        if not change.removed:
            what = given.id if given.letter is None else f"{given.id or ''} {given.letter}".strip()
            note(f"there is no bookmark `{what}`")
            return 1
        if not given.json:
            for each in change.removed:
                print(f"removed: {_called(each.entry, each.letter)}")
        return 0
    for each in change.removed:
        note(f"`{each.letter}` was {each.entry} until now")
    if not given.json:
        said = "marked" if change.added else "is marked already"
        entry = change.added[0].entry if change.added else given.id
        called = _called(entry, given.letter or "")
        print(f"{said}: {called}" if change.added else f"{called} {said}")
    return 0


def _called(entry: str, letter: str) -> str:
    return f"{entry} ({letter})" if letter else entry
