"""The place that is lit and the entries that name it: as many as there is room for."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.publish import signs
from briefing.publish.lines import Segment
from briefing.publish.views.columns import cut, wrapped
from briefing.publish.views.map import spoken

if TYPE_CHECKING:
    from briefing.library.records import Row
    from briefing.library.views.places import PlaceRow

INDENT = "  "


def lines(place: PlaceRow, entries: list[Row], width: int, height: int) -> list[list[Segment]]:
    """Return a place and the entries that name it, in so many lines.

    Where there is room, titles are whole, with their dates, and where the place lies stands last.
    """
    count = place.entries
    told = f"{count:,} {'entry' if count == 1 else 'entries'}"
    name = cut(place.name, width - len(told) - 2)
    head = [Segment(name, "strong"), Segment(f"  {told}", "quiet")]
    room = height - 1
    shown = entries[: room if count <= room else room - 1]
    left = count - len(shown)
    whole = [line for row in shown for line in _whole(row, width)]
    if left or len(whole) > room:
        found = [head, *(_entry(row, width) for row in shown)]
    else:
        found = [head, *whole]
    if left and shown:
        found.append([Segment(cut(f"{INDENT}and {left:,} more", width), "quiet")])
    position = _position(place)
    if position and len(found) < height:
        found.append([Segment(cut(position, width), "quiet")])
    return found[:height]


def _position(place: PlaceRow) -> str:
    """Return where a place lies, or "" where that is not known."""
    position = " ".join(spoken(place).split())
    return f"about {position}" if position and place.approximate else position


def _sign(row: Row) -> Segment:
    standing = signs.shown_standing(row)
    return Segment(f"{signs.standing(standing) if standing else ' '} ", standing)


def _entry(row: Row, width: int) -> list[Segment]:
    return [_sign(row), Segment(cut(row["title"], width - len(INDENT)))]


def _whole(row: Row, width: int) -> list[list[Segment]]:
    """Return an entry with all of its title, and its date."""
    first, *rest = wrapped(row["title"], width - len(INDENT))
    found = [[_sign(row), Segment(first)], *([Segment(INDENT + each)] for each in rest)]
    if date := row.get("date"):
        found.append([Segment(cut(INDENT + date, width), "quiet")])
    return found
