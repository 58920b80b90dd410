"""`briefing notes`: what the reader has written, as text or as a document."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cli import NO, messages
from briefing.cli.desk_errors import told
from briefing.cli.messages import UnusableError
from briefing.cli.pack_argument import folder_of, library_and_say, unknown_entry
from briefing.cli.parser import pack_option

if TYPE_CHECKING:
    import argparse

    from briefing.desk.entry_text import EntryText
    from briefing.desk.note import Note
    from briefing.library import Library
    from briefing.publish.views.view import ViewLine

EXAMPLES = """examples:
  briefing notes
  briefing notes --entry coast-guard-control
  briefing notes --all-packs --json | jq '.notes[] | select(.gone)'
  briefing notes --json | jq '.notes[].highlight | select(.found == false)'
  briefing notes --export notes.md"""


FIRST, LONGEST = 5, 200
"""Lines that are shown of a file that cannot be read, and characters of one of them."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--entry", metavar="ID", help="only those on this entry")
    parser.add_argument("--all-packs", action="store_true", help="those on other packs too")
    parser.add_argument("--trash", action="store_true", help="those that were deleted")
    parser.add_argument("--json", action="store_true", help="one JSON document")
    parser.add_argument(
        "--export",
        metavar="FILE",
        help="write them to a file: TOML; JSON or Markdown for a name that ends in .json or .md",
    )
    pack_option(parser)


class Listed:
    """The notes of a call, and what the pack has to say of them."""

    def __init__(self, library: Library, given: argparse.Namespace) -> None:
        from briefing.desk.notes import Notes

        self.library = library
        self.pack: str = library.about["id"]
        self._rows: dict[str, bool] = {}
        self._texts: dict[str, EntryText] = {}
        with told():
            notes = Notes().deleted() if given.trash else Notes().all()
        if not given.all_packs:
            notes = [note for note in notes if note.pack in (self.pack, "")]
        self.notes = notes if given.entry is None else self._on(notes, given.entry)

    def _on(self, notes: list[Note], id: str) -> list[Note]:
        """Return the notes on an entry, which may be gone. Raises UnusableError for any other."""
        row = self.library.row(id)
        address = row["id"] if row else id
        found = [note for note in notes if note.entry == address]
        if row is None and not found:
            raise unknown_entry(self.library, id)
        return found

    def gone(self, note: Note) -> bool | None:
        """Return whether the pack has no such entry any more; None where it is of another pack."""
        if note.pack != self.pack:
            return None
        if note.entry not in self._rows:
            self._rows[note.entry] = self.library.row(note.entry) is not None
        return not self._rows[note.entry]

    def found(self, note: Note) -> bool | None:
        """Return whether the words of a highlight are in the text of its entry; None where a note
        has none, or is of another pack.
        """
        if note.highlight is None or note.pack != self.pack:
            return None
        from briefing.desk import entry_text, highlights

        if note.entry not in self._texts:
            sheet = self.library.sheet(note.entry)
            self._texts[note.entry] = entry_text.EntryText(sheet["blocks"] if sheet else [])
        return highlights.find(note.highlight, self._texts[note.entry].text) is not None

    @property
    def labels(self) -> list[str | None]:
        """The handling labels of the entries that the notes are on, as far as they are known."""
        there = {note.entry for note in self.notes if self.gone(note) is False}
        return [self.library.label(id) for id in there]

    @property
    def unlabelled(self) -> list[str]:
        """The packs whose handling is not known here."""
        return sorted({note.pack for note in self.notes} - {self.pack, ""})


def run(given: argparse.Namespace) -> int:
    """Print or write the notes; 1 where there are none."""
    from briefing.cli.output_file import STANDARD_OUTPUT, refuse_source

    if given.export == STANDARD_OUTPUT:
        raise UnusableError("--export writes a file: name it (or take --json)")
    if given.export is not None:
        refuse_source(given.export, folder_of(given.pack))
    listed = Listed(library_and_say(given.pack), given)
    if given.export is not None and listed.notes:
        _export(listed, given.export)
    elif given.json:
        messages.document(_document(listed))
    else:
        _print(listed, trash=given.trash)
    return 0 if listed.notes else NO


def _document(listed: Listed) -> dict[str, object]:
    from briefing.desk.note_export import document
    from briefing.publish.heading import handling

    label = handling(listed.library.about, listed.labels)
    return document(listed.notes, listed.gone, listed.found, label)


