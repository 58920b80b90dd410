"""The marks that a merge leaves in a text where two versions of it contradict each other.

Git's own, with the common ancestor or without (`merge.conflictStyle`), and those of Jujutsu, which
have versions and changes in any number; of any length from seven characters on, as merges of merges
have them. They count inside of a text, too: it would be TOML, and shown as if both versions were
meant.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing.pack import codes
from briefing.pack.problems import Problem

OURS, BASE, BETWEEN, THEIRS = "<", "|", "=", ">"

CHANGES, VERSION, BEFORE, GOES_ON = "%", "+", "-", "\\"
"""Jujutsu's, between a beginning and an end: each has words behind it."""

GIT, JUJUTSU = (BASE, BETWEEN), (CHANGES, VERSION, BEFORE, GOES_ON)
"""What stands between a beginning and an end, by whose conflict it is."""

SIZE = 7
"""Characters of a mark, where git is not told otherwise."""

_LINE = r"(?m)^(?P<mark>([<|=>])\2{6,}(?=[ \t\r]|$)|([%+\\-])\3{6,}(?=[ \t]+[^\s]))[^\n]*"
"""A pattern of what may be one of its lines. Compiled where it is needed: every text is asked for
the marks, and hardly any has one."""

_SAID = {
    OURS: "it begins here",
    BASE: "what both versions were made from begins here",
    BETWEEN: "the other version begins here",
    THEIRS: "it ends here",
    CHANGES: "what one version changed begins here",
    VERSION: "a version begins here",
    BEFORE: "what the versions were made from begins here",
    GOES_ON: "what the line above says goes on here",
}


class Marker(NamedTuple):
    """A line that a merge has left: its kind, its extent, and the extent of the mark itself."""

    kind: str
    start: int
    end: int
    mark_end: int


def may_be_in(text: str) -> bool:
    """Return whether a quick look shows what may be a marker."""
    return OURS * SIZE in text or THEIRS * SIZE in text


def find(text: str) -> list[Marker]:
    """Return the markers of a text, in their order.

    What stands between the beginning and the end of a conflict may also be a heading or a row of
    a table: it counts only after a beginning that has no end yet, or where an end follows that has
    no beginning. Right behind a beginning one of Jujutsu's tells whose the conflict is.
    """
    found: list[Marker] = []
    waiting: list[Marker] = []
    opened = 0
    own: tuple[str, ...] = GIT
    for line in re.finditer(_LINE, text):
        kind, size = line["mark"][0], len(line["mark"])
        marker = Marker(kind, *line.span(), line.end("mark"))
        if kind == OURS:
            opened, waiting = size, []
            follows = text[marker.end + 1 : marker.end + 1 + size]
            own = JUJUTSU if follows in [size * each for each in JUJUTSU] else GIT
            found.append(marker)
        elif kind == THEIRS:
            before = [each for each in waiting if each.mark_end - each.start == size]
            if opened or before or size == SIZE:  # else it is a quotation in a quotation
                found += [*before, marker]
            opened, waiting = 0, []
        elif opened:
            found += [marker] if size == opened and kind in own else []
        elif kind in (BETWEEN, CHANGES, VERSION):
            waiting.append(marker)
    return found


def problems(text: str, file: str) -> list[Problem]:
    """Return a problem for each marker of a text."""
    out = []
    for each in find(text):
        line = text.count("\n", 0, each.start) + 1
        message = f"is left from a merge conflict: {_SAID[each.kind]}"
        problem = Problem(
            file,
            f"`{text[each.start : each.mark_end]}` {message}",
            code=codes.CONFLICT_MARKER,
            line=line,
            column=1,
        )
        problem.end = each.mark_end - each.start + 1
        problem.help = "keep what is right of both versions, and remove the lines with the marks"
        out.append(problem)
    return out


def one_version(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a text with its first version alone, and the extents of all lines left out.

    The lines that are left out are blank, so that the others keep their numbers.
    """
    gone: list[tuple[int, int]] = []
    markers = find(text)
    kept = False  # a version of Jujutsu's, which has it whole
    for number, each in enumerate(markers):
        start, end = each.start, each.end
        following = markers[number + 1 : number + 2]
        ends = (*JUJUTSU, *((BETWEEN, THEIRS) if each.kind == BASE else (THEIRS,)))
        first = each.kind == VERSION and not kept
        if each.kind not in (OURS, THEIRS) and not first and following:
            end = following[0].start if following[0].kind in ends else end
        kept = each.kind != OURS and (kept or first)
        gone.append((start, end))
    out, done = [], 0
    for start, end in gone:
        out += [text[done:start], "\n" * text.count("\n", start, end)]
        done = end
    return "".join([*out, text[done:]]), gone
