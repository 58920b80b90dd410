"""The words: invented ones, and the common ones of the bundled pack."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import accumulate, pairwise
from random import Random

INVENTED = 30_000
"""Distinct words that nobody has spoken yet."""

COMMON = 4
"""Bundled entries in which a word, or a pair such as “Coast Guard”, stands that is common."""

SHARE = {"body": 0.5, "bottom line": 0.2}
"""How much of a text is common words. A title has one at most."""

_ONSETS = "b d f g h j k l m n p r s t v w z br dr fl kl sk st tr vr zh".split()
_VOWELS = "a e i o u a e i o u ei ou".split()
_ENDS = ["", "", "", *"l m n r s k x".split()]
_WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def _word(random: Random, syllables: int) -> str:
    parts = (random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables))
    return "".join(parts) + random.choice(_ENDS)


def invent(random: Random, count: int, known: frozenset[str]) -> list[str]:
    """Return pronounceable words that are not `known`, short ones first as in any language.

    Some are names, and begin with a capital.
    """
    found: dict[str, None] = {}
    while len(found) < count:
        word = _word(random, 2 if len(found) < count // 15 else random.choice((2, 3, 3, 4)))
        if word not in known:
            found[word] = None
    return [word.capitalize() if random.random() < 0.15 else word for word in found]


def falling(count: int) -> list[float]:
    """Return the weights of `count` words by rank after Zipf, each added to those before it."""
    return list(accumulate(1 / (rank + 2.7) for rank in range(count)))


def common(texts: Iterable[list[str]]) -> Counter[str]:
    """Return what stands in many texts, as it is mostly written, by how often."""
    forms: dict[str, Counter[str]] = {}
    texts_with: Counter[str] = Counter()
    for found in texts:
        texts_with.update({word.lower() for word in found})
        for word in found:
            forms.setdefault(word.lower(), Counter())[word] += 1
    return Counter(
        {
            written.most_common(1)[0][0]: written.total()
            for word, written in forms.items()
            if texts_with[word] >= COMMON
        }
    )


class Words:
    """Draws words and makes sentences of them."""

    def __init__(self, random: Random, texts: list[str]) -> None:
        written = [_WORD.findall(text) for text in texts]
        known = frozenset(word.lower() for words in written for word in words)
        self.invented = invent(random, INVENTED, known)
        self._ranks = falling(INVENTED)
        single = common(written)
        paired = common([list(map(" ".join, pairwise(words))) for words in written])
        self._single, self._single_counts = list(single), list(accumulate(single.values()))
        self._counts = list(accumulate([*single.values(), *paired.values()]))
        self._all = [*single, *paired, *self.invented]
        self._mixed = {where: self._mix(share) for where, share in SHARE.items()}

    def _mix(self, share: float) -> list[float]:
        usual, rare = share / self._counts[-1], (1 - share) / self._ranks[-1]
        return [*(n * usual for n in self._counts), *(share + n * rare for n in self._ranks)]

    def draw(self, random: Random, count: int, where: str) -> list[str]:
        """Return so many words as they follow one another in a body or a bottom line."""
        return random.choices(self._all, cum_weights=self._mixed[where], k=count)

    def title(self, random: Random) -> str:
        """Return a title: invented words, and in every other one a common word."""
        words = random.choices(self.invented, cum_weights=self._ranks, k=random.randint(2, 6))
        if random.random() < 0.5:
            usual = random.choices(self._single, cum_weights=self._single_counts)
            words.insert(random.randint(1, len(words)), usual[0])
        return capital(" ".join(words))

    def name(self, random: Random, count: int = 2) -> str:
        """Return a proper name of some words."""
        return " ".join(word.capitalize() for word in random.choices(self.invented, k=count))

    def sentence(self, random: Random, where: str = "bottom line", most: int = 24) -> str:
        """Return one sentence."""
        return sentence(self.draw(random, random.randint(8, most), where))


def capital(text: str) -> str:
    """Return a text with its first letter large and the others as they are."""
    return text[:1].upper() + text[1:]


def sentence(words: list[str]) -> str:
    """Return words as a sentence, with a comma where it is long."""
    if len(words) > 12:
        middle = len(words) // 2
        words = [*words[: middle - 1], words[middle - 1] + ",", *words[middle:]]
    return capital(" ".join(words)) + "."
