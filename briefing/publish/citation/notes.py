"""What programs that keep references have no field for, as lines of a note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.pack.model.scales import NOT_GRADED, RELIABILITY
from briefing.publish.citation import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference


def of_entry(cited: Reference) -> list[str]:
    """Return the lines of the note on what is cited; the handling label is the first."""
    return [*_label(cited), *_of_entry(cited)]


def _label(cited: Reference) -> list[str]:
    return [f"Handling: {cited.handling}"] if cited.handling else []


def _of_entry(cited: Reference) -> Iterator[str]:
    yield from parts.claims(cited)
    if cited.uncited:
        yield f"Sources: {parts.NONE_CITED}"
    if cited.about.get("note"):
        yield f"Of the whole: {' '.join(cited.about['note'].split())}"
    yield f"{parts.kind_of(cited)}: {cited.address}"


def of_source(source: CitedSource, cited: Reference) -> list[str]:
    """Return the lines of the note on a source; the label is that of what cites it."""
    return [*_label(cited), *_of_source(source, cited)]


def _of_source(source: CitedSource, cited: Reference) -> Iterator[str]:
    if source.places:
        yield f"At: {'; '.join(source.places)}"
    letter = source.letter
    yield f"Grade: {letter}, {RELIABILITY[letter]}" if letter else f"Grade: {NOT_GRADED}"
    if "kind" in source.table:
        yield f"Kind: {source.table['kind']}"
    if source.retracted:
        yield source.retracted[:1].upper() + source.retracted[1:]
    if "derives_from" in source.table:
        yield f"Derives from: {', '.join(source.table['derives_from'])}"
    if "licence" in source.table:
        yield f"Licence: {source.table['licence']}"
    if "archived" in source.table:
        yield f"Copy: {source.table['archived']}"
    if not cited.is_source:
        yield f"Cited by: {cited.title} ({cited.address})"
