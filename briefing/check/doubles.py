"""What a pack has twice, and what refers to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Leaf
    from briefing.pack.problems import Keys

SOURCE = "source"

NAMED = ("actor", "topic", "place", "term")
"""Tables whose rows have names."""

_LISTS = {
    ENTRY: (
        "actors",
        "topics",
        "places",
        "said_by",
        "sources",
        "see",
        "contradicts",
        "series",
    ),
    SOURCE: ("derives_from",),
}
"""Keys that hold ids, by table: none of them names a thing twice."""

_OTHERS = {
    ENTRY: ("see", "contradicts", "superseded_by"),
    SOURCE: ("derives_from",),
}
"""Keys, by table, that name others of the same table, and so never their own row."""

SUPERSEDED = "superseded"


def of_lists(leaf: Leaf) -> Iterator[Finding]:
    """Yield a finding for each id that stands twice in a list, and for each row that names
    itself.
    """
    for table in _LISTS:
        for place, row in enumerate(_rows(leaf, table)):
            for key in _LISTS[table]:
                if len(row.get(key, ())) > 1:
                    yield from _again(row[key], (table, place, key))
            for key in _OTHERS[table]:
                if key in row:
                    yield from _own(row[key], row.get("id"), (table, place, key))


def _rows(leaf: Leaf, table: str) -> list[dict[str, Any]]:
    return cast("dict[str, list[dict[str, Any]]]", leaf).get(table, [])


def _again(named: list[Any], keys: Keys) -> Iterator[Finding]:
    seen = set()
    for at, each in enumerate(named):
        # a source that is cited for two places in it is cited twice
        same = (each.get("id"), each.get("at")) if isinstance(each, dict) else (each, None)
        if same in seen:
            help = "remove one, or write the id that is meant"
            yield Finding(codes.ID_TWICE, (*keys, at), f"names `{same[0]}` again", help)
        seen.add(same)


def _own(named: str | list[str], id: str | None, keys: Keys) -> Iterator[Finding]:
    whole = isinstance(named, str)
    for at, each in enumerate([named] if isinstance(named, str) else named):
        if each == id:
            place = keys if whole else (*keys, at)
            message = f"is the {keys[0]} itself: `{id}`"
            yield Finding(codes.SELF_REFERENCE, place, message, "name another, or none")


class Namesakes:
    """Collects names and titles of a pack, to tell those that are another's too."""

    def __init__(self) -> None:
        self._names: dict[tuple[str, str], str] = {}
        self._titles: dict[str, str] = {}

    def of_leaf(self, leaf: Leaf) -> Iterator[Finding]:
        """Yield a finding for each name and title that a row read before has."""
        for table in NAMED:
            for place, row in enumerate(_rows(leaf, table)):
                if {"id", "name"} <= row.keys():
                    first = self._names.setdefault((table, _folded(row["name"])), row["id"])
                    if first != row["id"]:
                        yield Finding(
                            codes.NAME_TWICE,
                            (table, place, "name"),
                            f"is that of the {table} `{first}` too",
                            "make them one, or add what makes them two",
                        )
        for place, entry in enumerate(_rows(leaf, ENTRY)):
            if {"id", "title"} <= entry.keys():
                yield from self._title(place, entry)

    def _title(self, place: int, entry: dict[str, Any]) -> Iterator[Finding]:
        if entry.get("standing") == SUPERSEDED:
            return
        first = self._titles.setdefault(_folded(entry["title"]), entry["id"])
        if first != entry["id"]:
            yield Finding(
                codes.TITLE_TWICE,
                (ENTRY, place, "title"),
                f"is that of the entry `{first}` too",
                "say in each what the other is not about",
            )


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())
