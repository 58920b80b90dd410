"""Making text from a pack safe to show.

A pack may come from anyone. Characters that a terminal would obey instead of showing, and
characters that would make a reader see other words than the written ones, become visible
escapes. Values and keys of a pack are made safe where they are read: by `toml.parser` as soon as
they are parsed, and by `markdown.commonmark`, whose entities stand for other characters. All
that does not come that way (names of files, lines of a file as they are written, arguments,
queries, messages of the system, a kept screen) passes `safe_line` where it becomes a line for
show.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    _Class = Literal["", "joiner", "mark", "control", "bidirectional", "invisible"]

    Hazard = Literal["control", "bidirectional", "invisible", "marks"]

ZWNJ, ZWJ = "\u200c", "\u200d"
"""Joiners that scripts and emoji need, so they stay."""

MARKS_IN_A_RUN = 3
"""Combining marks kept in a row; more would climb over the lines above."""

JOINERS_IN_A_RUN = 3
"""Joiners kept in a row, marks between them or not; no script and no emoji needs two."""

FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters of Hangul that show nothing: with them, two different words look the same."""

_OBEYED = ("Cc", "Cs", "Zl", "Zp")
_TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
_SIDES = "\u061c\u200e\u200f"
"""Marks that have a direction and no width."""

_PLAIN = (
    "\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff"
    "\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u9fff\uff01-\uff60"
)
_HARMLESS = f"[{_PLAIN}]+"
"""A pattern of the letters and signs that are neither unsafe nor combining marks: nearly all. What
is between two of its matches has to be looked at one by one. Compiled at its first use, so that a
start need not wait for it; it takes long, so that there is no second one of the other characters.
"""

WRITTEN = r"(?:\\x[0-9a-f]{2}|\\u[0-9a-f]{4}|\\U[0-9a-f]{8})++"
"""A pattern of visible escapes in a row. As the other, compiled where it is needed."""


def escape(character: str) -> str:
    """Return the visible escape of one character, as Python writes it: `\\x1b`, `\\u202e`."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


_CONTROLS = {
    "\0": "NULL",
    "\a": "BELL",
    "\b": "BACKSPACE",
    "\v": "LINE TABULATION",
    "\f": "FORM FEED",
    "\r": "CARRIAGE RETURN",
    "\x1a": "SUBSTITUTE",
    "\x1b": "ESCAPE",
    "\x7f": "DELETE",
    "\x85": "NEXT LINE",
    "\x9b": "CONTROL SEQUENCE INTRODUCER",
}
"""Names of characters that have none in Unicode."""


def named(character: str) -> str:
    """Return the name of a character, in safe letters."""
    import unicodedata

    name = _CONTROLS.get(character) or unicodedata.name(character, "")
    return f"U+{ord(character):04X} {name}".rstrip()


class _Escapes(dict[int, str]):
    """The escape of each code point, made when it is first met: a text may be full of one mark."""

    def __missing__(self, code: int) -> str:
        self[code] = escape(chr(code))
        return self[code]


_ESCAPES = _Escapes()


def harmless(text: str) -> bool:
    """Return whether a quick look shows that `text` is safe.

    True: `safe` would change nothing. False: it may, and `text` has to be looked at closely.
    """
    if text.isascii():
        return text.replace("\n", "").replace("\t", "").isprintable()
    return re.fullmatch(_HARMLESS, text) is not None


class _Classes(dict[int, str]):
    """The letter of the class of each code point, looked up when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = (_class_of(chr(code)) or _SHOWN)[0]
        return self[code]


_CLASSES = _Classes()

_SHOWN = "."
"""Stands for a character that is shown, and no joiner."""

_HAZARDS: dict[str, Hazard] = {
    "c": "control",
    "b": "bidirectional",
    "i": "invisible",
    "m": "marks",
    "j": "invisible",
}
"""The hazard of each class, by its first letter; of marks and joiners, of those beyond a few."""


def _class_of(character: str) -> _Class:
    import unicodedata

    category = unicodedata.category(character)
    if category in ("Mn", "Me"):
        return "mark"
    if character in (ZWNJ, ZWJ):
        return "joiner"
    if character in FILLERS:
        return "invisible"
    if category == "Cf":
        turns = unicodedata.bidirectional(character) in _TURNS or character in _SIDES
        return "bidirectional" if turns else "invisible"
    return "control" if category in _OBEYED and character not in "\n\t" else ""


