"""Query feedback: what was made of a query, in words, under the line in which it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
"""Cells to which a remark is cut so that all stand on one line; else each has its own."""


class QueryFeedback(Notice):
    """Shows what was made of the query."""


def feedback(response: SearchResponse, column: Callable[[int], int], room: int) -> list[Line]:
    """Return the lines under a query: its mistakes pointed at, then what was made of it.

    `column` tells where on the screen a character of the query stands; `room` is in cells.
    """
    lines = [
        line for each in response.found["mistakes"][:1] for line in _pointed(each, column, room)
    ]
    return lines + _on_one_line(list(_made(response)), room)


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


def _made(response: SearchResponse) -> Iterator[tuple[str, Line]]:
    """Yield each remark, and the key that changes it."""
    found, request = response.found, response.request
    if found["hits"] and (told := nearest(found)):
        yield told, []
    if told := left_out(found):
        yield told, []
    if request.literal:
        yield "as typed: no word is corrected", key(commands.LITERAL, "correct")
    elif found["corrected"]:
        yield corrected(found).rstrip(), key(commands.LITERAL, "as typed")
    if not request.names:
        yield "without other names", key(commands.NAMES, "with them")
    elif found["expanded"]:
        yield added(found), key(commands.NAMES, "without")


def _on_one_line(made: list[tuple[str, Line]], room: int) -> list[Line]:
    """Return remarks on one line, the last one cut where that makes them fit; else on several."""
    groups = [_group(told, by) for told, by in made]
    spare = room - 2 - sum(width(group) + 2 for group in groups)
    if made and spare < 0:
        told, by = made[-1]
        if cells(told) + spare >= SHORTEST:
            groups[-1] = _group(elided(told, cells(told) + spare), by)
        else:
            rooms = [room - 2 - width(_group("", by)) for _, by in made]
            groups = [
                _group(elided(told, left), by) for (told, by), left in zip(made, rooms, strict=True)
            ]
    return flowed(groups, room)


def _group(told: str, by: Line) -> Line:
    return [Piece(told, "" if by else "quiet"), Piece("  " if by else ""), *by]


def at_the_end(response: SearchResponse) -> str:
    """Return what is said where the last hit that is shown is chosen."""
    shown, total = len(response.found["hits"]), response.found["total"]
    if shown < total:
        return f"{shown} of {total} are shown: more words or filters find the others"
    return "The last of what was found"
