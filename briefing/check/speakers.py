"""Speakers of quotations that look like the id of an actor that there is not.

A speaker may be anybody, so that none is an error; but who writes an id means an actor.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.pack import codes
from briefing.pack.problems import Problem
from briefing.pack.suggest import Nearest, did_you_mean, edit_distance
from briefing.pack.validation.reference_checker import ENTRY

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from briefing.pack.model.tables import Leaf

QUOTE, SPEAKER = "quote", "speaker"


@cache
def _id() -> re.Pattern[str]:
    return re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class SpeakerReview:
    """Collects the actors of a pack, and who is quoted in it."""

    def __init__(self) -> None:
        self._actors: set[str] = set()
        self._quoted: list[tuple[str, int, str, str]] = []
        """File, place in it, id and speaker of each entry that quotes."""

    def define(self, path: str, leaf: Leaf) -> None:
        """Add the actors and the speakers of a file, as far as they are right."""
        self._actors.update(actor["id"] for actor in leaf.get("actor", []) if "id" in actor)
        for place, entry in enumerate(leaf.get("entry", [])):
            if SPEAKER in entry.get("quote", {}):
                said = path, place, entry.get("id", ""), entry["quote"]["speaker"]
                self._quoted.append(said)

    def problems(self, named: Collection[str]) -> Iterator[Problem]:
        """Yield a problem for each speaker that is written as an id and is no actor.

        `named` are ids that may be defined in parts which could not be read.
        """
        nearest = Nearest()
        for path, place, entry, speaker in self._quoted:
            if speaker in self._actors or speaker in named:
                continue
            plain = speaker.casefold().replace("_", "-")
            if not _id().fullmatch(speaker) and not ("-" in plain and plain in self._actors):
                continue
            near = nearest(plain, self._actors)
            # one word is often no id: a minister, a resident
            if "-" in plain or (near and edit_distance(plain, near, 1) <= 1):
                message = f"`{speaker}` is shown as it is: there is no such actor"
                keys = (ENTRY, place, QUOTE, SPEAKER)
                found = Problem(path, message + did_you_mean(near), code=codes.UNKNOWN_SPEAKER)
                found.keys, found.entry, found.meant = keys, entry, near
                yield found
