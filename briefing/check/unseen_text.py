"""Parts of a body that its reader is not shown."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing.check.finding import Finding
from briefing.pack import codes
from briefing.pack.markdown import unseen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.pack.problems import Keys

AT_MOST = 20
"""Findings of one body."""

_HELP = "who reads the entry sees nothing of it: say it in words, or remove it"


def of_body(body: str, keys: Keys) -> Iterator[Finding]:
    """Yield a finding for each part of a body that shows nothing."""
    for start, end, what in islice(unseen.of_body(body), AT_MOST):
        yield Finding(codes.SHOWS_NOTHING, keys, f"holds {what}", _HELP, "value", start, end)
