"""The sources of an entry, each with its grade, its place, what it derives from and how it stands.

A source that was retracted stands above the bottom line too, for that says how far to read on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.compile import citation_numbers
from briefing.library.compile.block_parts import SEPARATOR, fact, heading, item, lines, named, words
from briefing.pack.model import source_names
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library.compile.name_table import NameTable
    from briefing.pack.markdown.blocks import Block, Span, Spans, Style
    from briefing.pack.model.grades import Grade
    from briefing.pack.model.tables import Entry, Source


def _title(source: Source, style: Style | None = None) -> Span:
    title: Span = {"text": source_names.title(source)}
    if style:
        title["style"] = style
    if "url" in source:
        title["link"] = source["url"]
    return title


def _told(source: Source, at: str, grade: Grade | None) -> Block:
    """Return a source: its grade, who published it, the place in it and its date, then its title.

    What comes before the title is always shown. The grade is None where nothing in the entry is
    graded: it says so itself, once.
    """
    spans: Spans = [{"text": f"{grade} ", "style": "mark"}] if grade and grade.letter else []
    spans += named("source", [(source["id"], source_names.shown_publisher(source))])
    where = [at] if at else []
    if "date" in source:
        where.append(spoken(source["date"]))
    if grade and not grade.letter:
        where.append(grade.source)
    spans += words("".join(f", {each}" for each in where)) if where else []
    kept = sum(len(each["text"]) for each in spans)
    spans += {"text": SEPARATOR, "style": "quiet"}, _title(source, "quiet")
    details: list[str] = [source["kind"]] if "kind" in source else []
    details += [source["licence"]] if "licence" in source else []
    if details:
        spans += words(SEPARATOR + SEPARATOR.join(details), "quiet")
    line = item("sources", spans)
    line["kept"] = kept
    return line


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
    graded = any(str(names.grade(source, entry)) for source, _ in sources)
    widest = len(citation_numbers.mark(len(sources)))
    for number, (source, at) in enumerate(sources, 1):
        places = _places(at, cited.get(number, []))
        grade = names.grade(source, entry) if graded else None
        line = _told(source, places, grade)
        indent = 2
        if cited:
            line["mark"] = citation_numbers.mark(number).ljust(widest) + " "
            line["anchor"] = citation_numbers.anchor(source["id"])
            indent = len(line["mark"])
        yield line
        for spans in _remarks(source, names):
            line = item("sources", spans, "")
            line["indent"] = indent
            yield line


def _remarks(source: Source, names: NameTable) -> Iterator[Spans]:
    """Yield what is to be known of a source, a line each."""
    for parent in source.get("derives_from", []):
        origin = named(
            "source", [(parent, source_names.shown_publisher(names.sources[parent]))], "quiet"
        )
        yield [*words("derives from ", "quiet"), *origin]
    if "retracted" in source:
        yield lines(f"retracted{_on(source)}{_why(source, ': ')}", "quiet")
    if "sole" in source:
        yield words(f"the only source for this: {source['sole']}", "quiet")
    for code, reason in source.get("allow", {}).items():
        yield words(f"unchecked, {code}: {reason}", "quiet")


def _on(source: Source) -> str:
    """Return when a source was retracted, or ""."""
    retracted = source["retracted"]
    return f" ({spoken(retracted['date'])})" if "date" in retracted else ""


def _why(source: Source, before: str) -> str:
    """Return why a source was retracted, with what stands before it, or ""."""
    note = source["retracted"].get("note", "")
    return f"{before}{note}" if note else ""


def retracted(ids: Iterable[str], cited: Iterable[str], names: NameTable) -> Iterator[Block]:
    """Yield a notice for each of some sources that were retracted; `cited` are cited themselves."""
    known = frozenset(cited)
    for number, id in enumerate(ids):
        source = names.sources[id]
        spans: Spans = [
            {"text": f"{source_names.shown_publisher(source)}: "},
            _title(source),
            *lines(f"{_on(source)}.{_why(source, ' ')}"),
        ]
        if id not in known:
            spans.append({"text": " What is cited derives from it."})
        label = "" if number else "Retracted"
        yield fact("retracted", label, spans, tight=bool(number))
