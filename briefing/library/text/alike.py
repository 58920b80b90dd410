"""What is equal: the one form of a text in which all of its spellings are the same, but for case.

Canonically equal letters are equal, and so are those with and without a mark that a searcher may
leave out; a sign that a keyboard or a typesetter makes of one of ASCII is that one; every space is
a space; what shows nothing is passed over, and so is its visible escape. A voiced kana is another
letter than the plain one, and a vowel that is written as a mark is a letter, so both stay.

All that cuts words, in entries, names, notes and queries, and all that finds in a text goes by it.
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from briefing import TYPE_CHECKING
from briefing.pack.safe_text import FILLERS, WRITTEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeVar

    import tantivy

    T = TypeVar("T")

NON_ASCII = re.compile("[^\0-\x7f]+")
"""Characters outside of ASCII in a row."""

LONGEST_CACHED, MOST_CACHED = 64, 4096
"""Characters of such a row of which it is kept what is made of it, and how many are kept."""

_ESCAPE = r"\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8}"
_ESCAPE_OR_ANY = rf"{_ESCAPE}|(?s:.)"
_ESCAPE_OR_NON_ASCII = rf"{_ESCAPE}|[^\0-\x7f]"

_VOICED, _VIRAMA = 8, 9
_VOWELS = (84, 91, 103, 118, 129, 130, 132)
_LETTERS = frozenset((0, _VOICED, _VIRAMA, *_VOWELS))
"""The combining classes of marks that stay: without them it is another word."""

_UNSEEN = frozenset(f"{FILLERS}\u034f\u0640\u180b\u180c\u180d\u180f")
"""What is passed over beside formats and marks: letters that show nothing, what joins marks or
chooses among forms, and what only stretches a word of Arabic."""

_BLANK_BRAILLE = "\u2800"

_SIGNS = {
    **dict.fromkeys("\u2212\u2043\u02d7", "-"),
    **dict.fromkeys("\u02bb\u02bc\u02b9\u05f3\u0060\u00b4", "'"),
    **dict.fromkeys("\u301d\u301e\u301f\u05f4", '"'),
    "ς": "σ",
}
"""Signs and letters that no rule makes of the one they are equal to."""

FREQUENT_SIGNS = (("’", "'"), ("“", '"'), ("”", '"'), ("–", "-"), ("—", "-"))
"""What most texts have of signs, with what each is equal to: replaced before all others."""

_FREQUENT = (*FREQUENT_SIGNS, ("\u00a0", " "))

_FORMS = (("\ufe50", "\ufe6b"), ("\uff01", "\uff9f"), ("\uffe0", "\uffe6"))
"""Signs and letters of another width, the first and the last of each range."""

_SELECTORS = (
    ("\ufe00", "\ufe0f"),
    ("\U0001f3fb", "\U0001f3ff"),
    ("\U000e0100", "\U000e01ef"),
)

EMOJI = "\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff"
"""A class of pictures, each of which is a word."""


class _Alike(dict[int, str]):
    """What each character outside of ASCII is equal to, looked up when it is first met."""

    _folds: tantivy.TextAnalyzer | None = None

    def __missing__(self, code: int) -> str:
        self[code] = self._found(chr(code))
        return self[code]

    def _found(self, each: str) -> str:
        from unicodedata import category, combining, decimal, normalize

        if each.isascii():
            return each
        parts = normalize("NFD", each)
        if parts != each:
            return normalize("NFC", parts.translate(self))
        kind = category(each)
        if kind in ("Cf", "Me") or each in _UNSEEN or _is_selector(each):
            return ""
        if combining(each) not in _LETTERS:
            return ""
        if kind[0] == "Z" or each == _BLANK_BRAILLE:
            return " "
        if each in _SIGNS:
            return _SIGNS[each]
        whole = normalize("NFKD", each)
        if whole != each and any(first <= each <= last for first, last in _FORMS):
            return whole.translate(self)
        if kind == "Pd" and not "\u3000" <= each <= "\u30ff":
            return "-"
        if kind == "Nd":
            return str(decimal(each))
        if kind[0] in "PS":
            plain = self._folded(each)
            return plain if len(plain) == 1 else each
        if kind[0] != "L":
            return each
        only_form = whole != each and whole.isalnum() and not any(map(_goes_on, whole))
        return whole.translate(self) if only_form else self._folded(each)

    def _folded(self, each: str) -> str:
        """Return what the engine makes of a letter or a sign: ł is l, ß is ss, « is "."""
        if self._folds is None:
            from briefing.library.text.analysers import of_letters

            self._folds = of_letters()
        return "".join(self._folds.analyze(each)) or each


def _is_selector(each: str) -> bool:
    """Return whether a character only chooses a form of that before it, or a colour."""
    return any(first <= each <= last for first, last in _SELECTORS)


