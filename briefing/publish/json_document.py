"""A whole pack, or parts of it, as one JSON document."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library
    from briefing.publish.selection import Selection

_TABLES = (
    *("series", "sources", "actors", "topics", "places", "terms", "kinds"),
    "dimensions",
)


def document(library: Library, selection: Selection) -> dict[str, Any]:
    """Return the pack with the entries that are selected.

    Keys are those of the pack; dates are ISO 8601 strings.
    """
    entries = selection.entries(library)
    rest = library.tables()
    held: dict[str, list[str]] = {}
    for entry in entries:
        held.setdefault(entry["pane"], []).append(entry["id"])
    shown = [
        {**pane, "entries": held.get(pane["id"], [])}
        for pane in rest["panes"]
        if pane["id"] in held or selection.is_whole
    ]
    tables = {name: rest[name] for name in _TABLES}
    return {"pack": rest["pack"], "panes": shown, "entries": entries, **tables}
