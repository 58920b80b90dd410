"""Reading the files of a pack, one at a time, and checking them."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, cast

from briefing.pack import codes, limits
from briefing.pack.markdown import entry_body
from briefing.pack.problems import PackError, Problem
from briefing.pack.reading import files, manifest
from briefing.pack.reading.placed import Briefing, Placed
from briefing.pack.toml import parser
from briefing.pack.validation import fast_validator, references
from briefing.pack.validation.reference_checker import ENTRY, Checker, of_tables
from briefing.pack.validation.references import Reference

if TYPE_CHECKING:
    from collections.abc import Container

    from briefing.pack.model.tables import Leaf, Named
    from briefing.pack.reading.manifest import Frame


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a pack, as it was read."""

    number: int
    """Its place among the files of the pack."""
    path: str
    pane: str | None
    digest: str
    """Of its text: the same as long as the text is."""
    leaf: Leaf

    def defines(self) -> dict[str, list[str]]:
        """Return the ids of everything in it that has one, by table, in its order."""
        tables = cast("dict[str, list[Named]]", self.leaf)
        return {
            table: [item["id"] for item in items if "id" in item] for table, items in tables.items()
        }


def in_no_pane(path: str) -> Problem:
    """Return what is wrong with a file that has entries, and no pane to show them in."""
    message = "holds entries but stands in no pane"
    keys = (ENTRY, 0)
    return Problem(path, message, ENTRY, code=codes.FILE_IN_NO_PANE, keys=keys, spot="table")


class Reading:
    """Reads the files of a pack in any order, and collects all that is wrong with them."""

    def __init__(self, folder: str, frame: Frame) -> None:
        self.folder = folder
        self._frame = frame
        self._problems: list[tuple[int, Problem]] = list(frame.problems)
        self.checker = Checker(frame)

    @property
    def sound(self) -> bool:
        """Whether nothing is known to be wrong so far."""
        return not self._problems and not self.checker.mistaken

    def read(self, number: int, known: str = "") -> Part | None:
        """Return a file in the shape of the model.

        None where it has not that shape, which is noted, and where its digest is `known`.
        """
        if len(self._problems) >= limits.PROBLEMS:
            return None
        path, pane = self._frame.files[number]
        try:
            text = files.read(self.folder, path)
            digest = blake2b(text.encode(), digest_size=16).hexdigest()
            if digest == known:
                return None
            leaf = fast_validator.leaf(parser.parse(text, path), path)
        except PackError as error:
            self._problems += [(number, problem) for problem in error.problems]
            return None
        if pane is None and ENTRY in leaf:
            self._problems.append((number, in_no_pane(path)))
        return Part(number, path, pane, digest, leaf)

    def check(self, part: Part, only: Container[str] | None = None) -> list[Placed]:
        """Check what a file refers to; return its entries, their bodies read.

        Where `only` is given, of the entries only those with these ids are looked at.
        """
        checker, number = self.checker, part.number
        checker.define(number, part.defines())
        placed = []
        for place, entry in enumerate(part.leaf.get("entry", [])):
            if only is None or entry["id"] in only:
                blocks = entry_body.blocks(entry["body"])
                said = list(references.of_entry(entry, blocks, self._frame.dimensions))
                checker.refer(number, ENTRY, place, entry["id"], said)
                refers = [each for each in said if isinstance(each, Reference)]
                placed.append(Placed(entry, part.pane or "", part.path, blocks, refers))
        for table, place, id, told in of_tables(part.leaf):
            checker.refer(number, table, place, id, told)
        return placed

    def finish(self) -> None:
        """Raise PackError with every problem found in files, or else in what they refer to."""
        found = [problem for _, problem in sorted(self._problems, key=lambda each: each[0])]
        if problems := found or self.checker.problems():
            raise PackError(problems)


def load(folder: str) -> Briefing:
    """Return the whole pack in `folder`.

    Raises PackError with every problem found in its files, then in what they refer to.
    """
    outline = manifest.read(folder, [path for path, _, _ in files.state(folder)])
    briefing = Briefing(outline.pack, outline.panes, outline.dimensions)
    reading = Reading(folder, outline)
    for number in range(len(outline.files)):
        part = reading.read(number)
        if part is None:
            continue
        briefing.entries += reading.check(part)
        briefing.series += part.leaf.get("series", [])
        briefing.sources += part.leaf.get("source", [])
        briefing.actors += part.leaf.get("actor", [])
        briefing.topics += part.leaf.get("topic", [])
        briefing.places += part.leaf.get("place", [])
        briefing.terms += part.leaf.get("term", [])
    reading.finish()
    return briefing
