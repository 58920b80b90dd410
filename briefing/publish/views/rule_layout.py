"""The lines of the rule walk: conditions with their answers, and rules in columns."""

from __future__ import annotations

from functools import partial

from briefing import TYPE_CHECKING
from briefing.cells import cells
from briefing.publish.fitted import elided as cut
from briefing.publish.lines import Segment, divided, pad, wrap
from briefing.publish.views.rule_signs import signs
from briefing.publish.views.rule_values import GAP, Values
from briefing.publish.views.rule_walk import WORDS
from briefing.publish.views.view import LaterLine, ViewLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.publish.views.rule_walk import RuleWalk, WalkedRule

HEADS = {"applies": "APPLIES", "may": "MAY APPLY", "not": "DOES NOT APPLY"}

ROLES = {"applies": "rule-applies", "may": "rule-may", "not": "rule-not"}

ONE_LINE = 60
"""Cells from which a rule has title, reason and law in one line."""

WIDE = 100
"""Cells from which the law has room for more than an article."""

LAW = 16
"""Cells of a law where there is less room; one that is longer is told by its article."""

LEGEND = {"applies": "holds", "may": "unknown", "not": "contradicted"}
"""What the sign before a condition means, by the group in which it stands."""

DEEPER = 4
"""Cells before what may be answered to a condition."""

INDENT = 2
"""Cells before a rule's title: its sign, and a space."""


def hanging(
    lead: list[Segment], parts: Iterable[tuple[str, str]], width: int, indent: int
) -> list[list[Segment]]:
    """Return texts in their styles as lines of a width, the first behind a lead of its own.

    The others are indented.
    """
    segments = [Segment(text, style) for text, style in parts]
    text = "".join(each.text for each in segments)
    first, *others = divided(segments, wrap(text, max(1, width - indent)))
    return [[*lead, *first], *([Segment(" " * indent), *each] for each in others)]


