"""A whole pack, or parts of it, as one JSON document."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish.selection import selected

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library

_TABLES = ("series", "sources", "actors", "topics", "places", "terms", "kinds")


def document(library: Library, panes: list[str], ids: list[str]) -> dict[str, Any]:
    """Return the pack with the entries of some panes and of some ids; of all where none are named.

    `panes` and `ids` must exist. Keys are those of the pack; dates are ISO 8601 strings.
    """
    entries = selected(library, panes, ids)
    rest = library.tables()
    held: dict[str, list[str]] = {}
    for entry in entries:
        held.setdefault(entry["pane"], []).append(entry["id"])
    shown = [
        {**pane, "entries": held.get(pane["id"], [])}
        for pane in rest["panes"]
        if pane["id"] in held or not (panes or ids)
    ]
    tables = {name: rest[name] for name in _TABLES}
    return {"pack": rest["pack"], "panes": shown, "entries": entries, **tables}
