"""Queries that nobody would call good: what a slip, a paste or a curious reader types."""

from __future__ import annotations

from random import Random

COUNT = 500

_OPERATORS = r"""
    AND OR NOT + - * ? ~ ~2 ^3 " ' ( ) [ ] { } : / \ | && || ! <= title: [a TO z] .* a.* a|b
""".split()
_WORDS = """
    japan missile coast guard patrol 2023 china defence the of a in is to east sea report
    防衛省 尖閣 中国 の
    e s c d un re in th co st str pre inter
""".split()
_CHARACTERS = (
    "abcdefghijklmnopqrstuvwxyz0123456789 -.,:;!?'\"()[]{}*~^/\\|&%$"
    "§€ßéüñø☃😀日本防衛海上の一\u0301\u200d"
)


def _query(random: Random) -> str:
    match random.randrange(5):
        case 0:
            return "".join(random.choices(_CHARACTERS, k=random.randint(1, 30)))
        case 1:
            return random.choice(_WORDS)[: random.randint(1, 4)]
        case 2:
            return " ".join(random.choices(_WORDS, k=random.randint(2, 25)))
        case 3:
            parts = [random.choice((_WORDS, _OPERATORS)) for _ in range(random.randint(2, 9))]
            return " ".join(random.choice(each) for each in parts)
        case _:
            return random.choice((_CHARACTERS, "a", "日", "ab ")) * random.randint(1, 60)


def queries(seed: str = "odd") -> list[str]:
    """Return the queries, the same for the same seed."""
    random = Random(seed)
    return [_query(random) for _ in range(COUNT)]
