"""What the pages of names, of sources and of the pack are made of."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from briefing.library.compile.block_parts import fact, words
from briefing.library.store import page_index
from briefing.library.store.terms import LINKED, term
from briefing.pack.model import addresses
from briefing.pack.model.dates import spoken

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from briefing.library.records import EntryList, ReferenceSlot, Row
    from briefing.pack.markdown.blocks import Block
    from briefing.pack.model.addresses import Table

NOT_CHECKED = "Unchecked"
"""The label of checks that are turned off."""


class PageDraft:
    """A page as it is compiled: what it is found by, its blocks, and lists of entries below."""

    def __init__(
        self, table: Table, id: str, name: str, names: list[str], notes: list[str] | None = None
    ) -> None:
        self.table = table
        self.id = id
        self.name = name
        self.names = names
        """What it is called, itself and in other words."""
        self.notes = notes or []
        """Other texts that it is found by."""
        self.blocks: list[Block] = []
        self.lists: list[EntryList] = []
        """Lists of entries, filled when the page is read."""

    def row(self, position: int) -> Row:
        """Return its row; `position` is its place among the pages."""
        return page_index.page_row(position, self.table, self.id, self.name)

    @property
    def slots(self) -> list[ReferenceSlot]:
        """Where its lists stand in its sheet."""
        return [{"at": len(self.blocks), "entries": each} for each in self.lists]


def title(name: str, status: str) -> list[Block]:
    """Return the head of a page: what it is called, and what it is."""
    return [
        {"kind": "title", "part": "title", "spans": words(name, "title")},
        {"kind": "paragraph", "part": "status", "tight": True, "spans": words(status, "quiet")},
    ]


def entry_list(
    heading: str,
    having: list[tuple[str, str]],
    without: list[tuple[str, str]] | None = None,
    search: str = "",
) -> EntryList:
    """Return a list of the entries that hold one of some terms and none of others."""
    return {"heading": heading, "having": having, "without": without or [], "search": search}


def linked_in(table: str, id: str) -> list[tuple[str, str]]:
    """Return the terms of the entries whose bodies link to what stands in a table."""
    return [("refers", term(LINKED, address)) for address in (addresses.of(table, id), id)]


def told(value: Any) -> str:
    """Return a value of any key in words."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return spoken(value)
    if isinstance(value, dict):
        return "; ".join(f"{key}: {told(each)}" for key, each in value.items())
    if isinstance(value, list):
        return ", ".join(told(each) for each in value)
    return str(value)


def allowed(allow: dict[str, str], *, tight: bool = True) -> Iterator[Block]:
    """Yield the checks that are turned off, each with the reason."""
    for number, (code, reason) in enumerate(allow.items()):
        label = "" if number else NOT_CHECKED
        yield fact("facts", label, words(f"{code}: {reason}"), tight=tight or number > 0)


def others(item: dict[str, Any], shown: Container[str], *, tight: bool = True) -> Iterator[Block]:
    """Yield the keys of a table that are not shown yet, each with its value: none is lost."""
    for key, value in item.items():
        if key not in shown:
            yield fact("facts", key.replace("_", " ").capitalize(), words(told(value)), tight=tight)
            tight = True