_ALIKE = _Alike()


def of_each_row(work: Callable[[str], T]) -> Callable[[re.Match[str]], T]:
    """Return what does some work on characters outside of ASCII in a row, a match of NON_ASCII.

    What it makes of a short row is kept: texts have few such rows, many times.
    """
    kept = lru_cache(MOST_CACHED)(work)

    def of_match(match: re.Match[str]) -> T:
        row = match[0]
        return kept(row) if len(row) <= LONGEST_CACHED else work(row)

    return of_match


def _alike(row: str) -> str:
    return _composed(row.translate(_ALIKE))


_row_alike = of_each_row(_alike)


def _composed(text: str) -> str:
    from unicodedata import is_normalized, normalize

    return text if is_normalized("NFC", text) else normalize("NFC", text)


def _of_escapes(match: re.Match[str]) -> str:
    """Return visible escapes without those of what shows nothing."""
    return "".join(_of_one(each[0]) for each in re.finditer(_ESCAPE_OR_ANY, match[0]))


def _of_one(written: str) -> str:
    """Return what one character, or the escape of one, is equal to."""
    if len(written) == 1:
        return written if written.isascii() else _ALIKE[ord(written)]
    code = int(written[2:], 16)
    return "" if 0x7F < code < 0x110000 and not _ALIKE[code] else written


def alike(text: str) -> str:
    """Return a text as all that is equal to it is written, but for case."""
    if "\\" in text:
        text = re.sub(WRITTEN, _of_escapes, text)
    if text.isascii():
        return text
    for sign, plain in _FREQUENT:
        text = text.replace(sign, plain)
    return text if text.isascii() else NON_ASCII.sub(_row_alike, text)


def small(text: str) -> str:
    """Return a text as all that is equal to it is written, whatever the case."""
    return alike(text).lower().replace("ς", "σ")


def signs(text: str) -> str:
    """Return a text of the same length with its signs and spaces as those of ASCII."""
    return text if text.isascii() else NON_ASCII.sub(_signs_of_run, text)


def _signs_of_run(match: re.Match[str]) -> str:
    return "".join(
        plain if len(plain := _ALIKE[ord(each)]) == 1 and not plain.isalnum() else each
        for each in match[0]
    )


def marks_in(text: str) -> str:
    """Return the marks of a text that are letters, each once and in order."""
    return "".join(sorted(each for each in set(text) if not each.isascii() and _is_mark(each)))


def _is_mark(each: str) -> bool:
    from unicodedata import category

    return category(each) in ("Mn", "Mc")


class Alike:
    """A text in the form that `alike` gives it, and the place of each part in the text itself."""

    def __init__(self, text: str) -> None:
        self.whole = text
        self.text = alike(text)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a part that is not empty starts and ends in the text itself.

        What shows nothing behind a letter, and its marks, belong to it.
        """
        if self.in_place:
            return start, end
        return self._places[start][0], self._places[end - 1][1]

    @cached_property
    def in_place(self) -> bool:
        """Whether each letter stands where it stands in the text itself."""
        if self.text == self.whole:
            return True
        if len(self.text) != len(self.whole) or "\\" in self.whole:
            return False
        return all(each.isascii() or len(_ALIKE[ord(each)]) == 1 for each in set(self.whole))

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        letters: list[str] = []
        end = 0
        for match in re.finditer(_ESCAPE_OR_NON_ASCII, self.whole):
            found += zip(range(end, match.start()), range(end + 1, match.start() + 1), strict=True)
            letters += self.whole[end : match.start()]
            end = match.end()
            out = _of_one(match[0])
            if out:
                whole = len(match[0]) == 1  # else it is an escape that stays as it is written
                each = [match.span()] * len(out)
                found += each if whole else [(at, at + 1) for at in range(*match.span())]
                letters += out
            elif found:
                found[-1] = found[-1][0], match.end()
        found += zip(range(end, len(self.whole)), range(end + 1, len(self.whole) + 1), strict=True)
        letters += self.whole[end:]
        if len(letters) == len(self.text):
            return found
        return list(_of_composed(letters, found))


def _of_composed(letters: list[str], places: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the places of letters of which some, with the marks behind them, become one."""
    start = 0
    for end in range(1, len(letters) + 1):
        if end < len(letters) and _goes_on(letters[end]):
            continue
        count = len(_composed("".join(letters[start:end])))
        whole = places[start][0], places[end - 1][1]
        yield from places[start:end] if count == end - start else [whole] * count
        start = end


def _goes_on(each: str) -> bool:
    """Return whether a character may become one with that before it."""
    return "\u1160" <= each <= "\u11ff" or _is_mark(each)