def unsafe_runs(text: str) -> Iterator[tuple[int, int, Hazard]]:
    """Yield each run of characters of one hazard that must not be shown as they are.

    The index of its first character, that after its last, and the hazard, in the order of the
    text. The only place that decides what is unsafe.
    """
    run: tuple[int, int, Hazard] | None = None
    for start, end, hazard in _stretches(text):
        if run and run[1] == start and run[2] == hazard:
            run = run[0], end, hazard
            continue
        if run:
            yield run
        run = start, end, hazard
    if run:
        yield run


def _odd(text: str) -> Iterator[tuple[int, int]]:
    """Yield the start and end of each row of characters that have to be looked at."""
    done = 0
    for found in re.finditer(_HARMLESS, text):
        if found.start() > done:
            yield done, found.start()
        done = found.end()
    if done < len(text):
        yield done, len(text)


def _stretches(text: str) -> Iterator[tuple[int, int, Hazard]]:
    """Yield the parts of the runs: characters of one class that must not be shown."""
    for begin, stop in _odd(text):
        # a letter for each character: a text may be full of marks, no two alike beside one another
        classes = text[begin:stop].translate(_CLASSES)
        if not classes.strip(_SHOWN):
            continue  # letters of another alphabet
        left = {"m": MARKS_IN_A_RUN, "j": JOINERS_IN_A_RUN}
        for run in re.finditer(r"(.)\1*", classes):
            letter, (start, end) = run[1], run.span()
            if letter in left:
                start, left[letter] = (
                    min(end, start + left[letter]),
                    max(0, left[letter] - (end - start)),
                )
            else:
                left = {"m": MARKS_IN_A_RUN, "j": JOINERS_IN_A_RUN}
            if start < end and letter in _HAZARDS:
                yield begin + start, begin + end, _HAZARDS[letter]


def safe(text: str) -> str:
    """Return `text` with control, bidirectional and invisible characters as visible escapes.

    Kept: newline, tab, three of ZWNJ and ZWJ and three combining marks in a run. Nothing is
    dropped, composed or decomposed, so what an author wrote is still there to be read.
    `safe(safe(t)) == safe(t)`.
    """
    if harmless(text):
        return text  # the common case
    out: list[str] = []
    done = 0
    for start, end, hazard in unsafe_runs(text):
        part = text[start:end]
        if hazard == "control":
            shown = part.translate(_ESCAPES)
        else:  # none of ASCII: Python writes the same escapes, and many times as fast
            shown = part.encode("ascii", "backslashreplace").decode("ascii")
        out += text[done:start], shown
        done = end
    return "".join([*out, text[done:]])


def without_escapes(text: str, *, short: bool = False) -> str:
    """Return `text` with a space for each character of a visible escape: its digits are no
    numbers, and its letters no words.

    With `short`, one space stands for all escapes in a row.
    """
    if "\\" not in text:
        return text
    return re.sub(WRITTEN, " " if short else lambda found: " " * len(found[0]), text)


def safe_line(text: str) -> str:
    """Return `text` safe and on one line: for messages, names of files, and source text."""
    return safe(text).replace("\n", "\\n").replace("\t", "\\t")


def safe_table(table: dict[str, Any]) -> dict[str, Any]:
    """Return a parsed TOML table with every key and string in it made safe."""
    return {safe(key): _safe_value(value) for key, value in table.items()}


def _safe_value(value: Any) -> Any:
    if isinstance(value, str):
        return safe(value)
    if isinstance(value, dict):
        return safe_table(value)
    return [_safe_value(item) for item in value] if isinstance(value, list) else value


PARAGRAPHS = frozenset({"body", "note", "caveat", "text", "original"})
"""Keys whose texts may have several lines; every other text is shown on one."""


def lay_flat(inside: dict[str, Any] | list[Any]) -> None:
    """Put the texts of a parsed table that are shown on one line on one line, in place.

    A line break or a tab becomes a space: in a title, it would forge a line of its own.
    """
    places: Any = inside.items() if isinstance(inside, dict) else enumerate(inside)
    for place, value in places:
        if isinstance(value, str):
            if ("\n" in value or "\t" in value) and place not in PARAGRAPHS:
                inside[place] = value.replace("\n", " ").replace("\t", " ")
        elif isinstance(value, (dict, list)):
            lay_flat(value)
