"""Codes of letters and digits with hyphens between them: S-400, F-35, FY-22.

A code means itself. Its letters are no word and its figure is any figure, so an entry that holds
both apart says nothing of it.
"""

from __future__ import annotations

from itertools import islice

from briefing import TYPE_CHECKING
from briefing.library.query.plan import Alternative
from briefing.library.store.index_schema import SPELLED
from briefing.library.text.forms import code_parts
from briefing.library.text.stems import folded, stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing.library.query.matching import Holding
    from briefing.library.store.engine import Engine

SHORTEST = 3
"""Letters of a word, at least: those of a code are fewer."""

MOST_ENDINGS = 100
"""Words that are looked at for how a code may go on that is being typed."""

MOST_BEGUN = 8
"""Codes that may be meant by their beginning."""


def is_code(words: Sequence[str]) -> bool:
    """Return whether words with hyphens between them are a code whose letters are no word."""
    parts = code_parts(words)
    return bool(parts) and all(len(each) < SHORTEST for each in parts if each.isalpha())


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
