"""The report of a check on a terminal: each wrong line, with a mark under the wrong part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from briefing.cells import cells
from briefing.check import formats
from briefing.check.catalogue.code import ERROR, REMARK, WARNING
from briefing.check.severity import severity
from briefing.cli.terminal_output import console, print_wrapped
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.console import Console

    from briefing.check.folding import Fold
    from briefing.pack.problems import Problem

COLOURS: dict[str, str] = {ERROR: "bold red", WARNING: "bold yellow", REMARK: "bold blue"}


def problems(folds: Iterable[Fold], sort: str = "") -> None:
    """Print problems, equal ones as one, each with its line and with what to do."""
    out = console()
    lines: dict[str, list[str]] = {}
    for fold in folds:
        problem, grave = fold.first, severity(fold.first)
        line(out, fold, sort)
        if text := _line(problem, lines):
            number = f"{problem.line:>5} │ "
            before, wrong, after = formats.excerpt(problem, text, max(20, out.width - 10))
            out.print(Text(number, "cyan").append(f"{before}{wrong}{after}", "default"))
            mark = Text("      │ ", "cyan").append(" " * cells(before))
            out.print(mark.append("^" * max(1, cells(wrong)), COLOURS[grave]))
        if problem.help:
            print_wrapped(out, Text("      = ", "cyan").append(problem.help))


def line(out: Console, fold: Fold, sort: str = "") -> None:
    """Print a problem, or how many equal ones there are and where, in a line. `sort` stands before
    the severity: `new `.
    """
    problem, grave = fold.first, severity(fold.first)
    many = len(fold) > 1
    told = Text(f"{len(fold):,} × " if many else f"{problem.place()}: ", "bold")
    told.append(sort).append(f"{grave}[{problem.code}]", COLOURS[grave])
    told.append(f": {problem.told()}")
    if many:
        told.append(f" ({fold.places()})", "not bold dim")
    print_wrapped(out, told)


def gone(out: Console, fold: Fold) -> None:
    """Print that a problem is gone, or how many equal ones are; its line may be another's now."""
    problem = fold.first
    told = Text(f"{len(fold):,} × " if len(fold) > 1 else "", "bold")
    told.append("gone ", "green").append(f"{severity(problem)}[{problem.code}]: {problem.told()}")
    print_wrapped(
        out, told.append(f" ({safe_line(problem.entry or problem.file)})", "not bold dim")
    )


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
