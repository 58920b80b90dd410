"""The fields of the compiled library, and what a match in each of them is worth."""

from __future__ import annotations

import tantivy

FORMAT = 7
"""Counted up whenever what is stored, or its arrangement, changes: older libraries are rebuilt."""

WEIGHTS = {
    "title": 5.0,
    "bottom_line": 3.0,
    "names": 2.0,
    "rule": 2.0,
    "body": 1.0,
    "quote": 1.0,
    "caveat": 0.8,
    "series": 0.8,
    "sources": 0.5,
}
"""Fields of stems, and how much a match in each counts."""

SPELLED = {"spelled_title": 2.5, "spelled": 0.5}
"""Fields of words as they are spelled, for a word that is being typed."""

JAPANESE = "japanese"
"""The field of Japanese pairs, of all parts together."""

JAPANESE_WEIGHT = 2.0


def build() -> tantivy.Schema:
    """Return the schema. `row`, `sheet` and `whole` are JSON, stored and not searched."""
    builder = tantivy.SchemaBuilder()
    for name in ("key", "type", "pane"):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_integer_field("order", indexed=True, fast=True)
    for name in (*WEIGHTS, JAPANESE):
        builder.add_text_field(name, tokenizer_name="whitespace")
    for name in SPELLED:
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    for name in ("row", "sheet", "whole"):
        builder.add_bytes_field(name, stored=True)
    return builder.build()
