"""The sources of an entry: its own, or the pack's; an address among them needs no table.

A register names itself once, in the manifest, and gives its references as bare addresses. Such an
address is a source with nothing but a `url`, whose id is the address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model.source_names import is_address
from briefing.pack.validation.references import SOURCES, cited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.pack.model.tables import Entry, Leaf, Pack, Source


def with_sources(entry: Entry, pack: Pack) -> Entry:
    """Return an entry with the sources of the pack, where it has none of its own."""
    if SOURCES in entry or SOURCES not in pack:
        return entry
    return {**entry, "sources": pack["sources"]}


def has_those_of(pack: Pack, entry: Entry) -> bool:
    """Return whether `with_sources` gave an entry its sources."""
    return SOURCES in pack and entry.get(SOURCES) is pack["sources"]


def bare(leaf: Leaf, pack: Pack) -> list[Source]:
    """Return the sources that a file gives as bare addresses, each once."""
    found = dict.fromkeys(id for id in _named(leaf, pack) if is_address(id))
    return [{"id": id, "url": id} for id in found]


def _named(leaf: Leaf, pack: Pack) -> Iterator[str]:
    """Yield the ids of the sources that are named in a file, of which any key may be missing."""
    for entry in leaf.get("entry", []):
        yield from cited(with_sources(entry, pack).get(SOURCES, []))
        if "quote" in entry:
            yield entry["quote"].get("source", "")
    for series in leaf.get("series", []):
        for point in series.get("points", []):
            yield from cited(point.get(SOURCES, []))
    for source in leaf.get("source", []):
        yield from source.get("derives_from", [])


def each_once(sources: Iterable[Source]) -> list[Source]:
    """Return the sources of several files, an address that more than one of them gives once."""
    return list({source["id"]: source for source in sources}.values())
