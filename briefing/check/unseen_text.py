"""Parts of a body that its reader is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.catalogue.code import REMARK
from briefing.check.finding import Finding
from briefing.pack import codes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.markdown.unseen import Unseen
    from briefing.pack.problems import Keys

AT_MOST = 20
"""Findings of one body."""

_HELP = "who reads the entry sees nothing of it: say it in words, or remove it"


def of_body(parts: list[Unseen], keys: Keys) -> Iterator[Finding]:
    """Yield a finding for each part of a body that shows nothing."""
    for start, end, what, link in parts[:AT_MOST]:
        severity = REMARK if link else None  # lists of addresses go out of use, and harm nobody
        yield Finding(
            codes.SHOWS_NOTHING, keys, f"holds {what}", _HELP, "value", start, end, severity
        )
