"""Positions of problems, looked up once all problems are known, in the files that have any."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from briefing.pack.problems import Keys, Problem
    from briefing.pack.toml.locator import Locator


class PositionFinder:
    """Finds lines and columns in the texts of the files."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._instead: dict[str, str] = {}

    def look_in(self, path: str, text: str) -> None:
        """Use this text for a file, without the tables in it that are not TOML."""
        self._instead[path] = text

    def with_positions(self, problems: list[Problem]) -> list[Problem]:
        """Return the problems with their positions, each once, in the order of files and lines."""
        by_file: dict[str, list[Problem]] = {}
        against: dict[str, list[Problem]] = {}
        for problem in problems:
            if not problem.line and problem.code not in files.REFUSED:
                by_file.setdefault(problem.file, []).append(problem)
            if problem.conflict:
                against.setdefault(problem.conflict[0], []).append(problem)
        for file in by_file.keys() | against.keys():
            self._place(file, by_file.get(file, []), against.get(file, []))
        return _in_order(problems)

    def _place(self, file: str, here: list[Problem], against: list[Problem]) -> None:
        """Set the positions of problems of a file, and name lines of it in problems that
        conflict.
        """
        others = [each.conflict[1] for each in against if each.conflict]
        asked = [*(each.keys for each in here), *others]
        places = self._read(file, {keys[:parts] for keys in asked for parts in (2, 3)})
        if places is None:
            return
        cited: dict[Keys, dict[str, list[tuple[int, int]]]] = {}
        times: Counter[tuple[Keys, str, str | None]] = Counter()
        for problem in here:
            sought = problem.keys, problem.quoted, problem.cited
            if problem.quoted:
                places.find(problem, times[sought])
            elif problem.cited is not None:
                if problem.keys not in cited:
                    from briefing.pack.markdown import citation_places

                    cited[problem.keys] = citation_places.by_source(places.text(problem.keys))
                found = cited[problem.keys].get(problem.cited, [])
                if times[sought] < len(found):
                    problem.start, problem.stop = found[times[sought]]
            times[sought] += 1
            problem.line, problem.column, problem.end = places.position(problem)
        for problem, keys in zip(against, others, strict=True):
            line = places.line_of(keys)
            problem.message = f"{problem.message.removesuffix(file)}{file}:{line}"

    def _read(self, path: str, wanted: set[Keys]) -> Locator | None:
        from briefing.pack.toml.locator import Locator

        try:
            text = self._instead.get(path) or files.read(self._folder, path)
            return Locator(text, wanted)
        except (PackError, RecursionError):  # it has been changed meanwhile
            return None


def _in_order(problems: list[Problem]) -> list[Problem]:
    """Return problems in the order of files and lines, each once.

    What tells them apart is made for a file at a time: there may be very many of them.
    """
    by_file: dict[str, list[Problem]] = {}
    for each in problems:
        by_file.setdefault(each.file, []).append(each)
    placed: list[Problem] = []
    for file in sorted(by_file):
        found: dict[tuple[int, int, str, str], Problem] = {}
        for each in by_file[file]:
            found.setdefault((each.line, each.column, each.code, each.told()), each)
        placed += (found[key] for key in sorted(found))
    return placed
