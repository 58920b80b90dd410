"""The fields of the query language: what may stand before a colon, and what an entry has there."""

from __future__ import annotations

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Row
    from briefing.pack.model.tables import Entry

PANE, KIND, ACTOR, PLACE, TOPIC = "pane", "kind", "actor", "place", "topic"
SOURCE, GRADE, STANDING, SAID = "source", "grade", "standing", "said"
CHANGE, FACT, DATE, LATER, HAS = "change", "fact", "date", "later", "has"
LIKE = "like"

FIELDS = {
    PANE: "the tab that it stands in",
    KIND: "event, statement, assessment, capability, measure, rule, risk, figure; series",
    ACTOR: "who acts in it: an id or a name",
    PLACE: "where: an id or a name",
    TOPIC: "what it is about: an id or a name",
    SOURCE: "a source that it rests on: its id",
    GRADE: "B2; B for any B; 2 for any 2",
    STANDING: "confirmed, reported, disputed, superseded",
    SAID: "who says it: an id or a name",
    CHANGE: "new, stronger, weaker, unchanged against the previous edition",
    FACT: "a line of the author's research",
    DATE: "2023, 2023-06, 2023-06-06, FY2023, and from..to with either end open",
    LATER: "yes or no: later than the paper itself",
    HAS: "what it holds: caveat, quote, rule, table, change, likelihood",
    LIKE: "an entry's id: what says most of the same",
}
"""Each field, and what may be asked of it."""

FACETS = (PANE, KIND, STANDING, GRADE, CHANGE, LATER, ACTOR, TOPIC, PLACE, SAID, HAS, SOURCE)
"""The fields that entries are counted by, in the order in which they are offered."""

RAW = tuple(field for field in FIELDS if field not in (PANE, DATE, LIKE))
"""The fields that the index keeps as they are, beside the pane and the days."""

YES, NO = "yes", "no"

PARTS = {
    "caveat": "caveat",
    "quote": "quote",
    "rule": "rule",
    "series": "table",
    "change": "change",
    "likelihood": "likelihood",
}
"""What an entry may hold, by its key, and what it is called after `has:`."""


def values(entry: Entry, row: Row) -> Iterator[tuple[str, str]]:
    """Yield the fields of an entry that RAW names, each with a value."""
    yield KIND, entry["kind"]
    yield STANDING, entry["standing"]
    yield GRADE, row["grade"]
    yield LATER, YES if row.get("later") else NO
    named = (
        (ACTOR, entry.get("actors", [])),
        (PLACE, entry.get("places", [])),
        (TOPIC, entry.get("topics", [])),
        (SAID, entry["said_by"]),
        (SOURCE, [each if isinstance(each, str) else each["id"] for each in entry["sources"]]),
        (FACT, [fact.casefold() for fact in entry.get("facts", [])]),
        (HAS, [part for key, part in PARTS.items() if key in entry]),
    )
    for field, found in named:
        yield from ((field, value) for value in found)
    if "change" in entry:
        yield CHANGE, entry["change"]["direction"]
