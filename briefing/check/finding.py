"""Something that is wrong in one table of a pack, before its place is looked up."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.problems import Problem, label

if TYPE_CHECKING:
    from briefing.check.catalogue.code import Severity
    from briefing.pack.problems import Anchor, Keys


class Finding(NamedTuple):
    """What is wrong, and where.

    An unknown key is wrong at its key, a value at the value, and what is missing at the header of
    its table: then `keys` are the table's. `start` and `end` are a part of a text, in characters of
    what it says (not of how it is written).
    """

    code: str
    keys: Keys
    message: str
    help: str = ""
    anchor: Anchor = "value"
    start: int | None = None
    end: int | None = None
    severity: Severity | None = None
    """Where it is another than the code's own."""

    def problem(self, file: str, table: Keys = (), entry: str = "") -> Problem:
        """Return the problem that it is in a file, in the table at these keys and in an entry."""
        keys = (*table, *self.keys)
        problem = Problem(
            file, self.message, code=self.code, keys=keys, anchor=self.anchor, entry=entry
        )
        problem.about = label(self.keys)
        problem.help = self.help
        problem.start, problem.stop = self.start, self.end
        problem.severity = self.severity or ""
        return problem
