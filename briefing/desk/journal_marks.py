"""What the records of a journal come to, of however many machines: of each thing the latest.

Records of one thing are in one order, by time, then by machine, then by what they say. So it does
not matter in which order they are read, how often, or in how many parts: merging is commutative,
associative and idempotent.
"""

from __future__ import annotations

from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from briefing.desk.journal_record import READ, SEARCH, Record, read_marks, records

if TYPE_CHECKING:
    from collections.abc import Iterator

SEARCHES = 100
"""Most searches that are remembered of a pack."""


class Mark(NamedTuple):
    """What counts of one thing; the latest is the greatest."""

    at: str
    machine: str
    kind: str
    values: tuple[str, ...]


Group = dict[str, Mark]
"""Marks by their subjects."""


class Marks:
    """The marks of all packs."""

    def __init__(self) -> None:
        self._packs: dict[str, dict[str, Group]] = {}

    def add(self, record: Record, machine: str) -> None:
        """Take a record of a machine into account."""
        at, kind, values, pack, subject = record
        group = self._group(pack, record.group)
        known = group.get(subject)
        mark = Mark(at, machine, kind, values)
        if known is None or mark > known:
            group[subject] = mark
            if kind == SEARCH and len(group) > 2 * SEARCHES:
                self._packs[pack][SEARCH] = dict(latest(group))

    def add_all(self, text: str, machine: str) -> int:
        """Take all records in the text of a machine into account; return their number."""
        read, rest = read_marks(text)
        count = len(read)
        group: Group = {}
        of = None
        for pack, entry, digest, at in read:
            if pack != of:
                group, of = self._group(pack, READ), pack
            known = group.get(entry)
            mark = Mark(at, machine, READ, (digest,))
            if known is None or mark > known:
                group[entry] = mark
        for each in records(rest):
            self.add(each, machine)
            count += 1
        return count

    def _group(self, pack: str, name: str) -> Group:
        groups = self._packs.get(pack)
        if groups is None:
            groups = self._packs[pack] = {}
        group = groups.get(name)
        if group is None:
            group = groups[name] = {}
        return group

    def group(self, pack: str, name: str) -> Group:
        """Return the marks of a group of a pack by their subjects."""
        return self._packs.get(pack, {}).get(name, {})

    def packs(self) -> list[str]:
        """Return the ids of the packs that anything is known of."""
        return [*self._packs]

    def size(self) -> int:
        """Return how many records it takes to say the same."""
        return sum(len(group) for groups in self._packs.values() for group in groups.values())

    def records(self) -> list[Record]:
        """Return the records that say the same, in their order."""
        return sorted(self._records())

    def _records(self) -> Iterator[Record]:
        for pack, groups in self._packs.items():
            for name, group in groups.items():
                kept = dict(latest(group)) if name == SEARCH else group
                for subject, (at, _, kind, values) in kept.items():
                    yield Record(at, kind, values, pack, subject)


def latest(group: Group) -> list[tuple[str, Mark]]:
    """Return the searches of a group that are remembered, the latest first."""
    return nlargest(SEARCHES, group.items(), key=lambda each: (each[1], each[0]))
