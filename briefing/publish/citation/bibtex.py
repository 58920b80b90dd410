"""A citation as BibTeX, for LaTeX. CSL-JSON says more, and is to be preferred where it is read.

What is lost: BibTeX knows no statutes, treaties, speeches or pages of the web (they are `@misc`),
no spans of time (the first day alone), no day of an event beside that of publication, no copy
in an archive; and what has no field (grade, standing, caveat, who says so) is one line of `note`,
which many styles print.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing.pack.model import addresses
from briefing.publish.citation import notes, source_types
from briefing.publish.citation.csl_json import date_variable
from briefing.publish.citation.keys import keys
from briefing.publish.citation.latex import address, escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.publish.citation.reference import CitedSource, Reference

Field = tuple[str, str]
"""Its name, and what stands between its braces, escaped."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
"""The names by which every style of BibTeX knows the months: they stand without braces."""

MONTH = "month"

_ENTRY_TYPES = {source_types.NEWS: "article", source_types.REPORT: "techreport"}
"""The types of BibTeX that CSL's become; every other one is `misc`."""

_PUBLISHED_IN = {"article": "journal", "techreport": "institution", "misc": "organization"}
"""The field that names who published it, by the type."""


def bibtex(cited: Reference) -> str:
    """Return the citation: an entry for what is cited, then one for each of its sources."""
    own, of_sources = keys(cited)
    found = [] if cited.is_source else [_of_pack(own, cited)]
    for key, source in zip(of_sources, cited.sources, strict=True):
        type = _ENTRY_TYPES.get(source_types.type_of(source), "misc")
        found.append(_entry(type, key, _source(type, source, cited)))
    return "\n\n".join(found)


def _of_pack(key: str, cited: Reference) -> str:
    type = "misc" if cited.table == addresses.PACK else "incollection"
    return _entry(type, key, _fields(cited))


def _entry(type: str, key: str, fields: Iterator[Field]) -> str:
    told = [f"  {name} = {text if name == MONTH else f'{{{text}}}'}," for name, text in fields]
    return "\n".join([f"@{type}{{{key},", *told, "}"])


def _whole(text: str) -> str:
    """Return a title whose capitals a style leaves as they are."""
    return f"{{{escaped(text)}}}"


def _fields(cited: Reference) -> Iterator[Field]:
    pack = cited.pack
    yield "title", _whole(cited.title)
    if cited.table != addresses.PACK:
        yield "booktitle", _whole(pack["title"])
    if "publisher" in pack:
        yield "publisher", _whole(pack["publisher"])
        yield "key", escaped(pack["publisher"])
    if "edition" in pack:
        yield "edition", _whole(pack["edition"])
    if issued := cited.as_of or pack.get("published", ""):
        yield from _dated(issued)
    if cited.words:
        yield "abstract", escaped(cited.words)
    yield from _rest(notes.of_entry(cited), cited)


def _source(type: str, source: CitedSource, cited: Reference) -> Iterator[Field]:
    table = source.table
    yield "title", _whole(source.title)
    if publisher := source.publisher:
        yield _PUBLISHED_IN[type], _whole(publisher)
        yield "key", escaped(publisher)
    if "date" in table:
        yield from _dated(table["date"])
    if url := table.get("url") or table.get("archived"):
        yield "url", address(url)
    if "accessed" in table:
        yield "urldate", table["accessed"]
    if "language" in table:
        yield "language", escaped(table["language"])
    yield from _rest(notes.of_source(source, cited), cited)


def _dated(when: Any) -> Iterator[Field]:
    """Yield the year, and the month where one day or month is meant."""
    parts = date_variable(when).get("date-parts", [])
    if not parts:
        yield from _dated(when["from"])
        return
    first = parts[0]
    yield "year", str(first[0])
    if len(first) > 1 and len(parts) == 1:
        yield MONTH, _MONTHS[first[1] - 1]
    if len(first) > 2 and len(parts) == 1:
        yield "day", str(first[2])


def _rest(lines: list[str], cited: Reference) -> Iterator[Field]:
    if cited.handling:
        yield "keywords", escaped(cited.handling)
    yield "note", ". ".join(escaped(line).rstrip(".") for line in lines)
