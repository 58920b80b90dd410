"""What a search found, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.library.shapes import About, Row


def details(row: Row, about: About) -> str:
    """Return where a hit stands and how well: pane, date, standing, grade, later."""
    titles = {tab["id"]: tab["title"] for tab in about["tabs"]}
    parts = [
        titles[row["pane"]] if row["pane"] else "Table",
        row.get("date", ""),
        row.get("standing", ""),
        row.get("grade", ""),
        "later" if row.get("later") else "",
    ]
    return " · ".join(part for part in parts if part)
