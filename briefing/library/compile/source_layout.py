"""The sources of an entry, each with its grade, its place and what it derives from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.compile import citation_numbers
from briefing.library.compile.block_parts import SEPARATOR, heading, item, named, words
from briefing.pack.model import scales
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Span, Spans
    from briefing.pack.model.tables import Entry, Source


def source_spans(source: Source, at: str, credibility: int) -> Spans:
    """Return a source with its grade spelled out, and the place in it."""
    letter = source["reliability"]
    grade = f"{letter}{credibility}"
    title: Span = {"text": source["title"]}
    if "url" in source:
        title["link"] = source["url"]
    spans: Spans = [
        {"text": f"{grade} ", "style": "mark"},
        *named("source", [(source["id"], source["publisher"])]),
        {"text": ": "},
        title,
    ]
    details = [at] if at else []
    details += [spoken(source["date"])] if "date" in source else []
    details += [source["kind"], scales.RELIABILITY[letter], scales.CREDIBILITY[credibility]]
    details += [source["licence"]] if "licence" in source else []
    spans.append({"text": SEPARATOR + SEPARATOR.join(details), "style": "quiet"})
    return spans


def _places(at: str, cited: list[str]) -> str:
    """Return the place in a source, then those that the body cites, each once."""
    return "; ".join(dict.fromkeys([at, *cited] if at else cited))


def blocks(entry: Entry, names: NameTable, cited: dict[int, list[str]]) -> Iterator[Block]:
    """Yield the list of an entry's sources, under its heading.

    `cited` are the places that its body cites in each of them, by its number: where there are any,
    the sources are numbered.
    """
    yield heading("sources", "Sources")
    sources = names.cited(entry["sources"])
    widest = len(citation_numbers.mark(len(sources)))
    for number, (source, at) in enumerate(sources, 1):
        places = _places(at, cited.get(number, []))
        line = item("sources", source_spans(source, places, entry["credibility"]))
        indent = 2
        if cited:
            line["mark"] = citation_numbers.mark(number).ljust(widest) + " "
            line["anchor"] = citation_numbers.anchor(source["id"])
            indent = len(line["mark"])
        yield line
        for parent in source.get("derives_from", []):
            origin = named("source", [(parent, names.sources[parent]["publisher"])], "quiet")
            line = item("sources", [*words("derives from ", "quiet"), *origin], "")
            line["indent"] = indent
            yield line
