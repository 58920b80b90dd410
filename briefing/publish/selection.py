"""The entries that leave: of a whole pack, or of the parts of it that are named."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library


class Selection:
    """Parts of a pack: panes, then entries; the whole pack where nothing is named."""

    def __init__(
        self,
        panes: list[str] | None = None,
        entries: list[str] | None = None,
        series: list[str] | None = None,
    ) -> None:
        """Select by ids, which must exist. Each is selected once, however often it is named."""
        self._panes = list(dict.fromkeys(panes or ()))
        self._ids = list(dict.fromkeys(entries or ()))
        self.series = list(dict.fromkeys(series or ()))
        """The ids of series that are selected by themselves."""

    @property
    def is_whole(self) -> bool:
        """Whether everything is selected."""
        return not (self._panes or self._ids or self.series)

    def entries(self, library: Library) -> list[Any]:
        """Return the full objects of the entries, in the order of the pack where it is whole."""
        if self.is_whole:
            return list(library.entries())
        entries = [entry for pane in self._panes for entry in library.entries(pane)]
        have = {entry["id"] for entry in entries}
        return entries + [library.entry(id) for id in self._ids if id not in have]

    def ids(self, library: Library) -> list[str]:
        """Return the ids of the entries and series."""
        rows = (library.rows() if self.is_whole else ()), *map(library.rows, self._panes)
        found = [row["id"] for each in rows for row in each]
        return list(dict.fromkeys([*found, *self._ids, *self.series]))
