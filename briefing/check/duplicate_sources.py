"""Sources that stand in a pack twice: of one publisher, with one title, at one address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.model import source_names
from briefing.pack.model.origins import folded, same_place
from briefing.pack.problems import Problem
from briefing.pack.validation.reference_checker import SOURCE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Leaf, Source


_NAMES: tuple[str, ...] = ("publisher", "title")


def _identity(source: Source) -> tuple[str, ...]:
    """Return what tells a source from others; without an address, its date does."""
    url = source.get("url", "")
    where = same_place(url) if url else repr(source.get("date"))
    return folded(source_names.publisher(source)), folded(source.get("title", "")), where


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

    def define(self, path: str, leaf: Leaf) -> None:
        """Add the sources of a file, as far as they are right."""
        for place, source in enumerate(leaf.get("source", [])):
            if "id" not in source or not source_names.title(source):
                continue
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
