"""A citation as plain text, for a mail or a log: the words, then who says so and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.citation import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference


def plain(cited: Reference) -> str:
    """Return the citation."""
    head = [cited.handling] if cited.handling else []
    quoted = [f"“{cited.words}”"] if cited.words else []
    return "\n\n".join([*head, *quoted, "\n".join(_told(cited))])


def _told(cited: Reference) -> Iterator[str]:
    pack = ", ".join([cited.about["title"], *parts.briefing_of(cited)])
    if cited.is_source:
        yield from (_source(each) for each in cited.sources)
        yield f"Listed in: {parts.ended(pack)}"
    else:
        yield parts.ended(cited.title + (f", {cited.date}" if cited.date else ""))
        yield f"In: {parts.ended(pack)}"
    yield from parts.claims(cited)
    if not cited.is_source:
        yield from _sources(cited)
    yield f"{parts.kind_of(cited)}: {cited.address}"


def _sources(cited: Reference) -> Iterator[str]:
    if cited.uncited:
        yield f"Sources: {parts.NONE_CITED}"
    elif len(cited.sources) == 1:
        yield f"Source: {_source(cited.sources[0])}"
    elif cited.sources:
        yield "Sources:"
        yield from (f"- {_source(each)}" for each in cited.sources)


def _source(source: CitedSource) -> str:
    """Return a source in a line: who published what, where in it, when, and its address."""
    named = f"“{source.title}”" if source.has_title else ""
    told = ", ".join(filter(None, [source.publisher, named, *parts.source_details(source)]))
    return " ".join([parts.ended(told), *("".join(each) for each in parts.addresses_of(source))])
