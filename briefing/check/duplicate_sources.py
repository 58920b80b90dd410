"""Sources that stand in a pack twice: of one publisher, with one title, at one address.

A bare address that a table has is that source too, and would hide what the table says of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.model import source_names
from briefing.pack.model.origins import folded, same_address
from briefing.pack.problems import Problem, label
from briefing.pack.validation.reference_checker import ENTRY, SOURCE
from briefing.pack.validation.references import SOURCES, cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Leaf, Source
    from briefing.pack.problems import Keys


_NAMES: tuple[str, ...] = ("publisher", "title")


def _identity(source: Source) -> tuple[str, ...]:
    """Return what tells a source from others; without an address, its date does.

    Behind the `#` of an address is a place in a document, or in some archives a document.
    """
    url = source.get("url", "")
    where = _place(url) if url else repr(source.get("date"))
    return folded(source_names.publisher(source)), folded(source.get("title", "")), where


def _place(url: str) -> str:
    """Return an address as it is compared, with the place in the document."""
    return f"{same_address(url)}#{url.partition('#')[2]}"


def _same(source: Source) -> str:
    """Return the names of what a source has in common with one of the same identity."""
    told = [key for key in _NAMES if key in source]
    told += ["address"] if "url" in source else ["date"] if "date" in source else []
    *others, last = told
    return f"{', '.join(others)} and {last}" if others else last


class DuplicateSources:
    """Collects the sources of a pack."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], tuple[str, str, int]] = {}
        self._found: list[Problem] = []
        self._tables: dict[str, str] = {}
        """The first id of the sources at each address, as it is compared."""
        self._bare: list[tuple[str, str, int, Keys]] = []
        """Addresses that entries cite: each with its file, the entry, and the keys in it."""

    def define(self, path: str, leaf: Leaf) -> None:
        """Add the sources of a file, as far as they are right."""
        for number, entry in enumerate(leaf.get("entry", [])):
            for at, item in enumerate(cited(entry.get(SOURCES, []))):
                if source_names.is_address(item):
                    self._bare.append((item, path, number, (SOURCES, at)))
        for place, source in enumerate(leaf.get("source", [])):
            if "id" not in source or not source_names.title(source):
                continue
            if "url" in source:
                self._tables.setdefault(_place(source["url"]), source["id"])
            here = source["id"], path, place
            first, file, number = self._seen.setdefault(_identity(source), here)
            if first == source["id"]:  # it stands there for the first time, or the id is told
                continue
            message = f"has the {_same(source)} of `{first}`, in {file}"
            problem = Problem(
                path, message, code=codes.DUPLICATE_SOURCE, keys=(SOURCE, place, "id")
            )
            problem.about = source["id"]
            problem.conflict = file, (SOURCE, number, "id")
            problem.help = f"cite `{first}` in its place, with the place in it as `at`"
            self._found.append(problem)

    def problems(self) -> Iterator[Problem]:
        """Yield a problem for each source that stands there already."""
        yield from self._found
        for address, path, number, keys in self._bare:
            if first := self._tables.get(_place(address)):
                message = f"is the address of `{first}`"
                where = (ENTRY, number, *keys)
                problem = Problem(path, message, code=codes.DUPLICATE_SOURCE, keys=where)
                problem.about = label(keys)
                problem.help = f"cite `{first}` in its place"
                yield problem
