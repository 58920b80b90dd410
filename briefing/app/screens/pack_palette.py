"""What the palette finds in the pack: entries by their titles; names, sources and the pack.

And the searches that the reader has saved by a name.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.screens.base import Destination
from briefing.app.screens.palette_order import holds
from briefing.library.query.parser import Query
from briefing.pack.model.addresses import ENTRY, SPOKEN
from briefing.pack.safe_text import safe_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from briefing.library.library import Library

MOST = 20
"""Pages that are offered, and hits among which entries with such a title are looked for."""


def found(library: Library, go: Callable[[str], None], typed: str) -> Iterator[Destination]:
    """Yield the entries whose titles hold all words typed, and the pages that they find, the best
    first. `go` goes to an address.
    """
    query = Query(typed, typing=True)
    rows = [hit["row"] for hit in library.search(query, limit=MOST)["hits"]]
    entries = [row for row in rows if row["type"] == ENTRY and holds(typed, row["title"])]
    for row in (*entries, *library.pages(query, MOST)):
        yield Destination(row["title"], partial(go, row["id"]), kind=SPOKEN[row["type"]])


def saved(
    searches: Mapping[str, str], ask: Callable[[str], None], typed: str
) -> Iterator[Destination]:
    """Yield the saved searches whose names hold all words typed. `ask` asks a query."""
    for name, query in searches.items():
        told = safe_line(f"Search: {name}")
        if holds(typed, told):
            yield Destination(told, partial(ask, query), kind="saved")
