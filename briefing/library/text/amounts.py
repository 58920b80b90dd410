"""Amounts in a text, in whatever form they are written: ¥43 trillion, 43兆円, 43tn yen, 2 per cent.

Each is brought to its value and its unit, by which it is found in every form.
"""

from __future__ import annotations

import re
from decimal import Decimal

from briefing.library.text.spelling import AMOUNT_WORDS, AMOUNTS, in_figures

_SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_EXPONENTS = {
    **_SCALES,
    **{short: _SCALES[word] for short, word in AMOUNTS.items()},
    **{"千": 3, "万": 4, "億": 8, "兆": 12},
}
"""The powers of ten that the words and the signs behind a figure stand for."""

LARGE = 6
"""Digits of a figure that texts write in words where it has more."""

METRES = "m"
"""Stands for millions where it is money."""

SIGNS = {"¥": "yen", "￥": "yen", "$": "dollar", "€": "euro", "£": "pound"}
"""Units whose sign stands before a figure."""

_UNITS = {
    **SIGNS,
    **dict.fromkeys(("yen", "jpy", "円"), "yen"),
    **dict.fromkeys(("dollar", "dollars", "usd", "ドル"), "dollar"),
    **dict.fromkeys(("euro", "euros", "eur", "ユーロ"), "euro"),
    **dict.fromkeys(("pound", "pounds", "gbp", "ポンド"), "pound"),
    **dict.fromkeys(("%", "％", "percent", "per cent", "パーセント"), "%"),
}

_FIGURE = r"\d[\d,]*(?:\.\d+)?"
_KANJI = "[千万億兆]"


def _any(names: list[str]) -> str:
    return "|".join(re.escape(each) for each in sorted(names, key=len, reverse=True))


_SCALE = _any([each for each in _EXPONENTS if each.isascii()])
_BEHIND = (
    rf"(?:[ \xa0-]?(?P<scale>{_SCALE})(?![^\W_]))?"
    rf"(?:[ \xa0-]?(?:us )?(?P<unit>{_any(list(_UNITS))})(?![a-z]))?"
)

FROM_FIGURE = (
    rf"(?P<amount>(?P<number>{_FIGURE})"
    rf"(?:(?P<large>{_KANJI}{{1,2}}(?:{_FIGURE}{_KANJI}{{1,2}})*)(?P<unit_of_kanji>円|ドル|ユーロ|ポンド)?"
    rf"|{_BEHIND}))"
)
"""An amount from its first figure on, or a mere figure: in small letters or capitals."""

_SCALE_BEHIND = re.compile(rf"(?:{_any(list(_SCALES))})(?!\w)")
_UNIT_WORDS = _any([each for each in _UNITS if each[0].isascii() and each[0].isalpha()])
_UNIT_BEHIND = re.compile(rf" ?(?P<unit>{_UNIT_WORDS})(?!\w)", re.IGNORECASE)
_NUMBER_BEFORE = re.compile(r"(?<![\w-])([a-z]+[- ])?([a-z]+) \Z", re.IGNORECASE)
_LONGEST_NUMBER = 24
"""Characters of a number in words that stand before its unit."""

_UNIT_BEFORE = re.compile(r"(?<![a-z])(yen|jpy|usd|eur|gbp) ?\Z", re.IGNORECASE)


def terms(value: Decimal, unit: str) -> list[str]:
    """Return the terms by which an amount is found: with its unit, and without, but of a share."""
    plain = f"{value.normalize():f}"
    found = [plain + unit] if unit else []
    return found if unit == "%" else [*found, plain]


def in_short(term: str) -> list[str]:
    """Return an amount, by its term, as texts write it: 43 trillion, 43,000,000; 2 of 2%."""
    number = re.match(r"[\d.]+", term)
    if number is None:
        return []
    value = Decimal(number[0])
    found = [f"{value:,f}"]
    for word, exponent in _SCALES.items():
        if value >= 10**exponent and exponent > _SCALES["thousand"]:
            figure = f"{value.scaleb(-exponent).normalize():,f}"
            found += [f"{figure} {word}", figure]  # a table has the word in its heading
    return found


def from_figure(match: re.Match[str], *, typed: bool) -> tuple[int, int, list[str]] | None:
    """Return start, end and terms of the amount of a match of FROM_FIGURE.

    None where it is a mere figure: neither so large as to be written with a word, nor of a unit.
    `typed`: it is in a query, in which all digits of what texts have in words are an amount.
    """
    start, end = match.span("amount")
    before = match.string[max(0, start - 2) : start].rstrip()[-1:]
    unit = _UNITS.get((match["unit"] or match["unit_of_kanji"] or "").lower(), "")
    if before in SIGNS and not unit:
        unit = SIGNS[before]
        start = match.string.rindex(before, 0, start)
    elif not unit and (named := _UNIT_BEFORE.search(match.string[max(0, start - 4) : start])):
        unit = _UNITS[named[1].lower()]
        start -= len(named[0])
    scale = (match["scale"] or "").lower()
    if scale == METRES and not unit:
        return None
    large = match["large"] or (typed and len(match["number"].replace(",", "")) > LARGE)
    if not (unit or scale or large):
        return None
    if match["large"]:  # in kanji
        value = Decimal()
        number = match["number"]
        for signs, after in re.findall(rf"({_KANJI}+)({_FIGURE})?", match["large"]):
            power = sum(_EXPONENTS[sign] for sign in signs)  # 8千億: eight thousand times 10 ** 8
            value += Decimal(number.replace(",", "")).scaleb(power)
            number = after
    else:
        value = Decimal(match["number"].replace(",", "")).scaleb(_EXPONENTS.get(scale, 0))
    return start, end, terms(value, unit)


def before(text: str, at: int) -> int:
    """Return how many characters before an amount may belong to it: of its unit, or of none."""
    for length in (1, 2):
        if text[max(0, at - length) : at][:1] in SIGNS:
            return length
    letters = text[max(0, at - 4) : at]
    return len(letters) if letters.strip().lower()[-3:] in _UNITS else 0


def in_words(text: str) -> list[tuple[int, int, list[str]]]:
    """Return start, end and terms of each amount whose number is written in words: two per cent."""
    found = []
    for anchor in AMOUNT_WORDS:
        at = text.find(anchor)
        while at >= 0:
            if amount := _before_anchor(text, text.rfind(" ", 0, at + 1) + 1):
                found.append(amount)
            at = text.find(anchor, at + len(anchor))
    return found


def _before_anchor(text: str, at: int) -> tuple[int, int, list[str]] | None:
    if at < 3 or not text[at - 2].isalpha():
        return None  # nothing, or a figure
    first = max(0, at - _LONGEST_NUMBER)
    match = _NUMBER_BEFORE.search(text[first:at])
    if match is None:
        return None
    number, start = "", first
    if match[1]:
        number, start = in_figures((match[1] + match[2]).lower()), first + match.start()
    if not number:
        number, start = in_figures(match[2].lower()), first + match.start(2)
    scale = _SCALE_BEHIND.match(text, at)
    end = scale.end() if scale else at
    behind = _UNIT_BEHIND.match(text, end)
    if not number or not (scale or behind):
        return None
    value = Decimal(number).scaleb(_SCALES[scale[0]] if scale else 0)
    unit = _UNITS[behind["unit"].lower()] if behind else ""
    return start, behind.end() if behind else end, terms(value, unit)
