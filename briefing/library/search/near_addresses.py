"""Near addresses: what somebody may have meant who asked for an address that does not exist."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.library.store.index_schema import SHOWN_TYPES
from briefing.library.text.forms import same_form
from briefing.pack.model import addresses
from briefing.pack.suggest import similar_ids

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.library.records import Glossary, Row
    from briefing.library.store.engine import Engine


def near_addresses(engine: Engine, glossary: Glossary, wanted: str, most: int) -> list[str]:
    """Return the addresses that look most like one that does not exist.

    Where a thing is called so, its address comes first.
    """
    known, called = _addresses(engine, glossary, wanted)
    near = similar_ids(wanted, known, most)
    return [*called, *(each for each in near if each not in called)][:most]


def _addresses(engine: Engine, glossary: Glossary, wanted: str) -> tuple[list[str], list[str]]:
    """Return the addresses of everything, and those of what has a name, as it is typed.

    Those of one table, with the table before them, where it is named.
    """
    table, _ = addresses.parts(wanted)
    asked = same_form(wanted)
    found: dict[str, None] = {}
    called: list[str] = []
    for row in _rows(engine):
        if table not in ("", row["type"]):
            continue
        address = row["id"] if not table else addresses.of(row["type"], row["id"])
        address = addresses.of(row["type"], row["id"]) if address in found else address
        found[address] = None
        names = glossary.get(row["type"], {}).get(row["id"], [])
        if row["type"] != addresses.ENTRY and asked in map(same_form, (row["title"], *names)):
            called.append(address)
    return list(found), called


def _rows(engine: Engine) -> Iterator[Row]:
    """Yield the rows of everything that has an address, with plain ids, entries first."""
    for type in SHOWN_TYPES:
        yield from engine.all_stored(engine.term("type", type), "row")
    yield from engine.pages.rows()
