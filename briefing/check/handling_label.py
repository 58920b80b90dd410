"""The handling label of an entry: it may be stricter than the pack's, never looser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.model.scales import HANDLINGS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.model.tables import Entry, Manifest


def of_entry(entry: Entry, manifest: Manifest | None) -> Iterator[Finding]:
    """Yield a finding where the label is looser than the pack's (TLP 2.0)."""
    whole = manifest["pack"].get("handling") if manifest else None
    own = entry.get("handling")
    order = list(HANDLINGS)
    if whole and own and order.index(own) < order.index(whole):
        message = f"is {own}, which is looser than the pack's {whole}"
        yield Finding(codes.HANDLING_LOOSER, ("handling",), message)
