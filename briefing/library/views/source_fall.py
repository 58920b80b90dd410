"""If a source falls: the entries that cite it, each weighed on what is left of its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import tantivy

from briefing.library.present.handling_labels import HandlingLabels
from briefing.library.store.terms import SOURCE, UNCLAIMED_STANDING, term
from briefing.library.views.entries import entries_within, pack_tables
from briefing.pack.model import origins, source_names
from briefing.pack.model.falls import Derivation, Fall
from briefing.pack.model.grades import of_pack
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query.parser import Query
    from briefing.library.search.searcher import Searcher
    from briefing.library.store.engine import Engine
    from briefing.pack.model.falls import Effect
    from briefing.pack.model.tables import Entry, Source


class FallenEntry(NamedTuple):
    """An entry that cites a source which falls."""

    id: str
    title: str
    effect: Effect


class SourceFall(NamedTuple):
    """What the fall of a source does to some entries."""

    source: Source
    letter: str
    """"" where it is not graded."""
    origins: list[str]
    """The ids of the sources in which its information originates."""
    falling: list[str]
    """The ids of the other sources that fall with it."""
    standing: list[str]
    """The ids of those that derive from it and stand, for they derive from others too."""
    labels: dict[str, str]
    """Publisher and title of all those sources, by their ids."""
    entries: list[FallenEntry]
    """Those that cite any of what falls, in the order of the pack."""
    shown: int
    """The number of entries that cite none of it, but show a table or a quotation of it, or
    whose sources derive from it and stand."""
    elsewhere: int
    """The number of other entries of the pack that cite any of what falls."""
    handling: str | None


def fall(
    searcher: Searcher, id: str, pane: str | None = None, query: Query | None = None
) -> SourceFall | None:
    """Return what falls with a source among the entries of a pane, or of the pack, that are found.

    None: there is no source of that id.
    """
    engine = searcher.engine
    tables = pack_tables(engine)
    sources: dict[str, Source] = {each["id"]: each for each in tables["sources"]}
    if id not in sources:
        return None
    known = {each: origins.of_source(source) for each, source in sources.items()}
    falling = Derivation(known).falling(id)
    defaults = of_pack(tables["pack"])
    letters = {each: defaults.letter(source) for each, source in sources.items()}
    weighed = Fall(falling, known, letters, defaults)
    citing = engine.any_of(engine.term(SOURCE, each) for each in sorted(falling))
    within = entries_within(searcher, pane, query)
    entries: list[FallenEntry] = []
    shown, label = 0, None
    if within is not None:
        wanted = engine.all_of(within, citing)
        entries = [
            FallenEntry(entry["id"], entry["title"], weighed.effect(entry, cited(entry["sources"])))
            for entry in _entries(engine, wanted)
        ]
        touching = [engine.term("refers", term(SOURCE, each)) for each in sorted(falling)]
        touched = engine.all_of(within, engine.any_of(touching))
        shown = engine.count(_but(touched, citing))
        label = HandlingLabels(engine).among(touched)
    everywhere = engine.count(engine.all_of(engine.term("type", "entry"), citing))
    with_it = [each for each in sources if each in falling and each != id]
    without_it = [
        each
        for each, source in sources.items()
        if each not in falling and not falling.isdisjoint(source.get("derives_from", []))
    ]
    related = (*sources[id].get("derives_from", []), *with_it, *without_it)
    return SourceFall(
        sources[id],
        letters[id] or "",
        origins.origins([id], known),
        with_it,
        without_it,
        {each: source_names.label(sources[each]) for each in related},
        entries,
        shown,
        everywhere - len(entries),
        label,
    )


def _but(wanted: tantivy.Query, without: tantivy.Query) -> tantivy.Query:
    parts = [(tantivy.Occur.Must, wanted), (tantivy.Occur.MustNot, without)]
    return tantivy.Query.boolean_query(parts)


def _entries(engine: Engine, wanted: tantivy.Query) -> Iterator[Entry]:
    """Yield entries as they are written: what was worked out for them is left out."""
    unclaimed = engine.all_of(wanted, engine.term("refers", UNCLAIMED_STANDING))
    worked_out = set(engine.all_orders(unclaimed))
    orders = engine.all_orders(wanted)
    stored: Iterable[Any] = engine.all_stored(wanted, "whole")
    for order, entry in zip(orders, stored, strict=True):
        if order in worked_out:
            entry.pop("standing", None)
        yield entry
