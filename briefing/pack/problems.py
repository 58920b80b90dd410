"""Problems of a pack, and the error that carries them."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Literal

    Anchor = Literal["key", "value", "table"]

    Keys = tuple[str | int, ...]
    """Keys, and numbers from 0, that lead to a value from the root of a file."""

SHOWN_AT_ONCE = 10

LEVEL = 3
"""Keys that lead to a key of an entry: the table, its number, and the key."""


def label(keys: Sequence[str | int]) -> str:
    """Return the last key, with the number that follows it: `files[1]`."""
    at = max((n for n, key in enumerate(keys) if isinstance(key, str)), default=0)
    return "".join(f"[{key + 1}]" if isinstance(key, int) else key for key in keys[at:])


class Problem:
    """One thing to mend. `line`, `column` and `end` (the column after the last) count from 1, in
    characters; 0 where they are not known.

    `path` is the key that it is about, as `entry[3].title (coast-guard-control)`. `keys` and
    `anchor` lead to its place: the key, the value, or the header of the table. A plain class: every
    command imports it, and the import of `dataclasses` takes as long as a search.
    """

    __slots__ = (
        "about",
        "anchor",
        "cited",
        "code",
        "column",
        "conflict",
        "end",
        "entry",
        "file",
        "help",
        "keys",
        "line",
        "meant",
        "message",
        "path",
        "quoted",
        "severity",
        "source",
        "start",
        "stop",
    )

    def __init__(
        self,
        file: str,
        message: str,
        path: str = "",
        *,
        code: str = "",
        keys: Keys = (),
        anchor: Anchor = "value",
        line: int = 0,
        column: int = 0,
        entry: str = "",
    ) -> None:
        self.file = file
        self.message = message
        self.path = path
        self.code = code
        self.keys = keys
        self.anchor: Anchor = anchor
        self.line = line
        self.column = column
        self.end = column + 1 if column else 0
        self.entry = entry
        """The id of the entry that it is in."""
        self.severity = ""
        """Its severity, where that differs from the severity of its code."""
        self.help = ""
        self.start: int | None = None
        self.stop: int | None = None
        """The wrong part of a text, in characters of its value (not of its source)."""
        self.quoted = ""
        """The wrong words themselves, where their part of the text is not known yet."""
        self.cited: str | None = None
        """The source that a body cites wrongly, "" where its citation is malformed: where in the
        text is not known yet. None: it is about something else."""
        self.about = ""
        """The key that the message is about, where the message does not name it."""
        self.meant = ""
        """The id, key or file that a misspelt one is taken for: the message suggests it."""
        self.source = ""
        """The id of the source that it is about, where it is in an entry."""
        self.conflict: tuple[str, Keys] | None = None
        """File and keys of the other place, where two places contradict each other."""

    def place(self) -> str:
        """Return file, line and column as far as they are known."""
        place = safe_line(self.file)
        if self.line:
            place += f":{self.line}"
            if self.column:
                place += f":{self.column}"
        return place

    def told(self) -> str:
        """Return the whole message on one line, safe to show."""
        return safe_line(f"`{self.about}` {self.message}" if self.about else self.message)

    def __str__(self) -> str:
        key = f"{safe_line(self.path)}: " if self.path else ""
        return f"{self.place()}: {key}{safe_line(self.message)}"


def and_more(told: list[Problem], count: int) -> None:
    """Say in the last of the problems that are told how many more there are, where there are any.

    A limit on what is told is none on what is looked at, and nobody should take it for the end.
    """
    if told and count > 0:
        more = f"{count:,} more mistakes are" if count > 1 else "one more mistake is"
        told[-1].message += f" (and {more} not told)"


class PackError(Exception):
    """A pack that cannot be read, with every problem that was found.

    `untold` are the keys of the wrong values that no problem is told of, where there are more of
    them than are told.
    """

    def __init__(self, problems: list[Problem], untold: Collection[Keys] = ()) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = problems
        self.untold = untold

    def lines(self) -> list[str]:
        """Return the first ten problems as a line each, and how many more there are."""
        shown = [str(problem) for problem in self.problems[:SHOWN_AT_ONCE]]
        more = len(self.problems) - len(shown)
        return [*shown, f"… and {more} more"] if more > 0 else shown
