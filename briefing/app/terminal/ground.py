"""Asking a terminal for the colour of its ground, and taking the answer out of what it sends.

Textual's parser takes an answer for keys that were pressed. Whatever begins as an answer types
nothing, whether it is torn, comes late or makes no sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from briefing.desk.choices import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Mapping

ASK = "\x1b]11;?\x07"
"""Asks for the colour of the ground: a terminal that does not know it prints nothing."""

BEGINS = "\x1b]11;"
"""How an answer begins."""

ENDS = re.compile("\x07|\x1b\\\\|\x9c|(?=\x1b[^\\\\])")
"""How it ends: as it was asked, or otherwise; something else that begins ends it, too."""

LONGEST = 64
"""Characters of an answer: what is longer is none, and is dropped so far."""

SILENCE = 0.1
"""Seconds after which the rest of what may be an answer does not come any more."""

PATIENCE = 2.0
"""Seconds for which an answer is expected: so long, what may begin one is waited for."""

MIDDLE = 0.5
"""The luminance, from 0 to 1, above which a ground is light."""

_RGB = re.compile(r"rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})(?:/[0-9a-f]{1,4})?", re.I)
_HEX = re.compile(
    r"#(?:([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})|([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4}))", re.I
)

_SILENT = ("linux",)
"""Terminals that never answer: the console of Linux."""


@dataclass
class GroundTold(Message):
    """The terminal has told whether its ground is dark or light."""

    ground: str


def answers(environment: Mapping[str, str]) -> bool:
    """Return whether a terminal may answer, and it matters: without colours it does not."""
    return not environment.get("NO_COLOR") and environment.get("TERM", "") not in _SILENT


def ground_of(colour: str) -> str:
    """Return DARK or LIGHT for a colour as terminals tell it; "" where it is none."""
    found = _RGB.fullmatch(colour) or _HEX.fullmatch(colour)
    if found is None:
        return ""
    parts = [part for part in found.groups() if part is not None][:3]
    red, green, blue = (int(part, 16) / (16 ** len(part) - 1) for part in parts)
    return LIGHT if 0.2126 * red + 0.7152 * green + 0.0722 * blue > MIDDLE else DARK


class AnswerSplitter:
    """Takes answers out of what a terminal sends."""

    def __init__(self) -> None:
        self._held = ""
        self.expected = False
        """Whether an answer is expected just now."""

    @property
    def is_open(self) -> bool:
        """Whether something is held that may be the beginning of an answer."""
        return bool(self._held)

    def split(self, sent: str) -> tuple[str, list[str]]:
        """Return what was sent but for answers, and the colours that they tell."""
        sent, self._held = self._held + sent, ""
        kept = ""
        colours: list[str] = []
        while BEGINS in sent:
            before, _, rest = sent.partition(BEGINS)
            kept += before
            end = ENDS.search(rest[: LONGEST + 2])
            if end is None:
                if len(rest) <= LONGEST:
                    self._held = BEGINS + rest
                    return kept, colours
                sent = rest[LONGEST:]
                continue
            colours.append(rest[: end.start()])
            sent = rest[end.end() :]
        begun = self._begun(sent)
        self._held = sent[len(sent) - begun :]
        return kept + sent[: len(sent) - begun], colours

    def _begun(self, sent: str) -> int:
        """Return how many characters at the end may begin an answer: an Escape alone only does
        while one is expected.
        """
        least = 1 if self.expected else 2
        lengths = range(len(BEGINS) - 1, least - 1, -1)
        return next((n for n in lengths if sent.endswith(BEGINS[:n])), 0)

    def end(self) -> str:
        """Hold nothing any more; return what was no answer, or "" for what began as one."""
        held, self._held = self._held, ""
        return "" if held.startswith(BEGINS) else held
