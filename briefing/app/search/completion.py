"""The candidates that complete what is typed: fields, their values, or words of the entries."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from briefing.library.query.syntax import COLON, COMMA, MINUS, QUOTE, written
from briefing.library.search_fields import FIELDS
from briefing.library.text.alike import signs, small

if TYPE_CHECKING:
    from briefing.library.library import Library

MOST = 20
"""Candidates that are offered."""


class Fragment(NamedTuple):
    """The part of a query that is being typed: up to the cursor."""

    start: int
    """Where what a candidate replaces begins."""
    end: int
    """Where the cursor is."""
    typed: str
    """What is typed of it, without a quotation mark."""
    field: str | None
    """The field of which it is a value; None: it is a field or a word."""


def fragment(text: str, cursor: int) -> Fragment:
    """Return what is being typed before the cursor; the spaces of a quotation belong to it."""
    start, value, quoted, field = 0, 0, False, None
    text = signs(text)
    for at, each in enumerate(text[:cursor]):
        if each == QUOTE:
            quoted = not quoted
        elif quoted:
            continue
        elif each.isspace():
            start = value = at + 1
            field = None
        elif each == COLON and field is None:
            name = small(text[start:at]).removeprefix(MINUS)
            if name in FIELDS:
                field, value = name, at + 1
        elif each == COMMA and field is not None:
            value = at + 1
    if field is not None:
        return Fragment(value, cursor, text[value:cursor].replace(QUOTE, ""), field)
    if text[start:cursor].startswith(MINUS):
        start += 1
    return Fragment(start, cursor, text[start:cursor], None)


def candidates(library: Library, part: Fragment) -> list[str]:
    """Return what may stand in the place of a fragment, the likeliest first."""
    typed = small(part.typed)
    if part.field is not None:
        return _values(library, part.field, typed)
    fields = [f"{field}{COLON}" for field in FIELDS if field.startswith(typed)]
    if fields or not part.typed[-1:].isalnum():
        return fields
    return _words(library, part.typed)


def _words(library: Library, typed: str) -> list[str]:
    """Return the words that the last word typed may become, its letters as they are typed."""
    from briefing.library.text.alike import Alike
    from briefing.library.text.stems import folded
    from briefing.library.text.words import spoken_words

    words = list(spoken_words(Alike(typed)))
    if not words or words[-1][2] < len(typed):
        return []
    word, start, _ = words[-1]
    kept = word if len(folded(word)) == len(word) else ""
    found = [typed[:start] + kept + each[len(kept) :] for each in library.completions(word, MOST)]
    return [each for each in found if each != typed] or found


def _values(library: Library, field: str, typed: str) -> list[str]:
    """Return the values of a field that begin so: their ids, or a name where the id does not."""
    ids: list[str] = []
    named: list[str] = []
    for id, names in library.values(field).items():
        if small(id).startswith(typed):
            ids.append(id)
        else:
            named += [name for name in names if small(name).startswith(typed)][:1]
    return [written(value) for value in [*ids, *dict.fromkeys(named)] if QUOTE not in value][:MOST]


def _alike(letters: tuple[str, ...]) -> bool:
    return len(set(letters)) == 1


class Completion:
    """The candidates for one fragment, of which one after the other takes its place."""

    def __init__(self, text: str, part: Fragment, found: list[str]) -> None:
        self.candidates = found
        self.index = -1
        """The candidate that is put in; -1: only what all have in common."""
        self._text, self._part = text, part

    def common(self) -> str:
        """Return what all candidates begin with, where that is more than is typed; else ""."""
        columns = zip(*self.candidates, strict=False)
        shared = "".join(each[0] for each in takewhile(_alike, columns))
        return shared if len(shared.strip(QUOTE)) > len(self._part.typed) else ""

    def step(self, by: int) -> None:
        """Go to the next candidate or the one before, round."""
        start = self.index if self.index >= 0 or by > 0 else 0
        self.index = (start + by) % len(self.candidates)

    def put(self, part: str) -> tuple[str, int]:
        """Return the query with `part` in the place of the fragment, and where the cursor is."""
        text = self._text[: self._part.start] + part
        return text + self._text[self._part.end :], len(text)

    def whole(self) -> tuple[str, int]:
        """Return the query with the only candidate in it, ready for what is typed next."""
        only = self.candidates[0]
        rest = self._text[self._part.end :]
        space = "" if only.endswith(COLON) or rest[:1].isspace() else " "
        return self.put(only + space)

    def typed(self) -> tuple[str, int]:
        """Return the query as it was typed."""
        return self._text, self._part.end
