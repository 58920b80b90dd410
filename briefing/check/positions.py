"""Placing problems: lines and columns are looked up once all are known, where there are any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.problems import PackError
from briefing.pack.reading import files

if TYPE_CHECKING:
    from briefing.pack.problems import Keys, Problem
    from briefing.pack.toml.locator import Locator


class PositionFinder:
    """Finds lines and columns in the text of each file, as far as that is TOML."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._instead: dict[str, str] = {}

    def look_in(self, path: str, text: str) -> None:
        """Look in this text for the places of a file: what is no TOML was taken out of it."""
        self._instead[path] = text

    def with_positions(self, problems: list[Problem]) -> list[Problem]:
        """Return problems with their places, in the order of files and lines, each once."""
        by_file: dict[str, list[Problem]] = {}
        against: dict[str, list[Problem]] = {}
        for problem in problems:
            if not problem.line:
                by_file.setdefault(problem.file, []).append(problem)
            if problem.conflict:
                against.setdefault(problem.conflict[0], []).append(problem)
        for file in by_file.keys() | against.keys():
            self._place(file, by_file.get(file, []), against.get(file, []))
        found: dict[tuple[str, int, int, str, str], Problem] = {}
        for each in problems:
            found.setdefault((each.file, each.line, each.column, each.code, each.told()), each)
        return [found[key] for key in sorted(found)]

    def _place(self, file: str, here: list[Problem], against: list[Problem]) -> None:
        """Place what is in a file, and tell the lines of it that others stand against."""
        others = [each.conflict[1] for each in against if each.conflict]
        asked = [*(each.keys for each in here), *others]
        places = self._read(file, {keys[:parts] for keys in asked for parts in (2, 3)})
        if places is None:
            return
        times: dict[tuple[Keys, str], int] = {}
        for problem in here:
            if problem.quoted:
                time = times[problem.keys, problem.quoted] = (
                    times.get((problem.keys, problem.quoted), -1) + 1
                )
                places.find(problem, time)
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
