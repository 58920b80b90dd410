"""The builder: compiles a whole pack, one file at a time.

Entries are compiled as soon as all names and sources that they show are known. The files in no pane
are read first, because names and sources are there; a file that refers to what a later one defines
is postponed, and read again at the end.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.library.compile import pack_documents, page_documents
from briefing.library.compile.compiler import Compiler
from briefing.library.compile.name_table import NameTable
from briefing.library.compile.pack_documents import FileContents
from briefing.library.store import file_ledger
from briefing.pack import limits
from briefing.pack.model.grades import of_pack
from briefing.pack.problems import PackError, Problem
from briefing.pack.reading import manifest
from briefing.pack.reading.reader import PackReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import tantivy

    from briefing.library.store.file_ledger import EntryDigests, Rules, Sections
    from briefing.library.store.index_writer import IndexWriter
    from briefing.pack.model.tables import Leaf
    from briefing.pack.reading.files import State
    from briefing.pack.reading.manifest import PackLayout
    from briefing.pack.reading.reader import PackFile, PlacedEntry

    Reading = Callable[[], PackReader]
    Entries = dict[str, EntryDigests]
    Progress = Callable[[int, int], None]
    """Called with the bytes of the pack that are read so far, and with their total."""


class LibraryBuilder:
    """Builds one library."""

    def __init__(self, outline: PackLayout, writer: IndexWriter, reading: Reading) -> None:
        """Build from what a reader reads that `reading` makes, and in the end another one."""
        self._frame = outline
        self._writer = writer
        self._make_reader = reading
        self._reading = reading()
        self._names = NameTable(outline.dimensions, outline.kinds, of_pack(outline.pack))
        self._compiler = Compiler(outline, self._names)
        self._tables: dict[int, Leaf] = {}
        self._digests: dict[int, str] = {}
        self._sections: dict[int, Sections] = {}
        self._rules: dict[int, Rules] = {}
        self._counts: dict[int, int] = {}
        """Numbers of entries, by compiled file."""

    def read(self, number: int) -> None:
        """Read and check a file; compile its entries if everything that they show is known."""
        part = self._reading.read(number)
        if part is None:
            return
        placed = self._reading.check(part)
        self._tables[number] = file_ledger.tables(part)
        self._digests[number] = part.digest
        self._sections[number] = file_ledger.sections(part)
        self._rules[number] = file_ledger.rules(part)
        self._names.add(self._tables[number])
        if self._reading.sound and not self._reading.references.waits():
            self._compile(part, placed)

    def _compile(self, part: PackFile, placed: list[PlacedEntry]) -> None:
        known: Entries = {}
        self._writer.add(self._documents(part, placed, known))
        self._counts[part.number] = len(known)
        number = part.number
        tables, sections, rules = self._tables[number], self._sections[number], self._rules[number]
        remembered = file_ledger.Ledger(
            number, part.path, part.digest, known, tables, sections, rules
        )
        self._writer.add([file_ledger.stored(remembered)])

    def _documents(
        self, part: PackFile, placed: list[PlacedEntry], known: Entries
    ) -> Iterator[tantivy.Document]:
        for number, each in enumerate(placed):
            whole = self._compiler.whole(each.entry, each.pane)
            document, known[each.entry["id"]] = self._compiler.entry(
                each, part.number, number, whole
            )
            yield document

    def finish(self) -> None:
        """Compile the postponed files, the series, and the documents of the whole pack.

        Raises PackError with every problem of the pack.
        """
        self._reading.finish()
        again = self._make_reader()
        for number, (path, _) in enumerate(self._frame.files):
            if number not in self._counts:
                part = again.read(number)
                if part is None or part.digest != self._digests[number]:
                    raise PackError([Problem(path, "was changed while it was read")])
                self._compile(part, again.check(part))
            tables = self._tables[number].get("series", [])
            self._writer.add(self._compiler.series(number, tables))
        numbers = range(len(self._frame.files))
        held = [
            FileContents(
                self._counts[number],
                self._tables[number],
                self._sections[number],
                self._rules[number],
            )
            for number in numbers
        ]
        self._writer.add(pack_documents.documents(self._frame, held))
        leaves = [self._tables[number] for number in numbers]
        self._writer.add(page_documents.documents(self._frame, self._names, leaves))


def build(folder: str, state: State, writer: IndexWriter, progress: Progress | None = None) -> None:
    """Write the library of the pack in `folder`. Raises PackError with every problem."""
    outline = manifest.read(folder, [path for path, *_ in state])
    _build(
        outline,
        state,
        LibraryBuilder(outline, writer, partial(PackReader, folder, outline)),
        progress,
    )


def build_in_part(
    folder: str, state: State, writer: IndexWriter, progress: Progress | None = None
) -> None:
    """Write the library of what is right of the pack in `folder`. Raises PackError: nothing is."""
    from briefing.pack.reading.remainder import RemainderReader, remainder

    left = remainder(folder, [path for path, *_ in state])
    builder = LibraryBuilder(left.layout, writer, partial(RemainderReader, left))
    _build(left.layout, state, builder, progress)


def _build(
    outline: PackLayout, state: State, builder: LibraryBuilder, progress: Progress | None
) -> None:
    sizes = {path: size for path, size, *_ in state}
    total, done = sum(sizes.values()), sizes[limits.MANIFEST]
    for number in outline.order_of_reading():
        builder.read(number)
        done += sizes[outline.files[number].path]
        if progress:
            progress(done, total)
    builder.finish()
