"""A whole pack, or parts of it, as one JSON document."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from briefing.library import Library
    from briefing.publish.selection import Selection

_TABLES = (
    *("series", "sources", "actors", "topics", "places", "terms", "kinds"),
    *("dimensions", "rule_tests"),
)
"""The keys of everything but the pack, its panes and its entries."""


def document(library: Library, selection: Selection) -> dict[str, Any]:
    """Return the pack with the entries that are selected, and of its tables what those need.

    Keys are those of the pack; dates are ISO 8601 strings. `handling` heads it, where there is a
    label: the strictest of everything in it.
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
    label = _handling(library, selection, entries)
    tables = rest
    if not selection.is_whole:
        from briefing.publish.needed_tables import needed

        tables = needed(library, rest, entries, selection.series)
    return {
        **({"handling": label} if label else {}),
        "pack": rest["pack"],
        "panes": shown,
        "entries": entries,
        **{name: tables[name] for name in _TABLES},
    }


def _handling(library: Library, selection: Selection, entries: list[Any]) -> str | None:
    from briefing.publish.heading import handling

    if selection.is_whole:
        return library.handling()
    labels = [library.label(id) for id in selection.series]
    return handling(library.about, [*labels, *(entry.get("handling") for entry in entries)])
