"""The fields of the compiled library, and what a match in each of them is worth."""

from __future__ import annotations

import tantivy

from briefing.library.query import search_fields

FORMAT = 20
"""Counted up whenever what is stored, or its arrangement, changes: older libraries are rebuilt."""

TITLE, LINE, NAMES, TEXT = "title", "bottom_line", "names", "text"

WEIGHTS = {TITLE: 3.0, LINE: 2.5, NAMES: 1.0, TEXT: 2.0}
"""Fields of stems, and how much a match in each counts. `text` holds all words of an entry."""

SPELLED_TITLE, SPELLED = "spelled_title", "spelled"

SPELLED_WEIGHTS = {SPELLED_TITLE: 2.5, SPELLED: 0.5}
"""Fields of words as they are spelled: for beginnings, and for what is misspelt. `spelled` holds
all words of an entry, those of its title too."""

HEAD_RUNS, RUNS = "japanese_head", "japanese"

JAPANESE_WEIGHTS = {HEAD_RUNS: 4.0, RUNS: 2.0}
"""Fields of Japanese pairs: of what says what an entry is about, and of all parts together."""

BASIS, NAMED, ARTICLE = "article_basis", "article_named", "article"

ARTICLE_WEIGHTS = {BASIS: 12.0, NAMED: 8.0, ARTICLE: 3.0}
"""Fields of articles of law: the first that a rule rests on, what it or a title names, and all."""

NAME, NAME_WEIGHT = "name", 8.0
"""The field of a title as a whole, as one term, and what it counts that a query is a title."""

HEAD = (TITLE, LINE, NAMES)
"""The fields that say what an entry is about."""

FIRST, LAST = "first", "last"
"""The days that an entry's date covers, as ordinals."""


def build() -> tantivy.Schema:
    """Return the schema. `row`, `sheet` and `whole` are JSON, stored and not searched."""
    from briefing.library.text import tokenizer

    builder = tantivy.SchemaBuilder()
    for name in ("key", "type", search_fields.PANE):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("file", "refers", NAME, *search_fields.RAW):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("order", FIRST, LAST):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in WEIGHTS:
        builder.add_text_field(name, tokenizer_name=tokenizer.STEMS)
    for name in ARTICLE_WEIGHTS:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in JAPANESE_WEIGHTS:
        builder.add_text_field(name, tokenizer_name=tokenizer.PAIRS, index_option="freq")
    for name in SPELLED_WEIGHTS:
        builder.add_text_field(name, tokenizer_name=tokenizer.SPELLED, index_option="basic")
    for name in ("row", "sheet", "whole"):
        builder.add_bytes_field(name, stored=True)
    return builder.build()
