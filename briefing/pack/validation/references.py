"""References of the tables of a pack, and keys that are missing or wrong beside others.

Each has the keys that lead to it within its own table. Tables need not be whole: a key that is
missing is a problem of the shape, and is passed over here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

from briefing.pack import codes, limits
from briefing.pack.markdown import citations, entry_body, headings
from briefing.pack.model.scales import KINDS
from briefing.pack.model.series import Point
from briefing.pack.suggest import Nearest
from briefing.pack.validation import rule_references
from briefing.pack.validation.reference import LINK as LINK
from briefing.pack.validation.reference import Mistake as Mistake
from briefing.pack.validation.reference import Reference as Reference
from briefing.pack.validation.reference import References as References
from briefing.pack.validation.reference import unknown as unknown

if TYPE_CHECKING:
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.tables import (
        Citation,
        Dimension,
        Entry,
        EntryKind,
        Pack,
        Series,
        Source,
        Synonym,
    )
    from briefing.pack.problems import Keys

WORDED = ("period", "category")
"""What the rows of a series may be that are named in words."""

_POINT = frozenset(Point.__annotations__)
"""The keys of a row that are no columns."""

DATED = ("event", "statement", "figure")
"""The built-in kinds of entries that need a date."""

KIND: Final = "kind"

BUILT_IN_KINDS = (*KINDS, "series")
"""The kinds that a pack cannot name its own: those of entries, and what a search calls a table."""

SOURCES: Final = "sources"

BODY: Final = "body"
BOTTOM_LINE: Final = "bottom_line"

LONGEST = 60
"""Characters of a malformed citation that are told."""

_STANDING = ("confirmed", "reported", "disputed")
"""What an entry cannot be that was withdrawn."""

_LISTS = (
    ("actors", "actor"),
    ("topics", "topic"),
    ("places", "place"),
    ("said_by", "actor"),
    ("sources", "source"),
    ("see", "entry"),
    ("contradicts", "entry"),
    ("series", "series"),
)
"""Keys of an entry that hold ids, and the tables of those."""


def unknown_kind(wanted: str, meant: str, known: Iterable[str]) -> str:
    """Return the message for a kind of entries that does not exist."""
    message = unknown(KIND, wanted, meant)
    return message if meant else f"{message}; there are {', '.join(known)}"


def unlisted(source: str) -> str:
    """Return the message for a citation of a source that is not one of its entry's."""
    return f"cites `{source}`, which is not one of the entry's sources: add it to `sources`"


def has_a_table(source: str) -> str:
    """Return the message for a bare address that a source with a table has."""
    return f"is the address of the source `{source}`: cite that one"


def cited(sources: Iterable[Citation]) -> list[str]:
    """Return the ids of the sources that are cited."""
    return [item if isinstance(item, str) else item["id"] for item in sources]


def _cited(key: str, table: str, at: Keys, items: list[Citation]) -> Iterator[Reference]:
    """Yield the ids in a list; a source may also be cited by a table."""
    for number, item in enumerate(items):
        if isinstance(item, str):
            yield Reference(key, table, item, (*at, number))
        else:
            yield Reference(key, table, item["id"], (*at, number, "id"))


def of_entry(
    entry: Entry,
    body: list[Block],
    dimensions: Mapping[str, Dimension],
    kinds: Mapping[str, EntryKind],
) -> Iterator[Reference | Mistake]:
    """Yield the references of an entry, then its mistakes."""
    kind = entry.get("kind", "")
    if kind and kind not in KINDS:
        yield Reference(KIND, KIND, kind, (KIND,))
    lists = cast("dict[str, list[Citation]]", entry)
    for key, table in _LISTS:
        if key in lists:
            yield from _cited(key, table, (key,), lists[key])
    if "superseded_by" in entry:
        yield Reference("superseded_by", "entry", entry["superseded_by"], ("superseded_by",))
    if "source" in entry.get("quote", {}):
        yield Reference("quote.source", "source", entry["quote"]["source"], ("quote", "source"))
    if links := [link[1:] for link in entry_body.links(body) if link.startswith("#")]:
        own = headings.slugs(body)
        for link in links:
            yield Reference(BODY, LINK, link, (BODY,), headings=own)
    if citations.OPENS in entry.get(BODY, ""):
        yield from _citations(entry, body)
    dated = kinds[kind].get("dated", False) if kind in kinds else kind in DATED
    yield from _lacking(entry, dated=dated)
    if "rule" in entry:
        yield from rule_references.of_rule(entry["rule"], dimensions)


def of_pack(pack: Pack) -> Iterator[Reference]:
    """Yield the references of the manifest: the sources of entries that have none of their own."""
    yield from _cited(SOURCES, "source", (SOURCES,), pack.get("sources", []))


def _citations(entry: Entry, body: list[Block]) -> Iterator[Reference | Mistake]:
    """Yield the sources that a body cites, and its malformed citations."""
    own: set[str] | None = set(cited(entry["sources"])) if "sources" in entry else None
    for span in citations.of_blocks(body):
        for cite in span["cites"]:
            listed = own is None or cite["source"] in own
            yield Reference(BODY, "source", cite["source"], (BODY,), listed)
        if not span["cites"]:
            text = span["text"]
            shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
            message = (
                f"`{shown}` is no citation: write `[@source-id]` or `[@source-id, place]`,"
                " more than one with `; @` between them"
            )
            if "://" in text:
                message += "; an address needs a [[source]] with an id"
            yield Mistake(BODY, message, codes.MALFORMED_CITATION, (BODY,))


_CONDITIONAL = ("disputed", "withdrawn", "superseded")
"""Standings that ask for another key."""


