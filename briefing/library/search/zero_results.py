"""What may help where nothing was found: words that are near, and what shut everything out."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import Joined, Value, Word
from briefing.library.store.index_schema import SPELLED
from briefing.library.text.tokenizer import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.query.syntax import Clause
    from briefing.library.records import Nothing, Without
    from briefing.library.search.searcher import Asking

MOST = 5
"""Words, and parts of the query, that are named."""

SIMILAR = 0.6
"""How alike two words must be, from 0 to 1."""


def _near(asking: Asking, query: Query) -> Iterator[str]:
    """Yield the words of the library that look like those of a query that it does not hold."""
    from difflib import get_close_matches

    for clause in query.clauses:
        words = [clause.text] if isinstance(clause, Word) else []
        words = clause.words if isinstance(clause, Joined) else words
        for word in map(folded, words):
            if not asking.engine.holders(SPELLED, word):
                known = [term for term, _ in asking.engine.words(SPELLED, word[:1])]
                yield from get_close_matches(word, known, 3, SIMILAR)


def _without(asking: Asking, query: Query) -> Iterator[Without]:
    """Yield each filter and each word that is left out, with what would be found then.

    Nothing holds any of the words. Of several, one less is no help.
    """
    words = [each for each in query.clauses if not (isinstance(each, Value) or each.negated)]
    for clause in query.clauses:
        if len(words) > 1 and clause in words:
            continue
        rest = query.but(clause)
        total = asking.found(rest, 1)["total"] if rest else 0
        if total:
            part, start, end = _spoken(query, clause), clause.start, clause.end
            yield {"part": part, "start": start, "end": end, "total": total}


def _spoken(query: Query, clause: Clause) -> str:
    if isinstance(clause, Value):
        return f"{'-' if clause.negated else ''}{clause.field}:{','.join(clause.values)}"
    return query.text[clause.start : clause.end]


def nothing(asking: Asking, query: Query) -> Nothing:
    """Return what may help a query that finds nothing."""
    without = sorted(_without(asking, query), key=lambda each: -each["total"])
    return {"near": list(dict.fromkeys(_near(asking, query)))[:MOST], "without": without[:MOST]}
