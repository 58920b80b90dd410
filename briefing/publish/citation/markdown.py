"""A citation in Markdown, for a page or a ticket: a quotation, and below it who says so.

All text of a pack is escaped: it is shown as it is written, whatever signs it holds (CommonMark).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.publish.citation import parts
from briefing.publish.citation.reference import CAVEAT, SAID_BY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference

_SIGNS = re.compile(r"[\\`*_\[\]<>&~|$]|(?<!\S)@")
"""What may mean something anywhere in a line."""

_FIRST = re.compile(r"^(\s*)(?:([#+=:-])|(\d{1,9})([.)]))", re.MULTILINE)
"""What may mean something at the beginning of a line."""

_UNSAFE = re.compile(r"[\s<>()\\]")

END_OF_LINE = "  \n"
"""A line break that is kept."""


def markdown(cited: Reference) -> str:
    """Return the citation."""
    head = [f"**{escaped(cited.handling)}**"] if cited.handling else []
    return "\n\n".join([*head, *_quoted(cited.words), *_told(cited)])


def escaped(text: str) -> str:
    """Return text that Markdown shows as it is."""
    text = _SIGNS.sub(r"\\\g<0>", text)
    return _FIRST.sub(_escaped_first, text)


def _escaped_first(found: re.Match[str]) -> str:
    sign, number, end = found[2], found[3], found[4]
    return f"{found[1]}\\{sign}" if sign else f"{found[1]}{number}\\{end}"


def _quoted(words: str) -> Iterator[str]:
    """Yield the words as a quotation, each of their lines a line of it."""
    if words:
        lines = [escaped(line).strip() for line in words.splitlines()]
        told = [
            line + ("  " if line and after else "")
            for line, after in zip(lines, [*lines[1:], ""], strict=True)
        ]
        yield "\n".join(f"> {line}" if line else ">" for line in told)


def _told(cited: Reference) -> Iterator[str]:
    """Yield paragraphs: what it is and where, how it stands, the sources, the address."""
    of_pack = "".join(f", {escaped(each)}" for each in parts.briefing_of(cited))
    pack = parts.ended(f"*{escaped(cited.about['title'])}*{of_pack}")
    if cited.is_source:
        yield from (_source(each) for each in cited.sources)
        yield f"Listed in {pack}"
    else:
        date = f", {escaped(cited.date)}" if cited.date else ""
        yield f"{parts.ended(f'**{escaped(cited.title)}**{date}')} In: {pack}"
    if facts := [*_facts(cited)]:
        yield END_OF_LINE.join(facts)
    if not cited.is_source:
        yield from _sources(cited)
    yield f"{parts.kind_of(cited)}: {_code(cited.address)}"


def _facts(cited: Reference) -> Iterator[str]:
    facts = (
        ("Said by", cited.facts.get(SAID_BY, "")),
        ("Standing", parts.standing(cited)),
        ("Caveat", cited.facts.get(CAVEAT, "")),
        *(("Retracted", each) for each in cited.retracted),
    )
    yield from (f"**{label}:** {escaped(text)}" for label, text in facts if text)


def _sources(cited: Reference) -> Iterator[str]:
    if cited.uncited:
        yield f"Sources: {parts.NONE_CITED}"
    elif len(cited.sources) == 1:
        yield f"Source: {_source(cited.sources[0])}"
    elif cited.sources:
        listed = (f"{n}. {_source(each)}" for n, each in enumerate(cited.sources, 1))
        yield "Sources:\n\n" + "\n".join(listed)


def _source(source: CitedSource) -> str:
    links = [(label, _target(address)) for label, address in parts.addresses_of(source)]
    title = escaped(source.title)
    if links and not links[0][0]:
        title = f"[{title}](<{links.pop(0)[1]}>)"
    named = f"{escaped(source.publisher)}: {title}" if source.publisher else title
    told = ", ".join([named, *map(escaped, parts.source_details(source))])
    more = [f"[{label.strip(' :')}](<{address}>)" for label, address in links]
    return " ".join([parts.ended(told), *more])


def _target(address: str) -> str:
    """Return an address that ends where its brackets do."""
    return _UNSAFE.sub(lambda found: "".join(f"%{each:02X}" for each in found[0].encode()), address)


def _code(text: str) -> str:
    """Return text as code, between more backticks than it has in a row."""
    longest = max(map(len, re.findall("`+", text)), default=0)
    ticks = "`" * (longest + 1)
    space = " " if longest else ""
    return f"{ticks}{space}{text}{space}{ticks}"
