"""The foot of an entry: what it names, each leading to its page, and when it was looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.compile.block_parts import fact, named, words
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Span, Spans
    from briefing.pack.model.tables import Entry, LinkOut, Named


def _link(link: LinkOut) -> Spans:
    """Return an address to read on, behind its title where it has one."""
    url, title = (link, "") if isinstance(link, str) else (link["url"], link.get("title", ""))
    address: Span = {"text": url, "link": url}
    return [*words(f"{title}: "), address] if title else [address]


def blocks(entry: Entry, names: NameTable) -> Iterator[Block]:
    """Yield the lines of the foot."""
    lines: tuple[tuple[str, str, list[str], Mapping[str, Named]], ...] = (
        ("Actors", "actor", entry.get("actors", []), names.actors),
        ("Topics", "topic", entry.get("topics", []), names.topics),
        ("Places", "place", entry.get("places", []), names.places),
    )
    tight = False
    for number, link in enumerate(entry.get("links", [])):
        yield fact("facts", "" if number else "Links", _link(link), tight=tight)
        tight = True
    for label, table, ids, known in lines:
        if ids:
            spans = named(table, [(id, known[id]["name"]) for id in ids])
            yield fact("names", label, spans, tight=tight)
            tight = True
    if entry.get("aliases"):
        yield fact("aliases", "Aliases", words(", ".join(entry["aliases"]), "quiet"), tight=tight)
        tight = True
    if "facts" in entry:
        yield fact("facts", "Research", words(", ".join(entry["facts"]), "quiet"), tight=tight)
        tight = True
    if "as_of" in entry:
        yield fact("facts", "As of", words(spoken(entry["as_of"]), "quiet"), tight=tight)
        tight = True
    if "review_by" in entry:
        yield fact("facts", "Review by", words(spoken(entry["review_by"]), "quiet"), tight=tight)
        tight = True
    for number, (code, reason) in enumerate(entry.get("allow", {}).items()):
        label = "" if number else "Unchecked"
        yield fact("facts", label, words(f"{code}: {reason}", "quiet"), tight=tight)
        tight = True
