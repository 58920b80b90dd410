"""The weights of the ranking, all in one place: what each kind of match adds to a score.

Tuned on one half of the judged queries: `python -m benchmarks.search --half tuned`.
"""

from __future__ import annotations

from briefing.library.store import index_schema as fields

STEM_WEIGHTS = {fields.TITLE: 2.5, fields.LINE: 1.5, fields.NAMES: 1.0, fields.TEXT: 2.0}
SPELLED_WEIGHTS = {fields.SPELLED_TITLE: 2.5, fields.SPELLED: 0.5}
JAPANESE_WEIGHTS = {fields.HEAD_RUNS: 4.0, fields.RUNS: 2.0}
ARTICLE_WEIGHTS = {fields.BASIS: 12.0, fields.NAMED: 8.0, fields.ARTICLE: 3.0}
VALUE_WEIGHTS = {
    fields.OWN_DATE: 4.5,
    fields.TITLE_VALUES: 6.0,
    fields.LINE_VALUES: 4.5,
    fields.VALUES: 3.0,
}
"""Of a match, by its field: of stems, of beginnings, of pairs of Japanese, of articles of law, of
dates and amounts."""

RELATION_WEIGHTS = {
    "typed": 1.0,
    "form": 1.0,
    "spelling": 0.7,
    "joint": 1.0,
    "apart": 0.7,
    "beginning": 0.8,
    "japanese": 2.0,
    "name": 0.7,
    "synonym": 0.75,
    "related": 0.75,
}
"""Factor of a match, by how what matches is related to what is typed. Where it is not typed so, its
parts share the factor: a name of three words counts no more than one of one. A related word counts
as much of it as it is related."""

OTHER_ALTERNATIVES = 0.2
"""Factor of the other alternatives of a clause that match beside the best one."""

LEFT_OUT = {fields.TITLE: 40.0, fields.LINE: 25.0, fields.NAMES: 8.0, fields.TEXT: 3.0} | {
    fields.HEAD_RUNS: 10.0
}
"""Of what a query asks in words to leave out, and a field does not hold: who merely mentions it may
answer still."""

HELD_WEIGHT = 1.2
"""Of a required clause that an entry holds at all, in whatever field; times its rarity."""

AS_SPELLED = {fields.SPELLED: 1.0, fields.SPELLED_TITLE: 0.4}
"""Of a word as it is spelled, beside its stem, where other words may have the same stem."""

CLOSE_WEIGHTS = {fields.LINE: 0.75, fields.TEXT: 0.9}
"""Of two words of a query that stand close to each other, by field."""

ROW_WEIGHTS = {fields.TITLE: 2.0, fields.LINE: 2.0, fields.TEXT: 2.5}
"""Of all words of a query in a row, as they are typed, by field."""

ALL_IN_TITLE = 10.0
"""Of all words of a query in a title, in whatever order."""

WHOLE_TITLE = 500.0
"""Of a title, an alias or an id that is the query: more than all else together."""

OTHER_NAME = 8.0
"""Of a title that is another name of what the query names."""

KIND_ASKED, KIND_NAMED = 10.0, 40.0
"""Of the kind of entry that the query is likely to be after, and where the query names the kind."""

SERIES = 0.6
"""Factor of the whole score of a series, which stands behind the entries about it."""

HOLDS_ALL = 20.0
"""Of an entry that holds all of the words, where others are found that hold some of them."""

TELLING = 0.2
"""Share of what all words tell, by their rarity, that an entry may lack words of at most."""

FEEDBACK = 1.0
"""Of the word that tells most of those which the first hits share; the others count less."""
