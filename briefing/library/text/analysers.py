"""The engine's analysers: how it makes terms of the words that a field is given."""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

STEMS, SPELLED, PAIRS = "stems", "spelled", "pairs"
"""The names of the analysers in the index."""


def of_words(*, stemmed: bool) -> tantivy.TextAnalyzer:
    """Return the analyser that makes words lower-case, without accents, and cuts them to stems."""
    builder = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
    )
    return (builder.filter(tantivy.Filter.stemmer("english")) if stemmed else builder).build()


def of_letters() -> tantivy.TextAnalyzer:
    """Return the analyser that makes a letter one of ASCII, as far as there is one like it."""
    raw = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
    return raw.filter(tantivy.Filter.ascii_fold()).build()


def analysers() -> Iterator[tuple[str, tantivy.TextAnalyzer]]:
    """Yield the analysers by name, for an index that is written."""
    yield STEMS, of_words(stemmed=True)
    yield SPELLED, of_words(stemmed=False)
    pairs = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.ngram(1, 2, False)).build()
    yield PAIRS, pairs
