"""Query feedback: what was made of a query, in words, under the line in which it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.app.core import commands
from briefing.app.ui.notice import Line, Notice, Piece, flowed, key, width
from briefing.cells import cells
from briefing.publish.fitted import elided
from briefing.publish.hit_text import added, corrected, left_out, nearest
from briefing.publish.lines import wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.app.session.search_response import SearchResponse
    from briefing.library.records import QueryMistake

SHORTEST = 12
"""Cells to which a list of names is cut so that all remarks stand on one line."""


class QueryFeedback(Notice):
    """Shows what was made of the query."""


def feedback(response: SearchResponse, column: Callable[[int], int], room: int) -> list[Line]:
    """Return the lines under a query: its mistakes pointed at, then what was made of it.

    `column` tells where on the screen a character of the query stands; `room` is in cells.
    """
    lines = [
        line for each in response.found["mistakes"][:1] for line in _pointed(each, column, room)
    ]
    return lines + _arranged(list(_made(response)), room)


def _pointed(mistake: QueryMistake, column: Callable[[int], int], room: int) -> Iterator[Line]:
    """Yield a line that marks a part of the query, and what is wrong with it, beside it or below.

    Of a part that is scrolled out of sight its end is marked.
    """
    start = max(0, column(mistake["start"]))
    marks = "^" * max(1, min(column(mistake["end"]), room) - start)
    line = [Piece(" " * min(start, room - 1)), Piece(marks, "warning")]
    message = mistake["message"]
    if width(line) + cells(message) + 2 <= room:
        yield [*line, Piece(f" {message}", "warning")]
        return
    yield line
    for first, last in wrap(message, room - 2):
        yield [Piece(f" {message[first:last]}", "warning")]


class Remark(NamedTuple):
    """Something that was made of a query, and the key that changes it."""

    told: str
    by: Line
    cut_beside_others: bool = False
    """Whether it is cut so that all remarks stand on one line."""
    cut_on_its_line: bool = False
    """Whether it is cut rather than goes on in another line."""


def _made(response: SearchResponse) -> Iterator[Remark]:
    """Yield each remark: first what was asked in place of what was typed."""
    found, request = response.found, response.request
    if request.literal:
        yield Remark("as typed: no word is corrected", key(commands.LITERAL, "correct"))
    elif found["corrected"]:
        yield Remark(corrected(found).rstrip(), key(commands.LITERAL, "as typed"))
    if told := left_out(found):
        yield Remark(told, [])
    if not request.names:
        yield Remark("without other names", key(commands.NAMES, "with them"))
    elif found["expanded"]:
        without = key(commands.NAMES, "without")
        yield Remark(added(found), without, cut_beside_others=True, cut_on_its_line=True)
    if found["hits"] and (told := nearest(found)):
        yield Remark(told, [], cut_on_its_line=True)


def _arranged(made: list[Remark], room: int) -> list[Line]:
    """Return remarks on one line, a list of names cut where that makes them fit; else on several,
    and whole.
    """
    groups = [_group(each) for each in made]
    spare = room - 2 - sum(width(group) + 2 for group in groups)
    if made and spare < 0:
        names = next((n for n, each in enumerate(made) if each.cut_beside_others), None)
        left = cells(made[names].told) + spare if names is not None else 0
        if names is not None and left >= SHORTEST:
            groups[names] = _group(made[names], left)
        else:
            groups = [group for each in made for group in _fitting(each, room - 2)]
    return flowed(groups, room)


def _group(remark: Remark, room: int | None = None) -> Line:
    """Return a remark with its key, cut to some cells where they are given."""
    told = remark.told if room is None else elided(remark.told, room)
    return [Piece(told, "" if remark.by else "quiet"), Piece("  " if remark.by else ""), *remark.by]


def _fitting(remark: Remark, room: int) -> Iterator[Line]:
    """Yield a remark as groups that each fit on a line, the key behind the last."""
    if remark.cut_on_its_line:
        beside = width(_group(remark)) - cells(remark.told)
        yield _group(remark, room - beside)
        return
    for start, end in wrap(remark.told, room):
        yield [Piece(remark.told[start:end], "" if remark.by else "quiet")]
    if remark.by:
        yield remark.by


def at_the_end(response: SearchResponse) -> str:
    """Return what is said where the last hit that is shown is chosen."""
    shown, total = len(response.found["hits"]), response.found["total"]
    if shown < total:
        return f"{shown} of {total} are shown: more words or filters find the others"
    return "The last of what was found"
