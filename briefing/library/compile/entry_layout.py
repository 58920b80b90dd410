"""An entry arranged for reading: the one order in which every view shows it.

What a careful reader needs comes before the body: the answer, who says it, how well it stands, what
limits it and what contradicts it. A rule is a card: who decides, who leads, on what basis, and
where it ends come straight after the bottom line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.library.compile import entry_foot, series_table, source_layout, standing_layout
from briefing.library.compile.block_parts import SEPARATOR, fact, lines, named, words
from briefing.pack.model import origins, scales, source_names
from briefing.pack.model.grade_text import brief
from briefing.pack.validation.references import cited

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.compile.citation_numbers import CitedBody
    from briefing.library.compile.name_table import NameTable
    from briefing.library.records import ReferenceSlot, Row
    from briefing.pack.markdown.blocks import Block, Part, Spans
    from briefing.pack.model.tables import Entry, Rule, Series


def _listed(part: Part, label: str, items: list[str]) -> Iterator[Block]:
    """Yield a fact with one line an item, the label before the first."""
    for number, item in enumerate(items):
        spans: Spans = [{"text": "• ", "style": "quiet"}, {"text": item}]
        yield fact(part, "" if number else label, spans)


def _basis(rule: Rule) -> str:
    return "; ".join(
        f"{each['law']}, {each['at']}" if "at" in each else each["law"] for each in rule["basis"]
    )


def _conditions(rule: Rule, names: NameTable) -> str:
    """Return when a rule applies, as a sentence: OR in a list, AND between dimensions."""
    parts = []
    for name, values in rule.get("when", {}).items():
        dimension = names.dimensions[name]
        wanted = " or ".join(f"“{dimension['values'][value]}”" for value in values)
        parts.append(f"{dimension['title']}: {wanted}")
    return "; and ".join(parts)


def _card(rule: Rule) -> Iterator[Block]:
    """Yield the card of a rule: who decides, who leads, its basis and its limits first."""
    if "decides" in rule:
        yield fact("rule", "Decides", words(rule["decides"]), tight=False)
    if "leads" in rule:
        yield fact("rule", "Leads", words(rule["leads"]), tight="decides" in rule)
    yield fact("rule", "Basis", words(_basis(rule)), tight="decides" in rule or "leads" in rule)
    yield from _listed("rule", "Limits", rule.get("limits", []))


def _more_of_card(rule: Rule, names: NameTable) -> Iterator[Block]:
    yield from _listed("rule", "Permits", rule.get("permits", []))
    if conditions := _conditions(rule, names):
        yield fact("rule", "Applies", words(conditions))
    if "judgement" in rule:
        yield fact("rule", "Judged", words(rule["judgement"]))


def _status(row: Row, entry: Entry, names: NameTable) -> Spans:
    """Return the line under the title: kind, date, grade, change, handling.

    How it stands is said below, in words.
    """
    parts = [names.kind(entry["kind"])]
    if "date" in row:
        parts.append(row["date"] + (" (after publication)" if row.get("later") else ""))
    parts.append(brief(row.get("grade", "")))
    if "change" in entry:
        parts.append(entry["change"]["direction"])
    if "handling" in entry:
        parts.append(entry["handling"])
    return words(SEPARATOR.join(part for part in parts if part), "quiet")


def _standing_facts(entry: Entry, row: Row, names: NameTable) -> Iterator[Block]:
    if "said_by" in entry:
        said = named("actor", ((each, names.actors[each]["name"]) for each in entry["said_by"]))
        yield fact("said_by", "Said by", said, tight=False)
    stands = fact("status", "Standing", standing_layout.spans(entry, row, names))
    stands["tight"] = "said_by" in entry
    stands["standing"] = standing_layout.of_row(row)
    yield stands
    if "confidence" in entry:
        yield fact("status", "Confidence", words(entry["confidence"]))
    if "caveat" in entry:
        yield fact("caveat", "Caveat", lines(entry["caveat"]))
    if "change" in entry:
        text = scales.CHANGES[entry["change"]["direction"]]
        note = entry["change"].get("note")
        yield fact("change", "Change", lines(f"{text}. {note}" if note else text))


def _quote(entry: Entry, names: NameTable) -> Iterator[Block]:
    if "quote" not in entry:
        return
    quote = entry["quote"]
    spans = lines(f"“{quote['text'].strip()}”", "emphasis")
    yield {"kind": "paragraph", "part": "quote", "quoted": True, "spans": spans}
    whose = (
        scales.TRANSLATIONS[quote["translation"]] if "translation" in quote else "original words"
    )
    if "language" in quote:
        whose += f", {quote['language']}"
    speaker = quote["speaker"] if quote["speaker"] in names.actors else ""
    who = named("actor", [(speaker, names.actor(quote["speaker"]))], "quiet")
    where: Spans = []
    if "source" in quote:
        publisher = source_names.shown_publisher(names.sources[quote["source"]])
        where = named("source", [(quote["source"], publisher)], "quiet")
    by: Block = {"kind": "paragraph", "part": "quote", "quoted": True, "tight": True}
    by["spans"] = [
        *words("— ", "quiet"),
        *who,
        *([*words(", in ", "quiet"), *where] if where else []),
        *words(f" ({whose})", "quiet"),
    ]
    yield by
    if "original" in quote:
        original: Block = {"kind": "paragraph", "part": "quote", "quoted": True, "tight": True}
        original["spans"] = lines(quote["original"])
        yield original


def of_entry(
    entry: Entry, row: Row, body: CitedBody, names: NameTable, headings: dict[str, int]
) -> tuple[list[Block], list[ReferenceSlot]]:
    """Return the blocks of an entry, in the order in which it is read, and its reference slots.

    `headings` are the links of its body that may lead to a heading, each with its block's place.
    """
    blocks: list[Block] = [
        {"kind": "title", "part": "title", "spans": words(entry["title"], "title")},
        {"kind": "paragraph", "part": "status", "tight": True, "spans": _status(row, entry, names)},
    ]
    if row.get("retracted"):
        gone = names.retracted(names.rests_on(entry))
        blocks += source_layout.retracted(gone, cited(entry["sources"]), names)
    if "bottom_line" in entry:
        line = words(entry["bottom_line"], "bottom-line")
        stands = standing_layout.of_row(row)
        blocks.append(
            {"kind": "bottom-line", "part": "bottom_line", "spans": line, "standing": stands}
        )
    slots: list[ReferenceSlot] = []
    if "rule" in entry:
        blocks += _card(entry["rule"])
    if "superseded_by" in entry:
        at = len(blocks) + ("said_by" in entry)
        slots.append({"at": at, "superseded_by": entry["superseded_by"]})
    blocks += _standing_facts(entry, row, names)
    if "rule" in entry:
        blocks += _more_of_card(entry["rule"], names)
    slots.append({"at": len(blocks), "contradicts": entry.get("contradicts", [])})
    if headings:
        slots.append({"at": len(blocks), "headings": headings})
    blocks += body.blocks
    blocks += _quote(entry, names)
    for each in entry.get("series", []):
        blocks += series_table.blocks(names.series[each], names)
    blocks += source_layout.blocks(entry, names, body.places)
    if entry.get("see"):
        slots.append({"at": len(blocks), "see": entry["see"]})
    blocks += entry_foot.blocks(entry, names)
    return blocks, slots


def of_series(series: Series, names: NameTable) -> tuple[list[Block], list[ReferenceSlot]]:
    """Return the blocks of a series that is read by itself, and its reference slots."""
    title, *rest = series_table.blocks(series, names)
    title["kind"], title["part"] = "title", "title"
    title["spans"] = words(series["title"], "title")
    ids = names.of_series(series)
    gone = names.retracted(origins.reached(ids, names.origins))
    rest = [*source_layout.retracted(gone, ids, names), *rest]
    slots: list[ReferenceSlot] = [{"at": len(rest) + 1, "series": series["id"]}]
    if "facts" in series:
        facts = words(", ".join(series["facts"]), "quiet")
        rest.append(fact("facts", "Research", facts, tight=False))
    return [title, *rest], slots
