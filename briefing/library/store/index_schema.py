"""The fields of the index, and the documents that it holds beside entries and series."""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library import search_fields

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = 52
"""Counted up whenever what is stored, or its arrangement, changes: older libraries are rebuilt."""

ABOUT, REST, GLOSSARY, PAGE_INDEX = "(about)", "(rest)", "(glossary)", "(pages)"
"""Keys and types of the documents of the pack as a whole: what it is, its tables but for entries,
the names of things, and what their pages are found by. No id has brackets."""

SHELF = "(shelf)"
"""The type of a document that holds some pages, and is found by the address of each. One for each
page would change the scores of all entries, which depend on the number of documents."""

NAMES_OF_ALL, ALIASES, SYNONYMS = "whole", "row", "sheet"
"""The stored fields of the glossary: a document of its own for each would change all scores."""

SECTIONS, PANES = "sheet", "panes"
"""The stored field, of what the pack is, with the sections of its panes; and their key in it."""

RULES = "row"
"""The stored field, of the tables of a pack, with its rules."""

SHOWN_TYPES = ("entry", "series")
"""The types of the documents that a reader is shown."""

NUMBER_BITS = 24
"""Bits of an `order` that count within a file; those above are the place of the file."""

TITLE, LINE, NAMES, TEXT = "title", "bottom_line", "names", "text"

STEM_FIELDS = (TITLE, LINE, NAMES, TEXT)
"""Fields of stems. `text` holds all words of an entry."""

SPELLED_TITLE, SPELLED = "spelled_title", "spelled"

SPELLED_FIELDS = (SPELLED_TITLE, SPELLED)
"""Fields of words as they are spelled: for beginnings, and for misspelt words. `spelled` holds all
words of an entry, those of its title too."""

HEAD_RUNS, RUNS = "japanese_head", "japanese"

JAPANESE_FIELDS = (HEAD_RUNS, RUNS)
"""Fields of Japanese pairs: of the parts that say what an entry is about, and of all parts."""

BASIS, NAMED, ARTICLE = "article_basis", "article_named", "article"

ARTICLE_FIELDS = (BASIS, NAMED, ARTICLE)
"""Fields of articles of law: the first that a rule rests on, what it or a title names, and all."""

OWN_DATE, TITLE_VALUES, LINE_VALUES, VALUES = "date", "title_values", "line_values", "values"

VALUE_FIELDS = (OWN_DATE, TITLE_VALUES, LINE_VALUES, VALUES)
"""Fields of dates and amounts: the date of an entry, those of its title, of its bottom line, and
all."""

NAME = "name"
"""The field of a title as a whole, as one term; an alias of an entry is another title of it."""

TITLE_NUMBERS = ("title_1", "title_2", "title_3")
"""The fields of the numbers that lists are sorted by where they are sorted by title: what sorts by
text takes the engine twenty times as long.
"""

HEAD = (TITLE, LINE, NAMES)
"""The fields that say what an entry is about."""

WHOLE_ENTRY = (TEXT, RUNS, ARTICLE, VALUES, SPELLED)
"""The fields that hold all of an entry: what an entry must hold is searched for in them."""

FIRST, LAST = "first", "last"
"""The days that an entry's date covers, as ordinals."""


def build() -> tantivy.Schema:
    """Return the schema. `row`, `sheet` and `whole` are JSON, stored and not searched."""
    from briefing.library.text import analysers

    builder = tantivy.SchemaBuilder()
    for name in (search_fields.KEY, "type", search_fields.PANE):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("file", "refers", NAME, *search_fields.RAW):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    for name in ("order", FIRST, LAST):
        builder.add_integer_field(name, indexed=True, fast=True)
    for name in TITLE_NUMBERS:
        builder.add_integer_field(name, indexed=False, fast=True)
    for name in STEM_FIELDS:
        builder.add_text_field(name, tokenizer_name=analysers.STEMS)
    for name in (*ARTICLE_FIELDS, *VALUE_FIELDS):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="freq")
    for name in JAPANESE_FIELDS:
        builder.add_text_field(name, tokenizer_name=analysers.PAIRS, index_option="freq")
    for name in SPELLED_FIELDS:
        builder.add_text_field(name, tokenizer_name=analysers.SPELLED, index_option="basic")
    for name in ("row", "sheet", "whole"):
        builder.add_bytes_field(name, stored=True)
    return builder.build()


def document(key: str, kind: str, order: int, stored: Mapping[str, bytes]) -> tantivy.Document:
    """Return a document that is found by its key, with the JSON that is stored of it."""
    document = tantivy.Document()
    document.add_text(search_fields.KEY, key)
    document.add_text("type", kind)
    document.add_integer("order", order)
    for name, value in stored.items():
        document.add_bytes(name, value)
    return document
