"""`briefing note`: a note on an entry, or words of it; to change, delete, restore or move one."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli import messages
from briefing.cli.desk_errors import told
from briefing.cli.messages import UnusableError
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

    from briefing.desk.note import Note
    from briefing.desk.notes import Notes
    from briefing.library import Library

EXAMPLES = """examples:
  briefing note coast-guard-control "ask who signs the order"
  briefing note coast-guard-control - < thoughts.md
  briefing note coast-guard-control --highlight "Only an overview is public" "since when?"
  briefing note --edit 20261127-232105-8f3a2c1d "asked: the prime minister"
  briefing note --delete 20261127-232105-8f3a2c1d

`briefing notes` lists the notes with their ids. A former text and a deleted note are in the trash
for thirty days; --restore brings back the last one."""

EDIT, DELETE, RESTORE, MOVE, KEEP = "edit", "delete", "restore", "move", "keep"
HIGHLIGHT = "highlight"

ALL = "all"
"""What stands for all texts of a note."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "id", nargs="?", metavar="ID", help="an entry, a series, an actor, a place, a source …"
    )
    parser.add_argument(
        "words", nargs="*", metavar="TEXT", help="the note, in Markdown (-: standard input)"
    )
    does = parser.add_mutually_exclusive_group()
    for name, what in {
        EDIT: "TEXT instead of its text",
        DELETE: "move it to the trash",
        RESTORE: "bring it back; if it is there, its former text",
        MOVE: "put it to the entry ID",
        KEEP: "of several texts that a sync left, keep that of a number, several, or `all`",
    }.items():
        does.add_argument(f"--{name}", metavar="NOTE", help=what)
    does.add_argument(
        f"--{HIGHLIGHT}",
        metavar="WORDS",
        help="highlight these very words of the entry; TEXT is not needed",
    )
    parser.add_argument("--json", action="store_true", help="one JSON document")
    pack_option(parser)


def run(given: argparse.Namespace) -> int:
    """Do what is asked for, and print the id and the file of the note."""
    from briefing.desk.notes import Notes

    given.words[:0] = [given.id] if given.id is not None else []  # it has one to say it to, or none
    done = {
        EDIT: _edit,
        DELETE: _delete,
        RESTORE: _restore,
        MOVE: _move,
        KEEP: _keep,
    }
    for name, work in done.items():
        if (id := getattr(given, name)) is not None:
            with told():
                shown = work(Notes(), id, given)
            break
    else:
        shown = _add(Notes(), given)
    _print(shown, given)
    return 0


def _print(notes: list[Note], given: argparse.Namespace) -> None:
    from briefing.desk.note_export import document
    from briefing.pack.safe_text import safe_line

    if given.json:
        messages.document(document(notes, lambda _: None, lambda _: None, None))
        return
    for note in notes:
        print(f"{safe_line(note.id)}\t{safe_line(note.file)}")


def _no_words(given: argparse.Namespace, call: str) -> None:
    if given.words:
        raise UnusableError(f"{call} takes no text: {given.words[0]}")


def _known(library: Library, id: str) -> tuple[str, str]:
    """Return the address and the title of an entry. Raises UnusableError with the nearest."""
    from briefing.cli.pack_argument import unknown_entry

    row = library.row(id)
    if row is None:
        raise unknown_entry(library, id)
    return row["id"], row["title"]


def _add(notes: Notes, given: argparse.Namespace) -> list[Note]:
    from briefing.cli import note_text
    from briefing.cli.pack_argument import library_and_say

    if not given.words:
        raise UnusableError("name an entry and write a text (see `briefing note --help`)")
    id, *words = given.words
    if given.highlight is not None:
        words = words or [""]
    with note_text.NoteText(words) as given_text, told():
        library = library_and_say(given.pack)
        address, title = _known(library, id)
        marked = None
        if given.highlight is not None:
            from briefing.cli.note_words import anchored

            marked = anchored(library, notes, address, given.highlight)
        pack = library.about["id"]
        return [notes.add(pack, address, title, given_text.text(), marked)]


def _edit(notes: Notes, id: str, given: argparse.Namespace) -> list[Note]:
    from briefing.cli import note_text

    with note_text.NoteText(given.words) as given_text, told():
        note = notes.note(id)
        if not note.changeable:
            raise UnusableError(note.trouble)
        return [notes.change(note.id, given_text.text(), was=note.written)]


def _delete(notes: Notes, id: str, given: argparse.Namespace) -> list[Note]:
    _no_words(given, "--delete")
    note = notes.note(id)
    notes.delete(id)
    messages.note(f"deleted; `briefing note --restore {id}` brings it back for thirty days")
    return [note]


def _restore(notes: Notes, id: str, given: argparse.Namespace) -> list[Note]:
    _no_words(given, "--restore")
    return [notes.restore(id)]


def _move(notes: Notes, id: str, given: argparse.Namespace) -> list[Note]:
    from briefing.cli.pack_argument import library_and_say

    if len(given.words) != 1:
        raise UnusableError("name the one entry to move it to: briefing note --move NOTE ID")
    library = library_and_say(given.pack)
    address, title = _known(library, given.words[0])
    return [notes.move(id, address, title, pack=library.about["id"])]


def _keep(notes: Notes, id: str, given: argparse.Namespace) -> list[Note]:
    note = notes.note(id)
    count = 1 + len(note.others)
    if given.words == [ALL]:
        return notes.keep(id, range(count))
    if not given.words or not all(each.isdecimal() and each.isascii() for each in given.words):
        raise UnusableError(f"say which text to keep: a number from 1 to {count}, several, or all")
    return notes.keep(id, {int(each) - 1 for each in given.words})
