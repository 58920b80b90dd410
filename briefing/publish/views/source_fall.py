"""If a source falls: its entries, each once, by the gravest thing that becomes of it."""

from __future__ import annotations

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.pack.model import addresses, falls, source_names
from briefing.pack.model.origins import of_source
from briefing.publish import signs
from briefing.publish.lines import Segment
from briefing.publish.views.columns import cell, cut, with_hint, wrapped
from briefing.publish.views.sources import kind_sign
from briefing.publish.views.view import View, ViewLine

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from briefing.library.views.source_fall import FallenEntry, SourceFall
    from briefing.pack.model.falls import Effect

WIDE = 66
"""Cells from which what is left stands beside a title, and not below it."""

REMARK, GRADES = 25, 6
"""Cells of what is left of an entry's sources, and of its grades."""

MOST = 200
"""Entries of a group that are listed."""

LEFT = {
    falls.INDEPENDENT: "independent",
    falls.ONE: "one origin",
    falls.UNKNOWN: "unknown",
    falls.NOTHING: "nothing",
}
"""What is said of the sources that are left: whether they are independent origins."""

GROUPS: tuple[tuple[str, str, Callable[[Effect], bool]], ...] = (
    ("Left with nothing", "warning", lambda effect: effect.left_with_nothing),
    ("From confirmed to reported", "warning", lambda effect: effect.unconfirmed),
    ("Without a primary source", "label", lambda effect: effect.loses_primary),
    ("With another grade", "label", lambda effect: effect.regraded),
    ("Standing as they do", "label", lambda _: True),
)
"""What may become of an entry, the gravest first: the heading, its style, and whether it does."""


INDENT = 4
"""Cells before what is said of a source, and of an entry."""

RISES = (
    "A grade is better where the source that is then listed first is better graded; "
    "the entry rests on less all the same."
)
"""What is said where a grade rises, which one would not expect."""

UNKNOWN_PUBLISHER = "Who published it is not known: whether it is independent of others is unknown."


