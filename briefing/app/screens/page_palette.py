"""The pages in the palette: names, sources and the pack."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.screens.base import Destination
from briefing.library.query.parser import Query
from briefing.pack.model.addresses import SPOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.app.screens.travel import Travel
    from briefing.library.library import Library

MOST = 20
"""Pages that are offered."""


def pages(library: Library, travel: Travel, query: str) -> Iterator[Destination]:
    """Yield the pages that hold all words of a query, the best first."""
    for row in library.pages(Query(query, typing=True), MOST):
        go = partial(travel.go, row["id"])
        yield Destination(row["title"], go, kind=SPOKEN[row["type"]])
