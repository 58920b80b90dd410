"""The titles of kinds of entries: the built-in ones, and the pack's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model.scales import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing.pack.model.tables import EntryKind


def title(name: str, own: Mapping[str, EntryKind]) -> str:
    """Return the title of a kind; one of the pack's own may have none but its name."""
    if name in KINDS:
        return KINDS[name]
    words = name.replace("-", " ")
    return own[name].get("title", words[:1].upper() + words[1:])
