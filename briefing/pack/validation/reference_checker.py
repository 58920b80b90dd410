"""Checking references: whether every id that is referred to exists, and none is defined twice.

Files come one after the other, in any order, and none is kept: only the ids that they define,
and the references that lead to nothing known yet.
"""

from __future__ import annotations

import heapq
from itertools import islice
from typing import TYPE_CHECKING, Final

from briefing.pack import codes, limits
from briefing.pack.model import addresses
from briefing.pack.model.addresses import ENTRY as ENTRY
from briefing.pack.model.addresses import SERIES as SERIES
from briefing.pack.model.origins import same_place
from briefing.pack.model.scales import KINDS
from briefing.pack.model.source_names import is_address
from briefing.pack.problems import Problem, and_more
from briefing.pack.suggest import Nearest
from briefing.pack.validation import references, rule_references
from briefing.pack.validation.references import KIND, LINK, Mistake, Reference

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

    from briefing.pack.model.tables import Dimension, Leaf, Pane, Source
    from briefing.pack.problems import Anchor, Keys
    from briefing.pack.validation.references import References

SOURCE: Final = "source"
SYNONYM: Final = "synonym"
RULE_TEST: Final = "rule_test"
_GROUPS = (addresses.PACK, ENTRY, SERIES, SOURCE, SYNONYM, RULE_TEST)
"""Order of problems: those of the manifest, of the entries of all files, then of series, sources,
synonyms and tests of rules."""

IN_MANIFEST: Final = -1
"""The number of the manifest, in place of that of a file."""

_SHARED = {ENTRY: SERIES, SERIES: ENTRY}
"""Entries and series share their addresses."""

_UNKNOWN = {
    "source": codes.UNKNOWN_SOURCE,
    "actor": codes.UNKNOWN_ACTOR,
    "topic": codes.UNKNOWN_TOPIC,
    "place": codes.UNKNOWN_PLACE,
    ENTRY: codes.UNKNOWN_ENTRY,
    SERIES: codes.UNKNOWN_SERIES,
    KIND: codes.UNKNOWN_KIND,
}
"""Code of a reference to an id that its table does not define."""

_Open = tuple[int, int, int, int, str, Reference | Mistake]
"""Group, file, running number, place of the owner in its file, id of the owner, and the
reference."""


def of_tables(
    leaf: Leaf, dimensions: Mapping[str, Dimension]
) -> Iterator[tuple[str, int, str, list[Reference | Mistake]]]:
    """Yield the table, place, id and references of all tables of a file but its entries.

    Names refer to nothing. What has no id has "" in its place.
    """
    for place, series in enumerate(leaf.get("series", [])):
        yield SERIES, place, series.get("id", ""), list(references.of_series(series))
    for place, source in enumerate(leaf.get("source", [])):
        yield SOURCE, place, source.get("id", ""), list(references.of_source(source))
    for place, synonym in enumerate(leaf.get("synonym", [])):
        yield SYNONYM, place, "", list(references.of_synonym(synonym))
    for place, test in enumerate(leaf.get(RULE_TEST, [])):
        yield RULE_TEST, place, "", list(rule_references.of_rule_test(test, dimensions))


def _linked(table: str) -> tuple[str, ...]:
    """Return the tables that an address may lead to which names a table, or ""."""
    return (table,) if table else addresses.TABLES


