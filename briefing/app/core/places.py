"""The places in which commands are asked for: in one of them a key means one thing.

What opens over another place (the filters, a line to type in, the palette) has its keys first, and
those of the place below may be the same.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.app.core import commands as c
from briefing.app.core.commands import Command


class Place(NamedTuple):
    """A place, the commands that are asked for in it, and whether letters are text there."""

    name: str
    commands: frozenset[Command]
    typing: bool = False


def _group(of: Command) -> tuple[Command, ...]:
    """Return the commands of the group that one is in."""
    return tuple(each for each in c.ALL if each.group == of.group)


_MOVING = (c.DOWN, c.UP, c.PAGE_DOWN, c.PAGE_UP, c.TOP, c.END)
_READING = (c.READ_DOWN, c.READ_UP)
_CLOSING = (c.BACK, c.CLOSE)
_SETTING = (c.SETTING_NEXT, c.SETTING_BEFORE, c.SETTING_UNDO)
EVERYWHERE = (*(each for each in _group(c.HELP) if each not in _SETTING), c.PROBLEMS)
"""Commands of the app itself: where a line is typed, that has its keys before them."""

_IN_A_VIEW = (*_MOVING, *_READING, *_CLOSING, c.VIEW_OPEN, c.VIEW_BACK, *EVERYWHERE)
_QUOTING = (c.CITE, c.COPY_TEXT)
"""Asked for in every view but the chart, which has a copy of its own."""
_VIEWS = {
    "the timeline": (*_QUOTING, c.TIMELINE, c.YEAR_ON, c.YEAR_BACK),
    "the map": (*_QUOTING, c.MAP, c.VIEW_CLOSER, c.VIEW_FURTHER),
    "the rule walk": (*_QUOTING, c.ANSWER_NEXT, c.ANSWER_BEFORE, *c.ANSWERS, c.ANSWER_NONE),
    "the sources": (*_QUOTING, c.SOURCES, c.VIEW_ORDER),
    "the matrix": (*_QUOTING, c.MATRIX, c.CELL_LEFT, c.CELL_RIGHT, c.ROWS, c.COLUMNS),
    "the chart": (c.CHART_NEXT, c.CHART_PREVIOUS, c.CHART_TABLE, c.CHART_COPY),
}
_KEPT = (c.KEPT_OPEN, c.KEPT_EDIT, c.KEPT_DELETE, c.KEPT_MOVE, c.KEPT_UNDO)
_TEXTS = (*c.TEXTS, c.TEXTS_ALL)
_WRITING = (c.NOTE_KEEP, c.NOTE_OUTSIDE, c.NOTE_LEAVE)
_READ_TOO = {*_QUOTING, c.CHART, c.TIMELINE, c.MAP, c.RULES, c.SOURCES, c.MATRIX}

_OWN = {
    *(each for own in _VIEWS.values() for each in own),
    *(c.VIEW_OPEN, c.VIEW_BACK, c.CLOSE, c.PROBLEM_OPEN, *_SETTING, *_KEPT, *_TEXTS, *_WRITING),
    *(c.PROMPT_CLOSE, c.YES, c.NO, c.SEND_RUN, c.SEND_CLOSE, c.SAVE_RUN, c.SAVE_CLOSE),
    *(
        each
        for of in (
            c.RESULT_DOWN,
            c.CHOOSE,
            c.FOLLOW_OPEN,
            c.FIND_KEEP,
            c.NARROW_OPEN,
            c.SENTENCE_KEEP,
        )
        for each in _group(of)
    ),
    *_group(c.NAMED_RUN),
}
"""What is not asked for where an entry is read."""

_SEARCHING = (
    *_group(c.RESULT_DOWN),
    c.FILTERS,
    c.UNFILTER,
    c.CITE,
    c.COPY_TEXT,
    c.SEND,
    *EVERYWHERE,
)
_HELPING = (*_MOVING, *_READING, c.HALF_DOWN, c.HALF_UP, c.FIND, c.NEXT_MATCH, c.PREVIOUS_MATCH)

PLACES = (
    Place("the briefing", frozenset(c.ALL) - (_OWN - _READ_TOO)),
    *(Place(name, frozenset((*_IN_A_VIEW, *own))) for name, own in _VIEWS.items()),
    Place(
        "the help",
        frozenset((*_HELPING, c.SWITCH, c.SWITCH_BACK, *_CLOSING, *EVERYWHERE)),
    ),
    Place(
        "the problems",
        frozenset((*_MOVING, c.EDIT, c.PROBLEM_OPEN, *_CLOSING, *EVERYWHERE)),
    ),
    Place("the settings", frozenset((*_MOVING, *_SETTING, c.EDIT, *_CLOSING, *EVERYWHERE))),
    Place(
        "what is kept",
        frozenset((*_MOVING, *_READING, *_KEPT, c.NOTE_TEXTS, *_CLOSING, *EVERYWHERE)),
    ),
    Place("the texts of a note", frozenset((*_HELPING, *_TEXTS, *_CLOSING, *EVERYWHERE))),
    Place("a note", frozenset(_WRITING), typing=True),
    Place("the letter of a bookmark", frozenset((c.PROMPT_CLOSE,)), typing=True),
    Place("a question", frozenset((c.YES, c.NO))),
    Place("a sentence to highlight", frozenset(_group(c.SENTENCE_KEEP))),
    Place("the line to send with", frozenset((c.SEND_RUN, c.SEND_CLOSE)), typing=True),
    Place("the name of a search", frozenset((c.SAVE_RUN, c.SAVE_CLOSE)), typing=True),
    Place("the search", frozenset(_SEARCHING), typing=True),
    Place("the filters", frozenset(_group(c.CHOOSE))),
    Place("the labels of links", frozenset(_group(c.FOLLOW_OPEN)), typing=True),
    Place("the line to find in", frozenset(_group(c.FIND_KEEP)), typing=True),
    Place("the line to narrow a list", frozenset(_group(c.NARROW_OPEN)), typing=True),
    Place("the palette", frozenset(_group(c.NAMED_RUN)), typing=True),
)


def types_there(command: Command) -> bool:
    """Return whether letters are text wherever a command is asked for, or it comes before text."""
    where = [place for place in PLACES if command in place.commands]
    return command.priority or all(place.typing for place in where)
