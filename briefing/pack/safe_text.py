"""The boundary at which text from a pack becomes safe to show.

A pack may come from anyone. Whatever a terminal would obey rather than show, and whatever would
make a reader see other words than the ones that are written, becomes a visible escape: here, once,
and nowhere else. Everything behind this boundary shows text as it is.
"""

from __future__ import annotations

import re

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Literal

    Hazard = Literal["control", "bidirectional", "invisible", "marks"]

ZWNJ, ZWJ = "\u200c", "\u200d"
"""Joiners that scripts and emoji need, so they stay."""

MARKS_IN_A_RUN = 3
"""Combining marks kept one after the other; what follows would climb over the lines above."""

FILLERS = "\u115f\u1160\u3164\uffa0"
"""Letters of Hangul by Unicode's book that show nothing: with them two words look like one."""

_OBEYED = ("Cc", "Cs", "Zl", "Zp")
_TURNS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
_SIDES = "\u061c\u200e\u200f"
"""Marks that have a direction and no width."""

_HARMLESS = (
    "[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u2190-\u2bff"
    "\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u3400-\u9fff\uff01-\uff60]*"
)
"""Letters and signs of which none is unsafe and none is a combining mark: nearly all there are.
Compiled when it is first asked for: a start need not wait for it."""


def escape(character: str) -> str:
    """Return the visible escape of one character, as Python writes it: `\\x1b`, `\\u202e`."""
    code = ord(character)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def harmless(text: str) -> bool:
    """Return whether every part of `text` is seen at a glance to be safe as it is.

    True means that `safe` would change no part of it; False, that it has to be looked at closely.
    """
    if text.isascii():
        return text.replace("\n", "").replace("\t", "").isprintable()
    return re.fullmatch(_HARMLESS, text) is not None


def unsafe(text: str) -> Iterator[tuple[int, Hazard]]:
    """Yield where each character of `text` stands that must not be shown as it is, and its hazard.

    In the order of the text. The only place that decides what is unsafe.
    """
    import unicodedata

    marks = 0
    for at, character in enumerate(text):
        category = unicodedata.category(character)
        if category in ("Mn", "Me"):
            marks += 1
            if marks > MARKS_IN_A_RUN:
                yield at, "marks"
            continue
        if character in (ZWNJ, ZWJ):
            continue
        marks = 0
        if character in FILLERS:
            yield at, "invisible"
        elif category == "Cf":
            bidirectional = unicodedata.bidirectional(character) in _TURNS or character in _SIDES
            yield at, "bidirectional" if bidirectional else "invisible"
        elif category in _OBEYED and character not in "\n\t":
            yield at, "control"


def safe(text: str) -> str:
    """Return `text` with control, bidirectional and invisible characters as visible escapes.

    Kept: newline, tab, ZWNJ, ZWJ and three combining marks in a run. Nothing is dropped, composed
    or decomposed, so what an author wrote is still there to be read. `safe(safe(t)) == safe(t)`.
    """
    if harmless(text):
        return text  # by far the most there is
    out: list[str] = []
    done = 0
    for at, _ in unsafe(text):
        out += text[done:at], escape(text[at])
        done = at + 1
    return "".join([*out, text[done:]])


def safe_line(text: str) -> str:
    """Return `text` safe and on one line: for messages, and for file names."""
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
"""Keys whose texts may run over lines; every other is shown on one."""


def lay_flat(inside: dict[str, Any] | list[Any]) -> None:
    """Put every text of a parsed table on one line that is to be shown on one, in its place.

    A line break or a tab in it becomes a space: in a title, it would forge a line of its own.
    """
    places: Any = inside if isinstance(inside, dict) else range(len(inside))
    for place in places:
        value = inside[place]
        if isinstance(value, (dict, list)):
            lay_flat(value)
        elif isinstance(value, str) and place not in PARAGRAPHS:
            inside[place] = value.replace("\n", " ").replace("\t", " ")
