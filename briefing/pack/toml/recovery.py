"""Reading on in a file that is not TOML: each table with a mistake is left out.

So all mistakes are found in one run, and the rest of the file is checked. The ids of what is
left out, and whatever it may refer to, are kept, so that no false alarm follows.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any, NamedTuple

import tomli

from briefing.pack import codes, limits
from briefing.pack.problems import PackError, Problem, and_more
from briefing.pack.toml import conflicts, faults, lexer, parser, stops, text_limits

MOST = 25
"""Mistakes after each of which a file is read anew; those behind them are looked for table by
table, and any that only show between two tables are read anew for as often again."""

_HEADER = re.compile(r"\W*\[")
"""A line that was meant for a header."""

_QUOTED = re.compile(r"""["']([^"'\n]*)["']|\(#([^)\n]*)\)""")
"""Anything quoted or linked to. Not the tokens of the text: where a quotation mark is missing,
these enclose other words than the author meant."""


class Recovered(NamedTuple):
    """The readable rest of a file that is not TOML."""

    text: str
    """The text without the tables left out; the other lines keep their numbers."""
    tables: dict[str, Any]
    """Its values, not made safe yet."""
    problems: list[Problem]
    ids: dict[str, list[str]]
    """The ids in the tables left out, by table."""
    named: set[str]
    """Everything quoted in the tables left out."""


def read(text: str, file: str, refused: PackError) -> Recovered:
    """Return the readable rest of a file that the parser `refused`.

    Raises that error where the file as a whole is beyond a limit, or nearly all of it is.
    """
    first = refused.problems[0].code
    limited = first in text_limits.OF_ONE_TABLE
    if first not in (*parser.OF_ONE_TABLE, codes.CONFLICT_MARKER) or (
        limited and len(refused.problems) >= limits.PROBLEMS
    ):
        raise refused
    read = Recovered(text.replace("\r\n", "\n"), {}, [], {}, set())
    if limited:
        read = _within_limits(read, refused.problems)
    if conflicts.may_be_in(text):
        read = _one_version(read, file)
    for time in range(2 * MOST):
        try:
            return read._replace(tables=parser.loads(read.text))
        except tomli.TOMLDecodeError as error:
            problem = faults.problem(read.text, error, file)
            read.problems.append(problem)
            read = _without(read, problem.line)
        except parser.BEYOND:
            beyond = text_limits.beyond(read.text, file)
            if not beyond or len(beyond) >= limits.PROBLEMS:
                break
            read = _within_limits(read, beyond)
        except ValueError:
            break
        if time == MOST:
            read = _table_by_table(read, file)
    raise PackError(read.problems or refused.problems)


def _within_limits(read: Recovered, beyond: list[Problem]) -> Recovered:
    """Return the rest without the tables that are beyond a limit."""
    read.problems.extend(beyond)
    wrong = {each.line for each in beyond}
    kept: list[str] = []
    line = 1
    for start, end in pairwise([0, *stops.tables(read.text), len(read.text)]):
        part = read.text[start:end]
        lines = part.count("\n")
        if not wrong.isdisjoint(range(line, line + lines + bool(end == len(read.text)))):
            _keep_names(read, part)
            part = "\n" * lines
        kept.append(part)
        line += lines
    return read._replace(text="".join(kept))


def _table_by_table(read: Recovered, file: str) -> Recovered:
    """Return the rest without any table that is not TOML by itself: the text is gone through once,
    where `read` begins it anew after each mistake.
    """
    kept: list[str] = []
    untold = line = 0
    for start, end in pairwise([0, *stops.tables(read.text), len(read.text)]):
        part = read.text[start:end]
        lines = part.count("\n")
        try:
            parser.loads(part)
        except tomli.TOMLDecodeError as error:
            if len(read.problems) < limits.PROBLEMS:
                read.problems.append(faults.problem(part, error, file, line))
            else:
                untold += 1
            _keep_names(read, part)
            part = "\n" * lines
        except (ValueError, ArithmeticError, RecursionError):
            pass  # told of the whole text
        kept.append(part)
        line += lines
    and_more(read.problems, untold)
    return read._replace(text="".join(kept))


def _one_version(read: Recovered, file: str) -> Recovered:
    """Return the rest with the first version alone of what a merge left."""
    read.problems.extend(conflicts.problems(read.text, file))
    text, gone = conflicts.one_version(read.text)
    for start, end in gone:
        header = lexer.header_above(read.text, start)
        _keep_names(read, read.text[start:end], header["name"] if header else "")
    return read._replace(text=text)


def _without(read: Recovered, line: int) -> Recovered:
    """Return the rest without the table that a line is in, or without the line."""
    lines = read.text.split("\n")
    starts = [number for number, each in enumerate(lines) if stops.tables(each)]
    first = max((n for n in starts if n < line), default=line - 1)
    last = min((n for n in starts if n >= line), default=len(lines))
    if not any(n < line for n in starts) and not _HEADER.match(lines[line - 1]):
        last = line
    _keep_names(read, "\n".join(lines[first:last]))
    lines[first:last] = [""] * (last - first)
    return read._replace(text="\n".join(lines))


def _keep_names(read: Recovered, cut: str, table: str = "") -> None:
    """Keep the ids in a part that is left out, by table, and all that it may refer to.

    `table` is the name of the header above it, where it does not begin with one.
    """
    at = 0
    for header in [*lexer.HEADER.finditer(cut), None]:
        end = header.start() if header else len(cut)
        ids = lexer.ID.findall(cut, at, end)
        name = table.partition(".")[0].strip()
        if ids and stops.is_table(name):
            read.ids.setdefault(name, []).extend(ids)
        if header:
            at, table = header.end(), header["name"]
    read.named.update(each for pair in _QUOTED.findall(cut) for each in pair if each)
