"""Words of a query that are left out of it, and words that are not required."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.query.intents import KINDS_ASKED
from briefing.library.query.syntax import Word
from briefing.library.text.stems import folded
from briefing.library.text.stop_words import is_stop_word
from briefing.library.text.word_lists import words

if TYPE_CHECKING:
    from briefing.library.query.syntax import Clause

JAPANESE_STOP_WORDS = words("japanese-stop-words")
"""Words of Japanese that are left out beside others."""

OPTIONAL_WORDS = words("weak-words") | KINDS_ASKED.keys()
"""Words that add to a score, and are not required."""


def without_stop_words(clauses: list[Clause], *, shouted: bool) -> list[Clause]:
    """Return the clauses without stop words, unless there are no others; marks optional words.

    `shouted`: the whole query is in capitals, so that capitals do not tell a name: US, IT.
    """
    for each in clauses:
        if isinstance(each, Word) and not each.star and folded(each.text) in OPTIONAL_WORDS:
            each.optional = True
    rest = [each for each in clauses if not _is_left_out(each, shouted)]
    if any(not each.optional for each in rest):
        return rest
    for each in clauses:
        each.optional = False
    return clauses


def _is_left_out(clause: Clause, shouted: bool) -> bool:
    if not isinstance(clause, Word) or clause.star:
        return False
    return is_stop_word(clause.text, shouted=shouted)
