"""What a citation says: the words, who says so, how well it stands, and on what it rests.

It is gathered from the sheet, so that a citation says of an entry what its page says: the standing
in words, with what contradicts or replaced it, and the notice of a source that was retracted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from briefing.library.views.entries import pack_tables
from briefing.library.views.sources import spoken
from briefing.pack.markdown.spans import stated, words_of
from briefing.pack.model import addresses, source_names
from briefing.publish.citation.address import command_for
from briefing.publish.heading import handling

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing.library import Library
    from briefing.library.records import About, Row, Sheet
    from briefing.pack.markdown.blocks import Block, Cite

SAID_BY, STANDING, CONFIDENCE, CAVEAT = "Said by", "Standing", "Confidence", "Caveat"
"""The labels of the facts of an entry that a citation repeats, as its page has them."""

_FACTS = (SAID_BY, STANDING, CONFIDENCE, CAVEAT)


class CitedSource(NamedTuple):
    """A source, and the places in it."""

    table: dict[str, Any]
    """As the pack has it; its dates as ISO 8601 strings."""
    places: list[str]
    letter: str
    """"" where it is not graded."""

    @property
    def id(self) -> str:
        """Its id, which may be an address."""
        id: str = self.table["id"]
        return id

    @property
    def publisher(self) -> str:
        """Who published it, or the host of its address; "" where neither is known."""
        return source_names.publisher(self.table)  # type: ignore[arg-type]

    @property
    def title(self) -> str:
        """Its title, or its address."""
        return source_names.title(self.table)  # type: ignore[arg-type]

    @property
    def has_title(self) -> bool:
        """Whether it has a title of its own."""
        return "title" in self.table

    @property
    def date(self) -> str:
        """When it was published, as a reader says it, or ""."""
        return spoken(self.table["date"]) if "date" in self.table else ""

    @property
    def accessed(self) -> str:
        """When it was read, as a reader says it, or ""."""
        return spoken(self.table["accessed"]) if "accessed" in self.table else ""

    @property
    def retracted(self) -> str:
        """That it was retracted, when and why, as far as that is known; or ""."""
        if "retracted" not in self.table:
            return ""
        found = self.table["retracted"]
        when = f" ({spoken(found['date'])})" if "date" in found else ""
        why = f": {found['note'].strip()}" if "note" in found else ""
        return f"retracted{when}{why}"


class Reference(NamedTuple):
    """What is cited: an entry, a source alone, or another page of the pack."""

    words: str
    """What is quoted; "" where it has no words but its title."""
    row: Row
    about: About
    pack: dict[str, Any]
    """The pack as its manifest has it; dates as ISO 8601 strings."""
    when: Any
    """The date of an entry as it is stored, or None."""
    as_of: str
    """When its facts were last looked at, as ISO 8601, or ""."""
    facts: dict[str, str]
    """The facts of an entry that are repeated, by their labels."""
    retracted: list[str]
    """What is said of sources that were retracted, a line each."""
    sources: list[CitedSource]
    uncited: bool
    """Whether the words cite no source, though others of the same body do."""
    handling: str | None
    address: str
    """The call that opens it."""

    @property
    def table(self) -> str:
        """What it is of."""
        return self.row["type"]

    @property
    def is_source(self) -> bool:
        """Whether it is a source alone."""
        return self.table == addresses.SOURCE

    @property
    def title(self) -> str:
        """What it is called."""
        return self.row["title"]

    @property
    def date(self) -> str:
        """The date of an entry as a reader says it, or ""."""
        later = " (after publication)" if self.row.get("later") else ""
        return self.row["date"] + later if "date" in self.row else ""


def reference(
    library: Library, address: str, words: str | None = None, cites: list[Cite] | None = None
) -> Reference | None:
    """Return what a citation of an address says, or None where that leads nowhere.

    `words` are those that are quoted; None: the bottom line. `cites` is what those words cite, of
    the sources of the entry; None: they rest on all of them.
    """
    sheet = library.sheet(address)
    if sheet is None:
        return None
    row = sheet["row"]
    table, id = row["type"], addresses.parts(row["id"])[1]
    tables = library.view(lambda searcher: pack_tables(searcher.engine))
    entry = library.entry(id) if table == addresses.ENTRY else {}
    facts = dict(_facts(sheet)) if entry else {}
    about = library.about
    own = library.label(row["id"]) if table == addresses.SOURCE else row.get("handling")
    return Reference(
        words=entry.get("bottom_line", "") if words is None else words,
        row=row,
        about=about,
        pack=tables["pack"],
        when=entry.get("date"),
        as_of=entry.get("as_of") or tables["pack"].get("as_of", ""),
        facts=facts,
        retracted=[] if table == addresses.SOURCE else list(_retracted(sheet["blocks"])),
        sources=_sources(tables, _rests_on(entry, tables, table, id) if cites is None else cites),
        uncited=cites == [],
        handling=handling(about, [own]),
        address=command_for(library.folder, row["id"]),
    )


def _facts(sheet: Sheet) -> Iterator[tuple[str, str]]:
    for block in sheet["blocks"]:
        if block["kind"] == "fact" and block.get("label") in _FACTS:
            yield block["label"], _one_line(words_of(block["spans"]))


def _retracted(blocks: list[Block]) -> Iterator[str]:
    for block in blocks:
        if block.get("part") == "retracted":
            yield _one_line(stated(block["spans"]))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _rests_on(entry: Any, tables: Any, table: str, id: str) -> list[Cite]:
    """Return the sources of an entry with their places, or of the rows of a series."""
    if table == addresses.SOURCE:
        return [{"source": id}]
    listed: list[Any] = [*entry.get("sources", [])]
    if table == addresses.SERIES:
        series = next(each for each in tables["series"] if each["id"] == id)
        listed = [each for point in series["points"] for each in point.get("sources", [])]
    return [*map(_cite, listed), *entry.get("citations", [])]


def _cite(item: Any) -> Cite:
    """Return a source of an entry, which may be an id alone, as what is cited."""
    if isinstance(item, str):
        return {"source": item}
    return {"source": item["id"], "at": item["at"]} if "at" in item else {"source": item["id"]}


def _sources(tables: Any, cites: Iterable[Cite]) -> list[CitedSource]:
    """Return each source that is cited once, with every place that is."""
    places: dict[str, dict[str, None]] = {}
    for cite in cites:
        found = places.setdefault(cite["source"], {})
        if "at" in cite:
            found[_one_line(cite["at"])] = None
    known = {each["id"]: each for each in tables["sources"] if each["id"] in places}
    default = tables["pack"].get("reliability", "")
    return [
        CitedSource(known[id], [*at], known[id].get("reliability", default))
        for id, at in places.items()
    ]
