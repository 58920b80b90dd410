"""Placing problems: lines and columns are looked up once all are known, where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack import files
from briefing.pack.problems import PackError

if TYPE_CHECKING:
    from briefing.check.places import Places
    from briefing.pack.problems import Problem


class Placing:
    """Knows the text of each file, as far as it is TOML."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._instead: dict[str, str] = {}
        self._places: dict[str, Places | None] = {}

    def instead(self, path: str, text: str) -> None:
        """Look up places in this text of a file, from which what is no TOML was taken."""
        self._instead[path] = text

    def placed(self, problems: list[Problem]) -> list[Problem]:
        """Return problems with their places, in the order of files and lines, each once."""
        seen: dict[tuple[str, str, int], int] = {}
        for problem in problems:
            if not problem.line:
                self._place(problem, seen)
        found: dict[tuple[str, int, int, str, str], Problem] = {}
        for each in problems:
            found.setdefault((each.file, each.line, each.column, each.code, each.told()), each)
        return [found[key] for key in sorted(found)]

    def _place(self, problem: Problem, seen: dict[tuple[str, str, int], int]) -> None:
        places = self._of(problem.file)
        if places is None:
            return
        if problem.part:
            times = (problem.file, problem.part, hash(problem.keys))
            seen[times] = seen.get(times, -1) + 1
            places.find(problem, seen[times])
        problem.line, problem.column, problem.end = places.span(problem)
        if problem.also:
            file, keys = problem.also
            other = self._of(file)
            if other and (line := other.span_of(keys).line):
                problem.message = problem.message.removesuffix(file) + f"{file}:{line}"

    def _of(self, path: str) -> Places | None:
        if path not in self._places:
            self._places[path] = self._read(path)
        return self._places[path]

    def _read(self, path: str) -> Places | None:
        from briefing.check.places import Places

        try:
            return Places(self._instead.get(path) or files.read(self._folder, path))
        except (PackError, UnicodeError):
            return None
