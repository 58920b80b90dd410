"""Words that say nothing of what is searched for, and the key of a phrase without them."""

from __future__ import annotations

from briefing.library.text.stems import ARTICLES, folded, stem, words_of
from briefing.library.text.word_lists import words

STOP_WORDS = words("stop-words")
"""Words that are left out of a query beside others."""


def is_stop_word(word: str, *, shouted: bool = False) -> bool:
    """Return whether a word is one, and no name in capitals: US, IT.

    `shouted`: all that stands beside it is in capitals, so that they do not tell a name.
    """
    name = word.isupper() and len(word) > 1 and not shouted
    return folded(word) in STOP_WORDS and not name


def phrase_key(text: str) -> str:
    """Return the stems by which a name or a phrase is looked up: those of the words that a query is
    left with, with spaces between them. `Use of force` is asked for by two.

    What only one word would be left of is looked up as it is: to set up is not to set.
    """
    article, space, rest = text.partition(" ")
    found = words_of(rest if space and article.lower() in ARTICLES else text)
    telling = [each for each in found if not is_stop_word(each)]
    return " ".join(stem.each(telling if len(telling) > 1 else found))
