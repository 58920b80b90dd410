"""The names of entries and pages in the palette, where one of them is asked for."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from briefing.app.screens import pack_palette
from briefing.app.screens.palette_names import Name
from briefing.library.query.parser import Query
from briefing.pack.model.addresses import ENTRY, SPOKEN

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from briefing.library.library import Library
    from briefing.library.records import Row


class EntryNames:
    """Finds them by what is typed; before that, those that say most of the same as a title."""

    asked_for = "the entry to move it to"
    nothing = "No entry or page is called so"

    def __init__(self, library: Library, title: str, take: Callable[[str], None]) -> None:
        """Offer entries near a title; `take` is given the address of the one that is chosen."""
        self._library = library
        self._title = title
        self._take = take

    def found(self, typed: str) -> list[Name]:
        """Return the names that hold what is typed, the best first."""
        if typed.strip():
            found = pack_palette.found(self._library, self._take, typed)
            return [Name(each.name, "", each.kind, "", each.go, "") for each in found]
        return [
            Name(row["title"], "", SPOKEN[ENTRY], "", partial(self._take, row["id"]), "Entries")
            for row in self._near()
        ]

    def _near(self) -> Iterator[Row]:
        """Yield the entries that hold words of the title, and then the first of the pack."""
        any_word = " OR ".join(self._title.split())
        seen = set()
        hits = self._library.search(Query(any_word), limit=pack_palette.MOST)["hits"]
        tabs = self._library.about["tabs"]
        first = (self._library.window(tab["id"], 0, pack_palette.MOST) for tab in tabs)
        for rows in ([hit["row"] for hit in hits], *first):
            for row in rows:
                if row["type"] == ENTRY and row["id"] not in seen:
                    seen.add(row["id"])
                    yield row
                    if len(seen) == pack_palette.MOST:
                        return
