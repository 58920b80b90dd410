"""Refreshing a library: from what is compiled already, or anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.compile import update
from briefing.library.compile.builder import build, build_in_part
from briefing.library.store import cache, cache_writer, file_ledger
from briefing.library.store.cache import CompiledLibrary
from briefing.library.store.guard import IndexFault
from briefing.library.store.index_writer import IndexWriter
from briefing.library.store.uninterrupted import uninterrupted
from briefing.pack.reading import files

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.compile.builder import Progress
    from briefing.library.compile.update import LibraryUpdate
    from briefing.library.records import LibraryChange
    from briefing.library.store.file_ledger import Ledger
    from briefing.pack.reading.files import State


def with_ledgers(library: CompiledLibrary) -> CompiledLibrary:
    """Return a library with its ledgers, if they can be read."""
    try:
        ledgers = library.ledgers or file_ledger.read(library.engine)
    except (IndexFault, ValueError, TypeError, KeyError):  # damaged where nobody has looked so far
        return library
    return CompiledLibrary(library.engine, library.state, ledgers, in_part=library.in_part)


def compiled(folder: str, progress: Progress | None = None) -> CompiledLibrary:
    """Read, check and compile the whole pack: into the cache or, where that cannot be, in memory.

    Raises PackError where it is broken.
    """
    state = files.state(folder)
    try:
        with uninterrupted(), cache_writer.draft(folder) as made:
            with IndexWriter(made) as writer:
                build(folder, state, writer, progress)
                writer.finish()
            return CompiledLibrary(cache_writer.publish(folder, state, made), state)
    except (OSError, IndexFault):
        with uninterrupted(), IndexWriter(None) as writer:
            build(folder, state, writer, progress)
            writer.finish()
            return CompiledLibrary(writer.opened(), state)


def compiled_in_part(folder: str, progress: Progress | None = None) -> CompiledLibrary:
    """Compile what is right of a pack that has mistakes.

    In memory alone: the cache holds whole packs, and another start, or another save, goes on from
    none of this. Raises PackError where nothing is right.
    """
    state = files.state(folder)
    with uninterrupted(), IndexWriter(None) as writer:
        build_in_part(folder, state, writer, progress)
        writer.finish()
        return CompiledLibrary(writer.opened(), state, in_part=True)


def brought_up_to(
    folder: str, base: CompiledLibrary | None, progress: Progress | None = None
) -> CompiledLibrary:
    """Return the library of the pack as it is now, going on from `base` where that can be.

    `base` stays as it is. Raises PackError where the pack is broken.
    """
    state = files.state(folder)
    try:
        newer = cache.current(folder)
        if newer and newer.state == state:  # another process was faster
            return with_ledgers(newer)
        if base and base.ledgers is not None and base.engine.folder is not None:
            with uninterrupted():
                found = update.plan(folder, base.engine, base.state, state, base.ledgers)
                if found:
                    return _updated(folder, state, base, base.engine.folder, found)
    except (OSError, IndexFault):
        cache_writer.discard(folder)
    return compiled(folder, progress)


def _updated(
    folder: str, state: State, base: CompiledLibrary, library: str, found: LibraryUpdate
) -> CompiledLibrary:
    if found.empty:
        cache_writer.restamp(folder, state, library)
        return CompiledLibrary(base.engine, state, base.ledgers)
    with cache_writer.draft(folder, library) as made:
        with IndexWriter(made) as writer:
            ledgers = found.write(writer)
            writer.finish()
        return CompiledLibrary(cache_writer.publish(folder, state, made), state, ledgers)


def change(before: CompiledLibrary, after: CompiledLibrary) -> LibraryChange | None:
    """Return the difference between two libraries, or None where there is none."""
    if before.engine is after.engine:
        return None
    old, new = before.ledgers or {}, with_ledgers(after).ledgers or {}
    was = _shown(each for path, each in old.items() if new.get(path) is not each)
    now = _shown(each for path, each in new.items() if old.get(path) is not each)
    return {
        "added": [id for id in now if id not in was],
        "changed": [id for id in now if id in was and now[id] != was[id]],
        "removed": [id for id in was if id not in now],
        "state": after.state,
    }


def _shown(ledgers: Iterable[Ledger]) -> dict[str, str]:
    """Return the digest of what each entry shows, by its id, in the order of the pack."""
    return {id: digests.shown for each in ledgers for id, digests in each.entries.items()}
