"""What a pack has twice, and what refers to itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model import standing
from briefing.pack.model.origins import folded
from briefing.pack.model.scales import SUPERSEDED
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Entry, Leaf, Manifest
    from briefing.pack.problems import Keys

SOURCE = "source"

NAMED = ("actor", "topic", "place", "term")
"""Tables whose rows have names."""

_TOLD_ELSEWHERE = ("aliases", "words")
"""Keys of lists that have a check of their own."""

_OTHERS = {
    ENTRY: ("see", "contradicts", "superseded_by"),
    SOURCE: ("derives_from",),
}
"""Keys, by table, that name others of the same table, and so never their own row."""

TEXTS = ("facts", "permits", "limits")
"""Keys of lists that hold texts: capitals and spaces make no difference in them."""


def of_lists(leaf: Leaf) -> Iterator[Finding]:
    """Yield a finding for each id or text that stands twice in a list, and for each row that names
    itself.
    """
    for table in leaf:
        others = _OTHERS.get(table, ())
        for place, row in enumerate(_rows(leaf, table)):
            for key, value in row.items():
                if isinstance(value, str) or key in _TOLD_ELSEWHERE:
                    continue
                if isinstance(value, (list, dict)) and not _is_apart(value, key):
                    yield from _within(value, (table, place, key))
            for key in others:
                if key in row:
                    yield from _own(row[key], row.get("id"), (table, place, key))


def of_manifest(manifest: Manifest) -> Iterator[Finding]:
    """Yield a finding for each source that stands twice among those of the pack."""
    yield from _within(manifest["pack"].get("sources", []), ("pack", "sources"))


def _is_apart(value: list[Any] | dict[str, Any], key: str) -> bool:
    """Return whether a quick look shows that a list of ids has each of them once."""
    if not isinstance(value, list):
        return False
    if len(value) == 1:
        return isinstance(value[0], str)
    return key not in TEXTS and set(map(type, value)) == {str} and len(set(value)) == len(value)


def _rows(leaf: Leaf, table: str) -> list[dict[str, Any]]:
    return cast("dict[str, list[dict[str, Any]]]", leaf).get(table, [])


def _within(value: list[Any] | dict[str, Any], keys: Keys) -> Iterator[Finding]:
    """Yield the findings of a list, and of those in it or in a table."""
    if isinstance(value, list) and len(value) > 1:
        yield from _again(value, keys)
    for key, each in value.items() if isinstance(value, dict) else enumerate(value):
        if isinstance(each, (list, dict)):
            yield from _within(each, (*keys, key))


def _again(named: list[Any], keys: Keys) -> Iterator[Finding]:
    """Yield a finding for each item that stands in a list before: an id, a text, or a table that
    names something, with the place in it.
    """
    ids = keys[-1] not in TEXTS
    seen = set()
    for at, each in enumerate(named):
        # a source that is cited for two places in it is cited twice
        if isinstance(each, dict):
            same = each.get("id", each.get("law")), each.get("at")
        else:
            same = (each if ids else folded(each)), None
        if same in seen:
            help = f"remove one, or write {'the id' if ids else 'the one'} that is meant"
            shown = same[0] if isinstance(each, dict) else each
            yield Finding(codes.ID_TWICE, (*keys, at), f"names `{shown}` again", help)
        elif same[0] is not None:
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
                    first = self._names.setdefault((table, folded(row["name"])), row["id"])
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
        if standing.written(cast("Entry", entry)) == SUPERSEDED:
            return
        first = self._titles.setdefault(folded(entry["title"]), entry["id"])
        if first != entry["id"]:
            yield Finding(
                codes.TITLE_TWICE,
                (ENTRY, place, "title"),
                f"is that of the entry `{first}` too",
                "say in each what the other is not about",
            )
