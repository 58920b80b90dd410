"""The fields that entries are filtered and counted by: what may stand before a colon in a query."""

from __future__ import annotations

from briefing.pack.model import addresses

PANE, KIND, ACTOR, PLACE, TOPIC = "pane", "kind", "actor", "place", "topic"
SOURCE, GRADE, STANDING, SAID = "source", "grade", "standing", "said"
CHANGE, FACT, DATE, LATER, HAS = "change", "fact", "date", "later", "has"
LIKE, TYPE, IN = "like", "type", "in"

KEY = "key"
"""The field of ids: entries that are listed one by one. It is not typed."""

FIELDS = {
    PANE: "the tab that it stands in",
    KIND: "event, statement, assessment, capability, measure, rule, risk, figure; its own",
    ACTOR: "who acts in it: an id or a name",
    PLACE: "where: an id or a name",
    TOPIC: "what it is about: an id or a name",
    SOURCE: "a source that it rests on: its id, or who published it",
    GRADE: "B2; B for any B; 2 for any 2; none: not graded",
    STANDING: "confirmed, reported, disputed, superseded, withdrawn",
    SAID: "who says it: an id or a name",
    CHANGE: "new, stronger, weaker, unchanged against the previous edition",
    FACT: "a line of the author's research, by its number: S16",
    DATE: "2023, 2023-06, 2023-06-06, FY2023, and from..to with either end open",
    LATER: "yes or no: later than the paper itself",
    HAS: "what it holds: caveat, quote, rule, table, change, likelihood, retracted",
    LIKE: "an entry's id: what says most of the same",
    TYPE: f"{', '.join(addresses.TABLES)}: pages, too",
    IN: "notes: the words in your own notes; alone, all of them, the newest first",
}
"""Each field, and what may stand after the colon, as the help shows it."""

SHORTEST_MISSPELT = 4
"""Letters of what is a misspelt field, at least: shorter words are words."""


def nearly_a_field(text: str) -> str:
    """Return the field that is meant by a misspelt one, or "" where none is."""
    if len(text) < SHORTEST_MISSPELT or text in FIELDS or not text.isalpha():
        return ""
    from briefing.pack.suggest import edit_distance

    known = (each for each in FIELDS if len(each) >= SHORTEST_MISSPELT)
    return next((each for each in known if edit_distance(text, each, 1) <= 1), "")


FACETS = (PANE, KIND, STANDING, GRADE, CHANGE, LATER, ACTOR, TOPIC, PLACE, SAID, HAS, SOURCE)
"""The fields that entries are counted by, in the order in which they are offered."""

RAW = tuple(field for field in FIELDS if field not in (PANE, DATE, LIKE, TYPE, IN))
"""The fields of the index that hold values as they are, beside the pane and the days."""

YES, NO = "yes", "no"

NONE = "none"
"""The grade of an entry that is not graded."""

NOTES = "notes"
"""The word after `in:` for what the reader wrote."""

RETRACTED = "retracted"
"""The word after `has:` for an entry that rests on a source that was retracted."""

PARTS = {
    "caveat": "caveat",
    "quote": "quote",
    "rule": "rule",
    "series": "table",
    "change": "change",
    "likelihood": "likelihood",
}
"""Keys that an entry may have, and the word for each after `has:`."""
