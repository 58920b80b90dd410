"""The bottom lines of the entries of a list."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.search_fields import KEY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.library.records import Row
    from briefing.library.search.searcher import Searcher


def bottom_lines(searcher: Searcher, rows: Sequence[Row]) -> list[str]:
    """Return the bottom line of what each row is of; "" of what has none."""
    engine = searcher.engine
    asked = engine.all_of(engine.one_of(KEY, [row["id"] for row in rows]), engine.entries())
    entries = engine.ordered(asked, "whole", 0, len(rows))
    lines = {entry["id"]: entry.get("bottom_line", "") for entry in entries}
    return [lines.get(row["id"], "") for row in rows]
