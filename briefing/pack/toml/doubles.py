"""The first place of a key or table that stands in a file twice."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing.pack.toml.locator import Locator

if TYPE_CHECKING:
    from briefing.pack.problems import Keys
    from briefing.pack.toml.locator import Extent


class Double(NamedTuple):
    """A key that is there already."""

    name: str
    """As an author reads it, without the numbers of tables."""
    extent: Extent
    first: int
    """The index of the first character of the key, or of the header, that was there before."""


class _InOrder(Locator):
    """All keys and headers of a text, in their order."""

    def __init__(self, text: str) -> None:
        self.kept: list[tuple[Keys, Extent, bool]] = []
        super().__init__(text)

    def _keep(self, path: Keys, key: Extent, value: Extent | None = None) -> None:
        self.kept.append((path, key, value is not None))
        super()._keep(path, key, value)


def find(text: str, start: int, end: int) -> Double | None:
    """Return the key that is there twice, with the statement from `start` to `end`.

    All before the statement must be TOML. None where no key in it was there before.
    """
    first: dict[Keys, tuple[int, bool]] = {}
    there: list[tuple[Keys, Extent, bool]] = []
    for path, extent, is_value in _InOrder(text[:end]).kept:
        if extent[0] >= start:
            there.append((path, extent, is_value))
        else:
            first.setdefault(path, (extent[0], is_value))
    header = text[start : start + 1] == "["
    if header:
        line_end = text.find("\n", start)
        there = [
            (path, (start, line_end if line_end >= 0 else end), False) for path, *_ in there[:1]
        ]
    above = 0 if header else _header_of(first, there)
    for path, extent, _ in there:
        for length in range(len(path), above, -1):
            known = first.get(path[:length])
            if known is None or (length < len(path) and header and not known[1]):
                continue
            return Double(_name(path[above:length]), extent, known[0])
        if not header:
            first[path] = extent[0], True
    return _whole_list(there, first) if header else None


def _header_of(first: dict[Keys, tuple[int, bool]], there: list[tuple[Keys, Extent, bool]]) -> int:
    """Return how many keys of a statement's paths are those of the header above it."""
    if not there:
        return 0
    path = there[-1][0]
    return max(
        (n for n in range(1, len(path)) if path[:n] in first and not first[path[:n]][1]), default=0
    )


def _whole_list(
    there: list[tuple[Keys, Extent, bool]], first: dict[Keys, tuple[int, bool]]
) -> Double | None:
    """Return a header of a list whose name is that of something else."""
    for path, extent, _ in there:
        if path and isinstance(path[-1], int) and (known := first.get(path[:-1])):
            return Double(_name(path[:-1]), extent, known[0])
    return None


def _name(path: Keys) -> str:
    return ".".join(each for each in path if isinstance(each, str))
