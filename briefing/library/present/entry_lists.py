"""Lists of entries on a page: the newest that refer to what the page is of, and how many there are.

They are looked up when the page is read, so that it is not compiled again when an entry is.
"""

from __future__ import annotations

import tantivy

from briefing import TYPE_CHECKING
from briefing.library.present.standing_words import standing_words
from briefing.library.store.index_schema import RUNS, TEXT
from briefing.library.store.terms import LINKED, term
from briefing.library.text.japanese import japanese, pairs
from briefing.library.text.stems import stems_of
from briefing.library.text.words import without_bracket
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import EntryList, Row
    from briefing.library.store.engine import Engine
    from briefing.pack.markdown.blocks import Block, Spans

MOST = 100
"""Entries that a list shows; how many there are besides is said."""

SEPARATOR = " · "

_MUST, _NEVER = tantivy.Occur.Must, tantivy.Occur.MustNot


def found(engine: Engine, wanted: EntryList, page: str) -> tuple[int, list[Row]]:
    """Return how many entries a list on the page of an address has, and the newest of them."""
    having = holding(engine, wanted, page)
    if not having:
        return 0, []
    parts = [(_MUST, engine.term("type", "entry")), (_MUST, engine.any_of(having))]
    parts += [(_NEVER, engine.term(field, term)) for field, term in wanted["without"]]
    return engine.newest(tantivy.Query.boolean_query(parts), MOST)


def blocks(wanted: EntryList, count: int, rows: list[Row]) -> Iterator[Block]:
    """Yield `rows`, the newest of so many entries, under the heading of their list; or nothing."""
    if not count:
        return
    above: Spans = [{"text": f"{wanted['heading']} · {count:,}"}]
    yield {"kind": "heading", "part": "see", "spans": above}
    for row in rows:
        yield {
            "kind": "paragraph",
            "part": "see",
            "mark": "• ",
            "tight": True,
            "spans": _told(row),
        }
    if count > len(rows):
        more = f"and {count - len(rows):,} more"
        more += f": search {wanted['search']}" if wanted["search"] else ""
        rest: Spans = [{"text": more, "style": "quiet"}]
        yield {"kind": "paragraph", "part": "see", "tight": True, "spans": rest}


def holding(engine: Engine, wanted: EntryList, page: str) -> list[tantivy.Query]:
    """Return the queries of which an entry of a list matches one.

    A link to an id alone leads to the page only where the page's address is that id.
    """
    if "words" in wanted:
        return list(_named(engine, wanted["words"]))
    table, id = addresses.parts(page)
    elsewhere = term(LINKED, id) if table else ""
    return [engine.term(field, value) for field, value in wanted["having"] if value != elsewhere]


def _named(engine: Engine, names: list[str]) -> Iterator[tantivy.Query]:
    """Yield the queries for the entries that hold a name, its words in a row."""
    for name in names:
        plain = without_bracket(name)
        parts = [engine.phrase(TEXT, stems)] if (stems := stems_of(plain)) else []
        parts += [engine.term(RUNS, pair) for run in japanese(plain) for pair in pairs(run)]
        if parts:
            yield engine.all_of(*parts)


def _told(row: Row) -> Spans:
    """Return an entry in a line: when, what, and how it stands."""
    spans: Spans = [{"text": row["title"], "link": f"#{row['id']}"}]
    details = [row.get("date", ""), standing_words(row), row.get("grade", "")]
    if told := SEPARATOR.join(each for each in details if each):
        spans.append({"text": f"{SEPARATOR}{told}", "style": "quiet"})
    return spans
