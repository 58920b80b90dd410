"""A finding: a problem in one table of a pack, before its position is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.problems import Problem, label

if TYPE_CHECKING:
    from briefing.check.catalogue.code import Severity
    from briefing.pack.problems import Anchor, Keys


class Finding(NamedTuple):
    """A problem in one table of a pack.

    `anchor` is the key of an unknown key, the value of a wrong value, and the header of the
    table where a key is missing: then `keys` are those of the table. `start` and `end` are a
    part of a text, in characters of its value (not of its source).
    """

    code: str
    keys: Keys
    message: str
    help: str = ""
    anchor: Anchor = "value"
    start: int | None = None
    end: int | None = None
    severity: Severity | None = None
    """Its severity, where that differs from the severity of its code."""
    source: str = ""
    """The id of the source that it is about, where it is in an entry."""

    def problem(self, file: str, table: Keys = (), entry: str = "") -> Problem:
        """Return it as a problem of a file, in the table at these keys and in an entry."""
        keys = (*table, *self.keys)
        problem = Problem(
            file, self.message, code=self.code, keys=keys, anchor=self.anchor, entry=entry
        )
        problem.about = label(self.keys)
        problem.help = self.help
        problem.start, problem.stop = self.start, self.end
        problem.severity = self.severity or ""
        problem.source = self.source
        return problem
