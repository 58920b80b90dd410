"""The rarity of a word: how much it tells that something holds it, as BM25 has it."""

from __future__ import annotations

from math import log


def rarity(holders: int, of: int) -> float:
    """Return how much a word tells that so many hold `of` all: the inverse document frequency of
    Robertson and Sparck Jones, which is never negative here.
    """
    return log(1 + (of - holders + 0.5) / (holders + 0.5))
