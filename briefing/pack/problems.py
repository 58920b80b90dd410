"""What is wrong with a pack, and the one way in which it is said."""

from __future__ import annotations

from briefing.pack.text import safe_line

SHOWN_AT_ONCE = 10


class Problem:
    """One thing to mend. `line` and `column` (in characters) count from 1; 0 is not known.

    `path` is the key that it is about, as `entry[3].title (coast-guard-control)`. A plain class:
    every command imports it, and what makes data classes costs as much as a whole search.
    """

    __slots__ = ("column", "file", "line", "message", "path")

    def __init__(
        self, file: str, message: str, path: str = "", *, line: int = 0, column: int = 0
    ) -> None:
        self.file = file
        self.message = message
        self.path = path
        self.line = line
        self.column = column

    def __str__(self) -> str:
        place = safe_line(self.file)
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        key = f"{safe_line(self.path)}: " if self.path else ""
        return f"{place}: {key}{safe_line(self.message)}"


class PackError(Exception):
    """A pack that cannot be read, with every problem that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems

    def lines(self) -> list[str]:
        """Return the first ten problems as a line each, and how many more there are."""
        shown = [str(problem) for problem in self.problems[:SHOWN_AT_ONCE]]
        more = len(self.problems) - len(shown)
        return [*shown, f"… and {more} more"] if more > 0 else shown
