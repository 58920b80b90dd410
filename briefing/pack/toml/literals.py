"""What is wrong with a word that stands where TOML wants a number, a date or true or false."""

from __future__ import annotations

import calendar
import re
import unicodedata

_DATE = re.compile(
    r"(?P<year>\d+)(?P<sign>[-/.])(?P<month>\d+)(?:(?P=sign)(?P<day>\d+))?(?P<time>[Tt ].*)?"
)
_TIME = re.compile(
    r"(?P<hour>\d*):(?P<minute>\d*)(?::(?P<second>\d*))?(?:\.(?P<part>\d*))?(?P<zone>.*)"
)
_ZONE = re.compile(r"(?:[Zz]|[+-](?P<hour>\d\d):(?P<minute>\d\d))?")
_NUMBER = re.compile(r"[+-]*(?:[\d_.]|0[A-Za-z])")
_BASES = {
    "x": ("hexadecimal", "0 to 9 and A to F", "0-9A-Fa-f"),
    "o": ("octal", "0 to 7", "0-7"),
    "b": ("binary", "0 and 1", "01"),
}
_TRUTHS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
_NOTHINGS = frozenset({"none", "null", "nil", "undefined", "n/a", "na", "unknown", "~", "?", "-"})

MONTHS = 12


def said(word: str) -> str:
    """Return what is wrong with a word, or "" where it looks like none of these."""
    small = word.lower()
    if small in ("true", "false"):
        return f"`{word}` is written `{small}`"
    if small in _TRUTHS:
        return f"`{word}` is no value of TOML: `{_TRUTHS[small]}` is"
    if small in _NOTHINGS:
        return f"`{word}` is no value of TOML: leave the key out where something is not known"
    if small.lstrip("+-") in ("inf", "nan", "infinity"):
        return f"`{word}` is no number: `inf` and `nan` are written in small letters"
    plain = unicodedata.normalize("NFKC", word).replace("−", "-")
    if plain != word and plain.isascii() and (_NUMBER.match(plain) or _DATE.match(plain)):
        return f"`{word}` has other characters than the digits and signs of TOML: write `{plain}`"
    if (date := _DATE.fullmatch(word)) and _looks_like_a_date(date):
        return f"`{word}` is no date: {_of_date(date)}"
    if time := _TIME.fullmatch(word):
        return f"`{word}` is no time: {_of_time(time)}"
    if _NUMBER.match(word):
        return f"`{word}` is no number: {_of_number(word)}"
    return ""


def _looks_like_a_date(date: re.Match[str]) -> bool:
    """Return whether three numbers, or two with a sign of dates, may be meant for a date."""
    return date["sign"] == "-" or (date["day"] is not None and 4 in map(len, date.group(1, 4)))


def _of_date(date: re.Match[str]) -> str:
    year, month, day = date["year"], date["month"], date["day"] or ""
    if date["sign"] != "-" or len(year) < len(day):
        return "it is written year, month, day, with hyphens, as 2024-05-03"
    if not day:
        return "the day is missing; a month alone is { year = 2024, month = 5 }"
    if len(year) != 4:
        return "the year has four digits"
    if len(month) != 2 or len(day) != 2:
        return "month and day have two digits each, as 2024-05-03"
    if not 1 <= int(month) <= MONTHS:
        return f"there is no month {month}"
    if int(year) == 0:
        return "there is no year 0000"
    days = calendar.monthrange(int(year), int(month))[1]
    if not 1 <= int(day) <= days:
        return f"{year}-{month} has no day {day}, but {days} days"
    time = _TIME.fullmatch((date["time"] or "")[1:])
    return _of_time(time) if time else "a time is hours, minutes and seconds, as 16:30:00"


def _of_time(time: re.Match[str]) -> str:
    parts = {key: time[key] for key in ("hour", "minute", "second") if time[key] is not None}
    for name, part in parts.items():
        if len(part) != 2:
            return "hours, minutes and seconds have two digits each, as 09:30:00"
        most = 23 if name == "hour" else 59
        if int(part) > most:
            return f"there is no {name} {part}: the last one is {most}"
    if time["part"] == "":
        return "digits are missing after the point"
    zone = _ZONE.fullmatch(time["zone"])
    if zone is None:
        return "it may end with Z or an offset from UTC, as +09:00, and nothing else"
    if zone["hour"] and (int(zone["hour"]) > 23 or int(zone["minute"]) > 59):
        return f"there is no offset {time['zone']}"
    return "it is written as 16:30:00, after a date with T between them"


def _of_number(word: str) -> str:
    digits = word.lstrip("+-")
    signs = word[: len(word) - len(digits)]
    if len(signs) > 1:
        return "it has one sign at most"
    if digits[:1] == "0" and (base := _BASES.get(digits[1:2].lower())):
        return _of_base(digits, signs, *base)
    if "_" in digits and not re.fullmatch(r"(?:[^_]|(?<=\d)_(?=\d))+", digits):
        return "each `_` in it stands between two digits"
    if digits.count(".") > 1:
        return "it has one point at most; a date is written as 2024-05-03"
    if digits.startswith("."):
        return f"a digit is missing before the point: {signs}0{digits}"
    if re.search(r"\.(?!\d)", digits):
        return "a digit is missing after the point"
    if re.fullmatch(r"[\d_.]+[eE][+-]?", digits):
        return "the power of ten is missing after `e`"
    if re.fullmatch(r"[\d_]+,\d+", digits):
        return "it is written with a point, and without commas"
    if re.fullmatch(r"0[\d_]+(?:\.[\d_]+)?(?:[eE].*)?", digits):
        return f"it begins with a zero: write {signs}{digits.lstrip('0_') or '0'}"
    if odd := re.search(r"[^\d_.]", digits):
        return f"`{digits[odd.start() :]}` is no part of one; a text stands in quotation marks"
    return "a number is written as 7, -7, 1_000, 0.5 or 1e6"


def _of_base(digits: str, signs: str, name: str, known: str, pattern: str) -> str:
    if signs:
        return f"a {name} number has no sign"
    if digits[1].isupper():
        return f"`{digits[:2]}` is written in small letters"
    if len(digits) == 2:
        return f"digits are missing after `{digits}`"
    if not re.fullmatch(f"[{pattern}_]+", digits[2:]):
        return f"the digits of a {name} one are {known}"
    return "each `_` in it stands between two digits"
