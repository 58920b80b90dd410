"""A code that is being typed: the codes that it may be the beginning of."""

from __future__ import annotations

from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.store.index_schema import SPELLED
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.query.matching import Holding
    from briefing.library.store.engine import Engine

MOST_ENDINGS = 100
"""Words that are looked at for how a code may go on that is being typed."""

MOST_BEGUN = 8
"""Codes that may be meant by their beginning."""


def begun(words: Sequence[str], engine: Engine, matcher: Holding) -> list[Alternative]:
    """Return the alternatives for the codes that any entry holds and that begin as one does that is
    being typed.
    """
    return list(islice(_begun(words, engine, matcher), MOST_BEGUN))


def _begun(words: Sequence[str], engine: Engine, matcher: Holding) -> Iterator[Alternative]:
    *first, last = (folded(word) for word in words)
    for ending, _ in engine.words(SPELLED, last)[:MOST_ENDINGS]:
        whole = Alternative("beginning", stems=tuple(map(stem, (*first, ending))))
        if matcher.holds(whole):
            yield whole
