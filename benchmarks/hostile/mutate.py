"""What may be wrong with a text: each mutator changes one place of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

Mutator = Callable[[Random, str], str]

_TOKEN = re.compile(r'"""|"(?:[^"\\\n]|\\.)*"|[A-Za-z0-9_.:+-]+|\s+|.', re.DOTALL)
_VALUE = re.compile(r"(?m)^([A-Za-z0-9_-]+ = )(.+)$")
_WORD = re.compile(r"[A-Za-z]{3,}")

VALUES = (
    *("true", "false", "0", "1", "-1", "99", "1.5", "-0.0", "nan", "inf", "1e300", "1e-300"),
    *("1e999999999", "0xffffffffffffffffff", "9" * 90, "9" * 5_000, "0x" + "f" * 5_000),
    *("2023-01-01", "0001-01-01", "9999-12-31", "2023-02-30", "12:00:00", "1979-05-27T07:32:00Z"),
    *('""', '" "', '"x"', "[]", "{}", "[[]]", '[""]', '["x"]', "[1]", "{ a = 1 }", "[{}]"),
    *('{ id = "x" }', "{ from = 2023-01-01 }", "{ year = 0 }", "{ year = 9998 }", "'''\n\n'''"),
    *("[" * 30 + "]" * 30, "[" * 3_000, "{ a = " * 30 + "1" + " }" * 30, "{a=" * 3_000),
)

PAYLOADS = (
    *("\x1b[31m", "\x1b]52;c;aGk=\x07", "\x1b]8;;http://a\x1b\\x\x1b]8;;\x1b\\", "\x1b]2;t\x07"),
    *("\x9b31m", "\x00", "\x07", "\x7f", "\x85", "\r", "\n", "\t", "\u2028", "\u2029", "\x1f"),
    *("\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\U000e0041", "\ufffe", "\U0010ffff"),
    *("[red]", "[/nope]", "[@click=app.quit]", "[link=file:///etc/passwd]x[/]", "{0}", "%s%n"),
    *("e" + "\u0301" * 50, "防衛省", "👩\u200d👩\u200d👧", "ﷺ", "\u0e33" * 50, "W" * 5_000),
    *("[" * 1_500, "*" * 5_000, "`" * 5_000, "![[[" * 500, "> " * 3_000, "- " * 3_000, "&#x1b;"),
    *(
        "](",
        "[a](javascript:alert(1))",
        "[a](#nowhere)",
        "[a](#topic:nowhere)",
        "[@",
        "[@nowhere]",
        "[@a, [@b]; @c",
        "[@Some Body, p. 3]",
        "[a]: <",
        "|" * 400,
        "\n|a|\n|-|\n|b|c|\n",
    ),
    *("<script>", "&lt;", "&#27;[2J", "\\u001b[2J", "\\ud800", "\\U00110000", '"""', "'''", "\\"),
)


def _place(random: Random, text: str) -> int:
    return random.randrange(len(text) + 1)


def a_character(random: Random, text: str) -> str:
    """Replace a character by any other."""
    at = _place(random, text)
    return (
        text[:at]
        + chr(random.choice((random.randrange(256), random.randrange(0x3000))))
        + (text[at + random.randrange(2) :])
    )


def a_slice(random: Random, text: str) -> str:
    """Cut a slice out, or double it, or end there."""
    start = _place(random, text)
    end = min(len(text), start + random.choice((1, 3, 20, 200)))
    pieces = (text[end:], text[start:end] * 2 + text[end:], "", text[start:end] * 50 + text[end:])
    return text[:start] + random.choice(pieces)


def a_token(random: Random, text: str) -> str:
    """Leave a token out, double it, or put another in its place."""
    found = list(_TOKEN.finditer(text))
    if not found:
        return text
    one, other = random.choice(found), random.choice(found)
    put = random.choice(("", one[0] * 2, other[0], other[0] + one[0]))
    return text[: one.start()] + put + text[one.end() :]


def a_value(random: Random, text: str) -> str:
    """Give a key a value of another type."""
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    return text[: one.end(1)] + random.choice(VALUES) + text[one.end() :]


def a_key(random: Random, text: str) -> str:
    """Leave a key out, misspell it, or give it twice."""
    found = list(_VALUE.finditer(text))
    if not found:
        return text
    one = random.choice(found)
    key, rest = one[1], one[2]
    put = random.choice(("", f"x{key}{rest}", f"{key}{rest}\n{key}{rest}", f'"\\u001b{key}" = 1'))
    return text[: one.start()] + put + text[one.end() :]


def _escaped(payload: str) -> str:
    return "".join(
        each if each.isprintable() and each not in '"\\' else f"\\U{ord(each):08x}"
        for each in payload
    )


def a_payload(random: Random, text: str) -> str:
    """Put what a terminal, a toolkit or a parser might obey into a word, as it is or escaped."""
    found = list(_WORD.finditer(text))
    at = random.choice(found).end() if found else 0
    payload = random.choice(PAYLOADS)
    return text[:at] + (payload if random.random() < 0.25 else _escaped(payload)) + text[at:]


MUTATORS: tuple[Mutator, ...] = (a_character, a_slice, a_token, a_value, a_key, a_payload)


def mutated(random: Random, text: str) -> bytes:
    """Return a text with one to three things wrong with it, now and then no longer UTF-8."""
    for _ in range(random.choice((1, 1, 1, 1, 2, 3))):
        text = random.choice((*MUTATORS, a_payload, a_payload, a_payload))(random, text)
    data = text.encode("utf-8", "surrogatepass")
    if random.random() < 0.03 and data:
        at = random.randrange(len(data))
        data = data[:at] + bytes([random.randrange(256)]) + data[at + 1 :]
    return data
