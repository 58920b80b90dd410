"""Aliases of entries that say nothing new, or what another entry is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Entry, Leaf

Named = tuple[str, int]
"""The file of an entry, and its place in it."""


def _folded(name: str) -> str:
    """Return a name without what makes no difference: capitals, and how many spaces."""
    return " ".join(name.casefold().split())


class AliasReview:
    """Collects the titles and aliases of the entries of a pack."""

    def __init__(self) -> None:
        self._titles: dict[str, tuple[Named, str]] = {}
        """The entry of each title, and its id."""
        self._aliases: list[tuple[Named, str, int, str]] = []
        """Entry, its id, number and name of each alias that is none of its own names."""

    def of_file(self, path: str, leaf: Leaf) -> Iterator[Problem]:
        """Add the entries of a file; yield a problem for each alias that is a name already."""
        for place, entry in enumerate(leaf.get("entry", [])):
            id, named = entry.get("id", ""), (path, place)
            if "title" in entry:
                self._titles.setdefault(_folded(entry["title"]), (named, id))
            if "aliases" in entry:
                yield from self._of_entry(named, id, entry)

    def _of_entry(self, named: Named, id: str, entry: Entry) -> Iterator[Problem]:
        own = _folded(entry.get("title", ""))
        seen: set[str] = set()
        for number, alias in enumerate(entry["aliases"]):
            name = _folded(alias)
            if name == own:
                yield _problem(named, id, number, codes.DUPLICATE_ALIAS, "is the title itself")
            elif name in seen:
                message = f"`{alias}` stands in the list already"
                yield _problem(named, id, number, codes.DUPLICATE_ALIAS, message)
            else:
                self._aliases.append((named, id, number, alias))
            seen.add(name)

    def problems(self) -> Iterator[Problem]:
        """Yield a problem for each alias that is the title of another entry."""
        for named, id, number, alias in self._aliases:
            found = self._titles.get(_folded(alias))
            if found and found[0] != named:
                message = f"`{alias}` is the title of the entry `{found[1]}`"
                yield _problem(named, id, number, codes.ALIAS_IS_TITLE, message)


def _problem(named: Named, id: str, number: int, code: str, message: str) -> Problem:
    path, place = named
    keys = (ENTRY, place, "aliases", number)
    return Problem(path, message, code=code, keys=keys, entry=id)
