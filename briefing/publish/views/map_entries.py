"""The entries that name the place that is lit: as many as there is room for, and how many more."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish import signs
from briefing.publish.lines import Segment
from briefing.publish.views.columns import cut

if TYPE_CHECKING:
    from briefing.library.records import Row


def lines(
    name: str, count: int, entries: list[Row], width: int, height: int
) -> list[list[Segment]]:
    """Return a place with how many entries name it, and the first of them, in so many lines."""
    told = f"{count:,} {'entry' if count == 1 else 'entries'}"
    head = [Segment(cut(name, width - len(told) - 2), "strong"), Segment(f"  {told}", "quiet")]
    room = height - 1
    shown = entries[: room if count <= room else room - 1]
    found = [head, *(_entry(each, width) for each in shown)]
    left = count - len(shown)
    if left and shown:
        found.append([Segment(cut(f"  and {left:,} more", width), "quiet")])
    return found[:height]


def _entry(row: Row, width: int) -> list[Segment]:
    standing = signs.shown_standing(row)
    sign = signs.standing(standing) if standing else " "
    return [Segment(f"{sign} ", standing), Segment(cut(row["title"], width - 2))]