class RuleLayout:
    """Lays a walk out at a width, line by line."""

    def __init__(
        self,
        walk: RuleWalk,
        shown: list[WalkedRule],
        width: int,
        *,
        whole: bool,
        folded: bool,
        spread: bool = False,
    ) -> None:
        self._spread = spread
        self._walk = walk
        self._width = width
        self._whole = whole
        self._folded = folded or whole
        self._signs = signs()
        self._words = WORDS if whole or width >= WIDE else self._signs
        titles = [cells(each["title"]) for each in walk.dimensions.values()]
        self._labels = min(max(titles, default=0), max(8, width * 2 // 5 - INDENT))
        """Cells of what conditions are called."""
        room = width - INDENT
        named = max((cells(each.row["title"]) for each in shown), default=0)
        laws = max((cells(self._law(each)) for each in shown), default=0)
        self._title = min(named, 44 if width >= WIDE else 34, room * 45 // 100)
        self._law_room = min(laws, room * 30 // 100 if width >= WIDE else LAW)
        self._reason = room - self._title - self._law_room - 2 * GAP

    def next_step(self) -> list[ViewLine]:
        """Return what would settle most of what may apply."""
        told = self._walk.next_step()
        if not self._whole:
            return [ViewLine([Segment(cut(told, self._width), "emphasis")])]
        return [ViewLine(each) for each in hanging([], ((told, "emphasis"),), self._width, 0)]

    def _law(self, rule: WalkedRule) -> str:
        laws = rule.laws
        if self._whole or self._width >= WIDE:
            return "; ".join(laws)
        place = rule.row["basis"][0].get("at", "")
        return place if place and cells(laws[0]) > LAW else laws[0]

    # Conditions

    def conditions(self) -> list[ViewLine]:
        """Return the conditions, one line each; `whole`: with what may be answered below."""
        lines = []
        best = self._walk.question
        for item, name in enumerate(self._walk.dimensions):
            asked = best is not None and best.dimension == name
            mark = self._signs["next"] if asked else " "
            if self._whole:
                lines += self._answered(name, item, mark)
                continue
            lines += [ViewLine(each, item) for each in self._condition(name, mark)]
        return lines

    def _condition(self, name: str, mark: str) -> list[list[Segment]]:
        """Return a condition with its values beside it; where it is narrow, with its answer."""
        title, sign = self._walk.title(name), Segment(f"{mark} ", "mark")
        values = Values(self._walk, name, self._signs)
        if self._width < ONE_LINE:
            said = ((title, "label"), (" " * GAP, ""), *values.answer())
            return hanging([sign], said, self._width, INDENT)
        head = [sign, *pad([Segment(cut(title, self._labels), "label")], self._labels)]
        room = self._width - INDENT - self._labels - GAP
        drawn = values.folded(room) if self._spread else [values.strip(room)]
        under = Segment(" " * (INDENT + self._labels))
        between = Segment(" " * GAP)
        return [
            [*([under] if number else head), between, *each] for number, each in enumerate(drawn)
        ]

    def _answered(self, name: str, item: int, mark: str) -> list[ViewLine]:
        """Return a condition and its answer; where it has none, what one may type for one."""
        title, answer = self._walk.title(name), self._walk.answer(name)
        style = "answer" if name in self._walk.answers else "quiet"
        said = ((f"{title}: ", "label"), (answer, style))
        head = hanging([Segment(f"{mark} ", "mark")], said, self._width, INDENT)
        lines = [ViewLine(each, item) for each in head]
        if name in self._walk.answers:
            return lines
        values = self._walk.dimensions[name]["values"]
        widest = max(len(f"{name}={id}") for id in values)
        beside = widest + DEEPER + GAP
        lead = [Segment(" " * DEEPER)]
        for id, told in values.items():
            typed = f"{name}={id}"
            if beside < self._width // 2:
                column = pad([Segment(typed, "code")], widest + GAP)
                found = hanging([*lead, *column], ((told, ""),), self._width, beside)
            else:
                both = ((typed, "code"), (f" {told}", ""))
                found = hanging(lead, both, self._width, DEEPER + GAP)
            lines += [ViewLine(each) for each in found]
        return lines

    # Rules

    def head(self, value: str, count: int) -> list[Segment]:
        """Return the heading of a group, with what its signs mean where it has signs."""
        text = cut(f"{HEADS[value]}  {count:,}", self._width)
        head = [Segment(text, ROLES[value] if count else "quiet")]
        meaning = LEGEND[value]
        legend = f"   {self._words[meaning]} {meaning}"
        if count and self._words is not WORDS and cells(text + legend) <= self._width:
            head.append(Segment(legend, "quiet"))
        return head

    def rule_lines(self, rule: WalkedRule, item: int) -> list[ViewLine]:
        """Return the lines of a rule, each laid out when it is seen where their number is known."""
        if self._folded:
            return [ViewLine(each, item) for each in self.rule(rule)]
        count = 1 if self._width >= ONE_LINE else 2
        return [LaterLine(partial(self._line, rule, number), item) for number in range(count)]

    def _line(self, rule: WalkedRule, number: int) -> list[Segment]:
        return self.rule(rule)[number]

    def rule(self, rule: WalkedRule) -> list[list[Segment]]:
        """Return the lines of a rule: what it is called, why it stands here, and on what law."""
        value = rule.verdict.value
        sign = Segment(f"{self._signs[value]} ", ROLES[value])
        texts = (rule.row["title"], self._walk.reason(rule, self._words), self._law(rule))
        quiet = "quiet" if value == "not" else ""
        styles = (quiet, "quiet", "quiet")
        if self._width < ONE_LINE:
            return list(self._stacked(sign, texts, styles))
        widths = (self._title, self._reason, self._law_room)
        columns = []
        for text, width in zip(texts, widths, strict=True):
            if self._folded:
                columns.append([text[start:end] for start, end in wrap(text, width)])
            else:
                columns.append([cut(text, width)])
        lines = []
        for number in range(max(map(len, columns))):
            line = [Segment(" " * INDENT) if number else sign]
            for place, (column, width, style) in enumerate(
                zip(columns, widths, styles, strict=True)
            ):
                text = column[number] if number < len(column) else ""
                end = [] if place == len(columns) - 1 else [Segment(" " * GAP)]
                line += [*pad([Segment(text, style)], width), *end]
            lines.append(line)
        return lines

    def _stacked(
        self, sign: Segment, texts: tuple[str, str, str], styles: tuple[str, str, str]
    ) -> list[list[Segment]]:
        """Return the lines of a rule where there is no room for columns."""
        title, reason, law = texts
        room = self._width - INDENT
        told = ((title, styles[0]), (f"{reason} · {law}", styles[1]))
        lines = []
        for text, style in told:
            if self._folded:
                parts = [text[start:end] for start, end in wrap(text, room)]
            else:
                parts = [cut(text, room)]
            lines += [[Segment(" " * INDENT), Segment(each, style)] for each in parts]
        lines[0][0] = sign
        return lines
