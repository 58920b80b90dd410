"""The entries that leave: of a whole pack, or of the parts of it that are named."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library


def selected(library: Library, panes: list[str], ids: list[str]) -> list[Any]:
    """Return the full objects of entries, each once: of some panes, and of some ids after them.

    Of all, in the order of the pack, where none are named. `panes` and `ids` must exist.
    """
    if not (panes or ids):
        return list(library.entries())
    entries = [entry for pane in dict.fromkeys(panes) for entry in library.entries(pane)]
    have = {entry["id"] for entry in entries}
    return entries + [library.entry(id) for id in dict.fromkeys(ids) if id not in have]
