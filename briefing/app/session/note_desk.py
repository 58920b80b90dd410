"""The notes of the reader on one pack, as the screens see them."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING, TypeVar

from briefing import paths
from briefing.app.core.commands import KEPT_UNDO, with_keys

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from briefing.app.session.undo import Undo
    from briefing.desk.drafts import Draft, Drafts
    from briefing.desk.highlights import Highlight
    from briefing.desk.note import Note
    from briefing.desk.notes import Notes
    from briefing.library.records import Row

    T = TypeVar("T")

TAKES_BACK = f"{{{KEPT_UNDO.id}}} takes it back"


class NoteDesk:
    """Reads and keeps notes. Nothing of them is read before the first screen is there."""

    def __init__(self, pack: str, undo: Undo, changed: Callable[[], object]) -> None:
        """Make the desk of the pack of an id; `changed` is called once other notes are there."""
        self._pack = pack
        self._undo = undo
        self._changed = changed
        self._seen: object = None
        """What was there when notes were read last."""
        self.trouble = ""
        """What is wrong with the notes; "" where nothing is."""
        self._files: dict[str, list[str]] = {}
        """The files of the notes on each entry."""
        self._with_texts: dict[str, list[str]] = {}
        """The notes on entries that have several texts, as far as they were read."""
        self.counts: dict[str, int] = {}
        """The number of notes on each entry that has any; none before they are read."""

    @cached_property
    def _drafts(self) -> Drafts:
        from briefing.desk.drafts import Drafts

        return Drafts(paths.data_folder())

    @cached_property
    def _notes(self) -> Notes:
        from briefing.desk.notes import Notes

        return Notes()

    def look(self) -> dict[str, list[str]] | None:
        """Return the files of the notes on each entry, if other ones are there than were seen last.

        It may be called in a thread of its own.
        """
        now = self._notes.fingerprint()
        if now == self._seen:
            return None
        self._seen = now
        nothing: dict[str, list[str]] = {}
        return self._read(lambda: self._notes.names(self._pack), nothing)

    def _read(self, work: Callable[[], T], otherwise: T) -> T:
        """Return what can be read; where nothing can, what is wrong is told and reading goes on."""
        from briefing.desk.errors import DeskError

        try:
            found = work()
        except DeskError as error:
            self.trouble = str(error)
            return otherwise
        self.trouble = ""
        return found

    def take(self, files: dict[str, list[str]] | None) -> None:
        """Show other notes, as they were looked up; None: they are the same."""
        if files is not None:
            self._files = files
            self.counts = {entry: len(names) for entry, names in files.items()}
            self._changed()

    def of(self, entry: str) -> list[Note]:
        """Return the notes on an entry, the oldest first."""
        names = self._files.get(entry, [])
        none: list[Note] = []
        found = self._read(lambda: self._notes.named(names), none) if names else none
        self._with_texts[entry] = [each.id for each in found if each.others]
        return found

    def with_texts(self, entry: str) -> list[str]:
        """Return the notes on an entry of which a sync has left several texts, as read last."""
        return self._with_texts.get(entry, [])

    def all(self) -> list[Note]:
        """Return all notes on the pack, the newest first, those on what is gone among them."""
        none: list[Note] = []
        notes = [each for each in self._read(self._notes.all, none) if each.pack == self._pack]
        return sorted(notes, key=lambda each: each.created, reverse=True)

    # Writing

    def draft(self, row: Row, note: str = "") -> Draft:
        """Return what is to be written on at: a note of an id; else a draft that was left, or none.

        A draft of the same note is what is written on at, too.
        """
        from briefing.desk.drafts import Draft

        if left := self._drafts.of(self._pack, row["id"], note):
            return left
        found = self._stored(note) if note else None
        if found is None:
            return Draft(self._pack, row["id"], row["title"], "", "")
        text, on = found.written, found.highlight
        return Draft(self._pack, row["id"], row["title"], found.id, text, text, highlight=on)

    def draft_on(self, row: Row, words: Highlight) -> Draft:
        """Return what is to be written on at for words of an entry: what was left of it, or none.

        A draft about something else in the entry stays where it is.
        """
        from briefing.desk.drafts import Draft

        left = self._drafts.of(self._pack, row["id"], "", words)
        return left or Draft(self._pack, row["id"], row["title"], "", "", highlight=words)

    def left(self) -> list[Draft]:
        """Return the drafts that were left on entries of the pack."""
        return [each for each in self._drafts.all(self._pack) if each.text.strip()]

    def keep_draft(self, draft: Draft) -> tuple[Draft, str]:
        """Keep a draft; return it as it is kept, and what there is to say of it, or ""."""
        try:
            if draft.text.strip():
                return self._drafts.keep(draft), ""
            self._drafts.drop(draft)
            return draft._replace(name=""), ""
        except OSError as error:
            why = error.strerror or str(error)
            return draft, f"The draft is not kept: {why}; the text is on the screen"

    def drop(self, draft: Draft) -> str:
        """Forget a draft; return what there is to say of it."""
        _, trouble = self.keep_draft(draft._replace(text=""))
        if trouble:
            return trouble
        again = draft._replace(name="")
        self._undo.done("The draft is back", lambda: self.keep_draft(again)[1])
        return "The draft is dropped"

    def keep_note(self, draft: Draft) -> tuple[bool, str]:
        """Keep a draft as a note; return whether that is done, and what there is to say of it."""
        from briefing.desk.errors import DeskError

        try:
            said = self._keep(draft)
        except DeskError as error:
            return False, f"Not kept: {error}"
        self.keep_draft(draft._replace(text=""))
        self.take(self.look())
        return True, said

    def _keep(self, draft: Draft) -> str:
        """Write, change or delete a note; return what there is to say of it. Raises DeskError."""
        notes, words = self._notes, draft.highlight
        if not draft.text.strip() and words is None:
            return self._delete(draft.note) if draft.note else "Nothing was written"
        if not draft.note or self._stored(draft.note) is None:
            note = notes.add(draft.pack, draft.entry, draft.title, draft.text, words)
            kind = "note" if words is None else "highlight"
            self._undo.done(f"The {kind} is in the trash", partial(self._take_back, note))
            if draft.note:
                return "Note kept, as a new one: the other was deleted"
            return "Note kept" if words is None else _highlighted(draft)
        if draft.text == draft.was:
            return "The note is as it was"
        changed = notes.change(draft.note, draft.text, was=draft.was)
        if changed.others:
            return "Another program has changed it, too: both texts are kept"
        again = partial(notes.change, draft.note, draft.was, was=draft.text)
        self._undo.done("The note is as it was", partial(self._undone, again))
        if words is not None and not draft.text.strip():
            return "The note is taken off; the highlight stays"
        return "Note changed"

    def delete(self, note: str) -> str:
        """Put a note into the trash; say what was done."""
        return self._done("deleted", partial(self._delete, note))

    def _delete(self, note: str) -> str:
        stored = self._stored(note)
        kind = "highlight" if stored is not None and stored.highlight is not None else "note"
        self._notes.delete(note)
        self._undo.done(f"The {kind} is back", partial(self._bring_back, note))
        return f"{kind.capitalize()} deleted: it lies in the trash for thirty days"

    def _done(self, what: str, work: Callable[[], str]) -> str:
        """Have something done to notes; return what is said of it, or why it is not done."""
        from briefing.desk.errors import DeskError

        try:
            said = work()
        except DeskError as error:
            return f"Not {what}: {error}"
        self.take(self.look())
        return said

    def note(self, id: str) -> Note:
        """Return a note as it is now. Raises DeskError."""
        return self._notes.note(id)

    def keep_texts(self, id: str, numbers: Collection[int]) -> str:
        """Keep some of the texts of a note, from 0; say what was done."""
        return self._done("kept", partial(self._keep_texts, id, numbers))

    def _keep_texts(self, id: str, numbers: Collection[int]) -> str:
        before = self._notes.note(id)
        kept = self._notes.keep(id, numbers)
        self._undo.done("All texts are there again", partial(self._put_beside, before, kept))
        said = f"Text {1 + min(numbers)} is kept, what else there was lies in the trash"
        if len(kept) > 1:
            said = f"{len(kept)} texts are kept, each as a note"
        return with_keys(f"{said}: {TAKES_BACK}")

    def _put_beside(self, before: Note, kept: list[Note]) -> str:
        """Make notes of which texts were kept one note with those texts; return why not, or ""."""
        for each in kept:
            stored = self._stored(each.id)
            if stored is None or stored.others or stored.written != each.written:
                return "Not taken back: the note was changed since"

        def work() -> None:
            for each in kept[1:]:
                self._notes.delete(each.id)
            self._notes.change(before.id, before.written, was=kept[0].written)
            for other in before.others:
                self._notes.put_beside(before.id, other)

        return self._undone(work)

    def move(self, id: str, row: Row) -> str:
        """Put a note to what a row is of; say what was done."""
        return self._done("moved", partial(self._move, id, row))

    def _move(self, id: str, row: Row) -> str:
        before = self._notes.note(id)
        self._notes.move(id, row["id"], row["title"], pack=self._pack)
        again = partial(self._notes.move, id, before.entry, before.title, pack=before.pack)
        self._undo.done("The note is where it was", partial(self._undone, again))
        return f"Moved to {row['title']}: {with_keys(TAKES_BACK)}"

    def _stored(self, id: str) -> Note | None:
        """Return the note of an id, or None where there is none any more."""
        from briefing.desk.errors import DeskError

        try:
            return self._notes.note(id)
        except DeskError:
            return None

    def _take_back(self, note: Note) -> str:
        """Delete a note that was kept, unless it says something else by now."""
        stored = self._stored(note.id)
        if stored is not None and stored.written != note.written:
            return "Not taken back: the note was changed since"
        return self._undone(self._notes.delete, note.id)

    def _bring_back(self, note: str) -> str:
        """Restore a note, unless it is there."""
        if self._stored(note) is not None:
            return "Not taken back: the note is there again"
        return self._undone(self._notes.restore, note)

    def _undone(self, work: Callable[..., object], *given: str) -> str:
        """Take something back; return why that cannot be, or ""."""
        from briefing.desk.errors import DeskError

        try:
            work(*given)
        except DeskError as error:
            return f"Not taken back: {error}"
        self.take(self.look())
        return ""


def _highlighted(draft: Draft) -> str:
    return "Highlighted, with the note" if draft.text.strip() else "Highlighted"
