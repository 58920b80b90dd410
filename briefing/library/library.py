"""The library: a compiled pack, and everything that views ask of it."""

from __future__ import annotations

from _thread import allocate_lock  # `threading` imports so much that a command takes 1 ms longer

from briefing import TYPE_CHECKING
from briefing.library.search_fields import FACETS, PANE
from briefing.library.store import cache
from briefing.library.store.engine import AT_ONCE, Engine
from briefing.library.store.guard import IndexFault, guarded
from briefing.library.store.index_schema import (
    ALIASES,
    GLOSSARY,
    NAMES_OF_ALL,
    REST,
)
from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeVar

    import tantivy

    from briefing.library.compile.builder import Progress
    from briefing.library.present.highlight import Highlighter
    from briefing.library.query.parser import Query
    from briefing.library.records import (
        About,
        Glossary,
        LibraryChange,
        Row,
        RuleBook,
        Section,
        Sheet,
        Snippet,
        StoredSheet,
    )
    from briefing.library.search.results import Facet, Hit, ScorePart, SearchResult, ZeroResults
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.cache import CompiledLibrary
    from briefing.library.views.matrix import Matrix
    from briefing.library.views.timeline import Timeline
    from briefing.pack.markdown.blocks import Chart

    T = TypeVar("T")


class Library:
    """A compiled pack. Where the cache turns out to be damaged, it is built again from the pack."""

    def __init__(self, folder: str, compiled: CompiledLibrary) -> None:
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

    @property
    def in_part(self) -> bool:
        """Whether the pack has mistakes, and this library holds only what is right of it."""
        return self._compiled.in_part

    def refresh(self) -> LibraryChange | None:
        """Follow the pack as it is now; return the difference, or None where there is none.

        It may be called in a thread of its own while others read. Raises PackError where the pack
        is broken; the library stays as it was. One that was opened in part goes on with what is
        right of it now.
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

    def _ask(self, question: Callable[[Engine], T]) -> T:
        try:
            return guarded(question, self._compiled.engine)
        except IndexFault:
            from briefing.library.compile import refresh
            from briefing.library.store import cache_writer

            cache_writer.discard(self.folder)
            self._compiled = refresh.compiled(self.folder)
            return question(self._compiled.engine)

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""

        def work(engine: Engine) -> Sheet | None:
            stored = engine.shown(id, "sheet")
            return _filled(engine, stored) if stored else None

        return self._ask(work)

    def row(self, id: str) -> Row | None:
        """Return the row of an entry or a series, or None where there is none."""
        found: Row | None = self._ask(lambda engine: engine.shown(id, "row"))
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
        return self._all(_entries_of(pane), "row")

    def handling(self, pane: str | None = None) -> str | None:
        """Return the strictest handling label of all that the entries, or a pane's, show.

        None: there is none.
        """
        from briefing.library.present.handling_labels import HandlingLabels

        def work(engine: Engine) -> tuple[str | None, bool]:
            labels = HandlingLabels(engine)
            own = labels.among(_entries_of(pane)(engine))
            return own, labels.stricter_than(own)

        label, may_be_stricter = self._ask(work)
        if not may_be_stricter or pane is None:
            return label
        from briefing.pack.model.scales import strictest  # entries of other panes are shown too

        labels = {sheet["row"].get("handling", "") for sheet in self.sheets(pane)}
        return strictest([label or "", *labels])

    def label(self, id: str) -> str | None:
        """Return the handling label of one thing by itself, or None where there is none."""
        from briefing.library.present.handling_labels import HandlingLabels

        def work(engine: Engine) -> str | None:
            row = engine.shown(id, "row")
            return HandlingLabels(engine).of(row) if row else None

        return self._ask(work)

    def sheets(self, pane: str | None = None) -> Iterator[Sheet]:
        """Yield the sheets of all entries, or of a pane's, in the order of the pack."""
        for stored in self._all(_entries_of(pane), "sheet"):
            yield self._ask(lambda e, stored=stored: _filled(e, stored))  # type: ignore[misc]

    def entries(self, pane: str | None = None) -> Iterator[Any]:
        """Yield the full objects of entries, keys as in the pack, with `pane` and `later`."""
        return self._all(_entries_of(pane), "whole")

    def entry(self, id: str) -> Any:
        """Return the full object of one entry, or None where there is none."""
        return self._ask(lambda e: e.stored("entry", id, "whole"))

    def tables(self) -> Any:
        """Return the pack, its panes and all tables but entries, keys as in the pack."""
        return self._ask(lambda e: e.stored(REST, REST, "whole"))

    def rules(self, query: Query | None = None, pane: str | None = None) -> RuleBook:
        """Return the rules of the pack, or of a pane, and what they depend on.

        Of those that a query finds, where one is given; one that asks for nothing finds all.
        """
        from briefing.library.views.rules import rule_book

        return self._search(lambda s: rule_book(s, query, pane))

    def glossary(self) -> Glossary:
        """Return the names of everything in the pack, by table and id."""
        found: Glossary = self._ask(lambda e: e.pack_document(GLOSSARY, NAMES_OF_ALL))
        return found

    def ids(self) -> list[str]:
        """Return the ids of all entries, in the order of the pack."""
        return [row["id"] for row in self.rows()]

    def _search(
        self, work: Callable[[Searcher], T], *, literal: bool = True, names: bool = False
    ) -> T:
        from briefing.library.query.alias_lookup import AliasLookup
        from briefing.library.search.searcher import Searcher

        def with_searcher(engine: Engine) -> T:
            aliases = AliasLookup(engine.pack_document(GLOSSARY, ALIASES)) if names else None
            return work(Searcher(engine, aliases, literal=literal))

        return self._ask(with_searcher)

    def view(self, work: Callable[[Searcher], T]) -> T:
        """Return what a view asks for: a question of `library.views`, given the searcher."""
        return self._search(work)

    def search(
        self,
        query: Query,
        *,
        pane: str | None = None,
        limit: int = 20,
        literal: bool = False,
        names: bool = True,
    ) -> SearchResult:
        """Return the hits of `query`, best first, within a pane where one is given.

        `literal`: no word is corrected. `names`: other names of what is named are searched for too.
        """
        within = query if pane is None else query.within(PANE, pane)
        return self._search(lambda s: s.search(within, limit), literal=literal, names=names)

    def explain(
        self, query: Query, row: Row, *, literal: bool = False, names: bool = True
    ) -> list[ScorePart]:
        """Return the parts of the score of a hit."""
        from briefing.library.search.explanation import score_parts

        return self._search(
            lambda s: list(score_parts(s, query, row)), literal=literal, names=names
        )

    def facets(
        self,
        query: Query,
        fields: Iterable[str] = FACETS,
        *,
        literal: bool = False,
        names: bool = True,
    ) -> list[Facet]:
        """Return the fields and values by which the entries that a query finds can be counted.

        Of all entries, where it asks for nothing.
        """
        from briefing.library.search.facets import facets

        return self._search(lambda s: facets(s, query, fields), literal=literal, names=names)

    def filtered(self, query: Query, pane: str, start: int, count: int) -> tuple[int, list[Row]]:
        """Return the number of entries of a pane that a query finds, and `count` rows from `start`.

        In the order of the pack. A query that asks for nothing finds all.
        """
        within = query.within(PANE, pane)

        def work(searcher: Searcher) -> tuple[int, list[Row]]:
            matching, engine = searcher.matching(within), searcher.engine
            if matching is None:
                return 0, []
            return engine.count(matching), engine.ordered(matching, "row", start, count)

        return self._search(work)

    def sections(self, pane: str, query: Query | None = None) -> list[Section]:
        """Return the headings in a pane, each with the number of the first row below it.

        Of the rows that a query leaves, where one is given: a heading stands there if any of its
        entries is left.
        """
        begun = self._ask(lambda engine: engine.sections(pane))
        if query is None or not begun:
            return self._ask(
                lambda e: [{"index": e.position(at), "heading": told} for at, told in begun]
            )
        from briefing.library.search.sections import left

        within = query.within(PANE, pane)

        def work(searcher: Searcher) -> list[Section]:
            matching, engine = searcher.matching(within), searcher.engine
            return left(begun, engine.all_orders(matching)) if matching is not None else []

        return self._search(work)

    def timeline(
        self, query: Query | None = None, *, at: str = "", literal: bool = True, names: bool = False
    ) -> Timeline:
        """Return the dated entries that a query finds, in the order of time; None: all of them.

        `at` is the id of the entry whose place among them is wanted.
        """
        from briefing.library.views.timeline import timeline

        def fetch(orders: list[int]) -> list[Row]:
            return self._ask(lambda e: e.ordered(e.standing_at(orders), "row", 0, len(orders)))

        return self._search(lambda s: timeline(s, query, fetch, at), literal=literal, names=names)

    def matrix(self, rows: str, columns: str, query: Query | None = None) -> Matrix:
        """Return the numbers of entries by two fields at once, of those that a query finds.

        Where it asks for values of these fields there are no others. None: of all entries.
        """
        from briefing.library.views.matrix import matrix

        return self._search(lambda s: matrix(s, rows, columns, query))

    def completions(self, start: str, most: int = 20) -> list[str]:
        """Return the words of entries that begin so, in small letters, the most frequent first."""
        from briefing.library.store.index_schema import SPELLED
        from briefing.library.text.stems import folded

        found = self._ask(lambda e: e.words(SPELLED, folded(start)))
        return [word for word, _ in sorted(found, key=lambda each: (-each[1], each[0]))[:most]]

    def chart(self, id: str) -> Chart | None:
        """Return what a chart of a series is drawn of, or None where there is no such series."""
        from briefing.library.views import charts

        return self._ask(lambda engine: charts.of(engine, id))

    def series(self, pane: str | None = None, query: Query | None = None) -> list[Row]:
        """Return the rows of all series, in the order of the pack.

        With a pane: of those that its entries show, or those of them that a query finds.
        """
        from briefing.library.views import charts

        if pane is None:
            return self._ask(charts.listed)
        from briefing.library.query.parser import Query

        within = (query or Query("")).within(PANE, pane)
        return self._search(lambda s: charts.shown_by(s, within))

    def values(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field of the query language can have, each with its names."""
        return self._search(lambda s: s.names(field))

    def zero_results(
        self, query: Query, *, pane: str | None = None, literal: bool = False, names: bool = True
    ) -> ZeroResults:
        """Return help for a query that finds nothing."""
        from briefing.library.search.zero_results import zero_results

        within = query if pane is None else query.within(PANE, pane)
        return self._search(lambda s: zero_results(s, within), literal=literal, names=names)

    def highlighter(
        self, query: Query, *, literal: bool = False, names: bool = True
    ) -> Highlighter:
        """Return the highlighter of the words that a search for `query` searches for."""
        from briefing.library.present.highlight import Highlighter

        return self._search(lambda s: Highlighter(s.plan(query)), literal=literal, names=names)

    def snippet(self, hit: Hit, highlighter: Highlighter) -> Snippet:
        """Return the sentence of a hit that holds most clauses of the query."""
        from briefing.library.present.snippet import snippet

        def work(engine: Engine) -> Snippet:
            stored = engine.shown(hit["row"]["id"], "sheet")
            if stored is None:
                stored = {"row": hit["row"], "blocks": [], "slots": []}
            return snippet(stored, highlighter, lambda: _filled(engine, stored))

        return self._ask(work)

    def pages(self, query: Query, most: int) -> list[Row]:
        """Return at most so many pages that a query finds, best first, and nothing else."""
        return self._search(lambda s: s.pages(query, most))

    def similar_ids(self, wanted: str, among: list[str] | None = None, count: int = 3) -> list[str]:
        """Return the ids that look most like one that does not exist.

        `among`: those that it may be taken for; without them, the addresses of everything. Where a
        thing is called so, its address comes first.
        """
        if among is not None:
            from briefing.pack.suggest import similar_ids

            return similar_ids(wanted, among, count)
        from briefing.library.search.near_addresses import near_addresses

        return self._ask(lambda e: near_addresses(e, self.glossary(), wanted, count))


def _filled(engine: Engine, stored: StoredSheet) -> Sheet:
    """Return a stored sheet with what it shows of other entries."""
    from briefing.library.present.cross_references import CrossReferences

    return CrossReferences(engine).fill(stored)


def _entries_of(pane: str | None) -> Callable[[Engine], tantivy.Query]:
    """Return the query for all entries, or for those of a pane, as a function of the engine."""
    field, value = ("type", "entry") if pane is None else (PANE, pane)
    return lambda engine: engine.term(field, value)


def open_library(
    folder: str, progress: Progress | None = None, *, in_part: bool = False
) -> Library:
    """Return the library of the pack in `folder`, compiled now where it is not, or not any more.

    `progress` is told now and then how many bytes of the pack are read, and of how many. Raises
    PackError where the pack cannot be read; never for the cache's sake. `in_part`: where it has
    mistakes, what is right of it will do.
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
    return Library(folder, found)