def _lacking(entry: Entry, *, dated: bool) -> Iterator[Mistake]:
    kind, standing = entry.get("kind"), entry.get("standing")
    if SOURCES not in entry:
        message = "is missing: name what it rests on, or what all entries do in [pack]"
        yield Mistake(SOURCES, message, codes.MISSING_KEY, (), "table")
    if standing in _STANDING and "withdrawn" in entry:
        message = f"is {standing}, but the entry was withdrawn: leave one of the two out"
        yield Mistake("standing", message, codes.WRONG_VALUE, ("standing",))
    if BOTTOM_LINE not in entry and BODY not in entry:
        message = "is missing: an entry needs a bottom_line or a body, or both"
        yield Mistake(BOTTOM_LINE, message, codes.TEXT_MISSING, (), "table", (BODY,))
    if not (dated or kind == "rule" or standing in _CONDITIONAL):
        return  # nothing more is asked for
    if standing == "withdrawn" and not {"caveat", "withdrawn"} & entry.keys():
        message = (
            "is missing: a withdrawn entry says in one who took it back, or in `withdrawn` when"
        )
        code = codes.WITHDRAWN_WITHOUT_CAVEAT
        yield Mistake("caveat", message, code, (), "table", ("withdrawn",))
    lacks = (
        ("date", dated, f"is missing: {kind} needs one", codes.DATE_MISSING),
        (
            "rule",
            kind == "rule",
            "is missing: an entry of this kind needs [entry.rule]",
            codes.RULE_MISSING,
        ),
        (
            "caveat",
            standing == "disputed",
            "is missing: a disputed entry needs one",
            codes.DISPUTED_WITHOUT_CAVEAT,
        ),
        (
            "superseded_by",
            standing == "superseded",
            "is missing: a superseded entry names what replaced it",
            codes.SUPERSEDED_WITHOUT_SUCCESSOR,
        ),
    )
    for key, needed, message, code in lacks:
        if needed and key not in entry:
            yield Mistake(key, message, code, (), "table")


def _is_number(value: object) -> bool:
    if isinstance(value, Decimal):
        return (
            value.is_finite() and value.adjusted() < 300
        )  # the largest power of ten for readers of JSON
    return isinstance(value, int) and not isinstance(value, bool)


def of_series(series: Series) -> Iterator[Reference | Mistake]:
    """Yield the references and the mistakes of a series, point by point."""
    if not {"columns", "points", "x"} <= series.keys():
        return
    columns = series["columns"]
    for key in columns:
        if key in _POINT:
            message = f"`{key}` is a key of rows already: give the column another one"
            yield Mistake(f"columns.{key}", message, codes.RESERVED_COLUMN, ("columns", key), "key")
    if len(columns) * len(series["points"]) > limits.CELLS:
        message = f"make more than {limits.CELLS:,} cells"
        yield Mistake("points", message, codes.TOO_MANY_KEYS, ("points",), "key")
        return
    if series["x"] == "category":
        yield from _categories(series)
    nearest = Nearest()
    for number, point in enumerate(series["points"]):
        for key, value in point.items():
            label, at = f"points[{number + 1}].{key}", ("points", number, key)
            if key in _POINT:
                continue
            if key not in columns:
                message = unknown("column", key, nearest(key, columns))
                yield Mistake(label, message, codes.UNKNOWN_COLUMN, at, "key")
            elif not _is_number(value):
                yield Mistake(label, "must be a number", codes.WRONG_TYPE, at)
        derived = f"points[{number + 1}].derived"
        for place, each in enumerate(point.get("derived", [])):
            if each not in columns:
                message = unknown("column", each, nearest(each, columns))
                where = ("points", number, "derived", place)
                yield Mistake(derived, message, codes.UNKNOWN_COLUMN, where)
        sources = f"points[{number + 1}].sources"
        at = ("points", number, "sources")
        yield from _cited(sources, "source", at, point.get("sources", []))
        if (series["x"] in WORDED) != isinstance(point["x"], str):
            wanted = "text" if series["x"] in WORDED else "a whole number"
            message, at = f"must be {wanted} where x is {series['x']}", ("points", number, "x")
            yield Mistake(f"points[{number + 1}].x", message, codes.WRONG_TYPE, at)


def _categories(series: Series) -> Iterator[Mistake]:
    """Yield each row of a category that has one already, whatever its capitals."""
    seen: dict[str, int] = {}
    for number, point in enumerate(series["points"]):
        if not isinstance(point["x"], str):
            continue
        first = seen.setdefault(" ".join(point["x"].casefold().split()), number)
        if first != number:
            message = f"`{point['x']}` has a row already, points[{first + 1}]"
            at = ("points", number, "x")
            label = f"points[{number + 1}].x"
            yield Mistake(label, message, codes.DUPLICATE_CATEGORY, at)


def of_source(source: Source) -> Iterator[Reference | Mistake]:
    """Yield the references of a source, and that it has no name to be shown by."""
    if not {"title", "url"} & source.keys():
        message = "is missing: a source needs a title or a url"
        yield Mistake("title", message, codes.MISSING_KEY, (), "table", ("url",))
    for number, each in enumerate(source.get("derives_from", [])):
        yield Reference("derives_from", "source", each, ("derives_from", number))


def of_synonym(synonym: Synonym) -> Iterator[Mistake]:
    """Yield each word that stands in its group again, whatever its capitals."""
    seen: set[str] = set()
    for number, word in enumerate(synonym.get("words", [])):
        if word.casefold() in seen:
            message = f"`{word}` stands in it already"
            yield Mistake("words", message, codes.DUPLICATE_WORD, ("words", number))
        seen.add(word.casefold())