class _Page:
    """Lines and targets, as they are added."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.lines: list[ViewLine] = []
        self.targets: list[str] = []

    def plain(self, text: str = "", style: str = "quiet", indent: int = 0) -> None:
        """Add a text that leads nowhere."""
        space = " " * indent
        lines = wrapped(text, self.width - indent)
        self.lines += [ViewLine([Segment(space + each, style)]) for each in lines]

    def item(self, target: str, lines: Iterable[list[Segment]]) -> None:
        """Add lines that lead to an address."""
        self.lines += [ViewLine(each, len(self.targets)) for each in lines]
        self.targets.append(target)


def grouped(entries: Iterable[FallenEntry]) -> list[list[FallenEntry]]:
    """Return the entries in the order of `GROUPS`, each in the first that it belongs to."""
    found: list[list[FallenEntry]] = [[] for _ in GROUPS]
    for entry in entries:
        number = next(n for n, (_, _, holds) in enumerate(GROUPS) if holds(entry.effect))
        found[number].append(entry)
    return found


def lay_out(fall: SourceFall, width: int, *, scope: str, hint: str = "", all_by: str = "") -> View:
    """Return what falls with a source.

    `scope` says which entries are weighed, `hint` what a reader can do, `all_by` the key that has
    all entries of the pack weighed.
    """
    page = _Page(width)
    _source(page, fall)
    page.plain()
    groups, listed = grouped(fall.entries), False
    page.plain(summary(fall), "strong")
    if any(each.effect.rises for each in fall.entries):
        page.plain(RISES)
    for (heading, style, holds), entries in zip(GROUPS, groups, strict=True):
        if entries:
            above = 0 if entries is groups[-1] else _held(fall, holds) - len(entries)
            more = f", and {above:,} above" if above else ""
            page.plain()
            told = f"{heading} · {len(entries):,}{more}"
            page.lines.append(ViewLine(_head(told, style, width, first=not listed)))
            listed = True
        for each in entries[:MOST]:
            page.item(each.id, _entry(each, width))
        if len(entries) > MOST:
            page.plain(f"and {len(entries) - MOST:,} more: search source:{fall.source['id']}")
    title = with_hint(f"If this source falls · {scope}", hint, width)
    return View(title, _made(fall, all_by), page.lines, page.targets, [fall.handling])


def summary(fall: SourceFall) -> str:
    """Return in a line how many entries lose what."""
    if not fall.entries:
        return "No entry here cites it, or what falls with it: nothing changes."
    counted = ((_held(fall, holds), heading) for heading, _, holds in GROUPS[:-1])
    told = [f"{count:,} {what[0].lower()}{what[1:]}" for count, what in counted if count]
    whole = f"{len(fall.entries):,} {'entry' if len(fall.entries) == 1 else 'entries'}"
    if told:
        return f"Of {whole}: {', '.join(told)}."
    rest = f" here; {fall.elsewhere:,} more are elsewhere" if fall.elsewhere else ""
    return f"Nothing changes for {whole}{rest}."


def _held(fall: SourceFall, holds: Callable[[Effect], bool]) -> int:
    return sum(holds(each.effect) for each in fall.entries)


def _made(fall: SourceFall, all_by: str) -> str:
    """Return how the view was made: what is weighed, and what is left out."""
    told = "Entries weighed on the sources that are left."
    if fall.shown:
        told += f" Left out: {fall.shown:,} that show it, or rest on it through others."
    if fall.elsewhere:
        rest = "entry rests" if fall.elsewhere == 1 else "entries rest"
        told += f" {fall.elsewhere:,} more {rest} on it, or what falls with it, elsewhere"
        told += f": {all_by} shows all." if all_by else "."
    return told


def _source(page: _Page, fall: SourceFall) -> None:
    """Add the source itself, and those to which it is related."""
    source = fall.source
    lead = f"{fall.letter or '-'} {kind_sign(source.get('kind', ''))} "
    label = wrapped(source_names.label(source), page.width - len(lead))
    first, *rest = [Segment(each, "strong") for each in label]
    below = [[Segment(" " * len(lead)), each] for each in rest]
    page.item(addresses.of("source", source["id"]), [[Segment(lead, "mark"), first], *below])
    facts = [source_names.kind(source), source["id"]]
    page.plain(" · ".join(facts), indent=INDENT)
    if "retracted" in source:
        told = f"{signs.shown(signs.RETRACTED)} It was retracted already."
        page.plain(told, "warning", INDENT)
    if not of_source(source).publisher:
        page.plain(UNKNOWN_PUBLISHER, indent=INDENT)
    related = (
        ("derives from", source.get("derives_from", [])),
        ("falls with it", fall.falling),
        ("derives from it, and stands on others", fall.standing),
    )
    for told, ids in related:
        for number, id in enumerate(dict.fromkeys(ids)):
            if number == MOST:
                page.plain(f"and {len(ids) - MOST:,} more", indent=INDENT)
                break
            text = cut(f"{' ' * INDENT}{told}: {fall.labels[id]}", page.width)
            head = INDENT + len(told) + 2
            page.item(
                addresses.of("source", id), [[Segment(text[:head], "quiet"), Segment(text[head:])]]
            )


def _head(told: str, style: str, width: int, *, first: bool) -> list[Segment]:
    """Return the heading of a group; above the first one columns are named."""
    if width < WIDE:
        return [Segment(cut(told, width), style)]
    heading = cell(told, _room(width) + 5, style)
    named = [cell("Origins left", REMARK, "quiet"), cell("Grade", GRADES, "quiet", right=True)]
    return [heading, *named] if first else [heading]


def _room(width: int) -> int:
    """Return the cells of a title."""
    return width - INDENT - 1 - REMARK - GRADES


def _entry(entry: FallenEntry, width: int) -> list[list[Segment]]:
    """Return an entry in a line, or two: how it stands, its title, its grade, what is left."""
    effect = entry.effect
    after = signs.NOTHING if effect.left_with_nothing else signs.standing(effect.after)
    before, becomes = signs.standing(effect.before), signs.shown(signs.BECOMES)
    changed = effect.left_with_nothing or effect.before != effect.after
    sign = f"{before}{becomes}{after} " if changed else f"{before}   "
    grades = _grades(effect)
    remark = remarks(effect)
    style = "warning" if changed else "quiet"
    if width >= WIDE:
        line = [cell(entry.title, _room(width)), Segment(" "), cell(remark, REMARK, "quiet")]
        return [[Segment(sign, style), *line, cell(grades, GRADES, _graded(effect), right=True)]]
    room = width - 4 - cells(grades) - 1
    title = cut(entry.title, room)
    line = [cell(title, room + 1), Segment(grades, _graded(effect))]
    below = [Segment("    "), Segment(cut(f"left: {remark}", width - 4), "quiet")]
    return [[Segment(sign, style), *line], below]


def remarks(effect: Effect) -> str:
    """Return what is left of the sources of an entry."""
    lost = effect.loses_primary and not effect.left_with_nothing
    return LEFT[effect.left] + (", none primary" if lost else "")


def _grades(effect: Effect) -> str:
    old = str(effect.grade) or signs.NOTHING
    if not effect.regraded:
        return "" if effect.left_with_nothing else old
    return f"{old}{signs.shown(signs.BECOMES)}{str(effect.new_grade) or signs.NOTHING}"


def _graded(effect: Effect) -> str:
    return "warning" if effect.regraded else "quiet"
