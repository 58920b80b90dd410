"""The page of a source: every key of it, and what rests on it, alone and beside others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from briefing.library import search_fields
from briefing.library.compile.block_parts import SEPARATOR, fact, heading, item, lines, words
from briefing.library.compile.page_parts import (
    PageDraft,
    allowed,
    entry_list,
    linked_in,
    others,
    title,
)
from briefing.library.query.syntax import COLON
from briefing.library.store.terms import ALONE, term
from briefing.pack.model import addresses, scales, source_names
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Spans
    from briefing.pack.model.tables import Source

SOURCE = search_fields.SOURCE

_SHOWN = (
    *("id", "title", "publisher", "kind", "reliability", "date", "url", "accessed", "archived"),
    *("language", "licence", "derives_from", "retracted", "sole", "allow"),
)


def page(source: Source, names: NameTable, repeated: list[str], tables: list[str]) -> PageDraft:
    """Return the page of a source.

    `repeated` are the ids of the sources that derive from it, `tables` those of the series of which
    a row rests on it.
    """
    id = source["id"]
    name, kind = source_names.title(source), source_names.kind(source)
    found_by = [name, source_names.label(source), id]
    draft = PageDraft(addresses.NAMED[-1], id, name, found_by)
    status = [addresses.NAMED[-1].capitalize(), kind, _reliability(source, names), id]
    draft.blocks += title(name, SEPARATOR.join(status))
    draft.blocks += _facts(source, names, repeated)
    draft.blocks += _linked(
        "Tables with rows that rest on it",
        ({"text": names.series[each]["title"], "link": f"#{each}"} for each in tables),
    )
    cited, alone = (SOURCE, id), ("refers", term(ALONE, id))
    all_of_it = f"{SOURCE}{COLON}{id}"
    draft.lists = [
        entry_list("Entries that rest on it alone", [alone]),
        entry_list("Entries that rest on it and others", [cited], [alone], all_of_it),
        entry_list(
            "Entries that rest on it through a table, a quotation or another source",
            [("refers", term(SOURCE, id)), *linked_in(SOURCE, id)],
            [cited, alone],
        ),
    ]
    return draft


def _reliability(source: Source, names: NameTable) -> str:
    letter = names.defaults.letter(source)
    return f"{letter}, {scales.RELIABILITY[letter]}" if letter else "not graded"


def _publisher(source: Source) -> str:
    """Return who published a source; what only stands in the place of that is said to do so."""
    if "publisher" in source:
        return source["publisher"]
    found = source_names.publisher(source)
    return (
        f"{source_names.NOT_GIVEN}; its address is at {found}" if found else source_names.NOT_GIVEN
    )


def _retraction(source: Source) -> str:
    """Return when and why a source was retracted, as far as that is known."""
    retracted = source["retracted"]
    when = [spoken(retracted["date"])] if "date" in retracted else []
    return ": ".join([*when, *([retracted["note"]] if "note" in retracted else [])])


def _facts(whole: Source, names: NameTable, repeated: list[str]) -> Iterator[Block]:
    source = cast("dict[str, Any]", whole)
    if "retracted" in source:
        yield fact("facts", "Retracted", lines(_retraction(whole), "warning"), tight=False)
    yield fact("facts", "Publisher", words(_publisher(whole)), tight="retracted" in source)
    if "date" in source:
        yield fact("facts", "Published", words(spoken(source["date"])))
    if "accessed" in source:
        yield fact("facts", "Read", words(spoken(source["accessed"])))
    for key, label in (("url", "Address"), ("archived", "Copy")):
        if key in source:
            yield fact("facts", label, [{"text": source[key], "link": source[key]}])
    for key, label in (("language", "Language"), ("licence", "Licence")):
        if key in source:
            yield fact("facts", label, words(source[key]))
    if "sole" in source:
        yield fact("facts", "Sole", words(source["sole"]))
    yield from allowed(source.get("allow", {}))
    yield from others(source, _SHOWN)
    yield from _linked("Derives from", _titles(source.get("derives_from", []), names))
    yield from _linked("Repeated by", _titles(repeated, names))


def _titles(ids: Iterable[str], names: NameTable) -> Iterator[Any]:
    for id in ids:
        source = names.sources[id]
        link = f"#{addresses.of(SOURCE, id)}"
        yield {"text": source_names.label(source), "link": link}


def _linked(above: str, found: Iterable[Any]) -> Iterator[Block]:
    """Yield what is linked to as a list under a heading, where there is any."""
    for number, span in enumerate(found):
        if not number:
            yield heading("see", above)
        spans: Spans = [span]
        yield item("see", spans)
