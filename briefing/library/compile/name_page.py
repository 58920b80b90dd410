"""The page of an actor, a topic, a place or a term: every key of it, and what names it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.library import search_fields
from briefing.library.compile.block_parts import SEPARATOR, fact, lines, words
from briefing.library.compile.page_parts import PageDraft, entry_list, linked_in, others, title
from briefing.library.query.syntax import COLON, QUOTE
from briefing.library.store.terms import term
from briefing.pack.model import addresses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import EntryList
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.addresses import Table

HEADINGS = {
    search_fields.ACTOR: "Entries about it",
    search_fields.TOPIC: "Entries about it",
    search_fields.PLACE: "Entries about it",
    search_fields.SAID: "Entries that it says or passes on",
}
"""What stands above the entries that name something in a field."""

FIELDS: dict[Table, tuple[str, ...]] = {
    "actor": (search_fields.ACTOR, search_fields.SAID),
    "topic": (search_fields.TOPIC,),
    "place": (search_fields.PLACE,),
    "term": (),
}
"""The fields by which entries name what stands in a table."""


def page(table: Table, item: dict[str, Any]) -> PageDraft:
    """Return the page of a name, given as its table of the pack."""
    names = [item["name"], *item.get("aliases", []), *([item["ja"]] if "ja" in item else [])]
    notes = [item["note"]] if "note" in item else []
    draft = PageDraft(table, item["id"], item["name"], [*names, item["id"]], notes)
    draft.blocks += title(item["name"], SEPARATOR.join((table.capitalize(), item["id"])))
    draft.blocks += _facts(item)
    draft.lists += _lists(table, item["id"], names)
    return draft


def _facts(item: dict[str, Any]) -> Iterator[Block]:
    if "note" in item:
        yield {
            "kind": "bottom-line",
            "part": "bottom_line",
            "spans": lines(item["note"], "bottom-line"),
        }
    tight = False
    if "ja" in item:
        yield fact("names", "Japanese", words(item["ja"]), tight=tight)
        tight = True
    if aliases := item.get("aliases"):
        yield fact("names", "Aliases", words(", ".join(aliases)), tight=tight)
        tight = True
    if position := _position(item):
        yield fact("names", "Position", words(position), tight=tight)
        tight = True
    shown = ("id", "name", "aliases", "ja", "note", "lat", "lon", "approximate")
    yield from others(item, shown, tight=tight)


def _position(item: dict[str, Any]) -> str:
    """Return where a place is, in decimal degrees as they are written."""
    parts = [
        f"{called} {item[key]:f}" if hasattr(item[key], "as_tuple") else f"{called} {item[key]}"
        for key, called in (("lat", "latitude"), ("lon", "longitude"))
        if key in item
    ]
    told = ", ".join(parts)
    if "approximate" not in item:
        return told
    exact = "approximate" if item["approximate"] else "exact"
    return f"{told} ({exact})" if told else exact


def _lists(table: Table, id: str, names: list[str]) -> Iterator[EntryList]:
    fields = FIELDS[table]
    for field in fields:
        yield entry_list(HEADINGS[field], [(field, id)], search=f"{field}{COLON}{id}")
    named = [(field, id) for field in fields]
    if table == addresses.NAMED[3]:
        of_words = entry_list("Entries that use the word", [], search=f"{QUOTE}{names[0]}{QUOTE}")
        of_words["words"] = names
        yield of_words
    else:
        quoted = [("refers", term(table, id))]
        yield entry_list("Named in their text", [*quoted, *linked_in(table, id)], named)
