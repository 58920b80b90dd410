"""Japanese sentences: kanji words, katakana names, and the particles between them."""

from __future__ import annotations

from random import Random

from benchmarks.synthetic.words import falling

_WORDS = 6_000
_KANJI = 2_400
_KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニノハヒフヘホマミムメモヤユヨラリルレロン"
_PARTICLES = "の は を に が と で から への による".split()
_ENDINGS = "した。 する。 している。 と発表した。 である。".split()


class Japanese:
    """Draws Japanese words and makes sentences of them."""

    def __init__(self, random: Random, names: list[str]) -> None:
        """Invent the words; `names` are real ones that stand among the rarer of them."""
        kanji = [chr(code) for code in random.sample(range(0x4E00, 0x9FA0), _KANJI)]
        by_rank = falling(len(kanji))
        words = [
            "".join(random.choices(_KATAKANA, k=random.randint(3, 6)))
            if random.random() < 0.2
            else "".join(random.choices(kanji, cum_weights=by_rank, k=random.choice((2, 2, 3, 4))))
            for _ in range(_WORDS)
        ]
        for name in names:
            words.insert(random.randint(_WORDS // 60, _WORDS), name)
        self._words = words
        self._ranks = falling(len(words))

    def word(self, random: Random) -> str:
        """Return a word."""
        return random.choices(self._words, cum_weights=self._ranks)[0]

    def sentence(self, random: Random) -> str:
        """Return a sentence."""
        words = random.choices(self._words, cum_weights=self._ranks, k=random.randint(4, 10))
        parts = [part for word in words for part in (word, random.choice(_PARTICLES))]
        return "".join(parts[:-1]) + random.choice(_ENDINGS)
