"""A pack that is open: its compiled form, followed as the pack changes and mended where damaged."""

from __future__ import annotations

from _thread import allocate_lock  # `threading` imports so much that a command takes 1 ms longer

from briefing import TYPE_CHECKING
from briefing.library.store import cache
from briefing.library.store.guard import IndexFault, guarded
from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeVar

    from briefing.library.compile.builder import Progress
    from briefing.library.records import LibraryChange
    from briefing.library.store.cache import CompiledLibrary
    from briefing.library.store.engine import Engine

    T = TypeVar("T")


class OpenPack:
    """Answers from a compiled pack. Where the cache turns out to be damaged, it is built again."""

    def __init__(self, folder: str, compiled: CompiledLibrary) -> None:
        self.folder = folder
        self._compiled = compiled
        """Replaced as a whole and never changed: other threads may be reading it."""
        self._refreshing = allocate_lock()
        self._broken: tuple[files.State, PackError] | None = None

    @property
    def engine(self) -> Engine:
        """The index as it is now."""
        return self._compiled.engine

    @property
    def state(self) -> files.State:
        """The state of the pack's files that it was compiled from."""
        return self._compiled.state

    @property
    def in_part(self) -> bool:
        """Whether the pack has mistakes, and only what is right of it is compiled."""
        return self._compiled.in_part

    def refresh(self) -> LibraryChange | None:
        """Follow the pack as it is now; return the difference, or None where there is none.

        Raises PackError where the pack is broken, and stays as it was. What was opened in part goes
        on with what is right of it now.
        """
        with self._refreshing:
            state = files.state(self.folder)
            if state == self.state:
                return None
            if self._broken and self._broken[0] == state:
                raise self._broken[1]
            from briefing.library.compile import refresh

            before = refresh.with_ledgers(self._compiled)
            try:
                after = refresh.brought_up_to(self.folder, before)
            except PackError as error:
                try:
                    if not self.in_part:
                        raise
                    after = refresh.compiled_in_part(self.folder)
                except PackError:
                    self._broken = state, error
                    raise error from None
            self._compiled = after
            return refresh.change(before, after)

    def ask(self, question: Callable[[Engine], T]) -> T:
        """Return the answer to a question that is put to the index."""
        try:
            return guarded(question, self.engine)
        except IndexFault:
            from briefing.library.compile import refresh
            from briefing.library.store import cache_writer

            cache_writer.discard(self.folder)
            self._compiled = refresh.compiled(self.folder)
            return question(self.engine)


def open_pack(folder: str, progress: Progress | None = None, *, in_part: bool = False) -> OpenPack:
    """Return the pack in `folder`, compiled now where it is not, or not any more.

    `progress` is told now and then how many bytes are read, and of how many. Raises PackError where
    the pack cannot be read; never for the cache's sake. `in_part`: where it has mistakes, what is
    right of it will do.
    """
    state = files.state(folder)
    found = cache.current(folder)
    if found is None or found.state != state:
        from briefing.library.compile import refresh

        base = refresh.with_ledgers(found) if found else None
        try:
            found = refresh.brought_up_to(folder, base, progress)
        except PackError as error:
            if not in_part:
                raise
            try:
                found = refresh.compiled_in_part(folder, progress)
            except PackError:
                raise error from None  # nothing is right: all that is wrong is told
    return OpenPack(folder, found)
