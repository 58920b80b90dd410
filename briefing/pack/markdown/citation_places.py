"""The places of the citations in a body, as it is written.

Blocks do not say where their words were written, and what looks like a citation may be code. So
each name that may be a citation's is replaced by one of its own, and the body is read once more: a
name that comes back is that of a citation. Only a body with a problem is read so.
"""

from __future__ import annotations

from typing import NamedTuple

from briefing.pack.markdown import citations, entry_body


class Place(NamedTuple):
    """The place of an id in a citation, or of a citation that is malformed: then `source` is ""."""

    source: str
    start: int
    end: int


def of_body(body: str) -> list[Place]:
    """Return the places of all ids that a body cites, and of its malformed citations."""
    names = [each for each in citations.starts().finditer(body) if each["name"] is not None]
    probe: list[str] = []
    done = 0
    for number, each in enumerate(names):
        probe += body[done : each.start("name")], f"c{number}"
        done = each.end("name")
    read = citations.of_blocks(entry_body.blocks("".join([*probe, body[done:]])))
    there = citations.of_blocks(entry_body.blocks(body))
    found: list[Place] = []
    for probed, span in zip(read, there, strict=False):
        known = citations.starts().match(probed["text"])
        if known is None:
            continue
        name = names[int(known["name"][1:])]
        at = name.start()
        if not span["cites"]:
            end = citations.ends().match(body, at)
            found.append(Place("", at, end.end() if end else name.end()))
        for cite in span["cites"]:
            start = body.find(f"@{cite['source']}", at)
            at = start + 1 + len(cite["source"])
            found.append(Place(cite["source"], start, at))
    return found


def by_source(body: str) -> dict[str, list[tuple[int, int]]]:
    """Return the start and end of each place at which a body cites a source, by its id.

    Those of malformed citations are under "".
    """
    found: dict[str, list[tuple[int, int]]] = {}
    for each in of_body(body):
        found.setdefault(each.source, []).append((each.start, each.end))
    return found
