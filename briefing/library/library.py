"""The library that views ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar, cast

from briefing.library import cache
from briefing.library.engine import ABOUT, GLOSSARY, Engine, Fault, guarded
from briefing.library.fields import PANE
from briefing.pack import files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.library.asking import Asking
    from briefing.library.glossary import Names
    from briefing.library.match import Words
    from briefing.library.query import Query
    from briefing.library.shapes import (
        About,
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

T = TypeVar("T")

_AT_ONCE = 500
"""Entries that are read at a time where all are wanted."""


class Library:
    """A pack, compiled. Whatever happens to the cache, its answers are right.

    Where the compiled library turns out to be damaged it is built again from the pack, in memory.
    """

    def __init__(self, folder: str, engine: Engine, state: files.State) -> None:
        self.folder = folder
        self.state = state
        """The state of the pack's files that this library was compiled from."""
        self._engine = engine
        self._glossary: Glossary | None = None
        self._lookup: Names | None = None
        self.about: About = self._ask(lambda engine: engine.stored(ABOUT, ABOUT, "row"))

    def _ask(self, question: Callable[[Engine], T]) -> T:
        try:
            return guarded(question, self._engine)
        except Fault:
            self._engine = Engine.build(_documents(self.folder))
            return question(self._engine)

    def _either(self, id: str, name: str) -> Any:
        return self._ask(lambda e: e.stored("entry", id, name) or e.stored("series", id, name))

    def sheet(self, id: str) -> Sheet | None:
        """Return an entry or a series arranged for reading, or None where there is none."""
        return cast("Sheet | None", self._either(id, "sheet"))

    def row(self, id: str) -> Row | None:
        """Return the row of an entry or a series, or None where there is none."""
        return cast("Row | None", self._either(id, "row"))

    def window(self, pane: str, start: int, count: int) -> list[Row]:
        """Return the rows of a pane from `start` on, in the order of the pack."""
        return self._ask(lambda e: e.ordered(e.term("pane", pane), "row", start, count))

    def _all(self, query: Callable[[Engine], Any], name: str) -> Iterator[Any]:
        start = 0
        while found := self._ask(lambda e, at=start: e.ordered(query(e), name, at, _AT_ONCE)):  # type: ignore[misc]
            yield from found
            start += _AT_ONCE

    def sheets(self, pane: str | None = None) -> Iterator[Sheet]:
        """Yield the sheets of all entries, or of a pane's, in the order of the pack."""
        if pane is None:
            return self._all(lambda e: e.term("type", "entry"), "sheet")
        return self._all(lambda e: e.term("pane", pane), "sheet")

    def entries(self, pane: str | None = None) -> Iterator[Any]:
        """Yield the full objects of entries, keys as in the pack, with `pane` and `later`."""
        if pane is None:
            return self._all(lambda e: e.term("type", "entry"), "whole")
        return self._all(lambda e: e.term("pane", pane), "whole")

    def entry(self, id: str) -> Any:
        """Return the full object of one entry, or None where there is none."""
        return self._ask(lambda e: e.stored("entry", id, "whole"))

    def rest(self) -> Any:
        """Return everything of the pack that is not an entry, keys as in the pack."""
        return self._ask(lambda e: e.stored(ABOUT, ABOUT, "whole"))

    def ids(self) -> list[str]:
        """Return the ids of all entries, in the order of the pack."""
        return [row["id"] for row in self._all(lambda e: e.term("type", "entry"), "row")]

    def glossary(self) -> Glossary:
        """Return what everything of the pack is called, by table and id."""
        if self._glossary is None:
            found = self._ask(lambda e: e.stored(GLOSSARY, GLOSSARY, "whole"))
            self._glossary = cast("Glossary", found)
        return self._glossary

    def _names(self) -> Names:
        from briefing.library.glossary import Names

        if self._lookup is None:
            self._lookup = Names(self._ask(lambda e: e.stored(GLOSSARY, GLOSSARY, "row")))
        return self._lookup

    def _asking(self, engine: Engine, *, literal: bool, names: bool) -> Asking:
        from briefing.library.asking import Asking
        from briefing.library.filters import Filters

        filters = Filters(engine, self.about, self.glossary)
        return Asking(engine, filters, self._names() if names else None, literal=literal)

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
        from briefing.library.explain import reasons

        return self._ask(
            lambda e: list(reasons(self._asking(e, literal=literal, names=names), query, row))
        )

    def facets(self, query: Query) -> list[Facet]:
        """Return the fields and values that the entries which a query finds can be counted by.

        Of all entries, where it asks for nothing.
        """
        from briefing.library.facets import facets

        return self._ask(lambda e: facets(self._asking(e, literal=False, names=True), query))

    def values(self, field: str) -> dict[str, list[str]]:
        """Return the values that a field of the query language can have, each with its names."""
        return self._ask(lambda e: self._asking(e, literal=True, names=False).names(field))

    def nothing(self, query: Query, *, pane: str | None = None) -> Nothing:
        """Return what may help a query that finds nothing."""
        from briefing.library.nothing import nothing

        if pane is not None:
            query = query.within(PANE, pane)
        return self._ask(lambda e: nothing(self._asking(e, literal=False, names=True), query))

    def words(self, query: Query, *, literal: bool = False, names: bool = True) -> Words:
        """Return what marks the words that a search for `query` looks for."""
        from briefing.library.match import Words

        return self._ask(lambda e: Words(self._asking(e, literal=literal, names=names).plan(query)))

    def snippet(self, hit: Hit, words: Words) -> Snippet:
        """Return the sentence of a hit that holds most of what was asked for."""
        from briefing.library.snippet import snippet

        sheet = self.sheet(hit["row"]["id"])
        return snippet(sheet or {"row": hit["row"], "blocks": []}, words)

    def nearest(self, wanted: str, among: list[str] | None = None, count: int = 3) -> list[str]:
        """Return the ids that look most like one that does not exist."""
        from difflib import get_close_matches

        known = self.ids() if among is None else among
        near = get_close_matches(wanted, known, count, 0.5)
        if len(near) < count:
            parts = set(wanted.split("-")) - {""}
            shared = sorted(known, key=lambda id: -len(parts & set(id.split("-"))))
            near += [id for id in shared if id not in near and parts & set(id.split("-"))]
        return near[:count]


def _documents(folder: str) -> Iterator[Any]:
    """Read, check and compile the pack. Raises PackError where it is broken."""
    from briefing.library.compile import documents
    from briefing.pack.load import load

    return documents(load(folder))


def open_library(folder: str) -> Library:
    """Return the library of the pack in `folder`, compiled now where it is not, or not any more.

    Raises PackError where the pack cannot be read; never for the cache's sake.
    """
    state = files.state(folder)
    engine = cache.load(folder, state)
    if engine is None:
        documents = _documents(folder)
        found = list(documents)
        try:
            engine = cache.store(folder, state, lambda: found)
        except (OSError, Fault):
            engine = Engine.build(found)
    return Library(folder, engine, state)