class ReferenceChecker:
    """Collects definitions and references of the files of a pack."""

    def __init__(
        self,
        paths: Sequence[str],
        panes: Iterable[Pane],
        kinds: Iterable[str] = (),
        pack: str = "",
    ) -> None:
        """`paths` are those of all files, in the order of the pack; `kinds` are the pack's own.

        `pack` is its id, where that is known.
        """
        self._paths = paths
        self._known: dict[str, set[str]] = {}
        self._defined: dict[int, Mapping[str, Collection[str]]] = {}
        self._twice = False
        self._entries: list[_Open] = []
        self._others: list[_Open] = []
        self._bare: dict[str, _Open] = {}
        """Where each bare address is cited first, by its place as it is compared."""
        self._tables: dict[str, str] = {}
        """The ids of the sources that have a table, by the places of their addresses."""
        self._count = self._mistakes = 0
        self.mistaken = False
        """Whether a problem is certain already, whatever the other files hold."""
        every_kind = list(dict.fromkeys([*KINDS, *kinds]))
        own = [pack] if pack else []
        panes_ids = [pane["id"] for pane in panes]
        self.define(IN_MANIFEST, {"pane": panes_ids, KIND: every_kind, addresses.PACK: own})

    def define(self, number: int, named: Mapping[str, Collection[str]]) -> None:
        """Add the ids that a file defines, by table, in their order in the file.

        Addresses among those of sources are defined by whoever cites them.
        """
        self._defined[number] = named
        for table, ids in named.items():
            known = self._known.setdefault(table, set())
            if table == SOURCE:
                ids = [id for id in ids if not is_address(id)]
            shared: Set[str] = self._known.get(_SHARED.get(table, ""), frozenset())
            before = len(known)
            known.update(ids)
            if len(known) < before + len(ids) or not shared.isdisjoint(ids):
                self._twice = self.mistaken = True
            known.update(named[table])

    def define_addresses(self, sources: Iterable[Source]) -> None:
        """Add the addresses of sources that have a table; of those that have none, nothing."""
        for each in sources:
            if not is_address(each.get("id", "")):
                for address in (each.get("url"), each.get("archived")):
                    if address:
                        self._tables.setdefault(same_place(address), each.get("id", ""))

    def refer(self, number: int, table: str, place: int, owner: str, said: References) -> None:
        """Add the references of the `place`-th table of its kind in a file.

        The ids of the file must be defined before.
        """
        group = _GROUPS.index(table)
        for each in said:
            if isinstance(each, Reference):
                if each.table == SOURCE and is_address(each.id):
                    opened = group, number, self._count, place, owner, each
                    self._bare.setdefault(same_place(each.id), opened)
                    continue  # who cites it defines it
                if each.listed and self._is_known(each):
                    continue
            self._count += 1
            if isinstance(each, Mistake):
                self.mistaken = True
                self._mistakes += 1
                if self._mistakes > limits.PROBLEMS:
                    continue
            elif not each.listed:
                self.mistaken = True
            entry = isinstance(each, Reference) and each.table in (ENTRY, LINK)
            held = self._entries if entry else self._others
            held.append((group, number, self._count, place, owner, each))

    def waits(self) -> bool:
        """Return whether a reference to anything but an entry is open so far."""
        self._others = [each for each in self._others if not self._resolved(each[5])]
        return bool(self._others)

    def _resolved(self, said: Reference | Mistake) -> bool:
        return isinstance(said, Reference) and said.listed and self._is_known(said)

    def _is_known(self, said: Reference) -> bool:
        if said.table != LINK:
            return said.id in self._known.get(said.table, ())
        table, id = addresses.parts(said.id)
        for each in _linked(table):
            if id in self._known.get(each, ()):
                return True
        return said.heading is not None

    def problems(self) -> list[Problem]:
        """Return a problem for every id defined twice and every reference that leads nowhere."""
        found = list(islice(self._again(), limits.PROBLEMS)) if self._twice else []
        left = [each for each in (*self._entries, *self._others) if not self._resolved(each[5])]
        tables = {place: self._tables[place] for place in self._bare if place in self._tables}
        left += [self._bare[place] for place in tables]
        untold = len(left) + max(0, self._mistakes - limits.PROBLEMS) - limits.PROBLEMS
        left = heapq.nsmallest(limits.PROBLEMS, left, key=lambda each: each[:3])
        known: dict[str, list[str]] = {}
        nearest = Nearest()
        anchor: Anchor
        for group, number, _, place, owner, said in left:
            meant = ""
            if isinstance(said, Reference) and said.table == SOURCE and is_address(said.id):
                message = references.has_a_table(tables[same_place(said.id)])
                code, anchor = codes.BARE_ADDRESS, "value"
            elif isinstance(said, Mistake):
                message, code, anchor = said.message, said.code, said.anchor
            elif self._is_known(said):
                message, code, anchor = references.unlisted(said.id), codes.UNLISTED_SOURCE, "value"
            else:
                table, id = said.table, said.id
                if said.table == LINK:
                    table, id = addresses.parts(said.id)
                if table not in known:
                    known[table] = [each for one in _linked(table) for each in self._in_order(one)]
                own = () if table or not said.headings else said.headings
                meant = nearest(id, [*own, *known[table]] if own else known[table])
                if said.table == LINK and table:
                    meant = addresses.of(table, meant) if meant else self._elsewhere(id)
                thing = table or (f"{ENTRY} or heading" if own else ENTRY)
                message = references.unknown(thing, id, meant)
                if said.table == KIND:
                    message = references.unknown_kind(said.id, meant, known[KIND])
                link = said.table == LINK
                code = codes.BROKEN_LINK if link else _UNKNOWN[said.table]
                anchor = "value"
            table = _GROUPS[group]
            problem = Problem(
                self._paths[number] if number >= 0 else limits.MANIFEST,
                message,
                f"{said.key} ({owner})" if owner else said.key,
                code=code,
                keys=(table, *said.at) if table == addresses.PACK else (table, place, *said.at),
                anchor=anchor,
                entry=owner,
            )
            problem.meant = meant
            if anchor == "table":
                problem.about = said.key  # the message says only that it is missing
            if code == codes.BROKEN_LINK and isinstance(said, Reference):
                problem.quoted = f"(#{said.id})"
            elif said.key == references.BODY:
                problem.cited = said.id if isinstance(said, Reference) else ""
            found.append(problem)
        and_more(found, untold)
        return found

    def _elsewhere(self, id: str) -> str:
        """Return the address of what another table than the one that is named calls so, or ""."""
        found = (each for each in addresses.TABLES if id in self._known.get(each, ()))
        return next((addresses.of(each, id) for each in found), "")

    def _in_order(self, table: str) -> Iterable[str]:
        for number in sorted(self._defined):
            yield from self._defined[number].get(table, ())

    def _again(self) -> Iterator[Problem]:
        """Yield a problem for each further definition of an id."""
        seen: dict[tuple[str, str], tuple[str, Keys]] = {}
        for number in sorted(self._defined):
            path = self._paths[number] if number >= 0 else limits.MANIFEST
            for table, ids in self._defined[number].items():
                for place, id in enumerate(ids):
                    if table == SOURCE and is_address(id):
                        continue
                    key, keys = (ENTRY if table == SERIES else table, id), (table, place, "id")
                    if key in seen:
                        message = f"`{id}` is used already, in {seen[key][0]}"
                        problem = Problem(
                            path, message, f"{table}.id", code=codes.DUPLICATE_ID, keys=keys
                        )
                        problem.conflict = seen[key]
                        yield problem
                    elif id:
                        seen[key] = path, keys
