"""The library: what is asked of a compiled pack, an entry at a time, in order, or by a query."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.open_pack import OpenPack, open_pack
from briefing.library.search_fields import FACETS, PANE
from briefing.library.store.engine import AT_ONCE, Engine
from briefing.library.store.index_schema import GLOSSARY, NAMES_OF_ALL, REST

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import Any, TypeVar

    from briefing.library.compile.builder import Progress
    from briefing.library.present.highlight import Highlighter
    from briefing.library.query.parser import Query
    from briefing.library.records import (
        About,
        Glossary,
        LibraryChange,
        Row,
        Section,
        Sheet,
        Snippet,
    )
    from briefing.library.search.note_search import OwnTexts
    from briefing.library.search.results import (
        Facet,
        GiveNotes,
        Hit,
        ScorePart,
        SearchResult,
        ZeroResults,
    )
    from briefing.library.search.searcher import Searcher
    from briefing.pack.reading.files import State

    T = TypeVar("T")


class Library:
    """A compiled pack. It may be refreshed in a thread of its own while others read."""

    def __init__(self, pack: OpenPack) -> None:
        self._pack = pack
        self._ask = pack.ask
        self._own: Callable[[], OwnTexts] | None = None

    def search_notes(self, give: GiveNotes) -> None:
        """Answer queries that are put to notes with those that `give` gives when one is asked."""
        kept: list[OwnTexts] = []

        def own() -> OwnTexts:
            if not kept:
                from briefing.library.query.text_matching import COUNT, cut
                from briefing.library.search.note_search import OwnTexts

                kept.append(OwnTexts(give(cut, COUNT)))
            return kept[0]

        self._own = own

    @property
    def folder(self) -> str:
        """The folder of the pack, which may be put elsewhere by another path to it."""
        return self._pack.folder

    @folder.setter
    def folder(self, path: str) -> None:
        self._pack.folder = path

    @property
    def about(self) -> About:
        """The pack as a whole."""
        return self._pack.engine.about

    @property
    def state(self) -> State:
        """The state of the pack's files that this library was compiled from."""
        return self._pack.state

    @property
    def in_part(self) -> bool:
        """Whether the pack has mistakes, and this library holds only what is right of it."""
        return self._pack.in_part

    def refresh(self) -> LibraryChange | None:
        """Follow the pack as it is now; return the difference, or None where there is none.

        Raises PackError where the pack is broken; the library stays as it was.
        """
        return self._pack.refresh()

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""
        from briefing.library.present.cross_references import sheet

        return self._ask(lambda engine: sheet(engine, id))

    def row(self, id: str) -> Row | None:
        """Return the row of an entry or a series, or None where there is none."""
        found: Row | None = self._ask(lambda engine: engine.shown(id, "row"))
        return found

    def window(self, pane: str, start: int, count: int) -> list[Row]:
        """Return the rows of a pane from `start` on, in the order of the pack."""
        return self._ask(lambda e: e.ordered(e.term("pane", pane), "row", start, count))

    def _all(self, pane: str | None, name: str) -> Iterator[Any]:
        def work(engine: Engine) -> list[Any]:
            return engine.ordered(engine.entries(pane), name, start, AT_ONCE)

        start = 0
        while found := self._ask(work):
            yield from found
            start += AT_ONCE

    def rows(self, pane: str | None = None) -> Iterator[Row]:
        """Yield the rows of all entries, or of a pane's, in the order of the pack."""
        return self._all(pane, "row")

    def handling(self, pane: str | None = None) -> str | None:
        """Return the strictest handling label of all that the entries, or a pane's, show.

        None: there is none.
        """
        from briefing.library.present.handling_labels import among_entries

        label, may_be_stricter = self._ask(lambda e: among_entries(e, pane))
        if not may_be_stricter or pane is None:
            return label
        from briefing.pack.model.scales import strictest  # entries of other panes are shown too

        labels = {sheet["row"].get("handling", "") for sheet in self.sheets(pane)}
        return strictest([label or "", *labels])

    def label(self, id: str) -> str | None:
        """Return the handling label of one thing by itself, or None where there is none."""
        from briefing.library.present.handling_labels import of_address

        return self._ask(lambda e: of_address(e, id))

    def sheets(self, pane: str | None = None) -> Iterator[Sheet]:
        """Yield the sheets of all entries, or of a pane's, in the order of the pack."""
        from briefing.library.present.cross_references import CrossReferences

        for stored in self._all(pane, "sheet"):
            yield self._ask(lambda e, stored=stored: CrossReferences(e).fill(stored))  # type: ignore[misc]

    def entries(self, pane: str | None = None) -> Iterator[Any]:
        """Yield the full objects of entries, keys as in the pack, with `pane` and `later`."""
        return self._all(pane, "whole")

    def entry(self, id: str) -> Any:
        """Return the full object of one entry, or None where there is none."""
        return self._ask(lambda e: e.stored("entry", id, "whole"))

    def tables(self) -> Any:
        """Return the pack, its panes and all tables but entries, keys as in the pack."""
        return self._ask(lambda e: e.stored(REST, REST, "whole"))

    def glossary(self) -> Glossary:
        """Return the names of everything in the pack, by table and id."""
        found: Glossary = self._ask(lambda e: e.pack_document(GLOSSARY, NAMES_OF_ALL))
        return found

    def ids(self) -> list[str]:
        """Return the ids of all entries, in the order of the pack."""
        return [row["id"] for row in self.rows()]

    def digests(self, pane: str | None = None) -> dict[str, str]:
        """Return a digest of what each entry says, or each of a pane, by id, in the pack's order.

        It stays the same until the entry says something else, in any edition of the pack and any
        version of the program: whoever has read an entry keeps it beside the id. What tells the
        reader nothing new (names, topics, links, where the entry stands) is not in it.
        """
        from briefing.library.store import file_ledger

        return self._ask(lambda e: file_ledger.words(e, pane))

    def said(self, id: str) -> dict[str, Any] | None:
        """Return what an entry says, by the keys of the pack, or None where there is none.

        It is what its digest is of, and no more.
        """
        from briefing.library.compile.words_digest import said

        entry = self.entry(id)
        return said(entry) if entry is not None else None

    def view(
        self, question: Callable[[Searcher], T], *, literal: bool = True, names: bool = False
    ) -> T:
        """Return the answer to a question that takes a searcher, as those of `library.views` do.

        `literal`: no word is corrected. `names`: other names of what is named are searched for too.
        """
        from briefing.library.query.alias_lookup import AliasLookup
        from briefing.library.search.searcher import Searcher

        def work(engine: Engine) -> T:
            aliases = AliasLookup(engine.aliases) if names else None
            return question(Searcher(engine, aliases, literal=literal, own=self._own))

        return self._ask(work)

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

        `literal` and `names`: as in `view`.
        """
        within = query if pane is None else query.within(PANE, pane)
        return self.view(lambda s: s.search(within, limit), literal=literal, names=names)

    def explain(
        self, query: Query, row: Row, *, literal: bool = False, names: bool = True
    ) -> list[ScorePart]:
        """Return the parts of the score of a hit."""
        from briefing.library.search.explanation import score_parts

        return self.view(lambda s: list(score_parts(s, query, row)), literal=literal, names=names)

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

        return self.view(lambda s: facets(s, query, fields), literal=literal, names=names)

    def filtered(self, query: Query, pane: str, start: int, count: int) -> tuple[int, list[Row]]:
        """Return the number of entries of a pane that a query finds, and `count` rows from `start`.

        In the order of the pack. A query that asks for nothing finds all.
        """
        from briefing.library.search import filtered

        within = query.within(PANE, pane)
        return self.view(lambda s: filtered.rows(s, within, start, count))

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
        from briefing.library.search import filtered

        within = query.within(PANE, pane)
        return self.view(lambda s: filtered.sections(s, within, begun))

    def completions(self, start: str, most: int = 20) -> list[str]:
        """Return the words of entries that begin so, in small letters, the most frequent first."""
        from briefing.library.store.index_schema import SPELLED
        from briefing.library.text.stems import folded

        found = self._ask(lambda e: e.words(SPELLED, folded(start)))
        return [word for word, _ in sorted(found, key=lambda each: (-each[1], each[0]))[:most]]

    def values(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field of the query language can have, each with its names."""
        return self.view(lambda s: s.names(field))

    def zero_results(
        self, query: Query, *, pane: str | None = None, literal: bool = False, names: bool = True
    ) -> ZeroResults:
        """Return help for a query that finds nothing."""
        from briefing.library.search.zero_results import zero_results

        within = query if pane is None else query.within(PANE, pane)
        return self.view(lambda s: zero_results(s, within), literal=literal, names=names)

    def highlighter(
        self, query: Query, *, literal: bool = False, names: bool = True
    ) -> Highlighter:
        """Return the highlighter of the words that a search for `query` searches for."""
        from briefing.library.present.highlight import Highlighter

        return self.view(lambda s: Highlighter(s.plan(query)), literal=literal, names=names)

    def snippet(self, hit: Hit, highlighter: Highlighter) -> Snippet:
        """Return the words that stand for a hit: the sentence that holds most of what was asked."""
        from briefing.library.present.snippet import of_note, of_row

        if "note" in hit:
            return of_note(hit["note"]["text"], highlighter)
        return self._ask(lambda e: of_row(e, hit["row"], highlighter))

    def pages(self, query: Query, most: int) -> list[Row]:
        """Return at most so many pages that a query finds, best first, and nothing else."""
        return self.view(lambda s: s.pages(query, most))

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


def open_library(
    folder: str, progress: Progress | None = None, *, in_part: bool = False
) -> Library:
    """Return the library of the pack in `folder`, compiled now where it is not, or not any more.

    `progress` is told now and then how many bytes of the pack are read, and of how many. Raises
    PackError where the pack cannot be read; never for the cache's sake. `in_part`: where it has
    mistakes, what is right of it will do.
    """
    return Library(open_pack(folder, progress, in_part=in_part))


def ask_compiled(folder: str, question: Callable[[Searcher], T]) -> T | None:
    """Return the answer of the pack in `folder` to a question, as it was compiled last.

    None where it never was, or what there is of it is damaged: nothing is compiled for this.
    """
    from briefing.library.search.searcher import Searcher
    from briefing.library.store import cache
    from briefing.library.store.guard import IndexFault, guarded

    found = cache.current(folder)
    if found is None:
        return None
    try:
        return guarded(question, Searcher(found.engine, None, literal=True))
    except IndexFault:
        return None
