"""What a query asks to leave out in words: other than missiles, except AI, 中国以外.

`-word` shuts entries out. Words are less exact: what they name stands after all else.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.alias_lookup import longest_name
from briefing.library.query.syntax import (
    Hyphenated,
    JapaneseRun,
    LeftOut,
    Phrase,
    Word,
    in_a_row,
)
from briefing.library.text.japanese import segments
from briefing.library.text.stop_words import STOP_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.query.alias_lookup import AliasLookup
    from briefing.library.query.syntax import Clause

_SURE, _UNSURE = (
    tuple(tuple(each.split()) for each in words.split("|"))
    for words in (
        "other than|apart from|aside from|except for|anything but|everything but|but not|excluding"
        "|except|besides",
        "without|rather than|instead of|not|no",
    )
)
"""Words that leave out whatever follows them, and those that leave out a name that follows them,
and nothing else: not confirmed."""

_MARKERS = (*_SURE, *_UNSURE)

_FIRST = frozenset(words[0] for words in _MARKERS)
"""The first words of all of them: most words of a query are none."""

_BETWEEN = frozenset("the a an from by in of on for with any those that".split())
"""Words that may stand between such words and what is left out."""

_AND = frozenset(("and", "or", "nor"))

_AUXILIARIES = frozenset(
    "is are was were do does did has have had can could may might must shall should will "
    "would".split()
)
"""Verbs that a `not` denies, behind them or behind the subject of a question."""

_QUESTIONS = frozenset("who what when where which why how whether".split()) | _AUXILIARIES
"""Words that begin a question."""

_JAPANESE = ("以外", "を除く", "を除いた", "を除いて", "ではない", "じゃない")

_OPERATOR = "NOT"

NOT, _NO = "not", "no"

SUBJECT = 4
"""Words of a question before a `not` that denies its verb, at most: why did they not join."""

MOST = 3
"""Words in a row that are left out as one, where they are no name."""


def apart(clauses: Iterable[Clause | None]) -> Iterator[Clause | None]:
    """Yield the clauses of a query, and in place of what it may leave out one for that."""
    known = list(clauses)
    at = 0
    while at < len(known):
        clause = known[at]
        if isinstance(clause, JapaneseRun) and (marker := _japanese_marker(clause.text)):
            yield from _of_run(clause, marker)
            at += 1
            continue
        left_out, at = _left_out(known, at)
        yield left_out or clause


def _left_out(clauses: list[Clause | None], at: int) -> tuple[LeftOut | None, int]:
    """Return what may be left out by words that stand at a place, and the place behind; or None,
    and the next place.
    """
    words = _marker(clauses, at)
    if not words:
        return None, at + 1
    first = at + len(words)
    while first < len(clauses) and _word(clauses[first]) in _BETWEEN:
        first += 1
    last = first
    while last < len(clauses) and _may_be_left_out(clauses[last], last > first):
        last += 1
    rest = [each for each in clauses[first:last] if each is not None]
    start = clauses[at]
    sure = words in _SURE or _is_operator(clauses, at)
    if start is None or not rest or _denies(clauses, at, sure=sure):
        return None, at + 1
    if words == (_NO,) and not (at and last == len(clauses)):
        return None, at + 1
    left_out = LeftOut(start.start, rest[-1].end, rest)
    left_out.is_sure = sure
    left_out.is_denied = words == (NOT,)
    left_out.is_last = words == (_NO,)
    return left_out, last


def _is_operator(clauses: list[Clause | None], at: int) -> bool:
    """Return whether a word is NOT, as other programs have it, behind words in small letters."""
    word = clauses[at]
    before = [each.text for each in clauses[:at] if isinstance(each, Word)]
    return isinstance(word, Word) and word.text == _OPERATOR and not all(map(str.isupper, before))


def _word(clause: Clause | None) -> str:
    return clause.text.lower() if isinstance(clause, Word) and clause.plain else ""


def _marker(clauses: list[Clause | None], at: int) -> tuple[str, ...]:
    if _word(clauses[at]) not in _FIRST:
        return ()
    for words in _MARKERS:
        if tuple(map(_word, clauses[at : at + len(words)])) == words:
            return words
    return ()


def _may_be_left_out(clause: Clause | None, later: bool) -> bool:
    if isinstance(clause, Word):
        word = _word(clause)
        return bool(word) and (word not in STOP_WORDS or (later and word in _AND))
    return isinstance(clause, Hyphenated | JapaneseRun | Phrase) and not clause.negated


def _denies(clauses: list[Clause | None], at: int, *, sure: bool) -> bool:
    """Return whether an unsure word is a part of a question, or denies a verb.

    Can they shoot without an order? Why did they not join? But: what drones, not of China.
    """
    if sure:
        return False
    words = [_word(each) for each in clauses[: at + 1]]
    if at and words[at - 1] in _AUXILIARIES:
        return True
    if words[at] != NOT:
        return words[0] in _QUESTIONS
    return at <= SUBJECT and words[0] in _QUESTIONS and not _AUXILIARIES.isdisjoint(words[:2])


def _japanese_marker(text: str) -> str:
    """Return what in a run of Japanese leaves out the word before it, or ""."""
    return next((each for each in _JAPANESE if each in text), "")


def _of_run(run: JapaneseRun, marker: str) -> Iterator[Clause]:
    before, _, after = run.text.partition(marker)
    words = segments(before) if before else []
    if not words:
        yield run
        return
    start = run.start + before.rindex(words[-1])
    rest = before[: start - run.start]
    if rest:
        yield JapaneseRun(run.start, start, rest)
    end = run.start + len(before)
    left_out = LeftOut(start, end + len(marker), [JapaneseRun(start, end, words[-1])])
    left_out.is_sure = True
    yield left_out
    if after.lstrip("のでにはが"):
        yield JapaneseRun(end + len(marker), run.end, after.lstrip("のでにはが"))


def _end_of_row(clauses: list[Clause], at: int) -> int:
    """Return where words in a row end that are left out as one; a quoted phrase is one alone."""
    if isinstance(clauses[at], Phrase):
        return at + 1
    end = at
    while (
        end < min(len(clauses), at + MOST)
        and not isinstance(clauses[end], Phrase)
        and _word(clauses[end]) not in _AND
    ):
        end += 1
    return end


def settled(
    clause: LeftOut, aliases: AliasLookup | None, *, sure: bool
) -> tuple[list[Clause], list[Clause]]:
    """Return the clauses that are left out, each a name or some words in a row, and the rest.

    Nothing is left out where it is not sure that the words in front mean it and no name follows.
    """
    out: list[Clause] = []
    at, known = 0, clause.clauses
    while at < len(known):
        joined = at
        while out and joined < len(known) and _word(known[joined]) in _AND:
            joined += 1
        if out and joined == at:
            break
        end = longest_name(aliases, known, joined) if aliases else joined
        if end == joined and sure:
            end = _end_of_row(known, joined)
        if end == joined:
            break
        out.append(known[joined] if end == joined + 1 else in_a_row(known[joined:end]))
        at = end
    if clause.is_last and at < len(known):
        return [], known
    return out, known[at:] if out else known
