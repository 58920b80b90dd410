"""Zero results: help for a query that finds nothing."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import FieldFilter, Hyphenated, Word
from briefing.library.store.index_schema import SPELLED
from briefing.library.text.stems import folded, stem
from briefing.pack.suggest import LIKE_WORD, close_matches, edit_distance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.query.parser import Query
    from briefing.library.query.syntax import Clause
    from briefing.library.search.results import Relaxation, ZeroResults
    from briefing.library.search.searcher import Searcher

MOST = 5
"""Words, and parts of the query, that are named."""

WRONG = 3
"""Letters of a word of which one may be wrong."""

ALIKE = 8
"""Letters of a word of which the first half tells what it is about."""

MOST_OF_WORD = 3
"""Words that are named in place of one."""


def zero_results(searcher: Searcher, query: Query) -> ZeroResults:
    """Return similar words of the library, and the parts of a query that shut everything out."""
    without = sorted(_relaxations(searcher, query), key=lambda each: -each["total"])
    near = [] if query.is_for_notes else list(dict.fromkeys(_similar_words(searcher, query)))
    return {"near": near[:MOST], "without": without[:MOST]}


def _similar_words(searcher: Searcher, query: Query) -> Iterator[str]:
    """Yield the words of the library that look like those of a query that it does not hold.

    A word of English is meant as it is typed.
    """
    from briefing.library.text.related_words import is_english

    engine = searcher.engine
    for clause in query.clauses:
        words = [clause.text] if isinstance(clause, Word) else []
        words = clause.words if isinstance(clause, Hyphenated) else words
        for word in map(folded, words):
            if not (engine.holders(SPELLED, word) or is_english(stem(word))):
                begin_so = (term for term, _ in engine.words(SPELLED, word[:1]))
                known = [term for term in begin_so if _is_near(word, term)]
                yield from close_matches(word, known, MOST_OF_WORD, LIKE_WORD)


def _is_near(word: str, other: str) -> bool:
    """Return whether two words begin alike, or one letter in three, at most, tells the one from the
    other or from its beginning.
    """
    if len(word) >= ALIKE and other.startswith(word[: (len(word) + 1) // 2]):
        return True
    most = max(1, len(word) // WRONG)
    return any(edit_distance(word, each, most) <= most for each in (other, other[: len(word)]))


def _relaxations(searcher: Searcher, query: Query) -> Iterator[Relaxation]:
    """Yield each filter and each word without which something is found.

    Nothing holds any of the words. Of several, one less is no help.
    """
    words = [each for each in query.clauses if not (isinstance(each, FieldFilter) or each.negated)]
    for clause in query.clauses:
        if len(words) > 1 and clause in words:
            continue
        rest = query.but(clause)
        total = searcher.search(rest, 1)["total"] if rest else 0
        if total:
            part, start, end = _text(query, clause), clause.start, clause.end
            yield {"part": part, "start": start, "end": end, "total": total}


def _text(query: Query, clause: Clause) -> str:
    if isinstance(clause, FieldFilter):
        return f"{'-' if clause.negated else ''}{clause.field}:{','.join(clause.values)}"
    return query.text[clause.start : clause.end]
