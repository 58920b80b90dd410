"""The clauses of plain text in a query: words, codes, figures, dates, articles of law, Japanese."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import (
    HYPHENS,
    MOST_CLAUSES,
    Article,
    Clause,
    Hyphenated,
    JapaneseRun,
    Word,
    in_a_row,
)
from briefing.library.text.alike import Alike
from briefing.library.text.forms import LONGEST_SERIES
from briefing.library.text.japanese import runs
from briefing.library.text.spelling import AMOUNT_WORDS
from briefing.library.text.words import spoken_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Spoken = tuple[str, int, int]
    """A word, with its start and end."""

_WORDS_OF_VALUES = (*AMOUNT_WORDS, "dozen", "元年")
"""What a number, an amount or a year has that has no digit."""


def clauses(text: str, start: int, end: int) -> Iterator[Clause]:
    """Yield the words, figures, articles and Japanese of a part of the query that is plain text."""
    part = text[start:end]
    places: Sequence[int] = range(len(part) + 1)
    if any(map(str.isnumeric, part)) and not part.isascii():
        from briefing.library.text.japanese_numbers import with_figures

        part, places = with_figures(part)
    for each in _in_part(part):
        each.start, each.end = start + places[each.start], start + places[each.end]
        yield each


def _in_part(part: str) -> Iterator[Clause]:
    """Yield the same, with their places in the part."""
    plain = Alike(part)
    taken: list[tuple[int, int]] = []
    found: list[Clause] = []
    if any(map(str.isnumeric, part)):
        from briefing.library.text.articles import ARTICLE, numbers

        for match in ARTICLE.finditer(part):
            taken.append(match.span())
            for number in numbers(match):
                yield Article(*match.span(), number)
    for each in _valued(part):
        if not any(first < each.end and each.start < last for first, last in taken):
            taken.append((each.start, each.end))
            found.append(each)
    japanese = list(runs(plain))
    if japanese and any(map(str.isdecimal, part)):
        from briefing.library.text.japanese_numbers import counters

        taken += counters(part)
    for run in japanese:
        found += _untaken(run, taken)
    for group in _hyphenated(plain, taken):
        first, last = group[0][1], group[-1][2]
        words = [word for word, _, _ in group[:MOST_CLAUSES]]
        found.append(Hyphenated(first, last, words) if words[1:] else Word(first, last, words[0]))
    yield from sorted(found, key=lambda clause: clause.start)


def _untaken(run: Spoken, taken: list[tuple[int, int]]) -> Iterator[Clause]:
    """Yield what of a run of Japanese stands before, between and behind what is taken."""
    text, start, end = run
    at = start
    for first, last in [*sorted(taken), (end, end)]:
        upto = min(first, end)
        if at < upto and (part := text[at - start : upto - start if upto < end else None]):
            yield JapaneseRun(at, upto, part)
        at = max(at, last)


def _valued(part: str) -> list[Clause]:
    """Return the dates, the amounts and the numbers of a part of the query, if it may have any."""
    small_part = part.lower()
    if not any(map(str.isnumeric, part)) and not any(
        each in small_part for each in _WORDS_OF_VALUES
    ):
        return []
    from briefing.library.query.asked_values import valued

    return list(valued(part))


def one_clause(text: str, start: int, end: int) -> Clause | None:
    """Return one clause for text in one piece: `-F-35` excludes the two words in a row."""
    found = list(clauses(text, start, end))
    if len(found) > 1 and (phrase := in_a_row(found)).words:
        return phrase
    return found[0] if found else None


def _hyphenated(plain: Alike, taken: list[tuple[int, int]]) -> Iterator[list[Spoken]]:
    """Yield the words outside of `taken`, in groups that hyphens hold together."""
    group: list[Spoken] = []
    for each in spoken_words(plain):
        if any(first <= each[1] < last for first, last in taken):
            continue
        if group and not _holds_together(plain.whole, group, each):
            yield group
            group = []
        group.append(each)
    if group:
        yield group


def _holds_together(text: str, group: list[Spoken], each: Spoken) -> bool:
    """Return whether a word goes on a group.

    Behind a hyphen, as the last letters of a code, or as another letter of an initialism.
    """
    between = text[group[-1][2] : each[1]]
    if not between:
        return len(group) > 1 and group[-1][0].isdecimal()
    if between == " " and (_is_series(text, group, each) or _is_apart([*group, each])):
        return True
    return between in HYPHENS


def _is_series(text: str, group: list[Spoken], each: Spoken) -> bool:
    """Return whether letters and what is behind a space are one code: H 6K."""
    word, _, end = each
    letters = len(group) == 1 and group[0][0].isupper() and len(group[0][0]) <= LONGEST_SERIES
    return letters and word.isdecimal() and text[end : end + 1].isalpha()


def _is_apart(group: list[Spoken]) -> bool:
    """Return whether words are the letters of an initialism: U S."""
    return all(_is_letter(word) for word, _, _ in group)


def _is_letter(word: str) -> bool:
    """Return whether a word is a single letter, and more likely a part of a name than a word."""
    return len(word) == 1 and word.isalpha() and word not in ("a", "i")
