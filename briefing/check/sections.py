"""Sections that stand twice in a pane, with another between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Leaf
    from briefing.pack.problems import Keys


class SectionReview:
    """Collects the sections of the panes; their files come in the order of the pack."""

    def __init__(self) -> None:
        self._last: dict[str, str] = {}
        """The section at the end of each pane so far."""
        self._begun: dict[tuple[str, str], tuple[str, Keys]] = {}
        """Where each section of a pane begins."""

    def of_file(self, path: str, pane: str | None, leaf: Leaf) -> Iterator[Problem]:
        """Yield a problem for each section of a file that another one has parted in two."""
        for place, entry in enumerate(leaf.get("entry", [])):
            heading = entry.get("section")
            if pane is None or heading is None or heading == self._last.get(pane):
                continue
            self._last[pane] = heading
            keys = (ENTRY, place, "section")
            begun = self._begun.setdefault((pane, heading), (path, keys))
            if begun != (path, keys):
                message = f"`{heading}` is a section of this pane already, in {begun[0]}"
                id = entry.get("id", "")
                problem = Problem(path, message, code=codes.SECTION_AGAIN, keys=keys, entry=id)
                problem.conflict = begun
                yield problem
