"""The heading of every text that leaves the program: it says how the text is to be handled.

It stands apart from the texts themselves: a search prints it, and lays nothing out.
"""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.pack.model.scales import strictest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.library.records import About


def handling(about: About, labels: Iterable[str | None]) -> str | None:
    """Return the strictest of the pack's handling label and others, or None: there is none."""
    return strictest([about.get("handling", ""), *(label for label in labels if label)])


def heading(about: About, labels: Iterable[str | None]) -> str:
    """Return the heading of a text: strictest handling, and pack."""
    parts = [handling(about, labels) or "", about["title"]]
    if "as_of" in about:
        parts.append(f"as of {about['as_of']}")
    return " · ".join(part for part in parts if part)
