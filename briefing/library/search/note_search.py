"""The notes of the reader that a query finds, and the entries that they are on.

Each note is looked at: they are short. What stands in one is found as it would be in an entry, but
no word is corrected by what entries hold.
"""

from __future__ import annotations

import time
from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.present.highlight import Highlighter
from briefing.library.query.planner import Planner
from briefing.library.query.text_matching import TextMatcher
from briefing.library.search.query_parts import FilterQueries, QueryParts
from briefing.library.search.rarity import rarity
from briefing.library.search.weights import RELATION_WEIGHTS
from briefing.library.search_fields import IN, TYPE
from briefing.library.store.index_schema import SHOWN_TYPES
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import tantivy

    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.parser import Query
    from briefing.library.query.plan import Alternative, ClausePlan, QueryPlan
    from briefing.library.records import Row
    from briefing.library.search.filters import Filters
    from briefing.library.search.results import Hit, OwnNote, OwnNotes, ScorePart, SearchResult
    from briefing.library.store.engine import Engine

FIELD = "note"
"""The field of what is found, beside those of entries."""

FULL, LENGTH = 1.2, 0.75
"""How soon more of the same word counts no more, and how much the length of a note counts: the
usual numbers of the formula (BM25), by which the engine scores entries too."""


class OwnTexts:
    """The notes that are given, and what finds words in them as long as they are the same."""

    def __init__(self, own: OwnNotes) -> None:
        self._own = own
        self._matcher = TextMatcher(())

    def on(self, pack: str) -> tuple[Sequence[OwnNote], TextMatcher, str]:
        """Return the notes on a pack, their matcher, and why they cannot be read, or ""."""
        notes, matcher = self._own.on(pack), self._matcher
        if matcher.texts is not notes:
            matcher = self._matcher = TextMatcher(notes)
        return notes, matcher, self._own.trouble