def _export(listed: Listed, path: str) -> None:
    from briefing.cli.output_file import write
    from briefing.desk import note_export
    from briefing.publish.heading import heading

    head = heading(listed.library.about, listed.labels)
    if listed.unlabelled:
        head += f" · handling not known: {', '.join(listed.unlabelled)}"
    if path.endswith(".json"):
        import json

        text = json.dumps(_document(listed), ensure_ascii=False, indent=2) + "\n"
    elif path.endswith(".md"):
        text = note_export.markdown(listed.notes, listed.gone, listed.found, head)
    else:
        text = note_export.toml(listed.notes, listed.found, head)
    write(path, text)
    messages.note(f"{_count(listed.notes)} in {path}")


def _count(notes: list[Note]) -> str:
    return f"{len(notes):,} note{'' if len(notes) == 1 else 's'}"


def _print(listed: Listed, *, trash: bool) -> None:
    from briefing.cli import view_output
    from briefing.publish.views.view import View

    by_entry: dict[tuple[str, str], list[Note]] = {}
    for note in listed.notes:
        by_entry.setdefault((note.pack, note.entry), []).append(note)
    lines = [line for notes in by_entry.values() for line in _entry_lines(listed, notes)]
    title = "Notes in the trash" if trash else "Notes"
    entries = "one entry" if len(by_entry) == 1 else f"{len(by_entry):,} entries"
    made = f"{_count(listed.notes)} on {entries}" if listed.notes else "there are none"
    if listed.unlabelled:
        made += f"; handling not known: {', '.join(listed.unlabelled)}"
    view_output.show(listed.library.about, View(title, made, lines, labels=listed.labels))


def _entry_lines(listed: Listed, notes: list[Note]) -> list[ViewLine]:
    from briefing.publish.lines import Segment
    from briefing.publish.views.view import ViewLine

    first = notes[0]
    lines: list[ViewLine] = []
    if first.entry:
        where = first.entry if first.pack == listed.pack else f"{first.pack}: {first.entry}"
        parts = [Segment(first.title or first.entry, "title"), Segment(f" [{where}]", "mark")]
        if listed.gone(first):
            parts.append(Segment(" – no entry of this pack any more", "warning"))
        lines.append(ViewLine(parts))
    for note in notes:
        lines += [*(ViewLine([Segment(text, style)]) for text, style in _note_lines(listed, note))]
    return lines


def _note_lines(listed: Listed, note: Note) -> list[tuple[str, str]]:
    """Return the lines of a note, each with its style."""
    from briefing.desk.highlights import ORPHAN
    from briefing.pack.safe_text import safe_line

    changed = "" if note.changed == note.created else f", changed {note.changed:%Y-%m-%d %H:%M}"
    lines = [(f"  {safe_line(note.id)} · {note.created:%Y-%m-%d %H:%M}{changed} UTC", "quiet")]
    if note.trouble:
        told_apart = note.others and not note.changeable  # else it is said already
        how = f" (`briefing note --keep {note.id}` and 1, 2 … or all)" if told_apart else ""
        lines.append((f"  ! {note.trouble}{safe_line(how)}", "warning"))
    if note.highlight:
        lines += [(f"  │ {line}", "") for line in note.highlight.words.splitlines()]
        if listed.found(note) is False:
            lines.append((f"  ! {ORPHAN}", "warning"))
    own = (note.changed, note.text)
    texts = [own, *((each.changed, each.text) for each in note.others)]
    for number, (at, text) in enumerate(texts, 1):
        if note.others:
            lines.append((f"  text {number}, {at:%Y-%m-%d %H:%M} UTC", "quiet"))
        lines += [(f"  {line}".rstrip(), "") for line in _text_lines(note, text)]
    return [*lines, ("", "")]


def _text_lines(note: Note, text: str) -> list[str]:
    """Return the lines of a text of a note: of a file that cannot be read, only the first."""
    from briefing.pack.safe_text import safe_line

    lines = text.splitlines()
    if not note.trouble or note.changeable or note.others:
        return lines
    first = [line if len(line) <= LONGEST else f"{line[:LONGEST]}…" for line in lines[:FIRST]]
    more = len(lines) - len(first)
    all_of_it = f"all of it is in {safe_line(note.file)}"
    return [*first, f"({more:,} lines more: {all_of_it})" if more else f"({all_of_it})"]
