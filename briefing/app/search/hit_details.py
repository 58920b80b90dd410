"""What stands beside the title of a hit: where it is from, its date, its grade."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing.app.ui import signs
from briefing.pack.model.addresses import SPOKEN
from briefing.publish.hit_text import GONE

if TYPE_CHECKING:
    from briefing.library.records import About, Row

SEPARATOR = " · "


def details(row: Row, about: About) -> list[str]:
    """Return the details of a hit, the longest form first; a page or a series says what it is."""
    if row.get("gone"):
        return [GONE]
    if row["pane"] is None:
        return [SPOKEN[row["type"]].capitalize()]
    tab = next(tab for tab in about["tabs"] if tab["id"] == row["pane"])
    change = signs.change(row)
    day, month, year = signs.dates(row) or ("", "", "")
    grade = row.get("grade", "")
    forms = (
        (tab["title"], day, grade, change),
        (tab["short"], month, grade, change),
        (tab["short"], month, change),
        (tab["short"], year, change),
        (tab["short"], change),
    )
    return [SEPARATOR.join(part for part in form if part) for form in forms]
