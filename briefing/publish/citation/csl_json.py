"""A citation as CSL-JSON (schema csl-data, CSL 1.0), which Zotero and Pandoc read.

An array: what is cited as a part of its pack, then each of its sources. What CSL has no variable
for (grade, standing, caveat, who says so) stands in `note`, a line each.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from briefing.library.views.sources import spoken
from briefing.pack.model import addresses
from briefing.publish.citation import notes, source_types
from briefing.publish.citation.keys import keys

if TYPE_CHECKING:
    from briefing.publish.citation.reference import CitedSource, Reference

_OWN_CONTAINER = frozenset({source_types.NEWS, source_types.BLOG, source_types.WEBPAGE})
"""Types whose publisher is what they stand in: a newspaper, a site."""


def csl_json(cited: Reference) -> str:
    """Return the citation."""
    return json.dumps(items(cited), ensure_ascii=False, indent=2)


def items(cited: Reference) -> list[dict[str, Any]]:
    """Return the items; of a source alone, its own."""
    own, of_sources = keys(cited)
    sources = zip(of_sources, cited.sources, strict=True)
    found = [] if cited.is_source else [_item(own, cited)]
    return [*found, *(_source(key, each, cited) for key, each in sources)]


def _item(key: str, cited: Reference) -> dict[str, Any]:
    """Return the item of what is cited: a part of the pack, which is the work that was published.

    `issued` is when its facts were last looked at, `event-date` when it happened or was said.
    """
    pack = cited.pack
    item: dict[str, Any] = {"id": key, "type": "chapter", "title": cited.title}
    if cited.table == addresses.PACK:
        item["type"] = source_types.REPORT
    else:
        item["container-title"] = pack["title"]
    for variable in ("edition", "publisher"):
        if variable in pack:
            item[variable] = pack[variable]
    if issued := cited.as_of or pack.get("published", ""):
        item["issued"] = date_variable(issued)
    if cited.when is not None:
        item["event-date"] = date_variable(cited.when)
    if cited.words:
        item["abstract"] = cited.words
    return item | _handled(cited) | {"note": "\n".join(notes.of_entry(cited))}


def _source(key: str, source: CitedSource, cited: Reference) -> dict[str, Any]:
    table, type = source.table, source_types.type_of(source)
    item: dict[str, Any] = {"id": key, "type": type, "title": source.title}
    if publisher := source.publisher:
        item["container-title" if type in _OWN_CONTAINER else "publisher"] = publisher
    if type == source_types.LEGISLATION and "publisher" in table:
        item["authority"] = table["publisher"]
    if address := table.get("url") or table.get("archived"):
        item["URL"] = address
    for variable, name in (("issued", "date"), ("accessed", "accessed")):
        if name in table:
            item[variable] = date_variable(table[name])
    if "archived" in table:
        item["archive_location"] = table["archived"]
    if "language" in table:
        item["language"] = table["language"]
    return item | _handled(cited) | {"note": "\n".join(notes.of_source(source, cited))}


def _handled(cited: Reference) -> dict[str, Any]:
    return {"keyword": cited.handling} if cited.handling else {}


def date_variable(when: Any) -> dict[str, Any]:
    """Return a date as it is stored as a date of CSL: a day, a month, a year, or from one to one.

    A fiscal year runs from 1 April to 31 March. What has not ended is told in words, for CSL has
    no date for it.
    """
    if isinstance(when, str):
        return {"date-parts": [_day(when)]}
    if "fiscal_year" in when:
        year = when["fiscal_year"]
        return {"date-parts": [[year, 4, 1], [year + 1, 3, 31]]}
    if "from" in when:
        if "to" not in when:
            return {"literal": spoken(when)}
        first, last = _day(when["from"]), _day(when["to"])
        return {"date-parts": [first] if first == last else [first, last]}
    return {"date-parts": [[when["year"], *([when["month"]] if "month" in when else [])]]}


def _day(day: str) -> list[int]:
    return [int(part) for part in day.split("-")]
