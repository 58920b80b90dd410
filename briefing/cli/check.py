"""`briefing check`: every problem of a pack, each at its line."""

from __future__ import annotations

import os
import sys

from briefing import TYPE_CHECKING, paths
from briefing.cli import NO, UNUSABLE, check_selection
from briefing.cli.checked_folders import CheckedFolders, checked_folders
from briefing.cli.messages import UnusableError, document, drop_output, unknown
from briefing.cli.pack_argument import working_pack
from briefing.cli.progress import Progress
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    import argparse

    from briefing.check.checker import Report
    from briefing.check.selection import Selection
    from briefing.cli.check_watch import WatchReport
    from briefing.pack.problems import Problem

EXAMPLES = """examples:
  briefing check                       the pack that this folder is in, or else the bundled one
  briefing check my-briefing --strict
  briefing check my-briefing --watch
  briefing check my-briefing --only single-origin,past-review
  briefing check my-briefing --strict --ignore long-bottom-line
  briefing check --explain single-origin
  briefing check $(git diff --name-only '*.toml') --format github"""

TEXT, JSON, GITHUB = "text", "json", "github"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("packs", nargs="*", metavar="PACK", help="a pack's folder, or a file in it")
    parser.add_argument(
        "--strict", action="store_true", help="let warnings count, too, and show remarks"
    )
    check_selection.arguments(parser)
    parser.add_argument(
        "--all", action="store_true", help="tell equal problems one by one on a terminal, too"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--format", choices=(TEXT, JSON, GITHUB), default=TEXT, help="for people, programs, GitHub"
    )
    parser.add_argument(
        "--removed",
        action="store_true",
        help="also the packs from which the next commit removes a file; with no PACK, these alone",
    )
    parser.add_argument(
        "--watch", action="store_true", help="check again on every save, and tell what it changed"
    )
    parser.add_argument(
        "--explain", nargs="?", const="", metavar="CODE", help="what a code means; all without one"
    )


def run(given: argparse.Namespace) -> int:
    """Check the packs; print their problems and a summary of each."""
    if given.explain is not None:
        return _explain(given.explain)
    shape = JSON if given.json else given.format
    chosen = check_selection.selection(given)
    if given.removed:
        from briefing.cli.removed_files import removed_files

        asked = checked_folders(given.packs, removed_files())
    elif given.packs:
        asked = checked_folders(given.packs, [])
    else:
        here = working_pack()
        asked = CheckedFolders([paths.bundled_pack() if here is None else here], missing=False)
    folders = asked.folders
    if given.watch:
        if shape == JSON:
            raise UnusableError("--watch goes on for ever, and JSON is one document: choose one")
        from briefing.cli.check_watch import WatchReport
        from briefing.cli.watch import watch

        watched = WatchReport() if shape == TEXT else None
        return watch(folders, lambda: _report(folders, shape, given, chosen, watched))
    code = _report(folders, shape, given, chosen)
    return UNUSABLE if asked.missing else code


def _report(
    folders: list[str],
    shape: str,
    given: argparse.Namespace,
    chosen: Selection,
    watched: WatchReport | None = None,
) -> int:
    """Check each pack once, print the report, and return the exit code."""
    from briefing.check.checker import check

    found: list[tuple[str, Report]] = []
    for folder in folders:
        with Progress("checking") as progress:
            result = check(folder or ".", progress=progress)
        result = result.only(chosen.takes)
        for each in result.problems:
            _from_outside(each, folder)
        found.append((folder, result))
    try:
        if watched:
            for folder, result in found:
                watched.show(folder, result)
        else:
            _print(found, shape, apart=given.all)
        sys.stdout.flush()
    except BrokenPipeError:  # the exit code tells the result, too
        drop_output(sys.stdout)
    if not all(result.readable for _, result in found):
        return UNUSABLE
    wrong = (result.errors or (given.strict and result.warnings) for _, result in found)
    return NO if any(wrong) else 0


def _from_outside(problem: Problem, folder: str) -> None:
    """Make the file names of a problem relative to the working folder."""
    if problem.file in (folder, "."):
        return
    problem.file = os.path.join(folder, problem.file)
    if problem.conflict:
        inside = problem.conflict[0]
        problem.message = problem.message.replace(inside, os.path.join(folder, inside), 1)


def _print(found: list[tuple[str, Report]], shape: str, *, apart: bool) -> None:
    from briefing.check import formats

    problems = [each for _, result in found for each in result.problems]
    if shape == JSON:
        document({"problems": [formats.as_json(each) for each in problems]})
    elif shape == GITHUB:
        sys.stdout.writelines(f"{formats.github(each)}\n" for each in problems)
    else:
        for folder, result in found:
            _print_as_text(folder, result, apart=apart)


def _print_as_text(folder: str, result: Report, *, apart: bool) -> None:
    """Print a report: on a terminal with equal problems as one, else a line for each, as editors
    and other programs read it.
    """
    from briefing.check import folding, formats, totals

    if sys.stdout.isatty():
        from briefing.cli import check_report

        folded = folding.apart if apart else folding.folded
        check_report.problems(folded(result.problems))
    else:
        sys.stdout.writelines(f"{formats.line(each)}\n" for each in result.problems)
    if len(result.problems) > totals.A_HANDFUL:
        print("\n".join(totals.by_code(result.problems)))
    if result.readable:
        summary = formats.summary(result.files, result.entries, result.problems, result.untold)
        print(f"{safe_line(folder or '.')}: {summary}")


def _explain(name: str) -> int:
    from briefing.check import catalogue_text
    from briefing.check.catalogue import CODES

    if not name:
        print("\n".join(catalogue_text.listed()))
        return 0
    if name not in CODES:
        from briefing.pack.suggest import LIKE_WORD, close_matches

        raise unknown("code", name, close_matches(name, CODES, 3, LIKE_WORD))
    print("\n".join(catalogue_text.lines(CODES[name])))
    return 0
