"""Forms in which one thing is written: codes, figures and initialisms.

A code of letters and digits is written with hyphens, with spaces or in one: H-6K, H 6K, H6K. So is
an initialism, with or without points; a figure has marks between its thousands or none.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import islice, pairwise, product

from briefing import TYPE_CHECKING
from briefing.library.text.alike import alike, small

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MOST_PARTS = 5
"""Parts of a code: letters or digits in a row."""

SHORTEST_WORD = 3
"""Letters of a word, at least, where it stands beside a hyphen: those of a code are fewer."""

LONGEST_INITIALISM = 6
"""Letters of an initialism that may be written apart."""

LONGEST_SERIES, LONGEST_TYPE = 4, 2
"""Letters before and behind the digits of a code that is written with spaces."""

LONGEST_FIGURE = 20
"""Digits of a figure of which other forms are given."""

MOST_FORMS = 24
"""Forms of words in a row that are given."""

_PART = re.compile(r"\d+|[^\W\d_]+")
_FIGURE = re.compile(r"(\d+)(\.\d+)?")

_PLURAL = "s"

_GROUP = 3
"""Digits between two marks."""

Form = tuple[str, ...]
"""Words in a row."""


def code_parts(words: Iterable[str]) -> list[str]:
    """Return the letters and digits of a code, each in a row; of what is no code, none."""
    words = list(words)
    if len(words) > MOST_PARTS or any("." in each or "," in each for each in words):
        return []
    parts = [part for each in words for part in _PART.findall(each)]
    kinds = {each[0].isdecimal() for each in parts}
    is_code = len(kinds) > 1 and not parts[0][0].isdecimal() and len(parts) <= MOST_PARTS
    return parts if is_code else []


def code_forms(parts: Sequence[str]) -> Iterator[Form]:
    """Yield the ways in which a code is cut into words, however it is written."""
    if not parts:
        yield ()
        return
    for end in range(1, len(parts) + 1):
        if end > 1 and (parts[0][0].isdecimal() or not _is_joint(parts[end - 2], parts[end - 1])):
            return
        for rest in code_forms(parts[end:]):
            yield ("".join(parts[:end]), *rest)


def all_of_code(words: Sequence[str]) -> Iterator[Form]:
    """Yield the ways in which a code is cut into words, and those of one of which there are many:
    S-300s.
    """
    parts = code_parts(words)
    yield from code_forms(parts)
    if len(parts) > 2 and parts[-1] == _PLURAL:
        yield from code_forms(parts[:-1])


def _is_joint(one: str, other: str) -> bool:
    return one[0].isdecimal() != other[0].isdecimal()


def is_short_code(words: Sequence[str]) -> bool:
    """Return whether words with hyphens between them are a code whose letters are no word: S-400.

    It means itself: an entry that holds its letters and its figure apart says nothing of it.
    """
    parts = code_parts(words)
    return bool(parts) and all(len(each) < SHORTEST_WORD for each in parts if each.isalpha())


def may_be_spaced_code(words: Sequence[str]) -> bool:
    """Return whether words with spaces between them look like one code."""
    parts = code_parts(words)
    if len(parts) < 3 or len(parts[0]) > LONGEST_SERIES:
        return False
    return all(_is_joint(*two) for two in pairwise(parts)) and all(
        len(each) <= LONGEST_TYPE for each in parts[1:] if not each.isdecimal()
    )


def figure_forms(word: str) -> list[Form]:
    """Return the other forms of a figure: without marks, with commas, and cut at its spaces."""
    match = _FIGURE.fullmatch(word.replace(",", ""))
    if match is None or not _GROUP < len(match[1]) <= LONGEST_FIGURE:
        return []
    digits, rest = match[1], match[2] or ""
    if digits[0] == "0":
        return []
    groups = _groups(digits)
    found = [(digits + rest,), (",".join(groups) + rest,), (*groups[:-1], groups[-1] + rest)]
    return [each for each in found if each != (word,)]


def _groups(digits: str) -> list[str]:
    first = len(digits) % _GROUP or _GROUP
    return [digits[:first], *(digits[n : n + _GROUP] for n in range(first, len(digits), _GROUP))]


def spaced_figure(words: Sequence[str]) -> str:
    """Return words that are the groups of one figure as that figure; else ""."""
    first, *others = words
    if not others or not first.isdecimal() or len(first) > _GROUP or first[0] == "0":
        return ""
    *middle, last = others
    if not all(each.isdecimal() and len(each) == _GROUP for each in middle):
        return ""
    match = _FIGURE.fullmatch(last)
    return "".join(words) if match and len(match[1]) == _GROUP else ""


def phrase_forms(words: Sequence[str]) -> Iterator[Form]:
    """Yield the other forms of words in a row, of which some are codes or figures."""
    if not any(each[0].isdecimal() or not each.isalpha() for each in words):
        return
    options = [list(each) for each in _options(list(words))]
    for found in islice(product(*options), 1, MOST_FORMS):
        yield tuple(word for form in found for word in form)


def _options(words: list[str]) -> Iterator[list[Form]]:
    """Yield the forms of each part of words in a row, as it is written first."""
    at = 0
    while at < len(words):
        for end in range(min(at + MOST_PARTS, len(words)), at, -1):
            part = words[at:end]
            if end - at > 1 and (figure := spaced_figure(part)):
                yield [tuple(part), *figure_forms(figure), (figure,)]
                break
            if _is_code(part):
                forms = code_forms(code_parts(part))
                yield list(dict.fromkeys([tuple(part), *forms]))
                break
            if end - at == 1:
                yield [(words[at],), *figure_forms(words[at])]
        at = end


def _is_code(words: list[str]) -> bool:
    parts = code_parts(words)
    return (len(words) == 1 and bool(parts)) or len(parts) == 2 or may_be_spaced_code(words)


def same_form(name: str) -> str:
    """Return the one form of a name in which all forms of it are the same, whatever the case."""
    found: list[str] = []
    plain = small(name)
    if plain.isalpha():
        return plain
    for token in _token().finditer(plain):
        text = token[0]
        if token.lastgroup in ("spaced", "pointed"):
            text = text.replace(".", "").replace(" ", "")
        elif token.lastgroup == "figure":
            text = _plain_figure(text)
        found.append(" " if text in "-_" else text)
    joined = "".join(found)
    return " ".join(_BOUNDARY.sub(" ", joined).split())


def _plain_figure(text: str) -> str:
    return re.sub("[, ']", "", text)


# Finding in a text as it is written

_NO_WORD_BEFORE, _NO_WORD_BEHIND = r"(?<![^\W_])", r"(?![^\W_])"
_LETTER = r"[^\W\d_]"
_BOUNDARY = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
"""Between the letters and the digits of a code."""
_MARK = "[, ']?"
"""Stands between thousands, or not."""
_JOINT = "[- ]?"
"""Stands between the letters and the digits of a code, or not."""


@cache
def _token() -> re.Pattern[str]:
    """Return the pattern of one part of a name or a phrase, by the kind of its forms."""
    return re.compile(
        rf"(?P<spaced>{_NO_WORD_BEFORE}{_LETTER}(?: {_LETTER})+{_NO_WORD_BEHIND})"
        rf"|(?P<pointed>{_NO_WORD_BEFORE}{_LETTER}(?:\. ?{_LETTER})+{_NO_WORD_BEHIND}\.?)"
        r"|(?P<figure>\d{1,3}(?:[, ']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
        rf"|(?P<word>{_LETTER}+)|(?P<sign>.)",
        re.DOTALL,
    )


def pattern(phrase: str) -> re.Pattern[str]:
    """Return the pattern of a phrase in texts that are written as all that is equal to them is.

    It matches all forms of what is written in the phrase.
    """
    tokens = list(_token().finditer(alike(phrase)))
    found: list[str] = []
    for at, token in enumerate(tokens):
        if _joins(tokens, at):
            continue
        if at and _meet(tokens[at - 1], token):
            found.append(_JOINT)
        found.append(_of_token(token))
        if at + 2 < len(tokens) and _joins(tokens, at + 1):
            found.append(_JOINT)
    return re.compile("".join(found))


def _joins(tokens: list[re.Match[str]], at: int) -> bool:
    """Return whether a token is the hyphen or the space of a code."""
    if tokens[at][0] not in ("-", " ") or not 0 < at < len(tokens) - 1:
        return False
    return _meet(tokens[at - 1], tokens[at + 1])


def _meet(one: re.Match[str], other: re.Match[str]) -> bool:
    """Return whether two tokens are letters and digits."""
    return {one.lastgroup, other.lastgroup} in ({"word", "figure"}, {"spaced", "figure"})


def _of_token(token: re.Match[str]) -> str:
    text, kind = token[0], token.lastgroup
    literal = re.escape(text)
    if kind in ("spaced", "pointed"):
        letters = r"\.? ?".join(re.escape(each) for each in text if each not in ". ")
        return rf"(?:{_NO_WORD_BEFORE}{letters}(?:\.|{_NO_WORD_BEHIND})|{literal})"
    if kind == "word" and 1 < len(text) <= LONGEST_INITIALISM:
        letters = "[. ] ?".join(map(re.escape, text))
        return rf"(?:{literal}|{_NO_WORD_BEFORE}{letters}{_NO_WORD_BEHIND}\.?)"
    if kind == "figure":
        digits, point, rest = _plain_figure(text).partition(".")
        if len(digits) > LONGEST_FIGURE:
            return literal
        return _MARK.join(_groups(digits)) + (re.escape(point) + rest)
    return literal
