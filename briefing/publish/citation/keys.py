"""The keys by which programs call references: readable, and the same each time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing.pack.model import addresses

if TYPE_CHECKING:
    from briefing.publish.citation.reference import CitedSource, Reference

LONGEST = 60
"""Characters of what is made of an id, which may be a long address."""


def keys(cited: Reference) -> tuple[str, list[str]]:
    """Return the key of what is cited, and those of its sources.

    A key is the id of the pack, a full stop, and the id in it: of letters, digits and hyphens
    alone, so that BibTeX, Pandoc and TeX read it alike.
    """
    pack = _plain(cited.about["id"])
    table, id = addresses.parts(cited.row["id"])
    own = pack if table == addresses.PACK else f"{pack}.{_plain(id)}"
    taken = {own} if not cited.is_source else set()
    found = []
    for each in cited.sources:
        found.append(_free(f"{pack}.{_source(each)}", taken))
        taken.add(found[-1])
    return own, found


def _source(source: CitedSource) -> str:
    return f"source-{_plain(source.id)}"


def _plain(id: str) -> str:
    """Return an id, which may be an address, as words joined by hyphens."""
    words = re.sub(r"https?://(?:www\.)?", "", id.lower())
    return re.sub(r"[^a-z0-9]+", "-", words)[:LONGEST].strip("-") or "x"


def _free(key: str, taken: set[str]) -> str:
    number, found = 1, key
    while found in taken:
        number += 1
        found = f"{key}-{number}"
    return found
