"""Notes as one document: JSON, TOML or Markdown, which the name of a file asks for."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.desk import note_toml
from briefing.desk.highlights import ORPHAN
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from typing import Any

    from briefing.desk.note import Note

    Gone = Callable[[Note], bool | None]
    """Whether the pack has no such entry any more; None: of another pack that is not known."""

    Found = Callable[[Note], bool | None]
    """Whether the words of its highlight are in the text; None: it has none, or that is not known.
    """


def _iso(at: datetime) -> str:
    return at.isoformat().replace("+00:00", "Z")


def table(note: Note, gone: bool | None, found: bool | None) -> dict[str, Any]:
    """Return a note as JSON has it: everything safe to show, times as ISO 8601."""
    return {
        "id": safe_line(note.id),
        "file": safe_line(note.file),
        "pack": note.pack,
        "entry": note.entry,
        "title": note.title,
        "created": _iso(note.created),
        "changed": _iso(note.changed),
        "text": note.text,
        "highlight": note.highlight and {**note.highlight._asdict(), "found": found},
        "gone": gone,
        "trouble": note.trouble or None,
        "others": [
            {"file": safe_line(each.file), "changed": _iso(each.changed), "text": each.text}
            for each in note.others
        ],
    }


def document(
    notes: Iterable[Note], gone: Gone, found: Found, handling: str | None
) -> dict[str, Any]:
    """Return notes as a JSON document, under the handling label where there is one."""
    head = {"handling": handling} if handling else {}
    return {**head, "notes": [table(note, gone(note), found(note)) for note in notes]}


def toml(notes: Iterable[Note], found: Found, head: str) -> str:
    """Return notes as TOML, a `[[note]]` each, with the very texts as they are written."""
    parts = [f"# {head}\n"]
    for note in notes:
        held = {
            "id": safe_line(note.id),
            note_toml.PACK: note.pack,
            note_toml.ENTRY: note.entry,
            note_toml.TITLE: note.title,
            note_toml.CREATED: note.created,
            note_toml.CHANGED: note.changed,
            note_toml.TEXT: note.written,
        }
        parts.append(f"[[note]]\n{note_toml.dumps(held)}")
        if note.highlight:
            words = note_toml.dumps(note.highlight._asdict())
            orphan = f"# {ORPHAN}.\n" if found(note) is False else ""
            parts.append(f"{orphan}[note.{note_toml.HIGHLIGHT}]\n{words}")
    return "\n".join(parts)


def markdown(notes: Iterable[Note], gone: Gone, found: Found, head: str) -> str:
    """Return notes as Markdown, a section each, in the order in which they are given."""
    sections = (line for note in notes for line in _section(note, gone(note), found(note)))
    return "\n".join([head, *sections])


def _section(note: Note, gone: bool | None, found: bool | None) -> Iterator[str]:
    yield f"\n## {note.title or note.entry or safe_line(note.id)}\n"
    at = f"`{note.pack}` · `{note.entry}`" if note.entry else f"`{safe_line(note.file)}`"
    yield f"{at}{' (no entry any more)' if gone else ''} · {note.created:%Y-%m-%d %H:%M} UTC\n"
    if note.trouble:
        yield f"*{note.trouble}*\n"
    if note.highlight:
        yield "".join(f"> {line}\n" for line in note.highlight.words.splitlines())
        if found is False:
            yield f"*{ORPHAN}.*\n"
    if note.text.strip() or not note.highlight:
        yield note.text.rstrip("\n") + "\n"
    for each in note.others:
        yield f"*another text, of {safe_line(each.file)}:*\n\n{each.text.rstrip()}\n"
