"""The report of a check on a terminal: each wrong line, with a mark under the wrong part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from briefing.cells import cells
from briefing.check import formats
from briefing.check.catalogue.code import ERROR, REMARK, WARNING
from briefing.check.severity import severity
from briefing.cli.terminal_output import console, print_wrapped

if TYPE_CHECKING:
    from briefing.check.checker import Report
    from briefing.pack.problems import Problem

COLOURS: dict[str, str] = {ERROR: "bold red", WARNING: "bold yellow", REMARK: "bold blue"}


def problems(report: Report) -> None:
    """Print all problems of a pack."""
    out = console()
    lines: dict[str, list[str]] = {}
    for problem in report.problems:
        grave = severity(problem)
        told = Text(f"{problem.place()}: ", "bold")
        told.append(f"{grave}[{problem.code}]", COLOURS[grave]).append(f": {problem.told()}")
        print_wrapped(out, told)
        if text := _line(problem, lines):
            number = f"{problem.line:>5} │ "
            before, wrong, after = formats.excerpt(problem, text, max(20, out.width - 10))
            out.print(Text(number, "cyan").append(f"{before}{wrong}{after}", "default"))
            mark = Text("      │ ", "cyan").append(" " * cells(before))
            out.print(mark.append("^" * max(1, cells(wrong)), COLOURS[grave]))
        if problem.help:
            print_wrapped(out, Text("      = ", "cyan").append(problem.help))


def _line(problem: Problem, known: dict[str, list[str]]) -> str:
    """Return the line that a problem is in, or "" where it is not known."""
    if not problem.line:
        return ""
    if problem.file not in known:
        try:
            with open(problem.file, encoding="utf-8-sig", errors="replace", newline="") as file:
                known[problem.file] = file.read().replace("\r\n", "\n").split("\n")
        except OSError:
            known[problem.file] = []
    lines = known[problem.file]
    return lines[problem.line - 1] if problem.line <= len(lines) else ""
