"""A timeline in lines: years at the left, then when, a bar on a track, how it stands, and what."""

from __future__ import annotations

from datetime import date

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish import signs
from briefing.publish.fitted import elided, fitted
from briefing.publish.lines import Segment
from briefing.publish.signs import shown
from briefing.publish.views.timeline_track import Track, without_day
from briefing.publish.views.view import ItemLines, View, ViewLine

if TYPE_CHECKING:
    from briefing.library.records import About, Row
    from briefing.library.views.timeline import DatedEntry, Timeline

WIDEST, WIDE, BESIDE, NARROW = 140, 108, 70, 56
"""Cells from which whole dates are shown, nearly half of it is a track, there is a track at all,
and the tab is shown.
"""

SHARES = 45, 30
"""Per cent that the track has of what it and titles share, in a wide window and in others."""

LEFT_OUT = 10, 3
"""Per cent of the entries that the track need not hold, at its beginning and at its end: a single
old one would press all others together."""

MOST_RULE = 60
"""Cells of the line of the paper's day, at most."""

MOST_TITLE = 64
"""Cells that a title takes at most, where there is room for more."""


class _Columns:
    """What stands beside what, at a width."""

    def __init__(self, width: int, tabs: list[str]) -> None:
        self.branch = "─{}─ " if width >= BESIDE else "{} "
        self.gutter = 5 + len(self.branch) - 1
        self.date = 20 if width >= WIDEST else 13 if width >= NARROW else 7
        self.behind = width - self.gutter - self.date - 1
        """Cells behind the date."""
        self.tab = min(max(map(cells, tabs), default=0), 16 if width >= WIDE else 8)
        self.tab = self.tab if width >= NARROW else 0
        rest = width - self.gutter - self.date - 3 - (self.tab + 2 if self.tab else 0)
        self.track = 0
        if width >= BESIDE:
            share = SHARES[0 if width >= WIDE else 1]
            self.track = max(10, rest * share // 100, rest - MOST_TITLE - 1)
            rest -= self.track + 1
        self.title = max(1, rest)


def made(timeline: Timeline, filters: str) -> str:
    """Return in a line how a timeline was made."""
    if not timeline.total:
        return f"Filtered by {filters}." if filters else ""
    undated = timeline.total - timeline.count
    told = f"{timeline.count:,} of {timeline.total:,} entries, by their first day"
    told += "; months and years stand at their beginning"
    if undated:
        told += f"; {undated:,} without a date {'is' if undated == 1 else 'are'} left out"
    return f"{told}. Filtered by {filters}." if filters else f"{told}."


def view(
    timeline: Timeline, about: About, width: int, *, of: str, one_tab: bool, filters: str = ""
) -> View:
    """Return a timeline at a width in cells.

    `of` says what it is of; `one_tab`: its entries stand in one tab, which need not be said.
    `filters` are the names of what they are filtered by.
    """
    title = f"Timeline · {of}"
    if not timeline.count:
        said = "No entry here has a date." if timeline.total else "There is no entry here."
        return View(title, made(timeline, filters), [ViewLine([Segment(said, "quiet")])])
    wide = width >= WIDE
    names = {tab["id"]: tab["title" if wide else "short"] for tab in about["tabs"]}
    columns = _Columns(width, [] if one_tab else [*names.values()])
    paper = date.fromisoformat(about["published_on"]) if "published_on" in about else None
    track = None
    if columns.track:
        first, last = (date(year, 1, 1) for year in timeline.years(*LEFT_OUT))
        track = Track(first, last, columns.track, paper)
    lines = _Lines(timeline, columns, track, names, paper)
    between = [(timeline.later_from, lines.paper(paper))] if paper else []
    head = [lines.scale(track)] if track else []
    return View(
        title,
        made(timeline, filters),
        ItemLines(timeline.count, lines.entry, between),
        labels=[timeline.label],
        head=head,
    )


class _Lines:
    """Lays the lines out, one at a time."""

    def __init__(
        self,
        timeline: Timeline,
        columns: _Columns,
        track: Track | None,
        names: dict[str, str],
        paper: date | None,
    ) -> None:
        self._timeline = timeline
        self._paper = paper
        self._columns = columns
        self._track = track
        self._names = names

    def scale(self, track: Track) -> ViewLine:
        """Return the years above the track."""
        before = " " * (self._columns.gutter + self._columns.date + 1)
        return ViewLine([Segment(before + track.scale(), "quiet")])

    def paper(self, day: date) -> ViewLine:
        """Return the line of the day on which the paper was published."""
        columns, timeline = self._columns, self._timeline
        before = timeline.later_from - 1
        said = before >= 0 and timeline.year(before) == day.year
        year = " " * 5 if said else f"{day.year:>4} "
        words = f"{shown('━━')} the paper was published "
        if cells(words) > columns.behind:
            words = f"{shown('━━')} the paper "
        words += shown("━") * (min(columns.behind, MOST_RULE) - cells(words))
        branch = columns.branch if columns.gutter < 8 else f" {columns.branch[1:]}"
        return ViewLine(
            [
                Segment(year, "label"),
                Segment(
                    shown(branch.format("└" if timeline.later_from == timeline.count else "├")),
                    "quiet",
                ),
                Segment(fitted(_day(day), columns.date) + " ", "day"),
                Segment(words, "day"),
            ]
        )

    def entry(self, index: int, first_in_sight: bool) -> list[Segment]:
        """Return the line of an entry; the first one in sight says its year, too."""
        timeline, columns = self._timeline, self._columns
        found = timeline.entry(index)
        if found is None:
            return []
        year, opens = found.first.year, index == 0 or timeline.year(index - 1) != found.first.year
        last = index == timeline.count - 1 and not (
            self._paper and timeline.later_from == timeline.count
        )
        sign = ("┬" if index == 0 else "┼") if opens else "└" if last else "├"
        branch = columns.branch if opens or columns.gutter < 8 else f" {columns.branch[1:]}"
        gutter = f"{year:>4} " if opens or first_in_sight else " " * 5
        told = when(found, columns.date)
        line = [
            Segment(gutter, "label" if opens else "quiet"),
            Segment(shown(branch.format(sign)), "quiet"),
            Segment(shown(fitted(told, columns.date)) + " ", "within" if _vague(found) else ""),
        ]
        if self._track:
            drawing = self._track.marks(found.first, found.last)
            line += [Segment(shown(text), role) for text, role in drawing if text]
            line.append(Segment(" "))
        return line + self._told(found.row)

    def _told(self, row: Row) -> list[Segment]:
        """Return how an entry stands, its title, and its tab."""
        columns = self._columns
        standing = signs.shown_standing(row)
        sign = signs.standing(standing) if standing else shown(signs.NOT_SAID)
        gone = f" {shown(signs.RETRACTED)}" if row.get("retracted") else ""
        title = elided(row["title"], columns.title - cells(gone)).rstrip() + gone
        line = [Segment(f"{sign} ", standing or "quiet"), Segment(title)]
        if columns.tab:
            space = " " * (columns.title - cells(title) + 1)
            line.append(
                Segment(
                    space + fitted(self._names.get(row["pane"] or "", ""), columns.tab), "quiet"
                )
            )
        return line


def _vague(entry: DatedEntry) -> bool:
    return without_day(entry.first, entry.last)


def _day(day: date) -> str:
    return f"{day.day:>2} {day:%b}"


def when(entry: DatedEntry, width: int) -> str:
    """Return the date of an entry beside the year in which it begins, in so many cells.

    Where there is no room for a last day it is left out, and a dash says that there is one.
    """
    first, last, row = entry.first, entry.last, entry.row
    brief = row.get("month", "")
    if last is None:
        told = f"{_day(first)} –"
        return f"{told} open" if width > len(told) + 5 else f"{_day(first)}{shown('▸')}"
    if first == last:
        return _day(first)
    if _vague(entry):
        return f"   {first:%b}" if first.month == last.month else brief
    if brief[:1].isdigit() and (first.day, first.month, last.day, last.month) == (1, 1, 31, 12):
        return brief if cells(brief) <= width else f"{first.year}–"
    if brief.startswith("FY"):
        return brief if cells(brief) <= width else f"FY{first.year}–"
    if (first.year, first.month) == (last.year, last.month):
        told = f"{first.day}–{last.day} {first:%b}"
        return f" {told}" if first.day < 10 and len(told) < width else told
    same_year = first.year == last.year
    forms = (
        f"{_day(first)} – {last.day} {last:%b}" + ("" if same_year else f" {last.year}"),
        f"{_day(first)}–{last.day} {last:%b}" if same_year else f"{_day(first)}–{last.year}",
    )
    return next((each for each in forms if cells(each) <= width), f"{_day(first)}–")
