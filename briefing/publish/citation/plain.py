"""A citation as plain text, for a mail or a log: the words, then who says so and how sure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.publish.citation import parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.publish.citation.reference import CitedSource, Reference


def plain(cited: Reference) -> str:
    """Return the citation."""
    own = [parts.ended(cited.title + (f", {cited.date}" if cited.date else ""))]
    return laid_out(cited, [*own, f"In: {_briefing(cited)}"], map(_source, cited.sources))


def laid_out(cited: Reference, own: list[str], sources: Iterable[str]) -> str:
    """Return a citation, given what is said of the work that is cited, and a line a source."""
    head = [cited.handling] if cited.handling else []
    quoted = [f"“{cited.words}”"] if cited.words else []
    return "\n\n".join([*head, *quoted, "\n".join(_told(cited, own, [*sources]))])


def _briefing(cited: Reference) -> str:
    return parts.ended(", ".join([cited.about["title"], *parts.briefing_of(cited)]))


def _told(cited: Reference, own: list[str], sources: list[str]) -> Iterator[str]:
    if cited.is_source:
        yield from sources
        yield f"Listed in: {_briefing(cited)}"
    else:
        yield from own
    yield from parts.claims(cited)
    if not cited.is_source:
        yield from _sources(cited, sources)
    yield f"{parts.kind_of(cited)}: {cited.address}"


def _sources(cited: Reference, sources: list[str]) -> Iterator[str]:
    if cited.uncited:
        yield f"Sources: {parts.NONE_CITED}"
    elif len(sources) == 1:
        yield f"Source: {sources[0]}"
    elif sources:
        yield "Sources:"
        yield from (f"- {each}" for each in sources)


def _source(source: CitedSource) -> str:
    """Return a source in a line: who published what, where in it, when, and its address."""
    named = f"“{source.title}”" if source.has_title else ""
    told = ", ".join(filter(None, [source.publisher, named, *parts.source_details(source)]))
    return " ".join([parts.ended(told), *("".join(each) for each in parts.addresses_of(source))])
