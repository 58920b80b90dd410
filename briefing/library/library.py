"""The library that views ask."""

from __future__ import annotations

from _thread import allocate_lock  # what `threading` has costs a shell command a millisecond

from briefing import TYPE_CHECKING
from briefing.library.present.cross_references import Others
from briefing.library.query.search_fields import FACETS, PANE
from briefing.library.store import cache
from briefing.library.store.engine import AT_ONCE, GLOSSARY, REST, Engine, Fault, guarded
from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeVar

    import tantivy

    from briefing.library.compile.builder import Progress
    from briefing.library.present.highlight import Words
    from briefing.library.query.parser import Query
    from briefing.library.records import (
        About,
        Change,
        Facet,
        Found,
        Glossary,
        Hit,
        Nothing,
        Reason,
        Row,
        Sheet,
        Snippet,
    )
    from briefing.library.search.searcher import Asking
    from briefing.library.store.cache import Compiled

    T = TypeVar("T")


class Library:
    """A pack, compiled. Whatever happens to the cache, its answers are right.

    Where the compiled library turns out to be damaged it is built again from the pack.
    """

    def __init__(self, folder: str, compiled: Compiled) -> None:
        self.folder = folder
        self._compiled = compiled
        """Replaced as a whole and never changed: other threads may be reading it."""
        self._refreshing = allocate_lock()
        self._broken: tuple[files.State, PackError] | None = None

    @property
    def about(self) -> About:
        """The pack as a whole."""
        return self._compiled.engine.about

    @property
    def state(self) -> files.State:
        """The state of the pack's files that this library was compiled from."""
        return self._compiled.state

    def refresh(self, *, anew: bool = False) -> Change | None:
        """Follow the pack as it is now; return what is different, or None where nothing is.

        It may be called in a thread of its own while others read. `anew`: other files stand in the
        place of those that were read, and all are read, even where size and time are the same.
        Raises PackError where the pack is broken; the library stays as it was.
        """
        with self._refreshing:
            state = files.state(self.folder)
            if state == self.state and not anew:
                return None
            if self._broken and self._broken[0] == state and not anew:
                raise self._broken[1]
            from briefing.library.compile import refresh

            before = refresh.with_ledgers(self._compiled)
            try:
                if anew:
                    after = refresh.compiled(self.folder)
                else:
                    after = refresh.brought_up_to(self.folder, before)
            except PackError as error:
                self._broken = state, error
                raise
            self._compiled = after
            return refresh.change(before, after)

    def _ask(self, question: Callable[[Engine], T]) -> T:
        try:
            return guarded(question, self._compiled.engine)
        except Fault:
            from briefing.library.compile import refresh
            from briefing.library.store import cache_writer

            cache_writer.discard(self.folder)
            self._compiled = refresh.compiled(self.folder)
            return question(self._compiled.engine)

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""

        def work(engine: Engine) -> Sheet | None:
            stored = engine.either(id, "sheet")
            return Others(engine).fill(stored) if stored else None

        return self._ask(work)

    def row(self, id: str) -> Row | None:
        """Return the row of an entry or a series, or None where there is none."""
        found: Row | None = self._ask(lambda engine: engine.either(id, "row"))
        return found

    def window(self, pane: str, start: int, count: int) -> list[Row]:
        """Return the rows of a pane from `start` on, in the order of the pack."""
        return self._ask(lambda e: e.ordered(e.term("pane", pane), "row", start, count))

    def _all(self, query: Callable[[Engine], Any], name: str) -> Iterator[Any]:
        start = 0
        while found := self._ask(lambda e, at=start: e.ordered(query(e), name, at, AT_ONCE)):  # type: ignore[misc]
            yield from found
            start += AT_ONCE

    def rows(self, pane: str | None = None) -> Iterator[Row]:
        """Yield the rows of all entries, or of a pane's, in the order of the pack."""
        return self._all(_of(pane), "row")

    def sheets(self, pane: str | None = None) -> Iterator[Sheet]:
        """Yield the sheets of all entries, or of a pane's, in the order of the pack."""
        for stored in self._all(_of(pane), "sheet"):
            yield self._ask(lambda e, stored=stored: Others(e).fill(stored))  # type: ignore[misc]

    def entries(self, pane: str | None = None) -> Iterator[Any]:
        """Yield the full objects of entries, keys as in the pack, with `pane` and `later`."""
        return self._all(_of(pane), "whole")

    def entry(self, id: str) -> Any:
        """Return the full object of one entry, or None where there is none."""
        return self._ask(lambda e: e.stored("entry", id, "whole"))

    def rest(self) -> Any:
        """Return everything of the pack that is not an entry, keys as in the pack."""
        return self._ask(lambda e: e.stored(REST, REST, "whole"))

    def glossary(self) -> Glossary:
        """Return what everything of the pack is called, by table and id."""
        return self._ask(self._glossary)

    @staticmethod
    def _glossary(engine: Engine) -> Glossary:
        found: Glossary = engine.kept(GLOSSARY, "whole")
        return found

    def ids(self) -> list[str]:
        """Return the ids of all entries, in the order of the pack."""
        return [row["id"] for row in self.rows()]

    def _asking(self, engine: Engine, *, literal: bool, names: bool) -> Asking:
        from briefing.library.query.filters import Filters
        from briefing.library.query.name_lookup import Names
        from briefing.library.search.searcher import Asking

        filters = Filters(engine, lambda: self._glossary(engine))
        known = Names(engine.kept(GLOSSARY, "row")) if names else None
        return Asking(engine, filters, known, literal=literal)

    def search(
        self,
        query: Query,
        *,
        pane: str | None = None,
        limit: int = 20,
        literal: bool = False,
        names: bool = True,
    ) -> Found:
        """Return what answers `query`, best first, within a pane where one is given.

        `literal`: no word is corrected. `names`: other names of what is named are looked for too.
        """
        if pane is not None:
            query = query.within(PANE, pane)
        return self._ask(
            lambda e: self._asking(e, literal=literal, names=names).found(query, limit)
        )

    def explain(
        self, query: Query, row: Row, *, literal: bool = False, names: bool = True
    ) -> list[Reason]:
        """Return what the score of a hit is made of."""
        from briefing.library.search.explanation import reasons

        return self._ask(
            lambda e: list(reasons(self._asking(e, literal=literal, names=names), query, row))
        )

    def facets(
        self,
        query: Query,
        fields: Iterable[str] = FACETS,
        *,
        literal: bool = False,
        names: bool = True,
    ) -> list[Facet]:
        """Return the fields and values that the entries which a query finds can be counted by.

        Of all entries, where it asks for nothing.
        """
        from briefing.library.search.facets import facets

        return self._ask(
            lambda e: facets(self._asking(e, literal=literal, names=names), query, fields)
        )

    def filtered(self, query: Query, pane: str, start: int, count: int) -> tuple[int, list[Row]]:
        """Return how many entries of a pane a query finds, and `count` rows of them from `start`.

        In the order of the pack. A query that asks for nothing finds all.
        """
        asked = query.within(PANE, pane)

        def work(engine: Engine) -> tuple[int, list[Row]]:
            matching = self._asking(engine, literal=True, names=False).matching(asked)
            if matching is None:
                return 0, []
            return engine.count(matching), engine.ordered(matching, "row", start, count)

        return self._ask(work)

    def completions(self, start: str, most: int = 20) -> list[str]:
        """Return the words of the entries that begin so, in small letters, the commonest first."""
        from briefing.library.store.index_schema import SPELLED
        from briefing.library.text.tokenizer import folded

        held = self._ask(lambda e: e.words(SPELLED, folded(start)))
        return [word for word, _ in sorted(held, key=lambda each: (-each[1], each[0]))[:most]]

    def values(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field of the query language can have, each with its names."""
        return self._ask(lambda e: self._asking(e, literal=True, names=False).names(field))

    def nothing(
        self, query: Query, *, pane: str | None = None, literal: bool = False, names: bool = True
    ) -> Nothing:
        """Return what may help a query that finds nothing."""
        from briefing.library.search.zero_results import nothing

        if pane is not None:
            query = query.within(PANE, pane)
        return self._ask(lambda e: nothing(self._asking(e, literal=literal, names=names), query))

    def words(self, query: Query, *, literal: bool = False, names: bool = True) -> Words:
        """Return what marks the words that a search for `query` looks for."""
        from briefing.library.present.highlight import Words

        return self._ask(lambda e: Words(self._asking(e, literal=literal, names=names).plan(query)))

    def snippet(self, hit: Hit, words: Words) -> Snippet:
        """Return the sentence of a hit that holds most of what was asked for."""
        from briefing.library.present.snippet import snippet

        def work(engine: Engine) -> Snippet:
            stored = engine.either(hit["row"]["id"], "sheet")
            if stored is None:
                stored = {"row": hit["row"], "blocks": [], "holes": []}
            return snippet(stored, words, lambda: Others(engine).fill(stored))

        return self._ask(work)

    def nearest(self, wanted: str, among: list[str] | None = None, count: int = 3) -> list[str]:
        """Return the ids that look most like one that does not exist."""
        from briefing.library.similar_ids import alike

        return alike(wanted, self.ids() if among is None else among, count)


def _of(pane: str | None) -> Callable[[Engine], tantivy.Query]:
    """Return what asks for all entries, or for those of a pane."""
    field, value = ("type", "entry") if pane is None else (PANE, pane)
    return lambda engine: engine.term(field, value)


def open_library(folder: str, progress: Progress | None = None) -> Library:
    """Return the library of the pack in `folder`, compiled now where it is not, or not any more.

    `progress` is told now and then how many bytes of the pack are read, and of how many. Raises
    PackError where the pack cannot be read; never for the cache's sake.
    """
    state = files.state(folder)
    found = cache.current(folder)
    if found is None or found.state != state:
        from briefing.library.compile import refresh

        base = refresh.with_ledgers(found) if found else None
        found = refresh.brought_up_to(folder, base, progress)
    return Library(folder, found)
