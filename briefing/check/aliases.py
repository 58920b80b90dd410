"""Aliases that say nothing new, or what another thing is called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, cast

from briefing.check.catalogue.code import REMARK
from briefing.pack import codes
from briefing.pack.model.origins import folded
from briefing.pack.problems import Problem
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Leaf

TITLES = {ENTRY: "title", "actor": "name", "topic": "name", "place": "name", "term": "name"}
"""What the rows of a table are chiefly called by, besides which they have aliases."""

TERM, PLACE = "term", "place"

APART = ("actor", "topic", PLACE)
"""Tables in which two should have no alias in common, though of places (towns) two often have. Of
entries each is found by it, under its own title; of terms each says what it may mean, and a wider
one may have the name of a narrower one."""


class _Row(NamedTuple):
    """A row that has aliases: its file and place, and its id."""

    file: str
    table: str
    place: int
    id: str

    def problem(self, number: int, code: str, message: str) -> Problem:
        """Return a problem of one of its aliases."""
        keys = (self.table, self.place, "aliases", number)
        entry = self.id if self.table == ENTRY else ""
        return Problem(self.file, message, code=code, keys=keys, entry=entry)


class AliasReview:
    """Collects what the entries, actors, topics, places and terms of a pack are called."""

    def __init__(self) -> None:
        self._titles: dict[str, dict[str, str]] = {table: {} for table in TITLES}
        """The id of the first row of each title or name, by table."""
        self._aliases: list[tuple[_Row, int, str]] = []
        """Row, number and text of each alias that is none of the row's own names."""

    def of_file(self, path: str, leaf: Leaf) -> Iterator[Problem]:
        """Add the rows of a file; yield a problem for each alias that is a name of the row's own
        already.
        """
        for table, key in TITLES.items():
            rows = cast("dict[str, list[dict[str, Any]]]", leaf).get(table, [])
            titles = self._titles[table]
            for place, row in enumerate(rows):
                id = row.get("id", "")
                if key in row:
                    titles.setdefault(folded(row[key]), id)
                if "aliases" in row:
                    yield from self._of_row(_Row(path, table, place, id), key, row)

    def _of_row(self, here: _Row, key: str, row: dict[str, Any]) -> Iterator[Problem]:
        own = folded(row.get(key, ""))
        seen: set[str] = set()
        for number, alias in enumerate(row["aliases"]):
            name = folded(alias)
            if name == own:
                yield here.problem(number, codes.DUPLICATE_ALIAS, f"is the {key} itself")
            elif name in seen:
                message = f"`{alias}` stands in the list already"
                yield here.problem(number, codes.DUPLICATE_ALIAS, message)
            else:
                self._aliases.append((here, number, alias))
            seen.add(name)

    def problems(self) -> Iterator[Problem]:
        """Yield a problem for each alias that another row of its table is called by."""
        seen: dict[tuple[str, str], _Row] = {}
        for here, number, alias in self._aliases:
            if here.table == TERM:
                continue
            name = folded(alias)
            titled = self._titles[here.table].get(name)  # another: an own one is none of these
            first = seen.setdefault((here.table, name), here)
            if titled is not None:
                key = TITLES[here.table]
                code = codes.ALIAS_IS_TITLE if here.table == ENTRY else codes.NAME_TWICE
                message = f"`{alias}` is the {key} of the {here.table} `{titled}`"
                found = here.problem(number, code, message)
            elif first != here and here.table in APART:
                message = f"`{alias}` is an alias of the {here.table} `{first.id}` too"
                found = here.problem(number, codes.NAME_TWICE, message)
            else:
                continue
            found.severity = REMARK if here.table == PLACE else ""
            yield found
