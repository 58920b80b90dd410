"""A whole pack, as it was read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.tables import (
        Dimension,
        Entry,
        Named,
        Pack,
        Pane,
        Place,
        Series,
        Source,
        Term,
    )
    from briefing.pack.validation.references import Reference


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry, the pane and file that it stands in, and its body as blocks."""

    entry: Entry
    pane: str
    file: str
    body: list[Block]
    refers: list[Reference]
    """What it refers to, in the order of its keys."""


@dataclass(slots=True)
class Briefing:
    """A pack as it stands in its folder. Entries are in the order of panes, files and text."""

    pack: Pack
    panes: list[Pane]
    dimensions: dict[str, Dimension] = field(default_factory=dict)
    entries: list[Placed] = field(default_factory=list)
    series: list[Series] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    actors: list[Named] = field(default_factory=list)
    topics: list[Named] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)
