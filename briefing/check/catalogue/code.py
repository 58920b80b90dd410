"""What is told of one code."""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "remark"]

ERROR: Severity = "error"
WARNING: Severity = "warning"
REMARK: Severity = "remark"
"""What is worth a look now and then, and often right as it is: shown by `--strict` alone, and never
counted as wrong."""


class Code(NamedTuple):
    """What a check can find wrong.

    `wrong` and `right` are TOML. Without a header they are keys of an entry that is right
    otherwise; with one they are a file of a pack, and from `[pack]` on its manifest. Where what is
    wrong is no text (a link, a device, a size), they are empty and `why` says it in words.
    """

    name: str
    severity: Severity
    what: str
    """One sentence without a full stop: what is wrong."""
    why: str
    """Why it matters, and what to do: one to three sentences."""
    wrong: str = ""
    right: str = ""
