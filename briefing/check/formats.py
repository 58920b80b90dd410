"""The formats of a problem: for the shell, for programs, for GitHub and for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.cells import boundary, cells, fitting
from briefing.check import totals
from briefing.check.catalogue.code import ERROR, REMARK, WARNING
from briefing.check.severity import severity
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from briefing.pack.problems import Problem


def line(problem: Problem) -> str:
    """Return `file:line:col: severity[code]: message`, safe to show."""
    return f"{problem.place()}: {severity(problem)}[{problem.code}]: {problem.told()}"


def as_json(problem: Problem) -> dict[str, object]:
    """Return a problem as JSON: lines and columns from 1, `end` the column after the last."""
    return {
        "file": safe_line(problem.file),
        "line": problem.line,
        "column": problem.column,
        "end": problem.end,
        "severity": severity(problem),
        "code": problem.code,
        "message": problem.told(),
        "help": problem.help,
        "entry": problem.entry or None,
    }


def _escaped(text: str, *, value: bool) -> str:
    for sign in "%\r\n" if value else "%\r\n:,":
        text = text.replace(sign, f"%{ord(sign):02X}")
    return text


_COMMANDS: dict[str, str] = {ERROR: "error", WARNING: "warning", REMARK: "notice"}
"""The workflow command of GitHub for each severity."""


def github(problem: Problem) -> str:
    """Return the workflow command with which GitHub shows a problem at its line."""
    place = {"file": safe_line(problem.file), "line": problem.line, "col": problem.column}
    place |= {"endColumn": problem.end, "title": problem.code}
    told = ",".join(
        f"{key}={_escaped(str(each), value=False)}" for key, each in place.items() if each
    )
    message = problem.told() + (f" ({problem.help})" if problem.help else "")
    command = _COMMANDS[severity(problem)]
    return f"::{command} {told}::{_escaped(message, value=True)}"


class Excerpt(NamedTuple):
    """A line of a file, safe to show, before, at and after the wrong part."""

    before: str
    wrong: str
    after: str


def excerpt(problem: Problem, text: str, widest: int) -> Excerpt:
    """Return the line of a problem, cut to about `widest` cells around the wrong part."""
    start, end = problem.column - 1, max(problem.end - 1, problem.column)
    first = 0 if end < widest else boundary(text, min(start, len(text)) - widest // 3)
    before = ("…" if first else "") + safe_line(text[first:start])
    wrong = safe_line(text[start:end])
    wrong = wrong[: fitting(wrong, widest)]
    last = boundary(text, end + max(0, widest - cells(before) - cells(wrong)))
    after = safe_line(text[end:last])
    return Excerpt(before, wrong, after + ("…" if len(text) > last else ""))


def summary(files: int, entries: int, problems: list[Problem], untold: int = 0) -> str:
    """Return the numbers of entries, files and problems, in words; `untold` problems were left
    out.
    """
    seen = f"{totals.counted(entries, 'entry', 'entries')} in {totals.counted(files, 'file')}"
    left = f"; {totals.counted(untold, 'other')} not told" if untold else ""
    return f"{seen}: {totals.by_severity(problems)}{left}"
