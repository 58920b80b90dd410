"""The query for the entries that name what a page is of."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.syntax import COLON, QUOTE
from briefing.library.search_fields import ACTOR, PLACE, SOURCE, TOPIC
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.library.records import Row


def naming(row: Row) -> str:
    """Return the query for the entries that name a thing, by its row; of the pack itself ""."""
    if row["type"] in (ACTOR, TOPIC, PLACE, SOURCE):
        return f"{row['type']}{COLON}{addresses.parts(row['id'])[1]}"
    return "" if row["type"] == addresses.PACK else f"{QUOTE}{row['title']}{QUOTE}"
