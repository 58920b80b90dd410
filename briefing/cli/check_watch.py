"""The report of `briefing check --watch`: at first a screenful, then what each save changed."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from briefing.check import formats, totals
from briefing.check.changes import added
from briefing.check.folding import Fold, folded
from briefing.check.severity import is_error
from briefing.cli import check_report
from briefing.cli.terminal_output import console
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from briefing.check.checker import Report
    from briefing.pack.problems import Problem

KEPT = 6
"""Lines of the screen that are kept for the time, the summary, and what has just been typed."""


FEW = 3
"""Problems that are told with their line and with what to do: no more of them fit a screen."""


class WatchReport:
    """Prints the reports on some packs, each against the one before."""

    def __init__(self) -> None:
        self._before: dict[str, list[Problem]] = {}

    def show(self, folder: str, result: Report) -> None:
        """Print the first report on a pack, or what is new and gone since the last: errors last,
        nearest to where one types.
        """
        before = self._before.get(folder)
        self._before[folder] = result.problems
        if before is None:
            self._list(result.problems, "")
        else:
            self._gone(added(result.problems, before))
            self._list(added(before, result.problems), "new ")
        counts = list(totals.by_code(result.problems))
        if len(result.problems) > totals.A_HANDFUL:
            print("\n".join(counts[-self._room() // 2 :]))
        if result.readable:
            summary = formats.summary(result.files, result.entries, result.problems, result.untold)
            print(f"{safe_line(folder or '.')}: {summary}", flush=True)

    def _room(self) -> int:
        return max(4, shutil.get_terminal_size().lines - KEPT)

    def _list(self, problems: list[Problem], sort: str) -> None:
        """Print problems, equal ones as one: as many as half a screen holds, and the errors."""
        folds = sorted(folded(problems), key=lambda each: is_error(each.first))
        errors = sum(is_error(each.first) for each in folds)
        room = max(self._room() // 2, errors)
        left = folds[-room:]
        untold = sum(map(len, folds[:-room]))
        if untold:
            print(f"… and {totals.counted(untold, f'{sort}problem')} more: `briefing check`")
        if len(left) <= FEW:
            check_report.problems(left, sort)
            return
        for each in left:
            check_report.line(console(), each, sort)

    def _gone(self, problems: list[Problem]) -> None:
        folds: list[Fold] = folded(problems)
        for each in folds[: self._room() // 4]:
            check_report.gone(console(), each)
        untold = sum(map(len, folds[self._room() // 4 :]))
        if untold:
            print(f"… and {totals.counted(untold, 'other')} gone")
