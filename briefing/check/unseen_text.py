"""Parts of a body that its reader is not shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.check.catalogue.code import REMARK
from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.problems import Keys

AT_MOST = 20
"""Findings of one body."""

_HELP = "who reads the entry sees nothing of it: say it in words, or remove it"


def of_body(body: str, keys: Keys, found: list[unseen.Unseen] | None = None) -> Iterator[Finding]:
    """Yield a finding for each part of a body that shows nothing, as they were `found` with its
    blocks; None: they have not been looked for.
    """
    for start, end, what, link in (unseen.of_body(body) if found is None else found)[:AT_MOST]:
        severity = REMARK if link else None  # lists of addresses go out of use, and harm nobody
        yield Finding(
            codes.SHOWS_NOTHING, keys, f"holds {what}", _HELP, "value", start, end, severity
        )