class NoteSearch:
    """Answers queries that are put to notes."""

    def __init__(
        self, engine: Engine, filters: Filters, aliases: AliasLookup | None, own: OwnTexts
    ) -> None:
        self._engine = engine
        self._filters = filters
        self._notes, self._matcher, self._trouble = own.on(engine.about["id"])
        self._planner = Planner(engine, self._matcher, aliases, literal=True)

    def plan(self, query: Query) -> QueryPlan:
        """Return what to search for."""
        plan = self._planner.plan(query)
        if self._trouble:
            asked = next(each for each in plan.filters if each.field == IN)
            plan.mistakes.append({"start": asked.start, "end": asked.end, "message": self._trouble})
        return plan

    def matching(self, query: Query) -> tantivy.Query:
        """Return the query for the entries and series that the notes found are on."""
        found, _ = self._found(self.plan(query))
        return self._on(found)

    def search(self, query: Query, limit: int, began: float) -> SearchResult:
        """Return a hit for each note that is found, best first; without words, the newest first.

        `began` is when it was asked for.
        """
        plan = self.plan(query)
        found, holding_all = self._found(plan)
        highlighter = Highlighter(plan)
        return {
            "query": query.text,
            "total": len(found),
            "hits": [self._hit(n, each, highlighter) for n, each in islice(found.items(), limit)],
            "holding_all": holding_all,
            "expanded": plan.expanded,
            "held_by_none": [],
            "left_out": [each.label for each in plan.left_out],
            "corrected": None,
            "mistakes": plan.mistakes,
            "highlighter": highlighter,
            "took_ms": round((time.perf_counter() - began) * 1000, 3),
        }

    def _hit(self, number: int, found: Found, highlighter: Highlighter) -> Hit:
        note = self._notes[number]
        row: Row = self._engine.shown(note.entry, "row") or _gone(note)
        return {
            "row": row,
            "score": sum(part["score"] for part in found.parts),
            "marks": highlighter.spans(row["title"]),
            "note": {
                "id": note.id,
                "created": note.created,
                "text": note.text,
                "parts": found.parts,
            },
        }

    # Words

    def _found(self, plan: QueryPlan) -> tuple[dict[int, Found], int]:
        """Return the notes that a plan finds, best first, and how many hold all words.

        Where none holds all of several words, those are found that hold half of them or more.
        """
        clauses = [each for each in plan.clauses if not each.clause.negated]
        required = sum(not each.optional for each in clauses)
        found: dict[int, Found] = {}
        if not required:  # as they are given: the newest first
            found = {number: Found() for number in range(len(self._notes))}
        for clause in clauses:
            self._add(found, clause, _named(plan, clause))
        for each in plan.clauses:
            if each.clause.negated:
                for number in self._counted(each.alternatives):
                    found.pop(number, None)
        found = self._left(plan, found)
        most = max((each.held for each in found.values()), default=0)
        least = required if most == required else max(1, (required + 1) // 2)
        best = [(n, each) for n, each in found.items() if each.held >= least or not required]
        out = {number for each in plan.left_out for number in self._counted(each.alternatives)}
        if clauses or out:
            best.sort(key=lambda each: (each[0] in out, -each[1].held, -each[1].score, each[0]))
        return dict(best), sum(each.held == required for _, each in best)

    def _add(self, found: dict[int, Found], clause: ClausePlan, names: list[Alternative]) -> None:
        """Add to each note what a clause gives it; one that must be there finds it."""
        counted = self._counted([*clause.alternatives, *names])
        lengths = self._matcher.lengths
        usual = sum(lengths) / max(1, len(lengths))
        rare = rarity(len(counted), len(lengths))
        for number, (times, weight) in counted.items():
            long = 1 - LENGTH + LENGTH * lengths[number] / usual
            score = round(rare * weight * times * (FULL + 1) / (times + FULL * long), 3)
            if number in found or not clause.optional:
                found.setdefault(number, Found()).add(clause, score)

    def _counted(self, alternatives: Iterable[Alternative]) -> dict[int, tuple[int, float]]:
        """Return how often the alternative stands in each note that stands there most; its weight.

        Notes are known by their numbers.
        """
        found: dict[int, tuple[int, float]] = {}
        for each in alternatives:
            weight = RELATION_WEIGHTS[each.relation]
            for number, times in self._matcher.counts(each).items():
                found[number] = max((times, weight), found.get(number, (0, 0.0)))
        return found

    # Filters

    def _left(self, plan: QueryPlan, found: dict[int, Found]) -> dict[int, Found]:
        """Return those of some notes whose entries the other filters of a plan leave."""
        queries, types = FilterQueries(), []
        for clause in plan.filters:
            if clause.field == TYPE or (clause.field == IN and not clause.negated):
                ids = self._filters.usable_ids(clause, plan.mistakes)
                if ids and clause.field == TYPE:
                    types.append((set(ids), clause.negated))
            elif (query := self._filters.usable_query(clause, plan.mistakes)) is not None:
                queries.add(clause, query)
        if types:
            found = {n: each for n, each in found.items() if self._is_of(n, types)}
        if queries:
            parts = QueryParts().filtered(queries)
            parts.within = [*parts.within, self._on(found)]
            left = {row["id"] for row in self._engine.all_stored(parts.matching_all(), "row")}
            found = {n: each for n, each in found.items() if _key(self._notes[n].entry) in left}
        return found

    def _is_of(self, number: int, types: list[tuple[set[str], bool]]) -> bool:
        """Return whether what a note is on is of some types; negated ones: of none of them."""
        row = self._engine.shown(self._notes[number].entry, "row")
        return row is not None and all((row["type"] in of) != negated for of, negated in types)

    def _on(self, numbers: Iterable[int]) -> tantivy.Query:
        """Return the query for the entries and series that some notes are on."""
        return _on(self._engine, {self._notes[number].entry for number in numbers})


class Found:
    """What the words of a query that a note holds give it."""

    def __init__(self) -> None:
        self.held = 0
        """The number of the words that must be there, as far as they are."""
        self.score = 0.0
        self.parts: list[ScorePart] = []

    def add(self, clause: ClausePlan, score: float) -> None:
        """Add what a clause gives that the note holds."""
        self.held += not clause.optional
        self.score += score
        self.parts.append({"word": clause.label, "field": FIELD, "score": score})


def entries_with_notes(engine: Engine, own: OwnTexts | None) -> tantivy.Query:
    """Return the query for the entries and series that the reader has a note on."""
    notes = own.on(engine.about["id"])[0] if own is not None else ()
    return _on(engine, {note.entry for note in notes})


def _on(engine: Engine, entries: Iterable[str]) -> tantivy.Query:
    """Return the query for the entries and series at some addresses."""
    keys = {key for each in entries if (key := _key(each))}
    return engine.all_of(engine.one_of("key", keys), engine.everything())


def _key(address: str) -> str:
    """Return the key in the index of an entry or a series; "" of a page, which has none."""
    table, id = addresses.parts(address)
    return id if not table or table in SHOWN_TYPES else ""


def _gone(note: OwnNote) -> Row:
    """Return a row for what is in the pack no more."""
    return {
        "id": note.entry,
        "type": addresses.ENTRY,
        "pane": None,
        "position": 0,
        "title": note.title or note.entry,
        "kind": "",
        "gone": True,
    }


def _named(plan: QueryPlan, clause: ClausePlan) -> list[Alternative]:
    """Return the other names that stand for a clause, together with those beside it."""
    at = plan.clauses.index(clause)
    named = (each for each in plan.named if each.first <= at < each.last)
    return [alternative for each in named for alternative in each.alternatives]
