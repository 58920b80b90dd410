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


_UNKNOWN = [f"{letter * 3}zqxv{other * 9}" for letter in "bdfgh" for other in "jkmnprstw"][:40]

HARMFUL = {
    "a long word": "a" * 10_000,
    "many words": "word " * 2_000,
    "many unknown words": " ".join(_UNKNOWN),
    "many long unknown words": " ".join(each * 2 for each in _UNKNOWN),
    "words in one piece": "-".join(_UNKNOWN) * 40,
    "pieces of hyphens": ("-".join(_UNKNOWN) + " ") * 40,
    "letters and hyphens": "a-" * 5_000,
    "quotes": '"' * 5_000,
    "odd quotes": '"a' * 3_333,
    "phrases": '"coast guard" ' * 700,
    "a long phrase": '"' + "coast guard " * 800 + '"',
    "colons": ":" * 10_000,
    "fields": "pane:x " * 1_500,
    "values": "pane:" + "china," * 1_600,
    "unknown values": "source:" + "".join(f"x{n}," for n in range(1_500)),
    "dates": "date:" + "".join(f"{n}," for n in range(1, 2_000)),
    "like many": "like:" + "coast-guard-control," * 500,
    "a long date": "date:" + "9" * 9_000,
    "a long id": "like:" + "x" * 9_000,
    "ors": "a OR " * 2_000,
    "only ors": "OR " * 3_000,
    "beginnings": "a* " * 3_000,
    "beginnings or others": "ab* OR " * 1_500,
    "a long beginning": "a" * 9_000 + "*",
    "a beginning of signs": "⑴*",
    "negations": "-a " * 3_000,
    "figures": "9" * 9_000,
    "figures with commas": "9," * 5_000,
    "an article": "第" + "9" * 9_000 + "条",
    "a paragraph": "Art. 1(" + "1" * 9_000 + "), 2",
    "articles": "art. " + "1, " * 3_000,
    "Japanese": "防" * 10_000,
    "half-width Japanese": "ｶﾞ" * 5_000,
    "marks": "e" + "\u0301" * 9_000,
    "NUL": "\x00" * 10_000,
    "surrogates": "\udcff\ud800" * 2_000,
    "emoji": "👩‍👩‍👧‍👦" * 1_000,
    "right to left": "\u202eשלום " * 1_500,
    "forms": "largest " * 1_000,
    "names": "MoD " * 2_000,
    "names or names": "MoD OR " * 2_000,
}
"""Queries that are made to take long, each by what is odd in it."""


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
