"""Bodies: paragraphs, lists, tables, emphasis and links, of the lengths that authors write."""

from __future__ import annotations

import math
from collections.abc import Iterator
from random import Random

from benchmarks.synthetic.japanese import Japanese
from benchmarks.synthetic.words import Words, sentence

LENGTH = 600
"""Characters of a body, in the middle; half of the bodies are shorter."""

SPREAD = 0.65
"""Of the logarithm of the length: one body in three hundred has more than 5 KB."""

LONGEST = 12_000

_LETTERS = 6.8
"""Characters of a word with the space behind it."""

_LINE = 14
"""Words of a line."""


def length(random: Random) -> int:
    """Return how many words a body has."""
    drawn = random.lognormvariate(math.log(LENGTH), SPREAD)
    return int(min(drawn, LONGEST) / _LETTERS) + 12


def _sentences(random: Random, words: list[str]) -> Iterator[str]:
    at = 0
    while at < len(words):
        size = random.randint(7, 24)
        yield sentence(words[at : at + size])
        at += size


def _filled(text: str) -> str:
    words = text.split(" ")
    lines = (words[at : at + _LINE] for at in range(0, len(words), _LINE))
    return "\n".join(" ".join(line) for line in lines)


def _listed(random: Random, words: list[str]) -> str:
    mark = random.choice(("- {}", "{}. {}"))
    lines = [words[at : at + 9] for at in range(0, len(words), 9)]
    if mark == "- {}":
        return "\n".join(mark.format(" ".join(line)) for line in lines)
    return "\n".join(mark.format(number, " ".join(line)) for number, line in enumerate(lines, 1))


def table(random: Random, words: Words) -> str:
    """Return a table of names and numbers."""
    columns = random.randint(2, 4)
    heads = words.draw(random, columns, "body")
    rows = [heads, ["---", *["---:"] * (columns - 1)]]
    for _ in range(random.randint(3, 8)):
        numbers = [f"{random.randint(1, 9_999):,}" for _ in range(columns - 1)]
        rows.append([words.name(random), *numbers])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _dressed(random: Random, words: list[str]) -> None:
    """Put emphasis on a few of the words, each in its place."""
    for mark, chance in (("**", 0.3), ("*", 0.3), ("`", 0.1)):
        if random.random() < chance:
            at = random.randrange(len(words))
            words[at] = f"{mark}{words[at]}{mark}"


def body(random: Random, words: Words, japanese: Japanese | None, links: list[str]) -> str:
    """Return a body, with Japanese sentences where given, that leads to each of `links`."""
    drawn = words.draw(random, length(random), "body")
    _dressed(random, drawn)
    for link in links:
        at = random.randrange(len(drawn))
        drawn[at] = f"[{drawn[at].strip('*`')}]({link})"
    listed = random.randint(18, 45) if random.random() < 0.15 else 0
    sentences = list(_sentences(random, drawn[listed:]))
    if japanese is not None:
        for _ in range(random.randint(1, 3)):
            sentences.insert(random.randint(0, len(sentences)), japanese.sentence(random))
    parts: list[str] = []
    while sentences:
        size = random.randint(2, 6)
        parts.append(_filled(" ".join(sentences[:size])))
        del sentences[:size]
    if listed:
        parts.insert(1, _listed(random, drawn[:listed]))
    if random.random() < 0.05:
        parts.append(table(random, words))
    return "\n\n".join(parts) + "\n"
