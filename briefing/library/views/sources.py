"""Sources with the number of entries that rest on each of them, and on it alone."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.store.terms import ALONE, SOURCE, start, term
from briefing.library.views.entries import entries_within, once_of_all, pack_tables
from briefing.pack.model import dates, source_names
from briefing.pack.model.grades import of_pack

if TYPE_CHECKING:
    from collections.abc import Callable

    import tantivy

    from briefing.library.query.parser import Query
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine
    from briefing.pack.model.tables import Source


class SourceRow(NamedTuple):
    """A source, as a list shows it."""

    id: str
    publisher: str
    """Or the host of its address; "" where neither is known."""
    title: str
    letter: str
    """"" where it is not graded."""
    kind: str
    """"" where that is not given."""
    date: str
    derives_from: tuple[str, ...]
    retracted: bool
    entries: int
    """Entries that rest on it: that cite it or what derives from it, or show a table with it."""
    alone: int
    """Those of which all sources are it, or derive from it."""


class SourceTable(NamedTuple):
    """The sources on which some entries rest."""

    rows: list[SourceRow]
    entries: int
    """The number of those entries."""
    others: int
    """The number of sources on which none of them rests."""
    handling: str | None
    """The strictest handling label of those entries."""


class EntriesOf(NamedTuple):
    """The ids of the entries that rest on a source, and on it alone."""

    all: list[str]
    alone: list[str]


def table(searcher: Searcher, pane: str | None = None, query: Query | None = None) -> SourceTable:
    """Return the sources on which entries of a pane, or of the pack, rest, as the pack has them.

    Where all entries of the pack are asked for, sources on which none rests are listed, too.
    """
    return once_of_all(searcher, pane, query, SOURCE, lambda: _table(searcher, pane, query))


def _table(searcher: Searcher, pane: str | None, query: Query | None) -> SourceTable:
    engine = searcher.engine
    within = entries_within(searcher, pane, query)
    resting, alone = {}, {}
    if within is not None:
        resting = _counts(engine, within, SOURCE)
        alone = _counts(engine, within, ALONE)
    tables = pack_tables(engine)
    sources, defaults = tables["sources"], of_pack(tables["pack"])
    whole = pane is None and not (query and query.clauses)
    rows = [
        described(
            each,
            defaults.letter(each) or "",
            resting.get(each["id"], 0),
            alone.get(each["id"], 0),
        )
        for each in sources
        if whole or each["id"] in resting
    ]
    label = HandlingLabels(engine).among(within) if within is not None else None
    return SourceTable(
        rows,
        engine.count(within) if within is not None else 0,
        len(sources) - sum(each.entries > 0 for each in rows),
        label,
    )


def entries_of_all(
    searcher: Searcher, pane: str | None = None, query: Query | None = None
) -> Callable[[str], EntriesOf]:
    """Return what returns the entries that rest on a source, in the order of the pack."""
    engine = searcher.engine
    within = entries_within(searcher, pane, query)
    if within is None:
        return lambda _: EntriesOf([], [])
    orders = engine.all_orders(within)
    rows = engine.all_stored(within, "row")
    ids = {order: row["id"] for order, row in zip(orders, rows, strict=True)}

    def of(table: str, id: str) -> list[str]:
        wanted = engine.all_of(within, engine.term("refers", term(table, id)))
        return [ids[order] for order in engine.all_orders(wanted)]

    return lambda id: EntriesOf(of(SOURCE, id), of(ALONE, id))


def _counts(engine: Engine, within: tantivy.Query, table: str) -> dict[str, int]:
    """Return the numbers of entries that refer to the ids of a table, as far as there are any."""
    begin = start(table)
    found = engine.counts("refers", within, begin)
    return {name.removeprefix(begin): count for name, count in found if count}


def described(source: Source, letter: str, entries: int = 0, alone: int = 0) -> SourceRow:
    """Return a source as a list shows it."""
    return SourceRow(
        source["id"],
        source_names.publisher(source),
        source_names.title(source),
        letter,
        source.get("kind", ""),
        spoken(source["date"]) if "date" in source else "",
        tuple(dict.fromkeys(source.get("derives_from", []))),
        "retracted" in source,
        entries,
        alone,
    )


def spoken(stored: object) -> str:
    """Return a date that is stored as JSON as a reader says it."""

    def read(value: object) -> object:
        if isinstance(value, dict):
            return {key: read(each) for key, each in value.items()}
        return date.fromisoformat(value) if isinstance(value, str) else value

    return dates.spoken(cast("Any", read(stored)))
